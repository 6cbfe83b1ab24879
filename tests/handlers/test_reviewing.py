"""Marking entries as read, one or all, with one line to the client: only of what they share, and only once."""

from datetime import timedelta
from typing import Any

import pytest

from storage import care_links, entries, looks, people
from storage.entries import Entry
from storage.outbox import Button
from tests import seeds
from tests.handlers.conftest import Desk

# What is kept, and how, is asked of both databases by the others.
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BEN, CLEO = 102, 103


async def written(desk: Desk, **more: Any) -> Entry:
    async with desk.database.transaction() as tx:
        return await seeds.write(
            tx, desk.cast.ana, seeds.MOOD, desk.clock.now() + timedelta(hours=1), {"mood": 4}, **more
        )


async def opened(desk: Desk) -> None:
    """Ben opens the newest entry of Ana's."""
    await desk.write("/clients", BEN)
    for do in ("caseload.client", "caseload.entries", "caseload.entry"):
        await desk.tap(do, BEN)


async def labels(desk: Desk, telegram_id: int = BEN) -> list[str]:
    _, message = await desk.newest(telegram_id)
    return [button.do for button in message.all_buttons()]


async def test_one_is_marked_once_and_the_client_sees_by_whom(desk: Desk) -> None:
    entry = await written(desk)
    await opened(desk)
    await desk.tap("review.one", BEN, taps=2)
    assert "review.one" not in await labels(desk)
    await desk.tap("caseload.entries", BEN)
    _, message = await desk.newest(BEN)
    assert "review.all" not in [button.do for button in message.all_buttons()]
    assert await desk.said() == []
    await desk.hear(desk.press(await desk.button(Button(do="log.entry", given={"entry": entry.id.hex}, words="x"))))
    assert "Read by Ben." in await desk.reads()
    async with desk.database.reading() as tx:
        acts = [one.act for one in await looks.of_client(tx, desk.cast.ana, limit=9)]
    assert acts.count("reviewed") == 1


@ON_SQLITE
@pytest.mark.parametrize("do", ["review.one", "review.back"])
async def test_an_entry_that_is_shown_once_more_is_another_look(desk: Desk, do: str) -> None:
    await written(desk)
    await opened(desk)
    read = await desk.button_that("review.one", BEN)
    if do == "review.one":
        await desk.hear(read)
    else:
        await desk.do("review.line", telegram_id=BEN)
        read = await desk.button_that("review.back", BEN)
    await desk.hear(desk.again(read))
    async with desk.database.reading() as tx:
        seen = [one.detail for one in await looks.of_client(tx, desk.cast.ana, limit=9) if one.act == "viewed"]
    assert seen.count("entry") == 2


@ON_SQLITE
async def test_a_line_of_the_bots_is_said_in_the_clients_language_once(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await people.speak(tx, desk.cast.ana, "de")
    entry = await written(desk)
    await opened(desk)
    await desk.tap("review.line", BEN)
    await desk.tap("review.send", BEN, taps=2, line="thanks")
    assert await desk.said() == ["entry-was-read"]
    assert "Ben hat gelesen, was du geschrieben hast" in await desk.reads()
    assert "„Danke, ich habe es gelesen.“" in await desk.reads()
    assert (await desk.said(BEN))[-1] == "review-settled"
    await desk.tap("log.entry")
    assert "Gelesen von Ben: „Danke, ich habe es gelesen.“" in await desk.reads()
    assert entry.id == (await desk.entry(entry.id)).id


@ON_SQLITE
async def test_own_words_go_to_the_client(desk: Desk) -> None:
    await written(desk)
    await opened(desk)
    await desk.tap("review.line", BEN)
    await desk.write("x" * 1000, BEN)
    assert (await desk.said(BEN))[-1] == "review-line-length"
    await desk.write("You stayed with <it>.", BEN)
    assert "“You stayed with &lt;it&gt;.”" in await desk.reads()
    assert await desk.said() == ["entry-was-read"]
    await opened(desk)
    assert "review.line" not in await labels(desk)


@ON_SQLITE
async def test_what_is_typed_after_leaving_the_question_goes_to_nobody(desk: Desk) -> None:
    entry = await written(desk)
    await opened(desk)
    given = {"client": desk.cast.ana.hex, "entry": entry.id.hex}
    for do in ("caseload.show", "caseload.client", "caseload.entries", "caseload.entry", "caseload.care"):
        await desk.tap("review.line", BEN)
        await desk.hear(desk.press(await desk.button(Button(do=do, given=given, words="x"), BEN), BEN))
        await desk.write("Milk, bread", BEN)
    assert await desk.said() == []


@ON_SQLITE
async def test_all_are_marked_and_one_line_goes_with_them(desk: Desk) -> None:
    for _ in range(3):
        await written(desk)
    await written(desk, sharing="private")
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    await desk.tap("caseload.entries", BEN)
    await desk.tap("review.all", BEN)
    assert "3 entries of Ana are marked as read." in await desk.reads(BEN)
    await desk.tap("review.line", BEN)
    await desk.tap("review.send", BEN, line="session")
    assert await desk.said() == ["entries-were-read"]
    await desk.tap("review.all", BEN)
    assert await desk.said() == ["entries-were-read"]


@pytest.mark.parametrize("sharing", ["private", "summary"])
@ON_SQLITE
async def test_a_line_goes_only_with_what_is_still_shared(desk: Desk, sharing: str) -> None:
    entry = await written(desk)
    await opened(desk)
    await desk.tap("review.line", BEN)
    async with desk.database.transaction() as tx:
        await entries.change(tx, entry.id, entry.client_id, sharing=sharing)
    await desk.write("Well done", BEN)
    assert await desk.said() == ([] if sharing == "private" else ["entry-was-read"])


@pytest.mark.parametrize("who", [CLEO, BEN])
@ON_SQLITE
async def test_other_and_former_therapists_mark_and_say_nothing(desk: Desk, who: int) -> None:
    entry = await written(desk)
    given = {"client": desk.cast.ana.hex, "entry": entry.id.hex, "line": "thanks", "several": False}
    async with desk.database.transaction() as tx:
        await care_links.end(tx, desk.cast.ben, desk.cast.ana, desk.clock.now())
    refused = ("caseload.entries", "review.one", "review.all", "review.line", "review.send", "review.back")
    for do in refused:
        await desk.hear(desk.press(await desk.button(Button(do=do, given=given, words="x"), who), who))
    assert await desk.said(who) == ["client-unknown"] * len(refused)
    assert await desk.said() == []
