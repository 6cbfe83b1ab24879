"""Updates are kept once and in order, and one that fails harms no other, is kept itself, and can be replayed."""

import asyncio
import itertools
from datetime import timedelta

import pytest
from sqlalchemy import Uuid, bindparam, select
from sqlalchemy import text as sql

from handlers import quarantined
from storage import people, quarantine
from storage.outbox import outbox
from storage.quarantine import Held
from tests import seeds
from tests.handlers.conftest import Desk

THEIRS = bindparam("id", type_=Uuid)


async def held(desk: Desk) -> list[Held]:
    async with desk.database.reading() as tx:
        return await quarantine.held(tx)


async def test_a_repeated_update_changes_nothing_in_one_batch_or_in_two(desk: Desk) -> None:
    once = desk.text("/help")
    await desk.intake.work_through([once, once])
    await desk.intake.work_through([once, desk.text("/plan")])
    assert len(await desk.said()) == 2


async def test_two_deliveries_of_one_update_at_the_same_time_are_taken_once(desk: Desk) -> None:
    intakes = [desk.intake, await desk.other(), await desk.other()]
    updates = [desk.text("/help") for _ in range(4)]
    await asyncio.gather(*(intake.work_through([one]) for one, intake in itertools.product(updates, intakes)))
    assert len(await desk.said()) == 4


@pytest.mark.parametrize("said", ["/help_now", "/help"])
async def test_whoever_writes_can_be_written_to_again(desk: Desk, said: str) -> None:
    async with desk.database.transaction() as tx:
        await people.mark_unreachable(tx, desk.cast.ana, desk.clock.now())
    await desk.intake.work_through([desk.text(said)])
    async with desk.database.reading() as tx:
        assert (await people.get(tx, desk.cast.ana)).unreachable_at is None


async def test_an_update_that_fails_harms_no_other_of_its_batch_and_is_kept(desk: Desk) -> None:
    press = desk.press(await desk.broken_button())
    await desk.intake.work_through([desk.text("/help"), press, desk.text("/help", 102), desk.text("/plan")])
    first, apology, *_ = await desk.said()
    assert apology == "something-went-wrong"
    assert first != apology
    assert len(await desk.said()) == 3
    assert len(await desk.said(102)) == 1
    (one,) = await held(desk)
    assert (one.raw, one.telegram_id, one.attempts) == (press, 101, 1)
    assert "KeyError" in one.reason
    assert "hearing.py" in one.reason


async def test_an_update_that_cannot_be_read_is_kept_too_and_its_person_told(desk: Desk) -> None:
    nobodys = {"update_id": 7, "message": "?", "callback_query": {"from": {"id": "x"}}}
    await desk.intake.work_through([desk.unreadable(), nobodys, desk.text("/help", 102)])
    assert await desk.said() == ["something-went-wrong"]
    assert len(await desk.said(102)) == 1
    assert {one.telegram_id for one in await held(desk)} == {101, None}


@pytest.mark.parametrize("odd", ["\ud83d", "\x00"])
async def test_letters_that_no_database_keeps_are_in_nobodys_way(desk: Desk, odd: str) -> None:
    unreadable, stranger = desk.unreadable(), desk.text(f"/start {odd}", 999)
    unreadable["message"]["text"] = stranger["message"]["from"]["first_name"] = odd
    press = desk.press(await desk.broken_button())
    press["callback_query"]["message"]["text"] = odd
    await desk.intake.work_through([unreadable, press, stranger, desk.text(f"{odd}?"), desk.text("/help", 102)])
    assert [one.raw for one in await held(desk)] == [unreadable, press]
    assert len(await desk.said(999)) == len(await desk.said(102)) == 1


async def test_a_number_that_no_database_keeps_is_in_nobodys_way(desk: Desk) -> None:
    nobodys = desk.text("/help", 2**70)
    await desk.intake.work_through([nobodys, desk.text("/help", 102)])
    assert [(one.raw, one.telegram_id) for one in await held(desk)] == [(nobodys, None)]
    assert len(await desk.said(102)) == 1


@pytest.mark.parametrize(("said", "is_held"), [("/plan", True), ("/help_now", False)])
async def test_somebody_whose_own_row_cannot_be_opened_is_in_nobodys_way(desk: Desk, said: str, is_held: bool) -> None:
    async with desk.database.transaction() as tx:
        await tx.execute(
            sql("UPDATE people SET name = chat_id WHERE id = :id").bindparams(THEIRS), {"id": desk.cast.ana}
        )
    from_ana = desk.text(said)
    await desk.intake.work_through([from_ana, desk.text("/help", 102)])
    assert [one.raw for one in await held(desk)] == ([from_ana] if is_held else [])
    assert len(await desk.said(102)) == 1


async def test_an_erasing_that_is_replayed_is_finished_at_once(desk: Desk) -> None:
    await desk.write("/delete_me")
    row, message = (await desk.messages(101))[0]
    place = [button.do for button in message.all_buttons()].index("leave.yes")
    async with desk.database.transaction() as tx:
        await quarantine.hold(tx, desk.press(row, 101, place), 101, "mended since", desk.clock.now())
    await quarantined.replay(desk.intake, desk.database, [], True)
    assert await desk.database.keys.destroyed() == {desk.cast.ana}


async def test_what_is_held_is_listed_without_a_word_of_anybodys(desk: Desk) -> None:
    await desk.intake.work_through([desk.unreadable()])
    listed = await quarantined.listed(desk.database)
    assert "of 101, failed 1x: unreadable kind=" in listed
    assert "secret" not in listed


async def test_one_that_cannot_be_read_any_more_is_in_no_others_way(desk: Desk) -> None:
    broken = desk.unreadable()
    await desk.intake.work_through([broken, desk.unreadable()])
    async with desk.database.transaction() as tx:
        this = {"id": broken["update_id"]}
        await tx.execute(sql("UPDATE quarantine SET raw = telegram_id WHERE update_id = :id"), this)
    first, second = (await quarantined.listed(desk.database)).splitlines()
    assert "cannot be read any more" in first
    assert "cannot be read any more" not in second
    told, failed = await quarantined.replay(desk.intake, desk.database, [], True)
    assert failed
    assert "failed again: it cannot be read any more." in told
    assert len(await held(desk)) == 2


async def test_a_replay_works_it_through_once_what_was_wrong_is_mended(desk: Desk) -> None:
    row = await desk.broken_button()
    async with desk.database.transaction() as tx:
        entry = await seeds.write(
            tx, desk.cast.ana, seeds.MOOD, desk.clock.now(), {}, finished_at=None, outcome=None, walk=None
        )
    await desk.intake.work_through([desk.press(row)])
    told, failed = await quarantined.replay(desk.intake, desk.database, [], False)
    assert failed
    assert "failed again: kind=KeyError" in told
    assert [one.attempts for one in await held(desk)] == [2]
    await desk.mend(row, entry=entry.id.hex)
    told, failed = await quarantined.replay(desk.intake, desk.database, [(await held(desk))[0].id], False)
    assert (told.split()[1], failed) == ("replayed.", False)
    assert await held(desk) == []


async def test_two_who_replay_at_once_replay_it_once(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await quarantine.hold(tx, desk.text("/help"), 101, "mended since", desk.clock.now())
    (one,) = await held(desk)
    intakes = [desk.intake, await desk.other(), await desk.other()]
    assert await asyncio.gather(*(intake.replay(one) for intake in intakes)) == [None] * 3
    assert len(await desk.said()) == 1


async def test_who_has_gone_on_since_is_left_alone_unless_the_operator_insists(desk: Desk) -> None:
    row = await desk.broken_button()
    await desk.intake.work_through([desk.press(row)])
    desk.clock.at += timedelta(minutes=1)
    await desk.intake.work_through([desk.text("/help")])
    assert "gone on since" in await quarantined.listed(desk.database)
    await desk.mend(row, entry=row.hex)
    told, failed = await quarantined.replay(desk.intake, desk.database, [], False)
    assert failed
    assert "left alone" in told
    told, failed = await quarantined.replay(desk.intake, desk.database, [], True)
    assert not failed
    assert await held(desk) == []


async def test_what_nobody_wants_is_discarded_and_an_unknown_id_changes_nothing(desk: Desk) -> None:
    await desk.intake.work_through([desk.unreadable(), desk.unreadable()])
    first, second = await held(desk)
    with pytest.raises(quarantined.NotHeld, match="not an id"):
        quarantined.read_ids(["4711"])
    with pytest.raises(quarantined.NotHeld, match="Nothing was changed"):
        await quarantined.discard(desk.database, [first.id, desk.cast.ana])
    assert "discarded" in await quarantined.discard(desk.database, [first.id])
    assert await held(desk) == [second]


async def test_who_deletes_everything_deletes_what_was_held_of_them(desk: Desk) -> None:
    await desk.intake.work_through([desk.unreadable(), desk.unreadable(102)])
    await desk.intake.work_through([desk.text("/delete_me")])
    async with desk.database.reading() as tx:
        asked = (await tx.execute(select(outbox.c.id).order_by(outbox.c.number))).scalars().all()
    await desk.intake.work_through([desk.press(asked[-1])])
    assert [one.telegram_id for one in await held(desk)] == [102]


async def test_a_press_is_answered_whatever_became_of_it(desk: Desk) -> None:
    await desk.intake.work_through([desk.press(await desk.broken_button())])
    found = await desk.control.get("calls", params={"method": "answerCallbackQuery", "at_least": 1})
    assert len(found.json()["calls"]) == 1
