"""Buttons, put together in short words."""

from typing import Any
from uuid import UUID

from storage.outbox import Button

# It works without the database: what it sends back stands for itself.
HELP_NOW = Button(do="help", label="help-now-button", data="help")


def _plain(given: dict[str, Any]) -> dict[str, Any]:
    return {name: value.hex if isinstance(value, UUID) else value for name, value in given.items()}


def key(label: str, do: str, /, **given: Any) -> Button:
    """A button that wears one of the bot's own words: `label` is a Fluent id."""
    return Button(do=do, given=_plain(given), label=label)


def named(words: str, do: str, /, **given: Any) -> Button:
    """A button that wears words as they are: an option of a practice, somebody's name, a number."""
    return Button(do=do, given=_plain(given), words=words)


def rows_of(buttons: list[Button], width: int) -> tuple[tuple[Button, ...], ...]:
    """Breaks buttons into rows of at most that many."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def pages(do: str, skip: int, a_page: int, more: bool, **given: Any) -> tuple[tuple[Button, ...], ...]:
    """The row that turns the pages of a list, of which so many were skipped; none when all of it is shown."""
    before = [key("page-previous", do, skip=max(0, skip - a_page), **given)] if skip else []
    after = [key("page-more", do, skip=skip + a_page, **given)] if more else []
    return (tuple(before + after),) if before or after else ()
