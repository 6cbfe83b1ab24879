"""Two therapists and one client: by a code that a colleague has made, and only with the client's yes.

There is no list of who works here. Who wants to be found makes a code of one use and gives it to whom they like.
"""

import re
from uuid import UUID

from handlers import guessing
from handlers.client import who_sees
from handlers.hearing import Heard
from handlers.keys import key
from handlers.therapist import caseload
from handlers.therapist.caseload import ANCHOR, called
from handlers.therapist.inviting import LINK
from storage import care_asks, care_links, dialogs, invitations, people
from storage.care_asks import Kind
from storage.dialogs import Dialog
from storage.invitations import Invitation

ASKS = "care.code"
KINDS: tuple[Kind, ...] = ("share", "transfer")
_CODE = re.compile(r"[\w-]{20,64}")


async def make_code(heard: Heard) -> None:
    """A code for a colleague, who has a client to share or to hand over."""
    token = await invitations.invite(heard.tx, "colleague", heard.now, heard.me)
    assert heard.person is not None
    await heard.say("colleague-code-made")
    await heard.say(
        "colleague-code", therapist=heard.person.name, link=LINK.format(bot=heard.wiring.bot_name, token=token)
    )


async def opened(heard: Heard, invitation: Invitation) -> None:
    """A colleague's link, opened instead of pasted: it says where to paste it, and stays good."""
    assert invitation.therapist_id is not None
    colleague = await people.get(heard.tx, invitation.therapist_id)
    await heard.say("colleague-code-opened", (key("back-to-clients", "caseload.show"),), colleague=colleague.name)


async def ask_code(heard: Heard) -> None:
    """Asks for the code that the colleague has made."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None or heard.given["kind"] not in KINDS:
        return
    given = {"client": client.client_id.hex, "kind": heard.given["kind"]}
    await dialogs.ask(heard.tx, heard.me, ASKS, heard.now, **given)
    back = (key("back-to-care", "caseload.care", client=client.client_id),)
    await heard.say(f"colleague-{heard.given['kind']}", back, anchor=ANCHOR, client=called(client))


async def code_typed(heard: Heard, dialog: Dialog) -> None:
    """A code or its link, pasted: whose it is, and once more whether the client is to be asked."""
    codes = _CODE.findall(heard.text or "")
    invitation = await invitations.look_up(heard.tx, codes[-1], heard.now) if codes else None
    guesses = await guessing.guesses(heard)
    if guesses or not _is_from_colleague(heard, invitation):
        await guessing.refuse(heard, "code")
        await heard.say("colleague-code-refused")
        return
    assert invitation is not None
    assert invitation.therapist_id is not None
    await dialogs.close(heard.tx, heard.me)
    client = await caseload.linked(heard, UUID(dialog.so_far["client"]))
    if client is None:
        return
    colleague, kind = await people.get(heard.tx, invitation.therapist_id), dialog.so_far["kind"]
    if kind == "share" and await _is_shared_already(heard, colleague.id, client.client_id):
        await heard.say("colleague-sees-already", colleague=colleague.name, client=called(client))
        return
    given = {"client": client.client_id, "kind": kind, "invitation": invitation.id}
    await heard.say(
        f"colleague-{kind}-sure",
        (key("colleague-ask-yes", "care.ask", **given),),
        (key("back-to-care", "caseload.care", client=client.client_id),),
        anchor=ANCHOR,
        client=called(client),
        colleague=colleague.name,
    )


def _is_from_colleague(heard: Heard, invitation: Invitation | None) -> bool:
    """Whether it is a colleague's code; one's own, a client's and none at all are all the same."""
    return invitation is not None and invitation.role == "colleague" and invitation.therapist_id != heard.me


async def _is_shared_already(heard: Heard, colleague_id: UUID, client_id: UUID) -> bool:
    """Whether the colleague sees the client, as this therapist knows: how others came is not theirs to hear."""
    together = await care_asks.together_with(heard.tx, client_id, heard.me)
    return colleague_id in together and await care_links.may_see(heard.tx, colleague_id, client_id)


async def ask(heard: Heard) -> None:
    """The client is asked; the code is used up by it."""
    client = await caseload.linked(heard, heard.key("client"))
    invitation = await invitations.get(heard.tx, heard.key("invitation"), heard.now)
    if client is None:
        return
    if invitation is None or not await invitations.use(heard.tx, invitation.id, heard.me, heard.now):
        heard.toast("care-settled")
        return
    assert invitation.therapist_id is not None
    kind: Kind = heard.given["kind"]
    ask_ = await care_asks.ask(heard.tx, kind, client.client_id, heard.me, invitation.therapist_id, heard.now)
    await heard.record(
        "share asked" if kind == "share" else "transfer asked", client.client_id, other=invitation.therapist_id
    )
    await who_sees.put_before(heard, ask_)
    back = (key("back-to-client", "caseload.client", client=client.client_id),)
    await heard.say("colleague-asked", back, anchor=ANCHOR, client=called(client))
