"""Fetches the files that people have sent, after the commit that tells of them: Telegram keeps them meanwhile.

A file is fetched outside any transaction and kept once, with what follows from it. When this process dies in between,
the row is still there, and another fetches it.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from telegram import Bot
from telegram.error import BadRequest, RetryAfter, TelegramError

from delivery.request import Request, TooLarge
from delivery.signatures import agrees, kind_of
from scheduling.chore import Chore
from scheduling.clock import Clock
from storage import files, outbox, people
from storage.database import Database, Transaction, Unavailable
from storage.files import File
from storage.outbox import Message

log = logging.getLogger(__name__)

AT_ONCE = 4  # fewer than the connections that the bot may open by far: replies go before
LEASE = timedelta(minutes=10)
READ_SECONDS = 30.0
WHOLE_SECONDS = 240.0  # a file that takes longer is tried again, before the lease is over
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=2), timedelta(hours=1)
GIVES_UP_AFTER = timedelta(days=2)
MEGABYTE = 1024 * 1024

Read: TypeAlias = Callable[[File, bytes], Any]
Arrived: TypeAlias = Callable[[Transaction, File, Any, datetime], Awaitable[None]]
GivenUp: TypeAlias = Callable[[Transaction, File], Awaitable[None]]


@dataclass(frozen=True)
class Purpose:
    """What files of a purpose are fetched for: those of more than `most` bytes are refused.

    `arrived` is given what `read` made of the bytes, in the transaction that ends it; then the bytes themselves are not
    kept. `read` runs in a thread, outside any transaction. Without both the bytes are kept. `given_up` is called in the
    transaction that gives a file up.
    """

    most: int
    read: Read | None = None
    arrived: Arrived | None = None
    given_up: GivenUp | None = None


class Refused(Exception):
    """A file that will not be kept; `reason` names the text that says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Fetching(Chore):
    """Fetches until stopped; `put` is called when something was put into the outbox."""

    failed = "fetch_failed"

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        put: Callable[[], None],
        purposes: Mapping[str, Purpose],
    ) -> None:
        super().__init__(database, clock)
        self._bot = bot
        self._put = put
        self._purposes = purposes

    async def do_due(self) -> bool:
        """One unit of work: several files at once. True: ask again, there may be more."""
        async with self._database.transaction() as tx:
            claimed = await files.claim(tx, self._clock.now(), AT_ONCE, LEASE)
        async with asyncio.TaskGroup() as group:
            for file in claimed:
                group.create_task(self._fetch(file))
        return bool(claimed)

    async def next_at(self, tx: Transaction, now: datetime) -> datetime | None:
        """When the next file is to be fetched, or tried again."""
        return await files.next_fetch_at(tx, now)

    async def _fetch(self, file: File) -> None:
        """Fetches one file. Whatever happens, the others go on."""
        purpose = self._purposes[file.purpose]
        try:
            content = await self._download(file, purpose.most)
            _check_kind(file, content)
            await self._keep(file, purpose, content, await _read(file, purpose, content))
        except Refused as refused:
            await self._refuse(file, refused.reason)
        except (TelegramError, TimeoutError) as error:
            await self._try_later(file, error)
        except Unavailable:
            # The lease runs out, or the next start lets go of it.
            raise
        except Exception as error:
            log.error("A file was left for later action=fetch_failed file=%s error=%s", file.id, type(error).__name__)
            await self._try_later(file, error)

    async def _download(self, file: File, most: int) -> bytes:
        async with asyncio.timeout(WHOLE_SECONDS):
            try:
                told = await self._bot.get_file(file.telegram_id, read_timeout=READ_SECONDS)
                if (told.file_size or 0) > most or told.file_path is None:
                    raise Refused("size")
                request = self._bot.request
                assert isinstance(request, Request)
                return await request.download(told.file_path, most)
            except TooLarge:
                raise Refused("size") from None
            except BadRequest as error:
                raise Refused("size" if "too big" in error.message.casefold() else "gone") from None

    async def _keep(self, file: File, purpose: Purpose, content: bytes, read: Any) -> None:
        async with self._database.transaction() as tx:
            if purpose.arrived is None:
                await files.keep(tx, file.id, file.person_id, content, file.mime_type or kind_of(content))
            elif await files.take(tx, file.id):
                await purpose.arrived(tx, file, read, self._clock.now())
        self._put()

    async def _refuse(self, file: File, reason: str) -> None:
        """Gives a file up, and says so to the one who sent it."""
        log.warning("A file is not kept action=file_refused file=%s reason=%s", file.id, reason)
        purpose = self._purposes[file.purpose]
        async with self._database.transaction() as tx:
            if await files.refuse(tx, file.id, reason):
                if purpose.given_up is not None:
                    await purpose.given_up(tx, file)
                person = await people.get(tx, file.person_id)
                megabytes = purpose.most // MEGABYTE
                message = Message(f"file-refused-{reason}", {"megabytes": megabytes})
                await outbox.put(
                    tx, chat_id=person.chat_id, person_id=person.id, message=message, now=self._clock.now()
                )
        self._put()

    async def _try_later(self, file: File, error: Exception) -> None:
        now = self._clock.now()
        if now - file.put_at > GIVES_UP_AFTER:
            await self._refuse(file, "gone")
            return
        kind = type(error).__name__
        log.info("A file could not be fetched yet action=file_postponed file=%s error=%s", file.id, kind)
        async with self._database.transaction() as tx:
            await files.postpone(tx, file.id, now + _wait(file.attempts, error), kind[:64])


async def _read(file: File, purpose: Purpose, content: bytes) -> Any:
    """What the purpose makes of the bytes. Raises Refused where it stumbles: it would do so the next time, too."""
    try:
        return content if purpose.read is None else await asyncio.to_thread(purpose.read, file, content)
    except Exception as error:
        log.error("A file cannot be read action=read_failed file=%s error=%s", file.id, type(error).__name__)
        raise Refused("stumbled") from None


def _check_kind(file: File, content: bytes) -> None:
    """Raises Refused when the bytes are not what was said of them."""
    is_picture = (kind_of(content) or "").startswith("image/")
    if not agrees(file.mime_type, content) or (file.kind == "photo" and not is_picture):
        raise Refused("kind")


def _wait(attempts: int, error: Exception) -> timedelta:
    """How long to wait after a failure: as long as Telegram says, or a growing time."""
    if isinstance(error, RetryAfter):
        told = error.retry_after
        return told if isinstance(told, timedelta) else timedelta(seconds=told)
    return min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(attempts, 16))
