"""Nudges, with the bot as a real process: at the client's time, on both nights of the clock changes, never twice."""

import json
from datetime import UTC, datetime, time

import pytest

from sandbox.person import Person
from tests.running.conftest import BERLIN, Enter, Stage


async def nudged_at(stage: Stage, person: Person, since: datetime) -> list[str]:
    """The local times at which nudges arrived."""
    said = await stage.said_to(person)
    return [f"{at.astimezone(BERLIN):%m-%d %H:%M}" for at, text in said if at > since and "minute" in text]


async def every_day(stage: Stage, at: str, quiet: time | None = time(22)) -> Person:
    """Ana, who wants to log her mood every day at that time."""
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben, quiet)
    await stage.agree(ben, ana, "Mood log", at)
    return ana


@pytest.mark.parametrize(
    ("begins", "ends", "arrived"),
    [
        # 02:30 does not exist on 29 March: the first instant after the gap is 03:00.
        ("2026-03-27T12:00:00Z", "2026-03-31T12:00", ["03-28 02:30", "03-29 03:00", "03-30 02:30", "03-31 02:30"]),
        # 02:30 comes twice on 25 October, and is meant once.
        ("2026-10-23T12:00:00Z", "2026-10-26T12:00", ["10-24 02:30", "10-25 02:30", "10-26 02:30"]),
    ],
)
async def test_a_nudge_at_half_past_two_on_the_night_of_a_clock_change(
    stage_at: Enter, begins: str, ends: str, arrived: list[str]
) -> None:
    stage = await stage_at(begins)
    ana = await every_day(stage, "02:30", quiet=None)
    since = await stage.world.now()
    await stage.until(ends)
    assert await nudged_at(stage, ana, since) == arrived


async def test_eight_in_the_evening_stays_eight_in_the_evening(stage_at: Enter) -> None:
    stage = await stage_at("2026-03-28T08:00:00Z")
    ana = await every_day(stage, "20:00")
    since = await stage.world.now()
    await stage.until("2026-03-30T21:00")
    assert await nudged_at(stage, ana, since) == ["03-28 20:00", "03-29 20:00", "03-30 20:00"]


async def test_quiet_hours_move_a_nudge_to_their_end(stage: Stage) -> None:
    ana = await every_day(stage, "06:00")
    since = await stage.world.now()
    await stage.until("2026-03-04T12:00")
    assert await nudged_at(stage, ana, since) == ["03-03 07:00", "03-04 07:00"]


async def test_a_kill_between_two_nudges_neither_loses_nor_doubles_one(stage: Stage) -> None:
    ana = await every_day(stage, "20:00")
    since = await stage.world.now()
    await stage.until("2026-03-02T20:00")
    await stage.restart()
    await stage.until("2026-03-03T20:00")
    await stage.restart()
    await stage.world.settle()
    assert await nudged_at(stage, ana, since) == ["03-02 20:00", "03-03 20:00"]


async def test_a_machine_that_slept_sends_what_is_still_of_use_and_owns_up_to_the_rest(stage: Stage) -> None:
    ana = await every_day(stage, "20:00")
    since = await stage.world.now()
    await stage.world.advance(to=datetime(2026, 3, 5, 19, 45, tzinfo=UTC), steps=False)  # 20:45 in Berlin
    await stage.world.settle()
    assert await nudged_at(stage, ana, since) == ["03-05 20:45"]
    ben = stage.people["Ben"]
    await ben.write("/clients")
    await ben.press("Ana")
    await ben.press("Export")
    await ben.press("Data (JSON)")
    _, content = (await ben.files())[-1]
    assert content.count(b"missed by us") == 3


async def test_two_things_due_at_once_are_one_message(stage: Stage) -> None:
    ana = await every_day(stage, "20:00")
    await stage.agree(stage.people["Ben"], ana, "Three good things", "20:00")
    before = len(await stage.said_to(ana))
    await stage.until("2026-03-02T20:00")
    assert len(await stage.said_to(ana)) == before + 1
    assert {"Start: Mood log", "Start: Three good things"} <= set((await ana.last()).labels)
    await ana.press("Start: Three good things")
    await ana.write("The bus waited")
    assert "second one" in (await ana.last()).text


async def test_later_moves_the_occurrence_and_never_the_schedule(stage: Stage) -> None:
    ana = await every_day(stage, "18:00")
    since = await stage.world.now()
    await stage.until("2026-03-02T18:00")
    await ana.press("Later")
    await ana.press("In an hour")
    await stage.until("2026-03-02T19:00")
    await ana.press("Later")
    await ana.press("Another time")
    await ana.write("20:15")
    await stage.until("2026-03-03T18:30")
    assert await nudged_at(stage, ana, since) == ["03-02 18:00", "03-02 19:00", "03-02 20:15", "03-03 18:00"]


async def test_not_this_time_is_kept_with_its_reason_and_asks_nothing_more(stage: Stage) -> None:
    ana = await every_day(stage, "18:00")
    await stage.until("2026-03-02T18:00")
    await ana.press("Not this time")
    await ana.write("Too tired")
    since = await stage.world.now()
    await stage.until("2026-03-03T12:00")
    assert await nudged_at(stage, ana, since) == []
    await ana.write("/history")
    await ana.press("Mon 2 Mar")
    shown = (await ana.last()).text
    assert "not this time" in shown
    assert "Too tired" in shown


async def test_a_nudge_says_nothing_that_a_lock_screen_should_not_show(stage: Stage) -> None:
    ana = await every_day(stage, "18:00")
    since = await stage.world.now()
    await stage.until("2026-03-15T18:00")
    texts = [text for at, text in await stage.said_to(ana) if at > since]
    assert len(texts) == 14
    for word in ("mood", "therap", "Ben", "practice", "thought", "client", "missed"):
        assert not [text for text in texts if word.casefold() in text.casefold()]
    assert len(set(texts)) > 2, "the wordings take turns"


async def test_what_was_asked_can_be_answered_by_beginning_it_oneself(stage: Stage) -> None:
    ana = await every_day(stage, "18:00")
    await stage.until("2026-03-02T18:00")
    await ana.write("/now")
    await ana.press("Mood log")
    offer = (await ana.last()).raw
    smaller = offer["buttons"][1][0]["callback_data"]
    for _ in range(3):
        await ana.press_data(offer["message_id"], smaller)
    await ana.press("6")
    ben = stage.people["Ben"]
    await ben.write("/clients")
    for label in ("Ana", "Export", "Data (JSON)"):
        await ben.press(label)
    _, content = (await ben.files())[-1]
    log = json.loads(content)
    (entry,) = log["entries"]
    (asked,) = [one for one in log["occurrences"] if one["delivered_at"]]
    assert entry["id"] == asked["id"]
    assert asked["closed_as"] == "answered"
