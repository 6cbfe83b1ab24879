"""What cadences and schedules there are, and how they are kept as JSON."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Literal, TypeAlias, get_args

DAYS_IN_A_WEEK = 7
LONGEST_INTERVAL = 365
FEWEST_A_DAY, MOST_A_DAY = 2, 12
SHORTEST_GAP, LONGEST_GAP = 15, 240  # minutes
# From one day's window to the next there are eight hours at least: whatever the clocks do, more than the longest gap.
LONGEST_WINDOW = 16 * 60  # minutes
MOST_STAGES = 5
MOST_WEEKS = 52


class BadCadence(ValueError):
    """A cadence that cannot be: what is wrong with it."""


@dataclass(frozen=True)
class Daily:
    """Every day."""


@dataclass(frozen=True)
class OnWeekdays:
    """On these days of the week, Monday being 0."""

    days: tuple[int, ...]


@dataclass(frozen=True)
class PerWeek:
    """On so many days of every week, 1 to 7; which ones is the client's to pick."""

    times: int


@dataclass(frozen=True)
class EveryDays:
    """On the first day of the assignment and every so many days after it."""

    days: int


@dataclass(frozen=True)
class SeveralADay:
    """So many times every day within the client's window, evenly spread or at moments that nobody knows beforehand.

    From one time to the next there are at least `gap` minutes. A window that is too short for all has fewer.
    """

    times: int
    gap: int
    at_random: bool


When = Literal["evening after", "midweek", "night before"]


@dataclass(frozen=True)
class AroundSession:
    """Once for every session: on its evening, halfway from the one before it, or on the evening before."""

    when: When


@dataclass(frozen=True)
class Once:
    """On one day."""

    on: date


@dataclass(frozen=True)
class OnDemand:
    """Never by itself."""


@dataclass(frozen=True)
class Stage:
    """A cadence for so many weeks; the last stage of a taper has none, and lasts until the end."""

    cadence: "Untapered"
    weeks: int | None = None


@dataclass(frozen=True)
class Tapered:
    """One cadence after the other, counted in weeks from the first day of the assignment."""

    stages: tuple[Stage, ...]


ByDays: TypeAlias = Daily | OnWeekdays | PerWeek | EveryDays | Once | OnDemand
Untapered: TypeAlias = ByDays | SeveralADay | AroundSession
Cadence: TypeAlias = Untapered | Tapered


@dataclass(frozen=True)
class Schedule:
    """When, as the client chose it; all times are local to `zone`.

    `days` are the weekdays picked for a cadence of so many a week. `window` is from when to when several times a day
    may come, over midnight when the first is the later one. Quiet hours run from `quiet_from` to `quiet_until` in the
    same way; both are None when there are none. `seed` is what moments that nobody knows follow from, and `sessions`
    are those that a cadence tied to them follows, in order.
    """

    zone: str
    times: tuple[time, ...]
    days: tuple[int, ...] = ()
    quiet_from: time | None = None
    quiet_until: time | None = None
    days_off: tuple[int, ...] = ()
    window: tuple[time, time] | None = None
    seed: str = ""
    sessions: tuple[datetime, ...] = ()


def to_json(cadence: Cadence) -> dict[str, Any]:
    """The cadence as plain values."""
    match cadence:
        case Tapered(stages):
            return {"kind": "taper", "stages": [_stage_to_json(stage) for stage in stages]}
        case SeveralADay(times, gap, at_random):
            return {"kind": "several a day", "times": times, "gap": gap, "at": "random" if at_random else "even"}
        case AroundSession(when):
            return {"kind": "around session", "when": when}
        case _:
            return _days_to_json(cadence)


def _days_to_json(cadence: ByDays) -> dict[str, Any]:
    match cadence:
        case OnWeekdays(days):
            return {"kind": "on weekdays", "days": list(days)}
        case PerWeek(times):
            return {"kind": "per week", "times": times}
        case EveryDays(days):
            return {"kind": "every days", "days": days}
        case Once(on):
            return {"kind": "once", "on": on.isoformat()}
        case Daily():
            return {"kind": "daily"}
        case OnDemand():
            return {"kind": "on demand"}


def _stage_to_json(stage: Stage) -> dict[str, Any]:
    kept = {"cadence": to_json(stage.cadence)}
    return kept if stage.weeks is None else {**kept, "weeks": stage.weeks}


def from_json(kept: dict[str, Any]) -> Cadence:
    """The cadence that `to_json` was given. Raises BadCadence for anything else."""
    match kept:
        case {"kind": "taper", "stages": [*stages, last], **rest} if 1 <= len(stages) < MOST_STAGES and not rest:
            return Tapered((*(_read_stage(stage) for stage in stages), _read_last(last)))
        case _:
            return _read_untapered(kept)


def _read_untapered(kept: dict[str, Any]) -> Untapered:
    match kept:
        case {"kind": "several a day", "times": times, "gap": gap, "at": "random" | "even" as at, **rest} if (
            not rest and _is_whole(times, FEWEST_A_DAY, MOST_A_DAY) and _is_whole(gap, SHORTEST_GAP, LONGEST_GAP)
        ):
            return _several(times, gap, at == "random", kept)
        case {"kind": "around session", "when": when, **rest} if when in get_args(When) and not rest:
            return AroundSession(when)
        case _:
            return _read_days(kept)


def _read_days(kept: dict[str, Any]) -> ByDays:
    match kept:
        case {"kind": "daily"}:
            return Daily()
        case {"kind": "on demand"}:
            return OnDemand()
        case {"kind": "on weekdays", "days": [_, *_] as days} if all(_is_whole(day, 0, 6) for day in days):
            return OnWeekdays(tuple(sorted(set(days))))
        case {"kind": "per week", "times": times} if _is_whole(times, 1, DAYS_IN_A_WEEK):
            return PerWeek(times)
        case {"kind": "every days", "days": days} if _is_whole(days, 1, LONGEST_INTERVAL):
            return EveryDays(days)
        case {"kind": "once", "on": str(on)}:
            return Once(_read_date(on))
    raise BadCadence(f"This is no cadence: {kept}")


def _several(times: int, gap: int, at_random: bool, kept: dict[str, Any]) -> SeveralADay:
    if times * gap > LONGEST_WINDOW:
        raise BadCadence(f"No day is long enough for this: {kept}")
    return SeveralADay(times, gap, at_random)


def _read_stage(kept: Any) -> Stage:
    match kept:
        case {"cadence": dict(cadence), "weeks": weeks, **rest} if _is_whole(weeks, 1, MOST_WEEKS) and not rest:
            stage = Stage(_read_untapered(cadence), weeks)
            if not isinstance(stage.cadence, Once | OnDemand):
                return stage
    raise BadCadence(f"This is no stage of a taper: {kept}")


def _read_last(kept: Any) -> Stage:
    match kept:
        case {"cadence": dict(cadence), **rest} if not rest:
            stage = Stage(_read_untapered(cadence))
            if not isinstance(stage.cadence, Once):
                return stage
    raise BadCadence(f"This is no last stage of a taper: {kept}")


def _is_whole(number: object, lowest: int, highest: int) -> bool:
    # In Python, True is the number 1; in a cadence it is a mistake.
    return isinstance(number, int) and not isinstance(number, bool) and lowest <= number <= highest


def _read_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadCadence(f"This is no date: {text}") from None
