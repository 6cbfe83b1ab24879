"""Ana's rows in every table, each with a word of its own that must not reach anybody who may not read it.

And everybody who might try: Ben and Col may see her, Fay no longer, Una not yet, Fred is frozen. Cleo sees Dan alone.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from practices.definition import Practice, Step, StepWords, Words
from practices.ladder import Rung
from practices.walk import begin
from scheduling import nudges
from storage import (
    assignments,
    care_asks,
    care_links,
    clients,
    dialogs,
    drafts,
    exports,
    files,
    goals,
    invitations,
    ladders,
    letters,
    notes,
    notices,
    outbox,
    practices,
    proposals,
    quotes,
    reading_hours,
    reviews,
    safety_plans,
    schedules,
    sessions,
    subjects,
    takeaways,
    therapists,
)
from storage.columns import new_id
from storage.database import Transaction
from storage.files import Sent
from storage.goals import ActionItem, Goal
from storage.messages import Button, Message
from storage.notes import Note
from storage.proposals import Draft, Terms
from storage.sessions import Series
from storage.takeaways import Takeaway
from tests import seeds

WORD = re.compile(r"zebra-[a-z]+")
TELEGRAM_IDS = seeds.TELEGRAM_IDS | {"Fay": 105, "Una": 106, "Col": 107, "Fred": 108}
THERAPISTS = ("Ben", "Cleo", "Fay", "Una", "Col", "Fred")
STRANGER = 199

# Whose words they are is Ana's; who else may come to read each. What nobody is named for is hers alone.
BEN, BOTH, NOBODY = {"Ben"}, {"Ben", "Col"}, set[str]()
MAY_READ = {
    "zebra-name": BOTH | {"Una"},  # who is to confirm that it's her reads who came
    "zebra-answer": BOTH,
    "zebra-reason": BOTH,
    "zebra-debrief": BOTH,
    "zebra-going": BOTH,
    "zebra-private": NOBODY,
    "zebra-summary": NOBODY,
    "zebra-counted": BOTH,
    "zebra-trigger": NOBODY,
    "zebra-rung": BOTH,
    "zebra-line": BOTH,
    "zebra-goal": BOTH,
    "zebra-item": BOTH,
    "zebra-obstacle": BOTH,
    "zebra-note": BOTH,
    "zebra-talked": BOTH,
    "zebra-takeaway": NOBODY,
    "zebra-plan": BEN,
    "zebra-why": BOTH,
    "zebra-proposed": BOTH,
    "zebra-remark": BOTH,
    "zebra-wish": BOTH,
    "zebra-draft": BEN,
    "zebra-form": BEN,
    "zebra-own": NOBODY,
    "zebra-review": NOBODY,
    "zebra-file": BOTH,
    "zebra-letter": NOBODY,
    "zebra-said": NOBODY,
    "zebra-dialog": NOBODY,
    "zebra-export": BEN,
}


@dataclass
class Planted:
    """The keys of everybody, and of Ana's rows by what they are called in buttons."""

    people: dict[str, UUID]
    rows: dict[str, Any] = field(default_factory=dict)

    @property
    def ana(self) -> UUID:
        return self.people["Ana"]


async def plant(tx: Transaction, now: datetime) -> Planted:
    """Everybody, linked or not, and a row of Ana's in every table."""
    then = now - timedelta(days=30)
    everybody = {name: await seeds.therapist(tx, TELEGRAM_IDS[name], name, then) for name in THERAPISTS}
    everybody["Ana"] = await seeds.client_of(tx, everybody["Ben"], TELEGRAM_IDS["Ana"], "zebra-name", then)
    everybody["Dan"] = await seeds.client_of(tx, everybody["Cleo"], TELEGRAM_IDS["Dan"], "Dan", then)
    # Who sees Ana, and is a client, too: what clients do with their own rows must not be done with hers.
    await seeds.agreed(tx, everybody["Col"], "client", then)
    await clients.add(tx, everybody["Col"])
    await clients.change(tx, everybody["Col"], zone="Europe/Berlin", ready_at=then)
    planted = Planted(everybody)
    await seeds.keep_library(tx, then)
    await _link(tx, planted, then)
    await _agree(tx, planted, now)
    await _write(tx, planted, now)
    await _aim(tx, planted, now)
    await _meet(tx, planted, now)
    await _say(tx, planted, now)
    await nudges.replan(tx, planted.ana, now)
    await therapists.freeze(tx, everybody["Fred"], now)
    return planted


async def _link(tx: Transaction, planted: Planted, then: datetime) -> None:
    """Fay was Ana's therapist, Una is not confirmed, Col sees her by agreement, Fred would if he were not frozen."""
    ana, who = planted.ana, planted.people
    for name in ("Fay", "Una", "Fred"):
        await care_links.claim(tx, who[name], ana, "", then)
    for name in ("Fay", "Fred"):
        await care_links.confirm(tx, who[name], ana, then)
    await care_links.end(tx, who["Fay"], ana, then + timedelta(days=20))
    shared = await care_asks.ask(tx, "share", ana, who["Ben"], who["Col"], then)
    await care_asks.decide(tx, shared.id, ana, "agreed", then)
    await care_links.let_in(tx, who["Col"], ana, "", then, then)
    asked = await care_asks.ask(tx, "transfer", ana, who["Ben"], who["Cleo"], then)
    for name in ("Ben", "Fay", "Una", "Fred"):
        await notices.decide(tx, ana, who[name], "risk item", True, ("x" * 64, "en"), then)
        await notices.decide(tx, ana, who[name], "safety plan", True, ("x" * 64, "en"), then)
    roles: dict[str, invitations.Role] = {"code": "colleague", "invited": "client"}
    for name, role in roles.items():
        token = await invitations.invite(tx, role, then + timedelta(days=29), who["Cleo"])
        found = await invitations.look_up(tx, token, then + timedelta(days=29))
        assert found is not None
        planted.rows |= {name: found.id, f"{name}-token": token}
    planted.rows |= {
        "ask": asked.id,
        "new": new_id(),
        "newer": new_id(),
        "written": new_id(),
        "start": f"/start {planted.rows['invited-token']}",
    }
    planted.rows |= {"client": ana, "therapist": who["Ben"], "col": who["Col"]}


async def _agree(tx: Transaction, planted: Planted, now: datetime) -> None:
    """What is agreed, proposed and asked to be changed; a draft; a practice of Ana's own, and one that Ben was sent."""
    ana, ben = planted.ana, planted.people["Ben"]

    async def propose(practice: Practice, why: str, **changed: Any) -> UUID:
        kept = await assignments.propose(
            tx,
            client_id=ana,
            therapist_id=ben,
            practice=(practice.id, practice.version),
            why=why,
            cadence={"kind": "daily"},
            days=(now.date(), now.date() + timedelta(days=13)),
            now=now - timedelta(days=3),
        )
        if changed:
            await assignments.change(tx, kept.id, ana, **changed)
        return kept.id

    agreed = await propose(seeds.MOOD, "zebra-why", state="accepted", answered_at=now)
    proposed = await propose(seeds.THOUGHTS, "zebra-proposed")
    asked = await propose(seeds.EXPERIMENT, "", state="change asked", remark="zebra-remark", answered_at=now)
    await schedules.choose(tx, agreed, ana, (time(9),), (0, 1, 2, 3, 4, 5, 6), "1")
    found = await assignments.get(tx, asked, ana)
    assert found is not None
    await proposals.record(tx, found, "therapist", ben, "proposed", now)
    await proposals.record(tx, found, "client", ana, "asked", now, wishes=("smaller",), words="zebra-wish")
    terms = Terms(seeds.THOUGHTS.id, seeds.THOUGHTS.version, {"kind": "daily"}, why="zebra-draft")
    draft = Draft(new_id(), ben, ana, terms, now)
    await proposals.put_draft(tx, draft)
    own = await practices.keep_own(tx, ana, _practice("own-zebra", "zebra-own"), now)
    form = await drafts.put(tx, ben, "form", _practice("form", "zebra-form"), now)
    rows = {"assignment": agreed, "proposed": proposed, "asked": asked, "draft": draft.id, "form": form}
    planted.rows |= {**rows, "own": own.id}


def _practice(name: str, words: str) -> Practice:
    asked = {"one": StepWords(words), "two": StepWords(words)}
    steps = (Step("one", "text"), Step("two", "text"))
    return Practice(name, 1, "client-made practice", 2, 1, steps, ("one",), {"en": Words(words, "", asked)}, "en")


async def _write(tx: Transaction, planted: Planted, now: datetime) -> None:
    """Entries that are shared, private and summed up, one that goes on, and what is counted, used and climbed."""
    ana, ben, rows = planted.ana, planted.people["Ben"], planted.rows
    yesterday = now - timedelta(days=1)
    due = await seeds.fall_due(tx, ana, rows["assignment"], yesterday, delivered_at=yesterday)
    nudged = await seeds.fall_due(tx, ana, rows["assignment"], now, delivered_at=now)
    more: dict[str, Any] = {"assignment_id": rows["assignment"], "occurrence_id": due}
    words = {"debrief": "too-hard", "debrief_words": "zebra-debrief", "reason": "zebra-reason"}
    mood = {"mood": 7, "energy": 4, "note": "zebra-answer"}
    entry = await seeds.write(tx, ana, seeds.MOOD, yesterday, mood, **more, **words)
    rows["unread"] = (await seeds.write(tx, ana, seeds.MOOD, yesterday, {"mood": 5, "note": "zebra-answer"})).id
    for sharing in ("private", "summary"):
        note = {"mood": 3, "note": f"zebra-{sharing}"}
        rows[sharing] = (await seeds.write(tx, ana, seeds.MOOD, yesterday, note, sharing=sharing)).id
    walk = begin(seeds.THOUGHTS, "full", now).walk.to_json()
    going = {"walk": walk, "is_current": True, "finished_at": None, "outcome": None}
    open_ = await seeds.write(tx, ana, seeds.THOUGHTS, now, {"situation": "zebra-going"}, **going)
    await quotes.mark(tx, entry.id, "note", ana, now)
    await reviews.review(tx, [entry.id], ana, ben, now)
    await reviews.acknowledge(tx, entry.id, ana, ben, "zebra-review")
    words = {"to": "zebra-letter", "letter": "zebra-letter"}
    letter = await seeds.write(tx, ana, seeds.LIBRARY["letter"], yesterday, words, sharing="private")
    await letters.add(tx, letter.id, "letter", ana, "zebra-letter", 77)
    sheet = await seeds.write(
        tx, ana, seeds.LIBRARY["worksheet"], yesterday, {"which": "zebra-answer", "page": {"kind": "file"}}
    )
    sent = Sent("telegram-1", "file", "text/plain", "zebra-file", 10)
    kept = await files.expect(tx, person_id=ana, purpose="answer", sent=sent, now=now, answers=(sheet.id, "page"))
    await files.keep(tx, kept, ana, b"zebra-file")
    rows |= {"entry": entry.id, "open": open_.id, "occurrence": nudged, "letter": letter.id, "file": kept}
    await _keep_subjects(tx, planted, now)


async def _keep_subjects(tx: Transaction, planted: Planted, now: datetime) -> None:
    ana, rows = planted.ana, planted.rows
    counter, card = seeds.LIBRARY["event_counter"], seeds.LIBRARY["skill_when_triggered"]
    of_counter, of_card = (counter.id, counter.version), (card.id, card.version)
    counted = await subjects.make(tx, ana, "counter", of_counter, {"counted": "zebra-counted"}, now, rows["assignment"])
    given = {"trigger": "zebra-trigger", "skill": "zebra-trigger"}
    used = await subjects.make(tx, ana, "card", of_card, given, now)
    walked = begin(counter, "smaller", now, given={"counted": "zebra-counted"}).walk.to_json()
    about: dict[str, Any] = {"subject_id": counted.id, "walk": walked}
    tap = await seeds.write(tx, ana, counter, now, {"happened": True}, **about)
    tagged = await seeds.write(tx, ana, counter, now, {"happened": True, "tag": "zebra-counted"}, **about)
    gone = begin(card, "smaller", now, given=given).walk.to_json()
    use = await seeds.write(tx, ana, card, now, {"used": True}, subject_id=used.id, walk=gone, sharing="private")
    ladder = await ladders.begin(tx, ana, now)
    first = Rung(new_id(), "zebra-rung", 20, client_yes_at=now, therapist_yes_at=now)
    second = Rung(new_id(), "zebra-rung", 40, line="zebra-line")
    third = Rung(new_id(), "zebra-rung", 60)
    await ladders.keep(tx, replace(ladder, rungs=(first, second, third)))
    climb = seeds.LIBRARY["exposure_ladder"]
    await seeds.write(tx, ana, climb, now, {}, subject_id=first.id)
    rows |= {
        "counter": counted.id,
        "card": used.id,
        "tap": tap.id,
        "tagged": tagged.id,
        "use": use.id,
        "rung": second.id,
        "last": third.id,
    }


async def _aim(tx: Transaction, planted: Planted, now: datetime) -> None:
    """Goals and notes, and what Ben noted from a session."""
    ana, ben = planted.ana, planted.people["Ben"]
    goal = Goal(new_id(), ana, "zebra-goal", "Europe/Berlin", now)
    await goals.add(tx, goal)
    item = ActionItem(new_id(), goal.id, ana, "zebra-item", "Europe/Berlin", now, in_the_way="zebra-obstacle")
    await goals.add_item(tx, item)
    open_ = Note(new_id(), ana, planted.rows["entry"], "zebra-note", "Europe/Berlin", now)
    await notes.add(tx, open_)
    await notes.add(tx, Note(new_id(), ana, None, "zebra-talked", "Europe/Berlin", now, now))
    noted = Takeaway(new_id(), new_id(), ana, ben, "goal", "zebra-takeaway", None, None, now)
    await takeaways.add(tx, [noted])
    await reading_hours.state(tx, ben, "at noon", now)
    await safety_plans.write(tx, ana, "signs", "zebra-plan", now)
    planted.rows |= {"goal": goal.id, "item": item.id, "note": open_.id, "takeaway": noted.id}


async def _meet(tx: Transaction, planted: Planted, now: datetime) -> None:
    """Weekly sessions with Ben, and a file that he has asked for."""
    ana, ben = planted.ana, planted.people["Ben"]
    link = await care_links.find(tx, ben, ana)
    assert link is not None
    day = now.date() + timedelta(days=2)
    series = Series(new_id(), link.id, ana, ben, day, None, 1, time(15), "Europe/Berlin", now)
    await sessions.add(tx, series)
    await therapists.change(tx, ben, zone="Europe/Berlin")
    export = await exports.ask(
        tx, person_id=ben, client_id=ana, spec={"label": "zebra-export"}, is_locked=False, now=now
    )
    planted.rows |= {"series": series.id, "on": day.isoformat(), "export": export}


async def _say(tx: Transaction, planted: Planted, now: datetime) -> None:
    """Something that was said to Ana, with a button, and a question that stands open for her."""
    key = {"entry": planted.rows["entry"].hex}
    said = Message("stopped", {"words": "zebra-said"}, ((Button(do="log.entry", given=key, words="zebra-said"),),))
    ana = TELEGRAM_IDS["Ana"]
    row = await outbox.put(tx, chat_id=ana, person_id=planted.ana, message=said, now=now)
    await dialogs.ask(tx, planted.ana, "bring.words", now, entry=None, words="zebra-dialog")
    await clients.change(tx, planted.ana, sharing="share", notes_explained_at=now, minutes_a_week=30)
    assert row is not None
    planted.rows |= {"said": row, "data": outbox.callback_data(row, 0)}
