"""A proposal in the making, on one screen: as it stands, and a button for each part; it keeps until it is sent."""

from dataclasses import asdict, replace
from typing import Any
from uuid import UUID

from handlers import previewing
from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.therapist import advising, caseload, drafts
from handlers.wording import cautions_of, why_words
from practices.adapting import can_be_adapted
from practices.definition import Practice
from scheduling import cadence as cadences
from scheduling import proposing
from storage import dialogs, proposals
from storage.care_links import LinkedClient
from storage.columns import new_id
from storage.outbox import Day, Text
from storage.proposals import Draft, Terms


async def begin(
    heard: Heard,
    client: LinkedClient,
    terms: Terms,
    *,
    answers: tuple[UUID, int] | None = None,
    follows_id: UUID | None = None,
) -> None:
    """A new draft: an answer to a proposal in that round, or something in the place of what is agreed, or neither.

    One for this client that was worked on already is not lost without a question.
    """
    assignment_id, round_ = answers or (None, 0)
    draft = Draft(new_id(), heard.me, client.client_id, terms, heard.now, assignment_id, round_, follows_id)
    before = await proposals.draft_for(heard.tx, client.client_id, heard.me)
    if before is not None and (before.terms.why or before.terms.goal or before.adapted):
        await _ask_which(heard, client, before, draft)
    else:
        await _begin(heard, draft)


async def _begin(heard: Heard, draft: Draft) -> None:
    await proposals.put_draft(heard.tx, draft)
    await look_at(heard, draft)


async def _ask_which(heard: Heard, client: LinkedClient, before: Draft, draft: Draft) -> None:
    given = {
        "client": draft.client_id,
        "terms": asdict(draft.terms),
        "answers": None if draft.assignment_id is None else [draft.assignment_id.hex, draft.round],
        "follows": None if draft.follows_id is None else draft.follows_id.hex,
    }
    await heard.say(
        "draft-which",
        (key("draft-this-one", "assign.draft", draft=before.id),),
        (key("draft-anew", "assign.anew", **given),),
        anchor=drafts.anchor_of(before),
        client=caseload.called(client),
        practice=(await drafts.practice_of(heard, before)).words_in(heard.language).name,
    )


async def anew(heard: Heard) -> None:
    """The new draft takes the place of the one before."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    assert heard.pressed is not None
    if not heard.pressed.is_newest:
        heard.toast("already-there")
        return
    answers, follows = heard.given["answers"], heard.given["follows"]
    assignment_id, round_ = (None, 0) if answers is None else (UUID(answers[0]), int(answers[1]))
    draft = Draft(
        new_id(),
        heard.me,
        client.client_id,
        Terms(**heard.given["terms"]),
        heard.now,
        assignment_id,
        round_,
        None if follows is None else UUID(follows),
    )
    await _begin(heard, draft)


async def open_again(heard: Heard) -> None:
    """The draft for a client, found again."""
    draft = await drafts.opened(heard)
    if draft is not None:
        await look_at(heard, draft)


async def look_at(heard: Heard, draft: Draft) -> None:
    """The draft on a screen of its own: what helped the client stands in it, and what they would like changed."""
    await heard.record("viewed", draft.client_id, detail="helped")
    await show(heard, draft)


async def keep(heard: Heard, draft: Draft, **changed: Any) -> None:
    """Keeps what changed of the draft's terms, and shows it as it stands."""
    changed_draft = replace(draft, terms=replace(draft.terms, **changed), changed_at=heard.now)
    await proposals.change_draft(heard.tx, changed_draft)
    await show(heard, changed_draft)


async def swap(heard: Heard, draft: Draft, other: Terms) -> None:
    """Another practice in the same draft: why, goal and end stay, and words of the one before go with it."""
    terms = replace(
        draft.terms,
        practice_id=other.practice_id,
        practice_version=other.practice_version,
        cadence=other.cadence,
        size=other.size,
        given=other.given,
    )
    changed = replace(draft, terms=terms, adapted={}, changed_at=heard.now)
    await proposals.change_draft(heard.tx, changed)
    await show(heard, changed)


async def show(heard: Heard, draft: Draft) -> None:
    """The draft as it stands; while it has no why, a typed line is taken for it."""
    client = await caseload.linked(heard, draft.client_id)
    if client is None:
        return
    await dialogs.close_if(heard.tx, heard.me, drafts.ASKS)
    if not draft.terms.why:
        await drafts.ask_line(heard, draft, "assign.why")
    practice = await drafts.practice_of(heard, draft)
    terms = draft.terms
    words = practice.words_in(heard.language)
    first, last = terms.days(await drafts.local_day(heard, draft.client_id))
    why_none = Text("draft-why-none", {"client": caseload.called(client), "about": words.why})
    await heard.say(
        "draft",
        *_parts(draft, practice),
        (key("back-to-client", "caseload.client", client=draft.client_id),),
        anchor=drafts.anchor_of(draft),
        client=caseload.called(client),
        practice=words.name,
        cautions=cautions_of(practice),
        why=why_words(terms.why or why_none, terms.given),
        goal=await drafts.goal_words(heard, draft) or Text("draft-goal-none", {}),
        cadence=await previewing.proposed(heard, draft.client_id, cadences.from_json(terms.cadence)),
        first=Day(first),
        last=Day(last),
        size=Text(f"draft-size-{terms.size}", {"minutes": practice.minutes_of(terms.size)}),
        phase=Text(f"draft-phase-{terms.phase}", {}),
        thoughts=await advising.thoughts(heard, draft, practice),
    )


def _parts(draft: Draft, practice: Practice) -> tuple[Row, ...]:
    def part(label: str, do: str, **given: Any) -> Any:
        return key(label, do, draft=draft.id, **given)

    other_size = "full" if draft.terms.size == "smaller" else "smaller"
    sizes = [part(f"draft-to-{other_size}", "assign.size", size=other_size)] if practice.has_smaller else []
    words = [part("draft-words", "assign.words")] if can_be_adapted(practice) else []
    taper = [(part("draft-taper", "assign.taper"),)] if may_taper(draft.terms) else []
    return (
        (part("assign-send", "assign.send"),),
        *taper,
        (part("draft-why", "assign.why"), part("draft-goal", "assign.goals")),
        (part("draft-often", "assign.often"), part("draft-until", "assign.ends")),
        (*sizes, part("draft-phase", "assign.phases")),
        (*words, key("draft-other", "assign.choose", client=draft.client_id, swap=draft.id)),
        (part("draft-ready", "assign.ready"), part("assign-discard", "assign.discard")),
    )


def may_taper(terms: Terms) -> bool:
    """Whether what works could come less and less often."""
    return terms.phase == "maintenance" and proposing.taper(terms) != terms


async def discard(heard: Heard) -> None:
    """Nothing is sent."""
    draft = await drafts.opened(heard)
    if draft is None:
        return
    await proposals.drop_draft(heard.tx, draft.id, heard.me)
    await dialogs.close_if(heard.tx, heard.me, drafts.ASKS)
    back = (key("back-to-client", "caseload.client", client=draft.client_id),)
    await heard.say("assign-discarded", back, anchor=drafts.anchor_of(draft))
