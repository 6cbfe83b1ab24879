"""A therapist's clients at a glance: who wants attention stands first."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from handlers.client import counting
from handlers.hearing import Heard, Row
from handlers.keys import key, named, pages, rows_of
from storage import care_links, dialogs
from storage import caseload as glances
from storage.care_links import LinkedClient
from storage.caseload import Glance
from storage.outbox import At, Button, Lines, Text

ANCHOR = "caseload"
A_PAGE = 8
QUESTIONS = ("review.words", "care.code", "hours.words", "ladder.line")
LONG_AGO = datetime.min.replace(tzinfo=UTC)


async def show(heard: Heard) -> None:
    """/clients: everybody but those who are put aside; before them who came and is not confirmed yet."""
    await leave_open_questions(heard)
    found = await glances.at_a_glance(heard.tx, heard.me, heard.now, counting.listed_there(heard))
    if not found:
        ways = (key("invite-somebody", "invite.ask"), key("colleague-code-make", "colleague.code"))
        await heard.say("clients-none", ways, anchor=ANCHOR)
        return
    newcomers = [_confirm(one) for one in found if one.confirmed_at is None]
    aside = sum(one.archived_at is not None for one in found)
    archived = Button(do="caseload.archived", label="clients-archived", args={"count": aside})
    await heard.say(
        "clients",
        *newcomers,
        *_buttons(heard, found := _listed(found), "caseload.show"),
        *([(archived,)] if aside else []),
        (key("invite-somebody", "invite.ask"), key("colleague-code-make", "colleague.code")),
        (key("see-reading-hours", "hours.ask"),),
        anchor=ANCHOR,
        lines=_lines(heard, found),
    )


async def leave_open_questions(heard: Heard) -> None:
    """Who opens another screen has left these: what they type later is not meant for a client, nor a code."""
    await dialogs.close_if(heard.tx, heard.me, QUESTIONS)


async def show_archived(heard: Heard) -> None:
    """Those who are put aside; from their screen they are brought back."""
    found = await glances.at_a_glance(heard.tx, heard.me, heard.now, counting.listed_there(heard))
    aside = [one for one in found if one.confirmed_at is not None and one.archived_at is not None]
    if not aside:
        await show(heard)
        return
    await heard.say(
        "clients-put-aside",
        *_buttons(heard, aside, "caseload.archived"),
        (key("back-to-clients", "caseload.show"),),
        anchor=ANCHOR,
        lines=_lines(heard, aside),
    )


def _listed(found: list[Glance]) -> list[Glance]:
    return sorted((one for one in found if one.confirmed_at and not one.archived_at), key=_attention)


def _attention(one: Glance) -> tuple[Any, ...]:
    """Who wants attention first: who asks for something, who cannot be reached, who has written, who is silent."""
    wants = (bool(one.change_asked), one.unreachable_at is not None, bool(one.to_read), one.paused_at is None)
    return (*(not want for want in wants), one.last_entry_at or LONG_AGO, called(one).casefold())


def _skipped(heard: Heard, found: list[Glance]) -> int:
    """How many stand on the pages before; on the last page, when the one that was asked for is gone by now."""
    return min(int(heard.given.get("skip", 0)), max(0, len(found) - 1) // A_PAGE * A_PAGE)


def _buttons(heard: Heard, found: list[Glance], do: str) -> tuple[Row, ...]:
    """A button for each client of the page, and those to the pages beside it."""
    skip = _skipped(heard, found)
    each = [named(called(one), "caseload.client", client=one.client_id) for one in found[skip:][:A_PAGE]]
    return (*rows_of(each, 2), *pages(do, skip, A_PAGE, len(found) > skip + A_PAGE))


def _lines(heard: Heard, found: list[Glance]) -> Lines:
    shown = found[_skipped(heard, found) :][:A_PAGE]
    return Lines(tuple(Text("clients-line", {"client": called(one), "glance": glance(one)}) for one in shown))


def glance(one: Glance) -> Text:
    """What is to be known of a client in two lines."""
    rests = "care-mode" if one.is_in_care_mode else "paused" if one.paused_at else "none"
    state = "unreachable" if one.unreachable_at else rests
    last = Text("glance-no-entry")
    if one.last_entry_at is not None:
        last = Text("glance-last", {"at": At(one.last_entry_at, "day", one.zone or "UTC")})
    due = "" if one.next_due_at is None else Text("glance-next", {"at": At(one.next_due_at, "datetime", one.zone)})
    counts = {"asked": one.change_asked, "unread": one.to_read, "proposed": one.proposed}
    return Text("glance", {**counts, "state": state, "last": last, "next": due})


def called(client: LinkedClient | Glance) -> str:
    """How a client stands in their therapist's list."""
    return client.label or client.name


def _confirm(client: Glance) -> Row:
    confirm = Button(
        do="care.confirm",
        given={"client": client.client_id.hex},
        label="client-confirm-named",
        args={"name": client.name},
    )
    return (confirm,)


async def linked(heard: Heard, client_id: UUID) -> LinkedClient | None:
    """The client, if the therapist may see them now; otherwise says the same as if there were none.

    That somebody tried is recorded.
    """
    for client in await care_links.clients_of(heard.tx, heard.me):
        if client.client_id == client_id and client.confirmed:
            return client
    await heard.record("refused", client_id)
    await heard.say("client-unknown")
    return None
