"""Coming in by an invitation link: what this is, agreeing to it, and who is told."""

import dataclasses
from uuid import UUID

from handlers import agreements, guessing
from handlers.client import settling
from handlers.hearing import Heard
from handlers.keys import key, named
from handlers.menu import register_commands, show_menu
from handlers.therapist import colleagues
from storage import care_links, clients, invitations, people, therapists
from storage.care_links import CareLink
from storage.clients import Client
from storage.invitations import Invitation
from texts.consents import Role, consent_text

ANCHOR = "joining"


async def start(heard: Heard) -> None:
    """/start, alone or with the token of an invitation."""
    if not heard.argument:
        await (show_menu(heard) if heard.person is not None else heard.say("stranger"))
        return
    invitation = await invitations.look_up(heard.tx, heard.argument, heard.now)
    is_therapist, guesses = await heard.is_therapist(), await guessing.guesses(heard)
    if invitation is None or guesses or (invitation.role == "colleague" and not is_therapist):
        await guessing.refuse(heard, "invitation")
        await heard.say("invitation-refused")
    elif invitation.therapist_id is not None and heard.person is not None and invitation.therapist_id == heard.me:
        await heard.say("invitation-own")
    elif invitation.role == "colleague":
        await colleagues.opened(heard, invitation)
    else:
        await _explain(heard, invitation)


async def explain_again(heard: Heard) -> None:
    """The same explanation in another language, by a press."""
    invitation = await _still_good(heard)
    if invitation is None:
        return
    await _explain(dataclasses.replace(heard, language=heard.given["language"]), invitation)


async def _still_good(heard: Heard) -> Invitation | None:
    """The invitation of the button; says so when it is used or has expired meanwhile."""
    invitation = await invitations.get(heard.tx, heard.key("invitation"), heard.now)
    if invitation is not None and invitation.role == "colleague":
        # It lets nobody in: whoever takes it up is here already.
        invitation = None
    if invitation is None and heard.person is not None:
        # A second tap: they are in already.
        heard.toast("already-there")
    elif invitation is None:
        await heard.say("invitation-refused", anchor=ANCHOR)
    return invitation


async def _explain(heard: Heard, invitation: Invitation) -> None:
    others = tuple(
        named(
            heard.wiring.catalogue.text(other, "language-name", {}),
            "join.explain",
            invitation=invitation.id,
            language=other,
        )
        for other in heard.wiring.catalogue.languages
        if other != heard.language
    )
    decide = (
        key("agree", "join.agree", invitation=invitation.id, language=heard.language),
        key("do-not-agree", "join.leave"),
    )
    rows = [decide, others] if others else [decide]
    await heard.say(f"join-{invitation.role}", *rows, anchor=ANCHOR, inviter=await _inviter(heard, invitation))


async def _inviter(heard: Heard, invitation: Invitation) -> str:
    if invitation.therapist_id is None:
        return ""
    return (await people.get(heard.tx, invitation.therapist_id)).name


async def leave(heard: Heard) -> None:
    """No, thank you: nothing is kept, and the link stays good in case they think again."""
    await heard.say("left-before-joining", anchor=ANCHOR)


async def agree(heard: Heard) -> None:
    """Yes: uses the invitation up, keeps the consent, and goes on to what comes next for the role."""
    heard = dataclasses.replace(heard, language=heard.given["language"])
    invitation = await _still_good(heard)
    if invitation is None:
        return
    person = await people.join(heard.tx, heard.telegram_id, heard.chat_id, heard.name, heard.language, heard.now)
    heard = dataclasses.replace(heard, person=person)
    if not await invitations.use(heard.tx, invitation.id, person.id, heard.now):
        await heard.say("invitation-refused", anchor=ANCHOR)
        return
    await agreements.take(heard, consent_text(heard.wiring.catalogue, _role(invitation), heard.language))
    if invitation.therapist_id is None:
        await _welcome_therapist(heard)
    else:
        await _welcome_client(heard, invitation, invitation.therapist_id)


def _role(invitation: Invitation) -> Role:
    return "therapist" if invitation.therapist_id is None else "client"


async def _welcome_therapist(heard: Heard) -> None:
    await therapists.let_in(heard.tx, heard.me, heard.now)
    await heard.record("let in", heard.me)
    await heard.say("welcome-therapist", anchor=ANCHOR, fresh=True)
    await register_commands(heard)
    await show_menu(heard)


async def _welcome_client(heard: Heard, invitation: Invitation, therapist_id: UUID) -> None:
    link = await care_links.find(heard.tx, therapist_id, heard.me)
    if link is not None and link.confirmed_at is not None:
        await _say_linked_already(heard, invitation, link)
        await _go_on(heard, await clients.add(heard.tx, heard.me))
        return
    was_here = await heard.client() is not None
    client = await clients.add(heard.tx, heard.me)
    # What was written before was written for somebody else's eyes.
    sees_from = heard.now if was_here else None
    link = await care_links.claim(heard.tx, therapist_id, heard.me, invitation.label, heard.now, sees_from)
    await heard.record("link claimed", heard.me, other=therapist_id)
    await heard.tell(
        therapist_id,
        "client-came",
        (key("client-confirm", "care.confirm", client=heard.me), key("client-refuse", "care.refuse", client=heard.me)),
        anchor=f"came:{heard.me.hex}",
        name=heard.name,
        label=invitation.label,
    )
    await heard.say("welcome-client", anchor=ANCHOR, fresh=True, inviter=await _inviter(heard, invitation))
    if link.sees_from is not None:
        await heard.say("sees-from-now", inviter=await _inviter(heard, invitation))
    await _go_on(heard, client)


async def _go_on(heard: Heard, client: Client) -> None:
    """With the first questions, where these are not answered yet."""
    await register_commands(heard)
    if client.ready_at is None:
        await settling.begin(heard)


async def _say_linked_already(heard: Heard, invitation: Invitation, link: CareLink) -> None:
    """The two are linked: what this therapist sees stays as it is, and both read that."""
    await heard.say(
        "linked-already",
        (key("see-who-sees", "sees.show"),),
        anchor=ANCHOR,
        fresh=True,
        inviter=await _inviter(heard, invitation),
    )
    called = link.label or heard.name
    await heard.tell(
        link.therapist_id,
        "client-linked-already",
        anchor=f"came:{heard.me.hex}",
        client=called,
        label=invitation.label,
    )
