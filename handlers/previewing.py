"""What will come of a cadence, in words and dates: "on Monday at 20:00, until Friday, 18 December; next: tomorrow"."""

import dataclasses
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from handlers.hearing import Heard
from handlers.wording import cadence_words
from scheduling import cadence as cadences
from scheduling import nudges, sessions
from scheduling.cadence import (
    AroundSession,
    Cadence,
    OnDemand,
    OnWeekdays,
    PerWeek,
    SeveralADay,
    Tapered,
    Untapered,
    spread,
    stages,
    to_local,
)
from scheduling.falling import schedule_of
from storage import schedules
from storage.assignments import Assignment
from storage.outbox import At, Day, Text, Value
from storage.schedules import Plan

ONE_DAY = cadences.ONE_DAY


async def preview(heard: Heard, assignment: Assignment, cadence: dict[str, Any] | None = None) -> Text:
    """What will come of an assignment; by another cadence, where one is given."""
    rule = cadences.from_json(cadence or assignment.cadence)
    scheduled = await schedules.find(heard.tx, assignment.id)
    words = cadence_words(rule)
    comes: Text | str | None = None
    if scheduled is not None and goes_on(rule, scheduled.plan):
        plan, since = scheduled.plan, None
        if cadence is not None:
            # A taper would go through all its weeks.
            today = to_local(heard.now, plan.zone).date()
            first_day = max(plan.first_day, today) if isinstance(rule, Tapered) else plan.first_day
            plan, since = dataclasses.replace(plan, cadence=cadence, first_day=first_day), heard.now
        due = await nudges.next_by(heard.tx, dataclasses.replace(scheduled, plan=plan), heard.now, since)
        words = rhythm(rule, plan)
        comes = None if due is None else _next(due, plan, heard.now)
    if comes is None:
        comes = await _waits(heard, assignment.client_id, assignment.therapist_id, rule)
    return Text("cadence-preview", {"cadence": words, "until": Day(assignment.last_day), "next": comes})


async def proposed(heard: Heard, client_id: UUID, cadence: Cadence) -> Text:
    """A cadence that the therapist who is heard is about to propose; says so when it waits for a session date."""
    waits = await _waits(heard, client_id, heard.me, cadence)
    return Text("cadence-proposed", {"cadence": cadence_words(cadence), "waits": waits})


async def _waits(heard: Heard, client_id: UUID, therapist_id: UUID | None, cadence: Cadence) -> Text | str:
    return Text("cadence-needs-session") if await lacks_a_date(heard, client_id, therapist_id, cadence) else ""


async def lacks_a_date(heard: Heard, client_id: UUID, therapist_id: UUID | None, cadence: Cadence) -> bool:
    """Whether some of it goes by the sessions, and no date of one is known."""
    return is_tied(cadence) and await sessions.next_after(heard.tx, client_id, heard.now, therapist_id) is None


def is_tied(cadence: Cadence) -> bool:
    """Whether some of it goes by the sessions, be it only for a while."""
    return any(isinstance(stage, AroundSession) for stage in stages(cadence))


def goes_on(cadence: Cadence, plan: Plan) -> bool:
    """Whether a cadence finds in a plan all that it needs of the client: times, a window, or nothing."""
    needs = [stage for stage in stages(cadence) if not isinstance(stage, OnDemand)]
    drawn = [stage for stage in needs if isinstance(stage, SeveralADay)]
    return (not drawn or plan.window is not None) and (len(drawn) == len(needs) or bool(plan.times))


def rhythm(cadence: Cadence, plan: Plan) -> Text:
    """A cadence with the days, times and window that the client has picked."""
    if not isinstance(cadence, Tapered):
        return _with_times(cadence, plan)
    words = _with_times(cadence.stages[-1].cadence, plan)
    for stage in reversed(cadence.stages[:-1]):
        given: dict[str, Value] = {
            "cadence": _with_times(stage.cadence, plan),
            "weeks": stage.weeks or 0,
            "then": words,
        }
        words = Text("cadence-for-weeks", given)
    return words


def _with_times(cadence: Untapered, plan: Plan) -> Text:
    times = tuple(clock(each) for each in plan.times)
    match cadence:
        case OnDemand():
            return cadence_words(cadence)
        case SeveralADay() if plan.window is not None:
            begins, ends = plan.window
            within = {"begins": clock(begins), "ends": clock(ends)}
            return Text("cadence-within", {"cadence": cadence_words(cadence), **within})
        case AroundSession():
            return Text("cadence-around-at", {"cadence": cadence_words(cadence), "times": times})
        case PerWeek(number) if len(set(plan.weekdays)) == number:
            cadence = OnWeekdays(spread(number, schedule_of(plan)))
    return Text("cadence-at", {"cadence": cadence_words(cadence), "times": times})


def clock(at: time) -> At:
    """A time of day, as the reader writes it."""
    return At(datetime.combine(date(2000, 1, 1), at, UTC), "time", "UTC")


def is_secret(cadence: Cadence) -> bool:
    """Whether some of its moments are not to be known beforehand."""
    return any(isinstance(stage, SeveralADay) and stage.at_random for stage in stages(cadence))


def next_words(due: datetime, cadence: Cadence) -> Text:
    """When something is due next; of a moment that is not to be known beforehand, its day."""
    return Text("plan-next", {"at": At(due, "day" if is_secret(cadence) else "datetime")})


def _next(due: datetime, plan: Plan, now: datetime) -> Text:
    on, today = to_local(due, plan.zone).date(), to_local(now, plan.zone).date()
    if on == today:
        return Text("cadence-next-today")
    return Text("cadence-next-tomorrow") if on == today + ONE_DAY else Text("cadence-next-on", {"day": Day(on)})
