"""The control interface for whoever runs the world: to begin anew, to hear what was chosen, to say what is played."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.clock import read_instant, read_rate
from sandbox.control_clock import told
from sandbox.errors import Impossible
from sandbox.routing import LONGEST_WAIT, body_of, make_route
from sandbox.waiting import unless_gone
from sandbox.world import World

Json = dict[str, Any]


def beginning_routes(world: World) -> list[Route]:
    """How worlds begin, under /control."""
    return [
        make_route(world, "/control/beginnings", "POST", offer),
        make_route(world, "/control/beginnings", "GET", hear_choice),
        make_route(world, "/control/begin", "POST", begin),
        make_route(world, "/control/playing", "POST", tell_what_is_played),
        make_route(world, "/control/playing", "GET", read_what_is_played),
    ]


async def offer(world: World, request: Request) -> Response:
    """Put buttons on the page: ways to begin, which are told to whoever asks for the choice."""
    offered = (await body_of(request)).get("offered", {})
    if not isinstance(offered, dict):
        raise Impossible("offered is an object: a label for each name")
    world.beginning.offered = {str(name): str(label) for name, label in offered.items()}
    world.news.change()
    return JSONResponse({})


async def hear_choice(world: World, request: Request) -> Response:
    """Answer when somebody has chosen a way to begin, once; `chosen` is null when nobody did for a while."""
    await unless_gone(request, world.news.wait_for(lambda: world.beginning.chosen is not None, LONGEST_WAIT))
    chosen, world.beginning.chosen = world.beginning.chosen, None
    return JSONResponse({"chosen": chosen})


async def begin(world: World, request: Request) -> Response:
    """An empty world: nobody, no word, another clock. The bot of the old one should have stopped."""
    given = await body_of(request)
    world.begin(read_instant(str(given.get("at", ""))), read_rate(given.get("rate", 0)))
    return JSONResponse(told(world))


async def tell_what_is_played(world: World, request: Request) -> Response:
    """Say on the page what is being played; without words people act again."""
    given = await body_of(request)
    world.beginning.playing = str(given.get("words", ""))
    world.beginning.part = min(max(float(given.get("part", 0)), 0.0), 1.0)
    world.news.change()
    return JSONResponse({})


async def read_what_is_played(world: World, request: Request) -> Response:
    """What the page says of it; with `until_over` not before there is nothing more to say, or after a while."""
    if "until_over" in request.query_params:
        await unless_gone(request, world.news.wait_for(lambda: not world.beginning.playing, LONGEST_WAIT))
    return JSONResponse({"words": world.beginning.playing, "part": world.beginning.part})
