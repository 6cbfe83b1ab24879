"""The Bot API's door: tokens, methods, faults, the log, and files."""

import asyncio
import re
from contextlib import suppress
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.calls import Call
from sandbox.errors import ApiError
from sandbox.faults import Fault
from sandbox.files import MOST_DOWNLOADED
from sandbox.methods import Method, find_method
from sandbox.methods.intake import Told
from sandbox.waiting import unless_gone
from sandbox.wire import Wire, read_wire
from sandbox.world import World

REAL_TOKEN = re.compile(r"\d{8,10}:[A-Za-z0-9_-]{35}")
ANY_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
REFUSED = "Unauthorized: this is not Telegram, and that looks like a real token; give it to nobody"
HELD_AT_MOST = 60.0


def bot_routes(world: World) -> list[Route]:
    """The paths as Telegram has them."""

    async def call(request: Request) -> Response:
        return await answer(world, request)

    async def download(request: Request) -> Response:
        return download_file(world, request)

    return [
        Route("/bot{token}/{method}", call, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", download, methods=["GET"]),
    ]


async def answer(world: World, request: Request) -> Response:
    """One call of the bot, from the wire to the wire."""
    try:
        check_token(world, request.path_params["token"])
        found = find_method(request.path_params["method"])
        if found is None:
            raise ApiError(404, "Not Found")
        wire = await read_wire(request)
    except ApiError as error:
        return JSONResponse(error.body(), error.code)
    name, method = found
    calls = world.calls  # the world may begin anew meanwhile
    call = calls.begin(name, wire.shown(), world.clock.now())
    world.news.wake()
    try:
        return await _answer_call(world, request, call, method, wire)
    finally:
        calls.end(call)
        # Not a change that a person sees, but settling waits for it.
        world.news.wake()


def check_token(world: World, token: str) -> None:
    """Raises ApiError: 401 for a token that is not this bot's, 404 for what is no token."""
    if REAL_TOKEN.fullmatch(token):
        raise ApiError(401, REFUSED)
    if not ANY_TOKEN.fullmatch(token):
        raise ApiError(404, "Not Found")
    if token != world.token:
        raise ApiError(401, "Unauthorized")


def download_file(world: World, request: Request) -> Response:
    """What getFile's file_path leads to."""
    try:
        check_token(world, request.path_params["token"])
        file = world.files.at_path(request.path_params["path"])
        if file is None or len(file.content) > MOST_DOWNLOADED:
            raise ApiError(404, "Not Found")
    except ApiError as error:
        return JSONResponse(error.body(), error.code)
    return Response(file.content, media_type="application/octet-stream")


async def _answer_call(world: World, request: Request, call: Call, method: Method, wire: Wire) -> Response:
    fault = world.faults.take(call.method, call.chat_id)
    call.fault = fault.kind if fault else None
    if fault is not None and fault.kind in {"slow", "hold"} and not await _hold(world, fault):
        return await _drop(request)
    if fault is not None and fault.kind == "drop_before":
        return await _drop(request)
    refusal = fault.refusal() if fault else None
    status, body = (refusal.code, refusal.body()) if refusal else await _run(world, request, method, wire)
    if fault is not None and fault.kind == "drop_after":
        return await _drop(request)
    call.status, call.answer = status, body
    return JSONResponse(body, status)


async def _run(world: World, request: Request, method: Method, wire: Wire) -> tuple[int, dict[str, Any]]:
    try:
        result = await unless_gone(request, method(world, wire))
    except ApiError as error:
        return error.code, error.body()
    if isinstance(result, Told):
        return 200, {"ok": True, "result": True, "description": str(result)}
    return 200, {"ok": True, "result": result}


async def _hold(world: World, fault: Fault) -> bool:
    """Wait as ordered; False when the world has begun anew meanwhile, in which nobody is to hear of the call."""
    age, seconds = world.age, fault.seconds if fault.kind == "slow" else HELD_AT_MOST
    await world.news.wait_for(lambda: fault.is_released or world.age != age, seconds)
    return world.age == age


async def _drop(request: Request) -> Response:
    """Cut the connection without a word; the answer given here never gets out."""
    request.scope["extensions"]["sandbox.drop"]()
    with suppress(TimeoutError):
        async with asyncio.timeout(1):
            while (await request.receive())["type"] != "http.disconnect":
                pass
    return Response(status_code=500)
