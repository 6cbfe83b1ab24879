"""The sender's side of the outbox: who may go next, and what became of it."""

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    ScalarSelect,
    and_,
    any_,
    bindparam,
    case,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from storage.clients import clients
from storage.columns import Instant, Json, Sealed
from storage.database import Transaction
from storage.encryption import CannotOpen
from storage.messages import Message, Reader, to_json_once_said
from storage.outbox import FORGOTTEN, NO_CHAT, TAKEN_BACK, UNSENT, Kept, Lane, outbox, said_in, sealed
from storage.people import people
from storage.prepared import Prepared
from storage.sealing import keys_of
from storage.therapists import therapists

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Shown:
    """The newest message that was said under an anchor."""

    telegram_message_id: int
    has_buttons: bool


@dataclass(frozen=True)
class Claimed:
    """A row that this process may send, for whom, and what its anchor shows now.

    `attempts` counts how often it was tried before; `parts_sent` how many parts of a long text have arrived already.
    """

    id: UUID
    chat_id: int
    person_id: UUID | None
    lane: Lane
    message: Message
    reader: Reader
    edits: bool
    attempts: int
    parts_sent: int
    shown: Shown | None
    claimed_at: datetime


class Said(NamedTuple):
    """What became of a row that was sent: without a message's id it is not known whether it arrived, for `reason`."""

    id: UUID
    person_id: UUID | None
    message: Message
    telegram_message_id: int | None
    reason: str | None = None


class Dropped(NamedTuple):
    """A row that nobody sent in time."""

    id: UUID
    lane: Lane


_PLAIN = ("id", "person_id", "lane", "edits", "attempts", "parts_sent")
_NOW: ColumnElement[datetime] = bindparam("now", type_=Instant)
_frozen = select(people.c.id).where(people.c.frozen_at.is_not(None))
_is_claimed = outbox.c.state == literal_column("'claimed'")


def _is_due(rows: FromClause) -> ColumnElement[bool]:
    in_use = or_(rows.c.expires_at.is_(None), rows.c.expires_at > _NOW)
    # What is for somebody who is frozen waits, and holds up nothing.
    awake = or_(rows.c.person_id.is_(None), rows.c.person_id.not_in(_frozen))
    return and_(rows.c.state.in_(UNSENT), rows.c.not_before <= _NOW, in_use, awake)


def _may_go() -> ColumnElement[bool]:
    # What is held, by a sender or until Telegram takes it again, holds up the later rows of its chat; what is just
    # being sent does so even when it is of no use any more.
    earlier = outbox.alias("earlier")
    being_sent = and_(earlier.c.state == literal_column("'claimed'"), earlier.c.held_until > _NOW)
    blocked = exists().where(
        earlier.c.chat_id == outbox.c.chat_id,
        earlier.c.number < outbox.c.number,
        earlier.c.state.in_(UNSENT),
        or_(_is_due(earlier), being_sent),
    )
    free = or_(outbox.c.held_until.is_(None), outbox.c.held_until <= _NOW)
    return and_(_is_due(outbox), free, ~blocked)


def _shown_number() -> ScalarSelect[Any]:
    """The number of the newest row that was sent under the same anchor."""
    before = outbox.alias("before")
    same = (before.c.chat_id == outbox.c.chat_id) & (before.c.anchor == outbox.c.anchor)
    said = before.c.telegram_message_id.is_not(None) & (before.c.state == "sent")
    return select(func.max(before.c.number)).where(same, said).scalar_subquery()


def _is_superseded() -> ColumnElement[bool]:
    """Whether a newer row, as due as this one, will put something else into the place of what this one shows."""
    newer = outbox.alias("newer")
    same = (newer.c.chat_id == outbox.c.chat_id) & (newer.c.anchor == outbox.c.anchor)
    after = same & (newer.c.number > outbox.c.number) & newer.c.edits
    return and_(outbox.c.edits, exists().where(after, _is_due(newer)))


def _wanted(left_out: ColumnElement[bool], lanes: ColumnElement[bool]) -> Prepared:
    """Of a chat only its first row may go; `shown` is what its anchor shows now."""
    shown = outbox.alias("shown")
    wanted = (
        select(
            *(outbox.c[name] for name in ("number", "chat_id", "language", "message", *_PLAIN)),
            people.c.language.label("speaks"),
            func.coalesce(clients.c.zone, therapists.c.zone).label("zone"),
            clients.c.word,
            shown.c.telegram_message_id.label("shown_as"),
            shown.c.message.label("shown_message"),
            shown.c.id.label("shown_id"),
            shown.c.person_id.label("shown_person_id"),
            _is_superseded().label("superseded"),
        )
        .outerjoin(people, people.c.id == outbox.c.person_id)
        .outerjoin(clients, clients.c.person_id == outbox.c.person_id)
        .outerjoin(therapists, therapists.c.person_id == outbox.c.person_id)
        .outerjoin(shown, shown.c.number == _shown_number())
        .where(_may_go(), lanes, ~left_out)
        .order_by(outbox.c.lane.desc(), outbox.c.number)
        .limit(bindparam("limit_"))
        .with_for_update(of=outbox, skip_locked=True)
    )
    return Prepared(wanted)


# Made once, as in people.py: the chats that are left out go in as one value, whatever their number.
_LEFT_OUT = {
    "sqlite": outbox.c.chat_id.in_(
        select(func.json_each(bindparam("leave_out", type_=Json)).table_valued("value").c.value)
    ),
    "postgresql": outbox.c.chat_id == any_(bindparam("leave_out", type_=ARRAY(BigInteger))),
}
_replies = outbox.alias("replies")
_LANES = {
    "all": true(),
    "replies": outbox.c.lane == "reply",
    # What stands before a reply in its chat is waited for, too.
    "before replies": (outbox.c.lane != "reply")
    & outbox.c.chat_id.in_(select(_replies.c.chat_id).where(_replies.c.lane == "reply", _is_due(_replies))),
}
_WANTED = {
    (database, which): _wanted(left_out, lanes)
    for database, left_out in _LEFT_OUT.items()
    for which, lanes in _LANES.items()
}
_TAKE = Prepared(
    update(outbox)
    .where(outbox.c.number == bindparam("of_number"))
    .values(
        state="claimed",
        held_until=bindparam("until", type_=Instant),
        holder=bindparam("by"),
        attempts=outbox.c.attempts + 1,
    )
)


async def claim(
    tx: Transaction,
    now: datetime,
    limit: int,
    lease: timedelta,
    *,
    holder: int = 0,
    leave_out: Collection[int] = (),
    only_replies: bool = False,
) -> list[Claimed]:
    """Takes the next rows to send, at most one a chat, in the order in which they go; for the time of `lease`.

    A row whose lease has run out counts as waiting again: who held it has died. `holder` is the number of this process
    (storage/holds.py), `leave_out` are chats that get nothing now. An edit that a newer one supersedes is dropped, and
    so is what cannot be read.
    """
    keys = keys_of(tx)
    asked = {"now": now, "limit_": limit, "leave_out": [await keys.chat_hash(one) for one in leave_out]}
    rows = await _next(tx, asked, limit, only_replies)
    await keys.bring({row["person_id"] for row in rows} - {None})
    messages = {row["id"]: await _read(tx, row) for row in rows}
    superseded = [row["id"] for row in rows if row["superseded"] and row["shown_as"] is not None]
    unreadable = [row_id for row_id, kept in messages.items() if kept is None]
    if superseded or unreadable:
        await _drop(tx, superseded, "superseded")
        await _drop_unreadable(tx, unreadable)
        return await claim(tx, now, limit, lease, holder=holder, leave_out=leave_out, only_replies=only_replies)
    await _TAKE.run_each(tx, [{"of_number": row["number"], "until": now + lease, "by": holder} for row in rows])
    return [await _claimed(tx, row, kept, now) for row in rows if (kept := messages[row["id"]]) is not None]


async def _next(tx: Transaction, asked: dict[str, Any], limit: int, only_replies: bool) -> list[dict[str, Any]]:
    rows = await _WANTED[tx.dialect.name, "replies" if only_replies else "all"].rows(tx, asked)
    replies = [row for row in rows if row["lane"] == "reply"]
    if not only_replies and (len(rows) < limit or len(replies) == limit):
        return rows
    # Somebody's nudge may stand far behind in a broadcast, and before their reply.
    awaited = await _WANTED[tx.dialect.name, "before replies"].rows(tx, asked)
    chats = {row["chat_id"] for row in (*replies, *awaited)}
    return [*replies, *awaited, *(row for row in rows if row["chat_id"] not in chats)][:limit]


async def _read(tx: Transaction, row: Mapping[str, Any]) -> Kept | None:
    """What is sealed in a row; None when no program can read it."""
    try:
        return await said_in(tx, row)
    except (CannotOpen, ValueError, LookupError, TypeError, AttributeError):
        return None


async def _drop_unreadable(tx: Transaction, row_ids: Sequence[UUID]) -> None:
    # It would fail again at every look, and nobody would hear anything any more.
    for row_id in row_ids:
        log.error("A message cannot be read and is dropped action=unreadable row=%s", row_id)
    await _drop(tx, row_ids, "unreadable")


async def _shown(tx: Transaction, row: Mapping[str, Any]) -> Shown | None:
    """What the anchor of a row shows now."""
    if row["shown_as"] is None:
        return None
    before = {name: row[f"shown_{name}"] for name in ("id", "person_id", "message")}
    kept = await _read(tx, before)
    return Shown(row["shown_as"], has_buttons=kept is not None and bool(kept.message.buttons))


async def _claimed(tx: Transaction, row: Mapping[str, Any], kept: Kept, now: datetime) -> Claimed:
    return Claimed(
        **{name: row[name] for name in _PLAIN},
        chat_id=kept.chat_id,
        message=kept.message,
        reader=Reader(row["speaks"] or row["language"] or "en", row["zone"], row["word"] or "practice"),
        shown=await _shown(tx, row),
        claimed_at=now,
    )


_ENDED = {"held_until": None, "holder": None}
# What another process has sent meanwhile, because our lease ran out, stays sent.
_MARK_SENT = Prepared(
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"), outbox.c.state != "sent")
    .values(
        state="sent",
        message=bindparam("kept"),
        telegram_message_id=bindparam("message_id"),
        sent_at=bindparam("now"),
        reason=bindparam("because"),
        **_ENDED,
    )
)


async def mark_sent(tx: Transaction, said: Iterable[Said], now: datetime) -> None:
    """Keeps that rows were sent. Of what was said only the buttons are kept: they may still be pressed."""
    rows = [
        {
            "row_id": one.id,
            "kept": await sealed(tx, one.id, one.person_id, NO_CHAT, to_json_once_said(one.message)),
            "message_id": one.telegram_message_id,
            "now": now,
            "because": one.reason,
        }
        for one in said
    ]
    await _MARK_SENT.run_each(tx, rows)


_was_taken_back = func.coalesce(outbox.c.reason, "") == TAKEN_BACK


async def postpone(tx: Transaction, row_id: UUID, until: datetime, reason: str, parts_sent: int = 0) -> None:
    """Gives a row back, to be tried again from `until` on. The later rows of its chat wait for it."""
    # What was taken back meanwhile is not tried again.
    mine = (outbox.c.id == row_id) & _is_claimed
    await tx.execute(update(outbox).where(mine, _was_taken_back).values(state="dropped", message=FORGOTTEN, **_ENDED))
    waits = {"state": "waiting", "held_until": until, "holder": None, "reason": reason, "parts_sent": parts_sent}
    await tx.execute(update(outbox).where(mine).values(**waits))


async def drop(tx: Transaction, row_id: UUID, reason: str) -> None:
    """Gives a row up for good, with what it was to say."""
    await _drop(tx, [row_id], reason)


async def _drop(tx: Transaction, row_ids: Sequence[UUID], reason: str) -> None:
    unsent = outbox.c.id.in_(row_ids) & (outbox.c.state != "sent")
    await tx.execute(update(outbox).where(unsent).values(state="dropped", message=FORGOTTEN, reason=reason, **_ENDED))


_EXPIRE = Prepared(
    update(outbox)
    .where(
        outbox.c.state.in_(UNSENT),
        outbox.c.expires_at <= _NOW,
        or_(outbox.c.held_until.is_(None), outbox.c.held_until <= _NOW),
    )
    .values(state="dropped", message=FORGOTTEN, reason="too late", **_ENDED)
    .returning(outbox.c.id, outbox.c.lane)
)


async def expire_late(tx: Transaction, now: datetime) -> list[Dropped]:
    """Drops what is of no use any more, and says what it was."""
    return [Dropped(**row) for row in await _EXPIRE.rows(tx, {"now": now})]


_NEXT = Prepared(
    select(
        *(
            select(func.min(column))
            .where(outbox.c.state.in_(UNSENT), column > _NOW)
            .scalar_subquery()
            .label(column.name)
            for column in (outbox.c.not_before, outbox.c.held_until)
        )
    )
)


async def next_send_at(tx: Transaction, now: datetime) -> datetime | None:
    """The earliest instant after `now` at which a row may go that may not go yet; None when there is none."""
    [instants] = await _NEXT.rows(tx, {"now": now})
    return min((at for at in instants.values() if at is not None), default=None)


async def something_due(tx: Transaction, now: datetime) -> bool:
    """Whether anything is being sent now, or could be."""
    sending = _is_claimed & (outbox.c.held_until > _NOW)
    return bool((await tx.execute(select(exists().where(or_(sending, _may_go()))), {"now": now})).scalar_one())


_freed: dict[str, Any] = {
    "state": case((_was_taken_back, "dropped"), else_="waiting"),
    "message": case((_was_taken_back, literal(FORGOTTEN, Sealed())), else_=outbox.c.message),
}
_RELEASE = update(outbox).where(outbox.c.state.in_(UNSENT), _is_claimed).values(**_freed, **_ENDED)


async def release(tx: Transaction, holders: Collection[int] | None = None) -> None:
    """Frees what these processes were sending when they died; what any was, for a process that knows it is alone."""
    freed = _RELEASE if holders is None else _RELEASE.where(outbox.c.holder.in_(holders))
    await tx.execute(freed)


async def holders(tx: Transaction) -> set[int]:
    """The numbers of the processes that hold something."""
    found = select(outbox.c.holder).where(outbox.c.state.in_(UNSENT), _is_claimed, outbox.c.holder.is_not(None))
    return set((await tx.execute(found.distinct())).scalars())
