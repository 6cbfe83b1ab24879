"""Practices to pick from on a phone: groups with plain names, and each of them a page at a time."""

from collections.abc import Iterable, Sequence
from typing import Any

from handlers.hearing import Heard, Row
from handlers.keys import key, named, pages, rows_of
from practices.definition import Practice
from practices.groups import grouped, tagged

PAGE = 10
FEW = 5
OWN = "own"  # what somebody wrote themselves is a group, too, when there is more of it than a few


def group_rows(groups: Iterable[str], do: str, **given: Any) -> tuple[Row, ...]:
    """A button for each group, two in a row."""
    return rows_of([key(f"group-{group}", do, group=group, skip=0, **given) for group in groups], 2)


def practice_rows(heard: Heard, practices: Iterable[Practice], do: str, **given: Any) -> tuple[Row, ...]:
    """A button for each practice, one in a row: names may be long."""
    buttons = [named(one.words_in(heard.language).name, do, practice=one.id, **given) for one in practices]
    return rows_of(buttons, 1)


def of_group(heard: Heard) -> list[Practice]:
    """The library's practices of the group, or with the tag, that the pressed button is for."""
    library, language = heard.wiring.library.values(), heard.language
    return {**grouped(library, language), **tagged(library, language)}.get(heard.given["group"], [])


def page_rows(heard: Heard, practices: Sequence[Practice], do: str, turn: str, **given: Any) -> tuple[Row, ...]:
    """The page that the pressed button is for: a button for each practice, and those that `turn` the page."""
    skip = heard.given["skip"]
    turns = pages(turn, skip, PAGE, len(practices) > skip + PAGE, group=heard.given["group"], **given)
    return (*practice_rows(heard, practices[skip : skip + PAGE], do, **given), *turns)
