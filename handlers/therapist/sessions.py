"""A therapist's sessions: those with one client, and those of a week with everybody."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from handlers.hearing import Heard, Row
from handlers.keys import key, rows_of
from handlers.rhythms import session_rhythm
from handlers.therapist import caseload
from scheduling import session_dates
from scheduling.local_time import ONE_DAY, to_local, to_utc
from scheduling.session_dates import Session
from storage import care_links, sessions, therapists
from storage.messages import At, Button, Lines, Text
from storage.sessions import Series

ANCHOR = "sessions"
SHOWN = 4
AHEAD = timedelta(days=60)  # so far ahead dates are listed; a series that begins later is still named
IS_OVER = timedelta(days=1)


async def show(heard: Heard) -> None:
    """The sessions with one client: how often, and which come next."""
    await show_for(heard, heard.key("client"))


async def show_for(heard: Heard, client_id: UUID) -> None:
    """The same, by the client's key."""
    client = await caseload.linked(heard, client_id)
    if client is None:
        return
    series = await _set_with(heard, client_id)
    coming = session_dates.between(series, heard.now, heard.now + AHEAD)[:SHOWN]
    given = {"client": client_id}
    going_on = _going_on(series, heard.now)
    stops = [_stop_button(one, heard.now) for one in going_on if not one.is_single]
    rows: list[Row] = [
        *rows_of([_button(one) for one in coming], 2),
        (key("session-new", "session.new", **given),),
        (key("take-notes", "notes.ask", **given),),
        *rows_of(stops, 1),
        (key("back-to-client", "caseload.client", **given),),
    ]
    await heard.say(
        "sessions-of" if going_on else "sessions-of-none",
        *rows,
        anchor=ANCHOR,
        client=caseload.called(client),
        rhythms=_rhythms(going_on, heard.now),
        dates=Text("sessions-dates", {"dates": Lines(tuple(_line(one) for one in coming))}) if coming else "",
        cancelled=_cancelled(series, heard.now),
    )


async def _set_with(heard: Heard, client_id: UUID) -> list[Series]:
    """What this therapist has set with a client; who is a client, too, has others' that are not meant here."""
    found = await sessions.of_client(heard.tx, client_id, heard.me)
    return [one for one in found if one.therapist_id == heard.me]


def _going_on(series: list[Series], now: datetime) -> list[Series]:
    """Those of which some are still to come."""
    return [one for one in series if session_dates.next_after([one], now) is not None]


def _stop_button(series: Series, now: datetime) -> Button:
    rhythm = session_rhythm(series, now, series.zone)
    return Button(do="session.ask-stop", given={"series": series.id.hex}, label="session-stop", args={"rhythm": rhythm})


def _rhythms(going_on: list[Series], now: datetime) -> Text | str:
    """How often, a line for each that comes again; nothing when there are single dates only."""
    said = tuple(
        Text("sessions-rhythm", {"rhythm": session_rhythm(series, now, series.zone)})
        for series in going_on
        if not series.is_single
    )
    return Text("sessions-rhythms", {"rhythms": Lines(said)}) if said else ""


def _line(session: Session) -> Text:
    """A session in a line."""
    said = "session-line-moved" if session.was_moved else "session-line"
    return Text(said, {"at": At(session.starts_at, "datetime", session.zone)})


def _cancelled(series: list[Series], now: datetime) -> Text | str:
    """The dates that were cancelled and are still to come; nothing when there are none."""
    ahead = sorted(
        (at, one.zone)
        for one in series
        for on in one.cancelled
        if one.last_on is None or on <= one.last_on
        if now < (at := to_utc(datetime.combine(on, one.at), one.zone)) < now + AHEAD
    )
    said = tuple(At(at, "day", zone) for at, zone in ahead)
    return Text("sessions-cancelled", {"days": said}) if said else ""


def _button(session: Session) -> Button:
    """A button that leads to a session."""
    return Button(
        do="session.show-one",
        given={"series": session.series_id.hex, "on": session.on.isoformat()},
        label="session-button",
        args={"at": At(session.starts_at, "datetime", session.zone)},
    )


async def show_week(heard: Heard) -> None:
    """/sessions: all of this week, or of the weeks after it."""
    ahead = int(heard.given.get("weeks", 0))
    therapist = await therapists.find(heard.tx, heard.me)
    assert therapist is not None
    start, end = _week(heard.now, therapist.zone or "UTC", ahead)
    found = session_dates.between(await sessions.of_therapist(heard.tx, heard.me), start, end)
    mine = await care_links.clients_of(heard.tx, heard.me)
    names = {one.client_id: caseload.called(one) for one in mine}
    lines = [
        Text("session-with", {"at": At(one.starts_at, "datetime", one.zone), "client": names[one.client_id]})
        for one in found
    ]
    buttons = [
        Button(do="session.show", given={"client": one.hex}, label="session-client", args={"client": names[one]})
        for one in dict.fromkeys(session.client_id for session in found)
    ]
    before = [key("week-before", "session.week", weeks=ahead - 1)] if ahead else []
    await heard.say(
        "sessions-week" if found else "sessions-week-none",
        *rows_of(buttons, 2),
        (*before, key("week-after", "session.week", weeks=ahead + 1)),
        (key("brief-time", "brief.ask"), key("session-zone", "where.ask")),
        (key("back-to-clients", "caseload.show"),),
        anchor=ANCHOR,
        since=At(start, "day", therapist.zone),
        sessions=Lines(tuple(lines)),
    )


def _week(now: datetime, zone: str, ahead: int) -> tuple[datetime, datetime]:
    """From a Monday to the next one, where the therapist is; so many weeks from now."""
    today = to_local(now, zone).date()
    monday = today - ONE_DAY * today.weekday() + timedelta(weeks=ahead)
    first, last = (to_utc(datetime.combine(day, time(0)), zone) for day in (monday, monday + timedelta(weeks=1)))
    return first, last


async def found_one(heard: Heard) -> tuple[Series, Session] | None:
    """The session of the pressed button, of this therapist's, while it is to come or has just been; else says so."""
    series, on = await found_series(heard, heard.key("series")), date.fromisoformat(heard.given["on"])
    session = None if series is None else session_dates.named(series, on)
    if series is None:
        return None
    if session is None or session.starts_at < heard.now - IS_OVER:
        heard.toast("session-gone")
        return None
    return series, session


async def found_series(heard: Heard, series_id: UUID) -> Series | None:
    """Sessions of this therapist's by their key; else says that there are none."""
    series = await sessions.get(heard.tx, series_id, heard.me)
    if series is None or series.therapist_id != heard.me:
        heard.toast("session-gone")
        return None
    return series
