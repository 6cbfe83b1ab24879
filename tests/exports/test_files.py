"""A file is made when it is sent, for who may see it then, under a name that says nothing."""

import csv
import io
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from exports.files import MayNotSee, UnknownFormat, file_name, make_file
from storage import care_links, notes, people
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.notes import Note
from tests.seeds import MOOD, Cast, agree, everybody, fall_due, write


async def a_week(tx: Transaction, now: datetime) -> Cast:
    """Seven moods of Ana's, one a day, and one nudge that never arrived; Dan wrote something for Cleo."""
    cast = await everybody(tx, now)
    assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
    for days in range(7):
        at = now + timedelta(days=days)
        due = await fall_due(tx, cast.ana, assignment, at, delivered_at=at, opened_at=at, closed_as="answered")
        answers = {"mood": days, "note": f"Day {days} of Ana's"}
        await write(tx, cast.ana, MOOD, at, answers, occurrence_id=due, assignment_id=assignment)
    await fall_due(tx, cast.ana, assignment, now + timedelta(days=7), closed_as="missed by us")
    await write(tx, cast.dan, MOOD, now, {"note": "Dan's own"})
    return cast


def spec(cast: Cast, format_: str, reader: str = "ben", client: str = "ana", **more: Any) -> dict[str, Any]:
    keys = vars(cast)
    who = {"client_id": keys[client].hex, "reader_id": keys[reader].hex}
    return {"format": format_, **who, "first": None, "last": None, **more}


def cells(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


async def test_a_therapist_gets_the_whole_week_as_a_table(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        name, content, _ = await make_file(tx, spec(cast, "csv"), now)
    rows = cells(content)
    assert name == "midweek-2026-03-02.csv"
    assert [row["Answer"] for row in rows if row["Step id"] == "note"] == [f"Day {days} of Ana's" for days in range(7)]
    assert rows[-1]["What became of the due time"] == "no nudge arrived, missed by us"
    assert len(rows) == 15


async def test_a_therapist_gets_the_whole_week_as_data(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        name, content, _ = await make_file(tx, spec(cast, "json"), now)
    whole = json.loads(content)
    assert name == "midweek-2026-03-02.json"
    assert [entry["answers"][0]["value"] for entry in whole["entries"]] == list(range(7))
    assert [one["closed_as"] for one in whole["occurrences"]] == ["answered"] * 7 + ["missed by us"]
    assert whole["client"] == {"id": str(cast.ana), "name": "Ana", "language": "en", "zone": "Europe/Berlin"}
    assert "Dan's own" not in content.decode()


async def test_a_therapist_gets_what_their_client_would_bring_up(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        for days, whose in ((0, cast.ana), (6, cast.ana), (0, cast.dan)):
            at = now + timedelta(days=days)
            await notes.add(tx, Note(new_id(), whose, None, f"Day {days} of {whose}", "Europe/Berlin", at))
        name, content, _ = await make_file(tx, spec(cast, "plans", first="2026-03-03"), now)
    assert name == "midweek-plans-2026-03-02.csv"
    assert [row["Words"] for row in cells(content)] == [f"Day 6 of {cast.ana}"]


@pytest.mark.parametrize("format_", ["csv", "json", "plans"])
@pytest.mark.parametrize(("reader", "client"), [("cleo", "ana"), ("dan", "ana"), ("ben", "dan"), ("ana", "dan")])
async def test_who_may_not_see_a_client_gets_no_file(
    database: Database, now: datetime, format_: str, reader: str, client: str
) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        with pytest.raises(MayNotSee):
            await make_file(tx, spec(cast, format_, reader, client), now)


async def test_a_file_asked_for_before_the_link_ended_is_not_made_after_it(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        await care_links.claim(tx, cast.cleo, cast.ana, "Ana", now)
        await care_links.confirm(tx, cast.cleo, cast.ana, now)
        asked = spec(cast, "csv", "cleo")
        assert len(cells((await make_file(tx, asked, now))[1])) == 15
        await people.forget(tx, cast.cleo, now)
        with pytest.raises(MayNotSee):
            await make_file(tx, asked, now)


async def test_a_client_who_is_gone_leaves_no_file(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        await people.forget(tx, cast.ana, now)
        with pytest.raises(MayNotSee):
            await make_file(tx, spec(cast, "json"), now)


async def test_a_client_gets_their_own(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        content = (await make_file(tx, spec(cast, "json", "ana"), now)).content
    assert len(json.loads(content)["entries"]) == 7


async def test_only_the_days_and_the_practice_that_were_asked_for_are_in_it(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        _, days, _ = await make_file(tx, spec(cast, "json", first="2026-03-03", last="2026-03-05"), now)
        _, other, _ = await make_file(tx, spec(cast, "json", practice_id="thought_record"), now)
    assert [entry["started_at"][:10] for entry in json.loads(days)["entries"]] == [
        "2026-03-03",
        "2026-03-04",
        "2026-03-05",
    ]
    assert json.loads(days)["range"] == {"first": "2026-03-03", "last": "2026-03-05"}
    assert json.loads(other)["entries"] == []


async def test_the_table_is_in_the_readers_language(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        await people.speak(tx, cast.ben, "de")
        _, content, _ = await make_file(tx, spec(cast, "csv"), now)
    assert content.decode("utf-8-sig").startswith("Übung,")


async def test_an_unknown_format_is_refused(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        with pytest.raises(UnknownFormat, match="exe"):
            await make_file(tx, spec(cast, "exe"), now)


async def test_the_name_bears_the_clients_day(database: Database, now: datetime) -> None:
    late = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)  # already the third in Berlin
    async with database.transaction() as tx:
        cast = await a_week(tx, now)
        name, _, _ = await make_file(tx, spec(cast, "csv", label="A. B."), late)
    assert name == "midweek-a-2026-03-03.csv"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        (None, "midweek-2026-03-02.csv"),
        ("", "midweek-2026-03-02.csv"),
        ("Ana", "midweek-ana-2026-03-02.csv"),
        ("Ana Maria Schmidt", "midweek-ana-2026-03-02.csv"),
        ("../../etc/passwd", "midweek-etc-2026-03-02.csv"),
        ('a"\r\nb', "midweek-a-2026-03-02.csv"),
        ("\u202ecod.exe", "midweek-cod-2026-03-02.csv"),
        ("Donaudampfschifffahrt", "midweek-donaudampfsc-2026-03-02.csv"),
        ("آنا", "midweek-آنا-2026-03-02.csv"),
        ("😀", "midweek-2026-03-02.csv"),
    ],
)
def test_a_file_name_says_no_more_than_a_short_mark(label: str | None, name: str) -> None:
    assert file_name("csv", date(2026, 3, 2), label) == name
