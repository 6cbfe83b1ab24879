"""A therapist's line, with the bot as a real process; and what a therapist who is not linked gets to see: nothing."""

import csv
import io

import pytest

from sandbox.person import NotPossible, Person
from tests.running.conftest import Stage


async def test_the_operators_command_lets_one_therapist_in_once(stage: Stage) -> None:
    ben, eve = await stage.person("Ben"), await stage.person("Eve")
    link = await stage.command("therapist", "invite")
    await ben.open(link)
    await ben.press("Yes, I agree")
    assert "/invite" in (await ben.last()).text
    await eve.open(link)
    assert "doesn't open anything" in (await eve.last()).text


async def test_a_declined_proposal_is_never_asked_about_again(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.propose(ben, "Ana", "Mood log", "every day")
    await ana.press("Not for me")
    await ana.write("I track enough things already")
    assert "Ana said no to Mood log" in (await ben.last()).text
    said = len(await stage.said_to(ana))
    await stage.until("2026-03-20T12:00")
    assert len(await stage.said_to(ana)) == said
    await ana.write("/plan")
    assert "Nothing is waiting for you" in (await ana.last()).text


async def test_a_change_that_is_asked_for_comes_back_as_a_new_proposal(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.propose(ben, "Ana", "Three good things", "every day")
    await ana.press("I'd like a change")
    await ana.write("Every day is a lot. Twice a week?")
    assert "Every day is a lot" in (await ben.last()).text
    await ben.press("See this client")
    await ben.press("Practices")
    await ben.press("Change: Three good things")
    for label in ("Some days ›", "twice a week", "Change to this"):
        await ben.press(label)
    proposal = (await ana.last()).text
    assert "twice a week" in proposal
    for label in ("Yes, I'd like to try", "4", "The smaller version", "Tuesday", "Saturday", "These days", "20:30"):
        await ana.press(label)
    agreed = (await ana.last()).text
    assert "Tue 3 Mar, 20:30" in agreed
    assert "Sat 7 Mar, 20:30" in agreed
    told = (await ben.last()).text
    assert "in the smaller version" in told
    assert "4 of 10" in told


async def test_a_changed_cadence_moves_only_what_is_not_yet_due(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.agree(ben, ana, "Mood log", "18:00")
    await stage.until("2026-03-02T18:00")
    await ben.write("/clients")
    for label in ("Ana", "Practices", "Change: Mood log", "Some days ›", "once a week", "Change to this"):
        await ben.press(label)
    assert "another rhythm" in (await ana.last()).text
    await ana.press("Start: Mood log")
    await ana.press("5")
    assert "your energy" in "".join(message.text for message in await ana.chat())
    said = len(await stage.said_to(ana))
    await stage.until("2026-03-08T12:00")
    assert len(await stage.said_to(ana)) == said
    await ben.write("/clients")
    for label in ("Ana", "Practices", "Change: Mood log", "End it"):
        await ben.press(label)
    assert "has ended Mood log" in (await ana.last()).text


async def test_the_export_holds_every_answer_with_its_question_and_both_times(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.agree(ben, ana, "Mood log", "18:00")
    await stage.until("2026-03-02T18:00")
    for label in ("Start: Mood log", "5", "Skip"):
        await ana.press(label)
    await ana.write('=HYPERLINK("http://evil", "tired")')
    await ben.write("/clients")
    await ben.press("Ana")
    await ben.press("Export")
    await ben.press("CSV")
    assert "took your log along as a table (CSV)" in (await ana.last()).text
    name, content = (await ben.files())[-1]
    assert name.endswith(".csv")
    text = content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    cells = {cell for row in rows for cell in row}
    assert "How is your mood right now?" in cells
    assert "2026-03-02T17:00:00Z" in {cell.replace(".000000", "") for cell in cells}
    assert any(cell.startswith("2026-03-02T18:00:00") and cell.endswith("+01:00") for cell in cells)
    assert not [cell for cell in cells if cell.startswith("=")]
    assert any("HYPERLINK" in cell for cell in cells)


async def everything_shown_to(person: Person) -> str:
    return "\n".join(message.text + " ".join(message.labels) for message in await person.chat())


async def test_a_therapist_who_is_not_linked_sees_nothing(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.agree(ben, ana, "Three good things", "18:00")
    await ana.write("/now")
    for label in ("Warm words", "Three good things", "Begin"):
        await ana.press(label)
    await ana.write("CANARY in the answer")
    await ben.write("/clients")
    await ben.press("Ana")
    bens = [button for message in await ben.chat() for row in message.raw["buttons"] for button in row]
    forged = [button["callback_data"] for button in bens if "callback_data" in button]
    cleo = await stage.let_in("Cleo")
    dan = await stage.join("Dan", cleo)
    await cleo.write("/clients")
    assert "Ana" not in (await cleo.last()).labels
    stale = await cleo.last()
    for data in forged:
        await cleo.press_data(stale.message_id, data, forged=True, settle=False)
    await stage.world.settle()
    for person in (cleo, dan):
        shown = await everything_shown_to(person)
        assert "CANARY" not in shown
        assert "Ana" not in shown
    assert await cleo.files() == []


async def test_nothing_is_visible_before_the_therapist_confirmed_and_nothing_after_a_no(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    eve = await stage.come("Eve", ben)
    await eve.press("Yes, I agree")
    await ben.write("/clients")
    with pytest.raises(NotPossible):
        await ben.press("Eve")
    await ben.press("No, somebody else")
    assert "couldn't confirm" in (await eve.last()).text
    await ben.write("/clients")
    assert "no clients here yet" in (await ben.last()).text


@pytest.mark.parametrize("command", ["/clients", "/invite"])
async def test_a_client_cannot_do_what_therapists_do(stage: Stage, command: str) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await ana.write(command)
    assert "That is for therapists" in (await ana.last()).text
