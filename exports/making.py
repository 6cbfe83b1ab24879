"""Makes the exports that people asked for, one after the other, aside from everything that somebody waits for.

A file is made a page of the log at a time, and kept until the message that it goes with was sent. When this process
dies meanwhile the row is still there, and it is made anew, once.
"""

import asyncio
import contextlib
import functools
import logging
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from pathlib import PurePath
from uuid import UUID

from exports import locked_file
from exports.files import MayNotSee, asked_for, make_file
from exports.formats import file_name
from scheduling import nudges
from scheduling.chore import Chore
from scheduling.clock import Clock
from storage import clients, exports, log, looks, outbox, people
from storage.database import Database, Transaction, Unavailable
from storage.exports import Export, Made
from storage.messages import Button, MadeFile, Message, from_json
from storage.outbox import Lane

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=10)
FIRST_WAIT = timedelta(seconds=5)
MOST_ATTEMPTS = 3
LARGE = 1_000  # answers, from which on it is said how far it is
TOLD_AT = (0.25, 0.5, 0.75)
MOST_BYTES = 49_000_000  # Telegram takes 50 MB from a bot
PASSWORD_STAYS = timedelta(minutes=10)


class _NotWanted(Exception):
    """Who asked for it is gone, or another has made it meanwhile: nothing of this is kept."""


class Telling:
    """Tells how far an export is, a few times, where that takes long."""

    def __init__(self, tell: Callable[[Message], Awaitable[None]]) -> None:
        self._tell = tell
        self._everything = 0
        self._marks: list[float] = []
        self.is_heard = False

    async def begin(self, everything: int) -> None:
        """So many answers there are."""
        self._everything = everything
        if everything >= LARGE:
            self._marks = [everything * part for part in TOLD_AT]
            await self._say(0)

    async def told(self, answers: int) -> None:
        """So many are written."""
        passed = [mark for mark in self._marks if mark <= answers]
        del self._marks[: len(passed)]
        if passed:
            await self._say(answers)

    async def _say(self, answers: int) -> None:
        self.is_heard = True
        await self._tell(Message("export-under-way", {"done": answers, "all": self._everything}))


class Making(Chore):
    """Makes until stopped; `put` is called when something was put into the outbox."""

    failed = "export_failed"

    def __init__(
        self,
        database: Database,
        clock: Clock,
        put: Callable[[], None],
        password: Callable[[], str] = locked_file.new_password,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        super().__init__(database, clock)
        self._put = put
        self._password = password
        self._most_bytes = most_bytes

    async def do_due(self) -> bool:
        """One unit of work: makes the file that waits longest. True: ask again, there may be more."""
        async with self._database.transaction() as tx:
            await exports.forget_sent(tx)
            export = await exports.claim(tx, self._clock.now(), LEASE)
        if export is not None:
            await self._make(export)
            self._put()
        return export is not None

    async def next_at(self, tx: Transaction, now: datetime) -> datetime | None:
        """When the next export is to be made, or tried again."""
        return await exports.next_at(tx, now)

    async def _make(self, export: Export) -> None:
        telling = Telling(functools.partial(self._tell, export))
        try:
            async with self._database.reading() as tx:
                await telling.begin(await log.count_answers(tx, *asked_for(export.spec)))
                made = await make_file(tx, export.spec, self._clock.now(), telling.told)
            await self._keep(export, made, telling.is_heard)
        except MayNotSee:
            await self._give_up(export, "export-not-yours")
        except Unavailable:
            # The lease runs out, or the next start lets go of it.
            raise
        except Exception as error:
            logger.error("An export failed action=export_failed export=%s error=%s", export.id, type(error).__name__)
            await self._try_later(export)

    async def _try_later(self, export: Export) -> None:
        if export.attempts + 1 >= MOST_ATTEMPTS:
            await self._give_up(export, "export-failed")
            return
        async with self._database.transaction() as tx:
            await exports.postpone(tx, export.id, self._clock.now() + FIRST_WAIT * 4**export.attempts)

    async def _tell(self, export: Export, message: Message) -> None:
        async with self._database.transaction() as tx:
            await _say(tx, export, message, self._clock.now(), anchor=_anchor(export), edits=True)
        self._put()

    async def _keep(self, export: Export, made: MadeFile, is_heard: bool) -> None:
        now, kept, password = self._clock.now(), Made(made.name, made.content), None
        if export.is_locked:
            password = self._password()
            name = locked_name(made.name, export.spec["format"], now.date())
            kept = Made(f"{name}.zip", await asyncio.to_thread(locked_file.lock, name, made.content, password, now))
        if len(kept.content) > self._most_bytes:
            await self._give_up(export, "export-too-large", megabytes=len(kept.content) // 1_000_000)
            return
        with contextlib.suppress(_NotWanted):
            async with self._database.transaction() as tx:
                if is_heard:
                    await _say(tx, export, Message("export-made"), now, anchor=_anchor(export), edits=True)
                await _put_file(tx, export, made, kept, now)
                if password is not None:
                    await _say_password(tx, export, password, now)
                if export.person_id != export.client_id:
                    await _announce(tx, export, now)

    async def _give_up(self, export: Export, why: str, **args: int) -> None:
        async with self._database.transaction() as tx:
            if await exports.drop(tx, export.id):
                await _say(tx, export, Message(why, args), self._clock.now())


def locked_name(made: str, format_: str, day: date) -> str:
    """What a file is called in a ZIP whose names everybody can read: nothing of the client, and what it is.

    A report that could not be set as a PDF is a page.
    """
    return str(PurePath(file_name(format_, day)).with_suffix(PurePath(made).suffix))


async def _put_file(tx: Transaction, export: Export, made: MadeFile, kept: Made, now: datetime) -> None:
    spec = {"format": "made", "export_id": export.id.hex, "reader_id": export.person_id.hex}
    said = from_json(export.spec["message"])
    message = Message(said.say, {**said.args, **made.args}, said.buttons, file=spec)
    message_id = await _say(tx, export, message, now, lane="export")
    if not await exports.keep(tx, export, kept, message_id):
        raise _NotWanted


def _anchor(export: Export) -> str:
    return f"export-{export.id.hex}"


async def _say(
    tx: Transaction,
    export: Export,
    message: Message,
    now: datetime,
    *,
    lane: Lane = "reply",
    anchor: str | None = None,
    edits: bool = False,
    not_before: datetime | None = None,
) -> UUID:
    person = await people.get(tx, export.person_id)
    row = await outbox.put(
        tx,
        chat_id=person.chat_id,
        person_id=person.id,
        message=message,
        now=now,
        lane=lane,
        anchor=anchor,
        edits=edits,
        not_before=not_before,
    )
    assert row is not None
    return row


async def _say_password(tx: Transaction, export: Export, password: str, now: datetime) -> None:
    """Shown once, and taken out of the chat by a button, or after a while; it is kept nowhere."""
    anchor = f"password-{export.id.hex}"
    gone = Button(do="export.noted", label="export-password-noted")
    await _say(tx, export, Message("export-password", {"password": password}, ((gone,),)), now, anchor=anchor)
    taken = Message("export-password-gone")
    await _say(tx, export, taken, now, anchor=anchor, edits=True, not_before=now + PASSWORD_STAYS)


async def _announce(tx: Transaction, export: Export, now: datetime) -> None:
    """The client hears what was taken along, and it is recorded."""
    told, client = from_json(export.spec["told"]), await people.get(tx, export.client_id)
    await looks.record(tx, "exported", now, who=export.person_id, about=export.client_id, detail=export.spec["format"])
    # Whoever exports at night must not wake anybody.
    later = nudges.end_of_quiet(await clients.find(tx, export.client_id), now)
    await outbox.put(tx, chat_id=client.chat_id, person_id=client.id, message=told, now=now, not_before=later)
