"""A measure, from its proposal on: never a part of it, no number for its client, all of it for the therapist."""

from datetime import timedelta

import pytest

from handlers.scores import score_of
from storage import assignments, entries
from storage import practices as versions
from storage.outbox import Button
from tests import seeds
from tests.handlers.conftest import Desk

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
BEN = 102
LITTLE = {"nervous": "several_days", "control": "not_at_all", "interest": "several_days", "down": "not_at_all"}


async def press(desk: Desk, button: Button, telegram_id: int = 101) -> None:
    await desk.hear(desk.press(await desk.button(button, telegram_id), telegram_id))


async def propose(desk: Desk, practice: str) -> str:
    """Ben proposes it to Ana; the key of the proposal."""
    chosen, now = seeds.LIBRARY[practice], desk.clock.now()
    async with desk.database.transaction() as tx:
        await versions.keep_library(tx, [chosen], now)
        proposal = await assignments.propose(
            tx,
            client_id=desk.cast.ana,
            therapist_id=desk.cast.ben,
            practice=(chosen.id, chosen.version),
            why="We talked about it.",
            cadence={"kind": "daily"},
            days=(now.date(), now.date() + timedelta(days=13)),
            now=now,
        )
    return proposal.id.hex


async def test_who_is_not_sure_about_a_measure_is_offered_a_change_and_no_part_of_it(desk: Desk) -> None:
    proposal = await propose(desk, "gad7")
    await press(desk, Button(do="agree.sure", given={"assignment": proposal, "sure": 3}, words="3"))
    _, message = await desk.newest()
    assert message.say == "offer-change"
    assert [button.label for button in message.all_buttons()] == ["keep-full", "ask-for-change"]
    assert "no smaller version" in await desk.reads()


async def test_who_begins_a_measure_begins_all_of_it(desk: Desk) -> None:
    await press(desk, Button(do="start.offer", given={"practice": "gad7"}, words="GAD-7"))
    _, message = await desk.newest()
    assert [button.given["size"] for button in message.all_buttons() if button.do == "start.go"] == ["full"]


async def test_what_a_form_says_above_its_items_is_said_with_each(desk: Desk) -> None:
    await desk.begin(seeds.DISTRESS)
    await desk.says("Several days")
    read = await desk.reads()
    assert read.index("Over the last 2 weeks, how often") < read.index("Not being able to stop or control worrying")


async def test_a_therapist_reads_the_total_and_a_client_never_does(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        entry = await seeds.write(tx, desk.cast.ana, seeds.DISTRESS, desk.clock.now(), LITTLE)
    given = {"entry": entry.id.hex, "client": desk.cast.ana.hex}
    await press(desk, Button(do="caseload.entry", given=given, words="entry"), BEN)
    assert "<b>Total:</b> 2 of 12 (minimal)" in await desk.reads(BEN)
    for look in ("log.entry", "log.preview-one"):
        await press(desk, Button(do=look, given={"entry": entry.id.hex}, words="entry"))
        assert "of 12" not in await desk.reads()
    assert "also reads what these answers add up to" in await desk.reads()


async def test_of_a_summary_no_total_is_read_and_nothing_is_called_missing(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        entry = await seeds.write(tx, desk.cast.ana, seeds.DISTRESS, desk.clock.now(), LITTLE, sharing="summary")
        answers = await entries.answers_of(tx, entry.id, desk.cast.ana)
    assert score_of(seeds.DISTRESS, answers) != ""
    given = {"entry": entry.id.hex, "client": desk.cast.ana.hex}
    await press(desk, Button(do="caseload.entry", given=given, words="entry"), BEN)
    assert "otal" not in await desk.reads(BEN)


async def test_a_measure_that_is_done_is_not_asked_about_whether_it_helped(desk: Desk) -> None:
    await desk.begin(seeds.LIBRARY["gad7"])
    await desk.says(*["Not at all"] * 7)
    assert (await desk.newest())[1].say == "walk-kept-short"
