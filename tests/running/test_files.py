"""A photo on its way through the whole bot, and through a kill, into the hands of the therapist."""

import io
import zipfile

import pytest

from tests.running.conftest import Stage


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_photo_is_fetched_once_though_the_bot_is_killed_and_taken_along_by_the_therapist(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await stage.agree(ben, ana, "A picture in mind", "18:00")
    await stage.until("2026-03-02T18:00")
    await ana.press("Start: A picture in mind")
    assert "photo · voice message · words" in (await ana.last()).text
    held = await stage.world.fault("hold", "getFile")
    photo = await ana.send_photo(caption="The tree", settle=False)
    await stage.world.calls("getFile", at_least=1)
    await stage.bot.kill()
    await stage.world.release(held)
    await stage.start()
    await stage.world.settle()
    assert "What would you write under it?" in (await ana.last()).text
    await ben.write("/clients")
    for label in ("Ana", "Export", "More formats", "All in one (ZIP)"):
        await ben.press(label)
    with zipfile.ZipFile(io.BytesIO((await ben.files())[-1][1])) as archive:
        (picture,) = [name for name in archive.namelist() if name.startswith("files/")]
        assert archive.read(picture) == await stage.world.download(photo.raw["file"]["url"])
