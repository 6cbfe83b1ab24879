"""/my_data: made aside for a client, at once for a therapist; also for who has taken their consent back."""

import io
import zipfile
from uuid import UUID

import pytest

from exports.making import Making
from storage import exports
from tests import seeds
from tests.handlers.conftest import Desk

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@ON_SQLITE
async def test_a_client_who_took_their_consent_back_gets_everything(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await seeds.write(tx, desk.cast.ana, seeds.MOOD, desk.clock.now(), {"mood": 7, "note": "It rained."})
    await desk.write("/consent")
    await desk.do("consent.withdraw")
    # Twice: it is made once.
    await desk.write("/my_data")
    await desk.write("/my_data")
    making = Making(desk.database, desk.clock, lambda: None)
    while await making.do_due():
        pass
    sent = [message for _, message in await desk.messages(101) if message.file is not None]
    assert [message.say for message in sent] == ["my-data-here"]
    assert sent[0].file is not None
    async with desk.database.reading() as tx:
        made = await exports.made(tx, UUID(sent[0].file["export_id"]), desk.cast.ana)
        assert await exports.made(tx, UUID(sent[0].file["export_id"]), desk.cast.ben) is None
    assert made is not None
    with zipfile.ZipFile(io.BytesIO(made.content)) as archive:
        assert any(b"It rained." in archive.read(name) for name in archive.namelist())


@ON_SQLITE
async def test_a_therapists_is_made_when_it_is_sent(desk: Desk) -> None:
    await desk.write("/my_data", 102)
    _, message = await desk.newest(102)
    assert message.file == {
        "format": "my-data",
        "client_id": desk.cast.ben.hex,
        "reader_id": desk.cast.ben.hex,
        "first": None,
        "last": None,
    }
    await desk.write("/my_data", 999)
    assert (await desk.said(999))[-1] == "stranger"
