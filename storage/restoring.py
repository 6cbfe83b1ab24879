"""Restoring a log that was read from a file, all of it or nothing, for a client who is not here yet."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Table, insert, select
from sqlalchemy.exc import DBAPIError

from practices.ladder import Ladder
from storage import clients, entries, goals, ladders, people, practices
from storage.assignments import assignments
from storage.database import Transaction, Unavailable
from storage.earlier_cadences import earlier_cadences
from storage.files import files
from storage.keys import NoKey
from storage.log import Log
from storage.notes import notes
from storage.occurrences import occurrences
from storage.proposals import Step, proposal_steps
from storage.sealing import SEALINGS, keys_of
from storage.subjects import subjects

# Nobody can fetch a file any more that was still to be fetched where the log comes from.
NEVER = datetime(9999, 1, 1, tzinfo=UTC)


class CannotRestore(Exception):
    """Why a log cannot be restored here, as a sentence. The transaction must not be committed."""


@dataclass(frozen=True)
class Whom:
    """The client whose log it is: their Telegram account, and what the log says of them."""

    telegram_id: int
    name: str
    language: str
    zone: str


async def restore(tx: Transaction, log: Log, whom: Whom, now: datetime) -> None:
    """Keeps a log and its client. Raises CannotRestore, also when they are here already.

    Nothing is scheduled, and all rests until the client says so: nobody is nudged by a bot that they have not met.
    """
    await _check_new(tx, log.client_id, whom.telegram_id)
    try:
        await _add_client(tx, log.client_id, whom, now)
        await _add_practices(tx, log, now)
        for table, rows in _rows(log):
            if rows:
                sealing = SEALINGS.get(table.name)
                await tx.execute(insert(table), rows if sealing is None else await sealing.seal_all(tx, rows))
    except Unavailable:
        raise
    except DBAPIError:
        raise CannotRestore("This log contradicts itself, or holds more than can be kept in one place.") from None


async def _check_new(tx: Transaction, client_id: UUID, telegram_id: int) -> None:
    known = (await tx.execute(select(people.people.c.id).where(people.people.c.id == client_id))).first()
    if known is not None or await people.find(tx, telegram_id) is not None:
        raise CannotRestore("This client, or this Telegram account, is here already.")


async def _add_client(tx: Transaction, client_id: UUID, whom: Whom, now: datetime) -> None:
    # The chat of a bot with somebody has their own number.
    joined = {"id": client_id, "chat_id": whom.telegram_id, "joined_at": now, "unreachable_at": None}
    about = {"telegram_id": whom.telegram_id, "name": whom.name, "language": whom.language}
    try:
        await keys_of(tx).make([client_id])
    except NoKey:
        raise CannotRestore("This client has deleted everything here, and what was sealed for them stays so.") from None
    await people.add(tx, joined | about)
    await clients.add(tx, client_id)
    await clients.change(tx, client_id, zone=whom.zone, paused_at=now)


async def _add_practices(tx: Transaction, log: Log, now: datetime) -> None:
    try:
        await practices.keep_brought(tx, log.practices, log.client_id, now)
    except practices.PracticeChanged as changed:
        raise CannotRestore(
            f"The practice '{changed.practice_id}' reads differently here in version {changed.version}."
        ) from None


def _rows(log: Log) -> list[tuple[Table, list[dict[str, Any]]]]:
    """The rows of each table, in an order in which what is named is there already."""
    logged = log.entries
    due = [one.occurrence for one in log.unanswered]
    due += [one for entry in logged for one in (entry.occurrence, *entry.follow_ups) if one is not None]
    return [
        (assignments, _plain(log.assignments)),
        (proposal_steps, [_step(step) for step in log.steps]),
        (earlier_cadences, _plain(log.earlier)),
        (subjects, _plain(log.subjects)),
        (entries.entries, _plain(one.entry for one in logged)),
        (entries.answers, _plain(answer for one in logged for answer in one.answers)),
        (files, [vars(file) | {"not_before": NEVER} for file in log.files]),
        (occurrences, _plain(due)),
        (notes, _plain(log.notes)),
        (goals.goals, _plain(aim.goal for aim in log.goals)),
        (goals.action_items, _plain(item for aim in log.goals for item in aim.items)),
        (ladders.ladders, [_without(vars(ladder), "rungs") for ladder in log.ladders]),
        (ladders.rungs, [row for ladder in log.ladders for row in _rungs(ladder)]),
    ]


def _step(step: Step) -> dict[str, Any]:
    return vars(step) | {"terms": None if step.terms is None else asdict(step.terms), "wishes": list(step.wishes)}


def _plain(records: Iterable[object]) -> list[dict[str, Any]]:
    return [dict(vars(record)) for record in records]


def _without(row: dict[str, Any], name: str) -> dict[str, Any]:
    return {column: value for column, value in row.items() if column != name}


def _rungs(ladder: Ladder) -> list[dict[str, Any]]:
    # That one was worked on follows from the entries about it.
    whose = {"ladder_id": ladder.id, "client_id": ladder.client_id}
    return [_without(vars(rung), "worked") | whose | {"place": place} for place, rung in enumerate(ladder.rungs)]
