"""How records are put into words that both a client and a therapist read."""

from collections.abc import Mapping

from practices.definition import Practice
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
from storage.outbox import Lines, Text

GLIMPSE = 80  # letters of what is quoted only so that somebody knows what is meant
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LONGEST_BAR = 16
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


def glimpse(words: str) -> str:
    """Words on one line, cut where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= GLIMPSE else f"{line[: GLIMPSE - 1].rstrip()}…"


def weekdays(days: tuple[int, ...]) -> tuple[Text, ...]:
    """The names of weekdays, Monday being 0."""
    return tuple(Text(WEEKDAYS[day], {}) for day in days)


def parts_of_day(counted: str, parts: Mapping[str, int]) -> Text:
    """How often something was counted in each part of the day, with a bar for the eye."""
    most = max(parts.values())
    if not most:
        return Text("count-when-none", {"counted": counted})
    scale = min(1.0, LONGEST_BAR / most)
    lines = [
        Text(f"count-{part}", {"bar": "▪" * round(times * scale), "times": times}) for part, times in parts.items()
    ]
    return Text("count-when-one", {"counted": counted, "parts": Lines(tuple(lines))})


def why_words(why: str, given: Mapping[str, str] | None) -> Text | str:
    """Why something is proposed; and what is counted, or what stands on the card, where the therapist has said it."""
    return Text(f"why-{'-'.join(given)}", {"why": why, **given}) if given else why


def cautions_of(practice: Practice) -> Text | str:
    """What is good to know before a practice is begun, a line each; nothing when there is nothing."""
    said = tuple(Text(f"caution-{one.replace('_', '-')}", {}) for one in practice.cautions)
    return Text("cautions", {"said": Lines(said)}) if said else ""


def phases_of(practice: Practice) -> Text | str:
    """When a practice is of most use; nothing when it does not say."""
    said = tuple(Text(f"phase-{one}", {}) for one in practice.phases)
    return Text("phases", {"said": said}) if said else ""
