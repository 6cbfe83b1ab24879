"""How a cadence is said, in a chat and in a file."""

from scheduling.cadence import (
    AroundSession,
    Cadence,
    Daily,
    EveryDays,
    Once,
    OnDemand,
    OnWeekdays,
    PerWeek,
    SeveralADay,
    Stage,
    Tapered,
    Untapered,
)
from storage.messages import Text

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WITHOUT_NUMBER: dict[type, str] = {Daily: "cadence-daily", Once: "cadence-once", OnDemand: "cadence-on-demand"}


def cadence_words(cadence: Cadence) -> Text:
    """A cadence, as in "three times a week"."""
    if isinstance(cadence, Tapered):
        return _one_after_the_other(cadence.stages)
    return _untapered_words(cadence)


def _one_after_the_other(stages: tuple[Stage, ...]) -> Text:
    first, *later = stages
    words = _untapered_words(first.cadence)
    if first.weeks is None or not later:
        return words
    then = _one_after_the_other(tuple(later))
    return Text("cadence-for-weeks", {"cadence": words, "weeks": first.weeks, "then": then})


def _untapered_words(cadence: Untapered) -> Text:
    match cadence:
        case OnWeekdays((0, 1, 2, 3, 4)):
            return Text("cadence-workdays", {})
        case OnWeekdays(days):
            return Text("cadence-on-weekdays", {"days": weekdays(days)})
        case PerWeek(times):
            return Text("cadence-per-week", {"times": times})
        case EveryDays(days):
            return Text("cadence-every-days", {"days": days})
        case SeveralADay(times, _, at_random):
            return Text("cadence-at-random" if at_random else "cadence-several", {"times": times})
        case AroundSession(when):
            return Text(f"cadence-{when.replace(' ', '-')}", {})
        case _:
            return Text(_WITHOUT_NUMBER[type(cadence)], {})


def weekdays(days: tuple[int, ...]) -> tuple[Text, ...]:
    """The names of weekdays, Monday being 0."""
    return tuple(Text(WEEKDAYS[day], {}) for day in days)
