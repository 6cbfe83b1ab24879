"""Draws the page and its panel: templates, who stands left and right, parts that come as events, and refusals."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.routing import Route

from sandbox.errors import Impossible
from sandbox.people import Person
from sandbox.routing import Answer, make_route
from sandbox.world import World

HERE = Path(__file__).parent
TEMPLATES = Environment(
    loader=FileSystemLoader(HERE / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
)
USUAL = (("Ana", "the client"), ("Ben", "the therapist"))
TOGETHER = 0.05  # seconds; what happens within them is drawn once
REST = 10  # after a drawing, so many times as long as it took


def draw(template: str, **given: object) -> str:
    """A template as HTML."""
    return TEMPLATES.get_template(f"{template}.html").render(**given)


def page_route(world: World, path: str, method: str, answer: Answer) -> Route:
    """A route whose refusals are said on the page, in a sentence."""

    async def endpoint(world: World, request: Request) -> Response:
        try:
            return await answer(world, request)
        except Impossible as error:
            return notice(error.reason)

    return make_route(world, path, method, endpoint)


def notice(words: str = "") -> Response:
    """What the page's notice says from now on."""
    return HTMLResponse(draw("notice", words=words))


def sides(world: World, request: Request) -> tuple[Person, Person]:
    """Who stands left and right: the persons whose ids are asked for, else Ana and Ben."""
    chosen = []
    for side, (name, what) in zip(("left", "right"), USUAL, strict=True):
        wish = request.query_params.get(side, "")
        person = world.people.get(int(wish)) if wish.isdecimal() else _usual(world, name, what)
        if person is None:
            raise Impossible(f"nobody here has the id {wish}", 404)
        chosen.append(person)
    return chosen[0], chosen[1]


def live(
    world: World, parts: Callable[[], dict[str, str]], state: Callable[[], object], seconds: float
) -> StreamingResponse:
    """The parts that changed, as they change: drawn when `state` is another, and after so many seconds.

    The last event tells that another world has begun.
    """
    events = _changes(world, parts, state, seconds)
    return StreamingResponse(events, media_type="text/event-stream", headers={"Cache-Control": "no-store"})


async def _changes(
    world: World, parts: Callable[[], dict[str, str]], state: Callable[[], object], seconds: float
) -> AsyncIterator[str]:
    sent: dict[str, str] = {}
    age = world.age

    def is_old() -> bool:
        return world.age != age

    while not (world.news.closed or is_old()):
        seen, began_at = state(), time.monotonic()
        drawn = parts()
        took = time.monotonic() - began_at
        for name, html in drawn.items():
            if sent.get(name) != html:
                sent[name] = html
                yield f"event: {name}\n" + "".join(f"data: {line}\n" for line in html.splitlines()) + "\n"
        # Long chats take long to draw, here and in the browser: most of the time is the bot's, however much happens.
        await asyncio.sleep(REST * took)
        if await world.news.wait_for(lambda seen=seen: is_old() or state() != seen, seconds):  # type: ignore[misc]  # bound now
            await asyncio.sleep(TOGETHER)
        else:
            yield ": still here\n\n"
    if is_old():
        yield "event: anew\ndata: another world\n\n"
        # Whoever hears it goes by themselves. At an end they would ask again, for people who are not there any more.
        await world.news.wait_for(lambda: False, seconds)


def _usual(world: World, name: str, what: str) -> Person:
    number = world.id_for(name)
    if number not in world.people:
        world.add_person(Person(number, name, note=what))
    return world.people[number]
