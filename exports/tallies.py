"""What became of what was agreed: how often something was due and answered; and what counts for nobody."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from practices.definition import Practice
from practices.owned import base_of
from storage.assignments import Assignment
from storage.log import Log, Logged, Unanswered

DONE = ("done", "small version done", "tried")
NOT_THIS_TIME = "not this time"


@dataclass(frozen=True)
class Tally:
    """One practice in some days. Of `due` times `answered` were answered, and `not_this_time` with exactly that.

    Times that were paused, that fell into care mode, whose nudge never arrived, or whose answer is not shared are none
    of `due`: they stand apart, and are nobody's miss. `begun` is what was begun without a nudge, but for what is
    `counted` by a tap; `smaller` of all were the smaller version.
    """

    practice: Practice
    answered: int = 0
    not_this_time: int = 0
    no_reply: int = 0
    begun: int = 0
    counted: int = 0
    smaller: int = 0
    partial: int = 0
    paused: int = 0
    care_mode: int = 0
    not_arrived: int = 0
    not_shared: int = 0

    @property
    def due(self) -> int:
        """How many times were due, open to the client, and are over."""
        return self.answered + self.not_this_time + self.no_reply


def tallies(log: Log) -> list[Tally]:
    """A tally of every practice that was agreed, due or begun, what was due most often first.

    A practice that was adapted counts as what it was, under its latest name.
    """
    happened: dict[str, dict[str, int]] = {}
    for _, practice_id, what in _happened(log):
        counts = happened.setdefault(base_of(practice_id), {})
        counts[what] = counts.get(what, 0) + 1
    found = [Tally(_newest(log, one), **counts) for one, counts in happened.items()]
    return sorted(found, key=lambda one: (-one.due, -one.begun, one.practice.id))


def beside(log: Log, agreed: Sequence[Assignment]) -> dict[UUID, Tally]:
    """A tally for each of these assignments. What was begun without one stands beside the first of its practice."""
    first: dict[str, UUID] = {}
    for one in agreed:
        first.setdefault(base_of(one.practice_id), one.id)
    counts: dict[UUID, Counter[str]] = {one.id: Counter() for one in agreed}
    for assignment_id, practice_id, what in _happened(log):
        place = assignment_id if assignment_id in counts else first.get(base_of(practice_id))
        if place is not None:
            counts[place][what] += 1
    return {one.id: Tally(log.practice(one.practice_id, one.practice_version), **counts[one.id]) for one in agreed}


def whole(found: Iterable[Tally]) -> dict[str, int]:
    """The sums over several tallies, by name."""
    names = ("due", "answered", "not_this_time", "no_reply", "begun")
    apart = ("paused", "care_mode", "not_arrived", "not_shared")
    return {name: sum(getattr(one, name) for one in found) for name in names + apart}


def _newest(log: Log, base: str) -> Practice:
    mine = [practice for practice in log.practices if base_of(practice.id) == base]
    return max(mine, key=lambda practice: practice.version)


def _happened(log: Log) -> Iterator[tuple[UUID | None, str, str]]:
    """By which assignment and of which practice something happened, and what."""
    for one in log.entries:
        practice = log.practice(one.entry.practice_id, one.entry.practice_version)
        assignment_id = one.entry.assignment_id if one.occurrence is None else one.occurrence.assignment_id
        for what in _of_entry(one, practice):
            yield assignment_id, practice.id, what
    for due in log.unanswered:
        if (became := _of_unanswered(due)) is not None:
            yield due.occurrence.assignment_id, due.practice_id, became


def _of_entry(one: Logged, practice: Practice) -> Iterator[str]:
    entry = one.entry
    if practice.subject == "counter":
        yield "counted"
    elif entry.outcome == NOT_THIS_TIME:
        if entry.occurrence_id is not None:
            yield "not_this_time"
    elif entry.outcome in DONE or one.answers:
        yield "answered" if entry.occurrence_id is not None else "begun"
        if entry.size == "smaller":
            yield "smaller"
        if entry.outcome is None:
            yield "partial"


def _of_unanswered(one: Unanswered) -> str | None:
    match one.occurrence.closed_as:
        case "expired":
            return "no_reply"
        case "not this time":
            return "not_this_time"
        case "paused":
            return "paused"
        case "care mode":
            return "care_mode"
        case "missed by us":
            return "not_arrived"
        case "answered" | "deleted" | "kept private":
            return "not_shared"
    # Taken back, or still open: nothing has become of it yet.
    return None


def paused_days(log: Log) -> list[tuple[date, date]]:
    """The stretches of local days on which something was due and everything rested, each by its first and last day."""
    days = sorted({_day(one) for one in log.unanswered if one.occurrence.closed_as == "paused"})
    stretches: list[tuple[date, date]] = []
    for day in days:
        if stretches and (day - stretches[-1][1]).days == 1:
            stretches[-1] = (stretches[-1][0], day)
        else:
            stretches.append((day, day))
    return stretches


def _day(one: Unanswered) -> date:
    return local(one.occurrence.due_at, one.zone).date()


def local(at: datetime, zone: str) -> datetime:
    """An instant on the clock of a zone."""
    return at.astimezone(ZoneInfo(zone))
