"""A client's exposure ladder for their therapist: the ratings over entries, and a word about the next rung."""

from uuid import UUID

from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.ladders import ratings, tell_line, tell_taken_back, tell_yes
from handlers.therapist import caseload
from handlers.therapist.caseload import ANCHOR
from practices import ladder as rules
from practices.ladder import Ladder
from storage import dialogs, ladders
from storage.care_links import LinkedClient
from storage.dialogs import Dialog
from storage.outbox import Button, Lines, Text

LONGEST_LINE = 300


async def show(heard: Heard) -> None:
    """The ladder as it stands, with how distressing each rung was."""
    await dialogs.close_if(heard.tx, heard.me, ("ladder.line",))
    client = await caseload.linked(heard, heard.key("client"))
    if client is not None:
        await _show(heard, client)


async def _show(heard: Heard, client: LinkedClient) -> None:
    await heard.record("viewed", client.client_id, detail="ladder")
    ladder = await ladders.find(heard.tx, client.client_id, heard.me)
    back = (key("back-to-client", "caseload.client", client=client.client_id),)
    if ladder is None or ladder.current is None:
        await heard.say("ladder-of-none", back, anchor=ANCHOR, client=caseload.called(client))
        return
    await heard.say(
        "ladder-of",
        *_says(client, ladder),
        back,
        anchor=ANCHOR,
        client=caseload.called(client),
        rungs=Lines(await ratings(heard, ladder)),
        next=_said(ladder),
    )


def _said(ladder: Ladder) -> Text | str:
    following = ladder.next
    for who in ("client", "therapist"):
        if following is not None and following.yes_of(who) is not None:
            return Text(f"ladder-of-{who}-said-yes", {"rung": following.what})
    return ""


def _says(client: LinkedClient, ladder: Ladder) -> tuple[Row, ...]:
    """What the therapist can say, once the current rung was worked on."""
    open_now, following = ladder.current, ladder.next
    assert open_now is not None

    def says(label: str, do: str, rung_id: UUID) -> Button:
        return key(label, do, client=client.client_id, rung=rung_id)

    if following is not None and following.therapist_yes_at is not None:
        return ((says("ladder-take-back", "ladder.therapist-no", following.id),),)
    if open_now.therapist_yes_at is not None and not open_now.worked:
        return ((says("ladder-take-back", "ladder.therapist-no", open_now.id),),)
    if following is None or not open_now.worked:
        return ()
    return (
        (says("ladder-yes-next", "ladder.therapist-yes", following.id),),
        (says("ladder-say-stay", "ladder.stay", following.id),),
    )


async def say_yes(heard: Heard) -> None:
    """The therapist says yes to the next rung. It opens if the client says so, too."""
    client = await caseload.linked(heard, heard.key("client"))
    ladder = None if client is None else await ladders.find(heard.tx, client.client_id, heard.me)
    agreed = None if ladder is None else rules.say_yes(ladder, heard.key("rung"), "therapist", heard.now)
    if client is None or agreed is None:
        heard.toast("ladder-settled")
        return
    await ladders.keep(heard.tx, agreed)
    await tell_yes(heard, agreed, heard.key("rung"))
    await _show(heard, client)


async def take_back(heard: Heard) -> None:
    """The therapist takes their yes back, which they may until the client begins on that rung."""
    client = await caseload.linked(heard, heard.key("client"))
    ladder = None if client is None else await ladders.find(heard.tx, client.client_id, heard.me)
    changed = None if ladder is None else rules.take_back(ladder, heard.key("rung"), "therapist")
    if client is None or changed is None:
        heard.toast("ladder-settled")
        return
    await ladders.keep(heard.tx, changed)
    await tell_taken_back(heard, changed, heard.key("rung"))
    await _show(heard, client)


async def ask_line(heard: Heard) -> None:
    """Why stay? A line that the client will read."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    given = {"client": client.client_id.hex, "rung": heard.given["rung"]}
    await dialogs.ask(heard.tx, heard.me, "ladder.line", heard.now, **given)
    back = (key("back-to-client", "caseload.ladder", client=client.client_id),)
    await heard.say("ladder-line", back, anchor=ANCHOR, client=caseload.called(client))


async def line_typed(heard: Heard, dialog: Dialog) -> None:
    """The line: it is kept with the rung, and the client reads it."""
    line = (heard.text or "").strip()
    if len(line) > LONGEST_LINE:
        await heard.say("ladder-line-length", most=LONGEST_LINE, length=len(line))
        return
    await dialogs.close(heard.tx, heard.me)
    client = await caseload.linked(heard, UUID(dialog.so_far["client"]))
    ladder = None if client is None else await ladders.find(heard.tx, client.client_id, heard.me)
    changed = None if ladder is None else rules.stay(ladder, UUID(dialog.so_far["rung"]), line)
    if client is None or changed is None:
        await heard.say("ladder-settled")
        return
    await ladders.keep(heard.tx, changed)
    await tell_line(heard, changed, line)
    await _show(heard, client)
