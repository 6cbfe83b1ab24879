"""From an assignment's plan to the instants at which it falls due; what was computed once is remembered."""

from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from scheduling import cadence as cadences
from scheduling.cadence import Cadence, Schedule
from storage.schedules import Plan

# Many clients share a time of day and a zone: what one's next instant is, is the others' too.
REMEMBERED = 50_000


class Fall(NamedTuple):
    """An instant at which an assignment falls due, and the one after it.

    Until `open_until` it can be answered; a nudge is of use before `expires_at`.
    """

    due_at: datetime
    open_until: datetime
    expires_at: datetime
    following: datetime | None


@lru_cache(maxsize=REMEMBERED)
def schedule_of(plan: Plan) -> Schedule:
    """When, as the client chose it."""
    return Schedule(
        zone=plan.zone,
        times=plan.times,
        days=plan.weekdays,
        quiet_from=plan.quiet_from,
        quiet_until=plan.quiet_until,
        days_off=plan.days_off,
        window=plan.window,
        seed=plan.seed,
        sessions=plan.sessions,
    )


@lru_cache(maxsize=REMEMBERED)
def cadence_of(plan: Plan) -> Cadence:
    """How often. Raises BadCadence."""
    return cadences.from_json(plan.cadence)


def next_due(plan: Plan, after: datetime) -> datetime | None:
    """The next due instant, strictly later than `after`; None when nothing more is due."""
    return cadences.next_due(cadence_of(plan), schedule_of(plan), after, plan.first_day, plan.last_day)


@lru_cache(maxsize=REMEMBERED)
def fall(plan: Plan, due_at: datetime) -> Fall:
    """What falls due at an instant."""
    schedule, following = schedule_of(plan), next_due(plan, due_at)
    cadence = cadences.part_at(cadence_of(plan), due_at, schedule, plan.first_day, plan.last_day)
    use = cadences.use_of(cadence, due_at, following, schedule)
    return Fall(due_at, use.open_until, use.expires_at, following)
