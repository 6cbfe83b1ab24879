"""The draft that a button or a typed line is about, and what is known about it."""

from datetime import date
from typing import Any
from uuid import UUID

from handlers.hearing import Heard, Row
from handlers.keys import key
from practices import adapting
from practices.definition import Practice
from scheduling import cadence as cadences
from storage import clients, dialogs, goals, practices, proposals
from storage.dialogs import Dialog
from storage.proposals import Draft

ASKS = ("assign.why", "assign.goal", "assign.until", "assign.words", "assign.search")


def anchor_of(draft: Draft) -> str:
    """The live message in which a draft is worked on."""
    return f"draft:{draft.id.hex}"


async def opened(heard: Heard) -> Draft | None:
    """The draft of the button; None, and said so, when it was sent or discarded."""
    # Buttons from before there were drafts carry none.
    draft_id = heard.given.get("draft")
    draft = None if draft_id is None else await proposals.find_draft(heard.tx, UUID(draft_id), heard.me)
    if draft is None:
        heard.toast("assign-over")
    return draft


async def answered(heard: Heard, dialog: Dialog) -> Draft | None:
    """The draft that a typed line is about; None, and said so, when it was sent or discarded."""
    draft_id = dialog.so_far.get("draft")
    draft = None if draft_id is None else await proposals.find_draft(heard.tx, UUID(draft_id), heard.me)
    if draft is None:
        await dialogs.close(heard.tx, heard.me)
        await heard.say("assign-over")
    return draft


async def ask_line(heard: Heard, draft: Draft, asks: str, **more: Any) -> None:
    """Opens a question about the draft that a typed line answers."""
    await dialogs.ask(heard.tx, heard.me, asks, heard.now, draft=draft.id.hex, **more)


async def ask(heard: Heard, draft: Draft, text: str, *rows: Row, **args: Any) -> None:
    """One part of a draft, in its live message, with a way back."""
    back = (key("draft-back", "assign.draft", draft=draft.id),)
    await heard.say(text, *rows, back, anchor=anchor_of(draft), **args)


async def practice_of(heard: Heard, draft: Draft) -> Practice:
    """The practice that a draft is about, with the words that were put in place of its own."""
    practice = await practices.get(heard.tx, draft.terms.practice_id, draft.terms.practice_version)
    if not draft.adapted:
        return practice
    return adapting.adapted(practice, draft.adapted[adapting.LANGUAGE], draft.adapted)


async def version_to_send(heard: Heard, draft: Draft) -> tuple[str, int]:
    """The version that the client will answer: the practice itself, or one in these words that is kept for them."""
    if not draft.adapted:
        return draft.terms.practice_id, draft.terms.practice_version
    practice = await practice_of(heard, draft)
    kept = await practices.keep_adapted(heard.tx, heard.me, draft.client_id, practice, heard.now)
    return kept.id, kept.version


async def local_day(heard: Heard, client_id: UUID) -> date:
    """The client's day today."""
    client = await clients.find(heard.tx, client_id)
    zone = None if client is None else client.zone
    return cadences.to_local(heard.now, zone or "UTC").date()


async def goal_words(heard: Heard, draft: Draft) -> str:
    """The goal that it serves, in words; nothing when there is none, or none any more."""
    if draft.terms.goal_id is None:
        return draft.terms.goal or ""
    found = await goals.of_client(heard.tx, draft.client_id, heard.me)
    return next((goal.words for goal in found if goal.id.hex == draft.terms.goal_id), "")
