"""The sender: takes what the outbox holds, says it to Telegram outside any transaction, and keeps what became of it.

Several chats at once, one message at a time within a chat. A row is claimed at the moment of its turn, so that what
somebody waits for goes next whatever else is waiting. A message may be repeated if this process dies between
Telegram's yes and our mark, and a reply if the connection breaks there, since Telegram knows no key against it.
"""

import asyncio
import contextlib
import logging
import random
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias
from uuid import UUID

from telegram import Bot

from delivery.failures import Drop, Retry, Uncertain, Unreachable
from delivery.pace import Pace
from delivery.telling import MakeFile, Sent, Teller, Told
from scheduling import reach
from scheduling.clock import Clock
from storage import people, sending
from storage.database import Database, Transaction, Unavailable
from storage.sending import Claimed, Said
from texts.catalogue import Catalogue

log = logging.getLogger(__name__)

# Which nudge (its outbox row), whether it arrived, and when that was known.
Nudged: TypeAlias = Callable[[Transaction, UUID, bool, datetime], Awaitable[None]]

AT_ONCE = 24  # chats; fewer than the connections that the bot may open
NUDGES_AT_ONCE = 16  # so that a reply always finds a connection, however slow Telegram is
# A process that dies is noticed within seconds (succession.py). This is for what nobody noticed; it is longer than a
# database should ever be away, since what was sent meanwhile is kept when it is back, and must not go out again before.
LEASE = timedelta(hours=1)
# Another process may have put something, and a machine that slept wakes with its timers late.
LONGEST_REST = 30.0
FIRST_WAIT, LONGEST_WAIT = 2.0, 300.0
AFTER_AN_ERROR = 5.0
GATHERED = 0.01
TIDIES_AFTER = 0.1
KEYS_REMEMBERED = 1000
KEYS_AT_ONCE = 8


class Sender:
    """Sends from the outbox until stopped.

    `make_file` makes the file that a message names; `nudged` is told in the same transaction what became of a nudge;
    `chance` (0 to 1) spreads the waits after a failure; `pace` limits how much goes out a second, for this process;
    `holder` is its number among those that share the outbox. Keys of messages that are over are taken off when nothing
    has been said for `tidies_after` seconds.
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
        holder: int = 0,
        tidies_after: float = TIDIES_AFTER,
    ) -> None:
        self._pace = pace or Pace()
        self._teller = Teller(bot, catalogue, make_file, self._pace)
        self._database = database
        self._clock = clock
        self._nudged = nudged
        self._chance = chance
        self._holder = holder
        self._tidies_after = tidies_after
        self._busy_at = 0.0
        self._woken = asyncio.Event()
        self._in_hand: dict[UUID, Claimed] = {}
        self._told: list[Told] = []
        self._keys: OrderedDict[int, int] = OrderedDict()
        self._taking_keys: set[int] = set()
        self._stopping = False

    def wake(self) -> None:
        """Looks now: something was put into the outbox, or the clock has moved."""
        self._woken.set()

    def stop(self) -> None:
        """Takes nothing new; `run` ends when what is in hand is said, and kept."""
        self._stopping = True
        self.wake()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being said or tidied and nobody has asked for a look."""
        return not (self._in_hand or self._keys or self._taking_keys or self._woken.is_set())

    async def run(self) -> None:
        """Sends what is due as it becomes due, until told to stop."""
        async with asyncio.TaskGroup() as chats:
            while not self._stopping or self._in_hand:
                self._woken.clear()
                rest = await self._round(chats)
                if not self._stopping or self._in_hand:
                    await self._rest(rest)
                if self._in_hand or self._taking_keys:
                    # What ends within a few milliseconds is kept together.
                    await asyncio.sleep(GATHERED)

    async def send_due(self) -> bool:
        """One unit of work: says the next message of each of several chats. True: ask again, there may be more."""
        keys = len(self._keys)
        async with asyncio.TaskGroup() as chats:
            await self._round(chats)
        did = bool(self._told) or len(self._keys) < keys
        told, self._told = self._told, []
        async with self._database.transaction(quick=True) as tx:
            await self._keep(tx, told)
        self._forget(told)
        return did

    async def _round(self, chats: asyncio.TaskGroup) -> float | None:
        """Keeps what has ended, and begins what may go. Gives the seconds until there may be more to do."""
        now = asyncio.get_running_loop().time()
        try:
            claimed, rest = await self._turn_over(now)
        except Unavailable as error:
            log.error("The outbox cannot be reached action=claim_failed error=%s", type(error).__name__)
            return FIRST_WAIT
        except Exception as error:
            # Its kind only: the text of an error may hold somebody's words.
            log.error("Looking for what is due failed action=round_failed error=%s", type(error).__name__)
            return AFTER_AN_ERROR
        for row in claimed:
            self._pace.take(row.chat_id, now)
            chats.create_task(self._say(row))
        if claimed:
            self._busy_at = now
        elif not (self._in_hand or self._stopping) and self._keys:
            return min((wait for wait in (rest, self._tidy(chats, now)) if wait is not None), default=None)
        return rest

    async def _turn_over(self, now: float) -> tuple[list[Claimed], float | None]:
        """One transaction: what became of messages goes in, the next ones come out."""
        told, self._told = self._told, []
        free = 0 if self._stopping else AT_ONCE - len(self._in_hand) + len(told)
        room = min(free, self._pace.turns(now))
        claimed: list[Claimed] = []
        # Without a connection for another, the next one that has been said wakes us.
        rest = self._pace.until_turn(now) if free else None
        if not (told or room):
            return claimed, rest
        try:
            async with self._database.transaction(quick=True) as tx:
                await self._keep(tx, told)
                if room:
                    claimed, rest = await self._claim(tx, now, room, {one.row.id for one in told})
        except Unavailable:
            # It was said: as long as that cannot be kept it is tried again.
            self._told = told + self._told
            raise
        except Exception:
            if not told:
                raise
            await self._keep_each(told)
            return [], 0.0
        self._forget(told)
        self._in_hand.update((row.id, row) for row in claimed)
        return claimed, rest

    async def _claim(
        self, tx: Transaction, now: float, room: int, ended: set[UUID]
    ) -> tuple[list[Claimed], float | None]:
        resting, rested_in = self._pace.resting(now)
        held = [row for row in self._in_hand.values() if row.id not in ended]
        patient = sum(row.lane != "reply" for row in held)
        at = self._clock.now()
        claimed = await sending.claim(
            tx,
            at,
            room,
            LEASE,
            holder=self._holder,
            # A clock that jumps ends leases early: what is still in our own hands is not taken up twice.
            leave_out=[*resting, *(row.chat_id for row in held)],
            only_replies=patient >= NUDGES_AT_ONCE,
        )
        if len(claimed) == room:
            return claimed, self._pace.until_turn(now)
        await self._expire(tx, at)
        next_at = await sending.next_send_at(tx, at)
        delays = [rested_in, None if next_at is None else self._clock.real_delay(next_at)]
        return claimed, min((delay for delay in delays if delay is not None), default=None)

    async def _expire(self, tx: Transaction, now: datetime) -> None:
        for late in await sending.expire_late(tx, now):
            log.info("A message came too late and is dropped action=dropped row=%s", late.id)
            if late.lane == "nudge":
                await self._nudged(tx, late.id, False, now)

    async def _rest(self, seconds: float | None) -> None:
        """Waits until woken, or so long."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_REST if seconds is None else min(seconds, LONGEST_REST)):
                await self._woken.wait()

    async def _say(self, row: Claimed) -> None:
        """Says one message. Whatever happens, the other chats go on."""
        try:
            told = await self._teller.say(row)
        except Exception as error:
            # Not its text: it may hold a person's words.
            log.error("A message was left for later action=send_failed row=%s error=%s", row.id, type(error).__name__)
            told = Told(row, Retry(None, "failed"), row.parts_sent)
        self._told.append(told)
        self.wake()

    def _forget(self, told: Sequence[Told]) -> None:
        """What became of these is kept, or cannot be."""
        for one in told:
            del self._in_hand[one.row.id]
            if (message_id := one.leaves_keys) is not None:
                self._keys[one.row.chat_id] = message_id
                self._keys.move_to_end(one.row.chat_id)
            if not isinstance(one.outcome, Sent):
                _log(one)
        while len(self._keys) > KEYS_REMEMBERED:
            # Keys that stay on do no harm: a press on them says that it is over.
            self._keys.popitem(last=False)

    async def _keep_each(self, told: Sequence[Told]) -> None:
        """What cannot be kept of one message is not to undo what is kept of the others."""
        for place, one in enumerate(told):
            try:
                await self._keep_alone(one)
            except Unavailable:
                self._told = [*told[place:], *self._told]
                raise
            self._forget([one])

    async def _keep_alone(self, one: Told) -> None:
        """Keeps what became of a message, or at least that it was said: else it would be said again and again.

        Of what cannot be kept at all the lease runs out, and then it is tried again.
        """
        for keep in (self._keep, self._mark_said):
            try:
                async with self._database.transaction(quick=True) as tx:
                    await keep(tx, [one])
                return
            except Unavailable:
                raise
            except Exception as error:
                kind = type(error).__name__
                log.error("What became of a message is not kept action=mark_failed row=%s kind=%s", one.row.id, kind)

    async def _mark_said(self, tx: Transaction, told: Sequence[Told]) -> None:
        sent = [
            Said(one.row.id, one.row.person_id, one.row.message, one.outcome.message_id)
            for one in told
            if isinstance(one.outcome, Sent)
        ]
        unsure = [
            Said(one.row.id, one.row.person_id, one.row.message, None, one.outcome.reason)
            for one in told
            if isinstance(one.outcome, Uncertain)
        ]
        await sending.mark_sent(tx, sent + unsure, self._clock.now())

    async def _keep(self, tx: Transaction, told: Sequence[Told]) -> None:
        await self._mark_said(tx, told)
        now = self._clock.now()
        for one in told:
            match one.outcome:
                case Sent():
                    await self._nudge_ended(tx, one.row, True, now)
                case Retry(seconds, reason):
                    await self._postpone(tx, one, seconds, reason, now)
                case Unreachable(reason) if await self._came_back(tx, one.row):
                    await self._postpone(tx, one, None, reason, now)
                case Unreachable(reason) | Drop(reason):
                    await sending.drop(tx, one.row.id, reason)
                    await self._nudge_ended(tx, one.row, False, now)
                    if isinstance(one.outcome, Unreachable) and one.row.person_id is not None:
                        await reach.lose(tx, one.row.person_id, now)

    async def _came_back(self, tx: Transaction, row: Claimed) -> bool:
        """Whether its reader came back while it was refused."""
        return row.person_id is not None and await people.came_back_since(tx, row.person_id, row.claimed_at)

    async def _postpone(self, tx: Transaction, one: Told, seconds: float | None, reason: str, now: datetime) -> None:
        if seconds is not None:
            self._pace.flooded(one.row.chat_id, seconds, asyncio.get_running_loop().time())
        wait = self._growing_wait(one.row.attempts) if seconds is None else seconds
        await sending.postpone(tx, one.row.id, now + timedelta(seconds=wait), reason, one.parts_sent)

    async def _nudge_ended(self, tx: Transaction, row: Claimed, delivered: bool, now: datetime) -> None:
        if row.lane == "nudge":
            await self._nudged(tx, row.id, delivered, now)

    def _growing_wait(self, attempts: int) -> float:
        longest = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(attempts, 16))
        # Between half of it and the whole: many that failed together do not come back together.
        return longest * (1 + self._chance()) / 2

    def _tidy(self, chats: asyncio.TaskGroup, now: float) -> float | None:
        """Takes the keys off messages that are over, in turns that nobody else needs.

        Gives the seconds until it may be; None when it is under way: the end of each call wakes us.
        """
        wait = max(self._busy_at + self._tidies_after - now, self._pace.until_turn(now))
        if wait > 0:
            return wait
        # Of several turns one is left for whoever is answered next.
        turns = max(1, self._pace.turns(now) - 1)
        for _ in range(min(turns, len(self._keys), KEYS_AT_ONCE - len(self._taking_keys))):
            chat_id, message_id = self._keys.popitem(last=False)
            self._pace.take(chat_id, now)
            self._taking_keys.add(message_id)
            chats.create_task(self._take_keys_off(chat_id, message_id))
        return None

    async def _take_keys_off(self, chat_id: int, message_id: int) -> None:
        try:
            await self._teller.take_keys_off(chat_id, message_id)
        except Exception as error:
            log.error("Keys stay on a message that is over action=keys_stay error=%s", type(error).__name__)
        finally:
            self._taking_keys.discard(message_id)
            self.wake()


def _log(told: Told) -> None:
    outcome = told.outcome
    assert not isinstance(outcome, Sent)
    log.warning(
        "A message was not sent action=%s row=%s lane=%s reason=%s attempt=%s",
        type(outcome).__name__.lower(),
        told.row.id,
        told.row.lane,
        outcome.reason,
        told.row.attempts + 1,
    )
