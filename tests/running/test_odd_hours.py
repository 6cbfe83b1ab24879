"""What comes at a bad moment: help without the database, a blocked bot, a group, quiet hours that are changed late."""

import sqlite3
from pathlib import Path

import pytest

from tests.running.conftest import Stage
from tests.running.test_nudges import every_day, nudged_at

LANGUAGES = ("العربية", "Deutsch", "English", "Español")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_help_comes_while_the_database_is_locked_and_nothing_else_is_lost(stage: Stage, tmp_path: Path) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await ana.write("/now")
    for label in ("Warm words", "Three good things", "Begin"):
        await ana.press(label)
    locked = sqlite3.connect(tmp_path / "midweek.db", isolation_level=None)
    locked.execute("BEGIN IMMEDIATE")
    await ana.write("A letter from my sister", settle=False)
    await ana.write("/help_now", settle=False)
    while "emergency" not in (await ana.last()).text:
        await ana.view(after=(await ana.view())["version"])
    locked.execute("ROLLBACK")
    locked.close()
    await stage.world.settle()
    assert "second one" in "".join(message.text for message in await ana.chat())
    helped = [message for message in await ana.chat() if message.from_bot and "local emergency number" in message.text]
    assert len(helped) == 1


async def test_help_comes_to_a_stranger_and_in_the_middle_of_the_first_questions(stage: Stage) -> None:
    eve = await stage.person("Eve")
    await eve.write("sos")
    assert "emergency" in (await eve.last()).text
    ben = await stage.let_in("Ben")
    ana = await stage.come("Ana", ben)
    await ana.press("Yes, I agree")
    await ana.write("/help_now")
    assert "emergency" in (await ana.last()).text


async def test_who_blocks_the_bot_misses_nothing_and_is_found_again(stage: Stage) -> None:
    ana = await every_day(stage, "18:00")
    ben = stage.people["Ben"]
    await ana.block()
    await stage.until("2026-03-03T19:00")
    await ben.write("/clients")
    await ben.press("Ana")
    assert "Telegram brings nothing to them" in (await ben.last()).text
    await ana.unblock()
    since = await stage.world.now()
    await stage.until("2026-03-04T18:00")
    assert await nudged_at(stage, ana, since) == ["03-04 18:00"]
    await ben.press("‹ All clients")
    await ben.press("Ana")
    assert "Telegram brings nothing" not in (await ben.last()).text


async def test_quiet_hours_that_are_set_late_hold_for_what_was_planned_before(stage: Stage) -> None:
    ana = await every_day(stage, "20:00", quiet=None)
    since = await stage.world.now()
    await stage.until("2026-03-02T20:00")
    await ana.press("Later")
    await ana.press("In an hour")
    await ana.write("/settings")
    await ana.press("Quiet hours")
    await ana.write("20:30 to 22:00")
    await stage.until("2026-03-02T23:00")
    assert await nudged_at(stage, ana, since) == ["03-02 20:00", "03-02 22:00"]


async def test_a_new_zone_moves_the_next_nudge_to_the_same_time_there(stage: Stage) -> None:
    ana = await every_day(stage, "20:00")
    await ana.write("/settings")
    await ana.press("Time zone")
    await ana.write("New York")
    await ana.press("New York")
    since = await stage.world.now()
    await stage.until("2026-03-03T06:00")
    assert await nudged_at(stage, ana, since) == ["03-03 02:00"]


async def test_a_group_is_left(stage: Stage) -> None:
    ana = await stage.person("Ana")
    group = await stage.world.ask("groups", {"title": "Family", "person_id": ana.id})
    await stage.world.settle()
    said = await stage.world.calls("sendMessage", group["id"])
    assert [call["params"]["text"] for call in said if call["status"] == 200] == [
        "I work in private chats only, so I'm leaving this one. You can write to me directly."
    ]
    assert {call["chat_id"] for call in await stage.world.calls("leaveChat")} == {group["id"]}


async def test_commands_before_the_first_questions_are_answered_lead_back_to_them(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.come("Ana", ben)
    await ana.press("Yes, I agree")
    for command in ("/now", "/plan", "/pause", "/settings"):
        await ana.write(command)
        assert (await ana.last()).labels == LANGUAGES
    await ana.write("/history")
    assert "no entries yet" in (await ana.last()).text
    await ana.press("Deutsch")
    menu = (await ana.view())["commands"]
    assert "Eine Pause machen" in [command["description"] for command in menu]
    await ana.write("Wien")
    assert "Welche ist es?" in (await ana.last()).text


async def test_a_therapist_who_leaves_sees_nothing_more_and_the_client_keeps_everything(stage: Stage) -> None:
    ana = await every_day(stage, "18:00")
    ben = stage.people["Ben"]
    await ben.write("/delete_me")
    await ben.press("Yes, delete everything")
    assert "has left Midweek" in (await ana.last()).text
    since = await stage.world.now()
    await stage.until("2026-03-02T18:00")
    assert await nudged_at(stage, ana, since) == ["03-02 18:00"]
    await ana.press("Start: Mood log")
    await ana.press("6")
    await ben.write("/clients")
    assert "a therapist invites people" in (await ben.last()).text


async def test_a_proposal_to_somebody_at_the_first_questions_waits_for_these(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.come("Ana", ben)
    await ana.press("Yes, I agree")
    await ben.press("Yes, that's right")
    await stage.propose(ben, "Ana", "Mood log", "every day")
    await ben.press("‹ Back")
    for label in ("Practices", "Change: Mood log", "Some days ›", "twice a week", "Change to this"):
        await ben.press(label)
    assert "proposes" not in "".join(message.text for message in await ana.chat())
    await ana.write("/history")
    await ana.press("Begin a practice now")
    assert (await ana.last()).labels == LANGUAGES
    await ana.press("English")
    await ana.write("Berlin")
    for label in ("Berlin, DE", "22:00", "Practice"):
        await ana.press(label)
    assert "twice a week" in (await ana.last()).text
    for label in ("Yes, I'd like to try", "9", "Spread them for me", "18:00"):
        await ana.press(label)
    assert "settled" in (await ana.last()).text


async def test_once_is_due_on_a_day_to_come_however_late_it_is_accepted(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.propose(ben, "Ana", "Three good things", "once")
    since = await stage.world.now()
    await stage.until("2026-03-05T12:00")
    for label in ("Yes, I'd like to try", "9", "Spread them for me", "18:00"):
        await ana.press(label)
    await stage.until("2026-03-12T12:00")
    assert await nudged_at(stage, ana, since) == ["03-06 18:00"]


async def test_a_guide_that_was_left_for_something_else_is_quiet_and_begins_anew(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await ana.write("/now")
    for label in ("4-7-8 breathing", "Smaller version"):
        await ana.press(label)
    await ana.write("/now")
    for label in ("Notice and log", "Mood log", "Begin"):
        await ana.press(label)
    edits = len(await stage.world.calls("editMessageText", ana.id))
    await stage.world.advance(seconds=60)
    assert len(await stage.world.calls("editMessageText", ana.id)) == edits
    await ana.write("/now")
    await ana.press("Carry on: 4-7-8")
    assert "In, through your nose" in (await ana.last()).text
    await stage.world.advance(seconds=4)
    assert "Hold" in (await ana.last()).text
