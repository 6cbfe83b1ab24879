"""Waiting until the bot has done all it has to do, and moving the clock from one such rest to the next."""

import asyncio
from datetime import datetime

from sandbox.clock import write_instant
from sandbox.errors import Impossible
from sandbox.world import World

PATIENCE = 30.0


async def settle(world: World, seconds: float = PATIENCE) -> None:
    """Return when every update is confirmed, no call runs and every follower says that it has settled.

    Raises Impossible (504) after so many seconds of real time, saying what is still open.
    """
    try:
        async with asyncio.timeout(seconds):
            while not await _rests(world):
                pass
    except TimeoutError:
        raise Impossible(f"not settled after {seconds:g} s: {still_open(world)}", 504) from None


async def move(world: World, to: datetime, steps: bool, seconds: float = PATIENCE) -> None:
    """Move the clock forward: with steps, stopping at each instant that a follower waits for; without, in one jump.

    `seconds` of real time is how long each rest may take; with 0 nothing is waited for.
    Raises Impossible as `settle` does, and 409 for a move back.
    """
    clock = world.clock  # a move of the world that was there before must not move the next one's
    if to < clock.now():
        raise Impossible(f"the clock goes forward only: it is {write_instant(clock.now())} already", 409)
    while steps and seconds:
        await settle(world, seconds)
        next_at = clock.next_at()
        if next_at is None or next_at >= to:
            break
        clock.jump(next_at)
    clock.jump(to)
    if seconds:
        await settle(world, seconds)


def still_open(world: World) -> str:
    """A sentence on what keeps the world from rest."""
    waiting = len(world.updates.waiting) + len(world.updates.again)
    late = [name or "the bot" for name, one in world.clock.followers.items() if one.settled < world.clock.turn]
    parts = [f"{waiting} updates not confirmed"] if waiting else []
    parts += [f"{world.calls.running} calls running"] if world.calls.running else []
    parts += [f"{', '.join(late)} has not said that turn {world.clock.turn} is done"] if late else []
    return "; ".join(parts) or "nothing that could be named"


def _is_quiet(world: World) -> bool:
    return not world.updates.has_news() and not world.calls.running


async def _rests(world: World) -> bool:
    """True when a whole turn passed and left nothing open."""
    await world.news.wait_for(lambda: _is_quiet(world), PATIENCE * 10)
    turn = world.clock.ask()
    await world.news.wait_for(lambda: world.clock.is_settled(turn), PATIENCE * 10)
    if world.news.closed:
        raise Impossible("the stand-in is stopping", 503)
    return _is_quiet(world) and world.clock.is_settled(turn)
