"""What is to be said to somebody: meaning, not words. Rendering finds the words in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any, Literal, NamedTuple, TypeAlias

from storage.columns import json_text

Style = Literal["date", "time", "datetime", "day"]
Value: TypeAlias = "str | int | float | At | Day | Text | Lines | tuple[Value, ...]"


@dataclass(frozen=True)
class At:
    """An instant that the reader sees in their own language, and in their own zone unless another one is named.

    "date" is a day with its year, "day" a weekday and day without it, "time" a clock time, "datetime" day and time.
    """

    instant: datetime
    style: Style = "datetime"
    zone: str | None = None

    def __post_init__(self) -> None:
        if self.instant.tzinfo is None:
            raise ValueError("An instant without a zone cannot be said")


@dataclass(frozen=True)
class Day:
    """A day of the calendar, the same in every zone."""

    day: date


@dataclass(frozen=True)
class Text:
    """A text of the catalogue inside another: its Fluent id and what it is given."""

    key: str
    args: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Lines:
    """Several values, each on a line of its own. (A tuple is a list within a sentence: "a, b and c".)"""

    lines: tuple[Value, ...]


@dataclass(frozen=True)
class Button:
    """A button under a message: what a press does, with what; and its label.

    The label is a Fluent id (`label`, with `args`) or literal `words`. A button with `url` opens it and does nothing.
    `data` is sent back to us as it is, for a press that must work without the database.
    """

    do: str = ""
    given: Mapping[str, Any] = field(default_factory=dict)
    label: str | None = None
    words: str | None = None
    args: Mapping[str, Value] = field(default_factory=dict)
    url: str | None = None
    data: str | None = None

    def __post_init__(self) -> None:
        if (self.label is None) == (self.words is None):
            raise ValueError("A button has either a label from the catalogue or words of its own")
        if bool(self.do or self.data) == (self.url is not None):
            raise ValueError("A button either does something or opens a URL")


@dataclass(frozen=True)
class Message:
    """Something to say: a Fluent id and what it is given. People's words arrive in `args` only, as they wrote them.

    `ask_location` is the Fluent id on the key that shares a place; `file` says which file goes along. Of `buttons`,
    `ask_location` and `file`, the first two exclude each other: Telegram shows one keyboard a message. `hides` are the
    numbers of earlier messages that are taken out of the chat before it is said.
    """

    say: str
    args: Mapping[str, Value] = field(default_factory=dict)
    buttons: tuple[tuple[Button, ...], ...] = ()
    ask_location: str | None = None
    file: Mapping[str, Any] | None = None
    hides: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.buttons and self.ask_location is not None:
            raise ValueError("A message has either buttons or a key that shares a place")

    def all_buttons(self) -> tuple[Button, ...]:
        """The buttons in reading order; a press names its place in this row."""
        return tuple(button for row in self.buttons for button in row)


class MadeFile(NamedTuple):
    """The file that a message names, made: its name, what is in it, and what the message's text is given of it."""

    name: str
    content: bytes
    args: Mapping[str, Value] = {}  # nobody changes it


@dataclass(frozen=True)
class Reader:
    """For whom a message is worded: language, IANA zone (None: not known), and the name of their word for practice."""

    language: str
    zone: str | None = None
    word: str = "practice"


def to_json(message: Message) -> dict[str, Any]:
    """The message as JSON holds it; nothing of it is lost, and what it has nothing of is left out."""
    kept: dict[str, Any] = {"say": message.say}
    if message.args:
        kept["args"] = _args_to_json(message.args)
    if message.buttons:
        kept["buttons"] = [[_button_to_json(button) for button in row] for row in message.buttons]
    if message.ask_location is not None:
        kept["ask_location"] = message.ask_location
    if message.file is not None:
        kept["file"] = dict(message.file)
    if message.hides:
        kept["hides"] = list(message.hides)
    return kept


def to_json_once_said(message: Message) -> dict[str, Any]:
    """What is kept of a message that was said: which, and what its buttons do, which may still be pressed."""
    # An answer that its client deletes must not live on in what was once said about it.
    silent = to_json(replace(message, args={}, file=None, hides=()))
    for button in (button for row in silent.get("buttons", ()) for button in row):
        button.pop("label", None)
        button.pop("args", None)
        button["words"] = ""
    return silent


def to_text(message: Message) -> str:
    """The message as the database holds it: its JSON as text."""
    return json_text(to_json(message))


def from_json(kept: Mapping[str, Any]) -> Message:
    """The message that `to_json` was given."""
    rows = tuple(tuple(_button_from_json(button) for button in row) for row in kept.get("buttons", ()))
    args = _args_from_json(kept.get("args", {}))
    hides = tuple(kept.get("hides", ()))
    return Message(kept["say"], args, rows, kept.get("ask_location"), kept.get("file"), hides)


# What a button has of each, if nothing else is said.
_USUAL: dict[str, Any] = {"do": "", "given": {}, "label": None, "words": None, "args": {}, "url": None, "data": None}


def _button_to_json(button: Button) -> dict[str, Any]:
    kept = {name: value for name, value in vars(button).items() if value != _USUAL[name]}
    if button.args:
        kept["args"] = _args_to_json(button.args)
    return kept


def _button_from_json(kept: Mapping[str, Any]) -> Button:
    return Button(**kept) if not kept.get("args") else Button(**{**kept, "args": _args_from_json(kept["args"])})


def _args_to_json(args: Mapping[str, Value]) -> dict[str, Any]:
    return {name: _value_to_json(value) for name, value in args.items()}


def _args_from_json(kept: Mapping[str, Any]) -> dict[str, Value]:
    return {name: _value_from_json(value) for name, value in kept.items()}


def _value_to_json(value: Value) -> Any:
    match value:
        case At(instant, style, zone):
            return {"at": instant.astimezone(UTC).isoformat(), "style": style, "zone": zone}
        case Day(day):
            return {"day": day.isoformat()}
        case Text(key, args):
            return {"text": key, "args": _args_to_json(args)}
        case Lines(lines):
            return {"lines": [_value_to_json(line) for line in lines]}
        case tuple():
            return [_value_to_json(item) for item in value]
        case str() | int() | float():
            return value
    raise TypeError(f"Cannot be said: {type(value).__name__}")


def _value_from_json(kept: Any) -> Value:
    match kept:
        case {"at": at, "style": style, "zone": zone}:
            return At(datetime.fromisoformat(at), style, zone)
        case {"day": day}:
            return Day(date.fromisoformat(day))
        case {"text": key, "args": args}:
            return Text(key, _args_from_json(args))
        case {"lines": lines}:
            return Lines(tuple(_value_from_json(line) for line in lines))
        case list():
            return tuple(_value_from_json(item) for item in kept)
    value: Value = kept
    return value
