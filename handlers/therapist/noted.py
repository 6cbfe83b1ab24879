"""What is there to talk about: what a client noted by themselves, and what is worth a question."""

from uuid import UUID

from handlers.client import aiming, bringing
from handlers.hearing import Heard
from handlers.therapist import suggesting
from storage import goals, notes
from storage.goals import ActionItem
from storage.outbox import Lines, Text

MOST = 6


async def noted_by(heard: Heard, client_id: UUID) -> Text | str:
    """What is open of it, on lines of its own; nothing when nothing is."""
    blocks = [
        *await _goals(heard, client_id),
        *await _notes(heard, client_id),
        *await suggesting.questions(heard, client_id),
    ]
    return Text("client-noted", {"blocks": Lines(tuple(blocks))}) if blocks else ""


async def _goals(heard: Heard, client_id: UUID) -> list[Text]:
    found = [goal for goal in await goals.of_client(heard.tx, client_id, heard.me) if goal.reached_at is None][:MOST]
    items = await goals.items_of(heard.tx, [goal.id for goal in found], heard.me)
    lines = [
        line for goal in found for line in (Text("client-goal", {"line": aiming.line(goal)}), *_items(items[goal.id]))
    ]
    return [Text("client-goals", {"goals": Lines(tuple(lines))})] if lines else []


def _items(items: list[ActionItem]) -> list[Text]:
    return [_item(item) for item in items if item.done_at is None][:MOST]


def _item(item: ActionItem) -> Text:
    if item.in_the_way:
        return Text("client-item-in-the-way", {"line": aiming.item_line(item), "words": item.in_the_way})
    return Text("client-item", {"line": aiming.item_line(item)})


async def _notes(heard: Heard, client_id: UUID) -> list[Text]:
    found = await notes.open_of(heard.tx, client_id, heard.me, limit=MOST)
    lines = tuple([Text("client-note", {"line": await bringing.line(heard, note)}) for note in found])
    return [Text("client-notes", {"notes": Lines(lines)})] if lines else []
