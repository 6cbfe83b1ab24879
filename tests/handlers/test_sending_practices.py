"""A therapist sends a practice as a file: what they are shown, what is theirs then, and what nobody else gets."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

from handlers.therapist import sending_practices
from practices.definition import Practice
from storage import files, people, practices
from storage.outbox import Button
from tests.handlers.conftest import Desk
from tests.practices.one_file import ONE_FILE

ANA, BEN, CLEO = 101, 102, 103
SUBJECT = "subject: rung\n"
FORM = {
    "resourceType": "Questionnaire",
    "title": "How was it?",
    "item": [{"linkId": "1", "text": "How was it?", "type": "text"}],
}


async def sends(desk: Desk, content: str, name: str = "evening.yaml", telegram_id: int = BEN) -> str:
    """A therapist sends a file, and it is fetched; what they read then."""
    await desk.intake.work_through([document(desk, name, len(content), telegram_id)])
    assert name.replace("&", "&amp;") in await desk.reads(telegram_id)
    async with desk.database.transaction() as tx:
        [file] = await files.claim(tx, desk.clock.now(), 1, timedelta(minutes=1))
    read = sending_practices.read(file, content.encode(), ("de", "en"))
    async with desk.database.transaction() as tx:
        assert await files.take(tx, file.id)
        await sending_practices.arrived(tx, file, read, desk.clock.now())
    return await desk.reads(telegram_id)


def document(desk: Desk, name: str, size: int, telegram_id: int) -> dict[str, Any]:
    """An update with a file."""
    update = desk.text("", telegram_id)
    del update["message"]["text"]
    part = {"file_id": "a file", "file_unique_id": "1", "file_name": name, "file_size": size}
    update["message"]["document"] = part
    return update


async def own(desk: Desk, owner: UUID) -> list[Practice]:
    async with desk.database.reading() as tx:
        return await practices.own(tx, owner)


async def test_a_file_is_shown_and_kept_once_however_often_keep_is_pressed(desk: Desk) -> None:
    shown = await sends(desk, ONE_FILE)
    for words in ("A line in the evening", "It gives the day an end.", "About 1 min", "1. What stays of today?"):
        assert words in shown
    assert "second thought" not in shown
    assert await own(desk, desk.cast.ben) == []
    await desk.tap("practice.keep", BEN, taps=3)
    [kept] = await own(desk, desk.cast.ben)
    assert (practices.name_of(kept.id), kept.version) == ("evening_line", 1)
    assert "is yours now" in await desk.reads(BEN)


async def test_advice_and_branches_are_shown_and_forms_like_any_other_file(desk: Desk) -> None:
    step = "  - id: more\n    asks: scale\n    lowest: 0\n    highest: 4\n    when: {step: line, answered: false}\n"
    text = ONE_FILE.replace("smaller:", f"{step}smaller:").replace("What stays", "What stays!")
    for language in ("heute?", "today?"):
        text = text.replace(language, f"{language}\n      more: {{question: And?, lowest: none, highest: all}}", 1)
    shown = await sends(desk, f"cautions: [not_late]\n{text}")
    assert "Better by day than late at night." in shown
    assert "2. And? <i>(only sometimes)</i>\n    <i>0 = none · 4 = all</i>" in shown
    assert "<b>Worth a second thought</b>\n• <i>line:</i> An exclamation mark" in shown
    shown = await sends(desk, json.dumps(FORM), "form.json")
    assert "1. How was it?" in shown
    assert "smaller version" not in shown
    assert "• Line" not in await sends(desk, "{", "form.json")


async def test_a_bad_file_is_answered_with_line_and_reason_and_changes_nothing(desk: Desk) -> None:
    shown = await sends(desk, ONE_FILE.replace("asks: text", "asks: <poem>"), "a&b.yaml")
    assert "a practice of <b>a&amp;b.yaml</b>" in shown
    assert "• Line 7: '&lt;poem&gt;' is no kind of answer" in shown
    assert not [message for _, message in await desk.messages(BEN) if message.buttons]
    assert "is for what ships with the bot" in await sends(desk, f"{SUBJECT}{ONE_FILE}")


async def test_a_form_is_refused_and_remarked_on_in_the_language_of_whoever_sent_it(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await people.speak(tx, desk.cast.ben, "de")
    assert "• Die Datei ist kein JSON: " in await sends(desk, "{", "form.json")
    choice = {"linkId": "2", "text": "Und?", "type": "choice", "answerOption": [{"valueReference": {}}]}
    assert "• Element „2“ („Und?“): Es ist eine Auswahl" in await sends(
        desk, json.dumps(FORM | {"item": [choice]}), "f.json"
    )
    many = {"linkId": "3", "text": "Was noch?", "type": "string", "repeats": True}
    shown = await sends(desk, json.dumps(FORM | {"item": [many]}), "form.json")
    assert "• Element „3“ („Was noch?“) darf mehrere Antworten haben" in shown


async def test_the_same_id_sent_again_is_the_next_version_and_what_reads_the_same_is_none(desk: Desk) -> None:
    await sends(desk, ONE_FILE)
    await desk.tap("practice.keep", BEN)
    assert "yours already, word for word (version 1)" in await sends(desk, ONE_FILE.replace("version: 1", "version: 9"))
    changed = ONE_FILE.replace("What stays of today?", "What stays?")
    assert "version 2 of yours" in await sends(desk, changed)
    await desk.tap("practice.keep", BEN)
    [kept] = await own(desk, desk.cast.ben)
    assert (kept.version, kept.words["en"].step("line").question) == (2, "What stays?")


async def test_what_is_not_kept_or_has_been_sent_anew_is_gone(desk: Desk) -> None:
    await sends(desk, ONE_FILE)
    await desk.tap("practice.not-now", BEN)
    assert "isn't kept" in await desk.reads(BEN)
    await desk.tap("practice.keep", BEN)
    await sends(desk, ONE_FILE)
    older, _ = (await desk.messages(BEN))[0]
    await sends(desk, ONE_FILE.replace("minutes: 1\nsteps", "minutes: 2\nsteps"))
    await desk.intake.work_through([desk.press(older, BEN)])
    assert await own(desk, desk.cast.ben) == []
    await desk.tap("practice.keep", BEN)
    assert [kept.minutes for kept in await own(desk, desk.cast.ben)] == [2]


async def test_two_therapists_may_use_one_id_and_nobody_gets_what_is_the_others(desk: Desk) -> None:
    await sends(desk, ONE_FILE)
    bens, message = (await desk.messages(BEN))[0]
    await sends(desk, ONE_FILE.replace("A line", "Cleo's line"), telegram_id=CLEO)
    await desk.tap("practice.keep", CLEO)
    # Ben's button, forwarded; and made up, with the key of his draft.
    forged = await desk.button(message.all_buttons()[0], CLEO)
    await desk.intake.work_through([desk.press(bens, CLEO), desk.press(forged, CLEO)])
    assert [kept.words["en"].name for kept in await own(desk, desk.cast.cleo)] == ["Cleo's line in the evening"]
    assert await own(desk, desk.cast.ben) == []
    await desk.tap("practice.keep", BEN)
    [kept] = await own(desk, desk.cast.ben)
    assert kept.words["en"].name == "A line in the evening"
    await desk.write("/clients", CLEO)
    await desk.tap("caseload.client", CLEO)
    await desk.tap("assign.choose", CLEO)
    _, offered = (await desk.messages(CLEO))[0]
    assert kept.id not in [button.given.get("practice") for button in offered.all_buttons()]
    pick = Button(do="assign.practice", given={"client": desk.cast.dan.hex, "practice": kept.id}, words="Pick me")
    await desk.intake.work_through([desk.press(await desk.button(pick, CLEO), CLEO)])
    assert "draft" not in [message.say for _, message in await desk.messages(CLEO)]


async def test_what_is_no_practice_of_a_therapists_is_not_fetched(desk: Desk) -> None:
    for name, size, telegram_id, said in (
        ("evening.yaml", 5_000_001, BEN, "practice-file-too-large"),
        ("holiday.pdf", 100, BEN, "words-only"),
        ("evening.yaml", 100, ANA, "words-only"),
    ):
        await desk.intake.work_through([document(desk, name, size, telegram_id)])
        assert (await desk.messages(telegram_id))[0][1].say == said
    async with desk.database.transaction() as tx:
        assert await files.claim(tx, desk.clock.now(), 1, timedelta(minutes=1)) == []


async def test_what_is_kept_is_proposed_and_stays_for_its_client_as_it_was_agreed(desk: Desk) -> None:
    await sends(desk, ONE_FILE)
    await desk.tap("practice.keep", BEN)
    await propose(desk)
    assert "It gives the day an end." in await desk.reads(ANA)
    await desk.tap("agree.accept", ANA)
    await desk.tap("agree.sure", ANA, sure=9)
    await desk.write("20:30", ANA)
    await sends(desk, ONE_FILE.replace("What stays of today?", "What stays?"))
    await desk.tap("practice.keep", BEN)
    [mine] = await own(desk, desk.cast.ben)
    assert mine.version == 2
    await desk.write("/now", ANA)
    await desk.tap("start.offer", ANA, practice=mine.id)
    await desk.tap("start.go", ANA, size="full")
    assert "What stays of today?" in await desk.reads(ANA)


async def propose(desk: Desk) -> None:
    """Ben proposes what he wrote to Ana."""
    [mine] = await own(desk, desk.cast.ben)
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    await desk.tap("assign.choose", BEN)
    await desk.tap("assign.practice", BEN, practice=mine.id)
    await desk.write("Because we talked about it.", BEN)
    for do in ("assign.often", "assign.cadence", "assign.send"):
        await desk.tap(do, BEN)
