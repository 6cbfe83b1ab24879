"""What somebody does with Ana's planted rows, tried and taken back: what they got to read, and what it touched."""

import itertools
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Table, func, select, text
from telegram import Update
from telegram.ext import ApplicationBuilder, BaseHandler

import handlers
from delivery.request import Request
from handlers.attending import attend
from handlers.hearing import TURN, Heard, Turn, Wiring
from handlers.intake import Dispatcher
from handlers.pressing import DOES
from handlers.typing import TYPED, typed
from sandbox.app import TOKEN, create_app
from sandbox.server import serve
from storage import dialogs, looks, outbox, people
from storage.columns import metadata
from storage.database import Database, Transaction
from storage.messages import to_json
from storage.outbox import Pressed
from storage.people import Person
from tests import planted, seeds
from tests.handlers.deeds import ANSWERS, ASKED_WITH, CARRIES, SENT, STANDS_OPEN, USUAL
from tests.planted import STRANGER, TELEGRAM_IDS, WORD, Planted
from texts.catalogue import Catalogue

# What is kept of everybody's acts and is nobody's words: the record of looks, and what is tried in vain.
NOBODYS = {"looks", "look_references", "attempts", "invitations"}
WIRING = Wiring(seeds.LIBRARY, Catalogue.load(), "midweek_bot")


class Deed(NamedTuple):
    """Something that can be done: "press" a button, "answer" a question, or "send" an update of another kind."""

    how: str
    name: str


PRESSES = [Deed("press", do) for do in DOES]
ANSWERED = [Deed("answer", asks) for asks in TYPED]
SENDS = [Deed("send", name) for name in SENT]
DEEDS = [*PRESSES, *ANSWERED, *SENDS]


@dataclass
class Came:
    """What came of deeds: the planted words that their doer got to read, and the tables in which Ana's rows changed.

    `told` are the planted words that others got to read, by who these are. `acts` are those that stand in the
    record of looks about Ana.
    """

    reads: set[str] = field(default_factory=set)
    changes: set[str] = field(default_factory=set)
    told: dict[str, set[str]] = field(default_factory=dict)
    acts: set[str] = field(default_factory=set)


class TakenBack(Exception):
    """It is over."""


class Acting:
    """A transaction with Ana's rows in it, in which deeds are tried, each as if it were the first."""

    def __init__(
        self,
        dispatcher: Dispatcher,
        tx: Transaction,
        planted_: Planted,
        now: datetime,
        persons: dict[str, Person | None],
        before: int,
    ) -> None:
        self.tx = tx
        self.planted = planted_
        # What is typed in the place of what would be an answer.
        self.types: str | None = None
        self._now = now
        self._persons = persons
        self._before = before
        self._names = {number: name for name, number in TELEGRAM_IDS.items()}
        self._numbers = itertools.count(5000)
        self._dispatcher = dispatcher

    async def come(self, who: str, deeds: Iterable[Deed], **other: Any) -> Came:
        """Somebody does these, one after the other; what came of all of it, and everything is as it was.

        `other` is what buttons and questions carry instead of Ana's.
        """
        came = Came()
        toasts: list[str] = []
        try:
            async with self.tx.begin_nested():
                for deed in deeds:
                    turn = Turn(self.tx, self._now, WIRING)
                    await self._do(who, deed, turn, other)
                    toasts.append(turn.toast or "")
                await self._look(came, TELEGRAM_IDS.get(who, STRANGER))
                raise TakenBack
        except TakenBack:
            came.reads |= set(WORD.findall(" ".join(toasts)))
            return came

    async def _do(self, who: str, deed: Deed, turn: Turn, other: dict[str, Any]) -> None:
        match deed:
            case ("press", do):
                await self._press(who, do, turn, other)
            case ("answer", asks):
                await self._answer(who, asks, turn, other)
            case (_, name):
                await self._send(who, name, turn)

    async def _press(self, who: str, do: str, turn: Turn, other: dict[str, Any]) -> None:
        person = self._persons[who]
        if do in STANDS_OPEN and person is not None:
            asks, so_far = self._named(STANDS_OPEN[do])
            await dialogs.ask(self.tx, person.id, asks, self._now, **so_far)
        given, mine = self._named(USUAL | CARRIES.get(do, {})) | other, None if person is None else person.id
        pressed = Pressed(do, given, self.planted.rows["said"], mine, "any", is_newest=True, is_late=False)
        await attend(DOES[do], self._heard(who, turn, pressed=pressed))

    async def _answer(self, who: str, asks: str, turn: Turn, other: dict[str, Any]) -> None:
        person, (more, usual) = self._persons[who], self._named(ANSWERS[asks])
        line = usual if self.types is None else self.types
        if person is not None:
            so_far = self._named({name: USUAL[name] for name in ASKED_WITH}) | more | other
            await dialogs.ask(self.tx, person.id, asks, self._now, **so_far)
        await attend(typed, self._heard(who, turn, text=line, message_id=900))

    async def _send(self, who: str, name: str, turn: Turn) -> None:
        TURN.set(turn)
        await self._dispatcher.process_update(self._update(who, name))

    def route_of(self, name: str) -> int:
        """The place of the route that takes the update of that name."""
        update = self._update("Stranger", name)
        return next(place for place, route in enumerate(self.routes) if route.check_update(update))

    @property
    def routes(self) -> list[BaseHandler[Any, Any, Any]]:
        """Every route, in order."""
        return list(self._dispatcher.handlers[0])

    def _update(self, who: str, name: str) -> Update:
        return Update.de_json(self._raw(who, name), self._dispatcher.bot)

    def _raw(self, who: str, name: str) -> dict[str, Any]:
        """The update of that name, as Telegram would bring it from somebody."""
        number = TELEGRAM_IDS.get(who, STRANGER)
        user = {"id": number, "is_bot": False, "first_name": who, "language_code": "en"}
        chat = {"id": number, "type": "private", "first_name": who}
        ids = {"message_id": next(self._numbers), "date": 1772438400}
        sent: dict[str, Any] = self._named(SENT[name](user, {**ids, "chat": chat, "from": user}))
        return {"update_id": next(self._numbers), **sent}

    def _heard(self, who: str, turn: Turn, **more: Any) -> Heard:
        number = TELEGRAM_IDS.get(who, STRANGER)
        usual: dict[str, Any] = {"text": None, "argument": "", "sent": None, "pressed": None, "location": None}
        usual |= {"message_id": None, "was_blocked": False, "name": who, "language": "en"}
        return Heard(turn=turn, chat_id=number, telegram_id=number, person=self._persons[who], **usual | more)

    def _named(self, carried: Any) -> Any:
        """What is carried or sent, with the rows that it names."""
        if isinstance(carried, dict):
            return {name: self._named(value) for name, value in carried.items()}
        if isinstance(carried, list | tuple):
            return [self._named(value) for value in carried]
        if isinstance(carried, str) and carried.startswith("@"):
            row = self.planted.rows[carried[1:]]
            return row.hex if isinstance(row, UUID) else row
        return carried

    async def _look(self, came: Came, mine: int) -> None:
        came.acts |= {one.act for one in await looks.of_client(self.tx, self.planted.ana, limit=1000)}
        table = outbox.outbox
        put = select(table).where(table.c.number > self._before)
        for row in (await self.tx.execute(put)).mappings():
            chat_id, message = await outbox.said_in(self.tx, row)
            words = set(WORD.findall(str(to_json(message))))
            if chat_id == mine:
                came.reads |= words
            elif chat_id in self._names:  # what was taken back again is nobody's
                came.told.setdefault(self._names[chat_id], set()).update(words)
        for name, owner in await self.tx.execute(text("SELECT DISTINCT name, owner FROM touched")):
            # What is said to a stranger has no owner.
            is_anas = owner == self.planted.ana.hex or (owner is None and name != "outbox")
            if is_anas and name not in NOBODYS:
                came.changes.add(name)


@asynccontextmanager
async def _dispatcher() -> AsyncIterator[Dispatcher]:
    """The library's application with every route; a command is one only to a bot that knows its own name."""
    async with serve(create_app()) as telegram:
        builder = ApplicationBuilder().application_class(Dispatcher).token(TOKEN).updater(None)
        builder = builder.request(Request(1)).get_updates_request(Request(1))
        application = builder.base_url(f"{telegram.url}/bot").build()
        assert isinstance(application, Dispatcher)
        await application.initialize()
        handlers.register(application)
        try:
            yield application
        finally:
            await application.shutdown()


async def _watch(tx: Transaction) -> None:
    """Has the database note down whose rows every statement touches, also by the foreign keys."""
    await tx.execute(text("CREATE TEMP TABLE touched (name TEXT, owner TEXT)"))
    for table in metadata.sorted_tables:
        for deed, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            noted = f"INSERT INTO touched VALUES ('{table.name}', {_owner(table, row)})"
            named = f"watch_{table.name}_{deed}"
            await tx.execute(text(f"CREATE TEMP TRIGGER {named} AFTER {deed} ON main.{table.name} BEGIN {noted}; END"))


def _owner(table: Table, row: str) -> str:
    """The column that says whose a row is. Rows that do not say are taken for Ana's."""
    for name in ("client_id", "person_id", "owner_id", "therapist_id"):
        if name in table.c:
            return f"{row}.{name}"
    return f"{row}.id" if table is people.people else "NULL"


@asynccontextmanager
async def acting(database: Database, now: datetime) -> AsyncIterator[Acting]:
    """Ana's rows planted, for as long as the block runs; nothing of it is kept."""
    try:
        async with _dispatcher() as dispatcher, database.transaction(quick=True) as tx:
            planted_ = await planted.plant(tx, now)
            await _watch(tx)
            persons: dict[str, Person | None] = {"Stranger": None}
            for name, key in planted_.people.items():
                persons[name] = await people.get(tx, key)
            before = (await tx.execute(select(func.max(outbox.outbox.c.number)))).scalar_one()
            yield Acting(dispatcher, tx, planted_, now, persons, before)
            raise TakenBack
    except TakenBack:
        pass
