"""Midweek's command line: settings read once, the parts wired together, a clean start and stop."""

import argparse
import asyncio
import functools
import gc
import logging
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder

import handlers
from delivery.fetching import Fetching, Purpose
from delivery.pace import A_SECOND, CHAT_BURST, Pace
from delivery.request import Request
from delivery.sender import TIDIES_AFTER, Sender
from delivery.succession import Succession
from exports import files, taking_in
from exports.making import Making
from handlers import authoring, looked, quarantined
from handlers.client import keeping
from handlers.hearing import Wiring
from handlers.intake import Dispatcher, Intake
from handlers.menu import register_for_strangers
from handlers.polling import Polling
from handlers.therapist import sending_practices
from handlers.webhook import Address, BadAddress, Webhook, WebhookRefused
from practices.attachments import LARGEST
from practices.definition import BadDefinition, Practice, Size
from practices.library import load_library
from practices.schema import schema_text
from scheduling import arrivals, cities, nudges
from scheduling.clock import Clock, FollowedClock, SystemClock
from scheduling.loop import Loop
from scheduling.zones import use_packaged_zones
from storage import exports as stored_exports
from storage import files as stored_files
from storage import invitations, practices, sending
from storage.database import Database, Unavailable
from storage.holds import hold
from storage.messages import MadeFile
from storage.schema import NewerSchema
from texts.catalogue import BadCatalogue, Catalogue
from texts.contacts import BadContacts, Contacts

ROOT = Path(__file__).parent
# The library warns at every flood limit unless it is told which kind of number its waits are.
os.environ.setdefault("PTB_TIMEDELTA", "true")  # noqa: TID251 - a switch of the library's, no setting of ours
DEMO_TOKEN = "1000:sandbox"  # noqa: S105 - no secret: the stand-in takes any token that cannot be real
TOUR_BEGINS = "2026-03-23T09:00:00Z"  # a Monday; on Sunday of its first week Berlin's clocks change
INVITATION = "https://t.me/{bot}?start={token}"
# To end within the 30 seconds that most service managers give: the batch in hand first, then what is being sent.
HEAR_OUT_SECONDS, DRAIN_SECONDS = 15, 20
GATHERED = timedelta(milliseconds=200)  # what is changed within it is planned at once
# To Telegram, at once: more than the sender and the answers to presses take together when Telegram is slow, so that the
# poll, and help, always find one.
CONNECTIONS = 48

log = logging.getLogger("midweek")


class Settings(BaseSettings):
    """What an operator sets, in the environment or in a file `.env`; .env.example explains each."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    bot_token: SecretStr | None = None
    bot_token_file: Path | None = None
    database_url: str = "sqlite:///midweek.db"
    webhook_url: str | None = None
    webhook_listen: str = "127.0.0.1:8080"
    webhook_secret: SecretStr | None = None
    messages_per_second: float = Field(default=A_SECOND, ge=1, le=1000)
    paid_broadcast: bool = Field(default=False, validate_default=True)
    telegram_url: str = "https://api.telegram.org"
    clock_url: str | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("paid_broadcast")
    @classmethod
    def _pays_for_what_is_above(cls, value: bool, info: ValidationInfo) -> bool:
        if not value and info.data.get("messages_per_second", A_SECOND) > A_SECOND:
            raise ValueError(
                f"MESSAGES_PER_SECOND is above {A_SECOND:.0f}, which costs Stars; say true here to pay them"
            )
        return value

    def token(self) -> str:
        """The bot's token. Raises Unusable when there is none."""
        if self.bot_token is not None:
            return self.bot_token.get_secret_value().strip()
        if self.bot_token_file is not None:
            try:
                return self.bot_token_file.read_text(encoding="utf-8").strip()
            except OSError as error:
                raise Unusable(f"BOT_TOKEN_FILE: {self.bot_token_file} cannot be read ({error.strerror}).") from None
        raise Unusable(
            "BOT_TOKEN is not set. Talk to @BotFather in Telegram, let it make a bot, and put the token that it "
            "gives you into the environment or into a file .env (see .env.example). To try without one: make demo"
        )

    def webhook(self) -> Address | None:
        """Where updates are brought to, None when they are polled. Raises BadAddress when it cannot be understood."""
        if self.webhook_url is None:
            return None
        secret = None if self.webhook_secret is None else self.webhook_secret.get_secret_value()
        return Address.read(self.webhook_url, self.webhook_listen, secret, self.token())


class Unusable(Exception):
    """What an operator has to set right before anything can start, as a sentence for them."""


def read_settings() -> Settings:
    """Reads the settings. Raises Unusable with the name of the one that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = [(str(one["loc"][0]).upper(), one["msg"].removeprefix("Value error, ")) for one in error.errors()]
        raise Unusable("; ".join(f"{name}: {why}" for name, why in wrong)) from None


def set_up_logging(level: str) -> None:
    """One line a message. The HTTP client would log every URL, and with it the token."""
    logging.basicConfig(level=level.upper(), format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for talkative in ("telegram", "alembic"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    # The loop says itself what fails; all that would come from here is the end of a job that was stopped.
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)


class Running:
    """Everything that a bot consists of while it runs."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.database = Database(settings.database_url)
        self.catalogue = Catalogue.load()
        self.library = load_library(ROOT / "practices" / "library")
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
            loop = Loop(self.database, self.clock, sender.wake, gathers)

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
            await self._work(stop, source, intake, sender, fetching, making, loop, succession)

    async def _prepare(self) -> None:
        await self.database.migrate()
        if self.followed is not None:
            await self.followed.look()
        async with self.database.transaction() as tx:
            await practices.keep_library(tx, self.library.values(), self.clock.now())
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
        read = functools.partial(sending_practices.read, languages=self.catalogue.languages)
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


def _say_that_another_runs() -> None:
    log.warning("Another Midweek runs on this database file; waiting for it to stop action=run_waits")


def intake_of(
    application: Dispatcher,
    database: Database,
    library: Mapping[str, Practice],
    catalogue: Catalogue,
    clock: Clock,
    committed: Callable[[], None],
    fetch: Callable[[], None] = lambda: None,
    make: Callable[[], None] = lambda: None,
) -> Intake:
    """The intake, with every route registered; `fetch` is called when somebody has sent a file that was committed.

    And `make` when somebody has asked for one.
    """
    handlers.register(application)
    wiring = Wiring(library, catalogue, application.bot.username, fetch, make)
    return Intake(application, database, wiring, clock, Contacts.load(), committed)


@asynccontextmanager
async def connected(settings: Settings) -> AsyncIterator[Dispatcher]:
    """The library's application, its connection to Telegram tried. Raises Unusable when the token is refused."""
    base = settings.telegram_url.rstrip("/")
    application = (
        ApplicationBuilder()
        .application_class(Dispatcher)
        .token(settings.token())
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .updater(None)
        .request(Request(CONNECTIONS))
        .get_updates_request(Request(1))
        .build()
    )
    assert isinstance(application, Dispatcher)
    try:
        await application.initialize()
    except InvalidToken:
        raise Unusable("BOT_TOKEN was refused by Telegram. Copy it once more from @BotFather.") from None
    try:
        yield application
    finally:
        await application.shutdown()


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


@asynccontextmanager
async def beside_the_bot(settings: Settings) -> AsyncIterator[tuple[Dispatcher, Database, Clock]]:
    """What a command needs that works on the database while the bot runs, or while it does not."""
    database = Database(settings.database_url)
    clock: Clock = FollowedClock(settings.clock_url) if settings.clock_url else SystemClock()
    try:
        async with connected(settings) as application:
            await database.migrate()
            if isinstance(clock, FollowedClock):
                await clock.look()
            yield application, database, clock
    finally:
        await database.close()


async def invite_therapist(settings: Settings) -> str:
    """Makes an invitation for a therapist; returns its link, which works once."""
    async with beside_the_bot(settings) as (application, database, clock):
        async with database.transaction() as tx:
            token = await invitations.invite(tx, "therapist", clock.now())
        return INVITATION.format(bot=application.bot.username, token=token)


async def quarantine(settings: Settings, asked: argparse.Namespace) -> int:
    """Lists, replays or discards updates that failed; gives the exit code."""
    async with beside_the_bot(settings) as (application, database, clock):
        if asked.deed == "list":
            print(await quarantined.listed(database))
            return 0
        ids = quarantined.read_ids(asked.ids)
        if asked.deed == "discard":
            print(await quarantined.discard(database, ids))
            return 0
        library, catalogue = load_library(ROOT / "practices" / "library"), Catalogue.load()
        async with intake_of(application, database, library, catalogue, clock, lambda: None) as intake:
            told, failed = await quarantined.replay(intake, database, ids, asked.even_if_they_went_on)
        print(told)
        return 1 if failed else 0


@asynccontextmanager
async def up_to_date(settings: Settings) -> AsyncIterator[Database]:
    """The database with the present schema, for a command that needs nothing else."""
    database = Database(settings.database_url)
    try:
        await database.migrate()
        yield database
    finally:
        await database.close()


async def check_looks(settings: Settings) -> int:
    """Says whether the record of who looked is whole; gives the exit code."""
    async with up_to_date(settings) as database:
        told, is_whole = await looked.checked(database)
    print(told)
    return 0 if is_whole else 1


async def handle_log(asked: argparse.Namespace) -> int:
    """Takes in a log that was exported, or prints the schema of one; gives the exit code."""
    if asked.deed == "schema":
        print(taking_in.schema_text(), end="")
        return 0
    async with up_to_date(read_settings()) as database:
        library = load_library(ROOT / "practices" / "library").values()
        print(await taking_in.take_in(database, library, asked.path, asked.telegram_id, SystemClock().now()))
    return 0


def write_practices(asked: argparse.Namespace) -> int:
    """Checks practices, walks one in the terminal, or prints their schema; gives the exit code."""
    if asked.deed == "schema":
        print(schema_text(), end="")
        return 0
    catalogue = Catalogue.load()
    if asked.deed == "check":
        told, all_is_well = authoring.check(asked.paths, catalogue)
        print(told)
        return 0 if all_is_well else 1
    size: Size = "smaller" if asked.smaller else "full"
    now = SystemClock().now()
    authoring.walk_through(asked.path, size, asked.language, catalogue, now, iter(sys.stdin), print, live=asked.live)
    return 0


def sandboxed(address: str, folder: str) -> Settings:
    """Settings for a bot that talks to the sandbox and keeps everything in that folder."""
    return Settings(
        bot_token=SecretStr(DEMO_TOKEN),
        database_url=f"sqlite:///{folder}/midweek.db",
        telegram_url=address,
        clock_url=f"{address}/clock",
        log_level="WARNING",
    )


async def demo(port: int) -> None:
    """Runs the bot on the sandbox, with a therapist's invitation ready to be answered, until a signal ends it."""
    from sandbox import process
    from sandbox.person import World

    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="midweek-demo-"))
        address = await stack.enter_async_context(process.started("--port", str(port), "--rate", "1"))
        settings = sandboxed(address, folder)
        link = await invite_therapist(settings)
        async with asyncio.TaskGroup() as group:
            group.create_task(Running(settings).run(stop))
            world = World(address)
            await (await world.person("Ben")).open(link)
            print(f"\nMidweek's demo is open at  {address}\n")
            print("Ben, the therapist, has an invitation waiting: agree to it there,")
            print("then /invite a client, and open the link as Ana. Ctrl-C ends it; nothing is kept.\n", flush=True)


async def tour(folder: Path) -> None:
    """Plays four weeks on the sandbox, with the bot as a process of its own; leaves the exports in `folder`."""
    from sandbox import process
    from sandbox.tour import play

    async with AsyncExitStack() as stack:
        kept = stack.enter_context(tempfile.TemporaryDirectory(prefix="midweek-tour-"))
        address = await stack.enter_async_context(process.started("--port", "0", "--rate", "0", "--clock", TOUR_BEGINS))
        settings = sandboxed(address, kept)
        link = await invite_therapist(settings)
        await stack.enter_async_context(bot_process(settings))
        await play(address, link, folder)


@asynccontextmanager
async def bot_process(settings: Settings) -> AsyncIterator[None]:
    """`bot.py run` as a process of its own."""
    environment = dict(os.environ) | {  # noqa: TID251 - the child needs a PATH; its settings are these
        "BOT_TOKEN": settings.token(),
        "DATABASE_URL": settings.database_url,
        "TELEGRAM_URL": settings.telegram_url,
        "CLOCK_URL": settings.clock_url or "",
        "LOG_LEVEL": settings.log_level,
    }
    bot = await asyncio.create_subprocess_exec(sys.executable, str(ROOT / "bot.py"), "run", env=environment)
    try:
        yield
    finally:
        if bot.returncode is None:
            bot.terminate()
            await bot.wait()


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(prog="bot.py", description=f"Midweek: {__doc__}")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="run the bot; needs BOT_TOKEN (see .env.example)")
    trying = commands.add_parser("demo", help="try everything in a browser: no token, nothing leaves this machine")
    trying.add_argument("--port", type=int, default=8765, help="the page's port (default: %(default)s; 0: any)")
    touring = commands.add_parser("tour", help="play four weeks of a therapist and a client, and leave the exports")
    touring.add_argument("--folder", type=Path, default=Path("tour"), help="where to leave them (default: %(default)s)")
    therapist = commands.add_parser("therapist", help="let therapists in")
    deeds = therapist.add_subparsers(dest="deed", required=True)
    deeds.add_parser("invite", help="print a link that lets one therapist in; it works once and for three days")
    held = commands.add_parser("quarantine", help="updates that failed: see them, replay them, or let them go")
    deeds = held.add_subparsers(dest="deed", required=True)
    deeds.add_parser("list", help="what is held and why, without anybody's words")
    replaying = deeds.add_parser("replay", help="work them through again, once what was wrong is mended")
    replaying.add_argument("ids", nargs="*", metavar="ID", help="which, as listed (default: all)")
    replaying.add_argument(
        "--even-if-they-went-on", action="store_true", help="also where the person has gone on since (see list)"
    )
    discarding = deeds.add_parser("discard", help="delete them for good")
    discarding.add_argument("ids", nargs="+", metavar="ID", help="which, as listed")
    record = commands.add_parser("looks", help="the record of who looked at what (docs/running.md)")
    record.add_subparsers(dest="deed", required=True).add_parser("check", help="say whether anybody has changed it")
    logs = commands.add_parser("log", help="the log of a client, as the JSON that was exported (docs/exports.md)")
    deeds = logs.add_subparsers(dest="deed", required=True)
    restoring = deeds.add_parser("import", help="restore one for a client who is not here yet")
    restoring.add_argument("path", type=Path, metavar="FILE", help="the JSON file")
    restoring.add_argument("--telegram-id", type=int, required=True, metavar="N", help="the client's Telegram account")
    deeds.add_parser("schema", help="print the JSON Schema of such a file")
    _add_practices(commands.add_parser("practices", help="for whoever writes practices (docs/practices.md)"))
    return parser


def _add_practices(writing: argparse.ArgumentParser) -> None:
    deeds = writing.add_subparsers(dest="deed", required=True)
    checking = deeds.add_parser("check", help="read practices, and say what is wrong or worth a second thought")
    checking.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, a folder, or a folder of these")
    trying = deeds.add_parser("try", help="walk one in this terminal; nothing is kept")
    trying.add_argument("path", type=Path, metavar="PATH", help="a file or a folder")
    trying.add_argument("--smaller", action="store_true", help="the smaller version")
    trying.add_argument("--language", default="en", metavar="CODE", help="whose words to read (default: %(default)s)")
    deeds.add_parser("schema", help="print the JSON Schema of a practice, for editors")
    trying.add_argument("--live", action="store_true", help="wait with a guide for as long as it takes")


async def obey(asked: argparse.Namespace) -> int:
    """Does what the command line asks; gives the exit code."""
    if asked.command == "demo":
        await demo(asked.port)
    elif asked.command == "tour":
        await tour(asked.folder)
    elif asked.command == "therapist":
        print(await invite_therapist(read_settings()))
    elif asked.command == "quarantine":
        return await quarantine(read_settings(), asked)
    elif asked.command == "practices":
        return write_practices(asked)
    elif asked.command == "looks":
        return await check_looks(read_settings())
    elif asked.command == "log":
        return await handle_log(asked)
    else:
        await run(read_settings())
    return 0


def main(words: Sequence[str] | None = None) -> int:
    """Runs a command; gives the exit code."""
    asked = arguments().parse_args(words)
    use_packaged_zones()
    try:
        needs_settings = asked.command not in ("demo", "tour", "practices")
        set_up_logging(read_settings().log_level if needs_settings else "WARNING")
        return asyncio.run(obey(asked))
    except (
        Unusable,
        BadAddress,
        quarantined.NotHeld,
        authoring.NoPractice,
        taking_in.NotTakenIn,
        BadDefinition,
        BadCatalogue,
        BadContacts,
        practices.PracticeChanged,
        NewerSchema,
    ) as error:
        print(f"midweek: {error}", file=sys.stderr)
        return 2
    except Unavailable as error:
        reason = str(error).splitlines()[0]
        print(f"midweek: DATABASE_URL: the database cannot be used. Nothing was changed. ({reason})", file=sys.stderr)
        return 2
    except TelegramError as error:
        print(f"midweek: Telegram cannot be reached or refused: {error.message}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
