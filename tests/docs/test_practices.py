"""docs/practices.md and docs/exports.md, at a terminal: a practice is checked and walked, a log is taken in."""

from pathlib import Path

from storage.master_keys import new_line
from tests.docs.commands import ROOT, fenced
from tests.docs.conftest import Reads
from tests.exports.test_json_reading import WRITTEN


async def test_the_practice_of_the_page_is_checked_and_walked(reads: Reads, tmp_path: Path) -> None:
    writer = await reads("docs/practices.md")
    await writer.does("alias bot.py='.venv/bin/python bot.py'")
    file = writer.at("/srv/midweek/my_practice.yaml")
    file.write_text(fenced(ROOT / "docs" / "practices.md", "yaml")[0])
    assert "0 findings" in await writer.does("bot.py practices check my_practice.yaml")
    typed = tmp_path / "typed"
    typed.write_text("rent\n7\nNo\nyes\n")
    said = await writer.does("bot.py practices try my_practice.yaml", given=typed)
    assert "Would you like to leave it here until tomorrow?" in said
    assert writer.left == []


async def test_a_log_is_taken_in(reads: Reads) -> None:
    operator = await reads("docs/exports.md")
    await operator.types("alias bot.py='.venv/bin/python bot.py'")
    await operator.types(f"export BOT_TOKEN=1000:sandbox MASTER_KEYS={new_line('first')}")
    operator.at("/srv/midweek/ana.json").write_bytes(WRITTEN)
    said = await operator.does("bot.py log import FILE --telegram-id N", FILE="ana.json", N="101")
    assert said.startswith("Restored.")
    assert operator.left == []
