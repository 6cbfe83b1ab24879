"""All that is kept about somebody comes along, for them alone; the log in it can be brought back."""

import io
import json
import zipfile
from datetime import datetime

import pytest

from exports import json_reading, my_data
from exports.files import MayNotSee, make_file
from exports.formats import About
from exports.json_file import Whose
from storage import looks, own_rows, set_aside
from storage.columns import metadata
from storage.database import Database
from storage.own_rows import ELSEWHERE
from tests import planted as everything
from tests import seeds
from tests.storage.planting import plant

# What others have not said to her yet, and what is on its way: the draft of a proposal, a form, a message, a file.
NOT_HERS = {"zebra-draft", "zebra-form", "zebra-said", "zebra-export"}
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


async def test_every_word_of_a_client_is_in_it_and_the_log_can_be_read_back(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        stage = await everything.plant(tx, now)
        await looks.record(tx, "viewed", now, who=stage.people["Ben"], about=stage.ana, detail="entry")
        await set_aside.put(tx, stage.ana, {"update_id": 7, "message": {"text": "still to be decided"}}, now)
        spec = {
            "format": "my-data",
            "client_id": stage.ana.hex,
            "reader_id": stage.ana.hex,
            "first": None,
            "last": None,
        }
        made = await make_file(tx, spec, now)
    assert made.name == "midweek-my-data-2026-03-02.zip"
    files = unpacked(made.content)
    whole = b"\n".join(files.values()).decode("utf-8", "replace")
    assert {word for word in everything.MAY_READ if word not in whole} <= NOT_HERS
    assert "still to be decided" in whole
    page = files["midweek-2026-03-02.html"].decode()
    for word in ("zebra-answer", "zebra-note", "zebra-goal", "Ben read entries of yours.", "What you agreed to"):
        assert word in page
    assert json.loads(files["midweek-2026-03-02.json"])["client"]["id"] == str(stage.ana)
    about = json.loads(files["midweek-about-me-2026-03-02.json"])
    assert about["person"]["name"] == "zebra-name"
    assert "end-to-end" in about["consents"][0]["text"]
    assert {"Ben", "Col"} <= set(about["seen_by"])
    assert [one["who"] for one in about["looks"] if one["act"] == "viewed"] == ["Ben"]
    assert about["more"]["clients"][0]["zone"] == "Europe/Berlin"
    assert any(name.startswith("files/") and content == b"zebra-file" for name, content in files.items())


@ON_SQLITE
async def test_the_log_in_it_can_be_brought_back(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
        await seeds.agree(tx, cast.ana, cast.ben, seeds.MOOD, now)
        await seeds.write(tx, cast.ana, seeds.MOOD, now, {"mood": 7, "note": "It rained."}, sharing="private")
        made = await my_data.make(tx, cast.ana, About(Whose(cast.ana, "Ana", "en", "Europe/Berlin"), "en", now))
    told = json_reading.read(unpacked(made)["midweek-2026-03-02.json"])
    assert told.whose.id == cast.ana
    assert [answer.value for one in told.log.entries for answer in one.answers] == [7, "It rained."]


async def test_a_therapist_gets_their_own_and_no_word_of_a_clients(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        stage = await everything.plant(tx, now)
        ben = stage.people["Ben"]
        made = await my_data.make(tx, ben, About(Whose(ben, "Ben", "en", "UTC"), "de", now))
    files = unpacked(made)
    assert set(files) == {"midweek-about-me-2026-03-02.json", "midweek-2026-03-02.html"}
    whole = b"\n".join(files.values()).decode()
    assert "Was Midweek" in whole
    assert set(everything.WORD.findall(whole)) <= {"zebra-form"}


@ON_SQLITE
async def test_nobody_gets_anybody_elses(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        stage = await everything.plant(tx, now)
        spec = {"format": "my-data", "client_id": stage.ana.hex, "first": None, "last": None}
        for reader in ("Ben", "Cleo", "Dan"):
            with pytest.raises(MayNotSee):
                await make_file(tx, spec | {"reader_id": stage.people[reader].hex}, now)


@ON_SQLITE
async def test_rows_of_tables_that_nobody_thought_of_come_along(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        stage = await everything.plant(tx, now)
        marks = await plant(tx, stage.people["Dan"], stage.people["Cleo"], now)
        rows = await own_rows.of_person(tx, stage.people["Dan"]) | await own_rows.of_person(tx, stage.people["Cleo"])
    assert rows.keys() & ELSEWHERE.keys() == set()
    assert ELSEWHERE.keys() <= set(metadata.tables)
    told = str(rows)
    missing = {mark.split(" in ")[1] for mark in marks.sealed if mark not in told}
    # Of what is told here every word is there, but for files, and for what leads to a person by something else only.
    assert {name.split(".")[0] for name in missing} - ELSEWHERE.keys() == set()
