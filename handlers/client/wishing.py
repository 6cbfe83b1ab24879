"""A client would like a proposal changed: wishes to tap, own words, or both; it goes back to their therapist."""

from uuid import UUID

from handlers import rounds
from handlers.client import agreeing, timing
from handlers.hearing import Heard
from handlers.keys import key, rows_of
from storage import assignments, dialogs, people, practices
from storage.assignments import Assignment
from storage.dialogs import Dialog

LONGEST = 500


async def ask(heard: Heard) -> None:
    """What would you like to be different?"""
    assignment = await rounds.standing(heard, "client")
    if assignment is not None:
        await _ask(heard, assignment, ())


async def _ask(heard: Heard, assignment: Assignment, wishes: tuple[str, ...]) -> None:
    given = {"assignment": assignment.id, "round": assignment.round}
    so_far = {"assignment": assignment.id.hex, "round": assignment.round, "wishes": list(wishes)}
    await dialogs.ask(heard.tx, heard.me, "agree.change", heard.now, **so_far)
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    can_be_smaller = practice.has_smaller and assignment.size == "full"
    offered = [wish for wish in rounds.WISHES if wish != "smaller" or can_be_smaller]
    buttons = [
        key(
            f"wish-for-{wish}{'-marked' * (wish in wishes)}",
            "agree.wish",
            **given,
            wish=wish,
            wishes=list(wishes),
        )
        for wish in offered
    ]
    send = [(key("send-wishes", "agree.send-wishes", **given, wishes=list(wishes)),)] if wishes else []
    await heard.say("what-change", *rows_of(buttons, 2), *send, anchor=timing.anchor_of(assignment.id))


async def marked(heard: Heard) -> None:
    """A wish, marked or unmarked."""
    assignment = await rounds.standing(heard, "client")
    if assignment is None:
        return
    wish, before = heard.given["wish"], tuple(heard.given["wishes"])
    wishes = tuple(one for one in rounds.WISHES if (one in before) != (one == wish))
    await _ask(heard, assignment, wishes)


async def sent(heard: Heard) -> None:
    """These wishes, without words."""
    assignment = await rounds.standing(heard, "client")
    dialog = await dialogs.find(heard.tx, heard.me)
    if assignment is None:
        return
    is_open = dialog is not None and dialog.asks == "agree.change" and dialog.so_far["assignment"] == assignment.id.hex
    if not is_open and assignment.state == "change asked":
        # A second tap: the first has passed it on.
        heard.toast("already-there")
        return
    # The wishes are in the button: they can be sent when the question has lapsed, or another was asked meanwhile.
    if is_open:
        await dialogs.close(heard.tx, heard.me)
    await _pass_on(heard, assignment, tuple(heard.given["wishes"]), None)


async def typed(heard: Heard, dialog: Dialog) -> None:
    """What should be different, in the client's words, beside what they tapped."""
    assignment = await assignments.get(heard.tx, UUID(dialog.so_far["assignment"]), heard.me)
    words = (heard.text or "").strip()
    is_mine = assignment is not None and assignment.client_id == heard.me
    if assignment is None or not is_mine or assignment.state not in ("proposed", "change asked"):
        await dialogs.close(heard.tx, heard.me)
        await heard.say("proposal-settled")
    elif dialog.so_far.get("round", 1) != assignment.round:
        await dialogs.close(heard.tx, heard.me)
        await heard.say("proposal-newer")
    elif len(words) > LONGEST:
        await heard.say("passed-on-too-long", most=LONGEST, length=len(words))
    else:
        await dialogs.close(heard.tx, heard.me)
        await _pass_on(heard, assignment, tuple(dialog.so_far.get("wishes", ())), words)


async def _pass_on(heard: Heard, assignment: Assignment, wishes: tuple[str, ...], words: str | None) -> None:
    """The proposal waits for the therapist now; as it stands it can still be taken, or left."""
    remark = await _remark(heard, assignment, wishes, words)
    await assignments.change(
        heard.tx, assignment.id, assignment.client_id, state="change asked", remark=remark, answered_at=heard.now
    )
    await rounds.record(heard, assignment, "asked", wishes, words)
    given = {"assignment": assignment.id, "round": assignment.round}
    take = key("take-as-it-is", "agree.accept", **given)
    leave = key("decline", "agree.decline", **given)
    await heard.say("change-asked", (take, leave), anchor=timing.anchor_of(assignment.id))
    answers = (
        (key("answer-wish", "assign.answer", **given), key("keep-as-it-is", "assign.as-it-is", **given)),
        (key("let-it-rest", "assign.rest", **given), key("see-steps", "assign.steps", assignment=assignment.id)),
    )
    await agreeing.tell_therapist(heard, assignment, "client-asks-change", *answers, remark=remark)


async def _remark(heard: Heard, assignment: Assignment, wishes: tuple[str, ...], words: str | None) -> str:
    """What is asked for on one line, in the language of whoever is to answer it."""
    reader = heard.person if assignment.therapist_id is None else await people.get(heard.tx, assignment.therapist_id)
    assert reader is not None
    said = [heard.wiring.catalogue.text(reader.language, f"wish-{wish}", {}) for wish in wishes]
    return " · ".join([*said, *([words] if words else [])])
