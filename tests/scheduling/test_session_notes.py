"""Goals and action items are recognised in the notes of a session, with the dates that stand there in human words."""

from datetime import UTC, date, datetime, time

import pytest

from scheduling.session_notes import LONGEST, MOST, Found, read_notes

NOW = datetime(2026, 3, 4, 13, 30, tzinfo=UTC)  # a Wednesday
FRIDAY = date(2026, 3, 6)


def read(text: str, language: str = "en") -> list[Found]:
    return read_notes(text, NOW, "Europe/Berlin", language)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- call the club by Friday", Found("item", "call the club", FRIDAY)),
        ("call the club by Friday", Found("item", "call the club", FRIDAY)),
        ("• Call the club (Friday 17:00)", Found("item", "Call the club", FRIDAY, time(17))),
        ("1. Call the club on 12 March", Found("item", "Call the club", date(2026, 3, 12))),
        ("[ ] Call the club until 12.3.", Found("item", "Call the club", date(2026, 3, 12))),
        ("Ana will call the club by Friday.", Found("item", "call the club", FRIDAY)),
        ("Will go for a walk tomorrow", Found("item", "go for a walk", date(2026, 3, 5))),
        ("- try box breathing", Found("item", "try box breathing")),
        ("- in two weeks: look at the list", Found("item", "look at the list", date(2026, 3, 18))),
        ("Goal: sleep through the night", Found("goal", "sleep through the night")),
        ("She wants to sleep through the night.", Found("goal", "sleep through the night")),
        ("- den Verein anrufen bis Freitag", Found("item", "den Verein anrufen", FRIDAY)),
        ("- den Verein bis nächsten Mittwoch anrufen", Found("item", "den Verein anrufen", date(2026, 3, 11))),
        ("- bis zum 12.3. den Verein anrufen", Found("item", "den Verein anrufen", date(2026, 3, 12))),
        ("Ana wird morgen spazieren gehen.", Found("item", "spazieren gehen", date(2026, 3, 5))),
        ("- am Morgen eine Runde gehen", Found("item", "am Morgen eine Runde gehen")),
        ("- call mum every Friday", Found("item", "call mum every Friday")),
        ("- write to (or call) Jo by Friday", Found("item", "write to (or call) Jo", FRIDAY)),
        ("- bis morgen Abend packen", Found("item", "packen", date(2026, 3, 5), time(19))),
        ("Ziel: wieder durchschlafen", Found("goal", "wieder durchschlafen")),
        ("Ana möchte wieder durchschlafen.", Found("goal", "wieder durchschlafen")),
        ("Hausaufgabe: Tagebuch am Sonntag", Found("item", "Tagebuch", date(2026, 3, 8))),
        (
            "- in the morning a walk, yesterday was too late",
            Found("item", "in the morning a walk, yesterday was too late"),
        ),
    ],
)
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_line_is_recognised(line: str, found: Found, language: str) -> None:
    assert read(line, language) == [found]


def test_sections_give_their_lines_a_kind_and_items_stand_below_their_goal() -> None:
    notes = """Talked about the week. Sleep was poor, she said.

    Goals:
    - sleep through the night

    Next steps:
    - no screens after ten
    - ask the doctor by Friday

    Mood brighter than last week."""
    assert read(notes) == [
        Found("goal", "sleep through the night"),
        Found("item", "no screens after ten", under=0),
        Found("item", "ask the doctor", FRIDAY, under=0),
    ]


def test_a_goal_in_its_own_line_has_the_bullets_below_it_as_its_items() -> None:
    found = read("Goal: sleep\n- no screens\n-\nGoal: run\n- the club")
    assert [(one.kind, one.under) for one in found] == [("goal", None), ("item", 0), ("goal", None), ("item", 2)]


def test_prose_gives_the_sentences_that_say_what_somebody_will_do() -> None:
    notes = "A good session. Ana will write the letter until Friday. We laughed. She plans to run again."
    notes += "\nHer exam is on Friday.\nToday she was calmer"
    assert [(one.kind, one.words) for one in read(notes)] == [("item", "write the letter"), ("item", "run again")]


def test_where_nothing_is_recognised_every_line_can_be_picked() -> None:
    assert read("Sleep\n\nThe club\n") == [Found("out", "Sleep"), Found("out", "The club")]
    assert read("  \n") == []


def test_a_page_of_notes_is_cut_to_what_can_be_looked_through() -> None:
    found = read("\n".join(f"- step {number} " + "x" * 400 for number in range(40)))
    assert len(found) == MOST
    assert {len(one.words) for one in found} == {LONGEST}
