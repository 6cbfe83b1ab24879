"""Messages as a person sees them, read from the control interface."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


class NotPossible(Exception):
    """The stand-in refused an act; the text says why, and names the labels that are there."""


@dataclass(frozen=True)
class Seen:
    """A message as a person sees it now: `buttons` are rows of labels, `file` has name, size and url."""

    message_id: int
    from_bot: bool
    text: str
    html: str
    buttons: tuple[tuple[str, ...], ...]
    file: Json | None
    is_edited: bool
    date: int
    raw: Json

    @property
    def labels(self) -> tuple[str, ...]:
        """All labels, row after row."""
        return tuple(label for row in self.buttons for label in row)

    def url_of(self, label: str) -> str:
        """Where the link button of that label leads.

        Raises NotPossible when there is none.
        """
        for row in self.raw["buttons"]:
            for button in row:
                if button["text"].startswith(label) and "url" in button:
                    return str(button["url"])
        raise NotPossible(f"no link button {label!r}, but {list(self.labels)}")


def as_seen(message: Json) -> Seen:
    """The control interface's message, for reading in a test."""
    rows = tuple(tuple(str(button["text"]) for button in row) for row in message["buttons"])
    return Seen(
        message_id=message["message_id"],
        from_bot=message["from"] == "bot",
        text=message["text"],
        html=message["html"],
        buttons=rows,
        file=message["file"],
        is_edited=message["is_edited"],
        date=message["date"],
        raw=message,
    )
