"""A batch of what is due, from its claim to rows in the outbox, in one transaction."""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple, TypeVar
from uuid import UUID

from scheduling import cadence as cadences
from scheduling.cadence import Schedule
from scheduling.falling import Fall, fall, schedule_of
from scheduling.inviting import Invitations, Key
from scheduling.own_plans import own_plans
from storage import due, occurrences, outbox, schedules
from storage.columns import new_id
from storage.database import Transaction, Unavailable
from storage.due import Due, Waiting
from storage.occurrences import Fallen, Occurrence
from storage.outbox import Put
from storage.schedules import Plan

log = logging.getLogger(__name__)

BATCH = 250
FIRST_BATCH = 25  # who is due first does not wait for the others; when there are many, batches grow
A_BREATH = 50  # so many are worked out before somebody else may have the event loop
AFTER_AN_ERROR = timedelta(minutes=10)


class Ask(NamedTuple):
    """What a client is to be asked now. `new` is the occurrence when it is not kept yet.

    `quiet_until`: the end of the quiet hours that it is now, if it is.
    """

    id: UUID
    client_id: UUID
    due_at: datetime
    nudge_at: datetime
    nudge_id: UUID | None
    entry_id: UUID | None
    practice: Key | None
    size: str
    chat_id: int
    language: str
    expires_at: datetime
    quiet_until: datetime | None
    new: Fallen | None


class Planner:
    """Turns what is due into occurrences and nudges, so much at a time."""

    def __init__(self, smallest: int = FIRST_BATCH, largest: int = BATCH) -> None:
        self._smallest, self._largest = smallest, largest
        self._batch = smallest
        self._invitations = Invitations()

    async def nudge_due(self, tx: Transaction, now: datetime) -> bool:
        """Does so for a batch of clients, and moves their schedules on. True: ask again, there may be more."""
        claimed = await due.claim_clients(tx, now, self._batch)
        self._batch = min(self._batch * 2, self._largest) if claimed.is_full else self._smallest
        if not claimed.client_ids:
            return False
        await self._nudge(tx, claimed.client_ids, claimed.some_wait, now)
        return claimed.is_full

    async def _nudge(self, tx: Transaction, client_ids: list[UUID], some_wait: bool, now: datetime) -> None:
        """Does so for these clients; what is wrong with one's rows must not keep the others' back."""
        try:
            async with tx.begin_nested():
                await _Batch(now, self._invitations).work(tx, client_ids, some_wait)
        except Unavailable:
            raise
        except Exception:
            if len(client_ids) == 1:
                await self._nudge_alone(tx, client_ids[0], now)
                return
            middle = len(client_ids) // 2
            for half in (client_ids[:middle], client_ids[middle:]):
                await self._nudge(tx, half, some_wait, now)

    async def _nudge_alone(self, tx: Transaction, client_id: UUID, now: datetime) -> None:
        """The same for a client for whom it failed, in two steps: what is due is kept even when it cannot be said."""
        later = now + AFTER_AN_ERROR
        try:
            async with tx.begin_nested():
                await keep_due(tx, client_id, now)
        except Unavailable:
            raise
        except Exception as error:
            log.error("A schedule failed action=plan_failed client=%s kind=%s", client_id, type(error).__name__)
            await due.put_off_falling(tx, client_id, now, later)
        try:
            async with tx.begin_nested():
                await _Batch(now, self._invitations).work(tx, [client_id], some_wait=True)
        except Unavailable:
            raise
        except Exception as error:
            log.error("A nudge failed action=nudge_failed client=%s kind=%s", client_id, type(error).__name__)
            await due.put_off_waiting(tx, client_id, now, later)


async def keep_due(tx: Transaction, client_id: UUID, now: datetime) -> None:
    """Keeps what a client is due for, to be nudged for soon, and moves their schedules on."""
    moved: dict[UUID, datetime | None] = {}
    falling = await due.falling(tx, [client_id], now)
    plans = await own_plans(tx, falling, now)
    for one in falling:
        new, moved[one.assignment_id] = _fall_due(one, plans.get(one.assignment_id, one.plan), now)
        # Unlike those of a batch, these may be there already.
        await occurrences.add(tx, [Occurrence(entry_id=None, **fallen._asdict()) for fallen, _ in new])
    await schedules.move_on(tx, moved)


def _fall_due(one: Due, plan: Plan, now: datetime) -> tuple[list[tuple[Fallen, Fall]], datetime | None]:
    """What has fallen due by now, and the next instant after now.

    After a long stop there may be several: each is kept, and those whose use is over are ours to own up to.
    """
    new: list[tuple[Fallen, Fall]] = []
    due_at: datetime | None = one.due_at
    while due_at is not None and due_at <= now:
        at = fall(plan, due_at)
        is_over = at.expires_at <= now
        fallen = Fallen(
            id=new_id(),
            client_id=one.client_id,
            assignment_id=one.assignment_id,
            due_at=due_at,
            open_until=at.open_until,
            nudge_at=None if is_over else due_at,
            nudge_id=None,
            closed_at=now if is_over else None,
            closed_as="missed by us" if is_over else None,
        )
        new.append((fallen, at))
        due_at = at.following
    return new, due_at


class _Batch:
    """What becomes of a batch: worked out in memory, then kept with one statement a table."""

    def __init__(self, now: datetime, invitations: Invitations) -> None:
        self._now = now
        self._invitations = invitations
        self._asks: dict[UUID, list[Ask]] = {}
        self._fallen: list[Fallen] = []
        self._settled: list[tuple[UUID, datetime | None, UUID | None]] = []
        self._puts: list[Put] = []
        self._moved: dict[UUID, datetime | None] = {}

    async def work(self, tx: Transaction, client_ids: Sequence[UUID], some_wait: bool) -> None:
        """Keeps all that these clients are due for now, and puts their nudges."""
        falling = await due.falling(tx, client_ids, self._now)
        plans = await own_plans(tx, falling, self._now)
        waiting = await due.waiting(tx, client_ids, self._now) if some_wait else []
        asked_for = {(one.practice_id, one.practice_version) for one in falling}
        await self._invitations.learn(tx, asked_for | {key for one in waiting if (key := _practice_of(one))})
        for some in _breathing(falling):
            for one in some:
                self._take_due(one, plans.get(one.assignment_id, one.plan))
            await asyncio.sleep(0)
        for each in waiting:
            self._take_waiting(each)
        for several in _breathing(list(self._asks.values())):
            for asks in several:
                self._ask(asks)
            await asyncio.sleep(0)
        await occurrences.add_fallen(tx, self._fallen)
        await occurrences.settle(tx, self._settled)
        await outbox.put_many(tx, self._puts, self._now)
        await schedules.move_on(tx, self._moved)

    def _take_due(self, one: Due, plan: Plan) -> None:
        new, self._moved[one.assignment_id] = _fall_due(one, plan, self._now)
        for fallen, at in new:
            if fallen.nudge_at is None or one.paused_at is not None:
                self._fallen.append(fallen)
                continue
            ask = Ask(
                id=fallen.id,
                client_id=one.client_id,
                due_at=fallen.due_at,
                nudge_at=fallen.nudge_at,
                nudge_id=None,
                entry_id=None,
                practice=(one.practice_id, one.practice_version),
                size=one.size,
                chat_id=one.chat_id,
                language=one.language,
                expires_at=at.expires_at,
                quiet_until=_quiet_until(self._now, schedule_of(one.plan)),
                new=fallen,
            )
            self._asks.setdefault(one.client_id, []).append(ask)

    def _take_waiting(self, one: Waiting) -> None:
        hours = Schedule(one.zone or "UTC", (), quiet_from=one.quiet_from, quiet_until=one.quiet_until)
        # How something went is still worth asking after a pause, or when we come late.
        if one.entry_id is not None:
            expires_at = cadences.nudge_expires_at(self._now, hours)
        else:
            expires_at = min(cadences.nudge_expires_at(one.nudge_at, hours), one.open_until)
        ask = Ask(
            id=one.id,
            client_id=one.client_id,
            due_at=one.due_at,
            nudge_at=one.nudge_at,
            nudge_id=one.nudge_id,
            entry_id=one.entry_id,
            practice=_practice_of(one),
            size=one.size or "full",
            chat_id=one.chat_id,
            language=one.language,
            expires_at=expires_at,
            quiet_until=_quiet_until(self._now, hours),
            new=None,
        )
        self._asks.setdefault(one.client_id, []).append(ask)

    def _ask(self, asks: list[Ask]) -> None:
        """What one client is due for at one time is one message."""
        first = asks[0]
        if first.quiet_until is not None:
            # The quiet hours were changed after this was planned.
            self._settle(asks, first.quiet_until, None)
            return
        if len(asks) > 1:
            asks.sort(key=lambda ask: (ask.due_at, ask.id))
            first = asks[0]
            message = self._invitations.several([(ask.id, ask.practice, ask.size) for ask in asks], first.language)
        else:
            message = self._invitations.one(first.id, first.practice, first.size, first.language)
        put = Put(
            id=new_id(),
            chat_id=first.chat_id,
            person_id=first.client_id,
            message=message,
            # The live message of the walk that is invited to: an entry has the key of its occurrence.
            anchor=f"walk:{(first.entry_id or first.id).hex}" if len(asks) == 1 else f"nudges:{first.id.hex}",
            expires_at=max(ask.expires_at for ask in asks),
            dedupe_key=f"nudge:{first.id.hex}:{first.nudge_at.isoformat()}",
        )
        self._puts.append(put)
        self._settle(asks, None, put.id)

    def _settle(self, asks: list[Ask], nudge_at: datetime | None, nudge_id: UUID | None) -> None:
        for ask in asks:
            if ask.new is None:
                self._settled.append((ask.id, nudge_at, nudge_id or ask.nudge_id))
            else:
                self._fallen.append(Fallen(*ask.new[:5], nudge_at, nudge_id))


def _practice_of(one: Waiting) -> Key | None:
    if one.practice_id is None or one.practice_version is None:
        return None
    return one.practice_id, one.practice_version


def _quiet_until(now: datetime, hours: Schedule) -> datetime | None:
    return cadences.out_of_quiet(now, hours) if cadences.in_quiet(now, hours) else None


T = TypeVar("T")


def _breathing(many: list[T]) -> Iterator[list[T]]:
    """The same in short pieces, between which somebody else may have the event loop."""
    for start in range(0, len(many), A_BREATH):
        yield many[start : start + A_BREATH]
