"""Consents: asked for before anything is kept, again when the text changes, and taken back as easily as given."""

import dataclasses
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from handlers import menu
from handlers.hearing import Turn, Wiring, reduce_line
from handlers.intake import Intake
from handlers.pressing import DOES, GUARDED
from handlers.raw import Line
from scheduling import consenting, nudges
from storage import care_links, clients, consents, entries, people, quarantine, set_aside
from storage.columns import new_id
from storage.outbox import Button, Pressed
from tests import seeds
from tests.handlers.conftest import CATALOGUE, CONTACTS, Desk
from tests.handlers.test_telling import static
from texts.catalogue import Catalogue
from texts.consents import ROLES, all_consent_texts, consent_text

# What is kept, and how, is asked of both databases by the others.
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def upgrade(desk: Desk, catalogue: Catalogue) -> None:
    """The bot starts anew, with these texts."""
    wiring = Wiring(seeds.LIBRARY, catalogue, "midweek_bot")
    intake = Intake(desk.application, desk.database, wiring, desk.clock, CONTACTS, lambda: None)
    desk.intake = await desk.stack.enter_async_context(intake)
    async with desk.database.transaction() as tx:
        await consenting.begin(tx, catalogue, desk.clock.now())


async def kept(desk: Desk) -> int:
    """How many entries and answers of Ana's there are."""
    async with desk.database.reading() as tx:
        return sum(
            [
                (
                    await tx.execute(select(func.count()).select_from(table).where(table.c.client_id == desk.cast.ana))
                ).scalar_one()
                for table in (entries.entries, entries.answers)
            ]
        )


async def aside(desk: Desk) -> int:
    async with desk.database.reading() as tx:
        return int((await tx.execute(select(func.count()).select_from(set_aside.set_aside))).scalar_one())


async def newest(desk: Desk, person_id: UUID, role: Any = "client") -> consents.Consent:
    async with desk.database.reading() as tx:
        return (await consents.newest_of(tx, person_id))[role]


async def test_what_is_sent_before_the_yes_is_set_aside_and_goes_where_it_belongs_after_it(
    desk: Desk, changed: Catalogue
) -> None:
    entry = await desk.begin(seeds.THOUGHTS)
    await upgrade(desk, changed)
    await desk.says("It rained.")
    assert await desk.answers(entry.id) == {}
    assert (await desk.said())[-1] == "consent-changed"
    assert await aside(desk) == 1
    await desk.do("consent.agree")
    assert list((await desk.answers(entry.id)).values()) == ["It rained."]
    assert await aside(desk) == 0
    given = await newest(desk, desk.cast.ana)
    assert (given.version, given.ended_at) == (consent_text(changed, "client", "en").version, None)


@ON_SQLITE
async def test_a_yes_to_an_earlier_text_is_none_whatever_its_row_says(desk: Desk, changed: Catalogue) -> None:
    entry = await desk.begin(seeds.THOUGHTS)
    await upgrade(desk, changed)
    async with desk.database.transaction() as tx:
        # Kept by a replica that is still to be upgraded.
        await seeds.agreed(tx, desk.cast.ana, "client", desk.clock.now())
    await desk.says("It rained.")
    assert (await desk.said())[-1] == "consent-changed"
    assert await desk.answers(entry.id) == {}


@ON_SQLITE
async def test_a_yes_counts_also_when_the_clock_was_set_back_before_it(desk: Desk, changed: Catalogue) -> None:
    entry = await desk.begin(seeds.THOUGHTS)
    await upgrade(desk, changed)
    desk.clock.at -= timedelta(days=1)
    await desk.says("It rained.")
    await desk.do("consent.agree")
    assert list((await desk.answers(entry.id)).values()) == ["It rained."]
    async with desk.database.transaction() as tx:
        assert desk.cast.ana not in {one.person_id for one in await consents.to_ask_again(tx, 9)}


@ON_SQLITE
async def test_what_was_set_aside_is_deleted_with_a_no(desk: Desk, changed: Catalogue) -> None:
    entry = await desk.begin(seeds.THOUGHTS)
    await upgrade(desk, changed)
    await desk.says("It rained.", "And I was late.")
    assert (await desk.said())[-1] == "consent-still-asked"
    await desk.do("consent.refuse", "consent.withdraw")
    assert await aside(desk) == 0
    await desk.says("Hello?")
    assert (await desk.said())[-1] == "consent-withdrawn"
    assert (await aside(desk), await desk.answers(entry.id)) == (0, {})
    # Everything that is there already is still theirs.
    await desk.do("consent.agree")
    await desk.says("It cleared up.")
    assert list((await desk.answers(entry.id)).values()) == ["It cleared up."]


@ON_SQLITE
async def test_what_fails_when_it_is_worked_through_after_the_yes_takes_no_yes_back(
    desk: Desk, changed: Catalogue
) -> None:
    entry = await desk.begin(seeds.THOUGHTS)
    await upgrade(desk, changed)
    broken = desk.press(await desk.broken_button())
    await desk.hear(broken, desk.text("It rained."))
    await desk.tap("consent.agree")
    assert list((await desk.answers(entry.id)).values()) == ["It rained."]
    async with desk.database.reading() as tx:
        assert [one.update_id for one in await quarantine.held(tx)] == [broken["update_id"]]


@ON_SQLITE
async def test_only_so_much_is_set_aside_and_it_is_said(desk: Desk, changed: Catalogue) -> None:
    await upgrade(desk, changed)
    await desk.says(*(f"Line {number}" for number in range(set_aside.MOST + 2)))
    assert await aside(desk) == set_aside.MOST
    assert "was not kept" in await desk.reads()
    async with desk.database.transaction() as tx:
        await set_aside.forget_before(tx, desk.clock.now() + timedelta(seconds=1))
    assert await aside(desk) == 0


def everything(desk: Desk, telegram_id: int) -> list[dict[str, Any]]:
    """Every command, and one of every other thing that can be sent."""
    names = {*menu.CLIENT, *menu.THERAPIST} - {"help", "help_now", "consent", "delete_me", "my_data", "hide"}
    updates = [desk.text(f"/{name}", telegram_id) for name in sorted(names)]
    updates += [desk.text("/unknown", telegram_id), desk.text("words", telegram_id)]
    if telegram_id == 101:
        updates += [desk.photo(), desk.document("text/plain"), desk.edit(desk.text("before"), "after")]
    return updates


@ON_SQLITE
@pytest.mark.parametrize("telegram_id", [101, 102])
async def test_nothing_that_can_be_sent_does_anything_without_a_consent(
    desk: Desk, changed: Catalogue, telegram_id: int
) -> None:
    await upgrade(desk, changed)
    before, said = await kept(desk), len(await desk.said(telegram_id))
    updates = everything(desk, telegram_id)
    await desk.intake.work_through(updates)
    answers = (await desk.said(telegram_id))[said:]
    assert len(answers) == len(updates)
    assert set(answers) == {"consent-changed", "consent-still-asked"}
    assert await kept(desk) == before


@ON_SQLITE
@pytest.mark.parametrize("telegram_id", [101, 102])
async def test_no_button_does_anything_without_a_consent_but_those_of_everybodys_rights(
    desk: Desk, changed: Catalogue, telegram_id: int
) -> None:
    await upgrade(desk, changed)
    wiring = Wiring(seeds.LIBRARY, changed, "midweek_bot")
    async with desk.database.transaction() as tx:
        for number, do in enumerate(GUARDED):
            turn = Turn(tx, desk.clock.now(), wiring, raw={"update_id": number})
            heard = await reduce_line(Line(number, number, telegram_id, "Somebody", "en", "x"), turn)
            await DOES[do](
                dataclasses.replace(heard, text=None, pressed=Pressed(do, {}, new_id(), heard.me, None, True, False))
            )
    assert set(await desk.said(telegram_id)) == {"consent-changed", "consent-still-asked"}


@ON_SQLITE
async def test_a_log_that_was_brought_back_waits_for_its_clients_first_yes(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        person = await people.join(tx, 105, 105, "Eve", "en", desk.clock.now())
        await clients.add(tx, person.id)
        await clients.change(tx, person.id, zone="Europe/Berlin", ready_at=desk.clock.now())
    await desk.write("/now", 105)
    assert (await desk.said(105))[-1] == "consent-missing"
    await desk.do("consent.agree", telegram_id=105)
    assert "consent-given" in await desk.said(105)
    assert (await desk.said(105))[-1] == "what-now"


@ON_SQLITE
async def test_consent_shows_what_was_agreed_to_and_when_also_once_it_has_changed(
    desk: Desk, changed: Catalogue
) -> None:
    agreed = consent_text(CATALOGUE, "client", "en")
    await desk.write("/consent")
    assert "<b>You agreed to this</b> on 2 March 2026, in English." in await desk.reads()
    assert "end-to-end" in await desk.reads()
    desk.clock.at += timedelta(days=3)
    await upgrade(desk, changed)
    await desk.write("/consent")
    shown = await desk.reads()
    assert agreed.words in shown.replace("<b>", "").replace("</b>", "")
    assert "One more thing" not in shown
    assert "That ended on 5 March 2026" in shown
    await desk.do("consent.ask", "consent.agree")
    await desk.write("/consent")
    await desk.do("consent.show")
    assert agreed.words in (await desk.reads()).replace("<b>", "").replace("</b>", "")


@ON_SQLITE
async def test_a_yes_in_another_language_is_kept_as_what_was_read(desk: Desk, changed: Catalogue) -> None:
    await upgrade(desk, changed)
    await desk.says("Hi")
    await desk.tap("consent.read", language="de")
    assert "Ende-zu-Ende" in await desk.reads()
    await desk.do("consent.agree")
    given = await newest(desk, desk.cast.ana)
    assert (given.language, given.version) == ("de", consent_text(changed, "client", "de").version)


@ON_SQLITE
async def test_taking_it_back_is_one_press_and_ends_all_access_and_all_that_was_planned(desk: Desk) -> None:
    now = desk.clock.now()
    async with desk.database.transaction() as tx:
        assignment = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, seeds.MOOD, now)
        await seeds.write(tx, desk.cast.ana, seeds.MOOD, now, {"mood": 7})
        await nudges.schedule(tx, assignment, desk.cast.ana, (now.time(),), (), now)
    before = await kept(desk)
    await desk.write("/consent")
    await desk.do("consent.withdraw")
    assert (await desk.said())[-1] == "consent-taken-back"
    async with desk.database.reading() as tx:
        assert not await care_links.may_see(tx, desk.cast.ben, desk.cast.ana)
        assert await nudges.next_nudge_at(tx) is None
    assert (await desk.said(102))[-1] == "client-withdrew"
    assert await kept(desk) == before
    # The button once more, and by somebody else.
    row = await desk.button(Button(do="consent.withdraw", given={"role": "client"}, words="x"))
    await desk.hear(desk.press(row), desk.press(row, 103))
    assert (await newest(desk, desk.cast.ana)).ended_as == "withdrawn"
    assert (await newest(desk, desk.cast.cleo, "therapist")).ended_at is None


@ON_SQLITE
async def test_a_therapist_who_takes_it_back_sees_nobody_any_more(desk: Desk) -> None:
    await desk.write("/consent", 102)
    await desk.do("consent.withdraw", telegram_id=102)
    async with desk.database.reading() as tx:
        assert not await care_links.may_see(tx, desk.cast.ben, desk.cast.ana)
    assert (await desk.said(101))[-1] == "therapist-left"
    await desk.write("/clients", 102)
    assert (await desk.said(102))[-1] == "consent-withdrawn"


def test_the_texts_are_the_same_for_everybody_and_say_what_they_must() -> None:
    for role in ROLES:
        for language in ("en", "de"):
            assert CATALOGUE.placeholders(language, f"consent-{role}") == frozenset()
            words = consent_text(CATALOGUE, role, language).words
            for said in ("Telegram", "/my_data", "/delete_me", "/consent"):
                assert said in words
    assert "/help_now" in consent_text(CATALOGUE, "client", "de").words
    assert len({one.version for one in all_consent_texts(CATALOGUE)}) >= 4


# Whoever changes a word has everybody asked again: on purpose, and said in the changelog.
IN_FORCE = {
    ("client", "de"): "6bb92f97292f",
    ("client", "en"): "a2fc0bebe0af",
    ("therapist", "de"): "9295a6d445cf",
    ("therapist", "en"): "cfc4301e446f",
}


def test_no_word_of_a_consent_is_changed_by_accident() -> None:
    known = {(one.role, one.language): one.version[:12] for one in all_consent_texts(CATALOGUE)}
    assert {name: version for name, version in known.items() if name[1] in ("en", "de")} == IN_FORCE


@ON_SQLITE
async def test_the_country_under_help_now_is_kept_with_a_yes_only(desk: Desk) -> None:
    await desk.write("/consent")
    await desk.do("consent.withdraw")
    await desk.hear(static(desk, "help:region:DE"))
    async with desk.database.reading() as tx:
        client = await clients.find(tx, desk.cast.ana)
    assert client is not None
    assert client.region is None


def test_who_is_told_that_something_is_set_aside_reads_for_how_long() -> None:
    assert timedelta(weeks=2) == set_aside.KEPT_FOR
    for language, said in (("en", "two weeks"), ("de", "zwei Wochen"), ("es", "dos semanas"), ("ar", "لأسبوعين")):
        assert said in CATALOGUE.text(language, "consent-set-aside", {})
