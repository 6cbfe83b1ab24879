"""What is to be counted, or stands on a card, in the therapist's words; or left for the client to say."""

from typing import Any

from handlers.hearing import Heard
from handlers.keys import key
from handlers.therapist import assigning, caseload, finding
from practices.given import SUBJECTS, TAPPED
from storage import dialogs
from storage.dialogs import Dialog

LONGEST = 60  # letters: it stands on a button


async def practice_picked(heard: Heard) -> None:
    """A practice, picked. One about something of the client's asks what that is; all go on to the draft."""
    practice = await finding.found(heard, heard.given["practice"])
    if practice is None:
        return
    if practice.subject not in TAPPED:
        await assigning.begin(heard, heard.given, practice.id)
    elif await caseload.linked(heard, heard.key("client")) is not None:
        names = list(SUBJECTS[practice.subject])
        await _ask(heard, {**heard.given, "practice": practice.id, "given": {}, "names": names})


async def _ask(heard: Heard, so_far: dict[str, Any]) -> None:
    """Asks for the first name that is not given yet."""
    await dialogs.ask(heard.tx, heard.me, "assign.named", heard.now, **so_far)
    picked = {name: so_far[name] for name in ("client", "swap", "follows", "practice") if name in so_far}
    leave = key("assign-leave-open", "assign.leave-open", **picked)
    await heard.say(f"assign-{so_far['names'][0]}", (leave,), anchor=assigning.ANCHOR)


async def typed(heard: Heard, dialog: Dialog) -> None:
    """One of the names, typed; the next one is asked for, or the draft is shown."""
    words, so_far = heard.line, dialog.so_far
    if not 0 < len(words) <= LONGEST:
        await heard.say("assign-named-length", most=LONGEST, length=len(words))
        return
    name, *names = so_far["names"]
    given = so_far["given"] | {name: words}
    if names:
        await _ask(heard, so_far | {"given": given, "names": names})
    else:
        await dialogs.close(heard.tx, heard.me)
        await assigning.begin(heard, so_far, so_far["practice"], given)


async def leave_open(heard: Heard) -> None:
    """The client is to name it, when they begin."""
    await dialogs.close_if(heard.tx, heard.me, ("assign.named",))
    await assigning.begin(heard, heard.given, heard.given["practice"])
