"""Word to a therapist out of Help now: only by the client's own tap, after they have read exactly what will be sent."""

from uuid import UUID

from handlers.client import deciding
from handlers.hearing import Heard
from handlers.keys import HELP_NOW, key
from storage import notices, people, reading_hours
from storage.outbox import At, Button
from storage.reading_hours import Stated


async def ask(heard: Heard) -> None:
    """Shows for each therapist who agreed to it what they would be sent, and when they say they read it."""
    stated = await reading_hours.whom_to_tell(heard.tx, heard.me)
    if not stated:
        await heard.say("tell-nobody", (HELP_NOW,), anchor=_anchor(heard.me))
    for one in stated:
        send = Button(
            do="tell.send", given={"therapist": one.therapist_id.hex}, label="tell-send", args={"therapist": one.name}
        )
        await heard.say(
            "tell-sure",
            (send,),
            (key("tell-not-now", "tell.not-now", therapist=one.therapist_id),),
            (HELP_NOW,),
            anchor=_anchor(one.therapist_id),
            therapist=one.name,
            notice=notice(heard, one),
            hours=one.words,
        )


def _anchor(therapist_id: UUID) -> str:
    return f"tell:{therapist_id.hex}"


def notice(heard: Heard, stated: Stated) -> str:
    """Word for word what that therapist gets, in their language."""
    assert heard.person is not None
    return heard.wiring.catalogue.text(stated.language, "help-request", {"client": heard.person.name})


async def send(heard: Heard) -> None:
    """Sends it, once a button. That the client sends it is their yes, and kept as such."""
    stated = await _still(heard)
    if stated is None or heard.pressed is None:
        await heard.say("tell-gone", (HELP_NOW,), anchor=None if heard.pressed is None else heard.pressed.anchor)
        return
    therapist = await people.get(heard.tx, stated.therapist_id)
    if therapist.unreachable_at is not None:
        # "Sent" would be a lie, and this the worst moment for one.
        await heard.say("tell-unreachable", (HELP_NOW,), anchor=heard.pressed.anchor, therapist=stated.name)
        return
    assert heard.person is not None
    is_new = await heard.tell(
        stated.therapist_id,
        "help-request",
        (key("see-client", "caseload.client", client=heard.me),),
        dedupe_key=f"help-request:{heard.pressed.row.hex}",
        at_once=True,
        client=heard.person.name,
    )
    if not is_new:
        heard.toast("tell-sent-before")
        return
    read = deciding.version(heard, "tell-sure", "help-request")
    await notices.decide(heard.tx, heard.me, stated.therapist_id, "help request", True, read, heard.now)
    await heard.say(
        "tell-sent",
        (HELP_NOW,),
        anchor=heard.pressed.anchor,
        therapist=stated.name,
        notice=notice(heard, stated),
        hours=stated.words,
        at=At(heard.now, "time"),
    )


async def _still(heard: Heard) -> Stated | None:
    """The therapist of the button, if they can still be sent word."""
    found = await reading_hours.whom_to_tell(heard.tx, heard.me)
    return next((one for one in found if one.therapist_id == heard.key("therapist")), None)


async def not_now(heard: Heard) -> None:
    """Nothing is sent."""
    await heard.say("tell-not-sent", (HELP_NOW,), anchor=_anchor(heard.key("therapist")))
