"""What the brief says: facts in a few sentences, and what nobody missed is not called missed."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from exports.brief_sentences import chart_said, glance, tally_said
from exports.tallies import Tally
from storage.log import Log
from tests.exports.logs import ANA
from tests.exports.reports import brief, two_weeks, words
from tests.seeds import MOOD, THOUGHTS

NOTHING = Log(ANA, None, None, (), (), (), ())


def test_two_weeks_at_a_glance() -> None:
    assert glance(brief(two_weeks()), words()) == [
        "Agreed: Mood log.",
        "Answered 8 of 10, “not this time” 1; self-started 4. Latest: Sun, 15 Mar 2026, 09:00.",
        "Not counted: 2 paused, 1 that never arrived and 1 not shared.",
        "PHQ-4 (mood and worry): 8 (moderate) on 2 March, then 4 (mild) on 9 March."
        " “How is your mood right now?” went up, from 1 to 7 on average.",
        "For the session: 1 thing to bring up.",
    ]


def test_the_same_in_german() -> None:
    assert glance(brief(two_weeks()), words("de"))[1:3] == [
        "8 von 10 beantwortet, 1-mal „diesmal nicht“; von sich aus 4. Zuletzt: So., 15. März 2026, 09:00.",
        "Nicht mitgezählt: 2 pausiert, 1 nie angekommen und 1 nicht geteilt.",
    ]


@pytest.mark.parametrize("ended", [date(2026, 3, 4), None])
def test_days_in_care_mode_are_called_so_as_far_as_they_lie_in_these_two_weeks(ended: date | None) -> None:
    log = replace(two_weeks(), care=((date(2026, 1, 1), date(2026, 1, 9)), (date(2026, 2, 20), ended)))
    last = date(2026, 3, 15) if ended is None else ended
    rested, *others = brief(log).care
    assert (rested, others) == ((date(2026, 3, 2), last), [])
    said = glance(brief(log), words())[2]
    assert said.startswith("Care mode ")
    assert "nothing was missed. Not counted:" in said


def test_where_there_is_nothing_it_is_said_without_blame() -> None:
    assert glance(brief(NOTHING), words()) == [
        "Nothing was agreed for these days.",
        "Nothing was due, and nothing was begun.",
        "There are no numbers.",
        "Nothing waits to be brought up or reviewed.",
    ]


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_is_three_to_five_sentences_that_fit_below_a_file(language: str) -> None:
    for log in (two_weeks(), NOTHING, replace(two_weeks(), entries=())):
        said = glance(brief(log), words(language))
        assert 3 <= len(said) <= 5
        assert len("\n".join(said)) < 900


def test_each_chart_has_the_sentence_that_says_what_it_shows() -> None:
    found = brief(two_weeks())
    assert [chart_said(one, found, words()) for one in found.measured] == [
        "2 totals, 12 at most: 8 (moderate) on 2 March and 4 (mild) on 9 March.",
        "8 numbers on 8 of 14 days, between 1 and 7; the latest is 7."
        " Up: 1 on average in the first third, 7 in the last.",
        "2 entries: 80 before and 40 after, on average. Afterwards lower 2, the same 0, higher 0.",
    ]


def test_few_numbers_have_no_direction() -> None:
    moods = tuple(one for one in two_weeks().entries if one.entry.practice_id == MOOD.id)
    short = replace(two_weeks(), entries=moods[:3])
    found = brief(short)
    assert "There are too few numbers to speak of a direction." in glance(found, words())
    assert chart_said(found.measured[0], found, words()).endswith("Too few days to speak of a direction.")


def test_what_is_rated_before_and_after_is_told_at_a_glance_once_it_is_more_than_chance() -> None:
    log = two_weeks()
    rated = [one for one in log.entries if one.entry.practice_id == THOUGHTS.id]
    again = replace(rated[0], entry=replace(rated[0].entry, id=UUID(int=999)))
    assert "Thought record: lower afterwards in 3 of 3." in glance(
        brief(replace(log, entries=(*rated, again))), words()
    )


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        (
            "en",
            "In the only entry so far, one of the two numbers is missing.",
            "None of the 2 entries has both numbers.",
        ),
        (
            "de",
            "Im bisher einzigen Eintrag fehlt eine der beiden Zahlen.",
            "Von den 2 Einträgen hat keiner beide Zahlen.",
        ),
    ],
)
def test_entries_with_half_of_the_numbers_are_said_in_one_sentence(language: str, one: str, two: str) -> None:
    found = brief(two_weeks())
    rated = next(measured for measured in found.measured if measured.panel.changes)
    half = tuple(replace(change, after=None) for change in rated.panel.changes)
    for many, said in ((half[:1], one), (half[:2], two)):
        measured = replace(rated, panel=replace(rated.panel, changes=many))
        assert chart_said(measured, found, words(language)) == said


def test_what_became_of_one_practice() -> None:
    assert tally_said(Tally(MOOD, answered=9, no_reply=5, smaller=2, paused=3), words()) == (
        "answered 9 of 14; in the smaller version 2; paused 3"
    )
    assert tally_said(Tally(MOOD), words()) == "nothing was due yet"
