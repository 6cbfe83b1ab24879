"""The page: two chats side by side, and the clock between them; it lives by server-sent events."""

import base64
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from sandbox.acts import place_of
from sandbox.control_clock import aim, told
from sandbox.doings import perform
from sandbox.errors import Impossible
from sandbox.page_view import column, now_in
from sandbox.people import Person
from sandbox.previews import first_leaf, first_page
from sandbox.routing import Answer, make_route
from sandbox.settle import move
from sandbox.story import note
from sandbox.world import World

HERE = Path(__file__).parent
TEMPLATES = Environment(
    loader=FileSystemLoader(HERE / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
)
USUAL = (("Ana", "the client"), ("Ben", "the therapist"))
BEAT = 15.0
POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"


def page_routes(world: World) -> list[BaseRoute]:
    """The page, its events, its acts and its files."""

    def route(path: str, method: str, answer: Answer) -> Route:
        async def endpoint(world: World, request: Request) -> Response:
            return await _told_off(world, request, answer)

        return make_route(world, path, method, endpoint)

    return [
        route("/", "GET", show),
        route("/page/events", "GET", events),
        route("/page/clock", "POST", set_clock),
        make_route(world, "/page/preview/{id}", "GET", preview),
        route("/page/{id:int}/{act}", "POST", do),
        Mount("/static", StaticFiles(directory=HERE / "static")),
    ]


async def show(world: World, request: Request) -> Response:
    """The whole page; `left` and `right` are ids of persons."""
    sides = _sides(world, request)
    page = TEMPLATES.get_template("page.html").render(**_parts(world, sides), sides=sides, bot=world.bot)
    return HTMLResponse(page, headers={"Content-Security-Policy": POLICY, "Referrer-Policy": "no-referrer"})


async def events(world: World, request: Request) -> Response:
    """The parts that changed, as they change."""
    sides = _sides(world, request)
    return StreamingResponse(
        _changes(world, sides), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
    )


async def do(world: World, request: Request) -> Response:
    """A person does something on the page; the chat itself tells what came of it."""
    place = place_of(world, request.path_params["id"])
    async with request.form() as form:
        given = {name: value for name, value in form.items() if isinstance(value, str)}
        if isinstance(file := form.get("file"), UploadFile):
            given |= await _sent(file)
    perform(world, place, request.path_params["act"], given)
    return _notice("")


async def _sent(file: UploadFile) -> dict[str, str]:
    """A file that somebody chose in their browser, as an act takes it."""
    content = base64.b64encode(await file.read()).decode()
    kind = file.content_type or "application/octet-stream"
    return {"base64": content, "name": file.filename or "file", "mime_type": kind}


async def preview(world: World, request: Request) -> Response:
    """The first page of a PDF, as a picture."""
    file = world.files.find(request.path_params["id"])
    if file is None or first_leaf(file.content) is None:
        raise Impossible("there is no first page to show", 404)
    return Response(await first_page(file.content), media_type="image/png")


async def set_clock(world: World, request: Request) -> Response:
    """Move the clock forward, to the next nudge or by so many seconds."""
    async with request.form() as form:
        given = {name: str(value) for name, value in form.items()}
    to = aim(world, given)
    note(world, "clock", None, {"to": to.isoformat(), "steps": True})
    await move(world, to, steps=True)
    return _notice("")


async def _told_off(world: World, request: Request, answer: Answer) -> Response:
    """What cannot be done is said on the page, in a sentence."""
    try:
        return await answer(world, request)
    except Impossible as error:
        return _notice(error.reason)


def _notice(words: str) -> Response:
    return HTMLResponse(TEMPLATES.get_template("notice.html").render(words=words))


def _sides(world: World, request: Request) -> tuple[Person, Person]:
    chosen = []
    for side, (name, what) in zip(("left", "right"), USUAL, strict=True):
        wish = request.query_params.get(side, "")
        person = world.people.get(int(wish)) if wish.isdecimal() else _usual(world, name, what)
        if person is None:
            raise Impossible(f"nobody here has the id {wish}", 404)
        chosen.append(person)
    return chosen[0], chosen[1]


def _usual(world: World, name: str, what: str) -> Person:
    number = world.id_for(name)
    if number not in world.people:
        world.add_person(Person(number, name, note=what))
    return world.people[number]


def _parts(world: World, sides: tuple[Person, Person]) -> dict[str, str]:
    """The three parts that change, as HTML."""
    left, right = sides
    chat, clock = TEMPLATES.get_template("chat.html"), TEMPLATES.get_template("clock.html")
    return {
        "left": chat.render(column=column(world, "left", left, right), bot=world.bot),
        "right": chat.render(column=column(world, "right", right, left), bot=world.bot),
        "clock": clock.render(
            now=now_in(world.clock, left), zone=left.zone, told=told(world), nudge=_nudge(world, left)
        ),
    }


def _nudge(world: World, person: Person) -> str | None:
    at = world.clock.next_nudge_at()
    if at is None:
        return None
    now, then = now_in(world.clock, person), at.astimezone(now_in(world.clock, person).tzinfo)
    is_soon = then - now < timedelta(days=6)
    return (
        then.strftime("%H:%M")
        if then.date() == now.date()
        else then.strftime("%A %H:%M" if is_soon else "%-d %B %H:%M")
    )


async def _changes(world: World, sides: tuple[Person, Person]) -> AsyncIterator[str]:
    sent: dict[str, str] = {}
    seen = -1
    while not world.news.closed:
        seen = world.news.version
        for name, html in _parts(world, sides).items():
            if sent.get(name) != html:
                sent[name] = html
                yield f"event: {name}\n" + "".join(f"data: {line}\n" for line in html.splitlines()) + "\n"
        before = seen
        if not await world.news.wait_for(lambda before=before: world.news.version > before, BEAT):  # type: ignore[misc]  # bound now
            yield ": still here\n\n"
