"""A photo, a voice message or a file as an answer: kept with it, fetched for it, handed over and deleted with it."""

import io
import json
import zipfile
from typing import Any

import pytest
from sqlalchemy import func, select

from exports import files as exported
from handlers.client.keeping import file_given_up
from storage import dialogs, entries, files, people
from storage.entries import Entry
from storage.files import File
from tests.handlers.conftest import CATALOGUE, Desk
from tests.handlers.practices import PICTURE
from tests.handlers.test_asking import shown

JPEG = b"\xff\xd8\xff and the rest"


async def rows(desk: Desk) -> list[File]:
    async with desk.database.reading() as tx:
        return await files.of_client(tx, desk.cast.ana, desk.cast.ana)


async def with_photo(desk: Desk, caption: str | None = None) -> Entry:
    """A walk of Ana's whose first step a photo answered."""
    entry = await desk.begin(PICTURE)
    await desk.intake.work_through([desk.photo(caption)])
    return entry


async def fetched(desk: Desk) -> None:
    """The bytes of Ana's photo have come."""
    async with desk.database.transaction() as tx:
        assert await files.keep(tx, (await rows(desk))[0].id, desk.cast.ana, JPEG, "image/jpeg")


async def export(desk: Desk, format_: str = "zip") -> bytes:
    spec = {"format": format_, "client_id": desk.cast.ana.hex, "reader_id": desk.cast.ben.hex, "first": None}
    async with desk.database.reading() as tx:
        return (await exported.make_file(tx, spec | {"last": None}, desk.clock.now())).content


async def stored(desk: Desk) -> int:
    async with desk.database.reading() as tx:
        return int((await tx.execute(select(func.count()).select_from(files.file_contents))).scalar_one())


async def test_a_photo_answers_and_is_to_be_fetched_and_repeating_it_changes_nothing(desk: Desk) -> None:
    entry = await desk.begin(PICTURE)
    photo = desk.photo("The tree outside")
    await desk.intake.work_through([photo])
    await desk.intake.work_through([photo])
    value = {"kind": "photo", "size": 320_000, "caption": "The tree outside"}
    assert await desk.answers(entry.id) == {"moment": value}
    (file,) = await rows(desk)
    assert (file.telegram_id, file.state, file.entry_id, file.step_id) == ("photo-1", "waiting", entry.id, "moment")
    async with desk.database.reading() as tx:
        (answer,) = await entries.answers_of(tx, entry.id, desk.cast.ana)
    assert answer.shown == "photo · 320 KB\nThe tree outside"
    assert (await shown(desk))[1].args["question"] == "What was in it?"


@pytest.mark.parametrize(("mime_type", "size"), [("application/x-msdownload", 100), ("image/png", 20_000_000)])
async def test_what_does_not_fit_is_refused_and_asked_again(desk: Desk, mime_type: str, size: int) -> None:
    entry = await desk.begin(PICTURE)
    await desk.intake.work_through([desk.document(mime_type, size)])
    message: Any = (await shown(desk))[1]
    assert message.say == "walk-ask-again"
    assert message.args["because"].key in ("refused-file-kind", "refused-file-size")
    assert message.args["earlier"].args == {"kinds": "photo · voice message · words"}
    assert (await desk.answers(entry.id), await rows(desk)) == ({}, [])


async def test_a_photo_that_nothing_asked_for_is_not_kept_and_said_so(desk: Desk) -> None:
    await desk.intake.work_through([desk.photo()])
    assert await desk.said() == ["words-only"]
    await with_photo(desk)
    await desk.intake.work_through([desk.photo()])
    because: Any = (await shown(desk))[1].args["because"]
    assert because.key == "refused-no-file-here"


async def test_other_words_below_it_keep_the_file_and_another_photo_replaces_it(desk: Desk) -> None:
    entry = await desk.begin(PICTURE)
    photo = desk.photo("The tre")
    await desk.intake.work_through([photo])
    await fetched(desk)
    changed = photo["message"] | {"caption": "The tree"}
    await desk.intake.work_through([{"update_id": 1, "edited_message": changed}])
    assert (await desk.answers(entry.id))["moment"]["caption"] == "The tree"
    assert [file.state for file in await rows(desk)] == ["kept"]
    other = changed | {"photo": desk.photo(file_id="photo-2")["message"]["photo"]}
    await desk.intake.work_through([{"update_id": 2, "edited_message": other}])
    assert [(file.telegram_id, file.state) for file in await rows(desk)] == [("photo-2", "waiting")]
    assert await stored(desk) == 0


async def test_words_in_its_place_delete_the_file(desk: Desk) -> None:
    entry = await with_photo(desk)
    await fetched(desk)
    row, message = await shown(desk)
    place = next(n for n, one in enumerate(message.all_buttons()) if one.given.get("reply") == "back")
    await desk.intake.work_through([desk.press(row, 101, place)])
    await desk.says("Just the tree")
    assert await desk.answers(entry.id) == {"moment": "Just the tree"}
    assert (await rows(desk), await stored(desk)) == ([], 0)


async def test_the_therapist_takes_all_of_it_along(desk: Desk) -> None:
    await with_photo(desk, "The tree")
    data = json.loads(await export(desk, "json"))
    known = {"kind": "photo", "mime_type": None, "name": None, "size": 320_000, "state": "waiting", "path": None}
    assert data["entries"][0]["answers"][0]["file"].items() >= known.items()
    await fetched(desk)
    with zipfile.ZipFile(io.BytesIO(await export(desk))) as archive:
        names = archive.namelist()
        (picture,) = [name for name in names if name.startswith("files/")]
        assert archive.read(picture) == JPEG
        (table,) = [name for name in names if name.endswith(".json")]
        answer = json.loads(archive.read(table))["entries"][0]["answers"][0]
    assert picture.startswith("files/2026-03-02-moment-")
    assert (answer["file"]["path"], answer["file"]["size"]) == (picture, len(JPEG))
    assert sum(name.endswith(".csv") for name in names) == 3


async def test_what_is_not_shared_and_what_is_somebody_elses_is_not_handed_over(desk: Desk) -> None:
    entry = await with_photo(desk)
    await fetched(desk)
    for sharing in ("private", "summary"):
        async with desk.database.transaction() as tx:
            await entries.change(tx, entry.id, entry.client_id, sharing=sharing)
        assert b"files/" not in await export(desk)
    kept = await rows(desk)
    async with desk.database.reading() as tx:
        assert await files.of_client(tx, desk.cast.ana, desk.cast.cleo) == []
        assert await files.contents(tx, kept, desk.cast.cleo) == {}
        assert list((await files.contents(tx, kept, desk.cast.ana)).values()) == [JPEG]


async def test_deleting_the_entry_or_oneself_deletes_the_file(desk: Desk) -> None:
    entry = await with_photo(desk)
    await fetched(desk)
    async with desk.database.transaction() as tx:
        await entries.delete(tx, entry.id, desk.cast.ana, desk.clock.now())
    assert await stored(desk) == 0
    await with_photo(desk)
    await fetched(desk)
    async with desk.database.transaction() as tx:
        await people.forget(tx, desk.cast.ana, desk.clock.now())
        assert (await tx.execute(select(func.count()).select_from(files.files))).scalar_one() == 0
    assert await stored(desk) == 0


async def test_a_file_that_could_not_be_kept_is_said_so_wherever_its_answer_is_read(desk: Desk) -> None:
    entry = await with_photo(desk, "The tree\noutside")
    (file,) = await rows(desk)
    async with desk.database.transaction() as tx:
        await files.refuse(tx, file.id, "kind")
        await file_given_up(tx, file, CATALOGUE)
        (answer,) = await entries.answers_of(tx, entry.id, desk.cast.ana)
    assert answer.shown == "photo · 320 KB · could not be kept\nThe tree\noutside"
    assert "could not be kept" in (await export(desk, "csv")).decode()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_photo_that_is_asked_for_is_kept_while_a_reason_could_be_written(desk: Desk) -> None:
    entry = await desk.begin(PICTURE)
    async with desk.database.transaction() as tx:
        await dialogs.ask(tx, desk.cast.ana, "bring.words", desk.clock.now(), entry=entry.id.hex)
    await desk.intake.work_through([desk.photo()])
    assert (await desk.said())[-1] != "words-only"
    assert len(await rows(desk)) == 1
