"""A proposal in the making, on one screen: as it stands, and a button for each part; it keeps until it is sent."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, replace
from datetime import date
from typing import Any
from uuid import UUID

from handlers.hearing import Heard, Row
from handlers.keys import key, named, rows_of
from handlers.therapist import advising, caseload, drafts
from handlers.therapist.often import cadence_rows
from handlers.wording import cadence_words, cautions_of, why_words
from practices.adapting import can_be_adapted
from practices.definition import PHASES, Practice
from scheduling import cadence as cadences
from scheduling import human_time, proposing
from storage import clients, dialogs, goals, proposals
from storage.care_links import LinkedClient
from storage.columns import new_id
from storage.dialogs import Dialog
from storage.outbox import Day, Text
from storage.proposals import Draft, Terms

LONGEST_WHY, LONGEST_GOAL = 500, 300
WEEKS = (2, 3, 4)
FARTHEST_WEEKS = 26
MOST_GOALS = 6


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
    await heard.record("viewed", draft.client_id, detail="helped")
    await show(heard, draft)


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
        cadence=cadence_words(cadences.from_json(terms.cadence)),
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


# Parts, asked for one at a time.


async def ask_why(heard: Heard) -> None:
    """Why this, now?"""
    draft = await drafts.opened(heard)
    client = None if draft is None else await caseload.linked(heard, draft.client_id)
    if draft is not None and client is not None:
        await drafts.ask_line(heard, draft, "assign.why")
        await drafts.ask(heard, draft, "draft-ask-why", client=caseload.called(client), why=draft.terms.why or "–")


async def why_typed(heard: Heard, dialog: Dialog) -> None:
    """The why, typed."""
    await _line(heard, dialog, LONGEST_WHY, lambda draft, line: keep(heard, draft, why=line))


async def goal_typed(heard: Heard, dialog: Dialog) -> None:
    """A goal in words; it becomes one of the client's own when they accept."""
    await _line(heard, dialog, LONGEST_GOAL, lambda draft, line: keep(heard, draft, goal=line, goal_id=None))


async def _line(heard: Heard, dialog: Dialog, most: int, keep_it: Callable[[Draft, str], Awaitable[None]]) -> None:
    draft = await drafts.answered(heard, dialog)
    if draft is None:
        return
    line = (heard.text or "").strip()
    if len(line) > most:
        await heard.say("draft-too-long", most=most, length=len(line))
    else:
        await keep_it(draft, line)


async def ask_goal(heard: Heard) -> None:
    """Which goal does it serve? One that the client has set, or a new one in words."""
    draft = await drafts.opened(heard)
    if draft is None:
        return
    found = [goal for goal in await goals.of_client(heard.tx, draft.client_id, heard.me) if goal.reached_at is None]
    rows = [(named(goal.words, "assign.goal", draft=draft.id, goal=goal.id),) for goal in found[:MOST_GOALS]]
    await drafts.ask_line(heard, draft, "assign.goal")
    none = (key("draft-no-goal", "assign.goal", draft=draft.id, goal=None),)
    await drafts.ask(heard, draft, "draft-ask-goal", *rows, none)


async def goal_picked(heard: Heard) -> None:
    """One of the client's goals, or none."""
    draft = await drafts.opened(heard)
    if draft is not None:
        await keep(heard, draft, goal_id=heard.given["goal"], goal=None)


async def ask_often(heard: Heard) -> None:
    """How often?"""
    draft = await drafts.opened(heard)
    if draft is not None:
        await drafts.ask(
            heard, draft, "assign-how-often", *cadence_rows(heard, "assign.cadence", {"draft": draft.id.hex})
        )


async def cadence_picked(heard: Heard) -> None:
    """How often, picked."""
    draft = await drafts.opened(heard)
    if draft is not None:
        await keep(heard, draft, cadence=heard.given["cadence"])


async def ask_until(heard: Heard) -> None:
    """From when, until when? Weeks by a tap, or a date typed."""
    draft = await drafts.opened(heard)
    if draft is None:
        return
    await drafts.ask_line(heard, draft, "assign.until")
    weeks = rows_of([key(f"weeks-{one}", "assign.weeks", draft=draft.id, weeks=one) for one in WEEKS], 3)
    starts = [key(f"draft-starts-{one}", "assign.starts", draft=draft.id, weeks=one) for one in (0, 1)]
    await drafts.ask(heard, draft, "assign-until", *weeks, tuple(starts))


async def weeks_picked(heard: Heard) -> None:
    """So many weeks from its beginning."""
    draft = await drafts.opened(heard)
    if draft is not None:
        await keep(heard, draft, weeks=heard.given["weeks"], last_day=None)


async def starts_picked(heard: Heard) -> None:
    """It begins when it is sent, or a week from now; the end moves along unless a date was named for it."""
    draft = await drafts.opened(heard)
    if draft is None:
        return
    bare = replace(draft.terms, first_day=None)
    moved = proposing.later(bare, await drafts.local_day(heard, draft.client_id)) if heard.given["weeks"] else bare
    await keep(heard, draft, first_day=moved.first_day)


async def until_typed(heard: Heard, dialog: Dialog) -> None:
    """The last day, typed."""
    draft = await drafts.answered(heard, dialog)
    if draft is None:
        return
    today = await drafts.local_day(heard, draft.client_id)
    last = await _day_typed(heard, draft)
    first, _ = draft.terms.days(today)
    if last is None or not 0 <= (last - first).days <= FARTHEST_WEEKS * cadences.DAYS_IN_A_WEEK:
        await heard.say("draft-until-unclear", first=Day(first), most=FARTHEST_WEEKS)
    else:
        await keep(heard, draft, last_day=last.isoformat())


async def _day_typed(heard: Heard, draft: Draft) -> date | None:
    client = await clients.find(heard.tx, draft.client_id)
    zone = (client.zone if client is not None else None) or "UTC"
    try:
        at = human_time.read_moment(heard.text or "", heard.now, zone, heard.language)
    except human_time.NotATime:
        return None
    return cadences.to_local(at, zone).date()


async def size_picked(heard: Heard) -> None:
    """The smaller version, or the full one."""
    draft = await drafts.opened(heard)
    if draft is not None:
        await keep(heard, draft, size=heard.given["size"])


async def ask_phase(heard: Heard) -> None:
    """What is it for: seeing how things are, practising, or keeping what works?"""
    draft = await drafts.opened(heard)
    if draft is not None:
        rows = [(key(f"draft-phase-{phase}", "assign.phase", draft=draft.id, phase=phase),) for phase in PHASES]
        await drafts.ask(heard, draft, "draft-ask-phase", *rows)


async def phase_picked(heard: Heard) -> None:
    """One of the three."""
    draft = await drafts.opened(heard)
    if draft is not None and heard.given["phase"] in PHASES:
        await keep(heard, draft, phase=heard.given["phase"])


def may_taper(terms: Terms) -> bool:
    """Whether what works could come less and less often."""
    return terms.phase == "maintenance" and proposing.taper(terms) != terms


async def taper(heard: Heard) -> None:
    """Less and less often, while what works is kept."""
    draft = await drafts.opened(heard)
    if draft is None:
        return
    terms = proposing.taper(draft.terms)
    await keep(heard, draft, cadence=terms.cadence, weeks=terms.weeks, last_day=terms.last_day)


async def discard(heard: Heard) -> None:
    """Nothing is sent."""
    draft = await drafts.opened(heard)
    if draft is None:
        return
    await proposals.drop_draft(heard.tx, draft.id, heard.me)
    await dialogs.close_if(heard.tx, heard.me, drafts.ASKS)
    back = (key("back-to-client", "caseload.client", client=draft.client_id),)
    await heard.say("assign-discarded", back, anchor=drafts.anchor_of(draft))
