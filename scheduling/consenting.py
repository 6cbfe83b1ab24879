"""Consents and what is scheduled: nothing comes to who has none in force; who had one is asked again, once."""

from datetime import datetime

from scheduling import nudges
from storage import clients, consents, outbox, people, unconsented
from storage.database import Transaction
from storage.messages import Button, Message, Text, Value
from texts.catalogue import Catalogue
from texts.consents import ConsentText, Role, all_consent_texts, consent_text, versions

ANCHOR = "consent"
BATCH = 50


async def begin(tx: Transaction, catalogue: Catalogue, now: datetime) -> None:
    """At a start: keeps the texts in force and ends the consents to any other. What was planned by these rests."""
    texts = all_consent_texts(catalogue)
    await consents.keep_texts(tx, texts, now)
    await consents.lapse(tx, versions(texts), now)
    await unconsented.rest(tx)


async def ask_again(tx: Transaction, now: datetime) -> bool:
    """Asks a batch of people again whose text has changed, not in their quiet hours. True: ask again, there is more."""
    catalogue = Catalogue.load()
    found = await consents.to_ask_again(tx, BATCH)
    for one in found:
        person = await people.get(tx, one.person_id)
        client = await clients.find(tx, person.id)
        await outbox.put(
            tx,
            chat_id=person.chat_id,
            person_id=person.id,
            message=question("consent-changed", one.role, catalogue, person.language, "consent-nothing-aside"),
            now=now,
            anchor=anchor_of(one.role),
            not_before=nudges.end_of_quiet(client, now),
        )
        await consents.mark_asked(tx, one.id, now)
    return len(found) == BATCH


def anchor_of(role: Role) -> str:
    """The live message in which a consent is asked for: whoever is both is asked twice, and answers each."""
    return f"{ANCHOR}:{role}"


def question(say: str, role: Role, catalogue: Catalogue, language: str, kept: str) -> Message:
    """Asks somebody who reads that language for their consent; `kept` says what becomes of what they just sent."""
    text = consent_text(catalogue, role, language)
    return asked(say, text, Text(f"consent-{role}"), catalogue, kept)


def asked(say: str, text: ConsentText, shown: Value, catalogue: Catalogue, kept: str) -> Message:
    """The same about a text that is `shown` so, in whichever language; the buttons carry what was read."""
    yes = Button(do="consent.agree", given={"version": text.version}, label="agree")
    no = Button(do="consent.refuse", given={"role": text.role}, label="do-not-agree")
    others = tuple(
        Button(
            do="consent.read",
            given={"role": text.role, "language": other, "say": say, "kept": kept},
            words=catalogue.text(other, "language-name", {}),
        )
        for other in catalogue.languages
        if other != text.language
    )
    return Message(say, {"text": shown, "kept": Text(kept)}, ((yes, no), others) if others else ((yes, no),))
