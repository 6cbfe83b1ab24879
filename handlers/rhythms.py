"""How sessions are put into words that both a client and a therapist read."""

from datetime import datetime

from handlers.wording import WEEKDAYS
from scheduling import session_dates
from scheduling.local_time import to_local
from storage.messages import At, Day, Text
from storage.sessions import Series


def session_rhythm(series: Series, now: datetime, zone: str) -> Text:
    """How often, as in "every Tuesday at 15:00", in that zone; a single one by its date.

    A time of day that differs there over the year is said as it is now.
    """
    at = session_dates.usual_time(series, now)
    if series.is_single:
        return Text("sessions-once", {"at": At(at, "datetime", zone)})
    return Text(
        "sessions-weekly" if series.every_weeks == 1 else "sessions-every-weeks",
        {
            "day": Text(WEEKDAYS[to_local(at, zone).weekday()]),
            "at": At(at, "time", zone),
            "weeks": series.every_weeks,
            "until": "" if series.last_on is None else Text("sessions-until", {"day": Day(series.last_on)}),
        },
    )
