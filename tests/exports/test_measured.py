"""Whatever has numbers is measured once: measures by their totals, counters by the day, all else as it was asked."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from exports.measured import measured
from storage.subjects import Subject
from tests.exports.logs import ANA, MONDAY, entry, log_of, logged
from tests.exports.reports import FIRST, LAST, two_weeks
from tests.seeds import DISTRESS, LIBRARY

COUNTER = LIBRARY["event_counter"]
SUBJECT = Subject(UUID(int=77), ANA, "counter", COUNTER.id, COUNTER.version, None, {"counted": "Calls"}, MONDAY)


def test_measures_come_first_and_then_what_has_most_numbers() -> None:
    found = list(measured(two_weeks(), FIRST, LAST, "en"))
    assert [(one.practice.id, len(one.panel.points), len(one.panel.changes)) for one in found] == [
        ("phq4", 2, 0),
        ("mood_log", 8, 0),
        ("thought_record", 0, 2),
    ]
    assert [one.score.total.total for one in found[0].scores] == [8, 4]


def test_a_measure_that_is_not_complete_has_no_point() -> None:
    part = logged(entry(DISTRESS, MONDAY, 1), DISTRESS, {DISTRESS.steps[0].id: DISTRESS.steps[0].options[1]})
    (found,) = measured(log_of(part), FIRST, LAST, "en")
    assert (found.panel.points, len(found.scores)) == ((), 1)


def test_taps_are_counted_by_the_day_and_days_without_any_are_gaps() -> None:
    at = [MONDAY + timedelta(days=day, hours=hour) for day, hour in ((0, 0), (0, 3), (2, 1))]
    taps = [logged(entry(COUNTER, one, number, subject_id=SUBJECT.id), COUNTER, {}) for number, one in enumerate(at, 1)]
    log = replace(log_of(*taps), practices=(COUNTER,), subjects=(SUBJECT,))
    (found,) = measured(log, FIRST, LAST, "en")
    assert found.is_count
    assert found.panel.questions == ("Calls",)
    assert [(point.at.day, point.value) for point in found.panel.points] == [(2, 2), (4, 1)]


def test_what_is_counted_and_was_never_tapped_is_not_drawn() -> None:
    assert list(measured(replace(log_of(), subjects=(SUBJECT,)), FIRST, LAST, "en")) == []


def test_numbers_of_another_practice_that_asks_alike_stay_out() -> None:
    box, four = LIBRARY["box_breathing"], LIBRARY["breathing_478"]
    log = log_of(
        logged(entry(box, MONDAY, 1), box, {"before": 9, "after": 8}),
        logged(entry(four, MONDAY + timedelta(days=1), 2), four, {"before": 5, "after": 1}),
    )
    found = measured(replace(log, practices=(box, four)), FIRST, LAST, "en")
    told = {one.practice.id: [(change.before, change.after) for change in one.panel.changes] for one in found}
    assert told == {"box_breathing": [(9, 8)], "breathing_478": [(5, 1)]}
