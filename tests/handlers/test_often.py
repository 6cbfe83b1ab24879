"""A therapist picks how often in a few taps, sees what will come of it, and changes it."""

from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from scheduling import nudges
from storage import assignments, care_links, earlier_cadences, occurrences, schedules
from storage.outbox import Button
from tests.handlers.conftest import Desk
from tests.handlers.test_timing import plan_of
from tests.scheduling.evenings import EVENING, work
from tests.scheduling.test_own_plans import weekly
from tests.seeds import MOOD, agree, keep_library
from tests.storage.test_sessions import weekly as one_series

# Screens: what the databases differ in is tested where it is planned.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
BEN = 102
DAILY, TWICE = {"kind": "daily"}, {"kind": "per week", "times": 2}


async def agreed(desk: Desk) -> UUID:
    """Ana's daily mood log at 20:00; Ben looks at what can be changed about it."""
    async with desk.database.transaction() as tx:
        assignment = await agree(tx, desk.cast.ana, desk.cast.ben, MOOD, desk.clock.now())
        await nudges.schedule(tx, assignment, desk.cast.ana, (time(20),), (), desk.clock.now())
    await look(desk)
    return assignment


async def look(desk: Desk) -> None:
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    await desk.tap("caseload.practices", BEN)
    await desk.tap("cadence.show", BEN)


async def cadence_of(desk: Desk, assignment: UUID) -> dict[str, Any]:
    async with desk.database.reading() as tx:
        kept = await assignments.get(tx, assignment, desk.cast.ana)
    assert kept is not None
    return kept.cadence


async def test_what_will_come_is_shown_before_and_after(desk: Desk) -> None:
    assignment = await agreed(desk)
    assert "every day at 20:00, until Sunday, 15 March; next: today" in await desk.reads(BEN)
    await desk.tap("often.group", BEN, group="some-days")
    await desk.tap("cadence.change", BEN, cadence=TWICE)
    read = await desk.reads(BEN)
    assert "<b>Then:</b> twice a week at 20:00, until Sunday, 15 March; next: today" in read
    assert "It goes on at your client's times" in read
    assert await cadence_of(desk, assignment) == DAILY
    await desk.tap("cadence.take", BEN)
    assert await cadence_of(desk, assignment) == TWICE
    assert "Changed: twice a week at 20:00, until" in await desk.reads(BEN)
    assert "another rhythm for <b>Mood log</b>: twice a week at 20:00, until" in await desk.reads()


async def test_a_second_tap_changes_and_tells_nothing(desk: Desk) -> None:
    assignment = await agreed(desk)
    await desk.tap("often.group", BEN, group="some-days")
    await desk.tap("cadence.change", BEN, cadence=TWICE)
    await desk.tap("cadence.take", BEN, taps=2)
    assert (await desk.said()).count("cadence-changed-client") == 1
    async with desk.database.reading() as tx:
        (held,) = await earlier_cadences.of_client(tx, desk.cast.ana, desk.cast.ben)
        assert await earlier_cadences.of_client(tx, desk.cast.ana, desk.cast.cleo) == []
    assert (held.assignment_id, held.cadence) == (assignment, DAILY)


async def test_what_is_changed_twice_at_night_is_one_message_in_the_morning(desk: Desk) -> None:
    await agreed(desk)
    desk.clock.at = desk.clock.at.replace(hour=22)  # 23:00 in Berlin, where Ana has quiet hours until 7:00
    await desk.tap("often.group", BEN, group="some-days")
    await desk.tap("cadence.change", BEN, cadence=TWICE)
    await desk.tap("cadence.take", BEN)
    await look(desk)
    await desk.tap("cadence.change", BEN, cadence=DAILY)
    await desk.tap("cadence.take", BEN)
    assert (await desk.said()).count("cadence-changed-client") == 1
    assert "another rhythm for <b>Mood log</b>: every day at 20:00" in await desk.reads()


@pytest.mark.parametrize(
    ("taps", "kept"),
    [
        (
            [("often.several", {"times": 3}), ("cadence.change", {"cadence": None})],
            {"kind": "several a day", "times": 3, "gap": 30, "at": "even"},
        ),
        (
            [
                ("often.several", {"times": 4}),
                ("cadence.change", {"cadence": {"kind": "several a day", "times": 4, "gap": 60, "at": "random"}}),
            ],
            {"kind": "several a day", "times": 4, "gap": 60, "at": "random"},
        ),
    ],
)
async def test_what_needs_a_window_is_proposed_anew(
    desk: Desk, taps: list[tuple[str, dict[str, Any]]], kept: dict[str, Any]
) -> None:
    assignment = await agreed(desk)
    await desk.tap("often.group", BEN, group="several")
    for do, given in taps:
        await desk.tap(do, BEN, **{name: value for name, value in given.items() if value is not None})
    assert "It is proposed anew, and your client picks the times" in await desk.reads(BEN)
    await desk.tap("cadence.take", BEN)
    assert await cadence_of(desk, assignment) == kept
    assert "How often:" in await desk.reads()
    async with desk.database.reading() as tx:
        assert await schedules.find(tx, assignment) is None


async def test_what_was_asked_before_a_change_can_still_be_answered_after_it_is_agreed(desk: Desk) -> None:
    await agreed(desk)
    desk.clock.at = EVENING
    async with desk.database.transaction() as tx:
        await work(tx, EVENING)
        asked = (await tx.execute(select(occurrences.occurrences.c.id))).scalar_one()
    await look(desk)
    await desk.tap("often.group", BEN, group="several")
    await desk.tap("often.several", BEN, times=2)
    await desk.tap("cadence.change", BEN)
    await desk.tap("cadence.take", BEN)
    await desk.tap("agree.accept")
    await desk.tap("agree.sure", sure=9)
    await desk.tap("time.window", window=["09:00", "21:00"])
    await desk.tap("nudge.start")
    begun = await desk.current()
    assert begun is not None
    assert begun.occurrence_id == asked


async def test_days_are_marked_and_unmarked(desk: Desk) -> None:
    assignment = await agreed(desk)
    await desk.tap("often.group", BEN, group="some-days")
    await desk.tap("often.days", BEN, marked=[])
    for marked in ([0], [0, 2], [0, 2, 4], [0, 4]):
        await desk.tap("often.days", BEN, marked=marked)
    await desk.tap("cadence.change", BEN)
    assert "on Monday and Friday at 20:00" in await desk.reads(BEN)
    await desk.tap("cadence.take", BEN)
    assert await cadence_of(desk, assignment) == {"kind": "on weekdays", "days": [0, 4]}


async def test_a_taper_of_ones_own_has_as_many_stages_as_one_likes(desk: Desk) -> None:
    assignment = await agreed(desk)
    await desk.tap("often.group", BEN, group="taper")
    await desk.tap("often.stage", BEN, stages=[])
    await desk.tap("often.for", BEN, cadence=DAILY)
    first = {"cadence": DAILY, "weeks": 1}
    await desk.tap("often.stage", BEN, stages=[first])
    assert "every day, for a week" in await desk.reads(BEN)
    await desk.tap("often.group", BEN, group="some-days")
    await desk.tap("often.for", BEN, cadence=TWICE)
    await desk.tap("cadence.change", BEN)
    taper = {"kind": "taper", "stages": [first, {"cadence": TWICE}]}
    assert "every day at 20:00 for a week, then twice a week at 20:00, until" in await desk.reads(BEN)
    await desk.tap("cadence.take", BEN)
    assert await cadence_of(desk, assignment) == taper


async def test_a_taper_goes_through_all_its_weeks_however_long_something_has_gone_on(desk: Desk) -> None:
    assignment = await agreed(desk)
    # Wednesday of the second week, in the morning: twice a week it would come on Thursday.
    desk.clock.at += timedelta(days=9)
    async with desk.database.transaction() as tx:
        await nudges.replan(tx, desk.cast.ana, desk.clock.now())
    taper = {"kind": "taper", "stages": [{"cadence": DAILY, "weeks": 1}, {"cadence": TWICE}]}
    row = await desk.button(
        Button(do="cadence.change", given={"assignment": assignment.hex, "cadence": taper}, words="Taper"), BEN
    )
    await desk.hear(desk.press(row, BEN))
    assert "every day at 20:00 for a week, then twice a week at 20:00, until" in await desk.reads(BEN)
    await desk.tap("cadence.take", BEN)
    async with desk.database.reading() as tx:
        scheduled = await schedules.find(tx, assignment)
        assert scheduled is not None
        following = await nudges.coming(tx, scheduled, desk.clock.now())
    assert [at.date().day for at in following] == [11, 12, 13]


async def test_the_last_stage_that_fits_has_no_weeks(desk: Desk) -> None:
    await agreed(desk)
    await desk.tap("often.group", BEN, group="taper")
    await desk.tap("often.stage", BEN, stages=[])
    for _ in range(4):
        await desk.tap("often.for", BEN, cadence=DAILY)
        await desk.tap("often.stage", BEN)
    await desk.tap("often.for", BEN, cadence=DAILY)
    _, message = await desk.newest(BEN)
    assert [button.do for button in message.all_buttons()] == ["cadence.change", "cadence.show"]


async def test_what_is_tied_to_the_session_says_when_no_date_is_known(desk: Desk) -> None:
    assignment = await agreed(desk)
    await desk.tap("often.group", BEN, group="session")
    await desk.tap("cadence.change", BEN, cadence={"kind": "around session", "when": "night before"})
    read = await desk.reads(BEN)
    assert "on the evening before each meeting, at 20:00" in read
    assert "nothing comes while no date is known" in read
    await desk.tap("cadence.take", BEN)
    # What comes unasked may stand on a lock screen.
    assert "on the evening before each meeting" in await desk.reads()
    assert "session" not in await desk.reads()
    async with desk.database.reading() as tx:
        assert (await plan_of(tx, assignment)).last_day == date(2026, 3, 15)


async def test_a_date_that_is_known_is_not_said_to_be_missing_when_its_evening_has_gone_by(desk: Desk) -> None:
    tomorrow = date(2026, 3, 3)
    async with desk.database.transaction() as tx:
        await one_series(tx, desk.cast, desk.clock.now(), first_on=tomorrow, last_on=tomorrow)
    await agreed(desk)
    desk.clock.at = EVENING + timedelta(minutes=1)
    await desk.tap("often.group", BEN, group="session")
    await desk.tap("cadence.change", BEN, cadence={"kind": "around session", "when": "night before"})
    read = await desk.reads(BEN)
    assert "on the evening before each meeting, at 20:00" in read
    assert "no date is known" not in read


async def test_who_is_no_therapist_of_theirs_any_more_changes_nothing(desk: Desk) -> None:
    assignment = await agreed(desk)
    await desk.tap("cadence.change", BEN, cadence={"kind": "on demand"})
    async with desk.database.transaction() as tx:
        assert await care_links.end(tx, desk.cast.ben, desk.cast.ana, desk.clock.now())
    await desk.tap("cadence.take", BEN)
    assert await cadence_of(desk, assignment) == DAILY


async def test_a_proposal_says_so_too_until_a_date_is_set(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await keep_library(tx, desk.clock.now())
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    await desk.tap("assign.choose", BEN)
    await desk.tap("assign.group", BEN, group="noticing")
    await desk.tap("assign.practice", BEN, practice=MOOD.id)
    await desk.tap("assign.often", BEN)
    await desk.tap("often.group", BEN, group="session")
    await desk.tap("assign.cadence", BEN, cadence={"kind": "around session", "when": "midweek"})
    assert "midway between two meetings; nothing comes while no date is known" in await desk.reads(BEN)
    async with desk.database.transaction() as tx:
        await weekly(tx, desk.cast, date(2026, 3, 5), desk.clock.now())
    await desk.tap("assign.often", BEN)
    await desk.tap("often.group", BEN, group="session")
    await desk.tap("assign.cadence", BEN, cadence={"kind": "around session", "when": "midweek"})
    assert "midway between two meetings\n" in await desk.reads(BEN)
