"""Who sees a client's log: each of them can be removed at any time, and nobody comes in without the client's yes."""

from uuid import UUID

from handlers.client import parting
from handlers.hearing import Heard, Row
from handlers.keys import key
from storage import care_asks, care_links, people, therapists
from storage.care_asks import CareAsk
from storage.care_links import CareLink
from storage.outbox import At, Button, Lines, Text

ANCHOR = "who-sees"


async def show(heard: Heard) -> None:
    """Everybody who sees the log, since when, and how far back."""
    links = [link for one in await care_links.linked_to(heard.tx, heard.me) if (link := await _link(heard, one))]
    names = {link.therapist_id: (await people.get(heard.tx, link.therapist_id)).name for link in links}
    rows: list[Row] = []
    for link in links:
        if link.sees_from is not None:
            rows.append((_button("sees-show-past", "sees.ask-past", link, names),))
        rows.append((_button("sees-remove", "sees.ask-remove", link, names),))
    await heard.say(
        "who-sees" if links else "who-sees-nobody",
        *rows,
        (key("see-looks", "looks.show"),),
        anchor=ANCHOR,
        lines=Lines(tuple(_line(link, names[link.therapist_id]) for link in links)),
    )


async def _link(heard: Heard, therapist_id: UUID) -> CareLink | None:
    """A link of the client's that is in force."""
    link = await care_links.find(heard.tx, therapist_id, heard.me)
    return link if link is not None and link.confirmed_at is not None else None


def _line(link: CareLink, name: str) -> Text:
    since = At(link.confirmed_at or link.claimed_at, "date")
    if link.sees_from is None:
        return Text("sees-all", {"therapist": name, "since": since})
    return Text("sees-from", {"therapist": name, "since": since, "from": At(link.sees_from, "date")})


def _button(label: str, do: str, link: CareLink, names: dict[UUID, str]) -> Button:
    given = {"therapist": link.therapist_id.hex}
    return Button(do=do, given=given, label=label, args={"therapist": names[link.therapist_id]})


async def _sure(heard: Heard, text: str, yes: str, do: str) -> None:
    link = await _link(heard, heard.key("therapist"))
    if link is None:
        heard.toast("sees-settled")
        await show(heard)
        return
    name = (await people.get(heard.tx, link.therapist_id)).name
    yes_ = Button(do=do, given={"therapist": link.therapist_id.hex}, label=yes, args={"therapist": name})
    await heard.say(text, (yes_,), (key("sees-back", "sees.show"),), anchor=ANCHOR, therapist=name)


async def ask_remove(heard: Heard) -> None:
    """Says what it means and asks once."""
    await _sure(heard, "sees-remove-sure", "sees-remove-yes", "sees.remove")


async def remove(heard: Heard) -> None:
    """This therapist sees nothing any more. They hear that, and no reason."""
    therapist_id = heard.key("therapist")
    link = await _link(heard, therapist_id)
    if link is None or not await parting.part(heard, therapist_id, heard.me):
        heard.toast("sees-settled")
        await show(heard)
        return
    await heard.record("access removed", heard.me, other=therapist_id)
    therapist = await people.get(heard.tx, therapist_id)
    await heard.tell(therapist_id, "care-access-removed", client=link.label or heard.name)
    await heard.say("sees-removed", (key("sees-back", "sees.show"),), anchor=ANCHOR, therapist=therapist.name)


async def ask_past(heard: Heard) -> None:
    """Says what it means to show what was before, too."""
    await _sure(heard, "sees-past-sure", "sees-past-yes", "sees.past")


async def show_past(heard: Heard) -> None:
    """This therapist sees what was before them, too."""
    if await care_links.open_past(heard.tx, heard.key("therapist"), heard.me):
        await heard.record("past opened", heard.me, other=heard.key("therapist"))
    await show(heard)


async def put_before(heard: Heard, ask: CareAsk) -> None:
    """Puts a therapist's question before the client, who is not the one that is heard."""
    yes = ("ask-yes",) if ask.kind == "share" else ("ask-yes-from-now", "ask-yes-and-before")
    colleague = await people.get(heard.tx, ask.colleague_id)
    await heard.tell(
        ask.client_id,
        f"{ask.kind}-asked",
        *[(key(label, "sees.agree", ask=ask.id, past=label == "ask-yes-and-before"),) for label in yes],
        (key("ask-no", "sees.decline", ask=ask.id),),
        anchor=f"ask:{ask.id.hex}",
        therapist=heard.name if heard.person is None else heard.person.name,
        colleague=colleague.name,
    )


async def agree(heard: Heard) -> None:
    """Yes: the colleague sees the log from now on, beside the therapist or in their place."""
    ask = await care_asks.decide(heard.tx, heard.key("ask"), heard.me, "agreed", heard.now)
    link = None if ask is None else await _link(heard, ask.therapist_id)
    if ask is None or link is None or await therapists.find(heard.tx, ask.colleague_id) is None:
        heard.toast("ask-over")
        return
    if ask.kind == "share":
        await _share(heard, ask, link)
    else:
        await _transfer(heard, ask, link, past=bool(heard.given["past"]))
    colleague = await people.get(heard.tx, ask.colleague_id)
    await heard.say(
        f"{ask.kind}-agreed", (key("see-who-sees", "sees.show"),), anchor=_anchor(heard), colleague=colleague.name
    )
    await heard.tell(ask.therapist_id, f"care-{ask.kind}-agreed", client=_called(heard, link), colleague=colleague.name)
    see = (key("see-client", "caseload.client", client=heard.me),)
    await heard.tell(ask.colleague_id, f"care-{ask.kind}-came", see, client=_called(heard, link))


async def _share(heard: Heard, ask: CareAsk, link: CareLink) -> None:
    # A colleague sees what the therapist sees, and no more.
    await care_links.let_in(heard.tx, ask.colleague_id, heard.me, link.label, heard.now, link.sees_from)
    await heard.record("shared", heard.me, other=ask.colleague_id)


async def _transfer(heard: Heard, ask: CareAsk, link: CareLink, *, past: bool) -> None:
    sees_from = None if past else heard.now
    await care_links.let_in(heard.tx, ask.colleague_id, heard.me, link.label, heard.now, sees_from)
    await parting.hand_over(heard, ask.therapist_id, heard.me, ask.colleague_id)
    await heard.record("transferred", heard.me, other=ask.colleague_id)
    if past:
        await care_links.open_past(heard.tx, ask.colleague_id, heard.me)
        await heard.record("past opened", heard.me, other=ask.colleague_id)


async def decline(heard: Heard) -> None:
    """No: everything stays as it is. The therapist hears that and nothing else, and the colleague nothing at all."""
    ask = await care_asks.decide(heard.tx, heard.key("ask"), heard.me, "declined", heard.now)
    if ask is None:
        heard.toast("ask-over")
        return
    await heard.record(
        "share declined" if ask.kind == "share" else "transfer declined", heard.me, other=ask.colleague_id
    )
    await heard.say("ask-declined", anchor=_anchor(heard))
    link = await _link(heard, ask.therapist_id)
    if link is not None:
        await heard.tell(ask.therapist_id, "care-ask-declined", client=_called(heard, link))


def _called(heard: Heard, link: CareLink) -> str:
    return link.label or heard.name


def _anchor(heard: Heard) -> str | None:
    return None if heard.pressed is None else heard.pressed.anchor
