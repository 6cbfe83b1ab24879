"""Going through a practice, one pure step at a time: (practice, walk, reply, now) -> Turn."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from practices import letters
from practices.attachments import read_attached
from practices.definition import Practice, Size, Step
from practices.numbering import most_asked
from practices.replies import (
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
    Typed,
    Value,
    ends_early,
    read,
)
from practices.turns import Ask, Cue, Kept, Turn, Walk
from practices.ways import asked, is_open, way

__all__ = [
    "Ask",
    "Attached",
    "Back",
    "Confirmed",
    "Cue",
    "Kept",
    "Named",
    "Picked",
    "Reply",
    "ReplyNotAccepted",
    "Resume",
    "Skip",
    "Stop",
    "Turn",
    "Typed",
    "Walk",
    "advance",
    "ask_again",
    "begin",
    "correct",
    "way",
]


def begin(practice: Practice, size: Size, now: datetime, given: Mapping[str, str] | None = None) -> Turn:
    """Begins a walk with its first step; `given` are the values that the practice's words have places for."""
    return _go_on(practice, Walk(practice.id, practice.version, size, None, given=given or {}), now)


def advance(practice: Practice, walk: Walk, reply: Reply, now: datetime) -> Turn:
    """Takes one reply. Raises ReplyNotAccepted when it does not fit: the walk stays as it was."""
    if isinstance(reply, Resume):
        return _resume(practice, walk, now)
    if walk.state != "walking" or walk.at is None:
        raise ReplyNotAccepted("not-this-step")
    if isinstance(reply, Stop):
        return Turn(replace(walk, state="stopped") if walk.left is None else _closed(practice, walk), stopped=True)
    if isinstance(reply, Back):
        return _back(practice, walk, now)
    return _reply(practice, walk, practice.step(walk.at), reply, now)


def _reply(
    practice: Practice,
    walk: Walk,
    step: Step,
    reply: Skip | Confirmed | Named | Attached | Picked | Typed,
    now: datetime,
) -> Turn:
    match reply:
        case Skip():
            return _skip(practice, walk, step, now)
        case Confirmed():
            return _confirm(practice, walk, step, now)
        case Named():
            return _answer(practice, walk, step, _named(step, reply, now), now)
        case Attached():
            return _answer(practice, walk, step, read_attached(step, reply), now)
        case Picked(value) if step.asks == "choices":
            return _mark(practice, walk, step, value)
        case Typed() if letters.is_joined(walk, step, reply):
            return _add(practice, walk, step, reply, now)
        case Typed() | Picked():
            return _answer(practice, walk, step, _read(practice, walk, step, reply, now), now)


def _read(practice: Practice, walk: Walk, step: Step, reply: Typed | Picked, now: datetime) -> Value:
    if step.asks == "guide":
        return _guided(step, walk, ends_early(reply), now)
    value = read(practice, step, reply)
    if isinstance(value, list):
        # Whoever taps some and types another means them all.
        return [option for option in step.options if option in value or option in walk.marked]
    return value


def ask_again(practice: Practice, walk: Walk) -> Ask:
    """The step that a walk is at, to be asked once more."""
    assert walk.at is not None
    return _ask(practice, walk, practice.step(walk.at))


def put_again(practice: Practice, walk: Walk, now: datetime) -> Turn:
    """The step that a walk is at, asked anew: a guide begins once more."""
    assert walk.at is not None
    return _put(practice, walk, practice.step(walk.at), now)


def correct(practice: Practice, walk: Walk, step_id: str, now: datetime, *, is_over: bool) -> Turn:
    """Asks a step once more, so that its answer can be corrected; or one outside the smaller version, to add to it.

    In a walk that is over nothing else is asked but what the new answer leads to. Raises ReplyNotAccepted when the
    other answers lead past the step.
    """
    again = replace(walk, at=step_id, state="walking", passed=_without(walk.passed, step_id), marked=())
    if practice.step(step_id) not in way(practice, again):
        raise ReplyNotAccepted("not-this-step")
    unanswered = tuple(other for other in _unanswered(practice, again) if other != step_id)
    return _put(practice, replace(again, left=unanswered if is_over else None), practice.step(step_id), now)


def _unanswered(practice: Practice, walk: Walk) -> list[str]:
    return [step.id for step in way(practice, walk) if is_open(walk, step)]


def _closed(practice: Practice, walk: Walk) -> Walk:
    """A walk that is over, after a correction: it stands where it was left, if it was."""
    over = replace(walk, at=None, marked=(), left=None, writing=(), cut=())
    unanswered = _unanswered(practice, over)
    return replace(over, at=unanswered[0], state="stopped") if unanswered else replace(over, state="finished")


def _answer(practice: Practice, walk: Walk, step: Step, value: Value, now: datetime) -> Turn:
    passed = _without(walk.passed, step.id)
    if step.asks == "moment" and value != walk.answers.get(step.id):
        # Another moment was named: what waits for it waits anew.
        passed = tuple(other for other in passed if practice.step(other).until != step.id)
    answered = replace(walk, answers={**walk.answers, step.id: value}, passed=passed, marked=())
    return _go_on(practice, letters.put_away(answered, step.id), now, (Kept(step.id, value),))


def _add(practice: Practice, walk: Walk, step: Step, reply: Typed, now: datetime) -> Turn:
    """Adds a message to a letter, or to another text that came in several."""
    part = str(read(practice, step, reply))
    written = letters.write(walk, step, part)
    kept = (Kept(step.id, written.answers[step.id], joined=True),)
    if letters.is_whole(step, part):
        return replace(_answer(practice, written, step, written.answers[step.id], now), kept=kept)
    added = replace(written, passed=_without(walk.passed, step.id))
    return Turn(added, _ask(practice, added, step), kept)


def _skip(practice: Practice, walk: Walk, step: Step, now: datetime) -> Turn:
    if letters.is_begun(walk, step):
        # A tap must not undo what somebody wrote for an hour.
        return _confirm(practice, walk, step, now)
    if step.required:
        raise ReplyNotAccepted("needed")
    answers = {key: value for key, value in walk.answers.items() if key != step.id}
    skipped = replace(walk, answers=answers, passed=(*_without(walk.passed, step.id), step.id), marked=())
    return _go_on(practice, skipped, now, (Kept(step.id, None, skipped=True),))


def _without(ids: tuple[str, ...], step_id: str) -> tuple[str, ...]:
    return tuple(other for other in ids if other != step_id)


def _mark(practice: Practice, walk: Walk, step: Step, value: str) -> Turn:
    """Marks or unmarks one of several choices; nothing is answered before it is confirmed."""
    if value not in step.options:
        raise ReplyNotAccepted("pick-one")
    before = set(walk.marked) ^ {value}
    marked = replace(walk, marked=tuple(option for option in step.options if option in before))
    return Turn(marked, _ask(practice, marked, step))


def _confirm(practice: Practice, walk: Walk, step: Step, now: datetime) -> Turn:
    """That's all, of several choices or of a letter; or the earlier answer stays."""
    if step.asks == "choices" and walk.marked:
        return _answer(practice, walk, step, list(walk.marked), now)
    if step.id in walk.answers:
        # What was kept stays as it is, with the instant and the message that it came by.
        return replace(_answer(practice, walk, step, walk.answers[step.id], now), kept=())
    raise ReplyNotAccepted("pick-at-least-one" if step.asks == "choices" else "not-this-step")


def _named(step: Step, reply: Named, now: datetime) -> str:
    if step.asks != "moment":
        raise ReplyNotAccepted("not-this-step")
    if reply.at <= now:
        raise ReplyNotAccepted("in-the-past")
    return reply.at.isoformat()


def _guided(step: Step, walk: Walk, stopped: bool, now: datetime) -> dict[str, int | bool]:
    """How far somebody went with a guide: whole rounds, by the time that has gone by."""
    rounds = step.rounds if walk.size == "full" else step.smaller_rounds
    a_round = sum(frame.seconds for frame in step.frames)
    gone = max(0, int((now - datetime.fromisoformat(walk.asked_at)).total_seconds()))
    # Whoever leaves it after its end has not stopped it.
    stopped = stopped and gone < rounds * a_round
    return {"rounds": gone // a_round if stopped else rounds, "stopped": stopped}


def _back(practice: Practice, walk: Walk, now: datetime) -> Turn:
    before = _before(practice, walk)
    if not before:
        raise ReplyNotAccepted("nothing-before")
    return _put(practice, replace(walk, at=before[-1].id, marked=()), before[-1], now)


def _before(practice: Practice, walk: Walk) -> list[Step]:
    found: list[Step] = []
    for step in way(practice, walk):
        if step.id == walk.at:
            break
        if step.asks != "wait":
            found.append(step)
    return found


def _resume(practice: Practice, walk: Walk, now: datetime) -> Turn:
    if walk.state == "stopped" and walk.at is not None:
        return _put(practice, replace(walk, state="walking"), practice.step(walk.at), now)
    if walk.state == "waiting" and walk.at is not None:
        # The moment is an invitation: whoever wants to tell earlier may.
        return _go_on(practice, replace(walk, state="walking", passed=(*walk.passed, walk.at)), now)
    raise ReplyNotAccepted("not-this-step")


def _go_on(practice: Practice, walk: Walk, now: datetime, kept: tuple[Kept, ...] = ()) -> Turn:
    """To the first step on the way that is still open; what is no longer on the way is dropped."""
    # The step that was asked is settled.
    walk = replace(walk, at=None)
    steps = way(practice, walk)
    on_the_way = {step.id for step in steps}
    dropped = tuple(step_id for step_id in (*walk.answers, *walk.passed) if step_id not in on_the_way)
    if dropped:
        answers = {key: value for key, value in walk.answers.items() if key not in dropped}
        passed, writing = (tuple(one for one in some if one not in dropped) for some in (walk.passed, walk.writing))
        # Fewer answers may close further branches.
        again = _go_on(practice, replace(walk, answers=answers, passed=passed, writing=writing), now, kept)
        return replace(again, dropped=dropped + again.dropped)
    following = next((step for step in steps if is_open(walk, step) and step.id not in (walk.left or ())), None)
    if following is None:
        return Turn(_closed(practice, walk), kept=kept, finished=True)
    if following.asks == "wait":
        assert following.until is not None
        until = datetime.fromisoformat(str(walk.answers[following.until]))
        if until <= now or walk.left is not None:
            # It has come already, or all that followed it has been told.
            return _go_on(practice, replace(walk, passed=(*walk.passed, following.id)), now, kept)
        return Turn(replace(walk, at=following.id, state="waiting"), kept=kept, wait_until=until)
    return replace(_put(practice, replace(walk, at=following.id), following, now), kept=kept)


def _put(practice: Practice, walk: Walk, step: Step, now: datetime) -> Turn:
    asked = replace(walk, asked_at=now.isoformat())
    return Turn(asked, _ask(practice, asked, step), cues=_cues(step, walk.size))


def _ask(practice: Practice, walk: Walk, step: Step) -> Ask:
    return Ask(
        step=step,
        number=asked(way(practice, walk)).index(step) + 1,
        of=most_asked(practice, walk),
        previous=walk.answers.get(step.id),
        marked=frozenset(walk.marked),
        can_go_back=bool(_before(practice, walk)),
        can_skip=not step.required and not letters.is_begun(walk, step),
        joins=step.asks == "letter" or letters.is_begun(walk, step),
    )


def _cues(step: Step, size: Size) -> tuple[Cue, ...]:
    rounds = step.rounds if size == "full" else step.smaller_rounds
    cues: list[Cue] = []
    seconds = 0
    for turn in range(1, rounds + 1):
        for frame in step.frames:
            cues.append(Cue(seconds, frame.id, turn, rounds))
            seconds += frame.seconds
    return (*cues, Cue(seconds, "", rounds, rounds)) if cues else ()
