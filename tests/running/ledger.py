"""What has to add up after a run: what people sent and what is kept, what was due and what was said.

Sent and said are read from the stand-in, kept and due from the database: neither side is believed alone.
"""

from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import select

from sandbox.person import Person
from storage import entries, occurrences, outbox, people
from storage.database import Transaction
from tests.outboxes import to_chat
from tests.running.conftest import BERLIN, Stage

Json = dict[str, Any]
SENDING = ("sendMessage", "sendDocument", "sendPhoto")


def answer(number: int, client: str) -> str:
    """What a client writes as an answer: no two are alike, and the ledger knows them by their end."""
    return f"Good thing {number}, says {client}"


async def check_answers(stage: Stage, *clients: Person) -> None:
    """Every answer that these clients sent is kept: once, in the order in which it was sent, nothing beside it."""
    async with _reading(stage) as tx:
        for client in clients:
            kept = [value for entry in await _kept(tx, client) for value in entry]
            assert kept == await _sent(client), f"what is kept of {client.name} is not what was sent"


async def _sent(client: Person) -> list[str]:
    said = [message.text for message in await client.chat() if not message.from_bot]
    return [text for text in said if text.endswith(f"says {client.name}")]


async def check_walks(stage: Stage, clients: Sequence[Person]) -> int:
    """These clients' walks came to their end and nothing is lost or doubled; gives what `check_said` does."""
    await stage.world.settle()
    await check_answers(stage, *clients)
    for client in clients:
        assert "Kept. Thank you" in (await client.last()).text
    return await check_said(stage, *clients)


async def kept_of(stage: Stage, client: Person) -> list[list[str]]:
    """The answers of each entry of a client, oldest entry first, but for skipped steps."""
    async with _reading(stage) as tx:
        return await _kept(tx, client)


async def _kept(tx: Transaction, client: Person) -> list[list[str]]:
    person = await people.find(tx, client.id)
    assert person is not None
    written = await entries.of_client(tx, person.id, person.id, limit=1000)
    return [
        [str(one.value) for one in await entries.answers_of(tx, entry.id, person.id) if not one.skipped]
        for entry in reversed(written)
    ]


async def check_said(stage: Stage, *clients: Person) -> int:
    """What the outbox held was said: all of it, once, in order. Gives how many messages came without a mark.

    Those are excused in two cases only: the answer to the call was lost on its way, or the process died after
    Telegram's yes. Then the call is the last that this process made in that chat, since the next waits for the mark.
    """
    calls = await stage.world.calls()
    excused = 0
    async with _reading(stage) as tx:
        for client in clients:
            rows = await _rows(tx, client)
            assert [row.id for row in rows if row.state in ("waiting", "claimed")] == [], "something was never said"
            assert {row.reason for row in rows if row.state == "dropped"} <= {"taken back", "too late"}
            marked = {row.telegram_message_id for row in rows if row.telegram_message_id is not None}
            _check_order([row for row in rows if row.state == "sent"])
            excused += _check_marks(calls, client, await _messages(client), marked)
    return excused


async def _rows(tx: Transaction, client: Person) -> Sequence[Any]:
    mine = await to_chat(tx, client.id)
    return (await tx.execute(select(outbox.outbox).where(mine).order_by(outbox.outbox.c.number))).all()


async def _messages(client: Person) -> list[int]:
    view = await client.view()
    return sorted(message["message_id"] for message in view["messages"] if message["from"] == "bot")


def _check_order(sent: Sequence[Any]) -> None:
    """In each lane the first message that a row made comes after those of the rows before it."""
    newest: dict[str, int] = defaultdict(int)
    seen: set[int] = set()
    for row in sent:
        message = row.telegram_message_id
        if message is None or message in seen:
            continue
        assert message > newest[row.lane], "said in another order than it was put"
        newest[row.lane] = message
        seen.add(message)


def _check_marks(calls: Sequence[Json], client: Person, messages: Sequence[int], marked: set[int]) -> int:
    """Every message of the chat has its mark, or an excuse; gives how many have an excuse."""
    taken = [call for call in calls if call["chat_id"] == client.id and call["method"] in SENDING and _took(call)]
    assert len(taken) == len(messages), "the stand-in's calls and its chat differ"
    assert marked <= set(messages), "a mark is of a message that nobody got"
    unmarked = [call for call, message in zip(taken, messages, strict=True) if message not in marked]
    for call in unmarked:
        assert call["fault"] == "drop_after" or _died_there(calls, taken, call), f"said twice to {client.name}"
    return len(unmarked)


def _took(call: Json) -> bool:
    """Whether Telegram did what it was asked, whether or not its yes arrived."""
    return bool(call["status"] == 200 or call["fault"] == "drop_after")


def _died_there(calls: Sequence[Json], taken: Sequence[Json], call: Json) -> bool:
    """Whether the process that made this call died before it said anything more in that chat."""
    # Each process begins by asking who it is.
    next_life = min(
        (one["number"] for one in calls if one["method"] == "getMe" and one["number"] > call["number"]), default=0
    )
    return not any(call["number"] < one["number"] < next_life for one in taken) if next_life else False


async def nudges(stage: Stage, client: Person) -> dict[str, str]:
    """What became of each due instant of a client, by its local time: "said", "uncertain", or what it was closed as.

    Each instant is there once, and its nudge was said no more than once but for the window of `check_said`.
    """
    calls = [call for call in await stage.world.calls("sendMessage", client.id) if _took(call)]
    async with _reading(stage) as tx:
        person = await people.find(tx, client.id)
        assert person is not None
        table = occurrences.occurrences
        due = (await tx.execute(select(table).where(table.c.client_id == person.id).order_by(table.c.due_at))).all()
        rows = {row.id: row for row in await _rows(tx, client)}
    found = [
        (f"{one.due_at.astimezone(BERLIN):%m-%d %H:%M}", _became(one, rows.get(one.nudge_id), calls)) for one in due
    ]
    assert len({(one.assignment_id, one.due_at) for one in due}) == len(due), "an instant fell due twice"
    return dict(found)


def _became(occurrence: Any, row: Any, calls: Sequence[Json]) -> str:
    said = [] if row is None else [call for call in calls if _is_of(row.id.hex, call)]
    if occurrence.delivered_at is not None:
        assert said, "kept as said, and nobody got it"
        return "said"
    if row is not None and row.state == "sent":
        return "uncertain"
    assert not said, "said, and not kept as said"
    return str(occurrence.closed_as)


def _is_of(row: str, call: Json) -> bool:
    keyboard = (call["params"].get("reply_markup") or {}).get("inline_keyboard", [])
    return any(str(button.get("callback_data", "")).startswith(row) for keys in keyboard for button in keys)


@asynccontextmanager
async def _reading(stage: Stage) -> AsyncIterator[Transaction]:
    """What the database holds, read past any line that a test may have laid to it."""
    database = stage.database()
    async with database.reading() as tx:
        yield tx
    await database.close()
