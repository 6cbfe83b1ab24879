"""The sender: takes what the outbox holds, says it to Telegram outside any transaction, and keeps what became of it.

Several chats at once, one message at a time within a chat. A message may be repeated if this process dies between
Telegram's yes and our mark, and a reply if the connection breaks there, since Telegram knows no key against it.
"""

import asyncio
import contextlib
import logging
import random
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import TypeAlias
from uuid import UUID

from telegram import Bot

from delivery.failures import Drop, Retry, Uncertain, Unreachable
from delivery.pace import Pace
from delivery.telling import MakeFile, Outcome, Said, Sent, Teller
from scheduling.clock import Clock
from storage import people, sending
from storage.database import Database, Transaction, Unavailable
from storage.sending import Claimed
from texts.catalogue import Catalogue

log = logging.getLogger(__name__)

# Which nudge (its outbox row), whether it arrived, and when that was known.
Nudged: TypeAlias = Callable[[Transaction, UUID, bool, datetime], Awaitable[None]]

AT_ONCE = 24  # chats; fewer than the connections that the bot may open
LEASE = timedelta(minutes=5)  # longer than any one message can take
# Another process may have put something, and a machine that slept wakes with its timers late.
LONGEST_REST = 30.0
FIRST_WAIT, LONGEST_WAIT = 2.0, 300.0
MARK_AGAIN = (0.2, 1.0, 5.0, 20.0)


class Sender:
    """Sends from the outbox until stopped.

    `make_file` makes the file that a message names; `nudged` is told in the same transaction what became of a nudge;
    `chance` (0 to 1) spreads the waits after a failure, `pace` limits how much goes out a second.
    """

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        catalogue: Catalogue,
        make_file: MakeFile,
        nudged: Nudged,
        *,
        chance: Callable[[], float] = random.random,
        pace: Pace | None = None,
    ) -> None:
        self._teller = Teller(bot, catalogue, make_file, pace or Pace())
        self._database = database
        self._clock = clock
        self._nudged = nudged
        self._chance = chance
        self._woken = asyncio.Event()
        self._in_hand: set[UUID] = set()
        self._stopping = False

    def wake(self) -> None:
        """Looks now: something was put into the outbox, or the clock has moved."""
        self._woken.set()

    def stop(self) -> None:
        """Takes nothing new; `run` ends when what is in hand is said."""
        self._stopping = True
        self.wake()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being said and nobody has asked for a look."""
        return not (self._in_hand or self._woken.is_set())

    async def run(self) -> None:
        """Sends what is due as it becomes due, until told to stop."""
        async with asyncio.TaskGroup() as chats:
            while not self._stopping:
                self._woken.clear()
                claimed, next_at = await self._look()
                for row in claimed:
                    chats.create_task(self._finish(row))
                if not claimed:
                    await self._rest(next_at)

    async def send_due(self) -> bool:
        """One unit of work: says the next message of each of several chats. True: ask again, there may be more."""
        claimed, _ = await self._claim(AT_ONCE)
        async with asyncio.TaskGroup() as chats:
            for row in claimed:
                chats.create_task(self._finish(row))
        return bool(claimed)

    async def _look(self) -> tuple[list[Claimed], datetime | None]:
        room = AT_ONCE - len(self._in_hand)
        if not room:
            return [], None
        try:
            return await self._claim(room)
        except Unavailable as error:
            log.error("The outbox cannot be read action=claim_failed error=%s", type(error).__name__)
            return [], self._clock.now() + timedelta(seconds=FIRST_WAIT)

    async def _claim(self, room: int) -> tuple[list[Claimed], datetime | None]:
        now = self._clock.now()
        async with self._database.transaction() as tx:
            for late in await sending.expire_late(tx, now):
                log.info("A message came too late and is dropped action=dropped row=%s", late.id)
                if late.lane == "nudge":
                    await self._nudged(tx, late.id, False, now)
            claimed = await sending.claim(tx, now, room, LEASE)
            next_at = None if claimed else await sending.next_send_at(tx, now)
        # A clock that jumps ends leases early: what is still in our own hands is not taken up twice.
        mine = [row for row in claimed if row.id not in self._in_hand]
        self._in_hand.update(row.id for row in mine)
        return mine, next_at

    async def _rest(self, until: datetime | None) -> None:
        """Waits until woken or until that instant."""
        delay = None if until is None else self._clock.real_delay(until)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_REST if delay is None else min(delay, LONGEST_REST)):
                await self._woken.wait()

    async def _finish(self, row: Claimed) -> None:
        """Says one message and keeps what became of it. Whatever happens, the other chats go on."""
        try:
            said = await self._teller.say(row)
            await self._mark(row, said)
            await self._teller.tidy(row, said)
        except Exception as error:
            # Not its text: it may hold a person's words.
            log.error("A message was left for later action=send_failed row=%s error=%s", row.id, type(error).__name__)
        finally:
            self._in_hand.discard(row.id)
            self.wake()

    async def _mark(self, row: Claimed, said: Said) -> None:
        """Keeps what became of a message. As long as that cannot be kept it is tried again: it was said already."""
        for wait in MARK_AGAIN:
            try:
                await self._keep(row, said)
            except Unavailable:
                await asyncio.sleep(wait)
            else:
                return
        await self._keep(row, said)

    async def _keep(self, row: Claimed, said: Said) -> None:
        now = self._clock.now()
        async with self._database.transaction() as tx:
            match said.outcome:
                case Sent(message_id):
                    await sending.mark_sent(tx, row.id, message_id, now)
                    await self._nudge_ended(tx, row, True, now)
                case Uncertain(reason):
                    await sending.mark_sent(tx, row.id, None, now, reason)
                case Retry(seconds, reason):
                    wait = self._growing_wait(row.attempts) if seconds is None else seconds
                    await sending.postpone(tx, row.id, now + timedelta(seconds=wait), reason, said.parts_sent)
                case Unreachable(reason) | Drop(reason):
                    await sending.drop(tx, row.id, reason)
                    await self._nudge_ended(tx, row, False, now)
            if isinstance(said.outcome, Unreachable) and row.person_id is not None:
                await people.mark_unreachable(tx, row.person_id, now)
        if not isinstance(said.outcome, Sent):
            _log(row, said.outcome)

    async def _nudge_ended(self, tx: Transaction, row: Claimed, delivered: bool, now: datetime) -> None:
        if row.lane == "nudge":
            await self._nudged(tx, row.id, delivered, now)

    def _growing_wait(self, attempts: int) -> float:
        longest = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(attempts, 16))
        # Between half of it and the whole: many that failed together do not come back together.
        return longest * (1 + self._chance()) / 2


def _log(row: Claimed, outcome: Outcome) -> None:
    values: Mapping[str, object] = vars(outcome)
    log.warning(
        "A message was not sent action=%s row=%s lane=%s reason=%s attempt=%s",
        type(outcome).__name__.lower(),
        row.id,
        row.lane,
        values["reason"],
        row.attempts + 1,
    )
