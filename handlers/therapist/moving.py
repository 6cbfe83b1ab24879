"""Moves or cancels one session, or stops all of a series; the client is told."""

from datetime import date, datetime, timedelta
from uuid import UUID

from handlers.client import dates as theirs
from handlers.hearing import Heard, Row
from handlers.keys import key, rows_of
from handlers.rhythms import session_rhythm
from handlers.therapist import caseload
from handlers.therapist.sessions import ANCHOR, found_one, found_series, show_for
from scheduling import before_sessions, session_dates, session_words
from scheduling import sessions as planned
from scheduling.human_time import InThePast, NotATime
from scheduling.local_time import ONE_DAY, to_local, to_utc
from scheduling.session_dates import Session
from storage import dialogs
from storage.dialogs import Dialog
from storage.messages import At, Button

DAYS_OFFERED = 6


def _given(session: Session) -> dict[str, str]:
    return {"series": session.series_id.hex, "on": session.on.isoformat()}


async def show_one(heard: Heard) -> None:
    """One session, and what can be done with it."""
    found = await found_one(heard)
    client = None if found is None else await caseload.linked(heard, found[0].client_id)
    if found is None or client is None:
        return
    series, session = found
    usual = [key("session-put-back", "session.put-back", **_given(session))] if session.was_moved else []
    rows: tuple[Row, ...] = (
        (key("session-move", "session.ask-move", **_given(session)), *usual),
        (key("session-cancel", "session.cancel", **_given(session)),),
        (key("session-brief", "session.brief", **_given(session)),),
        (key("back-to-sessions", "session.show", client=series.client_id),),
    )
    await heard.say("session-one", *rows, anchor=ANCHOR, client=caseload.called(client), at=_at(session))


def _at(session: Session) -> At:
    return At(session.starts_at, "datetime", session.zone)


async def ask_move(heard: Heard) -> None:
    """To when? The days around it at the same time, or anything typed."""
    found = await found_one(heard)
    if found is None:
        return
    series, session = found
    await dialogs.ask(heard.tx, heard.me, "session.move", heard.now, **_given(session))
    local = _local(session)
    rows = rows_of([_day_button(session, to) for to in _offered(local, heard.now, series.zone)], 2)
    back = key("back-to-sessions", "session.show", client=series.client_id)
    await heard.say("session-move-to", *rows, (back,), anchor=ANCHOR, at=_at(session))


def _local(session: Session) -> datetime:
    """When it is by the wall clock where it is."""
    return to_local(session.starts_at, session.zone).replace(tzinfo=None)


def _offered(local: datetime, now: datetime, zone: str) -> list[datetime]:
    """The same time on the other days of its week, and the first of the next, as far as they are to come."""
    monday = local - ONE_DAY * local.weekday()
    days = (monday + timedelta(days=ahead) for ahead in range(14))
    return [day for day in days if day != local and to_utc(day, zone) > now][:DAYS_OFFERED]


def _day_button(session: Session, to: datetime) -> Button:
    at = At(to_utc(to, session.zone), "datetime", session.zone)
    given = {**_given(session), "to": to.isoformat()}
    return Button(do="session.look-moved", given=given, label="session-button", args={"at": at})


async def typed(heard: Heard, dialog: Dialog) -> None:
    """The time that it is moved to, typed."""
    series = await found_series(heard, UUID(dialog.so_far["series"]))
    session = None if series is None else session_dates.named(series, date.fromisoformat(dialog.so_far["on"]))
    if session is None:
        await dialogs.close(heard.tx, heard.me)
        await heard.say("session-gone")
        return
    try:
        to = session_words.read_moved(heard.text or "", heard.now, session.zone, heard.language, _local(session))
    except InThePast:
        await heard.say("session-in-the-past")
    except NotATime:
        await heard.say("session-not-understood")
    else:
        await _look(heard, session, to)


async def look(heard: Heard) -> None:
    """The time that it is moved to, tapped."""
    found = await found_one(heard)
    if found is not None:
        await _look(heard, found[1], datetime.fromisoformat(heard.given["to"]))


async def _look(heard: Heard, session: Session, to: datetime) -> None:
    """Shows what would be moved before it is."""
    rows: tuple[Row, ...] = (
        (key("session-move-yes", "session.move", **_given(session), to=to.isoformat()),),
        (key("session-other", "session.ask-move", **_given(session)),),
        (key("back-to-sessions", "session.show", client=session.client_id),),
    )
    moved = At(to_utc(to, session.zone), "datetime", session.zone)
    await heard.say("session-look-moved", *rows, anchor=ANCHOR, at=_at(session), to=moved)


async def move(heard: Heard) -> None:
    """Moves it; the client is told. A second tap finds it there."""
    found = await found_one(heard)
    if found is None:
        return
    series, session = found
    to = datetime.fromisoformat(heard.given["to"])
    if to == _local(session):
        heard.toast("already-there")
    elif to_utc(to, session.zone) <= heard.now:
        heard.toast("session-over")
    else:
        await dialogs.close_if(heard.tx, heard.me, ("session.move",))
        await planned.move(heard.tx, session, to, heard.now)
        if to == datetime.combine(session.on, series.at):
            # Its usual time: it is not elsewhere any more.
            await planned.restore(heard.tx, series, session.on, heard.now)
        await _tell_moved(heard, series.id, session)
        heard.toast("session-moved")
    await show_for(heard, series.client_id)


async def _tell_moved(heard: Heard, series_id: UUID, before: Session) -> None:
    """Tells the client where one went; its series has changed since `before` was read."""
    series = await found_series(heard, series_id)
    after = None if series is None else session_dates.named(series, before.on)
    if series is not None and after is not None:
        await theirs.tell(heard, after, "date-moved", series, before=await theirs.at(heard, before))


async def put_back(heard: Heard) -> None:
    """Back to its usual time."""
    found = await found_one(heard)
    if found is None:
        return
    series, session = found
    if session.was_moved and to_utc(datetime.combine(session.on, series.at), series.zone) > heard.now:
        await planned.restore(heard.tx, series, session.on, heard.now)
        await _tell_moved(heard, series.id, session)
        heard.toast("session-moved")
    else:
        heard.toast("session-over")
    await show_for(heard, series.client_id)


async def cancel(heard: Heard) -> None:
    """It doesn't take place; the client is told."""
    found = await found_one(heard)
    if found is None:
        return
    series, session = found
    await planned.cancel(heard.tx, session, heard.now)
    is_to_come = session.starts_at > heard.now
    if is_to_come:
        await theirs.tell(heard, session, "date-cancelled", series)
    heard.toast("session-cancelled" if is_to_come else "session-taken-out")
    await show_for(heard, series.client_id)


async def bring_brief(heard: Heard) -> None:
    """The brief now, whatever comes on the evening before."""
    found = await found_one(heard)
    if found is not None:
        await before_sessions.bring_brief(heard.tx, found[1], heard.now, once=False)
        heard.toast("export-coming")


async def ask_stop(heard: Heard) -> None:
    """Asks once before all that is to come is gone."""
    series = await found_series(heard, heard.key("series"))
    following = None if series is None else session_dates.next_after([series], heard.now)
    if series is None or following is None:
        return
    yes = key("session-stop-yes", "session.stop", series=series.id)
    no = key("session-keep", "session.show", client=series.client_id)
    rhythm = session_rhythm(series, heard.now, series.zone)
    await heard.say("session-stop-sure", (yes,), (no,), anchor=ANCHOR, rhythm=rhythm)


async def stop(heard: Heard) -> None:
    """No more of these; the client is told."""
    series = await found_series(heard, heard.key("series"))
    following = None if series is None else session_dates.next_after([series], heard.now)
    if series is None:
        return
    if following is None:
        heard.toast("already-there")
    else:
        await planned.stop(heard.tx, series, heard.now)
        await theirs.tell(heard, following, "date-stopped", series)
        heard.toast("session-stopped")
    await show_for(heard, series.client_id)
