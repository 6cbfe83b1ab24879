"""Sets sessions: a weekly time or a single date, tapped or typed; what was understood is shown before it counts."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from handlers.client import dates as theirs
from handlers.hearing import Heard, Row
from handlers.keys import key, named, rows_of
from handlers.rhythms import session_rhythm
from handlers.therapist import caseload
from handlers.therapist.sessions import ANCHOR, show_for
from handlers.wording import WEEKDAYS
from scheduling import session_dates, session_words
from scheduling import sessions as planned
from scheduling.human_time import InThePast, NotATime
from scheduling.local_time import ONE_DAY, to_local
from scheduling.session_dates import Session
from scheduling.session_words import Said
from storage import care_links, clients, dialogs, therapists
from storage.columns import new_id
from storage.dialogs import Dialog
from storage.messages import At, Day, Text
from storage.sessions import Series

HOURS = range(8, 20)
RHYTHMS = {"session-single": None, "session-weekly": 1, "session-fortnightly": 2}


async def ask_for(heard: Heard, client_id: UUID) -> None:
    """When do you meet? A day to tap, or all of it to type."""
    client = await caseload.linked(heard, client_id)
    therapist = await therapists.find(heard.tx, heard.me)
    if client is None or therapist is None or therapist.zone is None:
        return
    await dialogs.ask(heard.tx, heard.me, "session.when", heard.now, client=client_id.hex)
    today = to_local(heard.now, therapist.zone).date()
    days = [
        key(WEEKDAYS[day.weekday()], "session.look", client=client_id, **_kept(Said(day, None)))
        for day in (today + ONE_DAY * ahead for ahead in range(1, 8))
    ]
    back = key("back-to-sessions", "session.show", client=client_id)
    await heard.say("session-when", *rows_of(days, 2), (back,), anchor=ANCHOR, client=caseload.called(client))


def _kept(said: Said) -> dict[str, Any]:
    """What was understood, as plain values."""
    return {
        "first_on": said.first_on.isoformat(),
        "at": None if said.at is None else said.at.isoformat("minutes"),
        "every_weeks": said.every_weeks,
        "last_on": None if said.last_on is None else said.last_on.isoformat(),
    }


def _read(kept: Mapping[str, Any]) -> Said:
    return Said(
        date.fromisoformat(kept["first_on"]),
        None if kept["at"] is None else time.fromisoformat(kept["at"]),
        kept["every_weeks"],
        None if kept["last_on"] is None else date.fromisoformat(kept["last_on"]),
    )


async def typed(heard: Heard, dialog: Dialog) -> None:
    """All of it typed, or the time of day that was still missing."""
    therapist = await therapists.find(heard.tx, heard.me)
    assert therapist is not None
    zone, words = therapist.zone or "UTC", heard.text or ""
    try:
        said = _with_time(words, heard, zone, dialog) or session_words.read_sessions(
            words, heard.now, zone, heard.language
        )
    except InThePast:
        await heard.say("session-in-the-past")
        return
    except NotATime:
        await heard.say("session-not-understood")
        return
    await _look(heard, UUID(dialog.so_far["client"]), said)


def _with_time(words: str, heard: Heard, zone: str, dialog: Dialog) -> Said | None:
    """What was understood before, at the time of day that is named now; None when more than that is named."""
    if "first_on" not in dialog.so_far:
        return None
    at = session_words.read_clock(words, heard.now, zone, heard.language)
    return None if at is None else _read({**dialog.so_far, "at": at.isoformat("minutes")})


async def look(heard: Heard) -> None:
    """A day, a time or a rhythm, tapped."""
    await _look(heard, heard.key("client"), _read(heard.given))


async def _look(heard: Heard, client_id: UUID, said: Said) -> None:
    """Asks for the time of day where it is missing; else shows what would be set."""
    client = await caseload.linked(heard, client_id)
    if client is None:
        return
    so_far = {"client": client_id.hex, **_kept(said)}
    await dialogs.ask(heard.tx, heard.me, "session.look", heard.now, **so_far)
    other_day = key("session-other", "session.new", client=client_id)
    if said.at is None:
        hours = [named(f"{hour:02}:00", "session.look", **{**so_far, "at": f"{hour:02}:00"}) for hour in HOURS]
        await heard.say("session-what-time", *rows_of(hours, 4), (other_day,), anchor=ANCHOR, day=Day(said.first_on))
        return
    series = await _series(heard, client_id, said)
    first = None if series is None else session_dates.next_after([series], heard.now)
    if series is None or first is None:
        await heard.say("session-in-the-past")
        return
    if await _is_taken(heard, first):
        await heard.say("session-taken", (other_day,), anchor=ANCHOR, at=At(first.starts_at, "datetime", series.zone))
        return
    others = [
        key(label, "session.look", **{**so_far, "every_weeks": weeks, "last_on": so_far["last_on"] if weeks else None})
        for label, weeks in RHYTHMS.items()
        if weeks != said.every_weeks
    ]
    rows: tuple[Row, ...] = ((key("session-set", "session.set", **so_far),), tuple(others), (other_day,))
    await heard.say(
        "session-look-once" if series.is_single else "session-look",
        *rows,
        anchor=ANCHOR,
        client=caseload.called(client),
        rhythm=session_rhythm(series, heard.now, series.zone),
        first=At(first.starts_at, "datetime" if series.is_single else "day", series.zone),
        there=await _there(heard, series, first.starts_at),
    )


async def _is_taken(heard: Heard, first: Session) -> bool:
    """Whether these two meet just then already: whoever sets the same twice means it once."""
    shortly = first.starts_at + timedelta(microseconds=1)
    there = await planned.between(heard.tx, first.client_id, first.starts_at, shortly)
    return any(one.therapist_id == heard.me for one in there)


async def _there(heard: Heard, series: Series, at: datetime) -> Text | str:
    """Which time it is for the client then, where their clocks show another one."""
    client = await clients.find(heard.tx, series.client_id)
    if client is None or client.zone is None:
        return ""
    if to_local(at, client.zone).replace(tzinfo=None) == to_local(at, series.zone).replace(tzinfo=None):
        return ""
    return Text("session-there", {"at": At(at, "datetime", client.zone)})


async def _series(heard: Heard, client_id: UUID, said: Said) -> Series | None:
    link = await care_links.find(heard.tx, heard.me, client_id)
    therapist = await therapists.find(heard.tx, heard.me)
    if link is None or therapist is None or therapist.zone is None or said.at is None:
        return None
    return Series(
        id=new_id(),
        care_link_id=link.id,
        client_id=client_id,
        therapist_id=heard.me,
        first_on=said.first_on,
        last_on=said.last_on if said.every_weeks else said.first_on,
        every_weeks=said.every_weeks or 1,
        at=said.at,
        zone=therapist.zone,
        set_at=heard.now,
    )


async def set_(heard: Heard) -> None:
    """Sets it, as it was shown last; the client is told. A second tap finds it set."""
    shown = await dialogs.find(heard.tx, heard.me)
    if shown is None or shown.asks != "session.look" or shown.so_far != heard.given:
        heard.toast("already-there")
        return
    client = await caseload.linked(heard, heard.key("client"))
    series = None if client is None else await _series(heard, client.client_id, _read(heard.given))
    first = None if series is None else session_dates.next_after([series], heard.now)
    if series is None or first is None or await _is_taken(heard, first):
        heard.toast("session-gone")
        return
    await dialogs.close(heard.tx, heard.me)
    await planned.add(heard.tx, series, heard.now)
    await theirs.tell(heard, first, "date-set" if series.is_single else "date-set-weekly", series)
    heard.toast("session-is-set")
    await show_for(heard, series.client_id)
