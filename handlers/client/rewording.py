"""A message corrected in Telegram: the answer that it was is read anew, as if the client had gone back to it."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from handlers.client import asking, risk, unasked, walking
from handlers.hearing import Heard
from handlers.keys import key
from handlers.wording import glimpse
from practices import walk as walks
from practices.definition import Practice, Step
from practices.rewording import Reworded, reword
from practices.walk import Attached, Named, ReplyNotAccepted, Turn, Typed, Walk
from storage import dialogs, entries, letters, occurrences, outbox, practices
from storage.entries import Entry
from storage.letters import Part
from storage.outbox import Text


@dataclass(frozen=True)
class Given:
    """The answer that a message gave, as it reads now; of a letter also its part, and how the whole read before."""

    entry_id: UUID
    step_id: str
    text: str
    part: Part | None = None
    before: str | None = None


async def edited(heard: Heard) -> None:
    """A message that was changed: one that gave an answer gives another now, all else stays as it was."""
    if heard.location is not None:
        # A place that is shared live changes by itself.
        return
    given = await _given(heard)
    if given is None and await unasked.reworded(heard):
        return
    entry = None if given is None else await entries.get(heard.tx, given.entry_id, heard.me)
    walk = None if entry is None or entry.walk is None else Walk.from_json(entry.walk)
    if given is None or entry is None or walk is None or given.before not in (None, walk.answers.get(given.step_id)):
        await heard.say("edited")
    else:
        await _reword(heard, entry, walk, given)


async def _given(heard: Heard) -> Given | None:
    if heard.person is None or heard.message_id is None or (heard.text is None and heard.sent is None):
        return None
    answer = await entries.answered_by(heard.tx, heard.me, heard.message_id)
    if answer is not None:
        return Given(answer.entry_id, answer.step_id, heard.text or "")
    parts = await letters.with_message(heard.tx, heard.me, heard.message_id)
    for part in parts:
        if part.message_id == heard.message_id:
            changed = replace(part, words=(heard.text or "").strip())
            text = letters.whole([changed if one is part else one for one in parts])
            return Given(part.entry_id, part.step_id, text, changed, letters.whole(parts))
    return None


async def _reword(heard: Heard, entry: Entry, walk: Walk, given: Given) -> None:
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    is_over = entry.finished_at is not None
    try:
        reply = await _reply(heard, entry, practice.step(given.step_id), given)
        reworded = reword(practice, walk, given.step_id, reply, heard.now, is_over=is_over)
    except ReplyNotAccepted as refusal:
        await _refuse(heard, refusal)
        return
    turn = reworded.turn
    # Where there are several messages, each is known by its part: the answer is not one of theirs alone.
    await walking.keep(heard if given.part is None else replace(heard, message_id=None), entry, practice, turn)
    if given.part is not None:
        await letters.correct(heard.tx, given.part)
    elif turn.kept[0].joined:
        # It is so long by now that it is kept as if there were several.
        await letters.begin_anew(heard.tx, entry.id, given.step_id)
        await letters.add(heard.tx, entry.id, given.step_id, heard.me, given.text.strip(), heard.message_id)
    if not await risk.meet(heard, entry, practice, turn):
        await _say(heard, entry, practice, walk, reworded)


async def _reply(heard: Heard, entry: Entry, step: Step, given: Given) -> Typed | Named | Attached:
    if heard.sent is not None:
        return walking.attached(heard.sent, heard.text)
    return await walking.in_their_zone(heard, entry, step, Typed(given.text))


async def _say(heard: Heard, entry: Entry, practice: Practice, walk: Walk, reworded: Reworded) -> None:
    """Says what was changed, and what comes next where that is something else now."""
    turn, is_over = reworded.turn, entry.finished_at is not None
    said = _said(heard, entry, practice, walk, turn)
    if is_over and entry.is_current:
        await entries.change(heard.tx, entry.id, heard.me, is_current=False)
    if reworded.opens is not None:
        await _offer(heard, entry, reworded.opens, said)
    elif is_over or _is_as_before(practice, walk, turn) or (turn.ask is not None and not entry.is_current):
        await heard.say("reworded", **said)
    elif turn.ask is not None:
        await _ask(heard, entry, practice, turn, said)
    else:
        await occurrences.drop_follow_ups(heard.tx, entry.id)
        await heard.say("reworded", **said)
        await walking.go_on(heard, entry, practice, turn)


async def _refuse(heard: Heard, refusal: ReplyNotAccepted) -> None:
    if refusal.reason == "not-this-step":
        await heard.say("edited")
    else:
        await heard.say("rewording-refused", because=Text(f"refused-{refusal.reason}", refusal.numbers))


def _said(heard: Heard, entry: Entry, practice: Practice, walk: Walk, turn: Turn) -> dict[str, Any]:
    """What is said of it: the question, the answer as it is now, and how many others went with it."""
    (kept,) = turn.kept
    answer = asking.said(heard, practice, practice.step(kept.step_id), kept.value, entry.language)
    return {
        "question": glimpse(asking.words_of(entry, practice).step(kept.step_id).question),
        "answer": glimpse(answer) if isinstance(answer, str) else answer or "",
        "gone": len(set(turn.dropped) & set(walk.answers)),
    }


def _is_as_before(practice: Practice, walk: Walk, turn: Turn) -> bool:
    """Whether what comes next is what came next before."""
    if turn.ask is not None and walk.at == turn.walk.at:
        # A guide shows no numbers that could have changed, and must not begin anew.
        return turn.ask.step.asks == "guide" or turn.ask == walks.ask_again(practice, walk)
    if turn.wait_until is not None and walk.state == "waiting" and walk.at == turn.walk.at:
        moment = practice.step(walk.at or "").until or ""
        return walk.answers[moment] == turn.walk.answers[moment]
    return turn.ask is None and walk.state == turn.walk.state


async def _ask(heard: Heard, entry: Entry, practice: Practice, turn: Turn, said: dict[str, Any]) -> None:
    """Asks what the walk that is going on asks now."""
    assert turn.ask is not None
    # What is typed next belongs to this walk, not to a question that was left open elsewhere.
    await dialogs.close(heard.tx, heard.me)
    await outbox.cancel(heard.tx, heard.me, asking.anchor_of(entry))
    if turn.cues:
        await heard.say("reworded", **said)
        await walking.go_on(heard, entry, practice, turn)
    else:
        await asking.put(heard, entry, practice, turn.ask, Text("reworded", said))


async def _offer(heard: Heard, entry: Entry, opens: str, said: dict[str, Any]) -> None:
    """A walk at rest leads to a question that was never asked; nobody is asked it before they want to go on."""
    if entry.finished_at is not None:
        on = key("carry-on", "walk.correct", entry=entry.id, step=opens)
    else:
        await occurrences.drop_follow_ups(heard.tx, entry.id)
        on = key("carry-on", "walk.carry-on", entry=entry.id)
    await heard.say("reworded-and-more", (on,), **said)
