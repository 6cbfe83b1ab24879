"""A therapist takes a log along: days, practice and format are picked on one screen; the client hears of it."""

import csv
import io
import json
from datetime import time, timedelta
from typing import Any

import openpyxl
import pyzipper
from sqlalchemy import select, update

from exports.files import make_file
from exports.making import Making
from handlers.therapist import exporting
from storage import care_links, exports, people, sessions
from storage.columns import new_id
from storage.messages import MadeFile, Message
from storage.outbox import Button
from storage.sealing import SEALINGS
from storage.sessions import Series
from tests.handlers.conftest import Desk
from tests.seeds import MOOD, THOUGHTS, write

BEN, CLEO = 102, 103


async def at_the_screen(desk: Desk) -> None:
    """Ana has written on three days, one of them long ago, and Ben looks at what he could take along."""
    now = desk.clock.now()
    async with desk.database.transaction() as tx:
        for weeks in (6, 2, 0):
            await write(tx, desk.cast.ana, MOOD, now - timedelta(weeks=weeks), {"mood": weeks})
        await write(tx, desk.cast.ana, THOUGHTS, now, {"situation": "On the bus."})
        await write(tx, desk.cast.ana, THOUGHTS, now, {"situation": "Mine."}, sharing="private")
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    await desk.tap("export.choose", BEN)


async def asked(desk: Desk) -> list[dict[str, Any]]:
    """What files were asked for, the newest first."""
    async with desk.database.reading() as tx:
        found = (await tx.execute(select(exports.exports).order_by(exports.exports.c.id.desc()))).mappings()
        return [row["spec"] for row in await SEALINGS["exports"].open_all(tx, found)]


def making(desk: Desk) -> Making:
    return Making(desk.database, desk.clock, lambda: None, lambda: "pass-word")


async def made(desk: Desk, telegram_id: int = BEN) -> MadeFile:
    """The newest file that somebody gets, with all that waits made."""
    while await making(desk).do_due():
        pass
    spec = next(message.file for _, message in await desk.messages(telegram_id) if message.file is not None)
    async with desk.database.reading() as tx:
        return await make_file(tx, spec, desk.clock.now())


async def screen(desk: Desk) -> Message:
    return (await desk.newest(BEN))[1]


def marked(message: Message) -> list[str]:
    labels = [button.label or "" for button in message.all_buttons()]
    return [label for label in labels if label.endswith("-marked")]


async def test_four_weeks_come_with_two_taps_where_no_session_is_known(desk: Desk) -> None:
    await at_the_screen(desk)
    assert marked(await screen(desk)) == ["export-four-marked"]
    await desk.tap("export.make", BEN, format="json")
    (spec,) = await asked(desk)
    assert (spec["first"], spec["last"]) == ("2026-02-03", "2026-03-02")
    assert "export-made-client" not in await desk.said(101)
    whole = json.loads((await made(desk)).content)
    assert [entry["answers"][0]["value"] for entry in whole["entries"]] == [2, 0, "On the bus."]
    assert "Ben took your log along as data (JSON). 3 February 2026 to 2 March 2026." in await desk.reads()


async def test_since_the_last_session_is_offered_first_where_there_was_one(desk: Desk) -> None:
    now = desk.clock.now()
    async with desk.database.transaction() as tx:
        link = await care_links.find(tx, desk.cast.ben, desk.cast.ana)
        assert link is not None
        day = (now - timedelta(days=8)).date()
        about = (link.id, desk.cast.ana, desk.cast.ben)
        await sessions.add(tx, Series(new_id(), *about, day, day, 1, time(15), "Europe/Berlin", now))
    await at_the_screen(desk)
    assert marked(await screen(desk)) == ["export-session-marked"]
    await desk.tap("export.make", BEN, format="xlsx")
    (spec,) = await asked(desk)
    assert (spec["first"], spec["last"]) == ("2026-02-22", "2026-03-02")


async def test_other_days_and_one_practice_go_into_the_file(desk: Desk) -> None:
    await at_the_screen(desk)
    await desk.tap("export.practices", BEN)
    await desk.tap("export.choose", BEN, practice=["thought_record", THOUGHTS.version])
    await desk.tap("export.days", BEN)
    await desk.write("next summer, perhaps", BEN)
    assert (await desk.said(BEN))[-1] == "export-days-unclear"
    await desk.write("1.1. bis 28.2.", BEN)
    assert marked(await screen(desk)) == ["export-days-marked"]
    await desk.tap("export.choose", BEN, span="all")
    await desk.tap("export.make", BEN, format="csv")
    rows = list(csv.DictReader(io.StringIO((await made(desk)).content.decode("utf-8-sig"), newline="")))
    assert [row["Answer"] for row in rows] == ["On the bus."]


async def test_every_format_that_is_offered_can_be_made(desk: Desk) -> None:
    await at_the_screen(desk)
    await desk.tap("export.further", BEN)
    buttons = [button for _, message in await desk.messages(BEN) for button in message.all_buttons()]
    offered = {button.given["format"] for button in buttons if button.do == "export.make"}
    assert offered == {*exporting.FORMATS, *exporting.FURTHER}
    for format_ in sorted(offered.difference(exporting.TO_READ)):
        await desk.tap("export.make", BEN, format=format_)
        assert len((await made(desk)).content) > 100


async def test_an_old_button_of_an_earlier_version_still_gives_a_file(desk: Desk) -> None:
    await at_the_screen(desk)
    given = {"client": desk.cast.ana.hex, "format": "csv"}
    row = await desk.button(Button(do="export.make", given=given, words="x"), BEN)
    await desk.hear(desk.press(row, BEN))
    assert (await asked(desk))[0]["format"] == "csv"


async def test_nobody_else_gets_to_the_screen_or_to_a_file(desk: Desk) -> None:
    await at_the_screen(desk)
    given = {"client": desk.cast.ana.hex, "format": "csv", "span": "all", "practice": None}
    for do in ("export.choose", "export.practices", "export.days", "export.further", "export.make"):
        await desk.hear(desk.press(await desk.button(Button(do=do, given=given, words="forged"), CLEO), CLEO))
        assert (await desk.said(CLEO))[-1] == "client-unknown"
    assert await asked(desk) == []


async def test_an_unknown_format_or_span_makes_nothing_strange(desk: Desk) -> None:
    await at_the_screen(desk)
    for given in ({"format": "exe"}, {"format": "png"}):
        row = await desk.button(Button(do="export.make", given=given | {"client": desk.cast.ana.hex}, words="x"), BEN)
        await desk.hear(desk.press(row, BEN))
    assert await asked(desk) == []


async def test_with_a_password_the_file_is_locked_and_the_password_shown_once(desk: Desk) -> None:
    await at_the_screen(desk)
    await desk.tap("export.choose", BEN, locked=True)
    assert "export-lock-marked" in marked(await screen(desk))
    await desk.tap("export.make", BEN, format="csv")
    name, content, _ = await made(desk)
    assert name == "midweek-2026-03-02.csv.zip"
    with pyzipper.AESZipFile(io.BytesIO(content)) as archive:
        archive.setpassword(b"pass-word")
        assert archive.infolist()[0].wz_aes_strength == 3  # 256 bits
        assert b"On the bus." in archive.read("midweek-2026-03-02.csv")
    assert b"On the bus." not in content
    shown = [message.say for _, message in await desk.messages(BEN)][:2]
    assert shown == ["export-password-gone", "export-password"]
    await desk.tap("export.noted", BEN)
    assert (await desk.newest(BEN))[1].say == "export-password-gone"


async def test_the_same_asked_for_twice_is_made_once_and_told_once(desk: Desk) -> None:
    await at_the_screen(desk)
    await desk.tap("export.make", BEN, taps=2, format="csv")
    await made(desk)
    assert (await desk.said(101)).count("export-made-client") == 1
    assert len(await asked(desk)) == 1


async def test_what_may_not_be_seen_any_more_is_not_made_and_nobody_is_told_that_it_was(desk: Desk) -> None:
    await at_the_screen(desk)
    await desk.tap("export.make", BEN, format="csv")
    async with desk.database.transaction() as tx:
        await people.forget(tx, desk.cast.cleo, desk.clock.now())
        link = care_links.care_links
        await tx.execute(update(link).where(link.c.client_id == desk.cast.ana).values(ended_at=desk.clock.now()))
    assert await making(desk).do_due()
    assert (await desk.said(BEN))[-1] == "export-not-yours"
    assert "export-made-client" not in await desk.said(101)
    assert await asked(desk) == []


async def test_a_client_looks_at_the_very_file_before_anything_is_shared(desk: Desk) -> None:
    await at_the_screen(desk)
    await desk.write("/history")
    await desk.tap("log.preview")
    await desk.tap("export.preview", format="xlsx")
    name, content, _ = await made(desk, 101)
    assert name == "midweek-2026-03-02.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    said = {cell.value for row in book["Answers"].iter_rows() for cell in row}
    assert "On the bus." in said
    assert "Mine." not in said
    assert "export-made-client" not in await desk.said(101)
    await desk.write("/who_looked")
    assert "took your log along" not in await desk.reads()


async def test_who_has_no_therapist_has_nothing_to_look_at(desk: Desk) -> None:
    row = await desk.button(Button(do="export.preview", given={"format": "xlsx"}, words="forged"), BEN)
    await desk.hear(desk.press(row, BEN))
    row = await desk.button(Button(do="export.preview", given={"format": "zip"}, words="forged"))
    await desk.hear(desk.press(row))
    assert await asked(desk) == []
