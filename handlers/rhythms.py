"""How sessions are put into words that both a client and a therapist read."""

from handlers.wording import WEEKDAYS
from scheduling.local_time import to_local
from scheduling.session_dates import Session
from storage.messages import At, Day, Text
from storage.sessions import Series


def session_rhythm(series: Series, following: Session, zone: str) -> Text:
    """How often, as in "every Tuesday at 15:00"; the day and the time are those of the next one, in that zone."""
    at = following.starts_at
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
