"""How a letter, or another long text, is joined from the messages that it came in."""

from collections.abc import Iterable
from dataclasses import replace

from practices.definition import Step
from practices.replies import LONGEST_LETTER, ReplyNotAccepted, Typed
from practices.turns import Walk

FULL = 4096  # of Telegram's units: a longer text is cut there, in the middle of a word if need be
# Some of Telegram's apps look this far back for a better place to cut: the end of a line, a sentence or a word.
LOOKS_BACK = 300


def is_full(message: str) -> bool:
    """Whether a message holds as much as one can: then the next one goes on where it was cut."""
    return _units(message) == FULL


def may_go_on(message: str) -> bool:
    """Whether a message is so long that what was cut off it may come in the next one."""
    return _units(message) >= FULL - LOOKS_BACK


def _units(message: str) -> int:
    return len(message.encode("utf-16-le")) // 2


def joined(messages: Iterable[str]) -> str:
    """The letter that these messages make: each begins a line, unless it goes on where a full one was cut."""
    whole, goes_on = "", True
    for message in messages:
        whole += message if goes_on else f"\n{message}"
        goes_on = is_full(message)
    return whole


def is_joined(walk: Walk, step: Step, reply: Typed) -> bool:
    """Whether a message may be one of several: of a letter, or of a text that Telegram cut because it was too long."""
    if step.asks == "letter" or step.id in walk.writing:
        return True
    return (step.asks in ("text", "done") or "text" in step.kinds) and may_go_on(reply.text)


def is_begun(walk: Walk, step: Step) -> bool:
    """Whether a message is added to what there is, rather than taking its place."""
    return step.id in walk.writing or (step.asks == "letter" and step.id in walk.answers)


def is_whole(step: Step, part: str) -> bool:
    """Whether nothing is to follow a message: a letter goes on until its writer says that it is all."""
    return step.asks != "letter" and not may_go_on(part)


def write(walk: Walk, step: Step, part: str) -> Walk:
    """Adds a message to a text that may go on. Raises ReplyNotAccepted when it is full."""
    before = walk.answers.get(step.id) if is_begun(walk, step) else None
    between = "" if before is None or step.id in walk.cut else "\n"
    whole = f"{before or ''}{between}{part}"
    if len(whole) > LONGEST_LETTER:
        raise ReplyNotAccepted("letter-full", {"length": len(part), "limit": LONGEST_LETTER})
    put_down = put_away(walk, step.id)
    cut = (*put_down.cut, step.id) if is_full(part) else put_down.cut
    return replace(put_down, answers={**walk.answers, step.id: whole}, writing=(*put_down.writing, step.id), cut=cut)


def put_away(walk: Walk, step_id: str) -> Walk:
    """Nothing is added any more to what was written for a step."""
    writing, cut = (tuple(one for one in some if one != step_id) for some in (walk.writing, walk.cut))
    return replace(walk, writing=writing, cut=cut)
