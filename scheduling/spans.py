"""Which days are asked for: by what they have to do with today and the last session, or as somebody types them."""

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

from practices.typed_dates import NotADate, date_in

Usual = Literal["session", "week", "four", "all"]
FOUR_WEEKS = timedelta(days=28)

_TO = r"to|until|till|bis(?: zum)?|and|und|al?|hasta(?: el)?|y|إلى|الى|حتى"
_BETWEEN = re.compile(rf"\s*(?:[–—]|\s-\s|\b(?:{_TO})\b)\s*|(?<=\d)\.?-(?=\d{{1,2}}[./])", re.IGNORECASE)
_SINCE = re.compile(
    r"(?:since|from|seit|ab|von|vom|between|zwischen|desde|del|de|entre|منذ|من|بين)(?:\s+(?:dem|the|den|el))?\s+",
    re.IGNORECASE,
)


class Span(NamedTuple):
    """From a day to another, both included; None leaves that end open."""

    first: date | None
    last: date | None


def usual(which: Usual, today: date, last_session: date | None) -> Span:
    """The days since the last session, of this week, of four weeks, or all; without a session four weeks."""
    match which:
        case "session" if last_session is not None:
            return Span(last_session, today)
        case "week":
            return Span(today - timedelta(days=today.weekday()), today)
        case "all":
            return Span(None, None)
    return Span(today - FOUR_WEEKS + timedelta(days=1), today)


def typed(said: str, today: date) -> Span:
    """ "1 Oct to 31 Oct", "1.10. - 31.10.", "since 3 October"; one day alone is from that day on. Raises NotADate."""
    bare = _SINCE.sub("", " ".join(said.split()), count=1)
    days = [_past(part, today) for part in _BETWEEN.split(bare)]
    first, last = days[0], days[1] if len(days) > 1 else today
    if len(days) > 2 or first > last:
        raise NotADate(said)
    return Span(first, last)


def _past(said: str, today: date) -> date:
    """A day as it was typed; one without a year is the last one of that name."""
    day = date_in(said, today)
    if day <= today or str(day.year) in said:
        return day
    # Nearest to today it would have been one to come: of those there is no log yet.
    return day.replace(year=day.year - 1) if (day.month, day.day) != (2, 29) else day
