"""Puts the stand-in together: the Bot API, the control interface and the page in one Starlette application."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from sandbox.bot_api import REAL_TOKEN, bot_routes
from sandbox.control import control_routes
from sandbox.control_ahead import ahead_routes
from sandbox.control_beginning import beginning_routes
from sandbox.control_bot import bot_control_routes
from sandbox.control_clock import clock_routes
from sandbox.errors import Impossible
from sandbox.guard import Guard
from sandbox.page import page_routes
from sandbox.page_people import people_routes
from sandbox.panel import panel_routes
from sandbox.webhook import deliver_forever, stop
from sandbox.world import World

ROUTES = (
    bot_routes,
    clock_routes,
    ahead_routes,
    control_routes,
    bot_control_routes,
    beginning_routes,
    panel_routes,
    people_routes,
    page_routes,
)
START = datetime(2026, 3, 2, 8, tzinfo=UTC)
TOKEN = "1000:sandbox"  # noqa: S105 the stand-in's own, worth nothing


def create_app(
    start: datetime = START,
    rate: int = 0,
    token: str = TOKEN,
    name: str = "Midweek",
    username: str = "midweek_sandbox_bot",
) -> Starlette:
    """A new world and the application that serves it; the world is at `app.state.world`.

    `start` is aware; at `rate` 0 the clock stands still between jumps, at 1 it runs with real time.
    Raises ValueError for a token that looks real.
    """
    if REAL_TOKEN.fullmatch(token):
        raise ValueError("that looks like a real token; the stand-in takes none")
    world = World(token, name, username, start, rate)

    @asynccontextmanager
    async def live(app: Starlette) -> AsyncIterator[None]:
        delivering = asyncio.create_task(deliver_forever(world))
        yield
        world.news.close()
        await stop(delivering)

    app = Starlette(
        routes=[route for routes in ROUTES for route in routes(world)],
        lifespan=live,
        middleware=[Middleware(Guard)],
        exception_handlers={
            Impossible: _say_impossible,
            ClientDisconnect: _say_nothing,
            404: _say_not_found,
            500: _say_broken,
        },
    )
    app.state.world = world
    return app


async def _say_impossible(request: Request, error: Exception) -> Response:
    assert isinstance(error, Impossible)
    return JSONResponse({"error": error.reason, **error.details}, error.status)


async def _say_nothing(request: Request, error: Exception) -> Response:
    return Response(status_code=499)


async def _say_not_found(request: Request, error: Exception) -> Response:
    return JSONResponse({"ok": False, "error_code": 404, "description": "Not Found"}, 404)


async def _say_broken(request: Request, error: Exception) -> Response:
    return JSONResponse({"ok": False, "error_code": 500, "description": "Internal Server Error"}, 500)
