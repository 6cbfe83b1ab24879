"""A therapist sets, moves, cancels and stops sessions; the client hears of each, kindly and in their own zone."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from scheduling import before_sessions, nudges
from scheduling import sessions as planned
from scheduling.cadence import AroundSession, to_json
from storage import assignments, care_links, clients, dialogs, looks, outbox, schedules, sessions, therapists
from storage.columns import new_id
from storage.messages import Button
from storage.sessions import Series
from tests import seeds
from tests.handlers.conftest import Desk

# What is kept, and who sees it, is tested on both databases in tests/storage.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BEN, CLEO = 102, 103
BERLIN = "Europe/Berlin"


async def open_sessions(desk: Desk, zone: str | None = BERLIN) -> None:
    """Ben is on the screen of the sessions with Ana. It is Monday, 2 March, nine in Berlin."""
    async with desk.database.transaction() as tx:
        await therapists.change(tx, desk.cast.ben, zone=zone)
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    await desk.tap("session.show", BEN)


async def set_typed(desk: Desk, text: str) -> None:
    await desk.tap("session.new", BEN)
    await desk.write(text, BEN)
    await desk.tap("session.set", BEN)


async def kept(desk: Desk) -> list[Series]:
    async with desk.database.reading() as tx:
        return await sessions.of_therapist(tx, desk.cast.ben)


async def coming(desk: Desk) -> list[datetime]:
    async with desk.database.reading() as tx:
        found = await planned.between(tx, desk.cast.ana, desk.clock.now(), desk.clock.now() + timedelta(days=16))
    return [one.starts_at for one in found]


async def test_where_the_therapist_works_is_asked_once_and_the_clients_zone_is_one_tap_away(desk: Desk) -> None:
    await open_sessions(desk, zone=None)
    assert "None is set" in await desk.reads(BEN)
    await desk.tap("session.new", BEN)
    assert "Where do you work?" in await desk.reads(BEN)
    await desk.write("Asia/Kathmandu", BEN)
    await desk.tap("where.is", BEN, zone=BERLIN)
    assert "When do you meet Ana?" in await desk.reads(BEN)
    await desk.tap("session.show", BEN)
    await desk.tap("session.new", BEN)
    assert "When do you meet Ana?" in await desk.reads(BEN)


@pytest.mark.parametrize("do", ["session.new", "where.ask"])
async def test_who_was_their_therapist_is_not_shown_where_a_client_lives_now(desk: Desk, do: str) -> None:
    early = await desk.button(Button(do=do, given={"client": desk.cast.ana.hex}, label="session-new"), BEN)
    async with desk.database.transaction() as tx:
        await care_links.end(tx, desk.cast.ben, desk.cast.ana, desk.clock.now())
        await clients.change(tx, desk.cast.ana, zone="Pacific/Auckland")
    await desk.hear(desk.press(early, BEN))
    _, message = await desk.newest(BEN)
    assert (message.say, message.all_buttons()) == ("client-unknown", ())
    async with desk.database.reading() as tx:
        assert [look.act for look in await looks.of_client(tx, desk.cast.ana, 9)] == ["refused"]
        assert await dialogs.find(tx, desk.cast.ben) is None


async def test_what_was_understood_is_shown_before_it_counts_and_the_client_is_told(desk: Desk) -> None:
    await open_sessions(desk)
    await desk.tap("session.new", BEN)
    await desk.write("every Tuesday at 9", BEN)
    assert "Ana: every Tuesday at 09:00</b>\nFirst: Tuesday, 3 March" in await desk.reads(BEN)
    assert await kept(desk) == []
    await desk.tap("session.set", BEN, taps=2)
    assert [(one.every_weeks, one.last_on) for one in await kept(desk)] == [(1, None)]
    assert "• every Tuesday at 09:00" in await desk.reads(BEN)
    told = "For you and Ben: <b>every Tuesday at 09:00</b>, starting Tuesday, 3 March. If that doesn't fit"
    assert told in await desk.reads()
    assert "session" not in await desk.reads()


async def test_a_single_date_takes_a_day_a_time_and_a_yes(desk: Desk) -> None:
    await open_sessions(desk)
    await desk.tap("session.new", BEN)
    await desk.tap("session.look", BEN, first_on="2026-03-05")
    assert "Thursday, 5 March, at what time?" in await desk.reads(BEN)
    await desk.write("16:30", BEN)
    assert "Ana: Thu 5 Mar, 16:30" in await desk.reads(BEN)
    await desk.tap("session.look", BEN, every_weeks=2)
    assert "every other Thursday at 16:30" in await desk.reads(BEN)
    await desk.tap("session.look", BEN, every_weeks=None)
    await desk.tap("session.set", BEN)
    assert await coming(desk) == [datetime(2026, 3, 5, 15, 30, tzinfo=UTC)]


@pytest.mark.parametrize(
    ("text", "answer"),
    [("some day", "I can't read a date"), ("1.3.2026 9:00", "over already"), ("x" * 900, "I can't read a date")],
)
async def test_what_cannot_be_set_is_said_and_can_be_typed_again(desk: Desk, text: str, answer: str) -> None:
    await open_sessions(desk)
    await desk.tap("session.new", BEN)
    await desk.write(text, BEN)
    assert answer in await desk.reads(BEN)
    await desk.write("Thursday 15:00", BEN)
    await desk.tap("session.set", BEN)
    assert await coming(desk) == [datetime(2026, 3, 5, 14, tzinfo=UTC)]


async def test_what_is_set_already_is_not_set_again(desk: Desk) -> None:
    await open_sessions(desk)
    await set_typed(desk, "every Tuesday at 9")
    await desk.tap("session.new", BEN)
    await desk.write("tomorrow 9:00", BEN)
    assert "the two of you meet then already" in await desk.reads(BEN)
    await desk.tap("session.set", BEN)
    assert len(await kept(desk)) == 1


async def test_when_the_client_meets_somebody_else_is_not_told(desk: Desk) -> None:
    now = desk.clock.now()
    async with desk.database.transaction() as tx:
        await care_links.let_in(tx, desk.cast.cleo, desk.cast.ana, "A.", now, None)
        link = await care_links.find(tx, desk.cast.cleo, desk.cast.ana)
        assert link is not None
        tuesday, nine = date(2026, 3, 3), time(9)
        with_cleo = (desk.cast.ana, desk.cast.cleo, tuesday, tuesday, 1, nine, BERLIN, now)
        await planned.add(tx, Series(new_id(), link.id, *with_cleo), now)
    await open_sessions(desk)
    await set_typed(desk, "tomorrow 9:00")
    assert len(await kept(desk)) == 1


async def test_one_is_moved_and_the_others_stay(desk: Desk) -> None:
    await open_sessions(desk)
    await set_typed(desk, "every Tuesday at 9")
    await desk.tap("session.show-one", BEN, on="2026-03-10")
    await desk.tap("session.ask-move", BEN)
    await desk.write("Thursday 16:00", BEN)
    assert "Tue 10 Mar, 09:00 → <b>Thu 12 Mar, 16:00</b>" in await desk.reads(BEN)
    await desk.tap("session.move", BEN, taps=2)
    assert await coming(desk) == [datetime(2026, 3, day, hour, tzinfo=UTC) for day, hour in ((3, 8), (12, 15), (17, 8))]
    assert "• every Tuesday at 09:00\n\n" in await desk.reads(BEN)
    assert "Thu 12 Mar, 16:00 (moved)" in await desk.reads(BEN)
    assert "Ben has moved Tue 10 Mar, 09:00 to <b>Thu 12 Mar, 16:00</b>" in await desk.reads()
    assert (await desk.said()).count("date-moved") == 1
    await desk.tap("session.show-one", BEN, on="2026-03-10")
    await desk.tap("session.put-back", BEN)
    assert datetime(2026, 3, 10, 8, tzinfo=UTC) in await coming(desk)


async def test_one_is_cancelled_and_all_are_stopped(desk: Desk) -> None:
    await open_sessions(desk)
    await set_typed(desk, "every Tuesday at 9")
    await desk.tap("session.show-one", BEN, on="2026-03-03")
    await desk.tap("session.cancel", BEN, taps=2)
    assert "Cancelled: Tuesday, 3 March" in await desk.reads(BEN)
    assert "<b>Tue 3 Mar, 09:00</b> with Ben is called off" in await desk.reads()
    await desk.tap("session.ask-stop", BEN)
    await desk.tap("session.stop", BEN, taps=2)
    assert await coming(desk) == []
    assert (await desk.said()).count("date-stopped") == 1


@pytest.mark.parametrize("weeks_later", [0, 1])
async def test_one_that_was_put_off_does_not_take_place_when_all_are_stopped(desk: Desk, weeks_later: int) -> None:
    await open_sessions(desk)
    await set_typed(desk, "every Tuesday at 9")
    await desk.tap("session.show-one", BEN, on="2026-03-03")
    await desk.tap("session.ask-move", BEN)
    await desk.write("17.3.2026 12:00", BEN)
    await desk.tap("session.move", BEN)
    # Before the first of all, and after the one that follows it by its usual name.
    desk.clock.at = datetime(2026, 3, 4, 12, tzinfo=UTC) + timedelta(weeks=weeks_later)
    await desk.tap("session.ask-stop", BEN)
    await desk.tap("session.stop", BEN)
    assert await coming(desk) == []


async def test_the_week_shows_everybodys_sessions(desk: Desk) -> None:
    await desk.write("/sessions", BEN)
    assert "week of Monday, 2 March</b>\nNone" in await desk.reads(BEN)
    await open_sessions(desk)
    await set_typed(desk, "every Tuesday at 9")
    await desk.write("/sessions", BEN)
    assert "Tue 3 Mar, 09:00 · Ana" in await desk.reads(BEN)
    await desk.tap("session.week", BEN, weeks=1)
    assert "week of Monday, 9 March</b>\nTue 10 Mar, 09:00 · Ana" in await desk.reads(BEN)


async def test_another_zone_of_the_therapists_leaves_what_is_set(desk: Desk) -> None:
    await open_sessions(desk)
    await set_typed(desk, "Thursday 15:00")
    before = await coming(desk)
    await desk.write("/sessions", BEN)
    await desk.tap("where.ask", BEN)
    assert "Now: Europe/Berlin" in await desk.reads(BEN)
    await desk.write("Asia/Kathmandu", BEN)
    await desk.tap("where.is", BEN)
    assert "Thu 5 Mar, 15:00 · Ana" in await desk.reads(BEN)
    assert await coming(desk) == before


async def test_the_client_reads_the_next_one_in_their_own_zone(desk: Desk) -> None:
    await open_sessions(desk)
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, zone="America/New_York")
    await desk.tap("session.new", BEN)
    await desk.write("Thursday 15:00", BEN)
    assert "For your client that is Thu 5 Mar, 09:00" in await desk.reads(BEN)
    await desk.tap("session.set", BEN)
    assert "For you and Ben: <b>Thu 5 Mar, 09:00</b>" in await desk.reads()
    await desk.write("/now")
    assert (await desk.reads()).startswith("Next with Ben: Thu 5 Mar, 09:00")


async def test_a_former_therapist_changes_nothing_and_a_stranger_to_it_sees_nothing(desk: Desk) -> None:
    await open_sessions(desk)
    await set_typed(desk, "every Tuesday at 9")
    await desk.tap("session.show-one", BEN, on="2026-03-03")
    await desk.write("/sessions", CLEO)
    assert "None" in await desk.reads(CLEO)
    async with desk.database.transaction() as tx:
        await tx.exec_driver_sql("UPDATE care_links SET ended_at = '2026-03-02 08:00:00.000000'")
    await desk.tap("session.cancel", BEN)
    await desk.tap("session.new", BEN)
    assert "don't find this client" in await desk.reads(BEN)
    assert await coming(desk) == []
    async with desk.database.reading() as tx:
        assert (await tx.execute(sessions.session_changes.select())).all() == []
    assert "date-cancelled" not in await desk.said()


async def test_the_therapist_says_when_they_read_and_gets_the_brief_at_once_if_they_like(desk: Desk) -> None:
    await open_sessions(desk)
    await set_typed(desk, "every Tuesday at 9")
    await desk.write("/sessions", BEN)
    await desk.tap("brief.ask", BEN)
    assert "18:00 the evening before" in await desk.reads(BEN)
    await desk.write("soon", BEN)
    assert "can't read a time of day" in await desk.reads(BEN)
    await desk.write("7:30", BEN)
    assert "The brief comes at 07:30 on the day" in await desk.reads(BEN)
    async with desk.database.reading() as tx:
        ben = await therapists.find(tx, desk.cast.ben)
    assert ben is not None
    assert ben.reads_at == time(7, 30)
    await open_sessions(desk)
    await desk.tap("session.show-one", BEN, on="2026-03-03")
    await desk.tap("session.brief", BEN)
    (_, brief), *_ = await desk.messages(BEN)
    assert (brief.say, brief.file is not None) == ("brief-here", True)


async def test_a_brief_that_is_asked_for_after_the_session_comes_too(desk: Desk) -> None:
    await open_sessions(desk)
    await set_typed(desk, "every Tuesday at 9")
    await desk.tap("session.show-one", BEN, on="2026-03-03")
    desk.clock.at = datetime(2026, 3, 3, 11, tzinfo=UTC)
    await desk.tap("session.brief", BEN)
    async with desk.database.reading() as tx:
        expires = select(outbox.outbox.c.expires_at).where(outbox.outbox.c.lane == "export")
        assert (await tx.execute(expires)).scalar_one() is None


async def test_a_client_who_would_rather_not_be_asked_is_not_and_may_change_their_mind(desk: Desk) -> None:
    await open_sessions(desk)
    await set_typed(desk, "Thursday 15:00")
    async with desk.database.transaction() as tx:
        await before_sessions.say_due(tx, datetime(2026, 3, 4, 16, tzinfo=UTC))
    assert "Thu 5 Mar, 15:00 with Ben: is there something you'd like to bring along?" in await desk.reads()
    await desk.tap("bring.unasked", taps=2)
    async with desk.database.reading() as tx:
        client = await clients.find(tx, desk.cast.ana)
    assert client is not None
    assert client.unasked_at is not None
    await desk.tap("bring.ask-again")
    await desk.tap("bring.ask")
    await desk.write("The talk with my mother")
    assert "Kept for your next session" in await desk.reads()


@pytest.mark.parametrize("way", ["care.archive", "care.end"])
async def test_sessions_to_come_end_with_the_care_and_what_waits_to_be_said_is_taken_back(desk: Desk, way: str) -> None:
    await open_sessions(desk)
    await set_typed(desk, "every Tuesday at 9")
    async with desk.database.transaction() as tx:
        await before_sessions.say_due(tx, datetime(2026, 3, 2, 18, tzinfo=UTC))
    await desk.tap("caseload.client", BEN)
    await desk.tap("caseload.care", BEN)
    await desk.tap(way.replace(".", ".ask-"), BEN)
    await desk.tap(way, BEN)
    assert await coming(desk) == []
    async with desk.database.reading() as tx:
        waiting = (outbox.outbox.c.anchor.like("session:%")) & (outbox.outbox.c.state == "waiting")
        assert (await tx.execute(outbox.outbox.select().where(waiting))).all() == []
        assert await sessions.next_step(tx) is None


async def test_what_is_tied_to_sessions_is_due_no_more_when_the_therapist_is_gone(desk: Desk) -> None:
    await open_sessions(desk)
    await set_typed(desk, "every Tuesday at 9")
    async with desk.database.transaction() as tx:
        tied = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, seeds.MOOD, desk.clock.now())
        await assignments.change(tx, tied, desk.cast.ana, cadence=to_json(AroundSession("evening after")))
        await nudges.schedule(tx, tied, desk.cast.ana, (time(19),), (), desk.clock.now())
        scheduled = await schedules.find(tx, tied)
    assert scheduled is not None
    assert scheduled.next_due_at == datetime(2026, 3, 3, 18, tzinfo=UTC)
    await desk.write("/delete_me", BEN)
    await desk.tap("leave.yes", BEN)
    async with desk.database.reading() as tx:
        scheduled = await schedules.find(tx, tied)
    assert scheduled is not None
    assert scheduled.next_due_at is None


async def test_one_that_is_moved_back_to_its_usual_time_is_not_moved(desk: Desk) -> None:
    await open_sessions(desk)
    await set_typed(desk, "every Thursday 15:00")
    for to in ("2026-03-06T15:00:00", "2026-03-05T15:00:00"):
        await desk.tap("session.show-one", BEN, on="2026-03-05")
        await desk.tap("session.ask-move", BEN)
        await desk.tap("session.look-moved", BEN, to=to)
        await desk.tap("session.move", BEN)
    assert (await kept(desk))[0].moved == ()
    assert "(moved)" not in await desk.reads(BEN)


async def test_once_stopped_none_is_to_come_though_a_later_one_was_pulled_forward(desk: Desk) -> None:
    await open_sessions(desk)
    await set_typed(desk, "every Thursday 15:00")
    # Next week's is today instead, beside this week's.
    await desk.tap("session.show-one", BEN, on="2026-03-12")
    await desk.tap("session.ask-move", BEN)
    await desk.write("2.3. 17:00", BEN)
    await desk.tap("session.move", BEN)
    desk.clock.at += timedelta(days=1)
    await desk.tap("session.ask-stop", BEN)
    await desk.tap("session.stop", BEN)
    assert await coming(desk) == []
