"""Who cares for a client: put aside and brought back, the end of care; and what will happen is said before it does."""

from handlers.client import parting
from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.therapist import caseload, client_screen
from handlers.therapist.caseload import ANCHOR, called
from storage import care_asks, care_links, people
from storage.care_links import LinkedClient
from storage.outbox import Button, Text


async def show(heard: Heard) -> None:
    """What a therapist can change about a client's being theirs."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    await caseload.leave_open_questions(heard)
    given = {"client": client.client_id}
    aside: Row = (key("care-bring-back", "care.bring-back", **given),)
    if not client.archived:
        aside = (key("care-archive", "care.ask-archive", **given),)
    await heard.say(
        "care",
        (key("care-share", "care.code", kind="share", **given),),
        (key("care-transfer", "care.code", kind="transfer", **given),),
        (key("see-care-mode", "care-mode.show", **given),),
        aside,
        (key("care-end", "care.ask-end", **given),),
        (key("back-to-client", "caseload.client", **given),),
        anchor=ANCHOR,
        client=called(client),
        asked=await _asked(heard, client),
        others=await _others(heard, client),
    )


async def _asked(heard: Heard, client: LinkedClient) -> Text | str:
    """Whom the client is being asked about."""
    ask = await care_asks.open_of(heard.tx, client.client_id, heard.me)
    if ask is None:
        return ""
    colleague = await people.get(heard.tx, ask.colleague_id)
    return Text(f"care-asked-{ask.kind}", {"colleague": colleague.name})


async def _others(heard: Heard, client: LinkedClient) -> Text | str:
    """Which colleagues see the client, too, as the client agreed; whom else they have let in is theirs to tell."""
    together = await care_asks.together_with(heard.tx, client.client_id, heard.me)
    linked = await care_links.therapists_of(heard.tx, client.client_id)
    names = tuple([(await people.get(heard.tx, one)).name for one in linked if one in together])
    return Text("care-others", {"others": names}) if names else ""


async def ask_archive(heard: Heard) -> None:
    """Puts a client out of the list, after a look at what that means."""
    await _sure(heard, "care-archive-sure", key("care-archive-yes", "care.archive", client=heard.key("client")))


async def ask_end(heard: Heard) -> None:
    """The end of care, after a look at what will happen; the log can be taken along before."""
    export = key("care-export-first", "export.choose", client=heard.key("client"))
    yes = key("care-end-yes", "care.end", client=heard.key("client"))
    await _sure(heard, "care-end-sure", export, yes)


async def _sure(heard: Heard, text: str, *ways: Button) -> None:
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    planned = await parting.planned_by(heard, heard.me, client.client_id)
    back = key("back-to-care", "caseload.care", client=client.client_id)
    assert heard.person is not None
    await heard.say(
        text,
        *[(way,) for way in (*ways, back)],
        anchor=ANCHOR,
        client=called(client),
        planned=len(planned),
        therapist=heard.person.name,
    )


async def archive(heard: Heard) -> None:
    """Out of the list; what this therapist had planned ends, and the client hears of that if there was anything."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    if client.archived:
        heard.toast("care-settled")
        return
    await care_links.archive(heard.tx, heard.me, client.client_id, heard.now)
    await heard.record("archived", client.client_id)
    if await parting.end_planned(heard, heard.me, client.client_id):
        assert heard.person is not None
        await heard.tell(client.client_id, "care-rests", therapist=heard.person.name)
    await heard.say("care-archived", (key("back-to-clients", "caseload.show"),), anchor=ANCHOR, client=called(client))


async def bring_back(heard: Heard) -> None:
    """Back into the list; what had ended is proposed anew if both want it."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    if client.archived:
        await care_links.archive(heard.tx, heard.me, client.client_id, None)
        await heard.record("brought back", client.client_id)
    await client_screen.show(heard)


async def end(heard: Heard) -> None:
    """The end of care: access ends at once, the client keeps everything and hears where to turn."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    await heard.record("link ended", client.client_id)
    await parting.part(heard, heard.me, client.client_id)
    assert heard.person is not None
    see = (key("begin-something", "start.choose"), key("see-who-sees", "sees.show"))
    await heard.tell(client.client_id, "care-ended-client", see, therapist=heard.person.name)
    await heard.say("care-ended", (key("back-to-clients", "caseload.show"),), anchor=ANCHOR, client=called(client))
