"""Makes the README's pictures: plays a piece of the demo and photographs its page with headless Chromium.

Needs `chromium` (Debian's package of that name). Run: python docs/make_pictures.py
"""

import asyncio
import re
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from sandbox.person import Person, World  # noqa: E402 - the project is no package: its root comes first

PICTURES = ROOT / "docs" / "pictures"
QUIETLY = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
LOADS = "3000"  # milliseconds until a page that never ends (it listens for news) is taken as it is


async def main() -> None:
    """Plays, and takes the pictures."""
    if shutil.which("chromium") is None:
        sys.exit("The pictures need chromium on the PATH (apt-get install chromium).")
    PICTURES.mkdir(exist_ok=True)
    demo = await asyncio.create_subprocess_exec(
        *(sys.executable, "bot.py", "demo", "--port", "0"), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    try:
        address = await _address(demo)
        async with World(address) as world:
            ben, ana = await world.person("Ben"), await world.person("Ana")
            await _join(ben, ana)
            await _photograph(address, "joined.png", 1200, 980)
            await _agree(ben, ana)
            await world.advance(to="next_nudge")
            await ana.press("Start")
            await ana.write("The team meeting. Everybody looked at me.")
            await ana.write("They think I have no idea what I'm doing.")
            await ana.press("Anxious")
            await _photograph(address, "page.png", 1200, 980)
            await _photograph(address, "phone.png", 420, 900)
    finally:
        demo.terminate()
        await demo.wait()


async def _address(demo: asyncio.subprocess.Process) -> str:
    assert demo.stdout is not None
    async for line in demo.stdout:
        found = re.search(r"http://\S+", line.decode())
        if found:
            await demo.stdout.readline()
            return found[0]
    raise RuntimeError("The demo did not start")


async def _join(ben: Person, ana: Person) -> None:
    while not await ben.chat():
        await asyncio.sleep(0.1)
    await ben.press("Yes, I agree")
    await ben.write("/invite")
    await ben.write("Ana")
    link = re.search(r"https://t\.me/\S+", (await ben.last()).text)
    assert link is not None
    await ana.open(link[0])


async def _agree(ben: Person, ana: Person) -> None:
    for label in ("Yes, I agree", "English"):
        await ana.press(label)
    await ana.write("Berlin")
    for label in ("Berlin, DE", "22:00", "Experiment"):
        await ana.press(label)
    for label in ("Yes, that's right", "Propose a practice", "Thoughts", "Thought record"):
        await ben.press(label)
    await ben.write("You said the thoughts before team meetings run away with you.")
    for label in ("How often", "Some days ›", "3 times a week", "Propose it"):
        await ben.press(label)
    for label in ("Yes, I'd like to try", "8", "Spread them for me", "20:30"):
        await ana.press(label)


async def _photograph(address: str, name: str, width: int, height: int) -> None:
    with tempfile.TemporaryDirectory() as profile:
        chromium = await asyncio.create_subprocess_exec(
            *("chromium", *QUIETLY, f"--user-data-dir={profile}", f"--window-size={width},{height}"),
            *(f"--timeout={LOADS}", f"--screenshot={PICTURES / name}", address),
            stderr=asyncio.subprocess.DEVNULL,
        )
        await chromium.wait()
    print(PICTURES / name)


if __name__ == "__main__":
    asyncio.run(main())
