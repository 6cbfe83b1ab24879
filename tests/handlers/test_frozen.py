"""A therapist who is frozen sees and does nothing from that instant; one who is removed leaves clients everything."""

from datetime import timedelta

import pytest

from handlers import removing
from storage import care_links, entries, exports, looks, people, sending, therapists
from storage import caseload as glances
from storage.messages import Button, Message
from tests import seeds
from tests.handlers.conftest import Desk

ANA, BEN = 101, 102
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def freeze(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        assert await therapists.freeze(tx, desk.cast.ben, desk.clock.now())


async def unfreeze(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        assert await therapists.unfreeze(tx, desk.cast.ben)


async def claimed(desk: Desk) -> list[str]:
    """What the sender would say now."""
    async with desk.database.transaction() as tx:
        return [one.message.say for one in await sending.claim(tx, desk.clock.now(), 50, timedelta(seconds=30))]


async def test_whatever_they_do_gets_one_clear_line(desk: Desk) -> None:
    row = await desk.button(Button(do="caseload.client", given={"client": desk.cast.ana.hex}, label="see-client"), BEN)
    await freeze(desk)
    for update in (
        desk.text("/clients", BEN),
        desk.text("Ana", BEN),
        desk.press(row, BEN),
        desk.text("/delete_me", BEN),
    ):
        await desk.hear(update)
    assert await desk.said(BEN) == ["frozen"] * 4
    async with desk.database.reading() as tx:
        assert await therapists.find(tx, desk.cast.ben) is not None
        assert [look.act for look in await looks.of_client(tx, desk.cast.ana, 10)] == []


async def test_no_query_shows_them_anything(desk: Desk) -> None:
    cast, now = desk.cast, desk.clock.now()
    async with desk.database.transaction() as tx:
        entry = await seeds.write(tx, cast.ana, seeds.MOOD, now, {"mood": 7})
        assert await entries.get(tx, entry.id, cast.ben) is not None
    await freeze(desk)
    async with desk.database.transaction() as tx:
        assert await entries.get(tx, entry.id, cast.ben) is None
        assert not await care_links.may_see(tx, cast.ben, cast.ana)
        assert await care_links.clients_of(tx, cast.ben) == []
        assert await glances.at_a_glance(tx, cast.ben, now) == []
        assert await care_links.may_see(tx, cast.ana, cast.ana)
        assert await care_links.may_see(tx, cast.cleo, cast.dan)


async def test_what_is_to_be_said_to_them_waits_and_their_line_does_not(desk: Desk) -> None:
    await desk.message(Message("care-access-removed", {"client": "Ana"}), BEN)
    await freeze(desk)
    await desk.write("/clients", BEN)
    assert await claimed(desk) == ["frozen"]
    await unfreeze(desk)
    desk.clock.at += timedelta(minutes=1)
    assert "care-access-removed" in await claimed(desk)


async def test_a_file_that_they_asked_for_is_given_up(desk: Desk) -> None:
    cast, now = desk.cast, desk.clock.now()
    async with desk.database.transaction() as tx:
        await exports.ask(tx, person_id=cast.ben, client_id=cast.ana, spec={}, is_locked=False, now=now)
        await exports.ask(tx, person_id=cast.cleo, client_id=cast.dan, spec={}, is_locked=False, now=now)
    await freeze(desk)
    async with desk.database.transaction() as tx:
        left = await exports.claim(tx, now, timedelta(minutes=1))
        assert left is not None
        assert left.person_id == cast.cleo
        assert await exports.claim(tx, now, timedelta(minutes=1)) is None


@on_one
async def test_only_a_therapist_is_frozen_and_only_once(desk: Desk) -> None:
    await freeze(desk)
    async with desk.database.transaction() as tx:
        assert not await therapists.freeze(tx, desk.cast.ben, desk.clock.now())
        assert not await therapists.freeze(tx, desk.cast.ana, desk.clock.now())
        assert await therapists.unfreeze(tx, desk.cast.ben)
        assert not await therapists.unfreeze(tx, desk.cast.ben)


@on_one
async def test_unfrozen_they_go_on_where_they_were(desk: Desk) -> None:
    await freeze(desk)
    await unfreeze(desk)
    await desk.write("/clients", BEN)
    assert await desk.said(BEN) == ["clients"]


async def test_who_is_removed_leaves_the_client_everything(desk: Desk) -> None:
    cast, now = desk.cast, desk.clock.now()
    async with desk.database.transaction() as tx:
        entry = await seeds.write(tx, cast.ana, seeds.MOOD, now, {"mood": 7})
        await therapists.freeze(tx, cast.ben, now)
        assert await removing.remove(tx, await people.get(tx, cast.ben), now) == 1
    assert (await desk.answers(entry.id)) == {"mood": 7}
    assert await desk.said(ANA) == ["therapist-left"]
    assert await desk.said(BEN) == ["therapist-removed"]
    async with desk.database.reading() as tx:
        assert await people.find(tx, BEN) is None
        assert [look.act for look in await looks.of_client(tx, cast.ana, 10)] == ["link ended"]
        assert await care_links.therapists_of(tx, cast.ana) == []


@on_one
async def test_who_is_a_client_too_stays_one_and_nobody_else_can_be_removed(desk: Desk) -> None:
    cast, now = desk.cast, desk.clock.now()
    async with desk.database.transaction() as tx:
        await therapists.let_in(tx, cast.dan, now)
        await therapists.freeze(tx, cast.dan, now)
        assert await removing.remove(tx, await people.get(tx, cast.dan), now) == 0
        assert await removing.remove(tx, await people.get(tx, cast.ana), now) is None
    await desk.write("/clients", 104)
    assert (await desk.said(104))[-1] == "for-therapists"
