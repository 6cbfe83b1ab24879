"""The outbox: what is to be said, in order, and what became of it. It stands between deciding and sending."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, NamedTuple
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    Uuid,
    bindparam,
    case,
    delete,
    exists,
    insert,
    literal,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.bulk import run_many
from storage.columns import Instant, Sealed, json_text, metadata, new_id
from storage.database import Transaction
from storage.encryption import CannotOpen
from storage.messages import At, Button, Day, Lines, Message, Reader, Text, Value, from_json, to_json, to_text
from storage.prepared import Prepared
from storage.sealing import Sealing, keys_of

# Who puts a message in needs its parts: they are given on from here.
__all__ = ["At", "Button", "Day", "Lines", "Message", "Reader", "Text", "Value", "from_json", "to_json"]

# What a person is waiting for goes before what nobody is waiting for: from the last in the alphabet to the first.
Lane = Literal["reply", "nudge", "export"]
# What stays of a message that was never said, and why it was not when somebody changed their mind.
# It needs nobody's key: an erased client's row is forgotten as well as any.
FORGOTTEN = b""
TAKEN_BACK = "taken back"
NO_CHAT = 0  # once a message was said, or never will be, nobody needs to know where to
# What was put for no time of its own goes at once, also when the machine's clock is set back after that.
AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)
KEPT_FOR = timedelta(days=60)  # so long the buttons of a message that was said do something

outbox = Table(
    "outbox",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("id", Uuid, nullable=False, unique=True),
    # What stands for the chat (KeyStore.chat_hash): order goes by it. The chat itself is sealed with the message.
    Column("chat_id", BigInteger, nullable=False),
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), index=True),
    Column("language", String(8)),
    Column("lane", String(8), nullable=False),
    Column("message", Sealed(), nullable=False),
    Column("anchor", String(64)),
    Column("edits", Boolean, nullable=False),
    Column("dedupe_key", String(128), unique=True),
    Column("put_at", Instant, nullable=False, index=True),
    Column("not_before", Instant, nullable=False),
    Column("expires_at", Instant),
    Column("state", String(8), nullable=False),
    Column("held_until", Instant),
    Column("holder", BigInteger),
    Column("attempts", Integer, nullable=False),
    Column("parts_sent", Integer, nullable=False),
    Column("telegram_message_id", BigInteger),
    Column("sent_at", Instant),
    Column("reason", String(64)),
    # A number that was deleted is not given again: rows are told apart by age through it.
    sqlite_autoincrement=True,
)
SEALED = Sealing(outbox, owner="person_id", row=("id",))
# The other states are "sent" and "dropped". Written out in SQL: a bound value would hide from the planner that a
# partial index serves.
UNSENT: tuple[ColumnElement[str], ...] = (literal_column("'waiting'"), literal_column("'claimed'"))

_unsent = outbox.c.state.in_(UNSENT)
for _name, _columns in (
    ("lanes", (outbox.c.lane.desc(), outbox.c.number)),
    ("waiting", (outbox.c.chat_id, outbox.c.number)),
    ("waiting_since", (outbox.c.not_before,)),
):
    Index(f"ix_outbox_{_name}", *_columns, sqlite_where=_unsent, postgresql_where=_unsent)
# Few rows have these: without an index of their own each look would go through all that wait.
for _column in (outbox.c.held_until, outbox.c.expires_at):
    _set = _unsent & _column.is_not(None)
    Index(f"ix_outbox_{_column.name}", _column, sqlite_where=_set, postgresql_where=_set)
Index("ix_outbox_anchor", outbox.c.chat_id, outbox.c.anchor, outbox.c.number)

# Made once: to build a statement anew with every answer costs more than to run it. The database decides which of two
# replicas puts a nudge.
_PUT = {
    "sqlite": Prepared(sqlite.insert(outbox).on_conflict_do_nothing(index_elements=["dedupe_key"])),
    "postgresql": Prepared(postgresql.insert(outbox).on_conflict_do_nothing(index_elements=["dedupe_key"])),
}
# What is being sent just now stays so until that has ended; it is not tried again.
_waits = outbox.c.state == "waiting"
TAKE_BACK: dict[str, Any] = {
    "state": case((_waits, "dropped"), else_=outbox.c.state),
    "message": case((_waits, literal(FORGOTTEN, Sealed())), else_=outbox.c.message),
    "reason": TAKEN_BACK,
}
_take_back = update(outbox).where(_unsent, outbox.c.person_id == bindparam("of_person")).values(**TAKE_BACK)
_TAKE_BACK_ALL = Prepared(_take_back)
# What was never said may be put again: a brief that waits while its session is moved.
_say_again = case((_waits, None), else_=outbox.c.dedupe_key)
_TAKE_BACK = Prepared(_take_back.where(outbox.c.anchor == bindparam("of_anchor")).values(dedupe_key=_say_again))
_PRESSED = select(outbox).where(
    outbox.c.id == bindparam("row_id"),
    outbox.c.chat_id == bindparam("in_chat"),
    outbox.c.state != "dropped",
    outbox.c.put_at > bindparam("kept_since", type_=Instant),
)


@dataclass(frozen=True)
class Pressed:
    """What a press of a button asks for. `is_newest`: nothing newer was said under the same anchor.

    `is_late`: the message's use was over at the time of the press (`expires_at`).
    """

    do: str
    given: dict[str, Any]
    row: UUID
    person_id: UUID | None
    anchor: str | None
    is_newest: bool
    is_late: bool


async def put(
    tx: Transaction,
    *,
    chat_id: int,
    person_id: UUID | None,
    message: Message,
    now: datetime,
    lane: Lane = "reply",
    anchor: str | None = None,
    edits: bool = False,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    dedupe_key: str | None = None,
    language: str | None = None,
) -> UUID | None:
    """Puts a message in; its key, or None when a row with that dedupe key is there already.

    `edits` changes the message that the anchor shows, if it can be changed. `language` is for a reader who has not
    joined. After `expires_at` it is not sent.
    """
    row_id = new_id()
    row = {
        "id": row_id,
        "chat_id": await keys_of(tx).chat_hash(chat_id),
        "person_id": person_id,
        "language": language,
        "lane": lane,
        "message": _with_chat(chat_id, to_text(message)),
        "anchor": anchor,
        "edits": edits,
        "dedupe_key": dedupe_key,
        "put_at": now,
        "not_before": not_before or AT_ONCE,
        "expires_at": expires_at,
        "state": "waiting",
        "attempts": 0,
        "parts_sent": 0,
    }
    return row_id if await _PUT[tx.dialect.name].run(tx, await SEALED.seal(tx, row)) == 1 else None


class Kept(NamedTuple):
    """What is sealed in a row: a message, and the chat that it is for."""

    chat_id: int
    message: Message


class Put(NamedTuple):
    """A message to put in with many others. `message` is its JSON as text, `messages.to_text` makes it."""

    id: UUID
    chat_id: int
    person_id: UUID
    message: str
    anchor: str
    expires_at: datetime
    dedupe_key: str


_put_many = insert(outbox)
_PUT_MANY = (*Put._fields, "lane", "edits", "put_at", "not_before", "state", "attempts", "parts_sent")


async def put_many(tx: Transaction, puts: Sequence[Put], now: datetime, lane: Lane = "nudge") -> None:
    """Puts many messages in at once. Raises IntegrityError when a dedupe key is there already."""
    same = (lane, False, now, AT_ONCE, "waiting", 0, 0)
    keys = keys_of(tx)
    rows = [
        put._replace(chat_id=await keys.chat_hash(put.chat_id), message=_with_chat(put.chat_id, put.message))._asdict()
        for put in puts
    ]
    await run_many(tx, _put_many, _PUT_MANY, [(*row.values(), *same) for row in await SEALED.seal_all(tx, rows)])


async def cancel(tx: Transaction, person_id: UUID, anchor: str | None = None) -> None:
    """Takes back what was not sent yet: all that a person was to get, or all under one anchor."""
    if anchor is None:
        await _TAKE_BACK_ALL.run(tx, {"of_person": person_id})
    else:
        await _TAKE_BACK.run(tx, {"of_person": person_id, "of_anchor": anchor})


async def forget_about(tx: Transaction, person_id: UUID, client_id: UUID, but: Collection[str]) -> None:
    """Forgets what somebody was told about a client who is erased, and takes back what was not sent yet.

    Of what was not, messages called `but` go all the same. Each message or its anchor names the client. It may be their
    words, sealed with the reader's key: what waits does so for as long as the reader is frozen, and what was sent keeps
    its buttons, with what they would do.
    """
    columns = (outbox.c[name] for name in ("id", "person_id", "message", "anchor", "state"))
    kept = (outbox.c.person_id == person_id) & (outbox.c.state != "dropped") & (outbox.c.message != FORGOTTEN)
    rows = (await tx.execute(select(*columns).where(kept))).mappings()
    about = [row["id"] for row in rows if await _is_about(tx, row, client_id, but)]
    was_sent = (outbox.c.state == "sent") & outbox.c.id.in_(about)
    await tx.execute(update(outbox).where(was_sent).values(message=FORGOTTEN))
    await tx.execute(update(outbox).where(_unsent, outbox.c.id.in_(about)).values(**TAKE_BACK))
    # An anchor that names the client would outlive them, too.
    named = (outbox.c.person_id == person_id) & outbox.c.anchor.contains(client_id.hex)
    await tx.execute(update(outbox).where(named).values(anchor=None))


async def _is_about(tx: Transaction, row: Mapping[Any, Any], client_id: UUID, but: Collection[str]) -> bool:
    try:
        message = (await said_in(tx, row)).message
    except CannotOpen:
        # Nobody will ever read it: its reader may be erased, too.
        return False
    goes_out = message.say in but and row["state"] != "sent"
    return not goes_out and client_id.hex in f"{row['anchor']} {to_text(message)}"


async def take_back_nudges(tx: Transaction, person_id: UUID) -> None:
    """Takes back what nobody waits for and was not sent yet: nudges, and questions that were planned."""
    nudges = _unsent & (outbox.c.person_id == person_id) & (outbox.c.lane == "nudge")
    await tx.execute(update(outbox).where(nudges).values(**TAKE_BACK, dedupe_key=_say_again))


async def withdraw(tx: Transaction, person_id: UUID, anchor: str, now: datetime) -> bool:
    """Takes back what waits under an anchor for a later time; False when nothing does, or does any more."""
    waiting = _waits & (outbox.c.person_id == person_id) & (outbox.c.anchor == anchor) & (outbox.c.not_before > now)
    return bool((await tx.execute(update(outbox).where(waiting).values(**TAKE_BACK))).rowcount)


async def pressed(tx: Transaction, callback_data: str, chat_id: int, now: datetime) -> Pressed | None:
    """What a button asks for; None when the button is unknown, forged, of another chat, or no longer kept."""
    row_id, place = _read(callback_data)
    if row_id is None:
        return None
    asked = {"row_id": row_id, "in_chat": await keys_of(tx).chat_hash(chat_id), "kept_since": now - KEPT_FOR}
    row = (await tx.execute(_PRESSED, asked)).one_or_none()
    buttons = () if row is None else (await said_in(tx, row._mapping)).message.all_buttons()
    if row is None or place >= len(buttons) or not buttons[place].do:
        return None
    return Pressed(
        do=buttons[place].do,
        given=dict(buttons[place].given),
        row=row_id,
        person_id=row.person_id,
        anchor=row.anchor,
        is_newest=not await _is_followed(tx, row, now),
        is_late=row.expires_at is not None and row.expires_at <= now,
    )


async def said_in(tx: Transaction, row: Mapping[Any, Any]) -> Kept:
    """What is sealed in a row, of which the key, the person and the message were read. Raises CannotOpen."""
    if row["message"] == FORGOTTEN:
        return Kept(NO_CHAT, Message("", {}))
    kept = json.loads((await SEALED.open(tx, row))["message"])
    return Kept(kept["chat"], from_json(kept["message"]))


async def sealed(tx: Transaction, row_id: UUID, person_id: UUID | None, chat_id: int, message: dict[str, Any]) -> bytes:
    """A message as it is kept in a row."""
    row = {"id": row_id, "person_id": person_id, "message": _with_chat(chat_id, json_text(message))}
    kept = (await SEALED.seal(tx, row))["message"]
    assert isinstance(kept, bytes)
    return kept


def _with_chat(chat_id: int, message: str) -> str:
    """What is sealed in a row; `message` is its JSON as text."""
    return f'{{"chat":{chat_id},"message":{message}}}'


def callback_data(row_id: UUID, place: int) -> str:
    """What the button in that place of a row's message sends back: opaque, and at most 64 bytes."""
    return f"{row_id.hex}:{place}"


def _read(callback_data: str) -> tuple[UUID | None, int]:
    row_id, _, place = callback_data.partition(":")
    # Digits of other scripts are digits to Python, too.
    if len(row_id) != 32 or not (place.isascii() and place.isdecimal() and len(place) <= 3):
        return None, 0
    try:
        return UUID(hex=row_id), int(place)
    except ValueError:
        return None, 0


async def _is_followed(tx: Transaction, row: Row[Any], now: datetime) -> bool:
    if row.anchor is None:
        return False
    # What is planned for later (the next frame of a guide) has not been said, so it is not newer.
    newer = (outbox.c.number > row.number) & (outbox.c.state != "dropped") & (outbox.c.not_before <= now)
    same = (outbox.c.chat_id == row.chat_id) & (outbox.c.anchor == row.anchor)
    return bool((await tx.execute(select(exists().where(same, newer)))).scalar_one())


async def forget(tx: Transaction, person_id: UUID, anchor: str) -> None:
    """Forgets what was said under an anchor, with its buttons; what was not sent yet is taken back.

    What is being sent just now arrives with its buttons all the same: a press of these has no anchor any more.
    """
    await cancel(tx, person_id, anchor)
    under = (outbox.c.person_id == person_id) & (outbox.c.anchor == anchor)
    await tx.execute(update(outbox).where(under, outbox.c.state == "sent").values(message=FORGOTTEN))
    await tx.execute(update(outbox).where(under, outbox.c.state == "claimed").values(anchor=None))


async def forget_before(tx: Transaction, before: datetime) -> None:
    """Deletes what was put before an instant and is no longer to be sent."""
    await tx.execute(delete(outbox).where(outbox.c.put_at < before, ~_unsent))


async def forget_chat(tx: Transaction, chat_id: int) -> None:
    """Deletes what was said in a chat to somebody who had not joined yet, or has no person any more."""
    theirs = outbox.c.chat_id == await keys_of(tx).chat_hash(chat_id)
    await tx.execute(delete(outbox).where(theirs, outbox.c.person_id.is_(None), ~_unsent))


async def has_said_since(tx: Transaction, person_id: UUID, since: datetime, now: datetime) -> bool:
    """Whether anything was put in for somebody after an instant, to be said by now."""
    theirs = (outbox.c.person_id == person_id) & (outbox.c.state != "dropped")
    later = (outbox.c.put_at > since) & (outbox.c.not_before <= now)
    return bool((await tx.execute(select(exists().where(theirs, later)))).scalar_one())


async def said_since(tx: Transaction, person_id: UUID, chat_id: int, since: datetime) -> list[int]:
    """Telegram's numbers of what was said to somebody since then, the oldest first; also before they had joined."""
    nobodys = outbox.c.person_id.is_(None) & (outbox.c.chat_id == await keys_of(tx).chat_hash(chat_id))
    said = ((outbox.c.person_id == person_id) | nobodys) & (outbox.c.state == "sent") & (outbox.c.sent_at > since)
    found = select(outbox.c.telegram_message_id).where(said, outbox.c.telegram_message_id.is_not(None))
    numbers: list[int] = list((await tx.execute(found.order_by(outbox.c.number))).scalars())
    return list(dict.fromkeys(numbers))
