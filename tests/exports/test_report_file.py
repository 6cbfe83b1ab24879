"""The report as it is sent: for who may see it then, with private entries nowhere and summaries as numbers only."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pypdfium2
import pytest

from exports.files import MayNotSee, make_file
from storage import assignments, notes, quotes, therapists
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.messages import Lines, Text
from storage.notes import Note
from tests.seeds import MOOD, THOUGHTS, Cast, agree, everybody, write


async def a_week(tx: Transaction, now: datetime) -> Cast:
    """What Ana shares whole, as a summary, and not at all; and what Dan wrote."""
    cast = await everybody(tx, now)
    await agree(tx, cast.ana, cast.ben, MOOD, now)
    for day, sharing in enumerate(("share", "summary", "private")):
        at = now + timedelta(days=day)
        await write(tx, cast.ana, MOOD, at, {"mood": 3 + day, "note": f"Her {sharing} words"}, sharing=sharing)
        entry = await write(tx, cast.ana, THOUGHTS, at, {"thought": f"Her {sharing} thought"}, sharing=sharing)
        await quotes.mark(tx, entry.id, "thought", cast.ana, at)
    await write(tx, cast.dan, MOOD, now, {"mood": 9, "note": "Dan's own"})
    return cast


def spec(cast: Cast, format_: str, reader: str = "ben", **more: Any) -> dict[str, Any]:
    who = {"client_id": cast.ana.hex, "reader_id": vars(cast)[reader].hex}
    days = {"first": "2026-03-02", "last": "2026-03-08"}
    return {"format": format_, **who, **days, "label": "A. B.", **more}


def text_of(pdf: bytes) -> str:
    return " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


async def content(database: Database, now: datetime, format_: str) -> str:
    async with database.transaction() as tx:
        made = (await make_file(tx, spec(await a_week(tx, now), format_), now + timedelta(days=6))).content
    return text_of(made) if format_ == "pdf" else made.decode()


@pytest.mark.parametrize("format_", ["pdf", "html"])
async def test_what_is_private_is_nowhere_and_a_summary_has_no_words(
    database: Database, now: datetime, format_: str
) -> None:
    said = await content(database, now, format_)
    assert "Her share words" in said
    assert "Her share thought" in said
    assert "Her summary" not in said
    assert "Her private" not in said
    assert "Dan's own" not in said
    assert "2 numbers on 2 of 7 days, between 3 and 4" in " ".join(said.split())


@pytest.mark.parametrize("format_", ["pdf", "html"])
@pytest.mark.parametrize("reader", ["cleo", "dan"])
async def test_who_may_not_see_a_client_gets_no_report(
    database: Database, now: datetime, format_: str, reader: str
) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        with pytest.raises(MayNotSee):
            await make_file(tx, spec(cast, format_, reader), now)


async def test_the_text_in_the_chat_is_given_the_sentences(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        for at in (now - timedelta(days=90), now):
            await notes.add(tx, Note(new_id(), cast.ana, None, "Sundays", "Europe/Berlin", at))
        made = await make_file(tx, spec(cast, "html"), now + timedelta(days=6))
    lines = made.args["glance"]
    assert isinstance(lines, Lines)
    assert all(isinstance(line, Text) and line.key == "glance-line" for line in lines.lines)
    # What waited longest is still to be brought up.
    assert lines.lines[-1] == Text(
        "glance-line", {"sentence": "For the session: 2 things to bring up and 4 entries to review."}
    )
    assert made.name == "midweek-a-2026-03-08.html"


async def test_it_is_printed_on_the_paper_of_where_the_therapist_is(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        await therapists.change(tx, cast.ben, zone="America/Chicago")
        made = (await make_file(tx, spec(cast, "pdf"), now)).content
    assert round(pypdfium2.PdfDocument(made)[0].get_height()) == 792


async def test_an_open_range_begins_with_the_first_entry(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        page = (
            await make_file(tx, spec(cast, "html", first=None, last=None), now + timedelta(days=40))
        ).content.decode()
    assert re.search(r"2 Mar\W+11 Apr 2026", page)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_day_on_which_something_ended_is_the_clients_own(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        agreed = await agree(tx, cast.ana, cast.ben, MOOD, now)
        late = datetime(2026, 3, 5, 23, 30, tzinfo=UTC)  # the sixth in Berlin
        await assignments.change(tx, agreed, cast.ana, state="ended", ended_at=late)
        made = await make_file(tx, spec(cast, "html"), datetime(2026, 3, 8, 12, tzinfo=UTC))
    assert "ended 6 March" in made.content.decode()
