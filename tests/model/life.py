"""One life of the bot: its parts wired as bot.py wires them, each made to do one thing at a time."""

import asyncio
import datetime as dt
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ApplicationBuilder

import handlers
import texts.contacts
from delivery.pace import Pace
from delivery.request import Request
from delivery.sender import Sender
from exports import files
from handlers.hearing import Wiring
from handlers.intake import ALLOWED, Dispatcher, Intake
from sandbox.app import TOKEN
from scheduling import arrivals
from scheduling.loop import Loop
from storage import sending
from storage.database import Database
from storage.keys import KeyStore
from storage.messages import MadeFile
from tests.model.fate import Died, Fate, MortalDatabase, MortalRequest
from tests.seeds import LIBRARY
from texts.catalogue import Catalogue

# As in bot.py: the loop says itself what fails, and a process that died says nothing.
logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
CATALOGUE = Catalogue.load()
CONTACTS = texts.contacts.Contacts.load()


CONNECTIONS = 32


class Standing:
    """The bot's clock: the stand-in's, and how far this machine's is from it."""

    def __init__(self, read: Callable[[], dt.datetime]) -> None:
        self._read = read
        self.ahead = dt.timedelta(0)

    def now(self) -> dt.datetime:
        """The instant that this machine believes in."""
        return self._read() + self.ahead

    def real_delay(self, at: dt.datetime) -> float | None:
        """It moves only when somebody moves it."""
        return 0.0 if at <= self.now() else None


@dataclass
class Life:
    """A process from its start to its death. Each of its deeds gives False when the process died of it."""

    application: Dispatcher
    database: Database
    clock: Standing
    fate: Fate
    sender: Sender
    offset: int | None = None

    @classmethod
    async def begin(cls, url: str, database_url: str, keys: KeyStore, clock: Standing) -> "Life":
        """Starts on what the life before left behind."""
        fate = Fate()
        database = MortalDatabase(database_url, keys, fate)
        request = MortalRequest(Request(CONNECTIONS), fate)
        builder = ApplicationBuilder().application_class(Dispatcher).token(TOKEN).base_url(f"{url}/bot").updater(None)
        application = builder.request(request).get_updates_request(request).build()
        assert isinstance(application, Dispatcher)
        await application.initialize()
        handlers.register(application)

        async def make_file(spec: dict[str, Any]) -> MadeFile:
            async with database.reading() as tx:
                return await files.make_file(tx, spec, clock.now())

        # Chats are not held back: that goes by real time.
        pace = Pace(1_000_000, None)
        sender = Sender(
            application.bot, database, clock, CATALOGUE, make_file, arrivals.nudged, chance=lambda: 1.0, pace=pace
        )
        async with database.transaction() as tx:
            await sending.release(tx)
        return cls(application, database, clock, fate, sender)

    async def end(self) -> None:
        """Lets go of what a process that is gone would not hold."""
        await self.database.close()
        await self.application.shutdown()

    async def hear(self) -> bool:
        """Fetches what waits, works it through; the next time acknowledges it."""
        return await self._unless_dead(self._hear())

    async def plan(self) -> bool:
        """Puts what is due."""
        return await self._unless_dead(self._plan())

    async def say(self) -> bool:
        """Says the next message of each chat."""
        return await self._unless_dead(self.sender.send_due())

    async def _unless_dead(self, deed: Awaitable[object]) -> bool:
        try:
            await deed
        except* Died:
            pass
        return not self.fate.died

    async def _hear(self) -> None:
        asked: dict[str, Any] = {"timeout": 0, "limit": 100, "allowed_updates": ALLOWED}
        if self.offset is not None:
            asked["offset"] = self.offset
        try:
            batch = await self.application.bot.do_api_request("getupdates", api_kwargs=asked)
        except TelegramError:
            return  # it is asked again
        wiring = Wiring(LIBRARY, CATALOGUE, self.application.bot.username)
        async with Intake(self.application, self.database, wiring, self.clock, CONTACTS, self.sender.wake) as intake:
            if batch:
                await intake.work_through(batch)
                self.offset = max(raw["update_id"] for raw in batch) + 1

    async def _plan(self) -> None:
        loop = Loop(self.database, self.clock, self.sender.wake)
        loop.start()
        loop.wake()
        while not loop.is_idle:
            await asyncio.sleep(0.001)
        loop.stop()
