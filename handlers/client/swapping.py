"""What doesn't fit: word to the therapist in one tap, or a wish to swap it for something else; meanwhile it goes on."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from handlers import picking
from handlers.client import agreeing, timing
from handlers.client.readers import therapist_of
from handlers.hearing import Heard
from handlers.keys import key
from practices.definition import Practice
from practices.groups import grouped
from storage import assignments, dialogs, practices
from storage.assignments import Assignment
from storage.dialogs import Dialog
from storage.outbox import Button, Text

LONGEST = 500


async def _mine(heard: Heard, assignment_id: UUID) -> Assignment | None:
    """The assignment while it is in force and a therapist is there to hear of it; otherwise says so."""
    assignment = await assignments.get(heard.tx, assignment_id, heard.me)
    if (
        assignment is None
        or assignment.client_id != heard.me
        or assignment.state != "accepted"
        or await therapist_of(heard.tx, assignment) is None
    ):
        await dialogs.close_if(heard.tx, heard.me, ("swap.why", "swap.not-working"))
        await heard.say("proposal-settled")
        return None
    return assignment


async def not_working(heard: Heard) -> None:
    """Something isn't working: the therapist hears it at this tap, once; words may follow."""
    assignment = await _mine(heard, heard.key("assignment"))
    if assignment is None:
        return
    assert heard.pressed is not None
    once = f"not-working:{assignment.id.hex}:{heard.pressed.row.hex}"
    await agreeing.tell_therapist(heard, assignment, "client-not-working", dedupe_key=once)
    await dialogs.ask(heard.tx, heard.me, "swap.not-working", heard.now, assignment=assignment.id.hex)
    enough = (key("that-is-all", "swap.enough"),)
    await heard.say("not-working-told", enough, anchor=timing.anchor_of(assignment.id), fresh=True)


async def enough(heard: Heard) -> None:
    """Nothing to add."""
    await dialogs.close_if(heard.tx, heard.me, ("swap.not-working",))
    await heard.say("left-at-that", anchor=heard.pressed.anchor if heard.pressed else None)


async def not_working_typed(heard: Heard, dialog: Dialog) -> None:
    """What isn't working, in the client's words."""
    assignment = await _mine(heard, UUID(dialog.so_far["assignment"]))
    words = await _short_enough(heard)
    if assignment is None or words is None:
        return
    await dialogs.close(heard.tx, heard.me)
    await _remember(heard, assignment, words)
    await agreeing.tell_therapist(heard, assignment, "client-not-working-words", remark=words)
    await heard.say("passed-on")


async def _short_enough(heard: Heard) -> str | None:
    words = (heard.text or "").strip()
    if len(words) > LONGEST:
        await heard.say("passed-on-too-long", most=LONGEST, length=len(words))
        return None
    return words


async def ask_why(heard: Heard) -> None:
    """What doesn't fit?"""
    assignment = await _mine(heard, heard.key("assignment"))
    if assignment is None:
        return
    await dialogs.ask(heard.tx, heard.me, "swap.why", heard.now, assignment=assignment.id.hex)
    rather_not = (key("no-reason", "swap.no-reason", assignment=assignment.id),)
    await heard.say("swap-why", rather_not, anchor=timing.anchor_of(assignment.id), fresh=True)


async def why_typed(heard: Heard, dialog: Dialog) -> None:
    """What doesn't fit, in the client's words."""
    assignment = await _mine(heard, UUID(dialog.so_far["assignment"]))
    words = await _short_enough(heard)
    if assignment is not None and words is not None:
        await _ask_instead(heard, assignment, words)


async def no_reason(heard: Heard) -> None:
    """The client would rather not say what doesn't fit."""
    assignment = await _mine(heard, heard.key("assignment"))
    if assignment is not None:
        await _ask_instead(heard, assignment, "")


async def _ask_instead(heard: Heard, assignment: Assignment, why: str) -> None:
    """What instead? The words wait in the open question, where no older button can bring them back."""
    await dialogs.ask(heard.tx, heard.me, "swap.instead", heard.now, assignment=assignment.id.hex, why=why)
    await _show_groups(heard, assignment)


async def choose(heard: Heard) -> None:
    """Back to the groups to choose from."""
    assignment = await _mine(heard, heard.key("assignment"))
    if assignment is not None:
        await _show_groups(heard, assignment)


async def _show_groups(heard: Heard, assignment: Assignment) -> None:
    groups = grouped(_others(assignment, heard.wiring.library.values()), heard.language)
    await heard.say(
        "swap-instead",
        *picking.group_rows(groups, "swap.group", assignment=assignment.id),
        (key("swap-you-choose", "swap.for", practice=None, assignment=assignment.id),),
        anchor=timing.anchor_of(assignment.id),
    )


async def show_group(heard: Heard) -> None:
    """What a group has, a page at a time."""
    assignment = await _mine(heard, heard.key("assignment"))
    if assignment is None:
        return
    others = _others(assignment, picking.of_group(heard))
    await heard.say(
        "swap-instead",
        *picking.page_rows(heard, others, "swap.for", "swap.group", assignment=assignment.id),
        (key("all-groups", "swap.choose", assignment=assignment.id),),
        (key("swap-you-choose", "swap.for", practice=None, assignment=assignment.id),),
        anchor=timing.anchor_of(assignment.id),
    )


def _others(assignment: Assignment, among: Iterable[Practice]) -> list[Practice]:
    # A measure is given for what it tells, not in place of something else.
    return [one for one in among if one.id != assignment.practice_id and one.measure is None]


async def instead_picked(heard: Heard) -> None:
    """What instead, or "you choose": the therapist gets it as a request. A second tap finds something newer said."""
    assignment = await _mine(heard, heard.key("assignment"))
    dialog = await dialogs.find(heard.tx, heard.me)
    if assignment is None:
        return
    if dialog is None or dialog.asks != "swap.instead" or dialog.so_far["assignment"] != assignment.id.hex:
        if heard.pressed is not None and heard.pressed.is_newest:
            # Something else was asked meanwhile, and nothing of this has been sent.
            await ask_why(heard)
        else:
            heard.toast("already-there")
        return
    await dialogs.close(heard.tx, heard.me)
    await _request(heard, assignment, dialog.so_far["why"], heard.given["practice"])
    await heard.say("swap-asked", anchor=timing.anchor_of(assignment.id))


async def _request(heard: Heard, assignment: Assignment, why: str, wanted: str | None) -> None:
    """Keeps the wish beside the assignment, and tells the therapist with what they can do about it."""
    reader = await therapist_of(heard.tx, assignment)
    assert reader is not None
    assert heard.person is not None
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    other = None if wanted is None else heard.wiring.library.get(wanted)
    name = practice.words_in(reader.language).name
    instead = "" if other is None else other.words_in(reader.language).name
    what = "swap" if other is None else "swap-for"
    given = {"instead": instead, "why": why}
    await _remember(heard, assignment, heard.wiring.catalogue.text(reader.language, f"{what}-remark", given))
    await heard.tell(
        reader.id,
        f"client-asks-{what}",
        (_propose(assignment, wanted, instead),),
        (_about("change-assignment", "cadence.show", name, assignment=assignment.id),),
        (key("see-client", "caseload.client", client=assignment.client_id),),
        client=heard.person.name,
        practice=name,
        instead=instead,
        because=Text("client-asks-because", {"words": why}) if why else "",
    )


async def _remember(heard: Heard, assignment: Assignment, wish: str) -> None:
    """Beside what the client wished for before: none of it is answered until the therapist changes something."""
    wishes = " · ".join(filter(None, (assignment.remark, wish.strip())))
    await assignments.change(heard.tx, assignment.id, assignment.client_id, remark=wishes)


def _propose(assignment: Assignment, wanted: str | None, name: str) -> Button:
    if wanted is None:
        return key("propose-something", "assign.choose", client=assignment.client_id, follows=assignment.id)
    given = {"client": assignment.client_id, "follows": assignment.id, "practice": wanted}
    return _about("propose-named", "assign.practice", name, **given)


def _about(label: str, do: str, practice: str, /, **given: Any) -> Button:
    """A button that names a practice."""
    return replace(key(label, do, **given), args={"practice": practice})
