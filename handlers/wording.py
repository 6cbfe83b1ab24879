"""How records are put into words that both a client and a therapist read."""

from scheduling.cadence import Cadence, Daily, EveryDays, Once, OnDemand, OnWeekdays, PerWeek
from storage.outbox import Text

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def cadence_words(cadence: Cadence) -> Text:
    """A cadence, as in "three times a week"."""
    match cadence:
        case Daily():
            return Text("cadence-daily", {})
        case OnWeekdays((0, 1, 2, 3, 4)):
            return Text("cadence-workdays", {})
        case OnWeekdays(days):
            return Text("cadence-on-weekdays", {"days": weekdays(days)})
        case PerWeek(times):
            return Text("cadence-per-week", {"times": times})
        case EveryDays(days):
            return Text("cadence-every-days", {"days": days})
        case Once():
            return Text("cadence-once", {})
        case OnDemand():
            return Text("cadence-on-demand", {})


def weekdays(days: tuple[int, ...]) -> tuple[Text, ...]:
    """The names of weekdays, Monday being 0."""
    return tuple(Text(WEEKDAYS[day], {}) for day in days)
