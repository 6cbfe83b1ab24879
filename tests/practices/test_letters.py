"""A letter takes one message after another until its writer says that it is all, and loses none of them."""

from dataclasses import replace

import pytest

from practices import walk as walks
from practices.definition import Condition, Practice, Step
from practices.letters import joined
from practices.replies import LONGEST_LETTER
from practices.rewording import reword
from practices.walk import Back, Confirmed, Picked, ReplyNotAccepted, Resume, Skip, Stop, Typed, Walk
from tests.practices.fitting import NOW
from tests.practices.test_walk import reply_all

LETTER = Practice(
    "letter",
    1,
    "letter writing",
    20,
    2,
    (
        Step("to", "text"),
        Step("letter", "letter"),
        Step("after", "text", when=Condition("letter", answered=True)),
    ),
    ("letter",),
    {},
)


def begun() -> Walk:
    return reply_all(LETTER, walks.begin(LETTER, "full", NOW).walk, Typed("My sister")).walk


def test_each_message_is_kept_at_once_and_the_letter_goes_on() -> None:
    turn = reply_all(LETTER, begun(), Typed("Dear Ida,"), Typed("I was angry."))
    assert turn.kept == (walks.Kept("letter", "Dear Ida,\nI was angry.", joined=True),)
    assert turn.ask is not None
    assert (turn.ask.step.id, turn.ask.number, turn.ask.can_skip) == ("letter", 2, False)
    assert Walk.from_json(turn.walk.to_json()) == turn.walk


def test_that_is_all_goes_on_and_keeps_nothing_anew() -> None:
    turn = reply_all(LETTER, begun(), Typed("Dear Ida,"), Confirmed())
    assert (turn.walk.at, turn.kept, turn.walk.writing) == ("after", (), ())


def test_a_tap_on_skip_does_not_undo_what_was_written() -> None:
    written = reply_all(LETTER, begun(), Typed("Dear Ida,"), Skip())
    assert (written.walk.at, written.walk.answers["letter"]) == ("after", "Dear Ida,")
    assert reply_all(LETTER, begun(), Skip()).finished


def test_whoever_looks_back_or_stops_in_the_middle_writes_on_afterwards() -> None:
    there = reply_all(LETTER, begun(), Typed("Dear Ida,"))
    for away in ((Back(), Confirmed()), (Back(), Typed("Ida")), (Stop(), Resume())):
        back = reply_all(LETTER, there.walk, *away)
        assert back.walk.at == "letter"
        assert reply_all(LETTER, back.walk, Typed("yours")).walk.answers["letter"] == "Dear Ida,\nyours"


def test_a_letter_that_was_ended_can_be_added_to() -> None:
    turn = reply_all(LETTER, begun(), Typed("Dear Ida,"), Confirmed(), Back(), Typed("PS"))
    assert (turn.walk.at, turn.walk.answers["letter"]) == ("letter", "Dear Ida,\nPS")
    assert reply_all(LETTER, turn.walk, Confirmed()).walk.at == "after"


def test_a_corrected_letter_is_still_being_written() -> None:
    there = reply_all(LETTER, begun(), Typed("Dear Ida,"))
    turn = reword(LETTER, there.walk, "letter", Typed("Dear Eda,"), NOW, is_over=False).turn
    assert (turn.walk.at, turn.walk.writing) == ("letter", ("letter",))
    first = reword(LETTER, there.walk, "to", Typed("Eda"), NOW, is_over=False).turn
    assert replace(first.walk, answers={}) == replace(there.walk, answers={})


def test_a_full_letter_says_so_and_keeps_what_it_has() -> None:
    full = begun()
    for _ in range(LONGEST_LETTER // 4001):
        full = reply_all(LETTER, full, Typed("x" * 4000)).walk
    with pytest.raises(ReplyNotAccepted) as refused:
        reply_all(LETTER, full, Typed("y" * 4096))
    assert (refused.value.reason, refused.value.numbers["limit"]) == ("letter-full", LONGEST_LETTER)


@pytest.mark.parametrize("letter", ["x", "ä", "👩"])
def test_a_long_text_that_telegram_cut_in_the_middle_of_a_word_is_one_again(letter: str) -> None:
    full = letter * (4096 // (len(letter.encode("utf-16-le")) // 2))
    messages = [full, full, "yz", "A new line", full[1:], "Another"]
    turn = reply_all(LETTER, begun(), *(Typed(message) for message in messages))
    assert turn.walk.answers["letter"] == f"{full}{full}yz\nA new line\n{full[1:]}\nAnother"
    assert turn.walk.answers["letter"] == joined(messages)


def test_a_postscript_to_a_full_message_is_a_line_of_its_own() -> None:
    turn = reply_all(LETTER, begun(), Typed("x" * 4096), Confirmed(), Back(), Typed("PS"))
    assert str(turn.walk.answers["letter"]).endswith("x\nPS")


def test_a_letter_is_words() -> None:
    for reply in (Picked("done"), Typed("  "), Confirmed()):
        with pytest.raises(ReplyNotAccepted):
            reply_all(LETTER, begun(), reply)


def test_a_text_that_telegram_cut_is_one_answer_and_the_walk_goes_on_with_its_rest() -> None:
    start = walks.begin(LETTER, "full", NOW).walk
    there = reply_all(LETTER, start, Typed("x" * 4096))
    assert there.ask is not None
    assert (there.walk.at, there.ask.joins, there.walk.answers) == ("to", True, {"to": "x" * 4096})
    turn = reply_all(LETTER, there.walk, Typed("and the rest"))
    assert turn.kept == (walks.Kept("to", "x" * 4096 + "and the rest", joined=True),)
    assert (turn.walk.at, turn.walk.writing, turn.walk.cut) == ("letter", (), ())
    assert Walk.from_json(turn.walk.to_json()) == turn.walk


def test_a_text_cut_between_two_words_is_joined_as_well() -> None:
    turn = reply_all(LETTER, walks.begin(LETTER, "full", NOW).walk, Typed("x" * 3800), Typed("y" * 3796), Typed("z"))
    assert (turn.walk.at, turn.walk.answers["to"]) == ("letter", "x" * 3800 + "\n" + "y" * 3796 + "\nz")


def test_a_text_a_little_shorter_is_whole() -> None:
    turn = reply_all(LETTER, walks.begin(LETTER, "full", NOW).walk, Typed("x" * 3795), Typed("Dear Ida,"))
    assert turn.walk.answers == {"to": "x" * 3795, "letter": "Dear Ida,"}


@pytest.mark.parametrize("on", [Confirmed(), Skip()])
def test_a_long_text_with_nothing_after_it_is_whole_once_that_is_said(on: Confirmed | Skip) -> None:
    turn = reply_all(LETTER, walks.begin(LETTER, "full", NOW).walk, Typed("x" * 4000), on)
    assert (turn.walk.at, turn.walk.answers, turn.kept) == ("letter", {"to": "x" * 4000}, ())


def test_another_answer_takes_the_place_of_a_long_one() -> None:
    there = reply_all(LETTER, walks.begin(LETTER, "full", NOW).walk, Typed("x" * 4096), Confirmed(), Back())
    assert there.ask is not None
    assert not there.ask.joins
    assert reply_all(LETTER, there.walk, Typed("Ida")).walk.answers == {"to": "Ida"}


def test_a_long_text_is_corrected_as_a_whole_wherever_the_walk_is() -> None:
    start = walks.begin(LETTER, "full", NOW).walk
    writing = reply_all(LETTER, start, Typed("x" * 4096)).walk
    assert reword(LETTER, writing, "to", Typed("y" * 4096), NOW, is_over=False).turn.walk.writing == ("to",)
    assert reword(LETTER, writing, "to", Typed("Ida"), NOW, is_over=False).turn.walk.writing == ()
    beyond = reply_all(LETTER, writing, Typed("rest")).walk
    turn = reword(LETTER, beyond, "to", Typed("y" * 4096 + "rest"), NOW, is_over=False).turn
    assert (turn.walk.at, turn.walk.answers["to"], turn.walk.writing) == ("letter", "y" * 4096 + "rest", ())
