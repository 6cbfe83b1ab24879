"""What has to add up: what clients sent and what is kept, what was due and what was said."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple
from zoneinfo import ZoneInfo

from benchmarks.soak.people import Client
from sandbox.person import World
from storage import entries, people
from storage.database import Database

BERLIN = ZoneInfo("Europe/Berlin")
NOTE = "note"


class Wrong(Exception):
    """Something was lost, came twice without an excuse, or came to nobody."""


class Told(NamedTuple):
    """What was said of a day's nudges: in which chats, how many more than once, to whom none, the last call's number.

    `lost`: so many went off and the line broke. Whether they arrived nobody knows, so they are not said again.
    """

    chats: frozenset[int]
    again: int
    lost: int
    missing: list[str]
    last: int


async def nudged(world: World, due: Sequence[Client], after: int) -> Told:
    """What the calls after that number say of a day's nudges, to the clients who have one then.

    Said again is what Telegram took without its yes having arrived.
    """
    told: Counter[int] = Counter()
    lost: set[int] = set()
    calls = await world.calls("sendMessage", after=after)
    for call in calls:
        keyboard = (call["params"].get("reply_markup") or {}).get("inline_keyboard", [])
        labels = [button["text"] for row in keyboard for button in row]
        if not _is_nudge(labels):
            continue
        if call["status"] == 200 or call["fault"] == "drop_after":
            told[call["chat_id"]] += 1
        elif call["fault"] == "drop_before":
            lost.add(call["chat_id"])
    lost -= told.keys()
    silent = [client.person for client in due if client.person.id not in told]
    missing = [one.name for one in silent if one.id not in lost]
    return Told(frozenset(told), told.total() - len(told), len(lost), missing, calls[-1]["number"] if calls else after)


def _is_nudge(labels: Sequence[str]) -> bool:
    return any(label.startswith("Start: ") for label in labels) and "Not this time" in labels


async def check_answers(database: Database, clients: Sequence[Client]) -> int:
    """Every note is kept once, in the order in which it was sent; gives how many. Raises Wrong."""
    async with database.reading() as tx:
        for client in clients:
            person = await people.find(tx, client.person.id)
            assert person is not None
            written = await entries.of_client(tx, person.id, person.id, limit=10_000)
            answers = [await entries.answers_of(tx, entry.id, person.id) for entry in reversed(written)]
            kept = [one.value for entry in answers for one in entry if one.step_id == NOTE and not one.skipped]
            if kept != client.noted:
                raise Wrong(f"of {client.person.name} {len(client.noted)} notes were sent, and {len(kept)} are kept")
    return sum(len(client.noted) for client in clients)
