"""The panel beside the chats, closed at first: what goes over the wire, what the bot has ahead, faults by button."""

import time

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from sandbox import panel_view
from sandbox.drawing import draw, live, notice, page_route, sides
from sandbox.errors import Impossible
from sandbox.panel_view import FAULTS, Look
from sandbox.watching import refuse_while_playing
from sandbox.world import World

ASK_EVERY = 0.5  # seconds; the bot has its own work to do
LOOK_AGAIN = 1.0  # seconds; the bot tries again and gives up by itself, too, which nobody here hears of
SECONDS = 5
TIMES = {1: "once", 2: "twice", 3: "three times", 10: "ten times", -1: "always"}


def panel_routes(world: World) -> list[Route]:
    """The panel, its events, and its faults."""
    return [
        page_route(world, "/page/panel", "GET", show_panel),
        page_route(world, "/page/panel/events", "GET", events),
        page_route(world, "/page/panel/faults", "POST", plant),
        page_route(world, "/page/panel/faults/clear", "POST", clear),
    ]


def panel(world: World, request: Request) -> str:
    """The panel as HTML: closed, or as the address asks for it, `panel=open` and the id of the `person` it is about."""
    look = _look(world, request)
    is_open = request.query_params.get("panel") == "open"
    given = {"look": look, "people": world.people.values(), "faults": FAULTS, "times": TIMES, "seconds": SECONDS}
    return draw("panel", is_open=is_open, parts=_parts(look), **given)


async def show_panel(world: World, request: Request) -> Response:
    """The panel, as the page puts it into its place; the page's address then says so, for when it is loaded again."""
    return HTMLResponse(panel(world, request), headers={"HX-Replace-Url": f"/?{request.url.query}"})


async def events(world: World, request: Request) -> Response:
    """The parts of the panel that changed, as they change."""
    look = _look(world, request)
    asked_at = -ASK_EVERY

    def asked_anew() -> dict[str, str]:
        # An answer that differs from the last one brings the next drawing.
        nonlocal asked_at
        if time.monotonic() - asked_at >= ASK_EVERY:
            world.ahead.ask()
            asked_at = time.monotonic()
        return _parts(look)

    return live(world, asked_anew, lambda: state(world), LOOK_AGAIN)


async def plant(world: World, request: Request) -> Response:
    """Order that something goes wrong with what the bot says next; a play counts on all going well."""
    refuse_while_playing(world)
    async with request.form() as form:
        kind, person, times, seconds = (str(form.get(name, "")) for name in ("kind", "person", "times", "seconds"))
    chat_id = int(person) if person else None
    if chat_id is not None and chat_id not in world.people:
        raise Impossible(f"nobody here has the id {person}", 404)
    if not 0 < int(seconds) <= 3600 or int(times) not in TIMES:
        raise Impossible("a fault lasts 1 to 3600 seconds, and hits as often as can be chosen")
    world.faults.order(
        kind=kind, chat_id=chat_id, to_a_chat=True, times=int(times), retry_after=int(seconds), seconds=float(seconds)
    )
    world.news.wake()
    return notice()


async def clear(world: World, request: Request) -> Response:
    """Take one order back, or all of them."""
    async with request.form() as form:
        number = str(form.get("id", ""))
    if number:
        world.faults.release(int(number))
    else:
        world.faults.clear()
    world.news.wake()
    return notice()


def state(world: World) -> object:
    """Another one whenever there is something else to show, but for what the clock alone brings."""
    faults = [(fault.id, fault.times) for fault in world.faults.orders]
    calls = world.calls
    return len(world.people), calls.made, calls.running, faults, world.ahead.told


def _look(world: World, request: Request) -> Look:
    left, right = sides(world, request)
    wish = request.query_params.get("person", "")
    person = world.people.get(int(wish)) if wish.isdecimal() else None
    return Look(world, left, right, person)


def _parts(look: Look) -> dict[str, str]:
    return {
        "planted": draw("planted", planted=panel_view.planted(look)),
        "ahead": draw("ahead", **panel_view.ahead(look)),
        "calls": draw("calls", calls=panel_view.calls(look)),
    }
