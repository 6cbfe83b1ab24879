"""Care mode: everything scheduled stops until the client says otherwise; nothing counts as missed, nothing is owed."""

import logging
from datetime import datetime, timedelta
from uuid import UUID

from scheduling import nudges
from scheduling.planning import AFTER_AN_ERROR
from storage import care_modes, clients, goals, occurrences, outbox, people
from storage.care_modes import CareMode
from storage.database import Transaction, Unavailable
from storage.outbox import Button, Message

log = logging.getLogger(__name__)

ANCHOR = "care-mode"
LENGTHS = {"day": timedelta(days=1), "week": timedelta(days=7), "open": None}
BATCH = 100


async def begin(tx: Transaction, client_id: UUID, length: str, now: datetime, therapist_id: UUID | None = None) -> None:
    """Stops everything. To the rest of the program it is a pause whose end no clock brings."""
    for_ = LENGTHS[length]
    await care_modes.begin(tx, client_id, None if for_ is None else now + for_, now, therapist_id)
    await clients.change(tx, client_id, paused_at=now, paused_until=None)
    await occurrences.close_all(tx, "care mode", now, client_id=client_id)
    await outbox.take_back_nudges(tx, client_id)
    await outbox.withdraw(tx, client_id, ANCHOR, now)
    await nudges.replan(tx, client_id, now)


async def end(tx: Transaction, client_id: UUID, now: datetime) -> bool:
    """Goes on from here. What came due meanwhile is let go, and asked about by nobody. False when it did not last."""
    if not await care_modes.end(tx, client_id, now):
        return False
    await occurrences.close_follow_ups(tx, "care mode", now, client_id)
    await goals.let_go(tx, client_id, now)
    await outbox.take_back_nudges(tx, client_id)
    # The question that waits for the morning is answered.
    await outbox.withdraw(tx, client_id, ANCHOR, now)
    await clients.change(tx, client_id, paused_at=None, paused_until=None)
    await nudges.replan(tx, client_id, now)
    return True


async def ask_whose_time_is_over(tx: Transaction, now: datetime) -> bool:
    """Asks clients, once, whether to take it up again; until they say so all stays quiet. True: ask again."""
    over = await care_modes.to_be_asked(tx, now, BATCH)
    for one in over:
        try:
            async with tx.begin_nested():
                await _ask(tx, one, now)
        except Unavailable:
            raise
        except Exception as error:
            log.error("A question failed action=ask_failed client=%s kind=%s", one.client_id, type(error).__name__)
            await care_modes.begin(tx, one.client_id, now + AFTER_AN_ERROR, now)
    return len(over) == BATCH


async def _ask(tx: Transaction, one: CareMode, now: datetime) -> None:
    person, client = await people.get(tx, one.client_id), await clients.find(tx, one.client_id)
    await care_modes.asked(tx, one.id, now)
    await outbox.put(
        tx,
        chat_id=person.chat_id,
        person_id=person.id,
        message=Message("care-mode-over", {}, ways_on()),
        now=now,
        anchor=ANCHOR,
        not_before=nudges.end_of_quiet(client, now),
    )


def at_hand() -> tuple[tuple[Button, ...], ...]:
    """What a client has at hand who is told that it is quiet."""
    return (
        (Button(do="help", label="help-now-button", data="help"),),
        (Button(do="care-mode.end", label="care-mode-end"),),
    )


def ways_on() -> tuple[tuple[Button, ...], ...]:
    """What a client can choose from: none of these is asked for again."""
    return (
        (Button(do="care-mode.end", label="care-mode-end"),),
        (Button(do="care-mode.end-light", label="care-mode-end-light"),),
        (
            Button(do="care-mode.begin", given={"length": "week"}, label="care-mode-longer"),
            Button(do="care-mode.begin", given={"length": "open"}, label="care-mode-leave"),
        ),
        (Button(do="help", label="help-now-button", data="help"),),
    )
