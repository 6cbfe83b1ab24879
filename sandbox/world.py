"""All that the stand-in knows, in one place: the clock, the people, their chats, the bot's updates and calls."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sandbox.ahead import Ahead
from sandbox.beginning import Beginning
from sandbox.calls import Calls
from sandbox.chats import Chat, Message
from sandbox.clock import Clock
from sandbox.faults import Faults
from sandbox.files import Files
from sandbox.news import News
from sandbox.people import Bot, Person
from sandbox.updates import Updates


@dataclass
class Query:
    """A pressed button that waits for its one answer."""

    id: str
    chat_id: int
    at: datetime
    is_answered: bool = False


@dataclass
class Webhook:
    """Where updates are posted to; no url means that the bot polls."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error_at: int | None = None
    last_error: str = ""


@dataclass
class Profile:
    """What the bot registered: commands by scope and language, texts by language."""

    commands: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_button: dict[str, Any] = field(default_factory=lambda: {"type": "commands"})


class World:
    """One bot, any number of persons; everything in memory, and nothing of it left when it begins anew.

    `story` is what was played so far, as steps of a scenario. `poller` is the number of the newest getUpdates.
    """

    def __init__(self, token: str, name: str, username: str, start: datetime, rate: int) -> None:
        self.token = token
        self.news = News()
        self.beginning = Beginning()
        self.age = 0
        self._names = name, username
        self.begin(start, rate)

    def begin(self, start: datetime, rate: int) -> None:
        """Forget everybody and all that was said; `age` counts how often that was done."""
        self.start = start
        self.bot = Bot(int(self.token.split(":")[0]), *self._names)
        self.clock = Clock(start, rate, self.news)
        self.ahead = Ahead(self.news)
        self.updates = Updates(self.clock, self.news)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.faults = Faults()
        self.calls = Calls()
        self.webhook = Webhook()
        self.profile = Profile()
        self.queries: dict[str, Query] = {}
        self.story: list[dict[str, Any]] = []
        self.poller = 0
        self._messages = 0
        self.age += 1
        self.news.change()

    def add_person(self, person: Person) -> Chat:
        """Let somebody in, with an empty chat that the bot may not yet write to."""
        self.people[person.id] = person
        chat = self.chats.setdefault(person.id, Chat(person.id, person.as_chat()))
        chat.as_chat = person.as_chat()
        self.news.change()
        return chat

    def id_for(self, first_name: str) -> int:
        """The id of the person of that name, or one that is free."""
        known = [person.id for person in self.people.values() if person.first_name == first_name]
        return known[0] if known else max([1000, *self.people]) + 1

    def next_message_id(self) -> int:
        """Ids grow over all chats, as they do in a bot's private chats."""
        self._messages += 1
        return self._messages

    def begin_message(self, chat: Chat, sender: dict[str, Any]) -> dict[str, Any]:
        """What every message starts with."""
        return {
            "message_id": self.next_message_id(),
            "from": sender,
            "chat": chat.as_chat,
            "date": self.clock.seconds(),
        }

    def put(self, chat: Chat, message: Message) -> Message:
        """Add a message to a chat and tell whoever watches it."""
        chat.add(message)
        if message.by_bot:
            chat.action = None
        self.news.change()
        return message
