"""A therapist invites a client, and confirms who came."""

from handlers.hearing import Heard
from handlers.keys import key
from storage import care_links, dialogs, invitations, people
from storage.dialogs import Dialog

LONGEST_LABEL = 40
LINK = "https://t.me/{bot}?start={token}"


async def ask_label(heard: Heard) -> None:
    """/invite: asks what to call the client in the therapist's list."""
    await dialogs.ask(heard.tx, heard.me, "invite.label", heard.now)
    await heard.say("invite-label")


async def label_typed(heard: Heard, dialog: Dialog) -> None:
    """Makes the link. The second message is made to be forwarded as it is."""
    label = heard.line
    if not label or len(label) > LONGEST_LABEL:
        await heard.say("invite-label-length", most=LONGEST_LABEL)
        return
    await dialogs.close(heard.tx, heard.me)
    token = await invitations.invite(heard.tx, "client", heard.now, heard.me, label)
    assert heard.person is not None
    await heard.say("invite-made", label=label)
    link = LINK.format(bot=heard.wiring.bot_name, token=token)
    await heard.say("invite-link", therapist=heard.person.name, link=link)


async def confirm(heard: Heard) -> None:
    """Yes, that is my client: from now on the therapist sees this client's log."""
    client_id = heard.key("client")
    if not await care_links.confirm(heard.tx, heard.me, client_id, heard.now):
        heard.toast("care-settled")
        return
    await heard.record("link made", client_id)
    client = await people.get(heard.tx, client_id)
    assert heard.person is not None
    await heard.say(
        "care-confirmed",
        (key("propose-something", "assign.choose", client=client_id),),
        anchor=_anchor(heard),
        name=client.name,
    )
    await heard.tell(client_id, "care-confirmed-client", therapist=heard.person.name)


async def refuse(heard: Heard) -> None:
    """No, somebody else came: the link ends and nothing was ever visible."""
    client_id = heard.key("client")
    if not await care_links.refuse(heard.tx, heard.me, client_id, heard.now):
        heard.toast("care-settled")
        return
    await heard.record("link refused", client_id)
    assert heard.person is not None
    await heard.say("care-refused", (key("invite-again", "invite.ask"),), anchor=_anchor(heard))
    await heard.tell(client_id, "care-refused-client", therapist=heard.person.name)


def _anchor(heard: Heard) -> str | None:
    return None if heard.pressed is None else heard.pressed.anchor
