"""The guard before all that is kept: who has no consent in force is asked for it, and nothing else happens.

What they sent is set aside, unread, until they have said yes or no; with a yes it is worked through as if it came then.
"""

from typing import Any

from handlers.hearing import Does, Heard
from scheduling import consenting
from scheduling.consenting import ANCHOR, anchor_of
from storage import consents, outbox, set_aside
from storage.consents import Consent
from storage.messages import Message
from texts.consents import Role


def with_consent(does: Does) -> Does:
    """For strangers, of whom nothing is kept, and for those whose consents are all in force; others are asked."""

    async def guarded(heard: Heard) -> None:
        lacking = None if heard.person is None else await lacks(heard)
        await (does(heard) if lacking is None else ask(heard, lacking))

    return guarded


async def lacks(heard: Heard) -> Role | None:
    """A role in which this person has no consent in force, if there is one."""
    newest = await consents.newest_of(heard.tx, heard.me)
    # Whose log was brought back here has agreed to nothing here yet.
    lacking: list[Role] = [role for role, one in newest.items() if not is_in_force(heard, one)]
    if lacking == ["therapist"] and "client" in newest and newest["therapist"].ended_as == "withdrawn":
        # They stay a client: a nudge that comes must be one that can be answered.
        return None
    return lacking[0] if lacking else None if newest else "client"


def is_in_force(heard: Heard, consent: Consent) -> bool:
    """Whether a consent holds, and is to a text as it stands now."""
    return consent.ended_at is None and consent.version in heard.wiring.consent_versions


async def ask(heard: Heard, role: Role) -> None:
    """Asks for the consent, and says what becomes of what was sent just now: nothing, where the answer was a no."""
    newest = (await consents.newest_of(heard.tx, heard.me)).get(role)
    if newest is not None and newest.ended_as == "withdrawn":
        await say(heard, role, _question(heard, "consent-withdrawn", role, "consent-nothing-aside"))
        return
    if newest is not None:
        await _is_asked_now(heard, newest)
    put = await set_aside.put(heard.tx, heard.me, heard.turn.raw, heard.now)
    kept = "consent-set-aside-full" if put is None else "consent-set-aside"
    whole = "consent-missing" if newest is None else "consent-changed"
    # The text stands above already, for whoever goes on writing.
    await say(heard, role, _question(heard, whole if put == 1 else "consent-still-asked", role, kept))


async def _is_asked_now(heard: Heard, lapsed: Consent) -> None:
    """Asked now, they are not asked once more in the morning."""
    await outbox.withdraw(heard.tx, heard.me, anchor_of(lapsed.role), heard.now)
    if lapsed.asked_at is None:
        await consents.mark_asked(heard.tx, lapsed.id, heard.now)


def _question(heard: Heard, key: str, role: Role, kept: str) -> Message:
    return consenting.question(key, role, heard.wiring.catalogue, heard.language, kept)


def anchor_in(heard: Heard, role: Role) -> str:
    """The live message about a consent: that in which the button was, where one about it was pressed."""
    pressed = None if heard.pressed is None else heard.pressed.anchor
    return pressed if pressed is not None and pressed.startswith(ANCHOR) else anchor_of(role)


async def say(heard: Heard, role: Role, message: Message) -> None:
    """Queues a question about a consent."""
    args: dict[str, Any] = dict(message.args)
    await heard.say(message.say, *message.buttons, anchor=anchor_in(heard, role), **args)
