"""Delivers updates to the bot's webhook over real HTTP, in order, and never gives up."""

import asyncio
import math

import httpx

from sandbox.world import Webhook, World

FIRST_WAIT = 0.05
LONGEST_WAIT = 2.0
PATIENCE = 60.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 the header's name, no secret


async def deliver_forever(world: World) -> None:
    """Post update after update to whatever webhook is set; anything but 2xx is tried again after a growing wait."""
    wait = FIRST_WAIT
    # Most bots poll: who has no webhook need not read the certificates that one is checked by.
    await world.news.wait_for(lambda: bool(world.webhook.url), math.inf)
    async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False) as client:
        while not world.news.closed:
            await world.news.wait_for(lambda: bool(world.webhook.url) and world.updates.has_news(), PATIENCE)
            hook = world.webhook
            waiting = world.updates.ready(1) if hook.url else []
            if not waiting:
                continue
            if await _deliver(client, world, hook, waiting[0]):
                wait = FIRST_WAIT
                continue
            # A new webhook is tried at once; the old one's failures are not its own.
            await world.news.wait_for(lambda hook=hook: world.webhook is not hook, wait)  # type: ignore[misc]  # bound now
            wait = min(wait * 2, LONGEST_WAIT)


async def _deliver(client: httpx.AsyncClient, world: World, hook: Webhook, update: dict[str, object]) -> bool:
    headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
    try:
        answer = await client.post(hook.url, json=update, headers=headers)
        failure = (
            "" if answer.is_success else f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"
        )
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        failure = str(error) or type(error).__name__
    if failure:
        hook.last_error, hook.last_error_at = failure, world.clock.seconds()
        world.news.wake()
        return False
    world.updates.confirm_one(update)
    return True


async def stop(delivering: "asyncio.Task[None]") -> None:
    """End the deliveries, also in the middle of one."""
    delivering.cancel()
    await asyncio.gather(delivering, return_exceptions=True)
