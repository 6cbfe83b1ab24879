"""The commands that work on the database while the bot runs, or while it does not."""

import argparse
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from exports import taking_in
from handlers import authoring, looked, quarantined
from handlers.intake import Dispatcher
from operating import backups, doctor, sealed_files, therapists
from operating.backups import Holds
from operating.connecting import connected, intake_of
from operating.settings import Settings, read_settings
from practices.definition import Size
from practices.library import LIBRARY, load_library
from practices.schema import schema_text
from scheduling.clock import Clock, FollowedClock, SystemClock
from storage import belonging, invitations
from storage.database import Database
from texts.catalogue import Catalogue

INVITATION = "https://t.me/{bot}?start={token}"


@asynccontextmanager
async def beside_the_bot(settings: Settings) -> AsyncIterator[tuple[Dispatcher, Database, Clock]]:
    """What a command needs that works on the database while the bot runs, or while it does not."""
    clock: Clock = FollowedClock(settings.clock_url) if settings.clock_url else SystemClock()
    async with connected(settings) as application, up_to_date(settings) as database:
        if isinstance(clock, FollowedClock):
            await clock.look()
        yield application, database, clock


@asynccontextmanager
async def up_to_date(settings: Settings) -> AsyncIterator[Database]:
    """The database with the present schema, for a command that needs nothing else."""
    database = Database(settings.database_url, settings.keys())
    try:
        await belonging.make_ready(database, SystemClock().now())
        yield database
    finally:
        await database.close()


async def invite_therapist(settings: Settings) -> str:
    """Makes an invitation for a therapist; returns its link, which works once."""
    async with beside_the_bot(settings) as (application, database, clock):
        async with database.transaction() as tx:
            token = await invitations.invite(tx, "therapist", clock.now())
        return INVITATION.format(bot=application.bot.username, token=token)


async def handle_therapists(asked: argparse.Namespace) -> int:
    """Lets a therapist in or keeps one out, or lists them; gives the exit code."""
    settings = read_settings()
    if asked.deed == "invite":
        print(await invite_therapist(settings))
        return 0
    now = SystemClock().now()
    async with up_to_date(settings) as database:
        match asked.deed:
            case "list":
                print(await therapists.listed(database))
            case "freeze":
                print(await therapists.freeze(database, asked.id, now))
            case "unfreeze":
                print(await therapists.unfreeze(database, asked.id, now))
            case "remove":
                print(await therapists.remove(database, asked.id, now, asked.yes))
    return 0


async def handle_quarantine(asked: argparse.Namespace) -> int:
    """Lists, replays or discards updates that failed; gives the exit code."""
    async with beside_the_bot(read_settings()) as (application, database, clock):
        if asked.deed == "list":
            print(await quarantined.listed(database))
            return 0
        ids = quarantined.read_ids(asked.ids)
        if asked.deed == "discard":
            print(await quarantined.discard(database, ids))
            return 0
        library, catalogue = load_library(LIBRARY), Catalogue.load()
        async with intake_of(application, database, library, catalogue, clock, lambda: None) as intake:
            told, failed = await quarantined.replay(intake, database, ids, asked.even_if_they_went_on)
        print(told)
        return 1 if failed else 0


async def see_the_doctor(_asked: argparse.Namespace) -> int:
    """Says what is wrong with the bot, its database and its machine; gives the exit code."""
    findings = [finding async for finding in doctor.examine(read_settings(), doctor.Machine.measured())]
    print(doctor.told(findings))
    return 1 if any(finding.grade == "wrong" for finding in findings) else 0


async def make_backup(asked: argparse.Namespace) -> int:
    """Makes a backup; gives the exit code."""
    holds: Holds = "keys" if asked.keys else "database"
    print(await backups.back_up(read_settings(), holds, asked.path, SystemClock().now()))
    return 0


async def put_backup_back(asked: argparse.Namespace) -> int:
    """Restores a backup; gives the exit code."""
    holds: Holds = "keys" if asked.keys else "database"
    now = SystemClock().now()
    print(await backups.restore(read_settings(), holds, asked.path, asked.key, now, replace=asked.replace))
    return 0


async def print_backup_key(_asked: argparse.Namespace) -> int:
    """Prints a new backup key; gives the exit code."""
    print(sealed_files.new_key(), end="")
    return 0


async def check_looks(_asked: argparse.Namespace) -> int:
    """Says whether the record of who looked is whole; gives the exit code."""
    async with up_to_date(read_settings()) as database:
        told, is_whole = await looked.checked(database)
    print(told)
    return 0 if is_whole else 1


async def handle_log(asked: argparse.Namespace) -> int:
    """Takes in a log that was exported, or prints the schema of one; gives the exit code."""
    if asked.deed == "schema":
        print(taking_in.schema_text(), end="")
        return 0
    async with up_to_date(read_settings()) as database:
        library = load_library(LIBRARY).values()
        print(await taking_in.take_in(database, library, asked.path, asked.telegram_id, SystemClock().now()))
    return 0


async def write_practices(asked: argparse.Namespace) -> int:
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
