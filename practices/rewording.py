"""Reading the answer to a step anew when the message that gave it was changed, wherever the walk is by now."""

from dataclasses import dataclass, replace
from datetime import datetime

from practices import letters
from practices import walk as walks
from practices.definition import Practice
from practices.walk import Attached, Confirmed, Named, ReplyNotAccepted, Stop, Turn, Typed, Walk
from practices.ways import is_open, way

# Nothing of these is an answer that could be given again.
ONCE = ("guide", "wait")


@dataclass(frozen=True)
class Reworded:
    """What another answer led to. `opens` is a step to be asked that nobody asks yet, because the walk rests."""

    turn: Turn
    opens: str | None = None


def reword(
    practice: Practice, walk: Walk, step_id: str, reply: Typed | Named | Attached, now: datetime, *, is_over: bool
) -> Reworded:
    """Takes another answer to a step, as if it had been asked again.

    Whoever is being asked something, or has stopped there, stays there as long as the way leads there; a walk that
    rests or is over goes on resting. Raises ReplyNotAccepted: nothing changes.
    """
    step = practice.step(step_id)
    # A moment is named for what is still to come.
    if step_id not in walk.answers or step.asks in ONCE or (is_over and step.asks == "moment"):
        raise ReplyNotAccepted("not-this-step")
    turn = _answer(practice, walk, step_id, reply, now, is_over)
    if walk.state in ("walking", "stopped") and not is_over:
        stayed = replace(turn.walk, at=walk.at, state=walk.state, marked=walk.marked, asked_at=walk.asked_at)
        if _leads_there(practice, stayed):
            ask = walks.ask_again(practice, stayed) if walk.state == "walking" else None
            return Reworded(Turn(stayed, ask, turn.kept, turn.dropped, stopped=ask is None))
    if turn.ask is None or (walk.state == "walking" and not is_over):
        return Reworded(turn)
    resting = walks.advance(practice, turn.walk, Stop(), now)
    return Reworded(replace(resting, kept=turn.kept, dropped=turn.dropped), opens=turn.ask.step.id)


def _answer(
    practice: Practice, walk: Walk, step_id: str, reply: Typed | Named | Attached, now: datetime, is_over: bool
) -> Turn:
    asked = walks.correct(practice, walk, step_id, now, is_over=is_over).walk
    # All of it comes anew, whatever is still being written.
    blank = letters.put_away(_without_answer(asked, step_id), step_id)
    if not isinstance(reply, Typed) or not letters.is_joined(blank, practice.step(step_id), reply):
        return walks.advance(practice, blank, reply, now)
    # A letter goes on if it was being written, and so does a long text.
    written = walks.advance(practice, blank, reply, now)
    if step_id in walk.writing and not is_over:
        return written
    return replace(walks.advance(practice, written.walk, Confirmed(), now), kept=written.kept)


def _without_answer(walk: Walk, step_id: str) -> Walk:
    return replace(walk, answers={key: value for key, value in walk.answers.items() if key != step_id})


def _leads_there(practice: Practice, walk: Walk) -> bool:
    """Whether the step that a walk is at is on the way, with nothing open before it."""
    for step in way(practice, walk):
        if step.id == walk.at:
            return True
        if is_open(walk, step):
            return False
    return False
