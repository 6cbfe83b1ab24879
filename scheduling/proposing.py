"""What could be proposed: the rhythm that a practice usually has, and the next step from what was agreed; pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from practices.definition import Practice
from practices.groups import RIGHT_NOW, group_of
from practices.outcomes import DONE, Went, what_next
from scheduling import cadence as cadences
from scheduling.cadence import Cadence, Daily, EveryDays, OnDemand, OnWeekdays, PerWeek, SeveralADay
from scheduling.cadence_kinds import FEWEST_A_DAY
from scheduling.tapering import tapered
from storage.proposals import WEEKS, Terms

EVERY_DAY = ("mood log", "energy log", "sleep notes", "food and mood", "observer's note")
ONCE_A_WEEK = ("letter writing", "worksheet", "session reflection", "relapse prevention", "behavioural experiment")
RARELY = 14  # days
TIMES_A_WEEK = 3
WEEKS_OF_A_TAPER = 4
ENDS_SOON = timedelta(days=3)
TIMES_TO_TAPER = 3  # so often it was done before it may come less and less often


def usual(practice: Practice) -> Cadence:
    """How often a practice is done, when nothing else is known."""
    if practice.kind == "event counter" or group_of(practice) == RIGHT_NOW:
        return OnDemand()
    if practice.kind in EVERY_DAY:
        return Daily()
    return PerWeek(1 if practice.measure is not None or practice.kind in ONCE_A_WEEK else TIMES_A_WEEK)


def less_often(cadence: Cadence) -> Cadence | None:
    """A step less often; None where it cannot be said."""
    match cadence:
        case SeveralADay(times):
            return replace(cadence, times=times - 1) if times > FEWEST_A_DAY else Daily()
        case Daily():
            return EveryDays(2)
        case OnWeekdays(days) if len(days) > 1:
            return PerWeek(len(days) // 2)
        case PerWeek(times) if times > 1:
            return PerWeek(times - 1)
        case PerWeek() | OnWeekdays():
            return EveryDays(RARELY)
        case EveryDays(2):
            return PerWeek(2)
        case EveryDays(days) if days < RARELY:
            return PerWeek(1) if days < cadences.DAYS_IN_A_WEEK else EveryDays(RARELY)
    return None


def smaller(terms: Terms, practice: Practice) -> Terms:
    """The same in the smaller version, where there is one."""
    return replace(terms, size="smaller") if practice.has_smaller else terms


def rarer(terms: Terms) -> Terms:
    """The same, a step less often, where that can be said."""
    fewer = less_often(cadences.from_json(terms.cadence))
    return terms if fewer is None else replace(terms, cadence=cadences.to_json(fewer))


def scaled_back(terms: Terms, practice: Practice) -> Terms:
    """Smaller if it can be, and otherwise less often: one thing at a time."""
    if terms.size == "full" and practice.has_smaller:
        return smaller(terms, practice)
    return rarer(terms)


def built_on(terms: Terms) -> Terms:
    """One step on: from seeing how things are to practising, from the smaller version to the full one, from practising
    to keeping what works, which needs less of it.
    """
    if terms.phase == "baseline":
        return replace(terms, phase="practice")
    if terms.size == "smaller":
        return replace(terms, size="full")
    return taper(replace(terms, phase="maintenance"))


def taper(terms: Terms) -> Terms:
    """The same, less and less often, for long enough to see it; as it is where nothing can be made rarer in steps."""
    rarely = tapered(cadences.from_json(terms.cadence))
    if rarely is None:
        return terms
    return replace(terms, cadence=cadences.to_json(rarely), weeks=max(terms.weeks, WEEKS_OF_A_TAPER), last_day=None)


What = Literal["build on", "scale back", "swap", "taper", "go on"]


@dataclass(frozen=True)
class Suggestion:
    """What could be proposed next. `terms` begin when they are sent; to swap, the therapist picks what instead."""

    what: What
    terms: Terms


def suggested(agreed: Terms, times: Sequence[Went], practice: Practice, today: date) -> Suggestion | None:
    """What is said about something agreed speaks for; None when too little is said, or nothing would be different.

    What comes to its end, and was done, could go on.
    """
    # Why it is to be another now is for the therapist to say.
    fresh = replace(agreed, why="", first_day=None, last_day=None, weeks=WEEKS)
    what = what_next(times)
    match what:
        case "swap":
            return Suggestion(what, fresh)
        case "scale back":
            less = scaled_back(fresh, practice)
            return Suggestion("swap", fresh) if less == fresh else Suggestion(what, less)
        case "build on" if (more := built_on(fresh)) != fresh:
            return Suggestion("taper" if fresh.phase == "maintenance" else what, more)
    times_done = sum(one.outcome in DONE for one in times)
    if fresh.phase == "maintenance" and times_done >= TIMES_TO_TAPER and taper(fresh) != fresh:
        return Suggestion("taper", taper(fresh))
    is_ending = agreed.last_day is not None and date.fromisoformat(agreed.last_day) - today <= ENDS_SOON
    return Suggestion("go on", replace(fresh, why=agreed.why)) if is_ending and times_done else None


def later(terms: Terms, today: date) -> Terms:
    """The same, a week later."""
    first, last = terms.days(today)
    week = timedelta(weeks=1)
    return replace(terms, first_day=(first + week).isoformat(), last_day=(last + week).isoformat())


def wished(terms: Terms, practice: Practice, wishes: tuple[str, ...], today: date) -> Terms:
    """The terms as a client's wishes would have them; what is not here takes the two to talk about."""
    if "less-often" in wishes:
        terms = rarer(terms)
    if "smaller" in wishes:
        terms = smaller(terms, practice)
    return later(terms, today) if "later" in wishes else terms
