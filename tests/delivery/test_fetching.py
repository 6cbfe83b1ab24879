"""Files are fetched once, within their caps, and again when Telegram fails; what is not kept is told."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select
from telegram import Bot

from delivery.fetching import GIVES_UP_AFTER, LEASE, Fetching, Purpose
from delivery.request import Request, TooLarge
from delivery.signatures import agrees
from sandbox.app import TOKEN, create_app
from sandbox.person import World
from sandbox.server import serve
from storage import files
from storage.database import Database, Transaction
from storage.files import File, Sent
from storage.people import Person
from storage.sealing import SEALINGS
from tests.delivery.conftest import ANA, Standing
from tests.outboxes import messages

JPEG = b"\xff\xd8\xff" + bytes(500)


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with serve(create_app()) as server, World(server.url) as world:
        yield world


@pytest.fixture
async def bot(world: World) -> AsyncIterator[Bot]:
    request = Request(8)
    bot = Bot(
        TOKEN,
        base_url=f"{world.base_url}/bot",
        base_file_url=f"{world.base_url}/file/bot",
        request=request,
        get_updates_request=request,
    )
    await request.initialize()
    yield bot
    await request.shutdown()


class Post:
    """What comes in by the post: Ana's files, and one who fetches them."""

    def __init__(self, world: World, database: Database, clock: Standing, bot: Bot, ana: Person) -> None:
        self.world, self.database, self.clock, self.bot, self.ana = world, database, clock, bot, ana
        self.arrived: list[tuple[str | None, int]] = []
        self.sent = 0

    def fetching(self) -> Fetching:
        purposes = {
            "answer": Purpose(most=1000),
            "practice": Purpose(100, read=lambda _file, content: len(content), arrived=self._arrive),
            "odd": Purpose(100, read=lambda _file, content: content[1000], arrived=self._arrive),
        }
        return Fetching(self.bot, self.database, self.clock, lambda: None, purposes)

    async def _arrive(self, _tx: Transaction, file: File, length: Any, _now: datetime) -> None:
        self.arrived.append((file.name, length))

    async def send(self, content: bytes, purpose: str = "answer", **more: Any) -> UUID:
        """Ana sends a document; the key of its row."""
        person = await self.world.person("Ana", ANA)
        await person.send_document(content, settle=False)
        sent = Sent(**{"telegram_id": f"sandbox-document-{self.sent:06}", **DOCUMENT, **more})
        self.sent += 1
        async with self.database.transaction() as tx:
            return await files.expect(tx, person_id=self.ana.id, purpose=purpose, sent=sent, now=self.clock.now())

    async def row(self, file_id: UUID) -> tuple[str, str | None, bytes | None]:
        async with self.database.reading() as tx:
            row = (await tx.execute(select(files.files).where(files.files.c.id == file_id))).one()
            kept = select(files.file_contents).where(files.file_contents.c.file_id == file_id)
            rows = await SEALINGS["file_contents"].open_all(tx, (await tx.execute(kept)).mappings())
            return row.state, row.reason, rows[0]["content"] if rows else None

    async def told(self) -> list[str]:
        async with self.database.reading() as tx:
            return [message.say for _, message in await messages(tx)]


DOCUMENT: dict[str, Any] = {"kind": "file", "mime_type": "text/plain", "name": "notes.txt", "size": None}


@pytest.fixture
def post(world: World, database: Database, clock: Standing, bot: Bot, ana: Person) -> Post:
    return Post(world, database, clock, bot, ana)


async def test_a_file_is_kept_with_every_byte_and_only_once(post: Post) -> None:
    content = bytes(range(200))
    file = await post.send(content)
    fetching = post.fetching()
    assert await fetching.do_due()
    assert not await fetching.do_due()
    assert await post.row(file) == ("kept", None, content)
    async with post.database.transaction() as tx:
        assert not await files.keep(tx, file, post.ana.id, b"again", None)
    assert len(await post.world.calls("getFile")) == 1


async def test_a_file_that_is_too_large_is_given_up_and_said_so(post: Post) -> None:
    file = await post.send(bytes(1001))
    await post.fetching().do_due()
    assert await post.row(file) == ("refused", "size", None)
    assert await post.told() == ["file-refused-size"]


async def test_bytes_are_read_no_further_than_the_cap(post: Post) -> None:
    await post.send(bytes(5000))
    told = await post.bot.get_file("sandbox-document-000000")
    request = post.bot.request
    assert isinstance(request, Request)
    assert len(await request.download(told.file_path or "", 5000)) == 5000
    with pytest.raises(TooLarge):
        await request.download(told.file_path or "", 4999)


async def test_what_is_not_what_it_says_is_given_up(post: Post) -> None:
    file = await post.send(b"MZ" + bytes(50), mime_type="application/pdf")
    photo = await post.send(b"no picture", kind="photo", mime_type=None)
    good = await post.send(JPEG, kind="photo", mime_type=None)
    while await post.fetching().do_due():
        pass
    assert [(await post.row(one))[:2] for one in (file, photo)] == [("refused", "kind")] * 2
    assert (await post.row(good))[2] == JPEG
    async with post.database.reading() as tx:
        row = (await tx.execute(select(files.files).where(files.files.c.id == good))).one()
        assert (await SEALINGS["files"].open(tx, row._mapping))["mime_type"] == "image/jpeg"


async def test_a_telegram_that_fails_is_asked_again_after_growing_waits(post: Post) -> None:
    file = await post.send(b"words")
    await post.world.fault("server_error", "getFile", code=502, times=2)
    fetching = post.fetching()
    waits = []
    for _ in range(3):
        async with post.database.reading() as tx:
            next_at = await files.next_fetch_at(tx, post.clock.now())
        assert next_at is not None
        waits.append((next_at - post.clock.now()).total_seconds())
        post.clock.at = next_at
        await fetching.do_due()
    assert waits == sorted(waits)
    assert waits[1] > 0
    assert (await post.row(file))[0] == "kept"


async def test_what_fails_for_days_is_given_up_and_said_so(post: Post) -> None:
    file = await post.send(b"words")
    await post.world.fault("server_error", "getFile", code=502, times=-1)
    post.clock.at += GIVES_UP_AFTER + timedelta(seconds=1)
    await post.fetching().do_due()
    assert (await post.row(file))[:2] == ("refused", "gone")
    assert await post.told() == ["file-refused-gone"]


async def test_a_file_over_which_its_reader_stumbles_is_given_up_at_once_and_said_so(post: Post) -> None:
    file = await post.send(b"words", purpose="odd")
    await post.fetching().do_due()
    assert (await post.row(file))[:2] == ("refused", "stumbled")
    assert await post.told() == ["file-refused-stumbled"]


async def test_a_file_that_telegram_does_not_know_is_given_up(post: Post) -> None:
    file = await post.send(b"words", telegram_id="nobody's")
    await post.fetching().do_due()
    assert (await post.row(file))[:2] == ("refused", "gone")


async def test_what_was_being_fetched_when_the_process_died_is_fetched_by_another(post: Post) -> None:
    file = await post.send(b"words")
    async with post.database.transaction() as tx:
        assert len(await files.claim(tx, post.clock.now(), 4, LEASE)) == 1
    assert not await post.fetching().do_due()
    post.clock.at += LEASE
    assert await post.fetching().do_due()
    assert (await post.row(file))[2] == b"words"


async def test_after_a_start_on_sqlite_nothing_waits_for_its_lease(post: Post) -> None:
    await post.send(b"words")
    async with post.database.transaction() as tx:
        await files.claim(tx, post.clock.now(), 4, LEASE)
        await files.release(tx)
    assert await post.fetching().do_due()


async def test_a_purpose_of_its_own_gets_what_was_read_and_leaves_nothing(post: Post) -> None:
    await post.send(b"steps: []", purpose="practice", name="mine.yaml")
    await post.send(bytes(101), purpose="practice")
    while await post.fetching().do_due():
        pass
    assert post.arrived == [("mine.yaml", 9)]
    async with post.database.reading() as tx:
        assert (await tx.execute(select(func.count()).select_from(files.file_contents))).scalar_one() == 0
        assert list((await tx.execute(select(files.files.c.state))).scalars()) == ["refused"]


@pytest.mark.parametrize(
    ("said", "content", "holds"),
    [
        ("image/jpeg", JPEG, True),
        ("image/png", JPEG, False),
        ("text/plain", b"%PDF-1.7", False),
        ("text/plain", b"hello", True),
        ("audio/ogg", b"hello", False),
        ("image/webp", b"RIFF\x00\x00\x00\x00WEBPVP8 ", True),
        (None, b"anything", True),
    ],
)
def test_the_beginning_tells_what_a_file_is(said: str | None, content: bytes, holds: bool) -> None:
    assert agrees(said, content) is holds
