"""The clock over HTTP: for the followers that live by it, and for whoever moves it."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from sandbox.clock import read_instant, read_rate, write_instant
from sandbox.errors import Impossible
from sandbox.routing import LONGEST_WAIT, body_of, make_route
from sandbox.settle import PATIENCE, move, settle
from sandbox.story import note
from sandbox.waiting import unless_gone
from sandbox.world import World

NAMELESS = ""  # the one follower that asks again and again instead of keeping a line


def clock_routes(world: World) -> list[Route]:
    """The clock's own paths, and moving it."""

    return [
        make_route(world, "/clock", "GET", watch),
        make_route(world, "/clock/turns", "GET", tell_turns),
        make_route(world, "/clock/settled", "POST", take_settled),
        make_route(world, "/control/clock", "GET", read),
        make_route(world, "/control/clock", "POST", set_forward),
        make_route(world, "/control/settle", "POST", wait_settled),
    ]


async def watch(world: World, request: Request) -> Response:
    """A follower waits for the next turn; its first question registers it, leaving the line lets it go.

    Without `after` it is only a look at the clock. One that dies at its work is waited for until it asks anew.
    """
    if "after" not in request.query_params:
        return JSONResponse(told(world))
    clock, after = world.clock, int(request.query_params["after"])
    follower = clock.follow(NAMELESS, after)
    try:
        await unless_gone(request, world.news.wait_for(lambda: world.clock.turn > after, LONGEST_WAIT))
    except ClientDisconnect:
        clock.leave(NAMELESS, follower)
        raise
    return JSONResponse(told(world))


async def tell_turns(world: World, request: Request) -> Response:
    """Tells the number of each turn that begins, a line each; who is told is a follower for as long as this lasts."""
    return StreamingResponse(_turns(world, request.query_params["follower"]), media_type="text/plain")


async def _turns(world: World, name: str) -> AsyncIterator[str]:
    clock, told = world.clock, 0
    follower = clock.follow(name)

    def is_news() -> bool:
        return clock.turn > told or world.clock is not clock

    try:
        while world.clock is clock and not world.news.closed:
            if clock.turn > told:
                told = clock.turn
                yield f"{told}\n"
            elif not await world.news.wait_for(is_news, LONGEST_WAIT):
                yield "\n"  # whoever reads is to know that somebody is there
    finally:
        clock.leave(name, follower)


async def take_settled(world: World, request: Request) -> Response:
    """A follower has done all that was due by a turn's now."""
    given = await body_of(request)
    name = str(given.get("follower", NAMELESS))
    world.clock.settled(name, int(given["turn"]), _instant(given.get("next_at")), _instant(given.get("next_nudge_at")))
    return JSONResponse({})


async def read(world: World, request: Request) -> Response:
    """What time it is, and what comes next.

    With `following` not before at least so many follow, with `at_most` not before so many have stayed.
    """
    following, at_most = (request.query_params.get(name) for name in ("following", "at_most"))
    if following is not None:
        await world.news.wait_for(lambda: world.clock.following() >= int(following), LONGEST_WAIT)
    if at_most is not None:
        await world.news.wait_for(lambda: len(world.clock.followers) <= int(at_most), LONGEST_WAIT)
    return JSONResponse(told(world))


async def set_forward(world: World, request: Request) -> Response:
    """Move the clock; the answer comes when all that was due has been done."""
    given = await body_of(request)
    to = await aim(world, given)
    patience = 0.0 if given.get("settle") is False else float(given.get("patience", PATIENCE))
    note(world, "clock", None, {"to": write_instant(to), "steps": bool(given.get("steps", True))})
    await move(world, to, bool(given.get("steps", True)), patience)
    if "rate" in given:
        world.clock.run_at(read_rate(given["rate"]))
    return JSONResponse(told(world))


async def wait_settled(world: World, request: Request) -> Response:
    """The answer comes when the bot has done all it has to do."""
    await settle(world, float((await body_of(request)).get("patience", PATIENCE)))
    return JSONResponse(told(world))


async def aim(world: World, given: dict[str, Any]) -> datetime:
    """The instant that a move leads to: `to` an instant, "next", "next_nudge" or "next_session", or `seconds` from now.

    Raises Impossible: 400 when neither is given, 409 when nothing comes next.
    """
    if "seconds" in given:
        return world.clock.now() + timedelta(seconds=float(given["seconds"]))
    to = str(given.get("to", ""))
    if to == "next_session":
        return await world.ahead.next_session_at()
    if to not in {"next", "next_nudge"}:
        return read_instant(to)
    at = world.clock.next_nudge_at() if to == "next_nudge" else world.clock.next_at()
    if at is None:
        raise Impossible("nothing is planned", 409)
    return at


def told(world: World) -> dict[str, Any]:
    """The clock as JSON."""
    next_at, next_nudge_at = world.clock.next_at(), world.clock.next_nudge_at()
    return {
        "turn": world.clock.turn,
        "now": write_instant(world.clock.now()),
        "rate": world.clock.rate,
        "next_at": None if next_at is None else write_instant(next_at),
        "next_nudge_at": None if next_nudge_at is None else write_instant(next_nudge_at),
        "followers": len(world.clock.followers),
        "following": world.clock.following(),
    }


def _instant(text: object) -> datetime | None:
    return None if text is None else read_instant(str(text))
