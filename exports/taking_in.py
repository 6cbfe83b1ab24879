"""Takes in a log that was handed over as JSON: all of it, for a client who is not here yet, or nothing."""

import asyncio
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from practices.definition import Practice
from storage import practices, restoring
from storage.database import Database
from storage.restoring import CannotRestore, Whom

if TYPE_CHECKING:
    from exports.json_reading import Told


class NotTakenIn(Exception):
    """Why nothing was taken in, as a sentence."""


async def take_in(database: Database, library: Iterable[Practice], path: Path, telegram_id: int, now: datetime) -> str:
    """Restores the log in a file for the client with that Telegram account; says what was restored, and nobody's words.

    Raises NotTakenIn; then nothing has changed.
    """
    told = await asyncio.to_thread(_read, path)
    whom = Whom(telegram_id, told.whose.name, told.whose.language, told.whose.zone)
    try:
        async with database.transaction() as tx:
            await practices.keep_library(tx, library, now)
            await restoring.restore(tx, told.log, whom, now)
    except CannotRestore as error:
        raise NotTakenIn(f"{error} Nothing was changed.") from None
    answers = sum(len(one.answers) for one in told.log.entries)
    return (
        f"Restored. Entries: {len(told.log.entries)}, answers: {answers}, notes: {len(told.log.notes)}, "
        f"goals: {len(told.log.goals)}. Nothing comes by itself before the client goes on with /pause and "
        "picks the times anew of what was agreed, under /plan."
    )


def schema_text() -> str:
    """The JSON Schema of the file."""
    from exports.json_records import schema_text as text

    return text()


def _read(path: Path) -> "Told":
    # Here: the bot, which imports this, would wait a second for it at every start.
    from exports import json_reading
    from exports.json_reading import BadLog

    try:
        # One byte more than is read: whether it is too large is seen without reading all of it.
        with path.open("rb") as file:
            return json_reading.read(file.read(json_reading.LARGEST + 1))
    except OSError as error:
        raise NotTakenIn(f"{path} cannot be read ({error.strerror}). Nothing was changed.") from None
    except BadLog as error:
        raise NotTakenIn(f"{path}: {error} Nothing was changed.") from None
