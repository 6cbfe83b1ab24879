"""Words that can be found again, kept by the bot's own functions wherever it keeps anybody's words."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from practices.definition import Practice
from practices.ladder import Rung
from storage import (
    assignments,
    care_links,
    clients,
    dialogs,
    drafts,
    entries,
    exports,
    files,
    goals,
    invitations,
    ladders,
    letters,
    notes,
    outbox,
    people,
    practices,
    proposals,
    quarantine,
    reading_hours,
    reviews,
    safety_plans,
    set_aside,
    subjects,
    takeaways,
    therapists,
)
from storage.assignments import Assignment
from storage.columns import new_id
from storage.database import Transaction
from storage.entries import Entry
from storage.files import Sent
from storage.goals import ActionItem, Goal
from storage.messages import Message
from storage.notes import Note
from storage.proposals import Draft, terms_of
from storage.takeaways import Takeaway
from tests.seeds import MOOD, THOUGHTS, agree, answer, keep_library

ZONE = "Europe/Berlin"


class Canaries:
    """Gives another word each time, and remembers all that it gave."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def __call__(self) -> str:
        self.given.append(f"canary{len(self.given):04}")
        return self.given[-1]


class Pair(NamedTuple):
    """A client and their therapist."""

    client: UUID
    therapist: UUID


async def plant(tx: Transaction, word: Canaries, number: int, now: datetime) -> Pair:
    """A client and their therapist of that number, and a word wherever either of them may write one."""
    await keep_library(tx, now)
    pair = await _pair(tx, word, number, now)
    assignment = await _agreed(tx, word, pair, now)
    await _drafted(tx, word, pair, now)
    await _written(tx, word, pair, assignment, now)
    await _noted(tx, word, pair, now)
    await _climbed(tx, word, pair, now)
    await _made_practices(tx, word, pair, now)
    await _exported(tx, word, pair, now)
    await _said(tx, word, pair, number, now)
    return pair


async def _pair(tx: Transaction, word: Canaries, number: int, now: datetime) -> Pair:
    """By an invitation, as they come."""
    therapist, client = [
        (await people.join(tx, account, account, word(), "en", now)).id for account in (1000 + number, 2000 + number)
    ]
    await therapists.let_in(tx, therapist, now)
    await clients.add(tx, client)
    await clients.change(tx, client, zone=ZONE, ready_at=now)
    await invitations.invite(tx, "client", now, therapist, word())
    await invitations.invite(tx, "therapist", now, label=word())
    await care_links.claim(tx, therapist, client, word(), now - timedelta(days=1))
    await care_links.confirm(tx, therapist, client, now - timedelta(days=1))
    return Pair(client, therapist)


async def _agreed(tx: Transaction, word: Canaries, pair: Pair, now: datetime) -> Assignment:
    """A proposal, a change that was asked for, and what became of it."""
    proposed = await assignments.propose(
        tx,
        client_id=pair.client,
        therapist_id=pair.therapist,
        practice=(THOUGHTS.id, THOUGHTS.version),
        why=word(),
        cadence={"kind": "daily"},
        days=(now.date(), now.date() + timedelta(days=13)),
        now=now,
        given={"what": word()},
        goal=(None, word()),
    )
    await assignments.change(tx, proposed.id, pair.client, state="change asked", sureness=4, remark=word())
    await proposals.record(tx, proposed, "therapist", pair.therapist, "proposed", now)
    await proposals.record(tx, proposed, "client", pair.client, "asked", now, wishes=(word(),), words=word())
    return proposed


async def _drafted(tx: Transaction, word: Canaries, pair: Pair, now: datetime) -> None:
    """A proposal that its therapist has not sent."""
    agreed = await assignments.get(tx, await agree(tx, pair.client, pair.therapist, MOOD, now), pair.client)
    assert agreed is not None
    terms = replace(terms_of(agreed), why=word())
    draft = Draft(new_id(), pair.therapist, pair.client, terms, now, adapted={"question": word()}, ready={word(): True})
    await proposals.put_draft(tx, draft)


async def _written(tx: Transaction, word: Canaries, pair: Pair, assignment: Assignment, now: datetime) -> None:
    """An entry with an answer, a letter of two messages, a photograph, and what the therapist said about it."""
    entry = Entry(
        id=new_id(),
        client_id=pair.client,
        assignment_id=assignment.id,
        occurrence_id=None,
        practice_id=THOUGHTS.id,
        practice_version=THOUGHTS.version,
        size="full",
        language="en",
        zone=ZONE,
        started_at=now,
        walk={"at": "thought", "given": {"name": word()}},
        is_current=False,
        touched_at=now,
        finished_at=now,
        outcome="done",
        reason=word(),
        debrief_words=word(),
        sharing="share",
    )
    await entries.add(tx, entry)
    said = replace(answer(entry, THOUGHTS, "situation", word(), now), question=word(), shown=word())
    await entries.keep_answer(tx, said)
    for message_id in (1, 2):
        await letters.add(tx, entry.id, "situation", pair.client, word(), message_id)
    sent = Sent(word(), "photo", None, word(), 9)
    file = await files.expect(
        tx, person_id=pair.client, purpose="answer", sent=sent, now=now, answers=(entry.id, "situation")
    )
    await files.keep(tx, file, pair.client, word().encode(), f"image/{word()}")
    assert await reviews.review(tx, [entry.id], pair.client, pair.therapist, now)
    assert await reviews.acknowledge(tx, entry.id, pair.client, pair.therapist, word())


async def _noted(tx: Transaction, word: Canaries, pair: Pair, now: datetime) -> None:
    """What is kept beside the entries: goals and what is to be done for them, notes, cards."""
    goal = Goal(new_id(), pair.client, word(), ZONE, now)
    await goals.add(tx, goal)
    item = ActionItem(new_id(), goal.id, pair.client, word(), ZONE, now)
    await goals.add_item(tx, item)
    await goals.change_item(tx, item.id, pair.client, in_the_way=word())
    await notes.add(tx, Note(new_id(), pair.client, None, word(), ZONE, now))
    await safety_plans.write(tx, pair.client, "signs", word(), now)
    await reading_hours.state(tx, pair.therapist, word(), now)
    noted = Takeaway(new_id(), new_id(), pair.client, pair.therapist, "goal", word(), None, None, now)
    await takeaways.add(tx, [noted])
    card = await subjects.make(tx, pair.client, "card", (MOOD.id, MOOD.version), {"when": "–"}, now)
    await subjects.change(tx, card.id, pair.client, given={"when": word()})


async def _climbed(tx: Transaction, word: Canaries, pair: Pair, now: datetime) -> None:
    """A ladder with a rung, and a line about it."""
    ladder = await ladders.begin(tx, pair.client, now)
    rung = Rung(new_id(), word(), 40)
    await ladders.keep(tx, replace(ladder, rungs=(rung,)))
    await ladders.keep(tx, replace(ladder, rungs=(replace(rung, line=word()),)))


async def _made_practices(tx: Transaction, word: Canaries, pair: Pair, now: datetime) -> None:
    """A practice of the client's own, the therapist's own, one worded for the client, and one not decided about."""
    await practices.keep_own(tx, pair.client, _worded(word), now)
    await practices.keep_own(tx, pair.therapist, _worded(word), now)
    await practices.keep_adapted(tx, pair.therapist, pair.client, _worded(word), now)
    await drafts.put(tx, pair.therapist, "a-draft", _worded(word), now)


def _worded(word: Canaries) -> Practice:
    return replace(MOOD, words={**MOOD.words, "en": replace(MOOD.words_in("en"), name=word())})


async def _exported(tx: Transaction, word: Canaries, pair: Pair, now: datetime) -> None:
    """A file that is made, and waits for its message."""
    spec = {"format": "json", "name": word()}
    await exports.ask(tx, person_id=pair.therapist, client_id=pair.client, spec=spec, is_locked=False, now=now)
    export = await exports.claim(tx, now, timedelta(minutes=1))
    assert export is not None
    message = Message("export-made", {"name": word()})
    row = await outbox.put(tx, chat_id=1, person_id=pair.therapist, message=message, now=now, lane="export")
    assert row is not None
    assert await exports.keep(tx, export, exports.Made(word(), word().encode()), row)


async def _said(tx: Transaction, word: Canaries, pair: Pair, number: int, now: datetime) -> None:
    """What is being settled in the chat, and updates that failed: of somebody who is known, and of a stranger."""
    assert await set_aside.put(tx, pair.client, {"update_id": 5000 + number, "text": word()}, now)
    await dialogs.ask(tx, pair.client, "note", now, words=word())
    for update_id, account in ((number, 2000 + number), (1000 + number, 9000 + number)):
        raw = {"update_id": update_id, "message": {"from": {"id": account}, "text": word()}}
        await quarantine.hold(tx, raw, account, "ValueError", now)
