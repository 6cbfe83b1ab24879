"""Everything that a bot consists of while it runs, wired together; a clean start and stop."""

import asyncio
import functools
import gc
import logging
import signal
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any

from telegram import Bot

from delivery.fetching import Fetching, Purpose
from delivery.pace import CHAT_BURST, Pace
from delivery.sender import TIDIES_AFTER, Sender
from delivery.succession import Succession
from exports import files
from exports.making import Making
from handlers.client import keeping
from handlers.intake import Intake
from handlers.menu import register_for_strangers
from handlers.polling import Polling
from handlers.therapist import sending_practices
from handlers.webhook import BadAddress, Webhook, WebhookRefused
from operating.connecting import connected, intake_of
from operating.health import Health
from operating.settings import Settings, Unusable
from operating.telling import Telling
from practices.attachments import LARGEST
from practices.library import LANGUAGES, LIBRARY, load_library
from scheduling import arrivals, cities, consenting, nudges
from scheduling.clock import Clock, FollowedClock, SystemClock
from scheduling.loop import Loop
from storage import belonging, practices, sending
from storage import exports as stored_exports
from storage import files as stored_files
from storage.database import Database
from storage.holds import hold
from storage.messages import MadeFile
from texts.catalogue import Catalogue

# To end within the 30 seconds that most service managers give: the batch in hand first, then what is being sent.
HEAR_OUT_SECONDS, DRAIN_SECONDS = 15, 20
GATHERED = timedelta(milliseconds=200)  # what is changed within it is planned at once
log = logging.getLogger("midweek")


class Running:
    """Everything that a bot consists of while it runs."""

    def __init__(self, settings: Settings) -> None:
        # Whoever has set nothing yet hears of the token first.
        settings.token()
        self.settings = settings
        self.database = Database(settings.database_url, settings.keys())
        self.catalogue = Catalogue.load()
        self.library = load_library(LIBRARY)
        self.followed = FollowedClock(settings.clock_url) if settings.clock_url else None
        self.clock: Clock = self.followed or SystemClock()

    async def run(self, stop: asyncio.Event) -> None:
        """Runs until told to stop; then finishes what is in hand."""
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self.database.close)
            application = await stack.enter_async_context(connected(self.settings))
            if self.database.is_sqlite:
                # What the bot held when it died is free at its start, so nobody else may hold anything.
                running = hold(self.database, "running", _say_that_another_runs, stop)
                if await stack.enter_async_context(running) is None:
                    return
            await self._prepare()
            succession = None if self.database.is_sqlite else Succession(self.database, lambda: sender.wake())
            sender = self._sender(application.bot, 0 if succession is None else succession.number)
            fetching = self._fetching(application.bot, sender)
            making = Making(self.database, self.clock, sender.wake)
            gathers = GATHERED if self.followed is None else timedelta(0)
            loop = Loop(self.database, self.clock, sender.wake, gathers, self.settings.retention_days)

            def committed() -> None:
                sender.wake()
                loop.wake()

            await register_for_strangers(application.bot, self.catalogue)
            intake = intake_of(
                application,
                self.database,
                self.library,
                self.catalogue,
                self.clock,
                committed,
                fetching.wake,
                making.wake,
            )
            source = self._source(application.bot, intake)
            if self.settings.health_listen is not None:
                health = Health(self.database, self.clock, stop.is_set)
                await stack.enter_async_context(health.listening(self.settings.health_listen))
            await self._work(stop, source, intake, sender, fetching, making, loop, succession)

    async def _prepare(self) -> None:
        if self.followed is not None:
            await self.followed.look()
        await belonging.make_ready(self.database, self.clock.now())
        async with self.database.transaction() as tx:
            await practices.keep_library(tx, self.library.values(), self.clock.now())
            await consenting.begin(tx, self.catalogue, self.clock.now())
            if self.database.is_sqlite:
                # What this bot held when it died is free at once: no other process runs on this file.
                await sending.release(tx)
                await stored_files.release(tx)
                await stored_exports.release(tx)

    def _sender(self, bot: Bot, number: int) -> Sender:
        # The sandbox's clock runs as fast as it is told to: a second of ours says nothing there.
        paced = self.followed is None
        return Sender(
            bot,
            self.database,
            self.clock,
            self.catalogue,
            self._make_file,
            arrivals.nudged,
            pace=Pace(
                self.settings.messages_per_second,
                CHAT_BURST if paced else None,
                is_paid=self.settings.paid_broadcast,
            ),
            holder=number,
            tidies_after=TIDIES_AFTER if paced else 0.0,
        )

    def _fetching(self, bot: Bot, sender: Sender) -> Fetching:
        read = functools.partial(sending_practices.read, languages=LANGUAGES)
        practice = Purpose(sending_practices.MOST_BYTES, read, sending_practices.arrived)
        given_up = functools.partial(keeping.file_given_up, catalogue=self.catalogue)
        answer = Purpose(LARGEST, given_up=given_up)
        purposes = {"answer": answer, sending_practices.PURPOSE: practice}
        return Fetching(bot, self.database, self.clock, sender.wake, purposes)

    async def _make_file(self, spec: dict[str, Any]) -> MadeFile:
        async with self.database.reading() as tx:
            return await files.make_file(tx, spec, self.clock.now())

    def _source(self, bot: Bot, intake: Intake) -> Polling | Webhook:
        address = self.settings.webhook()
        return Polling(bot, self.database, intake) if address is None else Webhook(bot, intake, address)

    async def _work(
        self,
        stop: asyncio.Event,
        source: Polling | Webhook,
        intake: Intake,
        sender: Sender,
        fetching: Fetching,
        making: Making,
        loop: Loop,
        succession: Succession | None,
    ) -> None:
        async with asyncio.TaskGroup() as group:
            # The first city that somebody types is not to wait for all the others to be read.
            beside: list[asyncio.Task[Any]] = [group.create_task(asyncio.to_thread(cities.load))]
            if succession is not None:
                beside.append(group.create_task(succession.run()))
                # The database may be away just now, and somebody may give up waiting for it.
                known_or_stopped = [group.create_task(one.wait()) for one in (succession.is_known, stop)]
                beside.extend(known_or_stopped)
                await asyncio.wait(known_or_stopped, return_when=asyncio.FIRST_COMPLETED)
            hearing, saying = group.create_task(source.run()), group.create_task(sender.run())
            beside += [group.create_task(fetching.run()), group.create_task(making.run())]
            if self.followed is not None:
                beside.append(group.create_task(self._follow(self.followed, intake, sender, fetching, making, loop)))
                beside.append(group.create_task(self._tell()))
            loop.start()
            # Half a million objects of libraries and texts are here to stay: looking through them again and again
            # would hold everything up, 50 ms at a time.
            gc.collect()
            gc.freeze()
            log.info("Midweek is running action=started")
            await stop.wait()
            log.info("Midweek is stopping action=stopping")
            loop.stop()
            source.stop()
            # What is heard to its end is still answered.
            await asyncio.wait([hearing], timeout=HEAR_OUT_SECONDS)
            # What is not fetched or made yet is so after the next start.
            fetching.stop()
            making.stop()
            sender.stop()
            await asyncio.wait([hearing, saying], timeout=DRAIN_SECONDS - HEAR_OUT_SECONDS)
            for task in (hearing, saying, *beside):
                task.cancel()
        log.info("Midweek has stopped action=stopped")

    async def _follow(
        self, clock: FollowedClock, intake: Intake, sender: Sender, fetching: Fetching, making: Making, loop: Loop
    ) -> None:
        """Moves with the sandbox's clock, and tells it when all that was due by its time is done."""

        def woken() -> None:
            loop.wake()
            fetching.wake()
            making.wake()
            sender.wake()

        async def settled() -> tuple[bool, Any, Any]:
            if not all(one.is_idle for one in (intake, loop, fetching, making, sender)):
                return False, None, None
            async with self.database.reading() as tx:
                waiting = await sending.something_due(tx, clock.now())
                nudge = await nudges.next_nudge_at(tx)
                instants = (
                    await nudges.next_change_at(tx),
                    await sending.next_send_at(tx, clock.now()),
                    await stored_files.next_fetch_at(tx, clock.now()),
                    await stored_exports.next_at(tx, clock.now()),
                )
            coming = min((at for at in instants if at is not None), default=None)
            late = coming is not None and coming <= clock.now()
            return not (waiting or late), coming, nudge

        await clock.run(settled, woken)

    async def _tell(self) -> None:
        """Tells the sandbox what is ahead, when somebody looks there."""
        assert self.settings.clock_url is not None
        await Telling(self.settings.clock_url, self.database, self.clock).run()


def _say_that_another_runs() -> None:
    log.warning("Another Midweek runs on this database file; waiting for it to stop action=run_waits")


async def run(settings: Settings) -> None:
    """Runs the bot until a signal ends it."""
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    try:
        await Running(settings).run(stop)
    except BaseExceptionGroup as group:
        match group.exceptions:
            case [WebhookRefused() as refused]:
                raise Unusable(f"WEBHOOK_URL was refused by Telegram: {refused}") from None
            case [BadAddress() as unusable]:
                raise unusable from None
        raise
