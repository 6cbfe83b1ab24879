"""The control interface, the bot's side: its calls, faults on order, updates again, what was played."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.calls import Call
from sandbox.clock import write_instant
from sandbox.routing import LONGEST_WAIT, body_of, make_route
from sandbox.story import scenario
from sandbox.world import World

Json = dict[str, Any]


def bot_control_routes(world: World) -> list[Route]:
    """What concerns the bot under /control."""
    return [
        make_route(world, "/control/calls", "GET", list_calls),
        make_route(world, "/control/faults", "GET", list_faults),
        make_route(world, "/control/faults", "POST", order_fault),
        make_route(world, "/control/faults", "DELETE", clear_faults),
        make_route(world, "/control/faults/{id:int}/release", "POST", release_fault),
        make_route(world, "/control/updates/repeat", "POST", repeat_update),
        make_route(world, "/control/scenario", "GET", read_scenario),
        make_route(world, "/control/bot", "GET", read_bot),
    ]


async def list_calls(world: World, request: Request) -> Response:
    """The bot's calls, oldest first: all, of one `method`, of one `chat_id`, or `after` a number.

    With `at_least` it waits until so many have begun.
    """
    at_least = int(request.query_params.get("at_least", 0))
    await world.news.wait_for(lambda: len(_chosen_calls(world, request)) >= at_least, LONGEST_WAIT)
    return JSONResponse({"calls": [call_view(call) for call in _chosen_calls(world, request)]})


def call_view(call: Call) -> Json:
    """A call as JSON."""
    return {
        "number": call.number,
        "method": call.method,
        "params": call.params,
        "chat_id": call.chat_id,
        "at": write_instant(call.at),
        "status": call.status,
        "answer": call.answer,
        "fault": call.fault,
    }


async def list_faults(world: World, request: Request) -> Response:
    """The orders that are not used up."""
    return JSONResponse({"faults": [vars(fault) for fault in world.faults.planted()]})


async def order_fault(world: World, request: Request) -> Response:
    """Order something to go wrong."""
    return JSONResponse(vars(world.faults.order(**await body_of(request))))


async def clear_faults(world: World, request: Request) -> Response:
    """Let all go well again."""
    world.faults.clear()
    world.news.wake()
    return JSONResponse({})


async def release_fault(world: World, request: Request) -> Response:
    """Let held calls go on."""
    world.faults.release(request.path_params["id"])
    world.news.wake()
    return JSONResponse({})


async def repeat_update(world: World, request: Request) -> Response:
    """Deliver a confirmed update again: the one of `update_id`, or the newest."""
    number = (await body_of(request)).get("update_id")
    return JSONResponse({"update_id": world.updates.repeat(None if number is None else int(number))})


async def read_scenario(world: World, request: Request) -> Response:
    """What was played, to be saved and played again."""
    return JSONResponse(scenario(world))


async def read_bot(world: World, request: Request) -> Response:
    """Who the bot says it is, its links, and whether anybody fetches its updates."""
    return JSONResponse(
        {
            **world.bot.as_me(),
            "link": f"https://t.me/{world.bot.username}",
            "description": world.bot.description,
            "short_description": world.bot.short_description,
            "pending_updates": len(world.updates.waiting),
            "webhook": world.webhook.url,
        }
    )


def _chosen_calls(world: World, request: Request) -> list[Call]:
    query = request.query_params
    return [
        call
        for call in world.calls.log
        if call.number > int(query.get("after", 0))
        and query.get("method", call.method).lower() == call.method.lower()
        and query.get("chat_id", str(call.chat_id)) == str(call.chat_id)
    ]
