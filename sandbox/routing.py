"""Routes of the control interface: JSON in, JSON out, and a sentence for what cannot be."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sandbox.errors import Impossible
from sandbox.strict_json import read_json
from sandbox.world import World

LONGEST_WAIT = 25.0
Json = dict[str, Any]
Answer = Callable[[World, Request], Awaitable[Response]]


def make_route(world: World, path: str, method: str, answer: Answer) -> Route:
    """A route to `answer`; a value of the wrong kind in a request is said to be so, with 400."""

    async def endpoint(request: Request) -> Response:
        try:
            return await answer(world, request)
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise Impossible(f"something given is missing or of the wrong kind: {error}") from error

    return Route(path, endpoint, methods=[method])


async def body_of(request: Request) -> Json:
    """The request's JSON object, empty when there is no body.

    Raises Impossible (400) for anything else.
    """
    content = await request.body()
    try:
        given = read_json(content) if content.strip() else {}
    except ValueError as error:
        raise Impossible("the body is not JSON") from error
    if not isinstance(given, dict):
        raise Impossible("the body is not a JSON object")
    return given
