"""How a step of a walk is put to the client: its text, its buttons, and the frames of a guide."""

import functools
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from handlers.hearing import Heard, Row
from handlers.keys import HELP_NOW, key, named, rows_of
from handlers.wording import shortened
from practices.definition import Practice, Step, StepWords, Words
from practices.replies import STOP_GUIDE
from practices.walk import Ask, Cue
from storage import letters, outbox
from storage.entries import Entry
from storage.outbox import At, Button, Message, Text, Value

A_PAGE = 8  # options under one message; where there are more, they are leafed through
SHORT = 16  # letters on a button of which several fit into a row
FRAME_USE = timedelta(seconds=30)  # later than this a frame of a guide is of no use
SPOKEN_MOMENTS = ("this-evening", "tomorrow-morning", "tomorrow-evening", "in-two-days")
MOST_SHOWN = 600  # letters of an earlier answer
SPOKEN_DAYS = ("yesterday", "today")
# The one button of a step, and what it says. A guide is put as a question only after words that did not fit it.
A_TAP = {"done": ("walk-done-button", "done"), "guide": ("guide-go-on", STOP_GUIDE)}


def anchor_of(entry: Entry) -> str:
    """The live message of a walk."""
    return anchor(entry.id)


def anchor(entry_id: UUID) -> str:
    """The same, by the key of its entry, which may be still to come."""
    return f"walk:{entry_id.hex}"


def words_of(entry: Entry, practice: Practice) -> Words:
    """A practice's words as an entry shows them: in its language, with the values that its walk was given."""
    return practice.words_in(entry.language).filled(entry.given)


async def put(heard: Heard, entry: Entry, practice: Practice, ask: Ask, because: Text | None = None) -> None:
    """Asks; `because` says first what there is to say of the last reply, as why it did not fit."""
    words = words_of(entry, practice)
    asked = words.step(ask.step.id)
    page = _page(heard, ask)
    is_begun = ask.joins and ask.previous is not None
    await heard.say(
        "walk-ask" if because is None else "walk-ask-again",
        *choices(entry, practice, ask, page),
        *_leaf(entry, ask, page),
        *_ways(entry, ask),
        (HELP_NOW,),
        anchor=anchor_of(entry),
        name=words.name,
        number=ask.number,
        of=ask.of,
        lead=Text("walk-lead", {"words": asked.lead}) if asked.lead else "",
        question=asked.question,
        hint=_line("walk-hint", None if is_begun else asked.hint),
        ends=ends(practice, ask.step, entry.language),
        page=_where(asked, ask, page),
        earlier=await _earlier(heard, entry, practice, ask),
        because=because or "",
    )


async def _earlier(heard: Heard, entry: Entry, practice: Practice, ask: Ask) -> Text | str:
    """A line with the answer so far; of what may be long, as a letter, only how much there is."""
    if ask.step.asks == "media" and ask.previous is None:
        say = functools.partial(heard.wiring.catalogue.text, entry.language)
        return Text("media-how", {"kinds": " · ".join(say(f"kind-{kind}", {}) for kind in ask.step.kinds)})
    if not ask.joins:
        words = said(heard, practice, ask.step, ask.previous, entry.language)
        # The question must not be pushed off the screen; all of the answer is in /history.
        return _line("walk-earlier", shortened(words, MOST_SHOWN) if isinstance(words, str) else words)
    if ask.previous is None:
        return Text("letter-how", {})
    messages = await letters.count(heard.tx, entry.id, ask.step.id)
    return Text("letter-so-far", {"messages": messages, "length": len(str(ask.previous))})


def _line(key_: str, words: "Value | None") -> Text | str:
    """A line of its own below the question; nothing when there are no words for it."""
    return Text(key_, {"words": words}) if words else ""


def spoken(heard: Heard, button: str) -> str:
    """What a button says of when, in English: that is read beside any language, whatever the entry is in."""
    return heard.wiring.catalogue.text("en", button, {})


def ends(practice: Practice, step: Step, language: str) -> Text | str:
    """What the ends of a scale mean, as a line of its own; nothing where it says nothing of them."""
    asked = practice.words_in(language).step(step.id)
    if step.asks != "scale" or not asked.lowest:
        return ""
    return _line("walk-hint", f"{step.lowest} = {asked.lowest} · {step.highest} = {asked.highest}")


def _reply(entry: Entry, ask: Ask, reply: str, **more: object) -> dict[str, object]:
    return {"entry": entry.id, "step": ask.step.id, "reply": reply, **more}


def _pages(ask: Ask) -> int:
    """How many pages the options of a step take; 0 where there are none."""
    return -(-len(ask.step.options) // A_PAGE)


def _page(heard: Heard, ask: Ask) -> int:
    """The page of options to show, from 0: the one that a button was pressed on, or else that of an earlier answer."""
    if heard.given.get("step") == ask.step.id and "page" in heard.given:
        return int(heard.given["page"]) % max(1, _pages(ask))
    chosen = {ask.previous} if isinstance(ask.previous, str) else ask.marked
    places = [place for place, option in enumerate(ask.step.options) if option in chosen]
    return min(places, default=0) // A_PAGE


def _where(asked: StepWords, ask: Ask, page: int) -> Text | str:
    """Which page of the options is shown, and what is marked on all of them; nothing when there is one page."""
    if _pages(ask) < 2:
        return ""
    marked = ", ".join(asked.options[option] for option in ask.step.options if option in ask.marked)
    return Text("walk-page", {"page": page + 1, "of": _pages(ask), "marked": _line("walk-marked", marked)})


def _leaf(entry: Entry, ask: Ask, page: int) -> tuple[Row, ...]:
    """The buttons to the pages beside this one; from the last it goes on to the first."""
    pages = _pages(ask)
    if pages < 2:
        return ()
    beside = ((page - 1) % pages, "walk-page-before"), ((page + 1) % pages, "walk-page-after")
    return (tuple(key(label, "walk.reply", **_reply(entry, ask, "page", page=other)) for other, label in beside),)


def choices(entry: Entry, practice: Practice, ask: Ask, page: int = 0) -> tuple[Row, ...]:
    """The buttons that answer a step, of many options those on a page; none where words are needed."""
    step = ask.step
    labels = practice.words_in(entry.language).step(step.id).options
    options = step.options[page * A_PAGE :][:A_PAGE]
    here = {"page": page} if _pages(ask) > 1 else {}

    def pick(words: str, value: str) -> Button:
        return named(words, "walk.reply", **_reply(entry, ask, "picked", value=value, **here))

    match step.asks:
        case "scale":
            assert step.lowest is not None
            assert step.highest is not None
            numbers = range(int(step.lowest), int(step.highest) + 1, int(step.by or 1))
            return rows_of([pick(str(number), str(number)) for number in numbers], 4 if step.highest > 10 else 6)
        case "choice":
            return _rows([pick(labels[option], option) for option in options])
        case "choices":
            marks = {option: "✓ " if option in ask.marked else "" for option in options}
            toggles = _rows([pick(marks[option] + labels[option], option) for option in options])
            return (*toggles, (key("walk-that-is-all", "walk.reply", **_reply(entry, ask, "confirmed")),))
        case "yes_no":
            return (
                (
                    key("walk-yes", "walk.reply", **_reply(entry, ask, "picked", value="yes")),
                    key("walk-no", "walk.reply", **_reply(entry, ask, "picked", value="no")),
                ),
            )
        case "done" | "guide":
            label, value = A_TAP[step.asks]
            return ((key(label, "walk.reply", **_reply(entry, ask, "picked", value=value)),),)
        case "moment" | "date":
            spoken = [
                key(f"{step.asks}-{when}", "walk.reply", **_reply(entry, ask, step.asks, value=when))
                for when in (SPOKEN_MOMENTS if step.asks == "moment" else SPOKEN_DAYS)
            ]
            return rows_of(spoken, 2)
        case _:
            return ()


def _rows(buttons: list[Button]) -> tuple[Row, ...]:
    short = all(len(button.words or "") <= SHORT for button in buttons)
    return rows_of(buttons, 2 if short else 1)


def _ways(entry: Entry, ask: Ask) -> tuple[Row, ...]:
    """The ways on from here. What keeps an answer has a row of its own: four in one would be cut off on a phone."""

    def way(label: str, reply: str) -> Button:
        return key(label, "walk.reply", **_reply(entry, ask, reply))

    kept = [] if ask.previous is None else [way("walk-that-is-all" if ask.joins else "walk-keep", "confirmed")]
    back = [way("walk-back", "back")] if ask.can_go_back else []
    skip = [way("walk-skip", "skip")] if ask.can_skip else []
    return (*rows_of(kept, 1), (*back, *skip, way("walk-stop", "stop")))


def said(heard: Heard, practice: Practice, step: Step, value: object, language: str) -> "Value | None":
    """An answer as it is said to the client now: as they would read it, a moment in their own zone."""
    if value is not None and step.asks == "moment":
        return At(datetime.fromisoformat(str(value)))
    if value is not None and step.asks == "date":
        return At(datetime.fromisoformat(f"{value}T12:00+00:00"), "date", "UTC")
    return shown(heard, practice, step, value, language)


def shown(heard: Heard, practice: Practice, step: Step, value: object, language: str) -> str | None:
    """An answer as the client would read it; None where there is none, and for a moment, read in one's own zone."""
    if value is None or step.asks == "moment":
        return None
    labels = practice.words_in(language).step(step.id).options
    say = functools.partial(heard.wiring.catalogue.text, language)
    match value:
        case list():
            return say("between", {}).join(labels.get(option, option) for option in value)
        case bool():
            return say("walk-yes" if value else "walk-no", {}) if step.asks == "yes_no" else say("shown-done", {})
        case {"rounds": rounds}:
            return say("shown-rounds", {"rounds": rounds})
        case dict() if "kind" in value:
            return _shown_file(say, value)
        case _:
            return labels.get(str(value), str(value))


def _shown_file(say: Callable[[str, dict[str, Any]], str], file: Mapping[Any, Any]) -> str:
    """A file as its sender would name it: photo · 320 KB, and what they wrote below it."""
    size = file.get("size")
    words = say(f"kind-{file['kind']}", {})
    if isinstance(size, int):
        is_large = size >= 1_000_000
        shown_size = round(size / 1_000_000, 1) if is_large else max(1, round(size / 1000))
        words = f"{words} · {say('shown-megabytes' if is_large else 'shown-kilobytes', {'size': shown_size})}"
    return f"{words}\n{file['caption']}" if file.get("caption") else words


async def play(heard: Heard, entry: Entry, practice: Practice, ask: Ask, cues: tuple[Cue, ...]) -> None:
    """Puts the frames of a guide into the outbox, each for its own second; all edit the one live message."""
    for cue in cues:
        at = heard.now + timedelta(seconds=cue.after_seconds)
        await outbox.put(
            heard.tx,
            chat_id=heard.chat_id,
            person_id=heard.me,
            message=_frame(entry, practice, ask, cue),
            now=heard.now,
            anchor=anchor_of(entry),
            edits=cue is not cues[0] or heard.is_in(anchor_of(entry)),
            not_before=at,
            expires_at=at + FRAME_USE if cue.key else None,
        )


def _frame(entry: Entry, practice: Practice, ask: Ask, cue: Cue) -> Message:
    frames = practice.words_in(entry.language).step(ask.step.id).frames
    if not cue.key:
        on = key("guide-go-on", "walk.reply", **_reply(entry, ask, "picked", value="done"))
        return Message("guide-over", {}, ((on,), (HELP_NOW,)))
    stop = key("guide-stop", "walk.reply", **_reply(entry, ask, "picked", value=STOP_GUIDE))
    args: dict[str, Value] = {"frame": frames[cue.key], "round": cue.round, "rounds": cue.rounds}
    return Message("guide-frame", args, ((stop,), (HELP_NOW,)))
