"""Put aside, end of care, handing over and sharing: what ends, what stays, who hears of it, and who sees no more."""

from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from exports import files
from handlers.therapist.buttons import THERAPIST
from scheduling import reach
from storage import assignments, care_links, entries, looks, notes, outbox, people, schedules, sessions, therapists
from storage.columns import new_id
from storage.database import Transaction
from storage.notes import Note
from storage.outbox import Button, Message
from storage.sessions import Series
from tests import seeds
from tests.handlers.conftest import Desk

# What is kept, and how, is asked of both databases by the others.
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

ANA, BEN, CLEO, DAN = 101, 102, 103, 104
CANARY = "canary"


async def agreed(desk: Desk) -> UUID:
    """Ana and Ben have agreed on something; a nudge for it waits to be sent."""
    async with desk.database.transaction() as tx:
        assignment = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, seeds.MOOD, desk.clock.now())
        await schedules.choose(tx, assignment, desk.cast.ana, (), (), "x")
    return assignment


async def nudge_waits(desk: Desk, assignment: UUID) -> UUID:
    row = await desk.button(Button(do="nudge.start", given={}, words="x"), ANA)
    async with desk.database.transaction() as tx:
        await seeds.fall_due(tx, desk.cast.ana, assignment, desk.clock.now(), nudge_id=row)
    return row


async def weekly(desk: Desk) -> UUID:
    """Ben and Ana meet every week from now on."""
    async with desk.database.transaction() as tx:
        link = await care_links.find(tx, desk.cast.ben, desk.cast.ana)
        assert link is not None
        now, both = desk.clock.now(), (desk.cast.ana, desk.cast.ben)
        series = Series(new_id(), link.id, *both, now.date(), None, 1, time(17), "Europe/Berlin", now)
        await sessions.add(tx, series)
    return series.id


async def last_session(tx: Transaction, series: UUID) -> date:
    found = select(sessions.sessions.c.last_on).where(sessions.sessions.c.id == series)
    last: date = (await tx.execute(found)).scalar_one()
    return last


async def secret(desk: Desk) -> UUID:
    """Something of Ana's that somebody could see."""
    async with desk.database.transaction() as tx:
        entry = await seeds.write(tx, desk.cast.ana, seeds.THOUGHTS, desk.clock.now(), {"situation": CANARY})
        await notes.add(tx, Note(new_id(), desk.cast.ana, None, CANARY, "UTC", desk.clock.now()))
    return entry.id


async def care(desk: Desk, who: int = BEN) -> None:
    await desk.write("/clients", who)
    for do in ("caseload.client", "caseload.care"):
        await desk.tap(do, who)


async def code_of(desk: Desk, who: int = CLEO) -> str:
    """A link that somebody has made for a colleague."""
    await desk.write("/clients", who)
    await desk.tap("colleague.code", who)
    return (await desk.reads(who)).rsplit("\n", 1)[-1]


async def ask(desk: Desk, kind: str) -> None:
    """Ben asks Ana about Cleo."""
    link = await code_of(desk)
    await care(desk)
    await desk.tap("care.code", BEN, kind=kind)
    await desk.write(f"Here it is: {link}", BEN)
    await desk.tap("care.ask", BEN, taps=2)


async def sees(desk: Desk, who: UUID) -> bool:
    async with desk.database.reading() as tx:
        return await care_links.may_see(tx, who, desk.cast.ana)


async def state_of(desk: Desk, assignment: UUID) -> assignments.Assignment:
    async with desk.database.transaction() as tx:
        found = await assignments.get(tx, assignment, desk.cast.ana)
    assert found is not None
    return found


async def reaches(desk: Desk, who: int, reader: UUID, entry: UUID, assignment: UUID) -> list[str]:
    """All that somebody gets to read who presses every button of a therapist's about Ana, and asks for every file."""
    given: dict[str, Any] = {
        "client": desk.cast.ana.hex,
        "entry": entry.hex,
        "assignment": assignment.hex,
        "format": "json",
        "practice": seeds.MOOD.id,
        "group": "noticing",
        "line": "thanks",
        "kind": "share",
        "several": False,
        "skip": 0,
    }
    before = len(await desk.messages(who))
    about_others = ("caseload.show", "session.week", "invite.ask", "colleague.code")
    buttons = tuple((Button(do=do, given=given, words="x"),) for do in THERAPIST if do not in about_others)
    row = await desk.message(Message("stopped", {}, buttons), who)
    await desk.intake.work_through([desk.press(row, who, place) for place in range(len(buttons))])
    read = []
    for _, message in (await desk.messages(who))[: -before or None]:
        assert message.file is None
        read.append(str(outbox.to_json(message)))
    async with desk.database.reading() as tx:
        for format_ in ("csv", "json", "zip"):
            spec = {
                "format": format_,
                "client_id": desk.cast.ana.hex,
                "reader_id": reader.hex,
                "first": None,
                "last": None,
            }
            with pytest.raises(files.MayNotSee):
                await files.make_file(tx, spec, desk.clock.now())
    return read


async def test_at_the_end_of_care_access_and_plans_end_and_the_client_keeps_everything(desk: Desk) -> None:
    entry, assignment = await secret(desk), await agreed(desk)
    row, series = await nudge_waits(desk, assignment), await weekly(desk)
    await care(desk)
    await desk.tap("care.ask-end", BEN)
    assert "1 practice that you have proposed or agreed on ends" in await desk.reads(BEN)
    await desk.tap("care.end", BEN, taps=2)
    assert (await desk.said(BEN))[-2:] == ["care-ended", "client-unknown"]
    assert not await sees(desk, desk.cast.ben)
    assert (await state_of(desk, assignment)).state == "ended"
    async with desk.database.transaction() as tx:
        assert await last_session(tx, series) < desk.clock.now().date()
        assert await outbox.pressed(tx, outbox.callback_data(row, 0), ANA, desk.clock.now()) is None
        assert await entries.get(tx, entry, desk.cast.ana) is not None
    assert await desk.said() == ["care-ended-client"]
    assert "/help_now" in await desk.reads()
    await desk.tap("start.choose")
    assert (await desk.said())[-1] == "what-now"


@ON_SQLITE
async def test_what_was_to_come_in_the_morning_does_not_come_after_the_end_of_care(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await seeds.keep_library(tx, desk.clock.now())
        await therapists.change(tx, desk.cast.ben, zone="Europe/Berlin")
    desk.clock.at = desk.clock.at.replace(hour=22)  # 23:00 in Berlin, where Ana has quiet hours until 7:00
    given = {"client": desk.cast.ana.hex, "practice": seeds.MOOD.id}
    row = await desk.message(Message("stopped", {}, ((Button("assign.practice", given, words="x"),),)), BEN)
    await desk.hear(desk.press(row, BEN, 0))
    await desk.tap("assign.send", BEN)
    await care(desk)
    await desk.tap("caseload.client", BEN)
    await desk.tap("session.show", BEN)
    await desk.tap("session.new", BEN)
    await desk.write("every Friday at 9", BEN)
    await desk.tap("session.set", BEN)
    assert await desk.said() == ["proposal-bare", "date-set-weekly"]
    await care(desk)
    await desk.tap("care.ask-end", BEN)
    await desk.tap("care.end", BEN)
    # What was taken back is forgotten.
    assert await desk.said() == ["", "", "care-ended-client"]


@ON_SQLITE
@pytest.mark.parametrize("how", ["end of care", "removed", "handed over", "everything deleted"])
async def test_who_sees_a_client_no_more_does_not_hear_whether_they_can_be_reached(desk: Desk, how: str) -> None:
    if how == "handed over":
        await ask(desk, "transfer")
    async with desk.database.transaction() as tx:
        await reach.lose(tx, desk.cast.ana, desk.clock.now())
    desk.clock.at += timedelta(days=1)
    await desk.write("/delete_me" if how == "everything deleted" else "/settings")
    assert {"client-lost", "client-regained"} <= {*await desk.said(BEN)}
    if how == "end of care":
        await care(desk)
        for do in ("care.ask-end", "care.end"):
            await desk.tap(do, BEN)
    elif how == "removed":
        await desk.do("settle.who-sees", "sees.ask-remove", "sees.remove")
    else:
        await desk.tap("sees.agree" if how == "handed over" else "leave.yes")
    # What was taken back is forgotten.
    assert not {"client-lost", "client-regained"} & {*await desk.said(BEN)}


@pytest.mark.parametrize("who", ["former", "removed"])
@ON_SQLITE
async def test_nothing_is_left_to_see_for(desk: Desk, who: str) -> None:
    entry, assignment = await secret(desk), await agreed(desk)
    await care(desk)
    await desk.tap("caseload.client", BEN)
    assert CANARY in await desk.reads(BEN)
    async with desk.database.transaction() as tx:
        if who == "former":
            await care_links.end(tx, desk.cast.ben, desk.cast.ana, desk.clock.now())
        if who == "removed":
            await care_links.let_in(tx, desk.cast.cleo, desk.cast.ana, "Ana", desk.clock.now(), None)
    if who == "removed":
        await desk.write("/settings")
        await desk.tap("settle.who-sees")
        await desk.tap("sees.ask-remove", therapist=desk.cast.cleo.hex)
        await desk.tap("sees.remove", taps=2)
        assert "Ana has ended your access" in await desk.reads(CLEO)
    async with desk.database.reading() as tx:
        (before, *_) = await looks.of_client(tx, desk.cast.ana, limit=1)
    number, reader = (BEN, desk.cast.ben) if who == "former" else (CLEO, desk.cast.cleo)
    assert [one for one in await reaches(desk, number, reader, entry, assignment) if CANARY in one] == []
    async with desk.database.reading() as tx:
        since = [one for one in await looks.of_client(tx, desk.cast.ana, limit=200) if one.number > before.number]
    acts = [one.act for one in since]
    assert "refused" in acts
    assert not {"viewed", "exported", "reviewed"} & set(acts)


@ON_SQLITE
async def test_who_is_put_aside_leaves_the_list_and_comes_back(desk: Desk) -> None:
    assignment = await agreed(desk)
    await care(desk)
    await desk.tap("care.ask-archive", BEN)
    await desk.tap("care.archive", BEN, taps=2)
    assert (await state_of(desk, assignment)).state == "ended"
    assert await desk.said() == ["care-rests"]
    await desk.write("/clients", BEN)
    assert "Ana" not in await desk.reads(BEN)
    await desk.tap("caseload.archived", BEN)
    assert "<b>Ana</b>" in await desk.reads(BEN)
    for do in ("caseload.client", "caseload.care", "care.bring-back"):
        await desk.tap(do, BEN)
    await desk.write("/clients", BEN)
    assert "<b>Ana</b>" in await desk.reads(BEN)
    assert await sees(desk, desk.cast.ben)


async def test_a_colleague_sees_the_client_only_once_the_client_says_yes(desk: Desk) -> None:
    await ask(desk, "share")
    assert await desk.said() == ["share-asked"]
    assert "Ben asks: may Cleo see your log, too?" in await desk.reads()
    assert not await sees(desk, desk.cast.cleo)
    await desk.tap("sees.agree", taps=2)
    assert await desk.said() == ["share-asked", "share-agreed"]
    assert await sees(desk, desk.cast.cleo)
    assert await sees(desk, desk.cast.ben)
    assert "Ana said yes: Cleo sees them, too" in await desk.reads(BEN)
    await desk.tap("caseload.client", CLEO)
    assert "<b>Ana</b>" in await desk.reads(CLEO)
    await care(desk)
    assert "Seen by, too: Cleo" in await desk.reads(BEN)
    async with desk.database.reading() as tx:
        acts = [one.act for one in await looks.of_client(tx, desk.cast.ana, limit=99) if one.act != "viewed"]
    assert acts == ["shared", "share asked"]


@ON_SQLITE
async def test_whom_else_the_client_has_let_in_is_not_told(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await care_links.let_in(tx, desk.cast.cleo, desk.cast.ana, "A.", desk.clock.now(), None)
    await care(desk)
    assert "Cleo" not in await desk.reads(BEN)
    await ask(desk, "share")
    assert "colleague-sees-already" not in await desk.said(BEN)
    assert await desk.said() == ["share-asked"]
    await desk.tap("sees.agree")
    await care(desk)
    assert "Seen by, too: Cleo" in await desk.reads(BEN)


@ON_SQLITE
async def test_a_no_is_quiet(desk: Desk) -> None:
    await ask(desk, "transfer")
    heard = await desk.said(CLEO)
    await desk.tap("sees.decline", taps=2)
    assert (await desk.said())[-1] == "ask-declined"
    assert "would rather not" in await desk.reads(BEN)
    assert (await desk.said(BEN)).count("care-ask-declined") == 1
    assert await desk.said(CLEO) == heard
    await desk.tap("sees.agree")
    assert not await sees(desk, desk.cast.cleo)


@pytest.mark.parametrize("past", [False, True])
async def test_handed_over_what_is_agreed_goes_on_and_the_client_decides_about_the_past(desk: Desk, past: bool) -> None:
    entry, assignment = await secret(desk), await agreed(desk)
    desk.clock.at += timedelta(days=1)
    await ask(desk, "transfer")
    await desk.tap("sees.agree", past=past)
    assert not await sees(desk, desk.cast.ben)
    assert await sees(desk, desk.cast.cleo)
    moved = await state_of(desk, assignment)
    assert (moved.state, moved.therapist_id) == ("accepted", desk.cast.cleo)
    async with desk.database.reading() as tx:
        assert (await entries.get(tx, entry, desk.cast.cleo) is not None) is past
    await desk.write("/who_looked")
    await desk.tap("sees.show")
    assert ("what you do from 3 March 2026 on" in await desk.reads()) is not past
    if not past:
        await desk.tap("sees.ask-past")
        await desk.tap("sees.past")
        async with desk.database.reading() as tx:
            assert await entries.get(tx, entry, desk.cast.cleo) is not None


@ON_SQLITE
async def test_a_question_is_the_clients_alone_and_over_with_the_care(desk: Desk) -> None:
    await ask(desk, "share")
    row, _ = await desk.newest(ANA)
    await desk.hear(desk.press(row, DAN))
    assert not await sees(desk, desk.cast.cleo)
    await care(desk)
    await desk.tap("care.ask-end", BEN)
    await desk.tap("care.end", BEN)
    await desk.hear(desk.press(row, ANA))
    assert not await sees(desk, desk.cast.cleo)


@pytest.mark.parametrize("words", ["", "own", "client", "used", "x" * 1000, "late"])
@ON_SQLITE
async def test_only_a_colleagues_fresh_link_will_do(desk: Desk, words: str) -> None:
    link = words
    if words == "own":
        link = await code_of(desk, BEN)
    elif words == "client":
        await desk.write("/invite", CLEO)
        await desk.write("Eve", CLEO)
        link = (await desk.reads(CLEO)).rsplit("\n", 1)[-1]
    elif words == "used":
        link = await code_of(desk)
        await care(desk)
        await desk.tap("care.code", BEN, kind="share")
        await desk.write(link, BEN)
        await desk.tap("care.ask", BEN)
    elif words == "late":
        link = await code_of(desk)
        desk.clock.at += timedelta(days=3, seconds=1)
    await care(desk)
    await desk.tap("care.code", BEN, kind="transfer")
    await desk.write(link or "no link here", BEN)
    assert (await desk.said(BEN))[-1] == "colleague-code-refused"


@ON_SQLITE
async def test_a_colleagues_link_opens_nothing_for_others_and_shows_a_therapist_where_to_paste_it(desk: Desk) -> None:
    token = (await code_of(desk)).rsplit("=", 1)[-1]
    for who in (ANA, 999):
        await desk.write(f"/start {token}", who)
        assert (await desk.said(who))[-1] == "invitation-refused"
    await desk.write(f"/start {token}", BEN)
    assert "This link is from <b>Cleo</b>" in await desk.reads(BEN)
    await desk.write(f"/start {token}", CLEO)
    assert (await desk.said(CLEO))[-1] == "invitation-own"


@ON_SQLITE
async def test_who_comes_by_a_second_invitation_shows_what_is_from_then_on(desk: Desk) -> None:
    entry = await secret(desk)
    desk.clock.at += timedelta(days=1)
    await desk.write("/invite", CLEO)
    await desk.write("Ana", CLEO)
    token = (await desk.reads(CLEO)).rsplit("=", 1)[-1]
    await desk.write(f"/start {token}")
    await desk.tap("join.agree")
    assert (await desk.said())[-1] == "sees-from-now"
    await desk.tap("care.confirm", CLEO)
    assert await sees(desk, desk.cast.cleo)
    async with desk.database.transaction() as tx:
        assert await entries.get(tx, entry, desk.cast.cleo) is None
        await people.speak(tx, desk.cast.ana, "de")
    await desk.write("/settings")
    await desk.tap("settle.who-sees")
    assert "<b>Cleo</b>, seit 3. März 2026: was jetzt gilt" in await desk.reads()
