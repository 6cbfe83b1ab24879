"""The page: two chats side by side, the clock above them and the panel beside; it lives by server-sent events."""

import base64
import contextlib
from datetime import timedelta

from starlette.background import BackgroundTask
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from sandbox.acts import place_of
from sandbox.control_clock import aim, told
from sandbox.doings import perform
from sandbox.drawing import HERE, draw, live, notice, page_route, sides
from sandbox.errors import Impossible
from sandbox.page_people import choices
from sandbox.page_view import column, now_in
from sandbox.panel import panel
from sandbox.people import Person
from sandbox.previews import first_leaf, first_page
from sandbox.routing import make_route
from sandbox.settle import move, settle
from sandbox.story import note
from sandbox.watching import refuse_while_playing
from sandbox.world import World

BEAT = 15.0
POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"


def page_routes(world: World) -> list[BaseRoute]:
    """The page, its events, its acts and its files."""
    return [
        page_route(world, "/", "GET", show),
        page_route(world, "/page/events", "GET", events),
        page_route(world, "/page/clock", "POST", set_clock),
        page_route(world, "/page/begin", "POST", choose_beginning),
        make_route(world, "/page/preview/{id}", "GET", preview),
        page_route(world, "/page/{id:int}/{act}", "POST", do),
        Mount("/static", StaticFiles(directory=HERE / "static")),
    ]


async def show(world: World, request: Request) -> Response:
    """The whole page; `left` and `right` are ids of persons, `panel=open` opens the panel."""
    both = sides(world, request)
    others = {side: choices(world, both, side) for side in ("left", "right")}
    around = {"sides": both, "bot": world.bot, "panel": panel(world, request), "others": others}
    page = draw("page", **_parts(world, both), **around)
    return HTMLResponse(page, headers={"Content-Security-Policy": POLICY, "Referrer-Policy": "no-referrer"})


async def events(world: World, request: Request) -> Response:
    """The parts that changed, as they change."""
    both = sides(world, request)
    return live(world, lambda: _parts(world, both), lambda: world.news.version, BEAT)


async def do(world: World, request: Request) -> Response:
    """A person does something on the page; the chat itself tells what came of it."""
    refuse_while_playing(world)
    place = place_of(world, request.path_params["id"])
    async with request.form() as form:
        given = {name: value for name, value in form.items() if isinstance(value, str)}
        if isinstance(file := form.get("file"), UploadFile):
            given |= await _sent(file)
    perform(world, place, request.path_params["act"], given)
    answer = notice()
    answer.background = BackgroundTask(_hear_what_comes_next, world)
    return answer


async def _hear_what_comes_next(world: World) -> None:
    """The bot says when it nudges next only when it is asked whether all is done."""
    with contextlib.suppress(Impossible):
        await settle(world)


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
    refuse_while_playing(world)
    async with request.form() as form:
        given = {name: str(value) for name, value in form.items()}
    to = await aim(world, given)
    note(world, "clock", None, {"to": to.isoformat(), "steps": True})
    await move(world, to, steps=True)
    return notice()


async def choose_beginning(world: World, request: Request) -> Response:
    """Somebody chose how to begin anew; whoever runs the world hears of it."""
    async with request.form() as form:
        name = str(form.get("name", ""))
    if name not in world.beginning.offered:
        raise Impossible("nobody here can begin like that")
    world.beginning.chosen = name
    world.news.wake()
    return notice()


def _parts(world: World, both: tuple[Person, Person]) -> dict[str, str]:
    """The three parts that change, as HTML."""
    left, right = both
    # Nobody wants to have four weeks read out to them.
    for_both = {"bot": world.bot, "is_played": bool(world.beginning.playing)}
    times = {"now": now_in(world.clock, left), "told": told(world), "nudge": _nudge(world, left)}
    return {
        "left": draw("chat", column=column(world, "left", left, right), **for_both),
        "right": draw("chat", column=column(world, "right", right, left), **for_both),
        "clock": draw("clock", zone=left.zone, beginning=world.beginning, **times),
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
