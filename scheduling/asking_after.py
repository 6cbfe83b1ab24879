"""Asks how an action item went, at the instant that its client named for it: once, and never in quiet hours.

A question that did not arrive in time is asked once more, at the same time of the next day.
"""

import logging
from datetime import datetime
from typing import Any
from uuid import UUID

from scheduling import cadence as cadences
from scheduling import nudges
from scheduling.cadence import Schedule
from scheduling.local_time import ONE_DAY, to_local, to_utc
from scheduling.planning import AFTER_AN_ERROR
from storage import clients, goals, outbox
from storage.database import Transaction, Unavailable
from storage.goals import Asked
from storage.outbox import Button, Message

log = logging.getLogger(__name__)

BATCH = 100


def anchor_of(item_id: UUID) -> str:
    """The live message in which an action item is asked about."""
    return f"action-item:{item_id.hex}"


async def plan(tx: Transaction, client_id: UUID, item_id: UUID, at: datetime | None) -> datetime | None:
    """Keeps the instant that the client named for an action item, None for none; gives the one at which it is asked.

    That is the same, or the end of the quiet hours in which it lies.
    """
    client = await clients.find(tx, client_id)
    assert client is not None
    ask_at = None if at is None else cadences.out_of_quiet(at, nudges.hours_of(client))
    await outbox.cancel(tx, client_id, anchor_of(item_id))
    await goals.change_item(tx, item_id, client_id, planned_at=at, ask_at=ask_at, asked_as=None)
    return ask_at


async def settle(tx: Transaction, client_id: UUID, item_id: UUID, now: datetime, **told: Any) -> None:
    """Keeps what the client told about an action item; `told` names columns. It is not asked about any more."""
    await outbox.cancel(tx, client_id, anchor_of(item_id))
    await goals.change_item(tx, item_id, client_id, ask_at=None, asked_as=None, answered_at=now, **told)


async def stop(tx: Transaction, client_id: UUID, goal_id: UUID) -> None:
    """Nothing more is asked about what is under a goal."""
    for item in (await goals.items_of(tx, [goal_id], client_id))[goal_id]:
        await outbox.cancel(tx, client_id, anchor_of(item.id))
        await goals.change_item(tx, item.id, client_id, ask_at=None, asked_as=None)


async def ask(tx: Transaction, now: datetime) -> bool:
    """Asks about a batch of what is due. True: ask again, there may be more."""
    due = await goals.claim_asked(tx, now, BATCH)
    for one in due:
        try:
            async with tx.begin_nested():
                await _ask(tx, one, now)
        except Unavailable:
            raise
        except Exception as error:
            log.error("A question failed action=ask_failed client=%s kind=%s", one.client_id, type(error).__name__)
            await goals.change_item(tx, one.id, one.client_id, ask_at=now + AFTER_AN_ERROR)
    return len(due) == BATCH


async def _ask(tx: Transaction, one: Asked, now: datetime) -> None:
    assert one.ask_at is not None
    hours = _hours_of(one)
    if cadences.in_quiet(now, hours):
        # The quiet hours were changed after this was planned, or we come late.
        await goals.change_item(tx, one.id, one.client_id, ask_at=cadences.out_of_quiet(now, hours))
        return
    row_id = await outbox.put(
        tx,
        chat_id=one.chat_id,
        person_id=one.client_id,
        message=question(one.id, one.words),
        now=now,
        lane="nudge",
        anchor=anchor_of(one.id),
        # How something went is still worth asking when we come late.
        expires_at=cadences.nudge_expires_at(now, hours),
        dedupe_key=f"action-item:{one.id.hex}:{one.ask_at.isoformat()}",
    )
    # The second time it stays the first row's: what does not arrive then is not asked a third time.
    await goals.change_item(tx, one.id, one.client_id, ask_at=None, asked_as=one.asked_as or row_id)


def _hours_of(one: Asked) -> Schedule:
    return Schedule(one.zone or "UTC", (), quiet_from=one.quiet_from, quiet_until=one.quiet_until)


async def lost(tx: Transaction, row_id: UUID, now: datetime) -> None:
    """A row of the outbox will never arrive: if it was the first question about something, that is asked once more."""
    one = await goals.asked_by(tx, row_id)
    if one is None:
        return
    hours = _hours_of(one)
    clock = to_local(one.planned_at or now, hours.zone).time()
    tomorrow = to_local(now, hours.zone).date() + ONE_DAY
    again = cadences.out_of_quiet(to_utc(datetime.combine(tomorrow, clock), hours.zone), hours)
    await goals.change_item(tx, one.id, one.client_id, ask_at=again)


def question(item_id: UUID, words: str) -> Message:
    """The question. The client's own words are on a button, which no lock screen shows."""
    given = {"item": item_id.hex}
    return Message(
        "action-item-due",
        {},
        (
            (Button(do="item.show", given=given, words=words),),
            (
                Button(do="item.done", given=given, label="item-done"),
                Button(do="item.not-yet", given=given, label="item-not-yet"),
            ),
            (Button(do="item.in-the-way", given=given, label="item-in-the-way"),),
        ),
    )
