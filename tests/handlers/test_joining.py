"""Coming in: a link works once, for whom it is meant; every other is refused in the same words, and counted."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from storage import attempts, care_links, invitations, looks, people, therapists
from storage.invitations import Role
from storage.messages import Message
from tests.handlers.conftest import Desk

ANA, BEN, CLEO, NINA, OTHER = 101, 102, 103, 301, 302
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def invite(desk: Desk, role: Role = "client") -> str:
    """A link of Ben's."""
    async with desk.database.transaction() as tx:
        return await invitations.invite(tx, role, desk.clock.now(), desk.cast.ben)


async def opens(desk: Desk, token: str, telegram_id: int = NINA) -> Message:
    """What somebody reads who opens a link."""
    await desk.write(f"/start {token}", telegram_id)
    return (await desk.newest(telegram_id))[1]


async def test_a_good_link_says_what_this_is_and_a_used_one_refuses(desk: Desk) -> None:
    token = await invite(desk)
    assert (await opens(desk, token)).say == "join-client"
    await desk.do("join.agree", telegram_id=NINA)
    assert "welcome-client" in await desk.said(NINA)
    assert (await opens(desk, token, OTHER)).say == "invitation-refused"


async def test_before_the_therapist_has_confirmed_nothing_is_visible(desk: Desk) -> None:
    await opens(desk, await invite(desk))
    await desk.do("join.agree", telegram_id=NINA)
    async with desk.database.reading() as tx:
        nina = await people.find(tx, NINA)
        assert nina is not None
        assert not await care_links.may_see(tx, desk.cast.ben, nina.id)
    await desk.tap("care.confirm", BEN)
    async with desk.database.reading() as tx:
        assert await care_links.may_see(tx, desk.cast.ben, nina.id)


@on_one
@pytest.mark.parametrize("sees_from", ["everything", "from a day on"])
async def test_who_is_linked_already_reads_that_nothing_has_changed_and_nothing_has(desk: Desk, sees_from: str) -> None:
    async with desk.database.transaction() as tx:
        if sees_from == "from a day on":
            await care_links.end(tx, desk.cast.ben, desk.cast.ana, desk.clock.now())
            await care_links.let_in(tx, desk.cast.ben, desk.cast.ana, "Ana", desk.clock.now(), desk.clock.now())
        before = await care_links.find(tx, desk.cast.ben, desk.cast.ana)
    desk.clock.at += timedelta(days=1)
    token = await invite(desk)
    await opens(desk, token, ANA)
    await desk.do("join.agree", telegram_id=ANA)
    assert "Ben sees your log here already. Nothing has changed." in await desk.reads()
    assert "Ana</b> has opened your invitation" in await desk.reads(BEN)
    assert "is among your clients already" in await desk.reads(BEN)
    assert not {"sees-from-now", "welcome-client"} & {*await desk.said()}
    assert "client-came" not in await desk.said(BEN)
    async with desk.database.reading() as tx:
        assert await care_links.find(tx, desk.cast.ben, desk.cast.ana) == before
        assert "link claimed" not in [look.act for look in await looks.of_client(tx, desk.cast.ana, 9)]
    await desk.do("sees.show")
    assert "<b>Ben</b>, since" in await desk.reads()
    assert (await opens(desk, token, OTHER)).say == "invitation-refused"


@on_one
async def test_who_is_linked_already_goes_on_with_the_first_questions_and_nothing_of_it_outlives_them(
    desk: Desk,
) -> None:
    await opens(desk, await invite(desk))
    await desk.do("join.agree", telegram_id=NINA)
    await desk.tap("care.confirm", BEN)
    await opens(desk, await invite(desk))
    await desk.do("join.agree", telegram_id=NINA)
    assert (await desk.said(NINA))[-2:] == ["linked-already", "which-language"]
    await desk.write("/delete_me", NINA)
    await desk.tap("leave.yes", NINA)
    assert "client-linked-already" not in await desk.said(BEN)


@on_one
async def test_who_came_twice_before_they_were_confirmed_hides_no_past_and_is_not_told_so(desk: Desk) -> None:
    for _ in range(2):
        await opens(desk, await invite(desk))
        await desk.do("join.agree", telegram_id=NINA)
    assert "sees-from-now" not in await desk.said(NINA)
    assert (await desk.said(BEN)).count("client-came") == 2


@on_one
async def test_who_comes_back_reads_from_when_on_their_therapist_sees_them(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await care_links.end(tx, desk.cast.ben, desk.cast.ana, desk.clock.now())
    for _ in range(2):
        await opens(desk, await invite(desk), ANA)
        await desk.do("join.agree")
        assert (await desk.said())[-1] == "sees-from-now"


@on_one
async def test_whatever_is_wrong_with_a_link_is_said_in_the_same_words(desk: Desk) -> None:
    used, colleagues, frozen = await invite(desk), await invite(desk, "colleague"), await invite(desk)
    await opens(desk, used, OTHER)
    await desk.do("join.agree", telegram_id=OTHER)
    refused = [await opens(desk, one) for one in ("x" * 32, "%' OR 1=1 --", "\u202e0", used, colleagues)]
    async with desk.database.transaction() as tx:
        await therapists.freeze(tx, desk.cast.ben, desk.clock.now())
    refused.append(await opens(desk, frozen))
    desk.clock.at += timedelta(hours=72)
    async with desk.database.transaction() as tx:
        await therapists.unfreeze(tx, desk.cast.ben)
    refused.append(await opens(desk, frozen))
    assert refused == [refused[0]] * len(refused)
    assert refused[0] == Message("invitation-refused")
    assert await desk.held() == 0


async def test_who_tried_too_often_opens_nothing_for_an_hour_also_with_another_process(desk: Desk) -> None:
    good, again = await invite(desk), await desk.other()
    await desk.hear(*[desk.text(f"/start {number:032}", NINA) for number in range(attempts.MOST)])
    await again.work_through([desk.text(f"/start {good}", NINA)])
    assert (await desk.newest(NINA))[1].say == "invitation-refused"
    assert (await opens(desk, good, OTHER)).say == "join-client"
    desk.clock.at += attempts.WITHIN
    assert (await opens(desk, good)).say == "join-client"


@on_one
async def test_nobody_becomes_a_therapist_but_by_an_invitation_of_the_operators(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        before = len(await therapists.everybody(tx))
        own = await invitations.invite(tx, "therapist", desk.clock.now())
    await opens(desk, await invite(desk))
    await desk.do("join.agree", telegram_id=NINA)
    for telegram_id in (NINA, ANA, OTHER):
        for words in ("/invite", "Somebody", "/clients"):
            await desk.write(words, telegram_id)
    async with desk.database.reading() as tx:
        assert len(await therapists.everybody(tx)) == before
        unused = invitations.invitations.c.used_at.is_(None)
        assert len((await tx.execute(select(invitations.invitations).where(unused))).all()) == 1
    assert (await opens(desk, own, OTHER)).say == "join-therapist"
    await desk.do("join.agree", telegram_id=OTHER)
    async with desk.database.reading() as tx:
        assert len(await therapists.everybody(tx)) == before + 1


@on_one
async def test_a_therapist_who_guesses_codes_of_colleagues_is_held_up_too(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        code = await invitations.invite(tx, "colleague", desk.clock.now(), desk.cast.cleo)
    await desk.write("/clients", BEN)
    await desk.do("caseload.client", "caseload.care", telegram_id=BEN)
    await desk.tap("care.code", BEN, kind="share")
    for number in range(attempts.MOST):
        await desk.write(f"{number:032}", BEN)
    await desk.write(code, BEN)
    assert (await desk.newest(BEN))[1].say == "colleague-code-refused"
    async with desk.database.reading() as tx:
        assert await looks.newest(tx) > (attempts.MOST, "")


async def test_of_two_who_claim_it_at_once_one_comes_in_and_of_the_other_nothing_is_left(desk: Desk) -> None:
    token, other = await invite(desk), await desk.other()
    for telegram_id in (NINA, OTHER):
        assert (await opens(desk, token, telegram_id)).say == "join-client"
    presses = [await desk.button_that("join.agree", telegram_id) for telegram_id in (NINA, OTHER)]
    await asyncio.gather(desk.intake.work_through(presses[:1]), other.work_through(presses[1:]))
    async with desk.database.reading() as tx:
        came = [one for one in (NINA, OTHER) if await people.find(tx, one) is not None]
    assert len(came) == 1
    (late,) = {NINA, OTHER} - set(came)
    assert (await desk.said(late))[-1] == "invitation-refused"


@on_one
async def test_a_yes_after_three_days_is_refused_and_leaves_nothing(desk: Desk) -> None:
    await opens(desk, await invite(desk))
    desk.clock.at += timedelta(hours=72)
    await desk.do("join.agree", telegram_id=NINA)
    assert (await desk.said(NINA))[-1] == "invitation-refused"
    async with desk.database.reading() as tx:
        assert await people.find(tx, NINA) is None
