"""Updates in: fetched by polling, worked through in one transaction, and acknowledged only once that has committed."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Bot, Update
from telegram.error import Conflict, RetryAfter, TelegramError
from telegram.ext import Application

from handlers import help_now
from handlers.errors import log, report
from handlers.hearing import TURN, Turn, Wiring, spoken
from scheduling.clock import Clock
from storage import outbox, updates
from storage.database import Database, Transaction, Unavailable
from storage.outbox import Message
from texts.contacts import Contacts

AT_ONCE = 100
# In Telegram's spelling the library would have us call its own method, which gives no raw updates.
GET_UPDATES = "getupdates"
POLL_SECONDS = 50
ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
HELPED_REMEMBERED = 1000


class Dispatcher(Application[Any, Any, Any, Any, Any, Any]):
    """The library's application, but an error in a handler reaches the caller, who rolls its update back."""

    async def process_error(self, update: object, error: Exception, *_args: Any, **_more: Any) -> bool:
        raise error


@dataclass(frozen=True)
class Heeded:
    """An update that was worked through, with what is still to be done for it after the commit."""

    update: Update
    turn: Turn


class Intake:
    """Fetches updates and works them through; `committed` is called after each batch that was kept."""

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
        self._contacts = contacts
        self._committed = committed
        self._helped: dict[int, None] = {}
        self._stopping = False
        self._polling: asyncio.Task[Any] | None = None

    def stop(self) -> None:
        """Ends the poll; a batch that is being worked through is finished first."""
        self._stopping = True
        if self._polling is not None:
            self._polling.cancel()

    async def run(self) -> None:
        """Polls until it is stopped. What fails is tried again: Telegram keeps what was not acknowledged."""
        # No offset at the start: ids begin anew after a quiet week, and what was seen is remembered by id.
        offset: int | None = None
        wait = FIRST_WAIT
        while not self._stopping:
            try:
                batch = await self._fetch(offset)
                if batch:
                    await self.work_through(batch)
                    offset = max(raw["update_id"] for raw in batch) + 1
                wait = FIRST_WAIT
            except asyncio.CancelledError:
                if not self._stopping:
                    raise
            except Exception as error:
                wait = await self._pause(error, wait)
        await self._acknowledge(offset)

    async def _fetch(self, offset: int | None) -> list[dict[str, Any]]:
        asked: dict[str, Any] = {"timeout": POLL_SECONDS, "limit": AT_ONCE, "allowed_updates": ALLOWED}
        if offset is not None:
            asked["offset"] = offset
        self._polling = asyncio.current_task()
        try:
            # Raw: one update that the library cannot read must not hold up the others.
            found: list[dict[str, Any]] = await self._bot.do_api_request(
                GET_UPDATES, api_kwargs=asked, read_timeout=POLL_SECONDS + 10
            )
            return found
        finally:
            self._polling = None

    async def _acknowledge(self, offset: int | None) -> None:
        """Tells Telegram on the way out what was kept, which the next poll would have told."""
        if offset is None:
            return
        try:
            await self._bot.do_api_request(GET_UPDATES, api_kwargs={"offset": offset, "timeout": 0, "limit": 1})
        except TelegramError as error:
            report("acknowledge_failed", error)

    async def _pause(self, error: Exception, wait: float) -> float:
        if isinstance(error, Conflict):
            log.warning("Another instance of this bot is polling; waiting for it to stop action=poll_conflict")
        else:
            report("intake_failed", error)
        asked = error.retry_after if isinstance(error, RetryAfter) else wait
        await asyncio.sleep(asked if isinstance(asked, int | float) else asked.total_seconds())
        return min(wait * 2, LONGEST_WAIT)

    async def work_through(self, batch: Sequence[dict[str, Any]]) -> None:
        """Works a batch of raw updates through, in order, in one transaction; raises when it could not be kept."""
        await self._help(batch)
        heeded: list[Heeded] = []
        async with self._database.transaction() as tx:
            for raw in batch:
                one = await self._heed(tx, raw)
                if one is not None:
                    heeded.append(one)
        self._committed()
        async with asyncio.TaskGroup() as group:
            for one in heeded:
                group.create_task(self._finish(one))

    async def _help(self, batch: Sequence[dict[str, Any]]) -> None:
        """Help now comes first and needs no database; once given it is not repeated while the rest is retried."""
        for raw in batch:
            if raw["update_id"] in self._helped:
                continue
            update = self._read(raw)
            if update is not None and help_now.wanted(update):
                await self._give_help(update)
                self._helped[raw["update_id"]] = None
        while len(self._helped) > HELPED_REMEMBERED:
            del self._helped[next(iter(self._helped))]

    async def _give_help(self, update: Update) -> None:
        try:
            await help_now.answer(self._bot, update, self._wiring.catalogue, self._contacts)
        except RetryAfter as error:
            # Whoever is held back by Telegram has just had it many times over; nobody else waits for that.
            report("help_held_back", error, update_id=update.update_id)

    def _read(self, raw: dict[str, Any]) -> Update | None:
        try:
            return Update.de_json(raw, self._bot)
        except Exception as error:
            report("update_unreadable", error, update_id=raw["update_id"])
            return None

    async def _heed(self, tx: Transaction, raw: dict[str, Any]) -> Heeded | None:
        """One update in a savepoint of its own: what fails is rolled back alone, and the person is told."""
        now = self._clock.now()
        if not await updates.first_time(tx, raw["update_id"], now):
            return None
        update = self._read(raw)
        if update is None or raw["update_id"] in self._helped:
            return None
        turn = Turn(tx, now, self._wiring)
        TURN.set(turn)
        try:
            async with tx.begin_nested():
                await self._application.process_update(update)
        except Unavailable:
            raise
        except Exception as error:
            report("update_failed", error, update_id=raw["update_id"])
            turn.afterwards.clear()
            await self._apologise(tx, update)
        return Heeded(update, turn)

    async def _apologise(self, tx: Transaction, update: Update) -> None:
        chat, user = update.effective_chat, update.effective_user
        if chat is None or user is None or chat.id != user.id:
            return
        language = spoken(self._wiring.catalogue, user.language_code)
        message = Message("something-went-wrong", {})
        await outbox.put(tx, chat_id=chat.id, person_id=None, message=message, now=self._clock.now(), language=language)

    async def _finish(self, one: Heeded) -> None:
        """What is no message and may be lost: the acknowledgement of a press, the list of commands."""
        query = one.update.callback_query
        acknowledged: list[Callable[[Bot], Awaitable[object]]] = []
        if query is not None:
            acknowledged.append(lambda bot: bot.answer_callback_query(query.id, text=one.turn.toast))
        for afterwards in (*acknowledged, *one.turn.afterwards):
            try:
                await afterwards(self._bot)
            except TelegramError as error:
                report("afterwards_failed", error, update_id=one.update.update_id)
