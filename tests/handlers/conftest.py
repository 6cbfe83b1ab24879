"""The stage of intake: a database of either kind, the stand-in over HTTP, and everybody who has joined."""

import itertools
import shutil
import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest
from telegram.ext import ApplicationBuilder

import handlers
from delivery.render import render
from delivery.request import Request
from handlers.hearing import Wiring
from handlers.intake import Dispatcher, Intake
from practices import walk as walks
from practices.definition import Practice, Size
from sandbox.app import TOKEN, create_app
from sandbox.server import serve
from storage import clients, entries, outbox, people, quarantine, sending
from storage import practices as versions
from storage.database import Database
from storage.entries import Entry
from storage.messages import Reader
from storage.outbox import Button, Message
from tests import outboxes, seeds
from tests.canaries import CANARY, watch
from texts import catalogue as catalogues
from texts.catalogue import Catalogue
from texts.contacts import Contacts

CATALOGUE = Catalogue.load()
CONTACTS = Contacts.load()
# To read those that the machine trusts takes longer than most tests, and the stand-in has none.
NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
MORE = "\n    • One more thing.\n"
SUNG = {"last_name": CANARY, "username": CANARY}  # of everybody


class Standing:
    """A clock that stands still."""

    def __init__(self, now: datetime) -> None:
        self.at = now

    def now(self) -> datetime:
        return self.at

    def real_delay(self, at: datetime) -> float | None:
        return 0.0 if at <= self.at else None


@dataclass
class Desk:
    """One process that takes updates; `other` makes a second one on the same database."""

    database: Database
    application: Dispatcher
    control: httpx.AsyncClient
    clock: Standing
    cast: seeds.Cast
    intake: Intake
    stack: AsyncExitStack
    ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(500))

    def process(self) -> tuple[Database, Intake]:
        """What another process has: connections of its own, and an intake that nobody has entered yet."""
        database = Database(self.database.engine.url.render_as_string(hide_password=False), self.database.keys)
        self.stack.push_async_callback(database.close)
        return database, intake_of(self.application, database, self.clock)

    async def other(self) -> Intake:
        """The intake of another process, entered."""
        return await self.stack.enter_async_context(self.process()[1])

    def text(self, text: str, telegram_id: int = 101) -> dict[str, Any]:
        """An update with a line that somebody wrote; 101 is Ana, 102 is Ben."""
        watch.heard(text)
        message = self._message(telegram_id) | {"text": text}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        return {"update_id": next(self.ids), "message": message}

    def photo(self, caption: str | None = None, file_id: str = "photo-1", size: int = 320_000) -> dict[str, Any]:
        """An update with a photo of Ana's, in the two sizes that Telegram makes of it."""
        watch.heard(caption or "")
        sizes = [
            {"file_id": f"{file_id}{small}", "file_unique_id": "u", "width": 9, "height": 9, "file_size": part}
            for small, part in (("-small", 900), ("", size))
        ]
        below = {} if caption is None else {"caption": caption}
        return {"update_id": next(self.ids), "message": self._message(101) | {"photo": sizes} | below}

    def document(self, mime_type: str, size: int = 100) -> dict[str, Any]:
        """An update with a document of Ana's."""
        document = {"file_id": "doc-1", "file_unique_id": "u", "mime_type": mime_type, "file_size": size}
        document["file_name"] = f"{CANARY}.pdf"
        return {"update_id": next(self.ids), "message": self._message(101) | {"document": document}}

    def edit(self, update: dict[str, Any], text: str) -> dict[str, Any]:
        """An update with a line that somebody has written before, changed to that text."""
        watch.heard(text)
        changed = update["message"] | {"text": text, "edit_date": update["message"]["date"] + 60}
        return {"update_id": next(self.ids), "edited_message": changed}

    def unreadable(self, telegram_id: int = 101) -> dict[str, Any]:
        """An update that the library cannot read: its message has no id."""
        message = self._message(telegram_id)
        del message["message_id"]
        return {"update_id": next(self.ids), "message": message | {"text": "my secret words"}}

    def press(self, row: UUID, telegram_id: int = 101, place: int = 0) -> dict[str, Any]:
        """An update with a press of a button of an outbox row, the first one unless another is named."""
        query = {
            "id": str(next(self.ids)),
            "from": self._user(telegram_id),
            "chat_instance": "1",
            "message": self._message(telegram_id),
            "data": outbox.callback_data(row, place),
        }
        return {"update_id": next(self.ids), "callback_query": query}

    def _user(self, telegram_id: int) -> dict[str, Any]:
        return {"id": telegram_id, "is_bot": False, "first_name": "Somebody", "language_code": "en", **SUNG}

    def _message(self, telegram_id: int) -> dict[str, Any]:
        chat = {"id": telegram_id, "type": "private", "first_name": "Somebody", **SUNG}
        return {"message_id": next(self.ids), "date": 1772438400, "chat": chat, "from": self._user(telegram_id)}

    async def begin(self, practice: Practice, size: Size = "full") -> Entry:
        """A walk of Ana's that has just begun: what she types answers it."""
        walk = walks.begin(practice, size, self.clock.now()).walk.to_json()
        open_ = {"walk": walk, "size": size, "is_current": True, "finished_at": None, "outcome": None}
        async with self.database.transaction() as tx:
            await versions.keep_library(tx, [practice], self.clock.now())
            return await seeds.write(tx, self.cast.ana, practice, self.clock.now(), {}, **open_)

    async def says(self, *texts: str) -> list[dict[str, Any]]:
        """Ana writes these lines, one after the other; the updates that they came in."""
        updates = [self.text(text) for text in texts]
        await self.intake.work_through(updates)
        return updates

    async def entry(self, entry_id: UUID) -> Entry:
        """An entry of Ana's as it is now."""
        async with self.database.reading() as tx:
            entry = await entries.get(tx, entry_id, self.cast.ana)
        assert entry is not None
        return entry

    async def current(self) -> Entry | None:
        """The entry that what Ana types answers."""
        async with self.database.reading() as tx:
            return await entries.current(tx, self.cast.ana)

    async def carry_on(self, entry: Entry) -> None:
        """Ana presses the button that carries an entry on."""
        row = await self.button(Button(do="walk.carry-on", given={"entry": entry.id.hex}, label="carry-on"))
        await self.intake.work_through([self.press(row)])

    async def answers(self, entry_id: UUID) -> dict[str, Any]:
        """What is kept of an entry of Ana's, by step."""
        async with self.database.reading() as tx:
            return {one.step_id: one.value for one in await entries.answers_of(tx, entry_id, self.cast.ana)}

    async def broken_button(self) -> UUID:
        """A message to Ana with a button that lacks what its function needs; the key of its row."""
        return await self.button(Button(do="walk.carry-on", given={}, label="carry-on"))

    async def button(self, button: Button, chat_id: int = 101) -> UUID:
        """A message to somebody with that button; the key of its row."""
        return await self.message(Message("stopped", {}, ((button,),)), chat_id)

    async def message(self, message: Message, chat_id: int = 101) -> UUID:
        """That message to somebody; the key of its row."""
        async with self.database.transaction() as tx:
            person = await people.find(tx, chat_id)
            assert person is not None
            row = await outbox.put(
                tx, chat_id=chat_id, person_id=person.id, message=message, now=self.clock.now(), lane="nudge"
            )
        assert row is not None
        return row

    async def mend(self, row: UUID, **given: str) -> None:
        """Gives the button what it lacked, as a mended program would."""
        async with self.database.transaction() as tx:
            [(_, kept)] = await outboxes.messages(tx, outbox.outbox.c.id == row)
            mended = Message(kept.say, kept.args, ((Button(do="walk.carry-on", given=given, label="carry-on"),),))
            await outboxes.put_instead(tx, row, mended)

    def again(self, update_: dict[str, Any]) -> dict[str, Any]:
        """The same once more, by the same person: an update of its own."""
        return {**update_, "update_id": next(self.ids)}

    async def newest(self, chat_id: int = 101) -> tuple[UUID, Message]:
        """The newest message to somebody, and the key of its row."""
        return (await self.messages(chat_id))[0]

    async def button_that(self, do: str, telegram_id: int = 101, nth: int = 0) -> dict[str, Any]:
        """An update with a press of the button of somebody's newest message that does this, the first or a later."""
        row, message = await self.newest(telegram_id)
        places = [place for place, button in enumerate(message.all_buttons()) if button.do == do]
        return self.press(row, telegram_id, places[nth])

    async def hear(self, *updates: dict[str, Any]) -> None:
        """Works updates through, one after the other."""
        for one in updates:
            await self.intake.work_through([one])

    async def do(self, *does: str, telegram_id: int = 101) -> None:
        """Somebody presses these buttons, each in the newest message of its time."""
        for do in does:
            await self.hear(await self.button_that(do, telegram_id))

    async def said(self, chat_id: int = 101) -> list[str]:
        """Which messages wait for somebody as replies, in order."""
        async with self.database.reading() as tx:
            theirs = await outboxes.to_chat(tx, chat_id)
            return [message.say for _, message in await outboxes.messages(tx, theirs, outbox.outbox.c.lane == "reply")]

    async def write(self, text: str, telegram_id: int = 101) -> None:
        """Somebody writes a line."""
        await self.intake.work_through([self.text(text, telegram_id)])

    async def tap(self, do: str, telegram_id: int = 101, taps: int = 1, **given: Any) -> None:
        """Somebody presses, once or more often, the newest button that does this and carries these values."""
        for row, message in await self.messages(telegram_id):
            for place, button in enumerate(message.all_buttons()):
                if button.do == do and given.items() <= button.given.items():
                    for _ in range(taps):
                        await self.intake.work_through([self.press(row, telegram_id, place)])
                    return
        raise LookupError(f"No button does {do} with {given}")

    async def sent(self) -> None:
        """All that waits has been sent."""
        async with self.database.transaction() as tx:
            while waiting := await sending.claim(tx, self.clock.now(), 9, timedelta(minutes=1)):
                said = [sending.Said(one.id, one.person_id, one.message, next(self.ids)) for one in waiting]
                await sending.mark_sent(tx, said, self.clock.now())

    async def reads(self, telegram_id: int = 101) -> str:
        """The newest message to somebody, in the words that they read."""
        _, message = (await self.messages(telegram_id))[0]
        async with self.database.reading() as tx:
            person = await people.find(tx, telegram_id)
            assert person is not None
            client = await clients.find(tx, person.id)
        chosen = () if client is None else (client.zone, client.word)
        return "\n".join(render(message, Reader(person.language, *chosen), CATALOGUE, UUID(int=0)).parts)

    async def held(self) -> int:
        """How many updates failed."""
        async with self.database.reading() as tx:
            return await quarantine.count(tx)

    async def messages(self, chat_id: int) -> list[tuple[UUID, Message]]:
        """What was put for somebody, newest first."""
        async with self.database.reading() as tx:
            return (await outboxes.messages(tx, await outboxes.to_chat(tx, chat_id)))[::-1]


def intake_of(application: Dispatcher, database: Database, clock: Standing) -> Intake:
    wiring = Wiring(seeds.LIBRARY, CATALOGUE, "midweek_bot")
    return Intake(application, database, wiring, clock, CONTACTS, lambda: None)


@pytest.fixture
async def desk(database: Database, now: datetime) -> AsyncIterator[Desk]:
    async with at_desk(database, now) as desk:
        yield desk


@asynccontextmanager
async def at_desk(database: Database, now: datetime) -> AsyncIterator[Desk]:
    """The stage of intake on a database that has nobody in it."""
    clock = Standing(now)
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(serve(create_app()))
        near = httpx.AsyncClient(base_url=f"{telegram.url}/control/", verify=NO_CERTIFICATES)
        control = await stack.enter_async_context(near)
        builder = ApplicationBuilder().application_class(Dispatcher).token(TOKEN).updater(None)
        builder = builder.request(Request(1)).get_updates_request(Request(1))
        application = builder.base_url(f"{telegram.url}/bot").build()
        assert isinstance(application, Dispatcher)
        await application.initialize()
        stack.push_async_callback(application.shutdown)
        handlers.register(application)
        async with database.transaction() as tx:
            cast = await seeds.everybody(tx, now)
        intake = await stack.enter_async_context(intake_of(application, database, clock))
        yield Desk(database, application, control, clock, cast, intake, stack)


@pytest.fixture(scope="session")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The texts of a later version, whose consents say one thing more."""
    folder = tmp_path_factory.mktemp("changed") / "texts"
    shutil.copytree(Path(catalogues.__file__).parent, folder, ignore=shutil.ignore_patterns("*.py", "*.yaml"))
    for file in folder.glob("*/joining.ftl"):
        words = file.read_text(encoding="utf-8")
        for key in ("consent-client =", "consent-therapist ="):
            words = words.replace(key, f"{key}{MORE}", 1)
        file.write_text(words, encoding="utf-8")
    return Catalogue.load(folder)
