"""What is to be counted, or stands on a card, in the therapist's words; or left for the client to say."""

from typing import Any
from uuid import UUID

from handlers.hearing import Heard
from handlers.keys import key
from handlers.therapist import assigning, caseload
from practices.given import SUBJECTS, TAPPED
from storage import dialogs
from storage.dialogs import Dialog

LONGEST = 60  # letters: it stands on a button


async def practice_picked(heard: Heard) -> None:
    """A practice, picked. One about something of the client's asks what that is; all go on to the why."""
    practice = heard.wiring.library.get(heard.given["practice"])
    if practice is None or practice.subject not in TAPPED:
        await assigning.practice_picked(heard)
    elif await caseload.linked(heard, heard.key("client")) is not None:
        await _ask_next(heard, heard.given["client"], practice.id, {})


async def _ask_next(heard: Heard, client: str, practice_id: str, given: dict[str, str]) -> None:
    """Asks for the first name that is not given yet, or goes on to the why."""
    open_ = [name for name in SUBJECTS[heard.wiring.library[practice_id].subject or ""] if name not in given]
    if not open_:
        await assigning.ask_why(heard, UUID(client), practice_id, given)
        return
    so_far: dict[str, Any] = {"client": client, "practice": practice_id, "given": given, "next": open_[0]}
    await dialogs.ask(heard.tx, heard.me, "assign.named", heard.now, **so_far)
    leave = key("assign-leave-open", "assign.leave-open", client=client, practice=practice_id)
    await heard.say(f"assign-{open_[0]}", (leave,), anchor=assigning.ANCHOR)


async def typed(heard: Heard, dialog: Dialog) -> None:
    """One of the names, typed."""
    words, so_far = " ".join((heard.text or "").split()), dialog.so_far
    if not 0 < len(words) <= LONGEST:
        await heard.say("assign-named-length", most=LONGEST, length=len(words))
        return
    await _ask_next(heard, so_far["client"], so_far["practice"], so_far["given"] | {so_far["next"]: words})


async def leave_open(heard: Heard) -> None:
    """The client is to name it, when they begin."""
    await assigning.ask_why(heard, heard.key("client"), heard.given["practice"])
