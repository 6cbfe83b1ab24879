"""Going through a practice: a reply moves the walk a step, is kept, and the next is asked, in one transaction."""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from handlers.client import asking, correcting, debriefing, risk
from handlers.client.keeping import keep_answers, keep_entry
from handlers.hearing import Heard
from handlers.keys import key
from practices import walk as walks
from practices.definition import Practice, Size, Step
from practices.letters import is_begun
from practices.walk import (
    Attached,
    Back,
    Confirmed,
    Named,
    Picked,
    Reply,
    ReplyNotAccepted,
    Resume,
    Skip,
    Stop,
    Turn,
    Typed,
    Walk,
)
from scheduling import human_time, nudges
from scheduling.cadence import to_local
from storage import dialogs, entries, letters, occurrences, outbox, practices
from storage.entries import Entry
from storage.files import Sent
from storage.outbox import At, Button, Text


async def begin(
    heard: Heard,
    practice: Practice,
    size: Size,
    *,
    entry_id: UUID,
    assignment_id: UUID | None,
    prompted: bool,
    first: Reply | None = None,
    subject_id: UUID | None = None,
    given: Mapping[str, str] | None = None,
) -> None:
    """Begins a walk, in a new entry with that key; `first` answers its first step, which was asked already.

    `given` are the values for its words of what it is about, if it is about something of the client's.
    """
    await dialogs.close(heard.tx, heard.me)
    await _leave_current(heard)
    turn = walks.begin(practice, size, heard.now, given)
    entry = await keep_entry(
        heard,
        entry_id,
        (practice.id, practice.version),
        size,
        assignment_id=assignment_id,
        prompted=prompted,
        walk=turn.walk,
        subject_id=subject_id,
    )
    await (go_on(heard, entry, practice, turn) if first is None else _reply(heard, entry, first))


async def at_once(
    heard: Heard,
    practice: Practice,
    *,
    entry_id: UUID,
    assignment_id: UUID | None,
    prompted: bool,
    answer: Reply,
) -> None:
    """Walks the smaller version with that answer. Who was in the middle of something else is there still."""
    before = await entries.current(heard.tx, heard.me)
    await begin(
        heard,
        practice,
        "smaller",
        entry_id=entry_id,
        assignment_id=assignment_id,
        prompted=prompted,
        first=answer,
    )
    if before is not None and await entries.current(heard.tx, heard.me) is None:
        await entries.change(heard.tx, before.id, heard.me, is_current=True)


async def resume(heard: Heard, entry: Entry) -> None:
    """Carries an entry on where it was left."""
    await dialogs.close(heard.tx, heard.me)
    await _make_current(heard, entry)
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    walk = _walk(entry)
    if walk.state == "walking":
        turn = walks.put_again(practice, walk, heard.now)
        await outbox.cancel(heard.tx, heard.me, asking.anchor_of(entry))
        await entries.go_on(heard.tx, entry.id, entry.client_id, turn.walk.to_json(), heard.now)
        await go_on(heard, entry, practice, turn)
    else:
        await _reply(heard, entry, Resume())


async def _make_current(heard: Heard, entry: Entry) -> None:
    """Typed messages answer this entry from now on; a guide of the one before must not go on breathing in the chat."""
    if not entry.is_current:
        await _leave_current(heard)
        await entries.change(heard.tx, entry.id, heard.me, is_current=True, touched_at=heard.now)


async def _leave_current(heard: Heard) -> None:
    """Parks the walk that is going on, if one is, and offers the way back to it."""
    before = await entries.current(heard.tx, heard.me)
    if before is None:
        return
    await outbox.cancel(heard.tx, heard.me, asking.anchor_of(before))
    await entries.park(heard.tx, heard.me)
    practice = await practices.get(heard.tx, before.practice_id, before.practice_version)
    name = practice.words_in(heard.language).name
    back = Button(do="walk.carry-on", given={"entry": before.id.hex}, label="carry-on-with", args={"practice": name})
    await heard.say("parked", (back,), anchor=asking.anchor_of(before), practice=name)


async def carry_on(heard: Heard) -> None:
    """The button that carries an entry on."""
    entry = await open_entry(heard, heard.key("entry"))
    if entry is not None:
        await resume(heard, entry)


async def correct(heard: Heard) -> None:
    """Asks a step of an entry once more, whether the entry is finished or not."""
    entry = await entries.get(heard.tx, heard.key("entry"), heard.me)
    if entry is None or entry.client_id != heard.me or entry.walk is None:
        heard.toast("entry-gone")
        return
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    is_over = entry.finished_at is not None
    try:
        turn = walks.correct(practice, _walk(entry), heard.given["step"], heard.now, is_over=is_over)
    except ReplyNotAccepted:
        # Another answer was corrected meanwhile, and leads past this one.
        heard.toast("button-too-old")
        return
    await dialogs.close(heard.tx, heard.me)
    await _make_current(heard, entry)
    await entries.change(heard.tx, entry.id, heard.me, walk=turn.walk.to_json())
    await outbox.cancel(heard.tx, heard.me, asking.anchor_of(entry))
    await go_on(heard, entry, practice, turn)


async def answer(heard: Heard, entry: Entry) -> None:
    """A message typed while this walk is going on answers its step."""
    await _reply(heard, entry, Typed(heard.text or ""))


async def attach(heard: Heard, entry: Entry) -> None:
    """A file that was sent while this walk is going on answers its step, if that takes files."""
    assert heard.sent is not None
    # What is typed next belongs to this walk, not to a question that was left open elsewhere.
    await dialogs.close(heard.tx, heard.me)
    await _reply(heard, entry, attached(heard.sent, heard.text))


async def asks_for_a_file(heard: Heard, entry: Entry) -> bool:
    """Whether the step that a walk is at takes files: then one is its answer, whatever words are asked for besides."""
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    at = _walk(entry).at
    return at is not None and practice.step(at).asks == "media"


def attached(sent: Sent, caption: str | None) -> Attached:
    """A file as a reply."""
    return Attached(sent.kind, sent.size, sent.mime_type, caption)


async def pressed(heard: Heard) -> None:
    """A button of a step."""
    entry = await open_entry(heard, heard.key("entry"))
    if entry is None:
        return
    walk = _walk(entry)
    if walk.state != "walking" or walk.at != heard.given["step"]:
        # A second tap on the same button, or a tap on a message that was left behind: it changes nothing.
        heard.toast("already-there")
        return
    await _make_current(heard, entry)
    # What is typed next belongs to this walk, not to a question that was left open elsewhere.
    await dialogs.close(heard.tx, heard.me)
    if heard.given["reply"] == "page":
        await _ask_again(heard, entry, walk)
    else:
        await _reply(heard, entry, _button(heard))


async def _ask_again(heard: Heard, entry: Entry, walk: Walk) -> None:
    """Shows the same question, with another page of its options."""
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    await asking.put(heard, entry, practice, walks.ask_again(practice, walk))


def _button(heard: Heard) -> Reply:
    value = heard.given.get("value", "")
    match heard.given["reply"]:
        case "picked":
            return Picked(value)
        case "moment" | "date" as kind:
            return Typed(asking.spoken(heard, f"{kind}-{value}"))
        case "confirmed":
            return Confirmed()
        case "back":
            return Back()
        case "skip":
            return Skip()
        case _:
            return Stop()


async def open_entry(heard: Heard, entry_id: UUID) -> Entry | None:
    """An entry whose walk goes on; when there is none, that is said."""
    entry = await entries.get(heard.tx, entry_id, heard.me)
    if entry is None or entry.client_id != heard.me or not _is_walked(entry):
        heard.toast("entry-closed")
        return None
    return entry


def _is_walked(entry: Entry) -> bool:
    """Whether its walk is not over, or is taken up again to correct an answer."""
    return entry.walk is not None and (entry.finished_at is None or _walk(entry).left is not None)


def _walk(entry: Entry) -> Walk:
    assert entry.walk is not None
    return Walk.from_json(entry.walk)


async def _reply(heard: Heard, entry: Entry, reply: Reply) -> None:
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    walk = _walk(entry)
    try:
        turn = walks.advance(practice, walk, await _in_their_zone(heard, entry, practice, walk, reply), heard.now)
    except ReplyNotAccepted as refusal:
        because = Text(f"refused-{refusal.reason}", refusal.numbers)
        await asking.put(heard, entry, practice, walks.ask_again(practice, walk), because)
        return
    await keep(heard, entry, practice, turn)
    await _keep_part(heard, entry, practice, walk, turn)
    # A guide that was left must not go on breathing in the chat.
    await outbox.cancel(heard.tx, heard.me, asking.anchor_of(entry))
    if not await risk.meet(heard, entry, practice, turn):
        await go_on(heard, entry, practice, turn, _welcome(practice, turn))


def _welcome(practice: Practice, turn: Turn) -> Text | None:
    """Whoever writes where a tap would do hears that it is a fine answer."""
    is_told = any(practice.step(kept.step_id).asks == "done" and kept.value not in (None, True) for kept in turn.kept)
    return Text("done-in-words") if is_told else None


async def _in_their_zone(heard: Heard, entry: Entry, practice: Practice, walk: Walk, reply: Reply) -> Reply:
    if walk.at is None or not isinstance(reply, Typed):
        return reply
    return await in_their_zone(heard, entry, practice.step(walk.at), reply)


async def in_their_zone(heard: Heard, entry: Entry, step: Step, reply: Typed) -> Typed | Named:
    """A moment is named in words, and so is a day; which one is meant depends on the client's zone.

    Raises ReplyNotAccepted.
    """
    if step.asks not in ("moment", "date"):
        return reply
    client = await heard.client()
    assert client is not None
    zone = client.zone or entry.zone
    if step.asks == "date":
        return dataclasses.replace(reply, today=to_local(heard.now, zone).date())
    try:
        return Named(human_time.read_moment(reply.text, heard.now, zone, entry.language))
    except human_time.InThePast:
        raise ReplyNotAccepted("in-the-past") from None
    except human_time.NotATime:
        raise ReplyNotAccepted("not-a-moment") from None


async def keep(heard: Heard, entry: Entry, practice: Practice, turn: Turn) -> None:
    """Keeps what the turn brought: answers, steps skipped, and answers that no longer count."""
    await keep_answers(heard, entry, practice, turn.kept)
    await entries.drop_answers(heard.tx, entry.id, list(turn.dropped))
    await entries.go_on(heard.tx, entry.id, entry.client_id, turn.walk.to_json(), heard.now)


async def _keep_part(heard: Heard, entry: Entry, practice: Practice, walk: Walk, turn: Turn) -> None:
    """Keeps a message that was added to a letter or a long text, by itself, too: it may be corrected."""
    added = turn.kept[0] if turn.kept else None
    if added is None or not added.joined:
        return
    if not is_begun(walk, practice.step(added.step_id)):
        await letters.begin_anew(heard.tx, entry.id, added.step_id)
    words = (heard.text or "").strip()
    await letters.add(heard.tx, entry.id, added.step_id, heard.me, words, heard.message_id)


async def go_on(heard: Heard, entry: Entry, practice: Practice, turn: Turn, first: Text | None = None) -> None:
    """Says what comes after a turn: the next step, a guide, a rest until a named time, a stop, or the end.

    `first` is said before the next step.
    """
    if entry.finished_at is not None and (turn.finished or turn.stopped):
        await correcting.over(heard, entry, was_stopped=turn.stopped)
    elif turn.finished:
        await debriefing.finish(heard, entry, practice)
    elif turn.wait_until is not None:
        await _rest(heard, entry, turn.wait_until)
    elif turn.stopped:
        await _stop(heard, entry)
    elif turn.ask is not None and turn.cues:
        await asking.play(heard, entry, practice, turn.ask, turn.cues)
    elif turn.ask is not None:
        await asking.put(heard, entry, practice, turn.ask, first)


async def _rest(heard: Heard, entry: Entry, until: datetime) -> None:
    await entries.change(heard.tx, entry.id, heard.me, is_current=False)
    await nudges.follow_up(heard.tx, heard.me, entry.id, until)
    await heard.say(
        "planned",
        (key("tell-earlier", "walk.carry-on", entry=entry.id),),
        anchor=asking.anchor_of(entry),
        at=At(until, "datetime"),
    )


async def _stop(heard: Heard, entry: Entry) -> None:
    await entries.change(heard.tx, entry.id, heard.me, is_current=False)
    await heard.say(
        "stopped",
        (key("carry-on", "walk.carry-on", entry=entry.id),),
        (key("leave-it-here", "walk.leave", entry=entry.id),),
        anchor=asking.anchor_of(entry),
    )


async def leave(heard: Heard) -> None:
    """The client leaves a walk as it is: what was answered stays, and it counts as tried."""
    entry = await open_entry(heard, heard.key("entry"))
    if entry is None or entry.finished_at is not None:
        return
    await entries.finish(heard.tx, entry.id, "tried", heard.now)
    await occurrences.drop_follow_ups(heard.tx, entry.id)
    if entry.occurrence_id is not None:
        await occurrences.answered(heard.tx, entry.occurrence_id, heard.now)
    await debriefing.ask(heard, dataclasses.replace(entry, outcome="tried"))
