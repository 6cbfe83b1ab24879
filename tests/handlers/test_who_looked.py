"""What was done about a client, as they read it: by whom, when, how often; and what nobody else gets to read."""

from datetime import timedelta
from typing import get_args

import pytest

from exports.making import Making
from handlers.client import who_looked
from storage import clients, looks, people
from storage.outbox import Button
from tests import seeds
from tests.handlers.conftest import CATALOGUE, Desk

# What is kept, and how, is asked of both databases by the others.
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def looked(desk: Desk, act: looks.Act, detail: str = "", *, after: float = 0, times: int = 1) -> None:
    """Ben does something about Ana, so many hours after the beginning."""
    async with desk.database.transaction() as tx:
        for _ in range(times):
            at = desk.clock.now() + timedelta(hours=after)
            await looks.record(tx, act, at, who=desk.cast.ben, about=desk.cast.ana, detail=detail)


@ON_SQLITE
async def test_a_therapists_views_and_exports_stand_there(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await seeds.write(tx, desk.cast.ana, seeds.MOOD, desk.clock.now(), {"mood": 7})
    await desk.write("/clients", 102)
    await desk.tap("caseload.client", 102)
    await desk.tap("caseload.entries", 102)
    await desk.tap("caseload.entry", 102)
    await desk.tap("export.choose", 102)
    await desk.tap("export.make", 102, format="json")
    assert await Making(desk.database, desk.clock, lambda: None).do_due()
    await desk.write("/who_looked")
    read = await desk.reads()
    assert read.index("Ben took your log along as a file (data).") < read.index("Ben read entries of yours.")
    assert read.index("Ben read entries of yours.") < read.index("Ben opened your page.")
    assert "Mon 2 Mar, 09:00" in read


@ON_SQLITE
async def test_the_same_of_one_day_is_one_sentence_in_the_clients_own_day(desk: Desk) -> None:
    await looked(desk, "viewed", "overview", times=3)
    # 23:30 in Berlin, and 00:30: two days for her, one in UTC.
    for after in (14.5, 15.5):
        await looked(desk, "viewed", "overview", after=after)
    await desk.write("/who_looked")
    assert [line for line in (await desk.reads()).splitlines() if "opened" in line] == [
        "Ben opened your page.",
        "Ben opened your page, 4 times.",
    ]


async def test_it_is_read_in_pages(desk: Desk) -> None:
    for day in range(who_looked.A_PAGE + 1):
        await looked(desk, "exported", "csv", after=24 * day, times=2)
    await desk.write("/who_looked")
    assert (await desk.reads()).count("2 times") == who_looked.A_PAGE
    await desk.do("looks.show")
    assert (await desk.reads()).count("2 times") == 1
    await desk.do("looks.show")
    assert (await desk.reads()).count("2 times") == who_looked.A_PAGE


@ON_SQLITE
async def test_who_has_only_that_page_open_reads_in_their_own_language(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await people.speak(tx, desk.cast.ana, "de")
        await clients.change(tx, desk.cast.ana, zone="Asia/Tokyo")
    await looked(desk, "viewed", "entry")
    await desk.write("/who_looked")
    assert "17:00" in await desk.reads()
    assert "Ben hat Einträge von dir gelesen." in await desk.reads()


@ON_SQLITE
async def test_nobody_reads_what_is_recorded_about_somebody_else(desk: Desk) -> None:
    await looked(desk, "viewed", "overview")
    await desk.write("/who_looked", 104)
    assert "Nobody has looked" in await desk.reads(104)
    await desk.write("/who_looked", 102)
    assert (await desk.said(102))[-1] == "for-clients"


@ON_SQLITE
async def test_a_therapist_of_somebody_else_who_tries_is_refused_and_that_stands_there(desk: Desk) -> None:
    given = {"client": desk.cast.ana.hex, "entry": desk.cast.ana.hex, "format": "csv"}
    for do in ("caseload.client", "caseload.entry", "caseload.counters", "caseload.ladder", "export.make"):
        await desk.hear(desk.press(await desk.button(Button(do=do, given=given, words="forged"), 103), 103))
        assert (await desk.said(103))[-1] == "client-unknown"
    await desk.write("/who_looked")
    assert "Cleo tried to look at your log and was shown nothing." in await desk.reads()


def test_every_act_has_a_sentence() -> None:
    for act in get_args(looks.Act):
        for language in CATALOGUE.languages:
            args: dict[str, str | int] = {"who": "Ben", "other": "Cleo", "detail": "csv", "times": 2}
            assert CATALOGUE.text(language, f"look-{act.replace(' ', '-')}", args)
