"""The measurements measure what they say: the table's arithmetic, and peers that do keep what they are told."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.answers import check_kept, open_conversations, walk_through
from benchmarks.bots import AIOGRAM, CONVERSATION, BotProcess, Kind
from benchmarks.kills import Toll, toll_of
from benchmarks.measured import Measured, from_json, markdown, table
from benchmarks.stand_in import StandIn

SENT = [("situation", "A bus"), ("thought", "Late again")]


def row(ours: tuple[float, ...], theirs: tuple[float, ...], more_is_better: bool, aim: float | None) -> Measured:
    return Measured("answers kept", "a second", ours, "the usual way", theirs, more_is_better, aim)


@pytest.mark.parametrize(
    ("measured", "ratio", "reached"),
    [
        (row((300, 310, 900), (100, 100, 5), True, 3), 3.1, True),
        (row((290,), (100,), True, 3), 2.9, False),
        (row((2,), (80, 90), False, 40), 42.5, True),
        (row((3,), (80, 90), False, 40), 85 / 3, False),
        (row((0, 0), (41,), False, 10), None, True),
        (row((0,), (0,), True, 2), None, False),
        (row((5,), (), True, 2), None, False),
        (row((5,), (4,), True, None), 1.25, None),
        (row((-1,), (4,), False, None), None, None),
        (replace(row((9, 10), (40,), False, None), at_most=10), 40 / 9.5, True),
        (replace(row((3, 3, 11), (40,), False, None), at_most=10), 40 / 3, False),
    ],
)
def test_the_ratio_is_that_of_the_medians_and_says_how_many_times_better_ours_is(
    measured: Measured, ratio: float | None, reached: bool | None
) -> None:
    assert measured.ratio == (None if ratio is None else pytest.approx(ratio))
    assert measured.is_reached is reached


def test_a_row_comes_back_from_json_as_it_was() -> None:
    measured = replace(row((1.5, 2.0), (3.0,), False, None), note="of 2", at_most=2)
    assert measured.is_reached
    assert from_json(measured.as_json()) == measured


def test_the_table_shows_both_sides_with_their_spread_and_whether_the_aim_was_reached() -> None:
    shown = table([row((310, 290, 900), (100,), True, 3), row((0,), (41,), False, None)]).splitlines()
    assert "310 (290 to 900)" in shown[2]
    assert shown[2].split()[-3:] == ["3.1", "3", "yes"]
    assert len(shown) == 4


def test_the_docs_hold_the_same_table() -> None:
    rows = [row((310, 290, 900), (100,), True, 3)]
    cells = [cell.strip() for cell in markdown(rows).splitlines()[2].strip("|").split("|")]
    assert cells == ["answers kept, a second", "310 (290 to 900)", "the usual way", "100", "3.1", "3", "yes"]


@pytest.mark.parametrize(
    ("kept", "toll"),
    [
        (SENT, Toll(0, 0)),
        (SENT[:1], Toll(1, 0)),
        ([], Toll(2, 0)),
        ([*SENT, SENT[1]], Toll(0, 1)),
        ([SENT[0], ("situation", "Late again")], Toll(0, 1)),
    ],
)
def test_what_is_lost_and_what_is_kept_wrongly_are_told_apart(kept: list[tuple[str, str]], toll: Toll) -> None:
    assert toll_of(SENT, kept) == toll


@pytest.mark.parametrize("kind", [CONVERSATION, AIOGRAM], ids=lambda kind: kind.name)
async def test_a_peer_keeps_every_answer_when_nothing_dies(kind: Kind, tmp_path: Path) -> None:
    bot = BotProcess(kind, tmp_path / "kept.db")
    persons = range(1, 4)
    async with StandIn() as telegram, bot.running(telegram):
        await open_conversations(telegram, kind, persons)
        await walk_through(telegram, persons)
    await check_kept(bot, persons)
