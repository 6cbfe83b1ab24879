"""Updates in, whichever way they come: worked through in one transaction, so that only what is kept is acknowledged."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self
from uuid import UUID

from telegram import Bot, Update
from telegram.error import BadRequest
from telegram.ext import Application

from handlers import help_now
from handlers.attending import attend
from handlers.callers import knowing
from handlers.consenting import with_consent
from handlers.errors import described, log, report
from handlers.floods import Flood, Floods
from handlers.hearing import TURN, Turn, Wiring, known, reduce_line, spoken
from handlers.helping import Helping
from handlers.raw import Line, Raw, Sender, line_of, sender_of
from handlers.typing import typed
from scheduling.clock import Clock
from storage import clients, consents, outbox, quarantine, updates
from storage.database import Database, Transaction, Unavailable
from storage.outbox import Message
from storage.quarantine import Held
from texts.contacts import Contacts

ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]
# Telegram forgets a press after this many seconds; answering it then is an error.
PRESS_LIVES = 150.0
ANSWER_WITHIN = 10.0
ANSWERS_AT_ONCE = 16


class Dispatcher(Application[Any, Any, Any, Any, Any, Any]):
    """The library's application, but an error in a handler reaches the caller, who rolls its update back."""

    async def process_error(self, update: object, error: Exception, *_args: Any, **_more: Any) -> bool:
        raise error


class Unreadable(Exception):
    """Telegram's library cannot read an update."""


# Plain lines come here past the routes: the guard before these is before this, too.
_line_typed = with_consent(typed)
# What an update is once it is read: nearly all are plain lines, which need no library.
Read = Line | Update | Unreadable


@dataclass(frozen=True)
class Heeded:
    """An update that was worked through, with what is still to be done for it after the commit."""

    update: Line | Update
    turn: Turn

    @property
    def is_over(self) -> bool:
        """Whether nothing is still to be done."""
        pressed = not isinstance(self.update, Line) and self.update.callback_query is not None
        return not (self.turn.afterwards or self.turn.erased or pressed)


class Intake:
    """Works updates through; `committed` is called after each batch that was kept.

    To be entered before the first one: what follows a commit (a press is answered) goes on beside the next batch, and
    is finished when the block ends.
    """

    def __init__(
        self,
        application: Dispatcher,
        database: Database,
        wiring: Wiring,
        clock: Clock,
        contacts: Contacts,
        committed: Callable[[], None],
    ) -> None:
        self._application = application
        self._bot: Bot = application.bot
        self._database = database
        self._wiring = wiring
        self._clock = clock
        self._committed = committed
        self._afterwards = asyncio.TaskGroup()
        self._contacts = contacts
        self._call_words = help_now.words_of(wiring.catalogue)
        begin = self._afterwards.create_task
        self._helping = Helping(self._bot, wiring.catalogue, contacts, begin, knows=knowing(database, begin))
        self._answering = asyncio.Semaphore(ANSWERS_AT_ONCE)
        self._floods = Floods()
        self._flooding: dict[int, Flood] = {}
        self._unfinished = 0

    async def __aenter__(self) -> Self:
        await self._afterwards.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._afterwards.__aexit__(kind, error, traceback)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being worked through, nor being done for what was."""
        return not self._unfinished

    async def work_through(self, batch: Sequence[Raw]) -> None:
        """Works a batch of raw updates through, in order; once this returns they may be acknowledged.

        Raises when they could not be kept; then nothing is, and all of them are to come again.
        """
        heard_at = asyncio.get_running_loop().time()
        read = {raw["update_id"]: self._read(raw) for raw in batch}
        calls = [one for one in read.values() if isinstance(one, Update) and help_now.wanted(one, self._call_words)]
        self._unfinished += 1
        try:
            # Help needs no database and does not wait for it; nor does anybody else wait for Telegram.
            helped, kept = await asyncio.gather(
                self._helping.give(calls),
                self._keep(batch, read, {call.update_id for call in calls}),
                return_exceptions=True,
            )
        finally:
            self._unfinished -= 1
        if isinstance(kept, BaseException):
            raise kept
        for one in kept:
            if not one.is_over:
                self._unfinished += 1
                self._afterwards.create_task(self._finish(one, heard_at))
        if isinstance(helped, BaseException):
            raise helped

    async def replay(self, held: Held) -> str | None:
        """Works an update through that was held, as if it came now; the reason when it failed again.

        One that somebody else has replayed or discarded meanwhile is over, and so is one that cannot be read any more.
        """
        if (raw := held.raw) is None:
            return "it cannot be read any more"
        async with self._database.transaction() as tx:
            await updates.in_turn(tx, set() if held.telegram_id is None else {held.telegram_id})
            if not await quarantine.still_holds(tx, held.id):
                return None
            try:
                async with tx.begin_nested():
                    turn = await self._dispatch(tx, raw, self._read(raw))
                    turns = [turn, *(one.turn for one in await self._heed_released(tx, turn))]
            except Unavailable:
                raise
            except Exception as error:
                await quarantine.hold(tx, raw, held.telegram_id, described(error), self._clock.now())
                return described(error)
            await quarantine.let_go(tx, held.id)
        for afterwards in (one for turn in turns for one in turn.afterwards):
            await self._do(afterwards, held.update_id)
        for person_id in (one for turn in turns for one in turn.erased):
            await self._finish_erasing(person_id)
        return None

    def _read(self, raw: Raw) -> Read:
        line = line_of(raw)
        if line is not None and not help_now.asks(line.text, self._call_words):
            return line
        try:
            return Update.de_json(raw, self._bot)
        except Exception as error:
            report("update_unreadable", error, update_id=raw["update_id"])
            return Unreadable(described(error))

    async def _keep(self, batch: Sequence[Raw], read: dict[int, Read], helped: set[int]) -> list[Heeded]:
        senders = [sender for raw in batch if (sender := sender_of(raw)) is not None]
        async with self._database.transaction(quick=True) as tx:
            # One person's updates may reach two replicas at once: they go one after the other.
            await updates.in_turn(tx, {sender.telegram_id for sender in senders})
            new = await updates.first_times(tx, list(read), self._clock.now())
            once = {raw["update_id"]: raw for raw in batch}
            to_heed = [raw for key, raw in once.items() if key in new - helped]
            self._count(to_heed)
            try:
                heeded = await self._heed(tx, to_heed, read)
            finally:
                for raw in to_heed:
                    self._flooding.pop(raw["update_id"], None)
            for key in new & helped:
                await self._note_call(tx, key, read[key], sender_of(once[key]))
        self._committed()
        return heeded

    async def _note_call(self, tx: Transaction, update_id: int, call: Read, sender: Sender | None) -> None:
        """Keeps what a call for help, which was answered without the database, tells us of who called."""
        if sender is None or not isinstance(call, Update):
            return
        try:
            async with tx.begin_nested():
                # Who calls can be written to again.
                person = await known(Turn(tx, self._clock.now(), self._wiring), sender.telegram_id)
                region = help_now.region_told(call, self._contacts)
                if person is not None and region is not None and await consents.has(tx, person.id, "client"):
                    await clients.live_in(tx, person.id, region)
        except Unavailable:
            raise
        except Exception as error:
            # They have their help; what else was heard just now is not to wait for this.
            report("call_not_noted", error, update_id=update_id)

    def _count(self, raws: Sequence[Raw]) -> None:
        """Notes which of these are more than their sender can do by hand."""
        for raw in raws:
            sender = sender_of(raw)
            flood = None if sender is None else self._floods.heed(sender.telegram_id, self._clock.now())
            if flood is not None:
                self._flooding[raw["update_id"]] = flood

    async def _heed(self, tx: Transaction, raws: Sequence[Raw], read: dict[int, Read]) -> list[Heeded]:
        """All in one savepoint, as long as all goes well; else each in its own, so that what fails fails alone."""
        if not raws:
            return []
        heeded: list[Heeded] = []
        try:
            async with tx.begin_nested():
                for raw in raws:
                    update = read[raw["update_id"]]
                    turn = await self._dispatch(tx, raw, update)
                    assert not isinstance(update, Unreadable)
                    heeded.append(Heeded(update, turn))
                    heeded += await self._heed_released(tx, turn)
        except Unavailable:
            raise
        except Exception as error:
            if len(raws) > 1:
                return [one for raw in raws for one in await self._heed(tx, [raw], read)]
            return await self._hold(tx, raws[0], read[raws[0]["update_id"]], error)
        return heeded

    async def _heed_released(self, tx: Transaction, turn: Turn) -> list[Heeded]:
        """What was set aside until its person agreed, each by itself: one that fails takes no yes back with it."""
        heeded: list[Heeded] = []
        for raw in turn.released:
            heeded += await self._heed(tx, [raw], {raw["update_id"]: self._read(raw)})
        return heeded

    async def _dispatch(self, tx: Transaction, raw: Raw, update: Read) -> Turn:
        if isinstance(update, Unreadable):
            raise update
        turn = Turn(tx, self._clock.now(), self._wiring, raw=raw, flood=self._flooding.get(raw["update_id"]))
        if isinstance(update, Line):
            await attend(_line_typed, await reduce_line(update, turn))
        else:
            TURN.set(turn)
            await self._application.process_update(update)
        return turn

    async def _hold(self, tx: Transaction, raw: Raw, update: Read, error: Exception) -> list[Heeded]:
        """Keeps what failed for an operator to look into, and tells the person in a line."""
        sender, now = sender_of(raw), self._clock.now()
        reason = f"unreadable {error}" if isinstance(error, Unreadable) else described(error)
        report("update_held", error, update_id=raw["update_id"])
        await quarantine.hold(tx, raw, None if sender is None else sender.telegram_id, reason, now)
        if sender is not None and sender.is_private:
            language = spoken(self._wiring.catalogue, sender.language_code)
            message = Message("something-went-wrong", {})
            await outbox.put(
                tx, chat_id=sender.telegram_id, person_id=None, message=message, now=now, language=language
            )
        # A press is answered all the same: its button would go on waiting.
        return [] if isinstance(update, Unreadable) else [Heeded(update, Turn(tx, now, self._wiring))]

    async def _finish(self, one: Heeded, heard_at: float) -> None:
        """What is no message and may be lost: the acknowledgement of a press, the list of commands."""
        query = None if isinstance(one.update, Line) else one.update.callback_query
        acknowledged: list[Callable[[Bot], Awaitable[object]]] = []
        if query is not None:
            acknowledged.append(lambda bot: bot.answer_callback_query(query.id, text=one.turn.toast))
        try:
            async with self._answering:
                age = asyncio.get_running_loop().time() - heard_at
                for afterwards in (*(acknowledged if age < PRESS_LIVES else ()), *one.turn.afterwards):
                    await self._do(afterwards, one.update.update_id)
                for person_id in one.turn.erased:
                    await self._finish_erasing(person_id)
        finally:
            self._unfinished -= 1
            self._committed()

    async def _finish_erasing(self, person_id: UUID) -> None:
        try:
            await self._database.finish_erasing(person_id, self._clock.now())
        except Exception as error:
            # Their rows are gone; the loop, or the next start, destroys the key.
            report("erasing_unfinished", error)

    async def _do(self, afterwards: Callable[[Bot], Awaitable[object]], update_id: int) -> None:
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                await afterwards(self._bot)
        except BadRequest as error:
            # The press is too old by now, or the group is gone: nothing is missing.
            log.info("Telegram has no use for this any more action=afterwards_refused kind=%s", type(error).__name__)
        except Exception as error:
            # Nothing that may be lost is worth the whole bot.
            report("afterwards_failed", error, update_id=update_id)
