"""The sender's side of the outbox: who may go next, and what became of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, Row, ScalarSelect, and_, exists, func, or_, select, update

from storage.clients import clients
from storage.database import Transaction
from storage.messages import Message, Reader, from_json
from storage.outbox import UNSENT, Lane, outbox
from storage.people import people


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


class Dropped(NamedTuple):
    """A row that nobody sent in time."""

    id: UUID
    lane: Lane


async def claim(tx: Transaction, now: datetime, limit: int, lease: timedelta) -> list[Claimed]:
    """Takes the next rows to send, at most one a chat, in the order in which they go; for the time of `lease`.

    A row whose lease has run out counts as waiting again: who held it has died.
    """
    wanted = (
        select(
            outbox, people.c.language.label("speaks"), clients.c.zone, clients.c.word, _shown_number().label("shown")
        )
        .outerjoin(people, people.c.id == outbox.c.person_id)
        .outerjoin(clients, clients.c.person_id == outbox.c.person_id)
        .where(_may_go(now))
        .order_by(outbox.c.lane.desc(), outbox.c.number)
        .limit(limit)
        .with_for_update(of=outbox, skip_locked=True)
    )
    rows = (await tx.execute(wanted)).all()
    taken = update(outbox).where(outbox.c.number.in_([row.number for row in rows]))
    if rows:
        await tx.execute(taken.values(state="claimed", held_until=now + lease, attempts=outbox.c.attempts + 1))
    shown = await _shown(tx, [row.shown for row in rows if row.shown is not None])
    return [_claimed(row, shown.get(row.shown)) for row in rows]


def _is_due(rows: FromClause, now: datetime) -> ColumnElement[bool]:
    in_use = or_(rows.c.expires_at.is_(None), rows.c.expires_at > now)
    return and_(rows.c.state.in_(UNSENT), rows.c.not_before <= now, in_use)


def _may_go(now: datetime) -> ColumnElement[bool]:
    # What is held, by a sender or until Telegram takes it again, holds up the later rows of its chat.
    earlier = outbox.alias("earlier")
    blocked = exists().where(earlier.c.chat_id == outbox.c.chat_id, earlier.c.number < outbox.c.number)
    free = or_(outbox.c.held_until.is_(None), outbox.c.held_until <= now)
    return and_(_is_due(outbox, now), free, ~blocked.where(_is_due(earlier, now)))


def _shown_number() -> ScalarSelect[Any]:
    """The number of the newest row that was sent under the same anchor."""
    before = outbox.alias("before")
    same = (before.c.chat_id == outbox.c.chat_id) & (before.c.anchor == outbox.c.anchor)
    said = before.c.telegram_message_id.is_not(None) & (before.c.state == "sent")
    return select(func.max(before.c.number)).where(same, said).scalar_subquery()


async def _shown(tx: Transaction, numbers: list[int]) -> dict[int, Shown]:
    if not numbers:
        return {}
    columns = outbox.c.number, outbox.c.telegram_message_id, outbox.c.message
    rows = await tx.execute(select(*columns).where(outbox.c.number.in_(numbers)))
    return {number: Shown(message_id, bool(message["buttons"])) for number, message_id, message in rows}


def _claimed(row: Row[Any], shown: Shown | None) -> Claimed:
    return Claimed(
        id=row.id,
        chat_id=row.chat_id,
        person_id=row.person_id,
        lane=row.lane,
        message=from_json(row.message),
        reader=Reader(row.speaks or row.language or "en", row.zone, row.word or "practice"),
        edits=row.edits,
        attempts=row.attempts,
        parts_sent=row.parts_sent,
        shown=shown,
    )


async def mark_sent(
    tx: Transaction, row_id: UUID, telegram_message_id: int | None, now: datetime, reason: str | None = None
) -> None:
    """Keeps that a row was sent. Without a message's id it is not known whether it arrived; `reason` says why.

    Of what was said only the buttons are kept: they may still be pressed.
    """
    await _forget_words(tx, row_id)
    await _settle(
        tx, row_id, state="sent", telegram_message_id=telegram_message_id, sent_at=now, held_until=None, reason=reason
    )


async def postpone(tx: Transaction, row_id: UUID, until: datetime, reason: str, parts_sent: int = 0) -> None:
    """Gives a row back, to be tried again from `until` on. The later rows of its chat wait for it."""
    # What was taken back meanwhile stays taken back.
    held = (outbox.c.id == row_id) & (outbox.c.state == "claimed")
    waits = {"state": "waiting", "held_until": until, "reason": reason, "parts_sent": parts_sent}
    await tx.execute(update(outbox).where(held).values(**waits))


async def drop(tx: Transaction, row_id: UUID, reason: str) -> None:
    """Gives a row up for good, with what it was to say."""
    await _forget_words(tx, row_id)
    await _settle(tx, row_id, state="dropped", held_until=None, reason=reason)


async def _forget_words(tx: Transaction, row_id: UUID) -> None:
    # An answer that its client deletes must not live on in what was once said about it.
    this = outbox.c.id == row_id
    message = (await tx.execute(select(outbox.c.message).where(this))).scalar_one_or_none()
    if message is not None:
        rows = [[{**button, "label": None, "words": "", "args": {}} for button in row] for row in message["buttons"]]
        silent = {**message, "args": {}, "file": None, "buttons": rows}
        await tx.execute(update(outbox).where(this).values(message=silent))


async def _settle(tx: Transaction, row_id: UUID, **became: Any) -> None:
    # What another process has sent meanwhile, because our lease ran out, stays sent.
    unsent = (outbox.c.id == row_id) & (outbox.c.state != "sent")
    await tx.execute(update(outbox).where(unsent).values(**became))


async def expire_late(tx: Transaction, now: datetime) -> list[Dropped]:
    """Drops what is of no use any more, and says what it was."""
    free = or_(outbox.c.held_until.is_(None), outbox.c.held_until <= now)
    late = outbox.c.state.in_(UNSENT) & (outbox.c.expires_at <= now) & free
    dropped = update(outbox).where(late).values(state="dropped", reason="too late", held_until=None)
    return [Dropped(*row) for row in await tx.execute(dropped.returning(outbox.c.id, outbox.c.lane))]


async def next_send_at(tx: Transaction, now: datetime) -> datetime | None:
    """The earliest instant after `now` at which a row may go that may not go yet; None when there is none."""
    columns = outbox.c.not_before, outbox.c.held_until
    firsts = [select(func.min(column)).where(outbox.c.state.in_(UNSENT), column > now) for column in columns]
    instants = [cast("datetime | None", (await tx.execute(first)).scalar_one()) for first in firsts]
    return min((at for at in instants if at is not None), default=None)


async def something_due(tx: Transaction, now: datetime) -> bool:
    """Whether anything is being sent now, or could be."""
    sending = (outbox.c.state == "claimed") & (outbox.c.held_until > now)
    return bool((await tx.execute(select(exists().where(or_(sending, _may_go(now)))))).scalar_one())


async def release(tx: Transaction) -> None:
    """Frees what a process that died was sending; only for a process that knows, at its start, that it is alone."""
    claimed = outbox.c.state == "claimed"
    await tx.execute(update(outbox).where(claimed).values(state="waiting", held_until=None))
