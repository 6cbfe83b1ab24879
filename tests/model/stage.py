"""The stage of the model: the stand-in and the database, and what each of them shows of a client."""

from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select

from practices.definition import Practice
from practices.walk import begin
from sandbox import acts, buttons
from sandbox.app import create_app
from sandbox.people import Person
from sandbox.server import Running, serve
from scheduling import nudges
from storage import clients, entries, occurrences, outbox, updates
from storage.columns import metadata
from storage.database import Database, Transaction
from storage.outbox import Pressed
from storage.practices import keep_library
from tests import seeds
from tests.model.clients import Known, Walked
from tests.model.life import Life, Standing
from tests.outboxes import to_chat
from tests.rings import open_keys

BEGINS = datetime(2026, 3, 27, 18, tzinfo=UTC)  # a Friday evening; in the night to Sunday Berlin's clocks change
SENDING = ("sendMessage", "sendDocument")
MEASURE = timedelta(minutes=6)  # longer than any wait or lease of the sender's
MOST_MEASURES = 40


@dataclass
class Stage:
    """Everything that outlives the bot's lives; `life` is the one that goes on."""

    database: Database
    key_folder: Path
    stand_in: Running
    clock: Standing
    life: Life
    known: list[Known]
    doubtful: Counter[int] = field(default_factory=Counter)
    planned_until: datetime = BEGINS
    tried_until: datetime = BEGINS
    put_today: set[int] = field(default_factory=set)

    @classmethod
    async def enter(cls, database_url: str, key_folder: Path, stack: AsyncExitStack) -> "Stage":
        """Everybody is in a walk. Ana is due for two things at eight in the evening, Dan for one at half past two."""
        stand_in = await stack.enter_async_context(serve(create_app(BEGINS)))
        database = Database(database_url, open_keys(key_folder))
        stack.push_async_callback(database.close)
        known = await _keep_everybody(database, stand_in)
        clock = Standing(stand_in.world.clock.now)
        life = await Life.begin(stand_in.url, database_url, open_keys(key_folder), clock)
        return cls(database, key_folder, stand_in, clock, life, known)

    async def leave(self) -> None:
        """Takes the stage down."""
        await self.life.end()

    # What people do.

    def write(self, client: Known, text: str) -> None:
        """A client writes."""
        acts.write(self.stand_in.world, acts.place_of(self.stand_in.world, client.telegram_id), text)
        self._put()

    def press(self, client: Known, message_id: int, data: str) -> None:
        """A client presses a button, perhaps one that is no longer there."""
        place = acts.place_of(self.stand_in.world, client.telegram_id)
        buttons.press_data(self.stand_in.world, place, message_id, data)
        self._put()

    def _put(self) -> None:
        self.put_today |= {queued.id for queued in self.stand_in.world.updates.waiting}

    def deliver_twice(self) -> None:
        """Telegram brings what was sent last twice at once."""
        self.stand_in.world.updates.again.append(self.stand_in.world.updates.waiting[-1].update)

    def deliver_again(self) -> None:
        """Telegram repeats what was acknowledged last; it does so with nothing that is older than a day."""
        confirmed = self.stand_in.world.updates.confirmed
        if confirmed and confirmed[-1]["update_id"] in self.put_today:
            self.stand_in.world.updates.repeat(None)

    def buttons_of(self, client: Known) -> list[tuple[int, str, str]]:
        """Every button that the client has ever seen, newest message first: message, label, what it sends."""
        found = []
        for message in reversed(self.stand_in.world.chats[client.telegram_id].messages):
            markups = [message.markup or {}, *(earlier.body.get("reply_markup", {}) for earlier in message.earlier)]
            for button in (one for markup in markups for row in markup.get("inline_keyboard", []) for one in row):
                if "callback_data" in button:
                    found.append((message.id, str(button["text"]), str(button["callback_data"])))
        return found

    async def meaning(self, client: Known, data: str) -> tuple[Pressed | None, bool]:
        """What a button asks for, and whether its message is settled, so that this will not change."""
        async with self.database.reading() as tx:
            pressed = await outbox.pressed(tx, data, client.telegram_id, self.clock.now())
            row = None if pressed is None else pressed.row
            state = await tx.execute(select(outbox.outbox.c.state).where(outbox.outbox.c.id == row))
            return pressed, state.scalar_one_or_none() == "sent"

    # What the bot does.

    async def hear(self) -> None:
        await self._live(await self.life.hear())

    async def plan(self) -> None:
        self.tried_until = max(self.tried_until, self.clock.now())
        lived = await self.life.plan()
        if lived:
            self.planned_until = max(self.planned_until, self.clock.now())
        await self._live(lived)

    async def say(self) -> None:
        await self._live(await self.life.say())

    async def _live(self, lived: bool) -> None:
        """What dies is followed by another life. A message of each chat may have been on its way."""
        if lived:
            return
        for client in self.known:
            self.doubtful[client.telegram_id] += 1
        await self.life.end()
        self.life = await Life.begin(self.stand_in.url, self.database_url, open_keys(self.key_folder), self.clock)

    @property
    def database_url(self) -> str:
        return self.database.engine.url.render_as_string(hide_password=False)

    async def hear_all(self) -> None:
        """Until Telegram has nothing more to bring."""
        while self.stand_in.world.updates.has_news():
            await self.hear()

    async def calm_down(self) -> None:
        """Nothing goes wrong any more, and the bot does all that there is to do."""
        self.stand_in.world.faults.clear()
        self.life.fate.point = None
        for _ in range(MOST_MEASURES):
            await self.hear_all()
            await self.plan()
            for _ in self.known:
                await self.say()
            unsaid = await self._unsaid()
            if not unsaid:
                return
            self.advance(MEASURE)
        raise AssertionError(f"never said: {unsaid}")

    async def _unsaid(self) -> Sequence[Any]:
        """How what is still to be said stands."""
        table = outbox.outbox.c
        columns = table.chat_id, table.lane, table.state, table.reason, table.attempts, table.not_before
        async with self.database.reading() as tx:
            return (await tx.execute(select(*columns).where(table.state.in_(("waiting", "claimed"))))).all()

    def advance(self, by: timedelta) -> None:
        """Time passes."""
        if by > MEASURE:
            self.put_today.clear()
        self.stand_in.world.clock.jump(self.stand_in.world.clock.now() + by)

    # What the two sides show.

    async def kept(self, client: Known) -> dict[UUID, dict[str, Any]]:
        """The answers that are kept, by entry and step."""
        async with self.database.reading() as tx:
            found = await entries.of_client(tx, client.key, client.key, limit=1000)
            return {
                entry.id: {
                    one.step_id: one.value
                    for one in await entries.answers_of(tx, entry.id, client.key)
                    if not one.skipped
                }
                for entry in found
            }

    async def current(self, client: Known) -> entries.Entry | None:
        """The entry that a typed line would answer."""
        async with self.database.reading() as tx:
            return await entries.current(tx, client.key)

    async def occurrences_of(self, client: Known) -> Sequence[Any]:
        """What fell due for a client."""
        table = occurrences.occurrences
        async with self.database.reading() as tx:
            return (await tx.execute(select(table).where(table.c.client_id == client.key))).all()

    async def rows_of(self, client: Known) -> Sequence[Any]:
        """What the outbox holds or held for a client, oldest first."""
        table = outbox.outbox
        async with self.database.reading() as tx:
            mine = select(table).where(await to_chat(tx, client.telegram_id)).order_by(table.c.number)
            return (await tx.execute(mine)).all()

    async def seen(self) -> set[int]:
        """The ids of the updates whose effects are kept."""
        async with self.database.reading() as tx:
            return set((await tx.execute(select(updates.updates_seen.c.update_id))).scalars())

    def said(self, client: Known) -> dict[int, str | None]:
        """The bot's messages in a chat, oldest first, and the outbox row that each came of, if it has buttons."""
        messages = [one for one in self.stand_in.world.chats[client.telegram_id].messages if one.by_bot]
        return {message.id: _row_of(message.as_message(), message.earlier) for message in messages}

    def taken(self, client: Known) -> int:
        """How many of the calls that sent something to this chat Telegram did and its yes was lost."""
        calls = [call for call in self.stand_in.world.calls.log if call.chat_id == client.telegram_id]
        return sum(call.method in SENDING and call.fault == "drop_after" for call in calls)


def _row_of(body: dict[str, Any], earlier: Sequence[Any]) -> str | None:
    first = earlier[0].body if earlier else body
    for row in first.get("reply_markup", {}).get("inline_keyboard", []):
        for button in row:
            row_id, found, _ = str(button.get("callback_data", "")).partition(":")
            if found:
                return row_id
    return None


async def _begin(tx: Transaction, client: Known, practice: Practice) -> None:
    walk = begin(practice, "full", BEGINS).walk.to_json()
    open_ = {"walk": walk, "is_current": True, "finished_at": None, "outcome": None}
    entry = await seeds.write(tx, client.key, practice, BEGINS, {}, **open_)
    client.walks[entry.id] = Walked(practice)
    client.current = entry.id


async def _keep_everybody(database: Database, stand_in: Running) -> list[Known]:
    async with database.transaction() as tx:
        for table in reversed(metadata.sorted_tables):
            await tx.execute(delete(table))
        await keep_library(tx, (seeds.MOOD, seeds.LIBRARY["three_good_things"]), BEGINS)
        ben = await seeds.therapist(tx, 22, "Ben", BEGINS)
        plans: dict[str, tuple[time | None, list[Any]]] = {
            "Ana": (time(20), [seeds.MOOD, seeds.LIBRARY["three_good_things"]]),
            "Dan": (time(2, 30), [seeds.MOOD]),
            "Eva": (None, []),
        }
        known = []
        for telegram_id, (name, (daily, agreed)) in enumerate(plans.items(), start=101):
            stand_in.world.add_person(Person(telegram_id, name)).is_open = True
            key = await seeds.client_of(tx, ben, telegram_id, name, BEGINS)
            if name == "Dan":
                await clients.change(tx, key, quiet_from=None, quiet_until=None)
            assignments = [await seeds.agree(tx, key, ben, practice, BEGINS) for practice in agreed]
            for assignment in assignments:
                assert daily is not None
                await nudges.schedule(tx, assignment, key, (daily,), (), BEGINS)
            known.append(Known(telegram_id, key, daily, tuple(assignments)))
            await _begin(tx, known[-1], seeds.MOOD if name == "Dan" else seeds.LIBRARY["three_good_things"])
        return known
