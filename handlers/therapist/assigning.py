"""A therapist proposes a practice: finds it in the library, and sends the draft that came of it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from handlers import picking
from handlers.client import agreeing
from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.therapist import advising, caseload, drafting, drafts, finding
from practices import groups, outcomes
from practices.definition import Practice
from practices.owned import base_of
from scheduling import cadence as cadences
from scheduling import proposing
from storage import assignments, clients, dialogs, practices, proposals
from storage import outcomes as kept_outcomes
from storage.assignments import Assignment
from storage.care_links import LinkedClient
from storage.dialogs import Dialog
from storage.outbox import Button, Day, Lines, Text
from storage.proposals import Draft, Terms

ANCHOR = "assigning"
MOST_HELPED = 3
MOST_FOUND = 10


async def choose(heard: Heard) -> None:
    """Which practice? By its kind, by what it has in common with others, or by a word of it that is typed."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is not None:
        await _show_all(heard, client, _given(heard.given))


def _given(given: Mapping[str, Any]) -> dict[str, str]:
    """What buttons that lead to a practice carry: whom it is for; the draft it is for, or what it would replace."""
    return {name: given[name] for name in ("client", "swap", "follows") if name in given}


async def _show_all(heard: Heard, client: LinkedClient, given: dict[str, str], said: str = "assign-which") -> None:
    await dialogs.ask(heard.tx, heard.me, "assign.search", heard.now, **given)
    own = await finding.own(heard)
    # A few stand here at once; more than these would push all else off the screen.
    listed, more = (own, ()) if len(own) <= picking.FEW else ((), (picking.OWN,))
    by_kind = (*more, *groups.grouped(heard.wiring.library.values(), heard.language))
    await heard.say(
        said,
        *await _draft_rows(heard, client.client_id),
        *picking.practice_rows(heard, listed, "assign.practice", **given),
        *picking.group_rows(by_kind, "assign.group", **given),
        (key("assign-tags", "assign.tags", **given),),
        (key("compose-own", "compose.ask"),),
        (key("back-to-client", "caseload.client", client=client.client_id),),
        anchor=ANCHOR,
        client=caseload.called(client),
        helped=await _helped(heard, client.client_id),
    )


async def _draft_rows(heard: Heard, client_id: UUID) -> tuple[Row, ...]:
    """The draft that there is for this client: a new one takes its place."""
    draft = await proposals.draft_for(heard.tx, client_id, heard.me)
    if draft is None:
        return ()
    name = (await drafts.practice_of(heard, draft)).words_in(heard.language).name
    given = {"draft": draft.id.hex}
    return ((Button(do="assign.draft", given=given, label="draft-go-on", args={"practice": name}),),)


async def _helped(heard: Heard, client_id: UUID) -> Text | str:
    """What helped this client before, as far as the therapist may know; nothing when nobody said so."""
    went = outcomes.what_helped(await kept_outcomes.of_client(heard.tx, client_id, heard.me))
    lines = []
    for one in [each for each in went if each.helped][:MOST_HELPED]:
        practice = await practices.get(heard.tx, *one.practice)
        name = practice.words_in(heard.language).name
        lines.append(Text("assign-helped-one", {"practice": name, "numbers": advising.numbers(one)}))
    if not lines:
        return ""
    await heard.record("viewed", client_id, detail="helped")
    return Text("assign-helped", {"lines": Lines(tuple(lines))})


async def show_tags(heard: Heard) -> None:
    """What practices of several kinds have in common."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    tags = groups.tagged(heard.wiring.library.values(), heard.language)
    await heard.say(
        "assign-by-tag",
        *picking.group_rows(tags, "assign.group", **_given(heard.given)),
        (key("all-groups", "assign.choose", **_given(heard.given)),),
        anchor=ANCHOR,
    )


async def show_group(heard: Heard) -> None:
    """Which practice of a group, a page at a time."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    given = _given(heard.given)
    found = await finding.own(heard) if heard.given["group"] == picking.OWN else picking.of_group(heard)
    await heard.say(
        "what-of-group",
        *picking.page_rows(heard, found, "assign.practice", "assign.group", **given),
        (key("all-groups", "assign.choose", **given),),
        anchor=ANCHOR,
        group=Text(f"group-{heard.given['group']}", {}),
    )


async def search_typed(heard: Heard, dialog: Dialog) -> None:
    """A word of it, typed."""
    client = await caseload.linked(heard, UUID(dialog.so_far["client"]))
    if client is None:
        await dialogs.close(heard.tx, heard.me)
        return
    typed = heard.line
    found = groups.searched([*await finding.own(heard), *heard.wiring.library.values()], heard.language, typed)
    given = _given(dialog.so_far)
    if not found:
        await _show_all(heard, client, given, "assign-found-none")
        return
    await heard.say(
        "assign-found",
        *picking.practice_rows(heard, found[:MOST_FOUND], "assign.practice", **given),
        (key("all-groups", "assign.choose", **given),),
        anchor=ANCHOR,
    )


async def begin(
    heard: Heard, picked: Mapping[str, Any], practice_id: str, given: Mapping[str, str] | None = None
) -> None:
    """A draft with what is usual, or was agreed before; or the practice of the one that `picked` names is swapped.

    `given` is what the practice's words have places for.
    """
    client = await caseload.linked(heard, UUID(picked["client"]))
    practice = None if client is None else await finding.found(heard, practice_id)
    if client is None or practice is None:
        return
    terms = replace(await _usual(heard, client.client_id, practice), given=dict(given) if given else None)
    if "swap" in picked:
        draft = await proposals.find_draft(heard.tx, UUID(picked["swap"]), heard.me)
        if draft is None:
            await heard.say("assign-over", anchor=ANCHOR)
        else:
            await drafting.swap(heard, draft, terms)
    else:
        follows_id = UUID(picked["follows"]) if "follows" in picked else None
        await drafting.begin(heard, client, terms, follows_id=follows_id)


async def _usual(heard: Heard, client_id: UUID, practice: Practice) -> Terms:
    agreed = await assignments.of_client(heard.tx, client_id, heard.me, ("accepted", "ended"))
    before = [one for one in agreed if base_of(one.practice_id) == base_of(practice.id)]
    if before:
        return Terms(practice.id, practice.version, before[-1].cadence, size=before[-1].size)
    return Terms(practice.id, practice.version, cadences.to_json(proposing.usual(practice)))


async def send(heard: Heard) -> None:
    """Sends the draft to the client, who decides."""
    draft = await drafts.opened(heard)
    client = None if draft is None else await caseload.linked(heard, draft.client_id)
    if draft is None or client is None:
        return
    first, last = draft.terms.days(await drafts.local_day(heard, draft.client_id))
    if last < first:
        heard.toast("draft-over")
        return
    sent = await _answer(heard, draft) if draft.assignment_id is not None else await _propose(heard, draft)
    if sent is None:
        heard.toast("draft-settled-meanwhile")
        return
    await proposals.drop_draft(heard.tx, draft.id, heard.me)
    await dialogs.close_if(heard.tx, heard.me, drafts.ASKS)
    chosen = await clients.find(heard.tx, client.client_id)
    await heard.say(
        "assign-sent" if chosen is not None and chosen.ready_at is not None else "assign-sent-waits",
        (key("back-to-client", "caseload.client", client=client.client_id),),
        anchor=drafts.anchor_of(draft),
        client=caseload.called(client),
        until=Day(last),
    )


async def _propose(heard: Heard, draft: Draft) -> Assignment:
    """A new proposal."""
    terms = draft.terms
    assignment = await assignments.propose(
        heard.tx,
        client_id=draft.client_id,
        therapist_id=heard.me,
        practice=await drafts.version_to_send(heard, draft),
        why=terms.why,
        cadence=terms.cadence,
        days=terms.days(await drafts.local_day(heard, draft.client_id)),
        now=heard.now,
        given=terms.given,
        size=terms.size,
        phase=terms.phase,
        goal=(None if terms.goal_id is None else UUID(terms.goal_id), terms.goal),
        follows_id=draft.follows_id,
    )
    await agreeing.put_first(heard, assignment)
    if draft.follows_id is not None:
        await assignments.change(heard.tx, draft.follows_id, draft.client_id, considered_at=heard.now)
    return assignment


async def _answer(heard: Heard, draft: Draft) -> Assignment | None:
    """A changed proposal in the place of one that is still open, as it stood when the draft was begun; or None."""
    assert draft.assignment_id is not None
    before = await assignments.get(heard.tx, draft.assignment_id, heard.me)
    if before is None or before.state not in ("proposed", "change asked") or before.round != draft.round:
        return None
    terms = draft.terms
    practice_id, version = await drafts.version_to_send(heard, draft)
    first, last = terms.days(await drafts.local_day(heard, draft.client_id))
    changed: dict[str, Any] = {
        "practice_id": practice_id,
        "practice_version": version,
        "why": terms.why,
        "cadence": terms.cadence,
        "first_day": first,
        "last_day": last,
        "given": terms.given,
        "size": terms.size,
        "phase": terms.phase,
        "goal_id": None if terms.goal_id is None else UUID(terms.goal_id),
        "goal": terms.goal,
    }
    await assignments.change(heard.tx, before.id, before.client_id, **changed)
    return await agreeing.put_anew(heard, replace(before, **changed))
