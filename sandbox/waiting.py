"""Waiting on behalf of a request, only as long as somebody waits for the answer."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from starlette.requests import ClientDisconnect, Request

T = TypeVar("T")


async def unless_gone(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """The work's result; a long poll is given up when its client goes away.

    Raises ClientDisconnect then.
    """
    working = asyncio.ensure_future(work)
    # Most work is done without waiting at all: only a long poll needs somebody to watch the line.
    await asyncio.sleep(0)
    if not working.done():
        leaving = asyncio.ensure_future(_gone(request))
        try:
            await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            leaving.cancel()
            if not working.done():
                working.cancel()
        if not working.done() or working.cancelled():
            raise ClientDisconnect
    return await working


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
