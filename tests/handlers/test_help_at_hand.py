"""Help now is one tap away in every menu and at every step of a walk, and one word away whatever is going on."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update

from handlers import help_now, menu
from storage import care_links, clients, consents, people, therapists
from storage.columns import metadata
from storage.database import Database, Transaction
from storage.outbox import Button
from tests import seeds
from tests.handlers.conftest import CATALOGUE, Desk, intake_of
from tests.handlers.test_telling import static

# What these show is no menu: help itself, what is sent as a file, and what is on its way out.
NO_MENUS = {"help_now", "my_data", "hide", "delete_me", "consent"}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_every_menu_of_a_client_s_has_the_button(desk: Desk) -> None:
    without = []
    for command in menu.CLIENT:
        if command not in NO_MENUS:
            await desk.write(f"/{command}")
            _, message = await desk.newest()
            if "help" not in [button.data for button in message.all_buttons()]:
                without.append((command, message.say))
    assert without == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", ["thought_record", "mood_log", "breathing_478", "letter", "phq9"])
async def test_every_step_of_a_walk_has_the_button(desk: Desk, name: str) -> None:
    practice = seeds.LIBRARY[name]
    async with desk.database.transaction() as tx:
        await seeds.keep_library(tx, desk.clock.now())
    await desk.write("/now")
    await desk.hear(desk.press(await desk.button(go(practice.id))))
    for _ in range(30):
        if await desk.current() is None:
            break
        _, message = await desk.newest()
        assert "help" in [button.data for button in message.all_buttons()], message.say
        await desk.do("walk.reply")


def go(practice_id: str) -> Button:
    return Button(do="start.go", given={"practice": practice_id, "size": "full"}, label="go-full", args={"minutes": 3})


WORDS = sorted(help_now.words_of(CATALOGUE))
COMMANDS = [f"/{command}" for command in menu.CLIENT if command not in ("delete_me", "help_now")]
DEEDS = st.one_of(
    st.sampled_from(COMMANDS),
    st.sampled_from(["7", "It rained.", "tomorrow", "/start", "/clients", "x" * 3900]),
    # The newest message's button in that place.
    st.integers(0, 9),
    st.sampled_from(["withdraw", "unlink", "freeze", "quiet", "a walk", "unsettled", "a day later", "erase"]),
)


async def do(desk: Desk, deed: Any) -> None:
    desk.clock.at += timedelta(minutes=1)
    now, cast = desk.clock.now(), desk.cast
    if isinstance(deed, int):
        await press(desk, deed)
        return
    match deed:
        case "a day later":
            desk.clock.at += timedelta(days=1)
        case "quiet":
            await desk.hear(static(desk, "aid:quiet"))
        case "a walk":
            await desk.hear(desk.press(await desk.button(go("thought_record")))) if await is_there(desk) else None
        case "withdraw" | "unlink" | "freeze" | "unsettled" | "erase":
            async with desk.database.transaction() as tx:
                await CHANGES[deed](tx, cast, now)
        case str():
            await desk.write(deed)


CHANGES: dict[str, Callable[[Transaction, seeds.Cast, datetime], Awaitable[Any]]] = {
    "withdraw": lambda tx, cast, now: consents.withdraw(tx, cast.ana, "client", now),
    "unlink": lambda tx, cast, now: care_links.end(tx, cast.ben, cast.ana, now),
    "freeze": lambda tx, cast, now: therapists.freeze(tx, cast.ben, now),
    "unsettled": lambda tx, cast, _now: tx.execute(
        update(clients.clients).where(clients.clients.c.person_id == cast.ana).values(zone=None, ready_at=None)
    ),
    "erase": lambda tx, cast, _now: tx.execute(delete(people.people).where(people.people.c.id == cast.ana)),
}


async def is_there(desk: Desk) -> bool:
    async with desk.database.reading() as tx:
        return await people.find(tx, 101) is not None


async def press(desk: Desk, place: int) -> None:
    said = await desk.messages(101)
    if said and (buttons := said[0][1].all_buttons()) and not (chosen := buttons[place % len(buttons)]).data:
        assert chosen.do
        await desk.hear(desk.press(said[0][0], 101, place % len(buttons)))


async def everything(desk: Desk) -> dict[str, list[Any]]:
    """Every row that is kept, but for which updates were seen."""
    async with desk.database.reading() as tx:
        tables = [table for table in metadata.sorted_tables if table.name != "updates_seen"]
        return {table.name: sorted(map(repr, (await tx.execute(select(table))).all())) for table in tables}


async def shown(desk: Desk) -> list[str]:
    """What was said to Ana past the outbox."""
    found = await desk.control.get("calls", params={"method": "sendMessage"})
    return [call["params"]["text"] for call in found.json()["calls"] if call["chat_id"] == 101]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(DEEDS, max_size=8), word=st.sampled_from(WORDS))
async def test_from_anywhere_a_bare_word_brings_help_and_changes_nothing(
    desk: Desk, tmp_path: Path, deeds: list[Any], word: str
) -> None:
    async with anew(desk, tmp_path):
        for deed in deeds:
            await do(desk, deed)
            before, said = await everything(desk), len(await shown(desk))
            await desk.write(word)
            assert await everything(desk) == before, deed
            (screen,) = (await shown(desk))[said:]
            assert "112" in screen, deed


@asynccontextmanager
async def anew(desk: Desk, tmp_path: Path) -> AsyncIterator[None]:
    """The desk on a copy of its database as it was at first, and a second bot that works on that."""
    file = tmp_path / "this.db"
    await desk.database.checkpoint()
    shutil.copy(tmp_path / "midweek.db", file)
    database = Database(f"sqlite:///{file}", desk.database.keys)
    first, at = (desk.database, desk.intake), desk.clock.at
    desk.database = database
    try:
        async with intake_of(desk.application, database, desk.clock) as desk.intake:
            async with database.transaction() as tx:
                await seeds.keep_library(tx, at)
            yield
    finally:
        (desk.database, desk.intake), desk.clock.at = first, at
        await database.close()
