"""Counting: every deliberate tap is one, a redelivered update is none, and a tap can be taken back once."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from storage import assignments, log, occurrences, subjects
from storage.entries import answers, change, entries
from storage.log import Logged
from storage.outbox import Button
from tests import seeds
from tests.handlers.conftest import Desk

BEN = 102
COUNTER = seeds.LIBRARY["event_counter"]

# What the two databases do alike is tried on one.
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def count(desk: Desk, *names: str) -> None:
    """Ana names what she counts, and sees it."""
    async with desk.database.transaction() as tx:
        await seeds.keep_library(tx, desk.clock.now())
    await desk.hear(desk.text("/count"))
    for number, name in enumerate(names):
        if number:
            await desk.do("count.new")
        await desk.hear(desk.text(name))


async def logged(desk: Desk) -> tuple[Logged, ...]:
    async with desk.database.reading() as tx:
        return (await log.read(tx, desk.cast.ana, desk.cast.ana)).entries


async def shown(desk: Desk) -> dict[Any, Any]:
    """What stands beside each counter."""
    _, message = await desk.newest()
    lines: Any = message.args["lines"]
    return {line.args["counted"]: line.args["today"] for line in lines.lines}


async def test_twenty_taps_are_twenty_and_an_update_that_comes_again_is_none(desk: Desk) -> None:
    await count(desk, "a sigh")
    row, _ = await desk.newest()
    presses = [desk.press(row) for _ in range(20)]
    # In one batch and by themselves, all on the same message, and the last ten once more.
    await desk.intake.work_through(presses[:10])
    for press in [*presses[10:], *presses[10:]]:
        await desk.intake.work_through([press])
    assert await shown(desk) == {"a sigh": 20}
    found = await logged(desk)
    assert len(found) == 20
    assert {(one.entry.outcome, one.entry.zone, one.entry.is_current) for one in found} == {
        ("done", "Europe/Berlin", False)
    }
    assert [answer.question for answer in found[0].answers] == ["It happened: a sigh"]


@on_one
async def test_the_last_tap_can_be_taken_back_and_pressing_that_twice_takes_no_other(desk: Desk) -> None:
    await count(desk, "a sigh", "a smile")
    await desk.do("count.tap", "count.tap")
    undo = await desk.button_that("count.undo")
    again = await desk.button_that("count.undo")
    await desk.hear(undo, again)
    assert await shown(desk) == {"a sigh": 1, "a smile": 0}
    await desk.do("count.undo")
    assert await shown(desk) == {"a sigh": 0, "a smile": 0}
    _, message = await desk.newest()
    assert "count.undo" not in [button.do for button in message.all_buttons()]


async def test_a_word_goes_with_the_last_tap_and_is_offered_again(desk: Desk) -> None:
    await count(desk, "a sigh")
    await desk.do("count.tap", "count.tag")
    await desk.hear(desk.text("at work"))
    await desk.do("count.tap", "count.tag", "count.tagged", "count.tap", "count.tag", "count.no-tag")
    words = [{answer.step_id: answer.value for answer in one.answers}.get("tag") for one in await logged(desk)]
    assert words == ["at work", "at work", None]
    await desk.do("count.tag")
    _, message = await desk.newest()
    # Once, and by the entry that has it: what a client deletes must not live on in a button.
    offered = [button for button in message.all_buttons() if button.do == "count.tagged"]
    assert [button.words for button in offered] == ["at work"]
    assert "at work" not in str(offered[0].given)


@on_one
async def test_what_is_typed_after_a_tap_is_no_late_word(desk: Desk) -> None:
    await count(desk, "a sigh")
    await desk.do("count.tap", "count.tag", "count.no-tag")
    await desk.hear(desk.text("hello"))
    assert (await desk.said())[-1] == "not-part-of-anything"


@on_one
async def test_a_counter_that_was_put_away_takes_no_taps_and_keeps_what_it_has(desk: Desk) -> None:
    await count(desk, "a sigh")
    await desk.do("count.tap")
    tap = await desk.button_that("count.tap")
    await desk.do("count.put-away", "count.away")
    await desk.hear(tap)
    assert len(await logged(desk)) == 1
    await desk.hear(desk.text("/count"))
    assert (await desk.said())[-1] == "count-what"


@on_one
async def test_yesterdays_taps_are_not_todays_and_show_when_in_the_day_they_came(desk: Desk) -> None:
    await count(desk, "a sigh")
    await desk.do("count.tap", "count.tap")
    desk.clock.at += timedelta(hours=16)
    await desk.do("count.tap")
    assert await shown(desk) == {"a sigh": 1}
    await desk.do("count.when")
    _, message = await desk.newest()
    counters: Any = message.args["counters"]
    (one,) = counters.lines
    assert [line.args["times"] for line in one.args["parts"].lines] == [1, 2, 0, 0]


@on_one
async def test_every_single_tap_can_be_found_and_deleted(desk: Desk) -> None:
    await count(desk, "a sigh")
    for _ in range(8):
        await desk.do("count.tap")
        desk.clock.at += timedelta(hours=1)
    await desk.do("count.when", "count.each")
    _, message = await desk.newest()
    assert [button.do for button in message.all_buttons()].count("log.entry") == 6
    await desk.do("count.each", "log.entry", "log.delete", "log.delete-yes")
    assert len(await logged(desk)) == 7


@on_one
async def test_taps_leave_room_for_the_rest_of_a_clients_history(desk: Desk) -> None:
    await count(desk, "a sigh")
    await desk.do("count.tap", "count.tap")
    await desk.hear(desk.text("/history"))
    _, message = await desk.newest()
    assert [button.do for button in message.all_buttons() if button.do != "log.preview"] == ["count.each", "help"]


async def test_the_first_tap_after_a_nudge_answers_it_and_the_next_is_self_started(desk: Desk) -> None:
    now = desk.clock.now()
    async with desk.database.transaction() as tx:
        agreed = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, COUNTER, now)
        due = await seeds.fall_due(tx, desk.cast.ana, agreed, now, delivered_at=now)
    await count(desk, "a sigh")
    await desk.do("count.tap", "count.tap")
    found = await logged(desk)
    assert [one.entry.occurrence_id for one in found] == [due, None]
    assert {one.entry.assignment_id for one in found} == {agreed}
    async with desk.database.reading() as tx:
        occurrence = await occurrences.get(tx, due, desk.cast.ana)
    assert occurrence is not None
    assert occurrence.closed_as == "answered"


@on_one
async def test_a_tap_that_is_taken_back_answers_nothing_and_the_next_one_does(desk: Desk) -> None:
    now = desk.clock.now()
    async with desk.database.transaction() as tx:
        agreed = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, COUNTER, now)
        due = await seeds.fall_due(tx, desk.cast.ana, agreed, now, delivered_at=now)
    await count(desk, "a sigh")
    await desk.do("count.tap", "count.undo")
    async with desk.database.reading() as tx:
        (open_one,) = (await log.read(tx, desk.cast.ana, desk.cast.ben)).unanswered
    assert (open_one.occurrence.id, open_one.occurrence.closed_as, open_one.occurrence.opened_at) == (due, None, None)
    await desk.do("count.tap")
    assert [one.entry.occurrence_id for one in await logged(desk)] == [due]


async def who_sees(desk: Desk) -> set[str]:
    """Who knows that Ana counts something; by the screen and by the log, which never disagree."""
    found = set()
    async with desk.database.reading() as tx:
        for name, reader in vars(desk.cast).items():
            seen = [
                await subjects.of_client(tx, desk.cast.ana, reader, "counter"),
                (await log.read(tx, desk.cast.ana, reader)).subjects,
            ]
            assert len({bool(one) for one in seen}) == 1, name
            found |= {name} if seen[0] else set()
    return found


async def test_what_a_client_counts_for_themselves_is_seen_once_they_share_it_and_goes_with_them(desk: Desk) -> None:
    await count(desk, "a sigh")
    await desk.do("count.tap")
    assert await who_sees(desk) == {"ana"}
    (tap,) = await logged(desk)
    async with desk.database.transaction() as tx:
        await change(tx, tap.entry.id, desk.cast.ana, sharing="summary")
    # What it is called are words.
    assert await who_sees(desk) == {"ana"}
    async with desk.database.transaction() as tx:
        await change(tx, tap.entry.id, desk.cast.ana, sharing="share")
    assert await who_sees(desk) == {"ana", "ben"}
    await desk.hear(desk.text("/delete_me"))
    await desk.do("leave.yes")
    async with desk.database.reading() as tx:
        for table in (subjects.subjects, entries, answers):
            assert (await tx.execute(select(func.count()).select_from(table))).scalar_one() == 0


@on_one
async def test_another_rhythm_of_what_is_counted_is_no_other_counter(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await seeds.keep_library(tx, desk.clock.now())
    given = {"client": desk.cast.ana.hex, "practice": COUNTER.id}
    propose = await desk.button(Button(do="assign.practice", given=given, label="propose-something"), BEN)
    await desk.hear(desk.press(propose, BEN), desk.text("a sigh", BEN), desk.text("To see when they come.", BEN))
    await desk.do("assign.send", telegram_id=BEN)
    await desk.do("agree.accept")
    await desk.tap("agree.sure", sure=9)
    async with desk.database.reading() as tx:
        (agreed,) = await assignments.of_client(tx, desk.cast.ana, desk.cast.ben, ("accepted",))
    daily = {"assignment": agreed.id.hex, "cadence": {"kind": "daily"}}
    await desk.hear(desk.press(await desk.button(Button(do="cadence.take", given=daily, words="Take"), BEN), BEN))
    await desk.tap("agree.accept")
    await desk.tap("agree.sure", sure=9)
    await desk.write("20:00")
    await desk.write("/count")
    assert await shown(desk) == {"a sigh": 0}
    async with desk.database.reading() as tx:
        assert len(await subjects.of_client(tx, desk.cast.ana, desk.cast.ana, "counter")) == 1


@on_one
@pytest.mark.parametrize("named", [True, False])
async def test_the_therapist_names_what_is_counted_or_leaves_it_to_the_client(desk: Desk, named: bool) -> None:
    async with desk.database.transaction() as tx:
        await seeds.keep_library(tx, desk.clock.now())
    given = {"client": desk.cast.ana.hex, "practice": COUNTER.id}
    propose = await desk.button(Button(do="assign.practice", given=given, label="propose-something"), BEN)
    await desk.hear(desk.press(propose, BEN))
    if named:
        await desk.hear(desk.text("a sigh", BEN))
    else:
        await desk.do("assign.leave-open", telegram_id=BEN)
    await desk.hear(desk.text("To see when they come.", BEN))
    await desk.do("assign.send", telegram_id=BEN)
    await desk.do("agree.accept")
    await desk.hear(await desk.button_that("agree.sure", nth=9), desk.text("/count"))
    assert (await desk.said())[-1] == ("counting" if named else "count-what")
    if not named:
        await desk.hear(desk.text("a sigh"))
    await desk.do("count.tap")
    (tap,) = await logged(desk)
    assert tap.entry.given == {"counted": "a sigh"}
    async with desk.database.reading() as tx:
        (agreed,) = await assignments.of_client(tx, desk.cast.ana, desk.cast.ben, ("accepted",))
    assert tap.entry.assignment_id == agreed.id
