"""/consent: what somebody agreed to, as they read it and when; agreeing anew, and taking the yes back."""

from typing import Any
from uuid import UUID

from handlers import consenting
from handlers.client import parting
from handlers.hearing import Heard, Row
from handlers.keys import key
from scheduling import before_sessions, nudges
from scheduling.consenting import anchor_of, asked
from storage import care_links, consents, dialogs, occurrences, outbox, set_aside
from storage.consents import Consent
from storage.messages import At, Text, Value
from texts.consents import ConsentText, Role, all_consent_texts, consent_text


async def show(heard: Heard) -> None:
    """/consent: the newest yes, or the one before or after it; with a button to take it back while it holds."""
    given = await consents.of_person(heard.tx, heard.me)
    if not given:
        await consenting.ask(heard, "client")
        return
    place = min(heard.given.get("place", len(given) - 1), len(given) - 1)
    one = given[place]
    turns = [key("consent-earlier", "consent.show", place=place - 1)] if place else []
    turns += [key("consent-later", "consent.show", place=place + 1)] if place < len(given) - 1 else []
    ended: dict[str, Any] = {} if one.ended_at is None else {"ended": At(one.ended_at, "date")}
    await heard.say(
        "consent-shown-ended" if ended else "consent-shown",
        *await _ways_on(heard, one),
        *([tuple(turns)] if turns else []),
        anchor=consenting.anchor_in(heard, one.role),
        at=At(one.given_at, "date"),
        language=heard.wiring.catalogue.text(one.language, "language-name", {}),
        text=await _as_read(heard, one),
        **ended,
    )


async def _as_read(heard: Heard, one: Consent) -> Value:
    if one.version == consent_text(heard.wiring.catalogue, one.role, heard.language).version:
        return Text(f"consent-{one.role}")
    words = await consents.text_of(heard.tx, one.version)
    return Text("consent-text-not-kept", {"version": one.version[:12]}) if words is None else words


async def _ways_on(heard: Heard, one: Consent) -> list[Row]:
    if one.ended_at is None:
        return [
            (key("consent-take-back-keep", "consent.withdraw", role=one.role),),
            (key("consent-take-back-erase", "leave.ask"),),
        ]
    newest = (await consents.newest_of(heard.tx, heard.me))[one.role]
    return [(key("consent-agree-again", "consent.ask", role=one.role),)] if newest == one else []


async def ask_again(heard: Heard) -> None:
    """Puts the text as it stands now before somebody who would like to agree again."""
    await read(heard, heard.given["role"], heard.language)


async def read_in(heard: Heard) -> None:
    """The text in another language, by a press."""
    await read(heard, heard.given["role"], heard.given["language"], heard.given["kept"])


async def read(heard: Heard, role: Role, language: str, kept: str = "consent-nothing-aside") -> None:
    """Shows the text of a role with its question; in a language that is not the reader's it is plain."""
    text = consent_text(heard.wiring.catalogue, role, language)
    shown: Value = Text(f"consent-{role}") if language == heard.language else text.words
    await consenting.say(heard, role, asked("consent-read", text, shown, heard.wiring.catalogue, kept))


async def agree(heard: Heard) -> None:
    """Yes, to the text that stood above the button; one that was changed since is asked about anew."""
    text = next(
        (one for one in all_consent_texts(heard.wiring.catalogue) if one.version == heard.given["version"]), None
    )
    newest = await consents.newest_of(heard.tx, heard.me)
    lacking = await consenting.lacks(heard)
    if text is None:
        heard.toast("consent-not-this-text")
        if lacking is not None:
            await read(heard, lacking, heard.language)
        return
    held = newest.get(text.role)
    if (held is None and lacking != text.role) or (held is not None and consenting.is_in_force(heard, held)):
        heard.toast("consent-given-already")
        return
    await take(heard, text)
    await heard.say("consent-given", anchor=consenting.anchor_in(heard, text.role))


async def take(heard: Heard, text: ConsentText) -> None:
    """Keeps the yes; what was planned goes on, and what was set aside comes to where it belongs."""
    await consents.give(heard.tx, heard.me, text, heard.now)
    await heard.record("consented", heard.me)
    await outbox.withdraw(heard.tx, heard.me, anchor_of(text.role), heard.now)
    if text.role == "therapist":
        # A brief that was due meanwhile is still of use.
        await before_sessions.plan_for_therapist(heard.tx, heard.me, heard.now)
    if await heard.client() is not None:
        await nudges.replan(heard.tx, heard.me, heard.now)
    heard.turn.released += await set_aside.take(heard.tx, heard.me)


async def refuse(heard: Heard) -> None:
    """No: says what ends with it, and asks what should become of what is there already."""
    role: Role = heard.given["role"]
    await heard.say(
        "consent-refuse-how" if role == "client" else "consent-refuse-how-therapist",
        (key("consent-keep", "consent.withdraw", role=role),),
        (key("consent-erase", "leave.ask"),),
        (key("consent-agree-after-all", "consent.ask", role=role),),
        anchor=consenting.anchor_in(heard, role),
    )


async def withdraw(heard: Heard) -> None:
    """Takes a yes back and keeps what is there, for its person alone: nothing comes by itself, all access ends."""
    role: Role = heard.given["role"]
    newest = (await consents.newest_of(heard.tx, heard.me)).get(role)
    if newest is None or newest.ended_as == "withdrawn":
        heard.toast("button-too-old")
        return
    await consents.withdraw(heard.tx, heard.me, role, heard.now)
    await heard.record("consent withdrawn", heard.me)
    await set_aside.forget(heard.tx, heard.me)
    await dialogs.close(heard.tx, heard.me)
    await outbox.cancel(heard.tx, heard.me)
    await (_stop_client(heard) if role == "client" else _stop_therapist(heard))
    again = (key("consent-agree-again", "consent.ask", role=role),)
    await heard.say(
        "consent-taken-back" if role == "client" else "consent-taken-back-therapist",
        again,
        anchor=consenting.anchor_in(heard, role),
    )


async def _stop_client(heard: Heard) -> None:
    await occurrences.close_all(heard.tx, "paused", heard.now, client_id=heard.me)
    for therapist_id in await care_links.linked_to(heard.tx, heard.me):
        link = await care_links.find(heard.tx, therapist_id, heard.me)
        if link is not None and await parting.part(heard, therapist_id, heard.me):
            await heard.record("access removed", heard.me, other=therapist_id)
            await heard.tell(therapist_id, "client-withdrew", client=link.label or heard.name)
    for therapist_id in await care_links.unconfirmed_by(heard.tx, heard.me):
        await care_links.refuse(heard.tx, therapist_id, heard.me, heard.now)
    await nudges.replan(heard.tx, heard.me, heard.now)


async def _stop_therapist(heard: Heard) -> None:
    assert heard.person is not None
    for one in await care_links.clients_of(heard.tx, heard.me):
        await _let_go(heard, one.client_id, heard.person.name)


async def _let_go(heard: Heard, client_id: UUID, therapist: str) -> None:
    if await parting.part(heard, heard.me, client_id):
        await heard.record("link ended", client_id)
        await heard.tell(client_id, "therapist-left", therapist=therapist)
    else:
        await care_links.refuse(heard.tx, heard.me, client_id, heard.now)
