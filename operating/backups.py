"""Backup and restore: of the database, and of the key store apart from it, each in a file of its own."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from operating import sealed_files
from operating.settings import Settings, Unusable
from operating.workshop import workshop
from storage import belonging, snapshot_files, snapshot_tables, snapshots
from storage.database import Database, Unavailable
from storage.engines import path_of
from storage.holds import held, hold
from storage.snapshot_tables import Columns

Holds = Literal["database", "keys"]

HEADER = "backup.json"
FORMAT = 1
CALLED = {"database": "the database", "keys": "the key store"}
APART = {
    "database": "There is no key in it: keys have a backup of their own (--keys).",
    "keys": "Keep it apart from backups of the database: both together can be read.",
}


@dataclass(frozen=True)
class Header:
    """What a backup says of itself; `columns` are those of each table, where it is made of tables."""

    holds: Holds
    version: str | None
    made_at: str
    columns: Columns | None = None
    format: int = FORMAT


async def back_up(settings: Settings, holds: Holds, target: Path, now: datetime) -> str:
    """Makes a backup, while the bot may be running; gives what to tell the operator. Raises Unusable, or Damaged."""
    recipients = sealed_files.recipients(settings.backup_to)
    sealed_files.refuse_to_overwrite(target)
    with workshop(target, now) as folder:
        header = await _take(_url(settings, holds), holds, folder, now)
        files = sorted(folder.iterdir())
        (folder / HEADER).write_text(json.dumps(asdict(header)))
        size = await asyncio.to_thread(sealed_files.seal, [folder / HEADER, *files], target, recipients)
    megabytes = size / 1_000_000
    return f"{target}: {CALLED[holds]} as of {header.made_at}, {megabytes:.1f} MB, encrypted. {APART[holds]}"


async def _take(url: str, holds: Holds, folder: Path, now: datetime) -> Header:
    file = path_of(url)
    made_at = now.isoformat(timespec="seconds")
    if file is None:
        version, columns = await snapshot_tables.take(url, folder)
        return Header(holds, version, made_at, columns)
    if not file.is_file():
        raise Unusable(f"There is no file {file}, and so nothing to back up.")
    return Header(holds, await asyncio.to_thread(snapshot_files.take, file, folder), made_at)


async def restore(settings: Settings, holds: Holds, source: Path, key: Path, now: datetime, *, replace: bool) -> str:
    """Puts a backup where there is nothing, or in the place of what is there; gives what to tell the operator.

    Whoever was erased since stays so. Raises Unusable, Damaged, NewerSchema or UnusableKeys, and has changed nothing
    then.
    """
    by = sealed_files.read_key(key)
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(workshop(path_of(_url(settings, holds)), now))
        await asyncio.to_thread(sealed_files.unseal, source, folder, by)
        header = _read_header(source, folder, holds, _url(settings, holds))
        database = Database(settings.database_url, settings.keys())
        stack.push_async_callback(database.close)
        await _put_back(stack, database, folder, header, replace)
        if holds == "database":
            # Whoever was erased since the backup was made goes again, before anybody starts.
            await belonging.make_ready(database, now)
    told = f"Restored: {CALLED[holds]} as of {header.made_at}. Whoever was erased since then stays erased."
    return f"{told} {_left_over(_url(settings, holds))}".strip()


async def _put_back(stack: AsyncExitStack, database: Database, folder: Path, header: Header, replace: bool) -> None:
    await stack.enter_async_context(_nobody_runs(database))
    if header.holds == "database" and not await database.keys.exists():
        raise Unusable("There is no key store, and nobody could read the database. Restore the keys first (--keys).")
    present = database if header.holds == "database" else database.keys
    if not replace and not await snapshots.is_empty(present):
        raise Unusable(
            f"{CALLED[header.holds].capitalize()} is there already and stays as it is. To put the backup in its place, "
            "say --replace."
        )
    if header.holds == "database":
        await snapshots.put_database(database, folder, header.version, header.columns)
    else:
        await snapshots.put_keys(database.keys, folder, header.columns)


def _left_over(url: str) -> str:
    """Says what is left of what stood there. It wants to be deleted: whoever is erased later is still in it."""
    file = path_of(url)
    if file is None or not snapshot_files.replaced(file).exists():
        return ""
    return f"What stood there is {snapshot_files.replaced(file)}: delete it once all reads as it should."


def _read_header(source: Path, folder: Path, holds: Holds, url: str) -> Header:
    try:
        header = Header(**json.loads((folder / HEADER).read_text()))
    except (OSError, ValueError, TypeError):
        raise Unusable(f"{source} is no backup of Midweek's. Nothing was changed.") from None
    if header.format != FORMAT:
        raise Unusable(f"{source} was made by another version of Midweek. Restore it with that one.")
    if header.holds != holds:
        option = "with --keys" if header.holds == "keys" else "without --keys"
        raise Unusable(f"{source} is a backup of {CALLED[header.holds]}: restore it {option}. Nothing was changed.")
    if (header.columns is None) != (path_of(url) is not None):
        kind = "SQLite" if header.columns is None else "PostgreSQL"
        setting = "DATABASE_URL" if holds == "database" else "KEYS_URL"
        raise Unusable(f"{source} is a backup of {kind}, and {setting} names another kind. Nothing was changed.")
    return header


def _url(settings: Settings, holds: Holds) -> str:
    return settings.database_url if holds == "database" else settings.keys_at()


@asynccontextmanager
async def _nobody_runs(database: Database) -> AsyncIterator[None]:
    """Sees to it that no bot runs on the database meanwhile. Raises Unusable when one does."""
    told = Unusable("The bot is running. Stop it first, and start it again afterwards. Nothing was changed.")
    if not database.is_sqlite:
        # A server that is away has no bot running on it.
        with suppress(*Unavailable):
            async with database.reading() as tx:
                if await held(tx):
                    raise told
        yield
        return
    at_once = asyncio.Event()
    at_once.set()
    async with hold(database, "running", lambda: None, at_once) as free:
        if free is None:
            raise told
        yield
