"""How a letter is joined from the messages that it came in."""

from collections.abc import Iterable

FULL = 4096  # of Telegram's units: a longer text is cut there, in the middle of a word if need be


def is_full(message: str) -> bool:
    """Whether a message holds as much as one can: then the next one goes on where it was cut."""
    return len(message.encode("utf-16-le")) == 2 * FULL


def joined(messages: Iterable[str]) -> str:
    """The letter that these messages make: each begins a line, unless it goes on where a full one was cut."""
    whole, goes_on = "", True
    for message in messages:
        whole += message if goes_on else f"\n{message}"
        goes_on = is_full(message)
    return whole
