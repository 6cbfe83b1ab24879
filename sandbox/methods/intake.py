"""How the bot gets its updates: by asking, or by webhook."""

import re
from typing import Any
from urllib.parse import urlsplit

from sandbox.errors import bad, conflict
from sandbox.wire import Params, Wire
from sandbox.world import Webhook, World

LONGEST_POLL = 50
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class Told(str):
    """A description beside the result `true`."""

    __slots__ = ()


async def get_updates(world: World, wire: Wire) -> list[dict[str, Any]]:
    """getUpdates: waits for news, and of two pollers ends the older."""
    if world.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    world.poller += 1
    own = world.poller
    limit = min(max(int(wire.params.get("limit", 100)), 1), 100)
    _allow(world, wire.params)
    world.updates.confirm(int(wire.params.get("offset", 0)))
    seconds = min(max(int(wire.params.get("timeout", 0)), 0), LONGEST_POLL)
    await world.news.wait_for(lambda: world.updates.has_news() or world.poller != own, seconds)
    if world.poller != own:
        raise conflict(_ended_by(world))
    return world.updates.ready(limit)


async def set_webhook(world: World, wire: Wire) -> Told:
    """setWebhook; an empty url takes it away. Only this machine is delivered to."""
    params = wire.params
    url, secret = str(params.get("url", "")), str(params.get("secret_token", ""))
    if not url:
        return await delete_webhook(world, wire)
    if secret and not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or parts.hostname not in LOOPBACK:
        raise bad("bad webhook: the stand-in delivers to this machine only")
    _allow(world, params)
    if params.get("drop_pending_updates"):
        world.updates.drop()
    is_same = (world.webhook.url, world.webhook.secret) == (url, secret)
    world.webhook = Webhook(url, secret, int(params.get("max_connections", 40)))
    world.poller += 1
    world.news.change()
    return Told("Webhook is already set" if is_same else "Webhook was set")


async def delete_webhook(world: World, wire: Wire) -> Told:
    """deleteWebhook."""
    was_set = bool(world.webhook.url)
    if wire.params.get("drop_pending_updates"):
        world.updates.drop()
    world.webhook = Webhook()
    world.news.change()
    return Told("Webhook was deleted" if was_set else "Webhook is already deleted")


async def get_webhook_info(world: World, wire: Wire) -> dict[str, Any]:
    """getWebhookInfo."""
    hook = world.webhook
    info: dict[str, Any] = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.waiting),
    }
    if hook.url:
        info["max_connections"] = hook.max_connections
    if hook.last_error_at is not None:
        info |= {"last_error_date": hook.last_error_at, "last_error_message": hook.last_error}
    return info


def _allow(world: World, params: Params) -> None:
    # Left out, the earlier choice stays; that is how the real server remembers it.
    if isinstance(params.get("allowed_updates"), list):
        world.updates.allow(str(kind) for kind in params["allowed_updates"])


def _ended_by(world: World) -> str:
    if world.webhook.url:
        return "terminated by setWebhook request"
    return "terminated by other getUpdates request; make sure that only one bot instance is running"
