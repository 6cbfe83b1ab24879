"""How often, as a therapist picks it."""

from collections.abc import Mapping
from datetime import timedelta

from handlers.hearing import Heard, Row
from handlers.keys import rows_of
from handlers.wording import cadence_words
from scheduling import cadence as cadences
from scheduling.cadence import Cadence, Daily, EveryDays, Once, OnDemand, OnWeekdays, PerWeek
from storage.outbox import Button

WORKDAYS = (0, 1, 2, 3, 4)
DAY = timedelta(days=1)


def _offered(heard: Heard) -> tuple[Cadence, ...]:
    # The day of "once" is the client's to pick: until they do, it is tomorrow.
    once = Once((heard.now + DAY).date())
    return Daily(), OnWeekdays(WORKDAYS), PerWeek(1), PerWeek(2), PerWeek(3), EveryDays(2), once, OnDemand()


def cadence_rows(heard: Heard, do: str, given: Mapping[str, object]) -> tuple[Row, ...]:
    """A button for each cadence that is offered."""
    buttons = [
        Button(
            do=do,
            given={**given, "cadence": cadences.to_json(cadence)},
            label="cadence-button",
            args={"cadence": cadence_words(cadence)},
        )
        for cadence in _offered(heard)
    ]
    return rows_of(buttons, 2)
