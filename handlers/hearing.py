"""From Telegram's update to plain values: what the functions of this room are called with, and how they speak."""

import contextvars
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from telegram import Bot, ChatMember, Update
from telegram import Message as TelegramMessage

from handlers.floods import Flood
from handlers.raw import Line, Raw
from practices.definition import Practice
from scheduling import nudges, reach
from storage import clients, exports, files, looks, outbox, people, therapists
from storage.clients import Client
from storage.database import Transaction
from storage.files import Kind, Sent
from storage.looks import Act
from storage.outbox import Button, Message, Pressed
from storage.people import Person
from texts.catalogue import Catalogue
from texts.consents import all_consent_texts, versions
from texts.one_line import name_of, one_line

log = logging.getLogger(__name__)

Row = tuple[Button, ...]
Afterwards = Callable[[Bot], Awaitable[object]]


@dataclass(frozen=True)
class Wiring:
    """What every handler may use and nobody changes; `bot_name` is the bot's username, for links.

    `consent_versions` are those of the texts that people have to have agreed to. `fetch` has the files fetched that
    people have sent, and `make` the exports made, once that is committed.
    """

    library: Mapping[str, Practice]
    catalogue: Catalogue
    bot_name: str
    fetch: Callable[[], None] = lambda: None
    make: Callable[[], None] = lambda: None

    @cached_property
    def consent_versions(self) -> frozenset[str]:
        return versions(all_consent_texts(self.catalogue))


@dataclass
class Turn:
    """One update being worked through: its transaction, and what is to be done once that has committed.

    `flood`: it is one of more than anybody does by hand. `raw` is the update as it came; `released` are earlier ones
    that are to be worked through after it; `erased` is who was erased by it, and whose key is still to be destroyed.
    """

    tx: Transaction
    now: datetime
    wiring: Wiring
    afterwards: list[Afterwards] = field(default_factory=list)
    toast: str | None = None
    flood: Flood | None = None
    raw: Raw = field(default_factory=dict)
    released: list[Raw] = field(default_factory=list)
    erased: list[UUID] = field(default_factory=list)


TURN: contextvars.ContextVar[Turn] = contextvars.ContextVar("turn")


@dataclass(frozen=True)
class Heard:
    """What somebody did, in plain values. `person` is None for a stranger; `argument` is what follows a command.

    `message_id` is Telegram's number of the message that they wrote or changed; None when they did something else.
    `sent` is the file in it, and then `text` is what they wrote below that.
    `was_blocked`: they blocked the bot, or took it out of a group.
    """

    turn: Turn
    chat_id: int
    telegram_id: int
    name: str
    language: str
    person: Person | None
    message_id: int | None
    text: str | None
    argument: str
    sent: Sent | None
    pressed: Pressed | None
    location: tuple[float, float] | None
    was_blocked: bool

    @property
    def tx(self) -> Transaction:
        return self.turn.tx

    @property
    def now(self) -> datetime:
        return self.turn.now

    @property
    def wiring(self) -> Wiring:
        return self.turn.wiring

    @property
    def me(self) -> UUID:
        """The key of the person, who must have joined."""
        assert self.person is not None
        return self.person.id

    @property
    def given(self) -> dict[str, Any]:
        """What the pressed button carries; empty when something else was done."""
        return {} if self.pressed is None else self.pressed.given

    @property
    def line(self) -> str:
        """What they wrote, on one line and without what hides: for what others read within a line of theirs."""
        return one_line(self.text or "")

    def key(self, name: str) -> UUID:
        """The key of a row that the pressed button carries under that name."""
        return UUID(self.given[name])

    def words(self, key: str, **args: Any) -> str:
        """One of the bot's own texts in this person's language, for what has to be kept as it was shown."""
        return self.wiring.catalogue.text(self.language, key, args)

    def is_in(self, anchor: str | None) -> bool:
        """Whether a button of the live message under that anchor was pressed."""
        return anchor is not None and self.pressed is not None and self.pressed.anchor == anchor

    async def say(
        self,
        key: str,
        *rows: Row,
        anchor: str | None = None,
        fresh: bool = False,
        ask_location: str | None = None,
        **args: Any,
    ) -> None:
        """Queues what the bot says back.

        A press edits the message that it came from, when it is of that anchor and no `fresh` one is wanted. All else
        gets a fresh message at the end of the chat, where the person is looking.
        """
        await outbox.put(
            self.tx,
            chat_id=self.chat_id,
            person_id=None if self.person is None else self.person.id,
            message=Message(say=key, args=args, buttons=tuple(rows), ask_location=ask_location),
            now=self.now,
            anchor=anchor,
            edits=not fresh and self.is_in(anchor),
            language=self.language,
        )

    async def tell(
        self,
        person_id: UUID,
        key: str,
        *rows: Row,
        anchor: str | None = None,
        dedupe_key: str | None = None,
        at_once: bool = False,
        **args: Any,
    ) -> bool:
        """Queues what the bot says to somebody else. False when it was queued before, under that dedupe key.

        A client who has quiet hours just now gets it when these end: whoever else is up must not wake them. `at_once`
        is for a therapist to whom somebody in need sends word: their own quiet hours as a client must not keep it.
        """
        person = await people.get(self.tx, person_id)
        row_id = await outbox.put(
            self.tx,
            chat_id=person.chat_id,
            person_id=person.id,
            message=Message(say=key, args=args, buttons=tuple(rows)),
            now=self.now,
            anchor=anchor,
            not_before=None if at_once else await self._end_of_quiet(person_id),
            dedupe_key=dedupe_key,
        )
        return row_id is not None

    async def _end_of_quiet(self, person_id: UUID) -> datetime | None:
        """When the quiet hours end that somebody else has just now, if they have."""
        if self.person is not None and person_id == self.person.id:
            return None
        return nudges.end_of_quiet(await clients.find(self.tx, person_id), self.now)

    async def record(self, act: Act, about: UUID | None = None, *, detail: str = "", other: UUID | None = None) -> None:
        """Keeps in the record of looks that this person did this about a client; `detail` is a screen or a format."""
        who = None if self.person is None else self.person.id
        await looks.record(self.tx, act, self.now, who=who, about=about, other=other, detail=detail)

    def toast(self, key: str, **args: Any) -> None:
        """A short line over the chat in answer to a press; it is not kept and may be lost."""
        self.turn.toast = self.words(key, **args)

    async def fetch(self, purpose: str, answers: tuple[UUID, str] | None = None) -> None:
        """Has the file that was sent fetched for a purpose; `answers` is the entry and the step that it answers."""
        assert self.sent is not None
        await files.expect(self.tx, person_id=self.me, purpose=purpose, sent=self.sent, now=self.now, answers=answers)

        async def wake(_bot: Bot) -> None:
            self.wiring.fetch()

        self.turn.afterwards.append(wake)

    async def export(self, client_id: UUID, spec: dict[str, Any], *, is_locked: bool = False) -> None:
        """Has a file made of a client's log, aside; the same that is being made already is not made twice."""
        if await exports.is_asked(self.tx, self.me, spec, is_locked):
            return
        await exports.ask(self.tx, person_id=self.me, client_id=client_id, spec=spec, is_locked=is_locked, now=self.now)

        async def wake(_bot: Bot) -> None:
            self.wiring.make()

        self.turn.afterwards.append(wake)

    async def client(self) -> Client | None:
        """The client that this person is, if they are one."""
        return None if self.person is None else await clients.find(self.tx, self.person.id)

    async def is_therapist(self) -> bool:
        """Whether the operator let this person in as a therapist."""
        return self.person is not None and await therapists.find(self.tx, self.person.id) is not None


Does = Callable[[Heard], Awaitable[None]]


async def reduce(update: Update, turn: Turn) -> Heard:
    """Takes from an update of a private chat what the handlers need."""
    user, chat, message = update.effective_user, update.effective_chat, update.message or update.edited_message
    assert user is not None
    assert chat is not None
    was_blocked = _was_blocked(update)
    person = await known(turn, user.id, was_blocked)
    sent = None if message is None else _sent(message)
    said = None if message is None else message.text if sent is None else message.caption
    text = None if said is None else _keepable(said)
    location = message.location if message is not None else None
    return Heard(
        turn=turn,
        chat_id=chat.id,
        telegram_id=user.id,
        name=name_of(_keepable(user.first_name)),
        language=_language(person, turn, user.language_code),
        person=person,
        message_id=None if message is None else message.message_id,
        text=text,
        argument=_argument(text),
        sent=sent,
        pressed=await _pressed(update, turn, person),
        location=None if location is None else (location.latitude, location.longitude),
        was_blocked=was_blocked,
    )


async def reduce_line(line: Line, turn: Turn) -> Heard:
    """What `reduce` would take from the update, had the library read it."""
    person, text = await known(turn, line.telegram_id), _keepable(line.text)
    return Heard(
        turn=turn,
        chat_id=line.telegram_id,
        telegram_id=line.telegram_id,
        name=name_of(_keepable(line.name)),
        language=_language(person, turn, line.language_code),
        person=person,
        message_id=line.message_id,
        text=text,
        argument=_argument(text),
        sent=None,
        pressed=None,
        location=None,
        was_blocked=False,
    )


async def known(turn: Turn, telegram_id: int, was_blocked: bool = False) -> Person | None:
    """Who that is, if they have joined."""
    person = await people.find(turn.tx, telegram_id)
    if person is not None and person.unreachable_at is not None and not was_blocked:
        # Whoever writes can be written to again.
        await reach.regain(turn.tx, person.id, turn.now)
    return person


def _language(person: Person | None, turn: Turn, language_code: str | None) -> str:
    return person.language if person is not None else spoken(turn.wiring.catalogue, language_code)


def spoken(catalogue: Catalogue, language_code: str | None) -> str:
    """The language in which to speak to somebody whose Telegram says that code: "de-AT" is spoken to in German."""
    language = (language_code or "en").split("-")[0].casefold()
    return language if language in catalogue.languages else "en"


def _keepable(text: str) -> str:
    # PostgreSQL keeps no NUL, and no database half of a surrogate pair; nobody types either.
    return text.replace("\x00", "").encode(errors="ignore").decode()


def _sent(message: TelegramMessage) -> Sent | None:
    """The file in a message. A photo comes in several sizes, the largest last; of its type Telegram says nothing."""
    if message.photo:
        largest = message.photo[-1]
        return Sent(largest.file_id, "photo", None, None, largest.file_size)
    of_kind: tuple[tuple[Kind, Any], ...] = (
        ("voice", message.voice or message.audio),
        ("video", message.video or message.video_note),
        ("file", message.document),
    )
    for kind, part in of_kind:
        if part is not None:
            name, mime_type = getattr(part, "file_name", None), getattr(part, "mime_type", None)
            named = None if name is None else name_of(_keepable(name))
            return Sent(
                part.file_id, kind, None if mime_type is None else _keepable(mime_type)[:128], named, part.file_size
            )
    return None


def _was_blocked(update: Update) -> bool:
    change = update.my_chat_member
    return change is not None and change.new_chat_member.status in (ChatMember.BANNED, ChatMember.LEFT)


def _argument(text: str | None) -> str:
    words = (text or "").split(maxsplit=1)
    return words[1].strip() if len(words) > 1 and words[0].startswith("/") else ""


async def _pressed(update: Update, turn: Turn, person: Person | None) -> Pressed | None:
    """What a press asks for; None for a button that was not said to this person, in their own chat with the bot."""
    query, chat = update.callback_query, update.effective_chat
    if query is None or query.data is None or chat is None or query.from_user.id != chat.id:
        return None
    found = await outbox.pressed(turn.tx, query.data, chat.id, turn.now)
    said_to = {None} if person is None else {None, person.id}
    return found if found is not None and found.person_id in said_to else None
