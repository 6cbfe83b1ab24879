"""Exports are made aside: once, whatever dies, with a few words on the way; and nothing of them stays once sent."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from exports.files import MayNotSee, make_file
from exports.making import LEASE, MOST_ATTEMPTS, Making, Telling, locked_name
from storage import care_links, entries, exports, log, outbox, sending
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.exports import Made
from storage.messages import Message, to_json
from storage.sending import Said
from tests.outboxes import messages, to_chat
from tests.seeds import MOOD, Cast, everybody, write


@dataclass
class Standing:
    """A clock that stands still until it is moved."""

    at: datetime

    def now(self) -> datetime:
        return self.at

    def real_delay(self, at: datetime) -> float | None:
        return 0.0 if at <= self.at else None


async def asked(tx: Transaction, now: datetime, format_: str = "csv") -> Cast:
    """Ben has asked for what Ana wrote."""
    cast = await everybody(tx, now)
    await write(tx, cast.ana, MOOD, now, {"note": "Rain."})
    spec: dict[str, Any] = {"format": format_, "client_id": cast.ana.hex, "reader_id": cast.ben.hex}
    spec |= {"first": None, "last": None, "message": to_json(Message("export-here", {"client": "A."}))}
    spec |= {"told": to_json(Message("export-made-client"))}
    await exports.ask(tx, person_id=cast.ben, client_id=cast.ana, spec=spec, is_locked=False, now=now)
    return cast


async def waiting(database: Database, chat_id: int = 102) -> list[tuple[Any, Message]]:
    async with database.reading() as tx:
        return [*await messages(tx, await to_chat(tx, chat_id))]


async def kept(database: Database) -> int:
    async with database.reading() as tx:
        return len((await tx.execute(select(exports.exports.c.id))).all())


async def test_a_file_waits_for_its_message_to_be_sent_and_is_gone_after_it(database: Database, now: datetime) -> None:
    clock = Standing(now)
    making = Making(database, clock, lambda: None)
    async with database.transaction() as tx:
        await asked(tx, now)
    assert await making.do_due()
    assert not await making.do_due()
    ((row, message),) = await waiting(database)
    assert message.file is not None
    async with database.reading() as tx:
        assert b"Rain." in (await make_file(tx, message.file, now)).content
    assert [one.say for _, one in await waiting(database, 101)] == ["export-made-client"]
    async with database.transaction() as tx:
        (one,) = (await tx.execute(select(outbox.outbox.c.person_id).where(outbox.outbox.c.id == row))).scalars()
        await sending.mark_sent(tx, [Said(row, one, message, 5)], now)
    assert not await making.do_due()
    assert await kept(database) == 0
    async with database.reading() as tx:
        with pytest.raises(MayNotSee):
            await make_file(tx, message.file, now)


async def test_what_waits_to_be_sent_is_made_anew_without_what_is_shared_no_longer(
    database: Database, now: datetime
) -> None:
    making = Making(database, Standing(now), lambda: None)
    async with database.transaction() as tx:
        cast = await asked(tx, now)
    assert await making.do_due()
    async with database.transaction() as tx:
        (entry,) = await entries.of_client(tx, cast.ana, cast.ana, limit=2)
        await entries.change(tx, entry.id, entry.client_id, sharing="private")
        await exports.make_anew(tx, cast.cleo)
        await exports.make_anew(tx, cast.ana)
    assert await making.do_due()
    (_, taken_back), (_, message) = await waiting(database)
    assert (taken_back.file, await kept(database)) == (None, 1)
    assert message.file is not None
    async with database.reading() as tx:
        assert b"Rain." not in (await make_file(tx, message.file, now)).content


async def test_what_was_read_before_something_is_shared_no_longer_is_not_kept_and_made_anew_at_once(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await asked(tx, now)
        being_made = await exports.claim(tx, now, LEASE)
        assert being_made is not None
        (entry,) = await entries.of_client(tx, cast.ana, cast.ana, limit=2)
        await entries.change(tx, entry.id, entry.client_id, sharing="private")
        await exports.make_anew(tx, cast.ana)
        assert not await exports.keep(tx, being_made, Made("log.csv", b"Rain."), new_id())
    assert await Making(database, Standing(now), lambda: None).do_due()
    ((_, message),) = await waiting(database)
    assert message.file is not None
    async with database.reading() as tx:
        assert b"Rain." not in (await make_file(tx, message.file, now)).content


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_others_make_just_now_is_kept_when_somebody_else_shares_less(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await asked(tx, now)
        being_made = await exports.claim(tx, now, LEASE)
        assert being_made is not None
        await exports.make_anew(tx, cast.dan)
        assert await exports.keep(tx, being_made, Made("log.csv", b"Rain."), new_id())


async def test_who_comes_back_gets_no_file_of_before(database: Database, now: datetime) -> None:
    making = Making(database, Standing(now), lambda: None)
    async with database.transaction() as tx:
        cast = await asked(tx, now)
    assert await making.do_due()
    ((_, message),) = await waiting(database)
    assert message.file is not None
    later = now + timedelta(minutes=1)
    async with database.transaction() as tx:
        await care_links.end(tx, cast.ben, cast.ana, later)
        await care_links.let_in(tx, cast.ben, cast.ana, "A.", later, later)
        with pytest.raises(MayNotSee):
            await make_file(tx, message.file, now)


async def test_what_died_while_it_was_made_is_made_again_once(database: Database, now: datetime) -> None:
    clock = Standing(now)
    async with database.transaction() as tx:
        await asked(tx, now)
        assert await exports.claim(tx, now, LEASE) is not None
    assert not await Making(database, clock, lambda: None).do_due()
    clock.at += LEASE
    assert await Making(database, clock, lambda: None).do_due()
    assert not await Making(database, clock, lambda: None).do_due()
    assert len(await waiting(database)) == 1


async def test_a_start_lets_go_of_what_was_being_made(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await asked(tx, now)
        await exports.claim(tx, now, LEASE)
        assert await exports.next_at(tx, now) is None
        await exports.release(tx)
        assert await exports.next_at(tx, now) == outbox.AT_ONCE


async def test_what_cannot_be_made_is_given_up_with_a_sentence(database: Database, now: datetime) -> None:
    clock = Standing(now)
    making = Making(database, clock, lambda: None)
    async with database.transaction() as tx:
        await asked(tx, now, "exe")
    for _ in range(MOST_ATTEMPTS):
        assert await waiting(database) == []
        assert await making.do_due()
        clock.at += timedelta(hours=1)
    assert not await making.do_due()
    assert [one.say for _, one in await waiting(database)] == ["export-failed"]
    assert await waiting(database, 101) == []
    assert await kept(database) == 0


async def test_a_file_that_telegram_would_not_take_is_not_sent(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await asked(tx, now)
    assert await Making(database, Standing(now), lambda: None, most_bytes=100).do_due()
    assert [one.say for _, one in await waiting(database)] == ["export-too-large"]
    assert await kept(database) == 0


async def test_a_client_gets_what_their_therapist_would_get_and_nobody_is_told(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await asked(tx, now)
        await write(tx, cast.ana, MOOD, now, {"note": "Mine."}, sharing="private")
        export = await exports.claim(tx, now, timedelta(minutes=1))
        assert export is not None
        await exports.drop(tx, export.id)
        await exports.ask(tx, person_id=cast.ana, client_id=cast.ana, spec=export.spec, is_locked=False, now=now)
        assert await log.count_answers(tx, cast.ana, cast.ben) == 1
    assert await Making(database, Standing(now), lambda: None).do_due()
    ((_, message),) = await waiting(database, 101)
    assert message.file is not None
    async with database.reading() as tx:
        content = (await make_file(tx, message.file, now)).content
    assert b"Rain." in content
    assert b"Mine." not in content
    assert await waiting(database) == []


@pytest.mark.parametrize(("everything", "told"), [(999, []), (1000, [0, 300, 600, 900]), (5000, [0, 1500, 2700, 3900])])
async def test_a_large_one_says_a_few_times_how_far_it_is(everything: int, told: list[int]) -> None:
    heard: list[Any] = []

    async def tell(message: Message) -> None:
        heard.append(message.args["done"])

    telling = Telling(tell)
    await telling.begin(everything)
    for answers in range(300, everything + 1, 300):
        await telling.told(answers)
    assert heard == told
    assert telling.is_heard == bool(told)


async def test_who_exports_at_night_wakes_nobody(database: Database, now: datetime) -> None:
    night = now.replace(hour=22)  # quiet in Berlin until seven
    async with database.transaction() as tx:
        await asked(tx, night)
    assert await Making(database, Standing(night), lambda: None).do_due()
    async with database.reading() as tx:
        found = select(outbox.outbox.c.not_before).where(await to_chat(tx, 101))
        assert (await tx.execute(found)).scalar_one() == datetime(2026, 3, 3, 6, tzinfo=UTC)


async def test_a_clock_that_is_set_back_holds_nothing_up(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await asked(tx, now)
    assert await Making(database, Standing(now - timedelta(days=1)), lambda: None).do_due()


@pytest.mark.parametrize(
    ("made", "format_", "name"),
    [
        ("midweek-ana-2026-03-02.pdf", "pdf", "midweek-2026-03-02.pdf"),
        ("midweek-ana-2026-03-02.html", "pdf", "midweek-2026-03-02.html"),
        ("midweek-wide-ana-2026-03-02.csv", "wide", "midweek-wide-2026-03-02.csv"),
    ],
)
def test_in_a_locked_file_a_name_says_what_it_is_and_nothing_of_the_client(made: str, format_: str, name: str) -> None:
    assert locked_name(made, format_, date(2026, 3, 2)) == name
