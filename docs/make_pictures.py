"""Makes the docs' pictures: plays the demo, and photographs its page in a browser.

Run: python docs/make_pictures.py. The browser is the tests' own; tests/browser/chromium.py says which.
"""

import asyncio
import base64
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps
from playwright.async_api import Browser, Page

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from sandbox.person import Person, World  # noqa: E402 - the project is no package: its root comes first
from tests.browser.chromium import launched  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
FONTS = ROOT / "exports" / "fonts"
WIDE, WITH_PANEL, PHONE = (1280, 860), (1640, 900), (390, 980)
COLOURS = 256  # of a palette: a page has few, and a picture of it is a third as large
SHEET = 1.5  # pixels to a point of a PDF
RIM = "#c8d0d6"
ALL_IS_THERE = """async () => {
  const pictures = [...document.images].filter(picture => picture.src);
  pictures.forEach(picture => { picture.loading = "eager"; });
  await Promise.all([document.fonts.ready, ...pictures.map(picture => picture.decode())]);
  await new Promise(requestAnimationFrame);
}"""


@dataclass(frozen=True)
class Camera:
    """A browser on the demo's page; every picture is of the page loaded anew, so that none shows what moves."""

    browser: Browser
    address: str

    async def page(self, name: str, size: tuple[int, int] = WIDE, query: str = "", scheme: str = "light") -> None:
        """The whole page."""
        async with self._opened(f"{self.address}/{query}", size, scheme) as page:
            _keep(name, await page.screenshot())

    async def phone(self, name: str, person: Person, scheme: str = "light") -> None:
        """One chat, as wide as a phone."""
        async with self._opened(self.address, PHONE, scheme) as page:
            chat = page.get_by_role("region", name=f"{person.name}'s chat with Midweek")
            _keep(name, await chat.locator(".phone").screenshot())

    async def report(self, name: str, content: bytes) -> None:
        """What an export in HTML looks like at first."""
        async with self._opened("about:blank", (900, 1100), "light") as page:
            await page.set_content(content.decode())
            _keep(name, await page.screenshot())

    @asynccontextmanager
    async def _opened(self, address: str, size: tuple[int, int], scheme: str) -> AsyncIterator[Page]:
        window = await self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            device_scale_factor=2 if size == PHONE else 1.5,
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
            bypass_csp=True,  # the page allows no styles but its own
        )
        page = await window.new_page()
        await page.goto(address)
        await page.add_style_tag(content=_letters())
        await page.evaluate(ALL_IS_THERE)
        yield page
        await window.close()


def _letters() -> str:
    """The project's own font in place of the system's: pictures look the same wherever they are made."""
    faces = [
        f"@font-face {{ font-family: Drawn; font-weight: {weight};"
        f" src: url(data:font/ttf;base64,{base64.b64encode((FONTS / file).read_bytes()).decode()}) }}"
        for weight, file in ((400, "NotoSans-Regular.ttf"), (700, "NotoSans-Bold.ttf"))
    ]
    return "\n".join([*faces, "body { font-family: Drawn, 'Noto Color Emoji', sans-serif }"])


def _keep(name: str, content: bytes) -> None:
    file = PICTURES / f"{name}.png"
    drawn = Image.open(BytesIO(content)).convert("RGB")
    drawn.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
    print(f"{file.relative_to(ROOT)}: {drawn.width} x {drawn.height}, {file.stat().st_size // 1000} kB")


def _keep_first_page(name: str, content: bytes) -> None:
    sheet = pypdfium2.PdfDocument(content)[0].render(scale=SHEET).to_pil()
    framed = BytesIO()
    ImageOps.expand(sheet, 1, RIM).save(framed, "png")
    _keep(name, framed.getvalue())


@asynccontextmanager
async def demo(browser: Browser, *options: str) -> AsyncIterator[tuple[Camera, World]]:
    """`bot.py demo`, when all that it begins with has been played."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "bot.py", "demo", "--port", "0", *options), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        async for line in process.stdout:
            if found := re.search(r"http://\S+", line.decode()):
                break
        async with World(found[0]) as world:
            await world.until_played()
            yield Camera(browser, found[0]), world
    finally:
        process.terminate()
        await process.wait()


async def four_weeks_in(camera: Camera, world: World) -> None:
    """What the story leaves in both chats, then a walk, Ben's look at Ana, and what he takes along."""
    ben, ana = await world.person("Ben"), await world.person("Ana")
    await camera.page("page")
    await camera.page("under-the-hood", WITH_PANEL, "?panel=open", "dark")
    _keep_first_page("brief", [content for name, content in await ben.files() if name.endswith(".pdf")][-1])
    _keep("chart", [content for name, content in await ana.files() if name.endswith(".png")][-1])
    while "Start: Thought record" not in (await ana.last()).labels:
        await world.advance(to="next_nudge")
    await camera.phone("nudge", ana)
    await ana.press("Start: Thought record")
    await ana.write("The team meeting. I had to present.")
    await ana.write("They can hear my voice shake.")
    await ana.press("Anxious")
    await camera.phone("question", ana, "dark")
    await ben.write("/clients")
    await camera.phone("everybody", ben)
    await ben.press("Ana")
    await camera.phone("glance", ben)


async def from_nothing(camera: Camera, world: World) -> None:
    """How Ana joins, and how the first proposal is made."""
    ben, ana = await world.person("Ben"), await world.person("Ana")
    await ben.press("Yes, I agree")
    await ben.write("/invite")
    await ben.write("Ana")
    link = re.search(r"https://t\.me/\S+", (await ben.last()).text)
    assert link is not None, "Ben's chat shows the link to forward"
    await ana.open(link[0])
    await camera.page("joined")
    for label in ("Yes, I agree", "English"):
        await ana.press(label)
    await ana.write("Berlin")
    for label in ("Berlin, DE", "22:00", "Experiment"):
        await ana.press(label)
    for label in ("Yes, that's right", "Propose a practice", "Thoughts", "Thought record"):
        await ben.press(label)
    await ben.write("You said the thoughts before team meetings run away with you.")
    for label in ("How often", "Some days ›", "3 times a week"):
        await ben.press(label)
    await camera.phone("draft", ben)
    await ben.press("Propose it")
    await camera.phone("proposal", ana)


async def main() -> None:
    """Takes all of them."""
    PICTURES.mkdir(exist_ok=True)
    async with launched() as browser:
        async with demo(browser, "--from-nothing") as (camera, world):
            await from_nothing(camera, world)
        async with demo(browser) as (camera, world):
            await four_weeks_in(camera, world)


if __name__ == "__main__":
    asyncio.run(main())
