"""A practice walked in the terminal: with the engine's own refusals, and what would be kept at the end."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from practices.definition import Size
from practices.library import load_library
from practices.reading import read_written
from practices.replies import ReplyNotAccepted
from practices.trying import Terminal, try_out
from practices.walk import Walk
from practices.written import open_sent
from tests.practices.one_file import ONE_FILE

LIBRARY = load_library(Path(__file__).parents[2] / "practices" / "library")
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def walked(name: str, *typed: str, size: Size = "full", language: str = "en") -> tuple[Walk, str, list[float]]:
    """Walks a practice of the library; gives the walk, what was shown, and the seconds that were waited for."""
    shown: list[str] = []
    pauses: list[float] = []
    terminal = Terminal(iter(typed), shown.append, said, a_day_later, pauses.append)
    walk = try_out(LIBRARY[name], size, language, terminal, NOW)
    return walk, "\n".join(shown), pauses


def said(key: str, numbers: Mapping[str, float]) -> str:
    return " ".join([f"<{key}>", *map(str, numbers.values())])


def a_day_later(text: str, now: datetime) -> datetime:
    if text != "tomorrow":
        raise ReplyNotAccepted("not-a-moment")
    return now + timedelta(days=1)


def in_order(shown: str, parts: Iterable[str]) -> bool:
    """Whether these stand in what was shown, one after the other."""
    place = 0
    for part in parts:
        place = shown.find(part, place)
        if place < 0:
            return False
    return True


def test_a_walk_to_the_end_shows_what_would_be_kept() -> None:
    walk, shown, _ = walked("mood_log", "7", "/skip", "rain, tea")
    assert walk.state == "finished"
    assert walk.answers == {"mood": 7, "note": "rain, tea"}
    parts = ("1 of 3 · How is your mood", "0 = as low as it gets", "To its end", "mood right now?\n    7", "(skipped)")
    assert in_order(shown, parts)
    assert shown.endswith("Anything you'd like to note with it?\n    rain, tea")


def test_what_does_not_fit_is_refused_in_the_bots_own_words_and_asked_again() -> None:
    walk, shown, _ = walked("mood_log", "eleventy", "11", "/skip", "5", "/stop")
    assert in_order(shown, ("<refused-not-a-number>", "<refused-out-of-range> 0 10", "<refused-needed>", "Stopped"))
    assert walk.answers == {"mood": 5}


def test_back_shows_the_answer_so_far_and_keep_keeps_it() -> None:
    walk, shown, _ = walked("mood_log", "5", "/back", "/keep", "/back", "6", "3", "/skip")
    assert "so far: 5" in shown
    assert walk.answers == {"mood": 6, "energy": 3}


def test_an_answer_that_no_longer_counts_is_not_among_the_kept() -> None:
    _, shown, _ = walked("thought_record", "x", "y", "8", "prickly", "/back", "/back", "1, numb", "/stop")
    kept = shown[shown.index("Kept would be") :]
    assert "Sad, Numb" in kept
    assert "prickly" not in kept


def test_lines_that_end_stop_the_walk() -> None:
    walk, shown, _ = walked("mood_log")
    assert walk.state == "stopped"
    assert shown.endswith("Stopped. Kept would be:\n  nothing")


@pytest.mark.parametrize(("size", "seconds"), [("full", 4 * 19), ("smaller", 2 * 19)])
def test_a_guide_runs_by_itself_with_its_seconds(size: Size, seconds: int) -> None:
    typed = ("5", "2") if size == "full" else ("2",)
    walk, shown, pauses = walked("breathing_478", *typed, size=size)
    assert sum(pauses) == seconds
    assert in_order(shown, ("1 of", "In, through your nose … 4 (4 s)", "Hold … 7 (7 s)"))
    assert walk.answers["breathe"] == {"rounds": seconds // 19, "stopped": False}


def test_a_wait_is_told_and_gone_through() -> None:
    walk, shown, _ = walked("behavioural_experiment", "call Mum", "soon", "tomorrow", "no", "the rain", size="smaller")
    assert walk.state == "finished"
    assert in_order(shown, ("<refused-not-a-moment>", "Rests until 2026-03-03 08:00 UTC", "<walk-yes> / <walk-no>"))


def test_words_are_those_of_the_language() -> None:
    _, shown, _ = walked("mood_log", "/stop", language="de")
    assert "Wie ist deine Stimmung gerade?" in shown


def test_a_number_stands_for_the_button_of_an_option_in_a_measure_too() -> None:
    walk, shown, _ = walked("phq2", "4", "1")
    assert walk.answers == dict(zip(("interest", "down"), ("nearly_every_day", "not_at_all"), strict=True))
    assert in_order(shown, ("Over the last 2 weeks", "1 of 2", "4  Nearly every day"))


@pytest.mark.parametrize(
    ("asks", "typed", "answer"),
    [
        ("asks: letter", ("Dear me,", "rest.", "/keep"), "Dear me,\nrest."),
        ("asks: media\n    kinds: [photo, text]", ("a tree",), "a tree"),
        ("asks: media\n    kinds: [photo, file]", ("a tree", "/photo"), {"kind": "photo"}),
        ("asks: media\n    kinds: [file]", ("/photo", "/file"), {"kind": "file", "mime_type": "application/pdf"}),
    ],
)
def test_a_letter_takes_lines_until_keep_and_files_are_named(asks: str, typed: tuple[str, ...], answer: object) -> None:
    reading = read_written(open_sent("some.yaml", ONE_FILE.replace("asks: text", asks).encode()))
    assert reading.practice is not None
    terminal = Terminal(iter(typed), lambda _: None, said, a_day_later, lambda _: None)
    walk = try_out(reading.practice, "full", "en", terminal, NOW)
    assert (walk.state, walk.answers) == ("finished", {"line": answer})
