"""README.md, followed by somebody who runs the bot for the first time; and what developers are told to type."""

import re
from pathlib import Path

from sandbox.person import World
from tests.docs.commands import not_run
from tests.docs.conftest import Reader, Reads


async def test_a_bot_is_set_up_and_lets_a_therapist_in(reads: Reads, telegram: World) -> None:
    operator = await reads("README.md")
    for line in ("make demo", "make test", "make install"):
        await operator.does(line)
    await operator.does("cp .env.example .env")
    await operator.does("chmod 600 .env")
    written = operator.at("/srv/midweek/.env")
    fill_in(written, "BOT_TOKEN", "1000:sandbox")
    fill_in(written, "MASTER_KEYS", (await operator.does(".venv/bin/python bot.py keys new")).strip())
    async with operator.running(".venv/bin/python bot.py run", telegram):
        assert "\n0 wrong" in await operator.does(".venv/bin/python bot.py doctor")
        told = await operator.does(".venv/bin/python bot.py therapist invite")
        ben = await telegram.person("Ben")
        await ben.open(told.strip())
        await ben.press("Yes, I agree")
        await ben.write("/invite")
        await ben.write("Ana")
        assert re.search(r"https://t\.me/\S+", (await ben.last()).text)
    assert operator.left == list(not_run("README.md"))


def fill_in(file: Path, name: str, meant: str) -> None:
    """Puts a setting where the file has an empty place for it."""
    before, place, after = file.read_text().partition(f"\n{name}=\n")
    assert place
    file.write_text(f"{before}\n{name}={meant}\n{after}")


async def test_developers_find_every_target(reads: Reads) -> None:
    for doc in ("CONTRIBUTING.md", "benchmarks/README.md"):
        developer = await reads(doc)
        await type_what_make_does(developer)
        assert developer.left == list(not_run(doc))


async def type_what_make_does(developer: Reader) -> None:
    for line in [line for line in developer.left if line.startswith("make ")]:
        assert "python" in await developer.does(line) or line in ("make test", "make check")
