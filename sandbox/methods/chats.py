"""Asking about a chat, and leaving it."""

from typing import Any

from sandbox.errors import bad
from sandbox.methods.params import find_chat, writable_chat
from sandbox.wire import Wire
from sandbox.world import World


async def get_chat(world: World, wire: Wire) -> dict[str, Any]:
    """getChat."""
    chat = find_chat(world, wire.params)
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return {
        **chat.as_chat,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }


async def leave_chat(world: World, wire: Wire) -> bool:
    """leaveChat; a private chat cannot be left."""
    chat = writable_chat(world, wire.params)
    if chat.is_private:
        raise bad("chat member status can't be changed in private chats")
    chat.is_open = False
    change = {
        "chat": chat.as_chat,
        "from": world.bot.as_user(),
        "date": world.clock.seconds(),
        "old_chat_member": {"status": "member", "user": world.bot.as_user()},
        "new_chat_member": {"status": "left", "user": world.bot.as_user()},
    }
    world.updates.add("my_chat_member", change)
    return True
