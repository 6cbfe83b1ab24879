"""What an operator does with updates that failed: look at them, replay them, let them go."""

from collections.abc import Sequence
from uuid import UUID

from handlers.intake import Intake
from storage import quarantine
from storage.database import Database
from storage.quarantine import Held


class NotHeld(Exception):
    """An id was given that names nothing; the text says which."""


def read_ids(given: Sequence[str]) -> list[UUID]:
    """The ids of the command line. Raises NotHeld with the one that is none."""
    ids = []
    for one in given:
        try:
            ids.append(UUID(one))
        except ValueError:
            raise NotHeld(f"{one} is not an id as `bot.py quarantine list` prints them. Nothing was changed.") from None
    return ids


async def listed(database: Database) -> str:
    """What is held, a paragraph each, without anybody's words."""
    async with database.reading() as tx:
        lines = [_line(one, await quarantine.went_on(tx, one)) for one in await quarantine.held(tx)]
    return "\n".join(lines) or "Nothing is held."


def _line(one: Held, went_on: bool) -> str:
    since = " The person has gone on since." if went_on else ""
    since += "" if one.raw is not None else " It cannot be read any more, and not be replayed."
    return (
        f"{one.id}  since {one.held_at:%Y-%m-%d %H:%M} UTC, update {one.update_id} of {one.telegram_id or 'nobody'}, "
        f"failed {one.attempts}x: {one.reason}.{since}"
    )


async def replay(
    intake: Intake, database: Database, ids: Sequence[UUID], even_if_they_went_on: bool
) -> tuple[str, bool]:
    """Works updates through again; what to tell the operator, and whether any is still held.

    Who has gone on since is left alone unless asked for: what they wrote then would now answer another question.
    """
    told: list[str] = []
    failed = False
    for one in await _these(database, ids):
        async with database.reading() as tx:
            went_on = await quarantine.went_on(tx, one)
        if went_on and not even_if_they_went_on:
            told.append(f"{one.id}  left alone: the person has gone on since (--even-if-they-went-on replays it).")
            failed = True
            continue
        reason = await intake.replay(one)
        failed |= reason is not None
        told.append(f"{one.id}  replayed." if reason is None else f"{one.id}  failed again: {reason}.")
    return "\n".join(told) or "Nothing is held.", failed


async def discard(database: Database, ids: Sequence[UUID]) -> str:
    """Deletes updates for good; what to tell the operator."""
    these = await _these(database, ids)
    async with database.transaction() as tx:
        for one in these:
            await quarantine.let_go(tx, one.id)
    return "\n".join(f"{one.id}  discarded." for one in these)


async def _these(database: Database, ids: Sequence[UUID]) -> list[Held]:
    async with database.reading() as tx:
        these = await quarantine.held(tx, ids)
    missing = set(ids) - {one.id for one in these}
    if missing:
        raise NotHeld(f"Not held: {', '.join(sorted(map(str, missing)))}. Nothing was changed.")
    return these
