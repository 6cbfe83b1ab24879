"""Words are cut by the room that they take, and a section stands once where there are no pages."""

from dataclasses import replace

import pytest

from exports.document import Section, clipped, room
from tests.exports.reports import document, two_weeks


@pytest.mark.parametrize(
    ("words", "most", "cut"),
    [
        ("short", 5, "short"),
        ("two\n\nlines   here", 20, "two lines here"),
        ("a little too long", 9, "a little…"),
        ("a little too long", 12, "a little…"),
        ("a " + "w" * 50, 10, "a wwwwwww…"),
        ("今日は少し楽", 12, "今日は少し楽"),
        ("今日は少し楽", 8, "今日は…"),
        ("w" * 50, 10, "wwwwwwwww…"),
    ],
)
def test_words_are_cut_by_the_room_that_they_take(words: str, most: int, cut: str) -> None:
    assert clipped(words, most) == cut
    assert room(cut) <= most


def test_what_is_cut_on_the_first_page_stands_in_full_where_there_are_no_pages() -> None:
    first = (Section("A", lines=("cut…",)), Section("B"))
    given = replace(document(two_weeks()), first=first, more=(Section("C"), Section("A", lines=("cut short",))))
    assert [(one.heading, one.lines) for one in given.sections] == [("A", ("cut short",)), ("B", ()), ("C", ())]
