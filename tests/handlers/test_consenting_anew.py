"""Consents after their text has changed: nothing comes until everybody was asked anew, once and by day."""

from datetime import time, timedelta

from sqlalchemy import func, select

from handlers import removing
from scheduling import before_sessions, consenting, nudges, sessions
from storage import care_links, outbox, people, therapists
from storage.columns import new_id
from storage.database import Transaction
from storage.sessions import Series
from tests import outboxes, seeds
from tests.handlers.conftest import CATALOGUE, Desk
from tests.handlers.test_consenting import ON_SQLITE, newest, upgrade
from texts.catalogue import Catalogue
from texts.consents import consent_text


async def due(tx: Transaction, desk: Desk) -> None:
    assignment = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, seeds.MOOD, desk.clock.now())
    soon = desk.clock.now() + timedelta(hours=2)
    await nudges.schedule(tx, assignment, desk.cast.ana, (soon.astimezone().time(),), (), desk.clock.now())


async def waiting(desk: Desk, lane: str) -> int:
    table = outbox.outbox
    async with desk.database.reading() as tx:
        counted = select(func.count()).select_from(table).where(table.c.lane == lane, table.c.state == "waiting")
        return int((await tx.execute(counted)).scalar_one())


async def test_after_a_change_nothing_scheduled_comes_and_each_is_asked_once(desk: Desk, changed: Catalogue) -> None:
    async with desk.database.transaction() as tx:
        await due(tx, desk)
        await outbox.put(
            tx,
            chat_id=101,
            person_id=desk.cast.ana,
            message=outbox.Message("stopped"),
            now=desk.clock.now(),
            lane="nudge",
        )
        assert await nudges.next_nudge_at(tx) is not None
    await upgrade(desk, changed)
    assert await waiting(desk, "nudge") == 0
    async with desk.database.transaction() as tx:
        assert await nudges.next_nudge_at(tx) is None
        assert not await consenting.ask_again(tx, desk.clock.now())
        assert not await consenting.ask_again(tx, desk.clock.now())
    for telegram_id in (101, 102, 103, 104):
        assert (await desk.said(telegram_id)).count("consent-changed") == 1
    # They read the text of before, as a replica that is still to be upgraded shows it.
    await desk.do("consent.agree")
    assert (await newest(desk, desk.cast.ana)).ended_as == "changed"
    await desk.do("consent.agree")
    assert (await newest(desk, desk.cast.ana)).ended_at is None
    async with desk.database.transaction() as tx:
        assert await nudges.next_nudge_at(tx) is not None


async def later_questions(desk: Desk, telegram_id: int = 101) -> list[str]:
    """What waits for the end of somebody's quiet hours."""
    async with desk.database.reading() as tx:
        theirs = await outboxes.to_chat(tx, telegram_id)
        later = (outbox.outbox.c.state == "waiting") & (outbox.outbox.c.not_before > desk.clock.now())
        return [message.say for _, message in await outboxes.messages(tx, theirs, later)]


async def ask_all(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        assert not await consenting.ask_again(tx, desk.clock.now())


@ON_SQLITE
async def test_who_is_awake_at_night_and_agrees_is_not_asked_once_more_in_the_morning(
    desk: Desk, changed: Catalogue
) -> None:
    desk.clock.at = desk.clock.at.replace(hour=2)
    await upgrade(desk, changed)
    await ask_all(desk)
    assert await later_questions(desk) == ["consent-changed"]
    await desk.says("I can't sleep.")
    assert await later_questions(desk) == []
    await desk.do("consent.agree")
    await ask_all(desk)
    assert await later_questions(desk) == []
    assert (await desk.said()).count("consent-changed") == 1


@ON_SQLITE
async def test_who_writes_before_the_bot_came_to_ask_is_asked_once(desk: Desk, changed: Catalogue) -> None:
    await upgrade(desk, changed)
    await desk.says("Hello")
    await ask_all(desk)
    assert await desk.said() == ["consent-changed"]


async def make_both(desk: Desk) -> None:
    """Ana is let in as a therapist, too."""
    async with desk.database.transaction() as tx:
        await therapists.let_in(tx, desk.cast.ana, desk.clock.now())
        await seeds.agreed(tx, desk.cast.ana, "therapist", desk.clock.now())


@ON_SQLITE
async def test_the_answer_to_one_question_leaves_the_other_where_it_is(desk: Desk, changed: Catalogue) -> None:
    await make_both(desk)
    await upgrade(desk, changed)
    await ask_all(desk)
    for texts in (CATALOGUE, changed):  # the first is the text of before, which is asked about anew
        await desk.tap("consent.agree", version=consent_text(texts, "client", "en").version)
    async with desk.database.reading() as tx:
        rows = outbox.outbox.c
        asked = select(rows.anchor, rows.edits).where(await outboxes.to_chat(tx, 101)).order_by(rows.number)
        assert [tuple(row) for row in await tx.execute(asked)][-1] == ("consent:client", True)
        assert [row.anchor for row in await tx.execute(asked)].count("consent:therapist") == 1


@ON_SQLITE
async def test_who_is_therapist_no_more_stays_a_client_whose_answers_are_taken(desk: Desk) -> None:
    await make_both(desk)
    entry = await desk.begin(seeds.THOUGHTS)
    await desk.write("/invite")  # whose question must not take the answer
    await desk.write("/consent")
    await desk.tap("consent.withdraw", role="therapist")
    await desk.says("It rained.")
    assert list((await desk.answers(entry.id)).values()) == ["It rained."]
    await desk.write("/clients")
    assert (await desk.said())[-1] == "consent-withdrawn"


@ON_SQLITE
async def test_a_therapist_whom_the_operator_removed_is_not_asked_for_a_therapists_yes(
    desk: Desk, changed: Catalogue
) -> None:
    await make_both(desk)
    async with desk.database.transaction() as tx:
        await removing.remove(tx, await people.get(tx, desk.cast.ana), desk.clock.now())
    await upgrade(desk, changed)
    await ask_all(desk)
    assert (await desk.said()).count("consent-changed") == 1
    entry = await desk.begin(seeds.THOUGHTS)
    await desk.says("It rained.")
    await desk.do("consent.agree")
    assert (await desk.said())[-1] != "consent-changed"
    assert list((await desk.answers(entry.id)).values()) == ["It rained."]


@ON_SQLITE
async def test_a_brief_that_waited_comes_once_both_have_agreed(desk: Desk, changed: Catalogue) -> None:
    now = desk.clock.now()
    async with desk.database.transaction() as tx:
        link = await care_links.find(tx, desk.cast.ben, desk.cast.ana)
        assert link is not None
        tomorrow = (now + timedelta(days=1)).date()
        series = Series(new_id(), link.id, desk.cast.ana, desk.cast.ben, tomorrow, None, 1, time(15), "UTC", now)
        await sessions.add(tx, series, now)
        await before_sessions.say_due(tx, now + timedelta(hours=10))
    assert await waiting(desk, "export") == 1
    desk.clock.at += timedelta(hours=11)
    await upgrade(desk, changed)
    assert await waiting(desk, "export") == 0
    for telegram_id in (101, 102):
        await desk.write("Hello", telegram_id)
        await desk.do("consent.agree", telegram_id=telegram_id)
        async with desk.database.transaction() as tx:
            await before_sessions.say_due(tx, desk.clock.now())
    assert await waiting(desk, "export") == 1


@ON_SQLITE
async def test_who_agrees_at_night_of_their_own_accord_is_not_asked_in_the_morning(
    desk: Desk, changed: Catalogue
) -> None:
    desk.clock.at = desk.clock.at.replace(hour=2)
    await upgrade(desk, changed)
    await ask_all(desk)
    await desk.write("/consent")
    await desk.do("consent.ask", "consent.agree")
    assert (await newest(desk, desk.cast.ana)).ended_at is None
    assert await later_questions(desk) == []
