"""A therapist sends a practice as a file, with the bot as a real process: it is fetched, shown, kept and proposed."""

import pytest

from tests.practices.one_file import ONE_FILE
from tests.running.conftest import Stage


# Its queries are run on both databases by tests/handlers/test_sending_practices.py.
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_practice_that_was_sent_is_kept_and_reaches_its_client(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await ben.send_document(b"id: [", name="broken.yml")
    assert "Line 1: This is no YAML" in (await ben.last()).text
    # Telegram fails once; the file is fetched again when it is time to.
    await stage.world.fault("server_error", method="getFile", times=1)
    await ben.send_document(ONE_FILE.encode(), name="evening.yaml")
    await stage.world.advance(seconds=60)
    assert "1. What stays of today?" in (await ben.last()).text
    await ben.press("Keep it")
    await ben.write("/clients")
    for label in ("Ana", "Propose a practice", "A line in the evening"):
        await ben.press(label)
    await ben.write("Because we talked about it.")
    for label in ("How often", "every day", "Propose it"):
        await ben.press(label)
    assert "A line in the evening" in (await ana.last()).text
