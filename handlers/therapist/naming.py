"""What is to be counted, or stands on a card, in the therapist's words; or left for the client to say."""

from typing import Any
from uuid import UUID

from handlers.hearing import Heard
from handlers.keys import key
from handlers.therapist import assigning, caseload, finding
from practices.given import SUBJECTS, TAPPED
from storage import dialogs
from storage.dialogs import Dialog

LONGEST = 60  # letters: it stands on a button


async def practice_picked(heard: Heard) -> None:
    """A practice, picked. One about something of the client's asks what that is; all go on to the why."""
    practice = await finding.found(heard, heard.given["practice"])
    if practice is None:
        return
    if practice.subject not in TAPPED:
        await assigning.practice_picked(heard)
    elif await caseload.linked(heard, heard.key("client")) is not None:
        names = list(SUBJECTS[practice.subject])
        await _ask(heard, {"client": heard.given["client"], "practice": practice.id, "given": {}, "names": names})


async def _ask(heard: Heard, so_far: dict[str, Any]) -> None:
    """Asks for the first name that is not given yet."""
    await dialogs.ask(heard.tx, heard.me, "assign.named", heard.now, **so_far)
    leave = key("assign-leave-open", "assign.leave-open", client=so_far["client"], practice=so_far["practice"])
    await heard.say(f"assign-{so_far['names'][0]}", (leave,), anchor=assigning.ANCHOR)


async def typed(heard: Heard, dialog: Dialog) -> None:
    """One of the names, typed; the next one is asked for, or the why."""
    words, so_far = " ".join((heard.text or "").split()), dialog.so_far
    if not 0 < len(words) <= LONGEST:
        await heard.say("assign-named-length", most=LONGEST, length=len(words))
        return
    name, *names = so_far["names"]
    given = so_far["given"] | {name: words}
    if names:
        await _ask(heard, so_far | {"given": given, "names": names})
    else:
        await assigning.ask_why(heard, UUID(so_far["client"]), so_far["practice"], given)


async def leave_open(heard: Heard) -> None:
    """The client is to name it, when they begin."""
    await assigning.ask_why(heard, heard.key("client"), heard.given["practice"])
