"""A therapist's clients at a glance: who wants attention stands first, on pages that a phone can show."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event

from delivery.render import units
from handlers.therapist.caseload import A_PAGE
from storage import assignments, care_links, caseload, clients, people, schedules
from storage.database import Database, Transaction
from tests import seeds
from tests.handlers.conftest import CATALOGUE, Desk

# What is kept, and how, is asked of both databases by the others.
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BEN = 102
HOUR = timedelta(hours=1)


async def client(desk: Desk, tx: Transaction, name: str, **state: Any) -> UUID:
    """One more client of Ben's, who came an hour ago."""
    number = 1000 + sum(name.encode())
    key = await seeds.client_of(tx, desk.cast.ben, number, name, desk.clock.now() - HOUR)
    if state:
        await clients.change(tx, key, **state)
    return key


async def names(desk: Desk) -> list[str]:
    """Who stands on the page that Ben sees, in order."""
    _, message = await desk.newest(BEN)
    return [button.words or "" for button in message.all_buttons() if button.do == "caseload.client"]


@ON_SQLITE
async def test_who_wants_attention_stands_first(desk: Desk) -> None:
    now = desk.clock.now()
    async with desk.database.transaction() as tx:
        await client(desk, tx, "Paula", paused_at=now)
        silent = await client(desk, tx, "Sam")
        await seeds.write(tx, silent, seeds.MOOD, now - 3 * HOUR, {"mood": 4})
        wrote = await client(desk, tx, "Wanda")
        await seeds.write(tx, wrote, seeds.MOOD, now, {"mood": 4})
        gone = await client(desk, tx, "Uma")
        await people.mark_unreachable(tx, gone, now)
        xaver = await client(desk, tx, "Xaver")
        asks = await seeds.agree(tx, xaver, desk.cast.ben, seeds.MOOD, now)
        await assignments.change(tx, asks, xaver, state="change asked", remark="Less")
    await desk.write("/clients", BEN)
    assert await names(desk) == ["Xaver", "Uma", "Wanda", "Ana", "Sam", "Paula"]
    read = await desk.reads(BEN)
    for line in (
        "Xaver</b> · wants a change",
        "Uma</b> · cannot be reached",
        "Wanda</b> · 1 to read",
        "Paula</b> · paused",
    ):
        assert f"<b>{line}" in read
    assert "Last entry Monday, 2 March" in read
    assert "No entry yet" in read


async def test_it_says_what_is_due_next_and_what_waits_for_an_answer(desk: Desk) -> None:
    now = desk.clock.now()
    async with desk.database.transaction() as tx:
        agreed = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, seeds.MOOD, now)
        await schedules.choose(tx, agreed, desk.cast.ana, (), (), "x")
        await schedules.move_on(tx, {agreed: now + 10 * HOUR})
        proposed = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, seeds.THOUGHTS, now)
        await assignments.change(tx, proposed, desk.cast.ana, state="proposed")
    await desk.write("/clients", BEN)
    read = await desk.reads(BEN)
    assert "<b>Ana</b> · 1 proposal open" in read
    assert "next due Mon 2 Mar, 19:00" in read
    await desk.tap("caseload.client", BEN)
    assert "1 proposal open" in await desk.reads(BEN)


@ON_SQLITE
async def test_forty_clients_are_read_in_pages_that_fit_a_phone(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        for number in range(39):
            key = await seeds.client_of(tx, desk.cast.ben, 2000 + number, f"Client {number:02}", desk.clock.now())
            await seeds.write(tx, key, seeds.MOOD, desk.clock.now(), {"mood": 4})
    await desk.write("/clients", BEN)
    seen = await names(desk)
    for _ in range(4):
        assert units(await desk.reads(BEN)) < 1200
        assert len(await names(desk)) == A_PAGE
        await desk.hear(await desk.button_that("caseload.show", BEN, -1))
        seen += await names(desk)
    assert len(set(seen)) == 40
    assert seen[-1] == "Ana"
    await desk.do("caseload.show", telegram_id=BEN)
    assert await names(desk) == seen[3 * A_PAGE :][:A_PAGE]


@ON_SQLITE
async def test_more_clients_take_no_more_questions(database: Database, now: datetime) -> None:
    asked: list[str] = []
    event.listen(database.engine.sync_engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    counts = []
    async with database.transaction() as tx:
        ben = await seeds.therapist(tx, BEN, "Ben", now)
        for number in range(12):
            await seeds.client_of(tx, ben, 2000 + number, f"Client {number:02}", now)
            asked.clear()
            assert len(await caseload.at_a_glance(tx, ben, now)) == number + 1
            counts.append(len(asked))
    assert len(set(counts)) == 1


async def test_what_is_private_or_another_therapists_is_not_counted(desk: Desk) -> None:
    now = desk.clock.now()
    async with desk.database.transaction() as tx:
        await seeds.write(tx, desk.cast.ana, seeds.MOOD, now + HOUR, {"mood": 4}, sharing="private")
        own = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, seeds.MOOD, now)
        await assignments.change(tx, own, desk.cast.ana, therapist_id=None)
        await schedules.choose(tx, own, desk.cast.ana, (), (), "x")
        await schedules.move_on(tx, {own: now + HOUR})
        (ana,) = await caseload.at_a_glance(tx, desk.cast.ben, now)
        (dan,) = await caseload.at_a_glance(tx, desk.cast.cleo, now)
        assert (ana.last_entry_at, ana.next_due_at, ana.to_read, ana.proposed) == (None, None, 0, 0)
        assert (ana.client_id, dan.client_id) == (desk.cast.ana, desk.cast.dan)
        assert await caseload.at_a_glance(tx, desk.cast.ben, now, client_id=desk.cast.dan) == []
        await care_links.end(tx, desk.cast.ben, desk.cast.ana, now)
        assert await caseload.at_a_glance(tx, desk.cast.ben, now) == []


@ON_SQLITE
async def test_one_client_has_one_short_screen(desk: Desk) -> None:
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    _, message = await desk.newest(BEN)
    assert len(message.buttons) <= 5
    await desk.tap("caseload.practices", BEN)
    assert "Nothing is proposed or agreed" in await desk.reads(BEN)
    await desk.tap("caseload.entries", BEN)
    assert "none that you can see" in await desk.reads(BEN)


def test_every_glance_is_said_in_every_language() -> None:
    for language in CATALOGUE.languages:
        for state in ("none", "paused", "unreachable"):
            args: dict[str, str | int] = {
                "asked": 1,
                "unread": 2,
                "proposed": 1,
                "state": state,
                "last": "x",
                "next": "",
            }
            assert len(CATALOGUE.text(language, "glance", args)) > len(" · \nx")
