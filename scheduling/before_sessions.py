"""Before a session: asks the client what to bring, once, and brings the therapist the brief on the evening before.

When the next of it is due is a column of each series. It is computed anew whenever something moves: a session, the
client's hours, the therapist's reading time.
"""

import logging
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from scheduling import cadence as cadences
from scheduling import session_dates
from scheduling.cadence import Schedule
from scheduling.local_time import to_local
from scheduling.planning import AFTER_AN_ERROR
from scheduling.quiet_hours import in_quiet
from scheduling.session_dates import Session
from scheduling.session_steps import EARLIEST, Readers, Step, coming, next_step_at
from storage import care_links, clients, consents, looks, outbox, people, sessions, therapists
from storage.clients import Client
from storage.database import Transaction, Unavailable
from storage.messages import At, Button, Message
from storage.people import Person
from storage.sessions import Series

log = logging.getLogger(__name__)

BATCH = 50
STILL_OF_USE = timedelta(hours=1)  # a brief that comes late is read until then
LOOKED_BACK = timedelta(days=60)  # a brief reaches back to the last session, and not further than this


async def plan_for_client(tx: Transaction, client_id: UUID, now: datetime) -> None:
    """Computes anew when something is said before a client's sessions."""
    await _plan(tx, await sessions.of_client(tx, client_id, client_id), now)


async def plan_for_therapist(tx: Transaction, therapist_id: UUID, now: datetime) -> None:
    """The same for all of a therapist's."""
    await _plan(tx, await sessions.of_therapist(tx, therapist_id), now)


async def _plan(tx: Transaction, several: list[Series], now: datetime) -> None:
    for series in several:
        readers = await _readers(tx, series)
        # A brief whose time has passed before the session was set, or moved here, comes at once.
        is_late = any(step.what == "brief" for step in _due(series, readers, now))
        await sessions.replan(tx, series.id, now if is_late else next_step_at(series, readers, now), now)


async def _readers(tx: Transaction, series: Series) -> Readers:
    client = await clients.find(tx, series.client_id)
    therapist = await therapists.find(tx, series.therapist_id)
    assert client is not None
    assert therapist is not None
    hours = None if client.zone is None else _hours_of(client, client.zone)
    return Readers(hours, therapist.zone or series.zone, therapist.reads_at)


def _hours_of(client: Client, zone: str) -> Schedule:
    return Schedule(zone, (), quiet_from=client.quiet_from, quiet_until=client.quiet_until)


def _due(series: Series, readers: Readers, now: datetime) -> list[Step]:
    """What is due by now before sessions that have not begun."""
    due: list[Step] = []
    for step in coming(series, readers, now):
        if step.session.starts_at - EARLIEST > now:
            break
        if step.at <= now:
            due.append(step)
    return due


async def say_due(tx: Transaction, now: datetime) -> bool:
    """Says what is due before a batch of sessions. True: ask again, there may be more."""
    claimed = await sessions.claim_due(tx, now, BATCH)
    for series_id, due_at in claimed:
        try:
            async with tx.begin_nested():
                await _say(tx, series_id, due_at, now)
        except Unavailable:
            raise
        except Exception as error:
            log.error(
                "A session's brief failed action=before_failed series=%s kind=%s", series_id, type(error).__name__
            )
            await sessions.plan(tx, series_id, now + AFTER_AN_ERROR)
    return len(claimed) == BATCH


async def _say(tx: Transaction, series_id: UUID, due_at: datetime, now: datetime) -> None:
    series = await sessions.in_force(tx, series_id)
    if series is None:
        # Their care link has ended.
        await sessions.plan(tx, series_id, None)
        return
    readers = await _readers(tx, series)
    for step in _due(series, readers, now):
        if step.what == "brief":
            if await _may_be_brought(tx, step.session):
                await bring_brief(tx, step.session, now, once=True)
        elif step.at >= due_at:
            # What was due before it was planned is not asked: the client has just heard when they meet.
            await _ask(tx, step.session, now)
    await sessions.plan(tx, series_id, next_step_at(series, readers, now))


async def _may_be_brought(tx: Transaction, session: Session) -> bool:
    """Whether both have a consent in force: of who has none, and to who has none, nothing comes by itself.

    Nor to a therapist who is frozen: they read nothing, and the client must not read that they got it.
    """
    if (await people.get(tx, session.therapist_id)).frozen_at is not None:
        return False
    client_agrees = await consents.has(tx, session.client_id, "client")
    return client_agrees and await consents.has(tx, session.therapist_id, "therapist")


def anchor_of(session: Session) -> str:
    """The messages about a session."""
    return f"session:{session.series_id.hex}:{session.on.isoformat()}"


async def take_back(tx: Transaction, session: Session) -> None:
    """What was to be said before a session and is not said yet: it is cancelled, or moved."""
    for person_id in (session.client_id, session.therapist_id):
        await outbox.cancel(tx, person_id, anchor_of(session))


async def _ask(tx: Transaction, session: Session, now: datetime) -> None:
    """Asks the client, unless they rest, have no consent in force, would rather not be asked, or it is quiet by now."""
    client, person = await clients.find(tx, session.client_id), await people.get(tx, session.client_id)
    if client is None or client.zone is None or not _may_be_asked(client, person):
        return
    if not await consents.has(tx, session.client_id, "client"):
        return
    hours = _hours_of(client, client.zone)
    if in_quiet(now, hours):
        return
    therapist = await people.get(tx, session.therapist_id)
    await outbox.put(
        tx,
        chat_id=person.chat_id,
        person_id=person.id,
        message=Message(
            "date-ahead",
            {"at": At(session.starts_at, "datetime"), "therapist": therapist.name},
            (
                (Button(do="bring.ask", label="date-ahead-note"),),
                (Button(do="bring.show", label="bring-see-all"),),
                (Button(do="bring.unasked", label="date-ahead-unasked"),),
            ),
        ),
        now=now,
        lane="nudge",
        anchor=anchor_of(session),
        expires_at=min(cadences.nudge_expires_at(now, hours), session.starts_at),
        dedupe_key=f"ask:{session.series_id.hex}:{session.on.isoformat()}",
    )


def _may_be_asked(client: Client, person: Person) -> bool:
    rests = client.paused_at is not None or person.unreachable_at is not None
    return client.ready_at is not None and client.unasked_at is None and not rests


async def bring_brief(tx: Transaction, session: Session, now: datetime, *, once: bool) -> None:
    """Queues the brief for the therapist: a few sentences, and the file. `once`: not again for the same day."""
    therapist = await people.get(tx, session.therapist_id)
    spec = await _spec(tx, session, now)
    row_id = await outbox.put(
        tx,
        chat_id=therapist.chat_id,
        person_id=therapist.id,
        message=Message(
            "brief-here",
            {"client": spec["label"]},
            ((Button(do="caseload.client", given={"client": session.client_id.hex}, label="see-client"),),),
            file=spec,
        ),
        now=now,
        lane="export",
        anchor=anchor_of(session) if once else None,
        # What was asked for comes, also after the session.
        expires_at=session.starts_at + STILL_OF_USE if once else None,
        dedupe_key=f"brief:{session.series_id.hex}:{session.day.isoformat()}" if once else None,
    )
    if row_id is not None:
        await looks.record(tx, "viewed", now, who=therapist.id, about=session.client_id, detail="brief")


async def _spec(tx: Transaction, session: Session, now: datetime) -> dict[str, Any]:
    """What the file is to hold: since the last session, up to now."""
    client, person = await clients.find(tx, session.client_id), await people.get(tx, session.client_id)
    link = await care_links.find(tx, session.therapist_id, session.client_id)
    zone = session.zone if client is None else client.zone or session.zone
    theirs = await sessions.of_client(tx, session.client_id, session.therapist_id)
    before = session_dates.between(theirs, now - LOOKED_BACK, now)
    return {
        "format": "pdf",
        "client_id": session.client_id.hex,
        "reader_id": session.therapist_id.hex,
        "first": to_local(before[-1].starts_at, zone).date().isoformat() if before else None,
        "last": to_local(now, zone).date().isoformat(),
        "label": (link.label if link is not None else "") or person.name,
    }
