"""What the bot has ahead, over HTTP: it waits to be asked, and says it."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.ahead import read_told
from sandbox.routing import LONGEST_WAIT, body_of, make_route
from sandbox.waiting import unless_gone
from sandbox.world import World


def ahead_routes(world: World) -> list[Route]:
    """The bot's two paths."""
    return [
        make_route(world, "/clock/ahead", "GET", wait_to_be_asked),
        make_route(world, "/clock/ahead", "POST", take_answer),
    ]


async def wait_to_be_asked(world: World, request: Request) -> Response:
    """The number of the newest question, as soon as it is another than `after`."""
    after = int(request.query_params.get("after", 0))
    await unless_gone(request, world.news.wait_for(lambda: world.ahead.asked != after, LONGEST_WAIT))
    return JSONResponse({"asked": world.ahead.asked})


async def take_answer(world: World, request: Request) -> Response:
    """What the bot has ahead, in answer to the question of the number `asked`."""
    given = await body_of(request)
    world.ahead.answer(int(given["asked"]), read_told(given))
    return JSONResponse({})
