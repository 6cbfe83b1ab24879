"""The parts of a draft, each changed by a tap or a typed line: why, goal, how often, from and until, size, phase."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

from handlers.hearing import Heard
from handlers.keys import key, named, rows_of
from handlers.therapist import caseload, drafting, drafts
from handlers.therapist.often import cadence_rows
from practices.definition import PHASES
from scheduling import cadence as cadences
from scheduling import human_time, proposing
from storage import clients, goals
from storage.dialogs import Dialog
from storage.outbox import Day
from storage.proposals import Draft

LONGEST_WHY, LONGEST_GOAL = 500, 300
WEEKS = (2, 3, 4)
FARTHEST_WEEKS = 26
MOST_GOALS = 6


async def ask_why(heard: Heard) -> None:
    """Why this, now?"""
    draft = await drafts.opened(heard)
    client = None if draft is None else await caseload.linked(heard, draft.client_id)
    if draft is not None and client is not None:
        await drafts.ask_line(heard, draft, "assign.why")
        await drafts.ask(heard, draft, "draft-ask-why", client=caseload.called(client), why=draft.terms.why or "–")


async def why_typed(heard: Heard, dialog: Dialog) -> None:
    """The why, typed."""
    await _line(heard, dialog, LONGEST_WHY, lambda draft, line: drafting.keep(heard, draft, why=line))


async def goal_typed(heard: Heard, dialog: Dialog) -> None:
    """A goal in words; it becomes one of the client's own when they accept."""
    await _line(heard, dialog, LONGEST_GOAL, lambda draft, line: drafting.keep(heard, draft, goal=line, goal_id=None))


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
    if found:
        await heard.record("viewed", draft.client_id, detail="overview")
    rows = [(named(goal.words, "assign.goal", draft=draft.id, goal=goal.id),) for goal in found[:MOST_GOALS]]
    await drafts.ask_line(heard, draft, "assign.goal")
    none = (key("draft-no-goal", "assign.goal", draft=draft.id, goal=None),)
    await drafts.ask(heard, draft, "draft-ask-goal", *rows, none)


async def goal_picked(heard: Heard) -> None:
    """One of the client's goals, or none."""
    draft = await drafts.opened(heard)
    if draft is not None:
        await drafting.keep(heard, draft, goal_id=heard.given["goal"], goal=None)


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
        await drafting.keep(heard, draft, cadence=heard.given["cadence"])


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
        await drafting.keep(heard, draft, weeks=heard.given["weeks"], last_day=None)


async def starts_picked(heard: Heard) -> None:
    """It begins when it is sent, or a week from now; the end moves along unless a date was named for it."""
    draft = await drafts.opened(heard)
    if draft is None:
        return
    bare = replace(draft.terms, first_day=None)
    moved = proposing.later(bare, await drafts.local_day(heard, draft.client_id)) if heard.given["weeks"] else bare
    await drafting.keep(heard, draft, first_day=moved.first_day)


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
        await drafting.keep(heard, draft, last_day=last.isoformat())


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
        await drafting.keep(heard, draft, size=heard.given["size"])


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
        await drafting.keep(heard, draft, phase=heard.given["phase"])


async def taper(heard: Heard) -> None:
    """Less and less often, while what works is kept."""
    draft = await drafts.opened(heard)
    if draft is None:
        return
    terms = proposing.taper(draft.terms)
    await drafting.keep(heard, draft, cadence=terms.cadence, weeks=terms.weeks, last_day=terms.last_day)
