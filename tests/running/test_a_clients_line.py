"""A client's line, with the bot as a real process: joining, agreeing, practising, through a kill, leaving."""

import json
from typing import Any

import pytest

from sandbox.person import NotPossible, Person
from tests.running.conftest import Stage


async def log_of(therapist: Person, client: str) -> dict[str, Any]:
    """The client's log as the therapist's newest JSON export has it."""
    await therapist.write("/clients")
    await therapist.press(client)
    await therapist.press("Export")
    await therapist.press("Data (JSON)")
    name, content = (await therapist.files())[-1]
    assert name.endswith(".json")
    found: dict[str, Any] = json.loads(content)
    return found


def answers(log: dict[str, Any]) -> dict[str, Any]:
    """The answers of all entries, by step."""
    return {answer["step_id"]: answer["value"] for entry in log["entries"] for answer in entry["answers"]}


async def test_somebody_joins_by_a_link_that_works_once(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.come("Ana", ben)
    consent = (await ana.last()).text
    for promise in ("Nobody reads along", "no emergency service", "not end-to-end encrypted", "What is kept"):
        assert promise in consent
    asked = (await ana.last()).raw
    for _ in range(3):
        await ana.press_data(asked["message_id"], asked["buttons"][0][0]["callback_data"])
    assert "doesn't open anything" not in "".join(message.text for message in await ana.chat())
    await ana.press("English")
    await ana.write("nowhere at all")
    assert "I don't know that place" in (await ana.last()).text
    await ana.send_location(52.52, 13.4)
    assert "When shall I be quiet?" in (await ana.last()).text
    await ana.write("whenever")
    assert "I couldn't read that" in (await ana.last()).text
    await ana.write("from 10 pm to 7 am")
    await ana.press("Experiment")
    await ana.write("/settings")
    settings = (await ana.last()).text
    assert "Europe/Berlin" in settings
    assert "22:00 to 07:00" in settings
    assert "experiment" in settings
    assert {"now", "plan", "log", "pause", "help_now"} <= set(await ana.commands())
    assert "clients" in await ben.commands()
    eve = await stage.person("Eve")
    link = next(message.text for message in await ben.chat() if "start=" in message.text)
    await eve.open(link.split("start=")[1].split()[0])
    assert "doesn't open anything" in (await eve.last()).text


async def test_whoever_says_no_leaves_no_trace_and_can_think_again(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.come("Ana", ben)
    await ana.press("No, thank you")
    assert "Nothing was kept" in (await ana.last()).text
    await ben.write("/clients")
    assert "no clients here yet" in (await ben.last()).text


async def test_a_thought_record_with_back_skip_and_a_kill_in_the_middle(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.agree(ben, ana, "Thought record", "20:30")
    await stage.until("2026-03-02T20:30")
    await ana.press("Start: Thought record")
    await ana.write("The tram, this morning <b>& all</b>")
    await ana.press("‹ Back")
    assert "Your answer so far: The tram" in (await ana.last()).text
    await ana.press("Keep it")
    await stage.bot.kill()
    await ana.write("Everybody is looking at me", settle=False)
    await stage.start()
    await stage.world.settle()
    for label in ("Anxious", "That's all", "70"):
        await ana.press(label)
    await ana.press("Skip")
    await ana.press("Stop here")
    await stage.until("2026-03-04T09:00")
    await ana.press("Carry on")
    await ana.write("Most looked at their phones")
    await stage.restart()
    await ana.write("They are tired, too")
    await ana.write("about 30")
    assert "Kept" in (await ana.last()).text
    await ana.press("It helped")
    await ana.write("/history")
    await ana.press("Mon 2 Mar")
    shown = (await ana.last()).text
    assert "Everybody is looking at me" in shown
    assert "(skipped)" in shown
    assert answers(await log_of(ben, "Ana")) == {
        "situation": "The tram, this morning <b>& all</b>",
        "thought": "Everybody is looking at me",
        "emotions": ["anxious"],
        "strength": 70,
        "evidence_for": None,
        "evidence_against": "Most looked at their phones",
        "another_view": "They are tired, too",
        "strength_after": 30,
    }


async def test_twenty_taps_are_one_tap(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.agree(ben, ana, "Mood log", "20:30")
    await stage.until("2026-03-02T20:30")
    start = (await ana.last()).raw
    data = start["buttons"][0][0]["callback_data"]
    for _ in range(20):
        await ana.press_data(start["message_id"], data, settle=False)
    await stage.world.settle()
    mood = await ana.last()
    seven = next(button for row in mood.raw["buttons"] for button in row if button["text"] == "7")
    for _ in range(20):
        await ana.press_data(mood.message_id, seven["callback_data"], settle=False)
    await stage.world.settle()
    log = await log_of(ben, "Ana")
    assert len(log["entries"]) == 1
    assert answers(log) == {"mood": 7}


async def test_an_update_that_telegram_repeats_is_taken_once(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.share(ana)
    await ana.write("/now")
    for label in ("Warm words", "Three good things", "Begin"):
        await ana.press(label)
    await ana.write("The first coffee")
    await stage.world.repeat_update()
    await stage.world.settle()
    assert answers(await log_of(ben, "Ana")) == {"first": "The first coffee"}


async def test_an_experiment_is_followed_up_at_the_time_that_was_named(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.share(ana)
    await ana.write("/now")
    for label in ("Thoughts", "Behavioural experiment", "Smaller version"):
        await ana.press(label)
    await ana.write("Ask a stranger for the time")
    await ana.write("someday")
    assert "I couldn't read that as a time" in (await ana.last()).text
    await ana.write("tomorrow at 17:00")
    assert "Tue 3 Mar, 17:00" in (await ana.last()).text
    await stage.until("2026-03-03T16:59")
    assert "tell me about it" not in (await ana.last()).text
    await stage.until("2026-03-03T17:00")
    assert "tell me about it" in (await ana.last()).text
    await ana.press("Tell about it")
    await ana.press("No")
    await ana.write("It rained")
    assert answers(await log_of(ben, "Ana"))["in_the_way"] == "It rained"


async def test_breathing_is_timed_in_the_chat_and_stops_at_once(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.share(ana)
    await ana.write("/now")
    for label in ("4-7-8 breathing", "Begin", "Skip"):
        await ana.press(label)
    frames = []
    for seconds in (0, 4, 7, 8):
        await stage.world.advance(seconds=seconds)
        frames.append((await ana.last()).text.splitlines()[0])
    assert frames == [
        "In, through your nose … 4",
        "Hold … 7",
        "Out, through your mouth … 8",
        "In, through your nose … 4",
    ]
    await ana.press("Stop")
    after = (await ana.last()).text
    await stage.world.advance(seconds=120)
    assert (await ana.last()).text == after
    assert answers(await log_of(ben, "Ana"))["breathe"] == {"rounds": 1, "stopped": True}


async def test_what_does_not_fit_gets_a_clear_sentence_and_changes_nothing(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.share(ana)
    await ana.write("/now")
    for label in ("Notice and log", "Mood log", "Begin"):
        await ana.press(label)
    for wrong in ("so so", "11", "x" * 4000):
        await ana.write(wrong)
        assert "number" in (await ana.last()).text
    await ana.send_voice()
    assert "haven't kept this" in (await ana.last()).text
    await ana.write("7/10")
    await ana.press("Skip")
    await ana.write("ä" * 3700)
    await ana.write("and one more line, when nothing is asked")
    assert (await ana.last()).text.startswith("Shall I keep this for you?")
    await ana.press("Keep it")
    assert (await ana.last()).text.startswith("Kept. Thank you.")
    kept = {"mood": 7, "energy": None, "note": "ä" * 3700, "words": "and one more line, when nothing is asked"}
    assert answers(await log_of(ben, "Ana")) == kept


async def test_a_pause_is_quiet_and_ends_when_it_was_to_end(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.agree(ben, ana, "Mood log", "08:00")
    await ana.write("/pause")
    await ana.press("A week")
    before = len(await stage.said_to(ana))
    await stage.until("2026-03-09T08:30")
    assert len(await stage.said_to(ana)) == before
    await stage.until("2026-03-10T08:00")
    assert len(await stage.said_to(ana)) == before + 1


async def test_deleting_everything_leaves_nothing_and_help_still_works(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.agree(ben, ana, "Mood log", "08:00")
    await ana.write("/delete_me")
    await ana.press("Yes, delete everything")
    assert "It's all deleted" in (await ana.last()).text
    assert "has left Midweek" in (await ben.last()).text
    said = len(await stage.said_to(ana))
    await stage.until("2026-03-06T12:00")
    assert len(await stage.said_to(ana)) == said
    await ben.write("/clients")
    with pytest.raises(NotPossible):
        await ben.press("Ana")
    await ana.write("/help_now")
    assert "emergency" in (await ana.last()).text
    await ana.write("/history")
    assert "a therapist invites people" in (await ana.last()).text
