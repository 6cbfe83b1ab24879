"""Groups, so that a bot meant for private chats can be tried in one."""

from typing import Any

from sandbox.acts import Place, member, send
from sandbox.chats import Chat
from sandbox.people import Person
from sandbox.world import World


def add_group(world: World, person: Person, title: str, chat_id: int | None) -> Chat:
    """A person makes a group and puts the bot into it."""
    number = chat_id if chat_id is not None else -4_000_000 - len(world.chats)
    facts = {"id": number, "type": "group", "title": title}
    chat = world.chats[number] = Chat(number, facts, is_open=True)
    _tell(world, chat, person, "left", "member")
    send(world, Place(person, chat), {"new_chat_members": [world.bot.as_user()]})
    return chat


def remove_from_group(world: World, person: Person, chat: Chat) -> None:
    """A person puts the bot out of a group."""
    chat.is_open = False
    _tell(world, chat, person, "member", "kicked")


def _tell(world: World, chat: Chat, person: Person, old: str, new: str) -> None:
    change: dict[str, Any] = {
        "chat": chat.as_chat,
        "from": person.as_user(),
        "date": world.clock.seconds(),
        "old_chat_member": member(world, old),
        "new_chat_member": member(world, new),
    }
    world.updates.add("my_chat_member", change)
    world.news.change()
