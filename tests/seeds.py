"""The people of the tests: Ana, her therapist Ben, another therapist Cleo, and Dan, a client of Cleo's."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import practices
from practices.definition import Practice
from practices.groups import group_of
from practices.library import load_library
from storage import assignments, care_links, clients, consents, entries, invitations, occurrences, people, therapists
from storage import practices as versions
from storage.columns import new_id
from storage.database import Transaction
from storage.entries import Answer, Entry
from storage.occurrences import Occurrence
from texts.catalogue import Catalogue
from texts.consents import Role, consent_text

LIBRARY = load_library(Path(str(practices.__file__)).parent / "library")
MOOD, THOUGHTS, EXPERIMENT = (LIBRARY[name] for name in ("mood_log", "thought_record", "behavioural_experiment"))
DISTRESS = LIBRARY["phq4"]


def group_label(name: str) -> str:
    """What stands on the button of the group in which a practice of that name is picked."""
    practice = next(one for one in LIBRARY.values() if one.words_in("en").name == name)
    return Catalogue.load().text("en", f"group-{group_of(practice)}", {})


@dataclass(frozen=True)
class Cast:
    """The keys of everybody."""

    ana: UUID
    ben: UUID
    cleo: UUID
    dan: UUID


TELEGRAM_IDS = {"Ana": 101, "Ben": 102, "Cleo": 103, "Dan": 104}


async def everybody(tx: Transaction, now: datetime) -> Cast:
    """Ana is linked to Ben and Dan to Cleo, both confirmed; both clients live in Berlin, quiet from 22 to 7."""
    ben, cleo = [await therapist(tx, TELEGRAM_IDS[name], name, now) for name in ("Ben", "Cleo")]
    ana = await client_of(tx, ben, TELEGRAM_IDS["Ana"], "Ana", now)
    dan = await client_of(tx, cleo, TELEGRAM_IDS["Dan"], "Dan", now)
    return Cast(ana, ben, cleo, dan)


async def agreed(tx: Transaction, person_id: UUID, role: Role, now: datetime) -> None:
    """Somebody has agreed to the text in force for their role."""
    await consents.give(tx, person_id, consent_text(Catalogue.load(), role, "en"), now)


async def therapist(tx: Transaction, telegram_id: int, name: str, now: datetime) -> UUID:
    """A therapist whom the operator has let in; their key."""
    person = await people.join(tx, telegram_id, telegram_id, name, "en", now)
    await agreed(tx, person.id, "therapist", now)
    await therapists.let_in(tx, person.id, now)
    return person.id


async def client_of(tx: Transaction, therapist_id: UUID, telegram_id: int, name: str, now: datetime) -> UUID:
    """A confirmed client of a therapist's, in Berlin, quiet from 22 to 7, ready to begin; their key."""
    person = await people.join(tx, telegram_id, telegram_id, name, "en", now)
    await agreed(tx, person.id, "client", now)
    await clients.add(tx, person.id)
    await clients.change(tx, person.id, zone="Europe/Berlin", quiet_from=time(22), quiet_until=time(7), ready_at=now)
    await care_links.claim(tx, therapist_id, person.id, name, now)
    await care_links.confirm(tx, therapist_id, person.id, now)
    return person.id


async def invited(tx: Transaction, therapist_id: UUID, now: datetime) -> str:
    """The token of an invitation for a client of that therapist's."""
    return await invitations.invite(tx, "client", now, therapist_id, "N.")


async def keep_library(tx: Transaction, now: datetime) -> None:
    """Keeps every practice of the library, as a start of the bot does."""
    await versions.keep_library(tx, LIBRARY.values(), now)


async def agree(tx: Transaction, client: UUID, therapist: UUID, practice: Practice, now: datetime) -> UUID:
    """The client has accepted a practice, daily for two weeks from `now`; the key of the assignment."""
    await versions.keep_library(tx, LIBRARY.values(), now)
    proposal = await assignments.propose(
        tx,
        client_id=client,
        therapist_id=therapist,
        practice=(practice.id, practice.version),
        why="It shows what helps.",
        cadence={"kind": "daily"},
        days=(now.date(), now.date() + timedelta(days=13)),
        now=now,
    )
    await assignments.change(tx, proposal.id, client, state="accepted", answered_at=now)
    return proposal.id


async def fall_due(tx: Transaction, client: UUID, assignment: UUID | None, due_at: datetime, **more: Any) -> UUID:
    """An occurrence that can be answered for a day; `more` names what became of it. Its key."""
    occurrence = Occurrence(
        **{
            "id": new_id(),
            "client_id": client,
            "assignment_id": assignment,
            "entry_id": None,
            "due_at": due_at,
            "open_until": due_at + timedelta(days=1),
            **more,
        }
    )
    await occurrences.add(tx, [occurrence])
    return occurrence.id


async def write(
    tx: Transaction, client: UUID, practice: Practice, at: datetime, answers: dict[str, Any], **more: Any
) -> Entry:
    """An entry that began at an instant, with an answer a minute; None is a step that was skipped. `more` is its own.

    It is finished and done unless `more` says otherwise.
    """
    await versions.keep_library(tx, LIBRARY.values(), at)
    over = at + timedelta(minutes=len(answers))
    entry = Entry(
        **{
            "id": more.get("occurrence_id") or new_id(),
            "client_id": client,
            "assignment_id": None,
            "occurrence_id": None,
            "practice_id": practice.id,
            "practice_version": practice.version,
            "size": "full",
            "language": "en",
            "zone": "Europe/Berlin",
            "started_at": at,
            "walk": None,
            "is_current": False,
            "touched_at": over,
            "finished_at": over,
            "outcome": "done",
            "sharing": "share",
            **more,
        }
    )
    await entries.add(tx, entry)
    for minutes, (step_id, value) in enumerate(answers.items(), start=1):
        await entries.keep_answer(tx, answer(entry, practice, step_id, value, at + timedelta(minutes=minutes)))
    return entry


def answer(entry: Entry, practice: Practice, step_id: str, value: Any, at: datetime) -> Answer:
    """An answer as it is kept: the question in the entry's language, and the answer in words."""
    words = practice.words_in(entry.language).step(step_id)
    shown = ", ".join(words.options[one] for one in value) if isinstance(value, list) else str(value)
    return Answer(
        entry_id=entry.id,
        step_id=step_id,
        client_id=entry.client_id,
        position=practice.position(step_id),
        question=words.question,
        value=value,
        shown=None if value is None or practice.step(step_id).asks == "moment" else shown,
        skipped=value is None,
        zone=entry.zone,
        answered_at=at,
        asks=practice.step(step_id).asks,
    )
