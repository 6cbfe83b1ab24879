"""What a client lets reach their therapist: a risk item's flag, word out of Help now. Each is decided by itself."""

import hashlib
from uuid import UUID

from handlers.hearing import Heard, Row
from storage import care_links, notices, people, reading_hours
from storage.notices import About
from storage.outbox import Button, Lines, Text
from storage.people import Person

SETTINGS = "notices"
# By what is decided about: how its texts are called, and the text that the client has read when they decide.
CALLED: dict[About, str] = {"risk item": "risk", "help request": "tell"}
READ: dict[About, tuple[str, ...]] = {
    "risk item": ("risk-consent", "risk-notice"),
    "help request": ("notice-settings", "help-request"),
}


def button(about: About, therapist: Person, agreed: bool) -> Button:
    """A button that says yes or no to a therapist's being told."""
    given = {"therapist": therapist.id.hex, "agreed": agreed, "about": about}
    label = f"{CALLED[about]}-consent-{'yes' if agreed else 'no'}"
    return Button(do="notice.decide", given=given, label=label, args={"therapist": therapist.name})


def version(heard: Heard, *read: str) -> tuple[str, str]:
    """Names the texts that were read by their hash, so that a changed text is another version; and their language."""
    texts = heard.wiring.catalogue
    said = [heard.words(one, **dict.fromkeys(texts.placeholders(heard.language, one), "")) for one in read]
    return hashlib.sha256("\n".join(said).encode()).hexdigest(), heard.language


async def decide(heard: Heard) -> None:
    """Yes or no, which stays open to change."""
    therapist_id: UUID = heard.key("therapist")
    if therapist_id not in await care_links.therapists_of(heard.tx, heard.me):
        heard.toast("notice-no-link")
        return
    about: About = heard.given.get("about", "risk item")
    agreed = bool(heard.given["agreed"])
    await notices.decide(heard.tx, heard.me, therapist_id, about, agreed, version(heard, *READ[about]), heard.now)
    if heard.is_in(SETTINGS):
        await show_settings(heard)
        return
    therapist = await people.get(heard.tx, therapist_id)
    await heard.say(
        "risk-consented" if agreed else "risk-not-consented",
        anchor=None if heard.pressed is None else heard.pressed.anchor,
        therapist=therapist.name,
    )


async def show_settings(heard: Heard) -> None:
    """Who is told now, each with a button that changes it."""
    linked = await care_links.therapists_of(heard.tx, heard.me)
    told = await notices.agreed_with(heard.tx, heard.me, "risk item")
    said = await notices.said(heard.tx, heard.me, "help request")
    lines: list[Text] = []
    rows: list[Row] = []
    for therapist_id in linked:
        therapist = await people.get(heard.tx, therapist_id)
        on: dict[About, bool] = {"risk item": therapist_id in told}
        if await reading_hours.of_therapist(heard.tx, therapist_id) is not None:
            on["help request"] = said.get(therapist_id, True)
        for about, is_on in on.items():
            lines.append(Text(f"{CALLED[about]}-{'on' if is_on else 'off'}", {"therapist": therapist.name}))
            rows.append((button(about, therapist, not is_on),))
    await heard.say(
        "notice-settings" if linked else "notice-no-therapist", *rows, anchor=SETTINGS, lines=Lines(tuple(lines))
    )
