"""The doctor: looks at everything that the bot needs, says what is wrong and what to do, and changes nothing."""

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Literal

import aiohttp
from telegram.error import TelegramError

from handlers.webhook import BadAddress
from operating import sealed_files
from operating.connecting import connected
from operating.settings import Settings, Unusable
from scheduling.clock import SystemClock
from scheduling.zones import ZONE_DATA_VERSION
from storage import belonging, schema, snapshot_files
from storage.database import Database, Unavailable
from storage.engines import path_of
from storage.figures import figures
from storage.master_keys import UnusableKeys
from texts.contacts import Contacts

Grade = Literal["well", "look", "wrong"]
MARKS: dict[Grade, str] = {"well": "    ", "look": "look", "wrong": "!!!!"}

CLOCK_MAY_BE_OFF = timedelta(seconds=30)
ZONES_GOOD_FOR_YEARS = 2
LEAST_FREE = 500_000_000  # bytes; and room for the database once more, which a backup and an upgrade take
PATIENCE = 10.0  # seconds


@dataclass(frozen=True)
class Finding:
    """What was found out about one thing. "look": it works, and somebody should look at it all the same."""

    about: str
    grade: Grade
    says: str


@dataclass(frozen=True)
class Machine:
    """What the machine says of itself: its time, the version of its zone data, how many bytes are free in a folder."""

    now: datetime
    zone_data: str
    free: Callable[[Path], int]
    contacts: Contacts

    @classmethod
    def measured(cls) -> "Machine":
        """This one."""
        return cls(
            SystemClock().now(), ZONE_DATA_VERSION, lambda folder: shutil.disk_usage(folder).free, Contacts.load()
        )


async def examine(settings: Settings, machine: Machine) -> AsyncIterator[Finding]:
    """Everything, one after the other."""
    async for finding in _telegram(settings):
        yield finding
    yield await _clock(settings, machine)
    yield _zones(machine)
    async for finding in _database(settings, machine):
        yield finding
    for file in _files(settings):
        yield _permissions(file)
    for finding in _left_over(settings):
        yield finding
    yield _disk(settings, machine)
    yield _contacts(machine)
    yield _backups(settings)


def told(findings: list[Finding]) -> str:
    """What the operator reads: a line each, and how many are wrong."""
    lines = [f"{MARKS[one.grade]}  {one.about:<13} {one.says}" for one in findings]
    wrong = sum(one.grade == "wrong" for one in findings)
    look = sum(one.grade == "look" for one in findings)
    return "\n".join([*lines, f"{wrong} wrong, {look} to look at, {len(findings) - wrong - look} well."])


async def _telegram(settings: Settings) -> AsyncIterator[Finding]:
    try:
        wanted = settings.webhook()
        async with connected(settings) as application:
            yield Finding("token", "well", f"Telegram knows the bot as @{application.bot.username}.")
            there = await application.bot.get_webhook_info()
    except Unusable as error:
        yield Finding("token", "wrong", str(error))
        return
    except BadAddress as error:
        yield Finding("webhook", "wrong", str(error))
        return
    except TelegramError as error:
        yield Finding("telegram", "wrong", f"Telegram cannot be reached ({error.message}).")
        return
    if wanted is None and there.url:
        yield Finding(
            "webhook", "look", "Telegram brings updates to a webhook; the first poll of `run` takes that away."
        )
    elif wanted is not None and there.url != wanted.url:
        elsewhere = "nowhere" if not there.url else "somewhere else"
        yield Finding("webhook", "wrong", f"WEBHOOK_URL: Telegram brings updates {elsewhere} until `run` has started.")
    elif there.last_error_message:
        yield Finding("webhook", "wrong", f"Telegram could not bring updates of late: {there.last_error_message}.")
    else:
        yield Finding("webhook", "well", "Updates are polled." if wanted is None else "Telegram brings updates here.")


async def _clock(settings: Settings, machine: Machine) -> Finding:
    try:
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.head(settings.telegram_url) as answer:
            theirs = parsedate_to_datetime(answer.headers["Date"]).astimezone(UTC)
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError):
        return Finding("clock", "look", "Telegram's clock cannot be seen, and nothing to compare this machine's with.")
    off = abs(machine.now - theirs)
    if off > CLOCK_MAY_BE_OFF:
        seconds = round(off.total_seconds())
        return Finding("clock", "wrong", f"This machine's clock is {seconds} seconds off. Let it follow a time server.")
    return Finding("clock", "well", "The clock is right.")


def _zones(machine: Machine) -> Finding:
    year = int(machine.zone_data[:4])
    if machine.now.year - year >= ZONES_GOOD_FOR_YEARS:
        says = f"The zone data are of {year}, and nudges may come an hour off. Update the package tzdata."
        return Finding("zone data", "wrong", says)
    return Finding("zone data", "well", f"The zone data are of {machine.zone_data}.")


async def _database(settings: Settings, machine: Machine) -> AsyncIterator[Finding]:
    file = path_of(settings.database_url)
    if file is not None and not file.exists():
        yield Finding("database", "look", f"There is no {file} yet. The first start makes it.")
        yield await _keys_of_a_first_start(settings)
        return
    try:
        if file is not None:
            snapshot_files.check(file)
        database = Database(settings.database_url, settings.keys())
    except (snapshot_files.Damaged, UnusableKeys, Unusable) as error:
        about = "database" if isinstance(error, snapshot_files.Damaged) else "keys"
        yield Finding(about, "wrong", str(error))
        return
    try:
        version = await _schema(database)
        yield version
        if version.grade != "wrong":
            await belonging.check(database)
            yield Finding("keys", "well", "The ring, the key store and the database belong together.")
        if version.grade == "well":
            yield await _held(database, machine)
    except UnusableKeys as error:
        yield Finding("keys", "wrong", str(error))
    except Unavailable as error:
        yield Finding("database", "wrong", f"DATABASE_URL: it cannot be used ({_reason(error)}).")
    finally:
        await database.close()


async def _keys_of_a_first_start(settings: Settings) -> Finding:
    """What the start would say of the ring and the key store, where there is no database yet."""
    try:
        database = Database(settings.database_url, settings.keys())
        try:
            await belonging.check(database)
        finally:
            await database.close()
    except (UnusableKeys, Unusable) as error:
        return Finding("keys", "wrong", str(error))
    except Unavailable as error:
        return Finding("keys", "wrong", f"KEYS_URL: it cannot be used ({_reason(error)}).")
    return Finding("keys", "well", "The ring can be used.")


def _reason(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


async def _schema(database: Database) -> Finding:
    version, newest = await schema.version_of(database.engine), schema.newest()
    if version is not None and version > newest:
        return Finding("schema", "wrong", str(schema.NewerSchema(version)))
    if version != newest:
        says = f"The schema is {version or 'empty'}; the next start brings it to {newest}. Make a backup before."
        return Finding("schema", "look", says)
    return Finding("schema", "well", f"The schema is {version}, the newest.")


async def _held(database: Database, machine: Machine) -> Finding:
    async with database.reading() as tx:
        held = (await figures(tx, machine.now)).held
    if held:
        return Finding("quarantine", "look", f"{held} updates failed and are held: bot.py quarantine list")
    return Finding("quarantine", "well", "No update is held.")


def _files(settings: Settings) -> Iterator[Path]:
    """Every file whose content is nobody else's business, if it is there."""
    named = [*_databases(settings), settings.bot_token_file, settings.master_keys_file, Path(".env")]
    yield from (file for file in named if file is not None and file.is_file())


def _databases(settings: Settings) -> list[Path]:
    """The files of the database and of the key store, those that are files."""
    urls = [settings.database_url]
    # With PostgreSQL it has to be said where the keys are; that it was not is said elsewhere.
    if settings.keys_url is not None or path_of(settings.database_url) is not None:
        urls.append(settings.keys_at())
    return [file for url in urls if (file := path_of(url)) is not None]


def _left_over(settings: Settings) -> Iterator[Finding]:
    for file in _databases(settings):
        if snapshot_files.replaced(file).exists():
            says = f"{snapshot_files.replaced(file)} is left from a restore: delete it once all reads as it should."
            yield Finding("left over", "look", says)


def _permissions(file: Path) -> Finding:
    if file.stat().st_mode & 0o077:
        return Finding("permissions", "wrong", f"Others on this machine may read {file}: chmod 600 {file}")
    return Finding("permissions", "well", f"{file} is its owner's alone.")


def _disk(settings: Settings, machine: Machine) -> Finding:
    file = path_of(settings.database_url)
    size = file.stat().st_size if file is not None and file.exists() else 0
    folder = Path.cwd() if file is None else file.absolute().parent
    if not folder.is_dir():
        return Finding("disk", "wrong", f"DATABASE_URL: there is no folder {folder}.")
    free = machine.free(folder)
    if free < LEAST_FREE + 2 * size:
        return Finding("disk", "wrong", f"Only {free // 1_000_000} MB are free in {folder}. Make room.")
    return Finding("disk", "well", f"{free // 1_000_000} MB are free in {folder}.")


def _contacts(machine: Machine) -> Finding:
    overdue = machine.contacts.overdue(machine.now.date())
    if overdue:
        says = f"{len(overdue)} numbers for a crisis were checked too long ago: look them over in texts/contacts.yaml."
        return Finding("contacts", "wrong", says)
    copies = len(machine.contacts.by_copy_alone)
    says = f"The numbers for a crisis were checked not long ago; {copies} of them with stored copies of pages alone."
    return Finding("contacts", "well", says)


def _backups(settings: Settings) -> Finding:
    if settings.backup_to is None:
        return Finding("backups", "look", "BACKUP_TO is not set, so no backup can be made: bot.py backup-key")
    try:
        sealed_files.recipients(settings.backup_to)
    except Unusable as error:
        return Finding("backups", "wrong", str(error))
    return Finding("backups", "well", "Backups can be made.")
