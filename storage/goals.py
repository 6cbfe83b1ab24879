"""Goals in a client's own words, with small dated action items; each is asked about at the instant named for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Index, String, Table, Uuid, delete, insert, select, update

from storage.care_links import until, visible_to
from storage.clients import clients
from storage.columns import Instant, Sealed, metadata
from storage.consents import stands
from storage.database import Transaction
from storage.encryption import CannotOpen
from storage.people import chats_of, people
from storage.sealing import Sealing

goals = Table(
    "goals",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("words", Sealed(), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("set_at", Instant, nullable=False),
    Column("reached_at", Instant),
)
_GOALS = Sealing(goals, owner="client_id", row=("id",))

action_items = Table(
    "action_items",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("goal_id", Uuid, ForeignKey("goals.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("words", Sealed(), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("added_at", Instant, nullable=False),
    Column("planned_at", Instant),
    Column("ask_at", Instant),
    Column("answered_at", Instant),
    Column("done_at", Instant),
    Column("in_the_way", Sealed()),
    Column("asked_as", Uuid),
)
_ITEMS = Sealing(action_items, owner="client_id", row=("id",))
# Few of all are still to be asked about, and the next of them is looked for at every round.
_is_asked = action_items.c.ask_at.is_not(None)
Index("ix_action_items_ask_at", action_items.c.ask_at, sqlite_where=_is_asked, postgresql_where=_is_asked)
_was_asked = action_items.c.asked_as.is_not(None)
Index("ix_action_items_asked_as", action_items.c.asked_as, sqlite_where=_was_asked, postgresql_where=_was_asked)


@dataclass(frozen=True)
class Goal:
    """What a client is after; open until `reached_at`. `zone` is theirs when they set it."""

    id: UUID
    client_id: UUID
    words: str
    zone: str
    set_at: datetime
    reached_at: datetime | None = None


@dataclass(frozen=True)
class ActionItem:
    """Something small to do for a goal. `planned_at` is the instant that the client named, None when they named none.

    `ask_at`: when they are to be asked how it went, None when not (any more). `answered_at`: when they last told.
    `in_the_way` is what got in the way, one line for each time that they told. `asked_as` is the row of the outbox with
    the first question at that time, which is asked once more if it does not arrive.
    """

    id: UUID
    goal_id: UUID
    client_id: UUID
    words: str
    zone: str
    added_at: datetime
    planned_at: datetime | None = None
    ask_at: datetime | None = None
    answered_at: datetime | None = None
    done_at: datetime | None = None
    in_the_way: str | None = None
    asked_as: UUID | None = None


class Asked(NamedTuple):
    """An action item that is to be asked about, and whom to ask, where and when."""

    id: UUID
    client_id: UUID
    words: str
    ask_at: datetime | None
    chat_id: int
    zone: str | None
    quiet_from: time | None
    quiet_until: time | None
    planned_at: datetime | None
    asked_as: UUID | None


async def add(tx: Transaction, goal: Goal) -> None:
    """Keeps a new goal."""
    await tx.execute(insert(goals), await _GOALS.seal(tx, vars(goal)))


async def add_item(tx: Transaction, item: ActionItem) -> None:
    """Keeps a new action item."""
    await tx.execute(insert(action_items), await _ITEMS.seal(tx, vars(item)))


async def get(tx: Transaction, goal_id: UUID, client_id: UUID) -> Goal | None:
    """A client's own goal."""
    mine = (goals.c.id == goal_id) & (goals.c.client_id == client_id)
    row = (await tx.execute(select(goals).where(mine))).one_or_none()
    return None if row is None else Goal(**await _GOALS.open(tx, row._mapping))


async def get_item(tx: Transaction, item_id: UUID, client_id: UUID) -> ActionItem | None:
    """A client's own action item."""
    mine = (action_items.c.id == item_id) & (action_items.c.client_id == client_id)
    row = (await tx.execute(select(action_items).where(mine))).one_or_none()
    return None if row is None else ActionItem(**await _ITEMS.open(tx, row._mapping))


async def of_client(tx: Transaction, client_id: UUID, reader: UUID) -> list[Goal]:
    """A client's goals, those not reached yet first, in the order of their setting.

    None when the reader may not see the client.
    """
    found = (
        select(goals)
        .where(goals.c.client_id == client_id, visible_to(reader, goals.c.client_id, until(goals.c.reached_at)))
        .order_by(goals.c.reached_at.is_not(None), goals.c.set_at, goals.c.id)
    )
    return [Goal(**row) for row in await _GOALS.open_all(tx, (await tx.execute(found)).mappings())]


async def items_of(tx: Transaction, goal_ids: Sequence[UUID], reader: UUID) -> dict[UUID, list[ActionItem]]:
    """The action items under each of these goals, what is not done yet first; nothing that the reader may not see."""
    found = (
        select(action_items)
        .where(
            action_items.c.goal_id.in_(goal_ids),
            visible_to(reader, action_items.c.client_id, until(action_items.c.done_at)),
        )
        .order_by(action_items.c.done_at.is_not(None), action_items.c.added_at, action_items.c.id)
    )
    by_goal: dict[UUID, list[ActionItem]] = {goal_id: [] for goal_id in goal_ids}
    for row in await _ITEMS.open_all(tx, (await tx.execute(found)).mappings()):
        by_goal[row["goal_id"]].append(ActionItem(**row))
    return by_goal


async def reach(tx: Transaction, goal_id: UUID, client_id: UUID, reached_at: datetime | None) -> bool:
    """Keeps when a client reached their own goal, or that they are at it again. False when there is none."""
    mine = (goals.c.id == goal_id) & (goals.c.client_id == client_id)
    return bool((await tx.execute(update(goals).where(mine).values(reached_at=reached_at))).rowcount == 1)


async def change_item(tx: Transaction, item_id: UUID, client_id: UUID, **changed: Any) -> None:
    """Keeps what changed of a client's own action item; `changed` names columns."""
    mine = (action_items.c.id == item_id) & (action_items.c.client_id == client_id)
    sealed = await _ITEMS.seal(tx, changed, id=item_id, client_id=client_id)
    await tx.execute(update(action_items).where(mine).values(**sealed))


async def remove(tx: Transaction, goal_id: UUID, client_id: UUID) -> bool:
    """Deletes a client's own goal with its action items. False when there is none."""
    mine = (goals.c.id == goal_id) & (goals.c.client_id == client_id)
    return bool((await tx.execute(delete(goals).where(mine))).rowcount == 1)


async def remove_item(tx: Transaction, item_id: UUID, client_id: UUID) -> bool:
    """Deletes a client's own action item. False when there is none."""
    mine = (action_items.c.id == item_id) & (action_items.c.client_id == client_id)
    return bool((await tx.execute(delete(action_items).where(mine))).rowcount == 1)


async def let_go(tx: Transaction, client_id: UUID, now: datetime) -> None:
    """What a client was to be asked about by now is not asked about any more."""
    due = (action_items.c.client_id == client_id) & (action_items.c.ask_at <= now)
    await tx.execute(update(action_items).where(due).values(ask_at=None, asked_as=None))


# Whoever pauses, cannot be reached or has no consent in force is asked once they are back.
_is_here = clients.c.paused_at.is_(None) & people.c.unreachable_at.is_(None)
_may_be_asked = _is_here & stands(clients.c.person_id, "client")


# Made once: they are asked at every round.
_asked = (
    select(
        action_items.c.id,
        action_items.c.client_id,
        action_items.c.words,
        action_items.c.ask_at,
        people.c.chat_id,
        clients.c.zone,
        clients.c.quiet_from,
        clients.c.quiet_until,
        action_items.c.planned_at,
        action_items.c.asked_as,
    )
    .join(clients, clients.c.person_id == action_items.c.client_id)
    .join(people, people.c.id == action_items.c.client_id)
)
_waits = _asked.where(_is_asked, _may_be_asked).order_by(action_items.c.ask_at)
_next_asked = _waits.with_only_columns(action_items.c.ask_at).limit(1)


async def claim_asked(tx: Transaction, now: datetime, limit: int) -> list[Asked]:
    """What is to be asked about by now, the longest due first; on PostgreSQL no other replica gets one of these."""
    found = _waits.where(action_items.c.ask_at <= now).limit(limit)
    rows = await tx.execute(found.with_for_update(of=action_items, skip_locked=True))
    return [one for row in rows.mappings().all() for one in await _if_it_opens(tx, row)]


async def _if_it_opens(tx: Transaction, row: Mapping[Any, Any]) -> list[Asked]:
    try:
        return await _whom_to_ask(tx, [row])
    except CannotOpen:
        # Nobody can ask about it any more, and it would be in the way of all others.
        await change_item(tx, row["id"], row["client_id"], ask_at=None)
        return []


async def asked_by(tx: Transaction, row_id: UUID) -> Asked | None:
    """What was first asked about by that row of the outbox, if it is not answered yet or to be asked about again."""
    open_still = action_items.c.done_at.is_(None) & action_items.c.ask_at.is_(None)
    rows = await tx.execute(_asked.where(action_items.c.asked_as == row_id, open_still))
    return next(iter(await _whom_to_ask(tx, rows.mappings().all())), None)


async def _whom_to_ask(tx: Transaction, rows: Sequence[Mapping[Any, Any]]) -> list[Asked]:
    chats = await chats_of(tx, {row["client_id"]: row["chat_id"] for row in rows})
    return [Asked(**row | {"chat_id": chats[row["client_id"]]}) for row in await _ITEMS.open_all(tx, rows)]


async def next_ask_at(tx: Transaction) -> datetime | None:
    """The earliest instant at which anything is to be asked about."""
    return (await tx.execute(_next_asked)).scalar_one_or_none()
