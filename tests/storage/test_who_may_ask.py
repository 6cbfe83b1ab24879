"""Who asks is an argument of every query: each is asked by everybody there is, on both databases.

A new function of storage is derived here by itself: one that takes a `reader` is tried; any other must be named below,
under what keeps it from answering somebody who may not ask.
"""

import contextlib
import importlib
import inspect
import pkgutil
import re
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

import storage
from storage import care_links, entries, files, ladders
from storage.assignments import LIVING
from storage.database import Database, Transaction
from storage.encryption import OtherKey
from tests import planted
from tests.planted import MAY_READ, WORD, Planted

# A therapist asks, for what is theirs: the rows of a client are among it for as long as their care link is in force.
AS_THERAPIST = """
care_links.clients_of care_links.find caseload.at_a_glance proposals.draft_for proposals.find_draft care_asks.open_of
reviews.may_acknowledge reviews.review sessions.of_therapist
"""
# A client asks, for what is theirs: by the key of a row of somebody else's there is nothing to get, and to change.
AS_CLIENT = """
assignments.change entries.answered_by entries.change entries.current entries.delete entries.go_on entries.unfinished
goals.change_item goals.get goals.get_item goals.reach goals.remove goals.remove_item letters.with_message notes.get
notes.mark notes.remove occurrences.get practices.newest_own practices.own practices.put_away quotes.mark
reviews.of_entry subjects.change subjects.get subjects.latest subjects.words_used takeaways.get takeaways.of_client
takeaways.remove drafts.take dialogs.find care_asks.decide proposals.drop_draft looks.of_client schedules.of_client
care_modes.lasting care_modes.end clients.find consents.of_person consents.newest_of retention.of_client
"""
# Everything else, by what keeps it from answering somebody who may not ask.
KEPT_BY = {
    "the loop, the sender and other work that nobody asks for: no person is at the other end": """
    ahead.* attempts.* before_upgrading.* belonging.* bulk.* care_modes.asked care_modes.next_ask_at
    care_modes.to_be_asked care_modes.who_are_in earlier_cadences.held_since
    clients.next_pause_end clients.pauses_ended consents.forget consents.keep_texts consents.lapse consents.mark_asked
    consents.text_of consents.to_ask_again dialogs.forget due.* erasing.* erasures.* exports.claim exports.drop
    exports.forget_sent
    exports.keep exports.next_at exports.postpone exports.release figures.* files.claim files.keep files.next_fetch_at
    files.postpone files.refuse files.release files.take goals.asked_by goals.claim_asked goals.next_ask_at holds.*
    invitations.forget_expired letters.count log_practices.told looks.first_broken looks.mark_of looks.newest
    occurrences.add_fallen occurrences.due_since occurrences.expire occurrences.next_change_at
    occurrences.next_nudge_at occurrences.nudged occurrences.settle outbox.* people.came_back_since people.exists
    people.mark_reachable people.mark_unreachable practices.keep_brought practices.keep_library quarantine.*
    people.add renewing.* restoring.* retention.all_with_old retention.forget_before retention.shortest
    schedules.move_on schedules.next_due_at schedules.proposed_by schedules.with_older_zone_data schema.*
    sending.* sessions.claim_due sessions.in_force sessions.next_step sessions.of_clients sessions.plan
    sessions.replan set_aside.* snapshot_tables.* snapshots.* sqlite.* therapists.everybody unconsented.* updates.*
    notices.agreed_with notices.said reading_hours.whom_to_tell exports.make_anew
    """,
    "they keep something new of whoever asks, under their own key": """
    assignments.propose care_asks.ask care_links.claim care_modes.begin clients.add clients.change clients.live_in
    consents.give consents.withdraw dialogs.ask drafts.put entries.add entries.keep_answer exports.ask files.expect
    goals.add goals.add_item ladders.begin letters.add looks.record notes.add notices.decide occurrences.add
    people.join people.speak practices.keep_adapted practices.keep_own proposals.put_draft proposals.record
    reading_hours.state retention.choose retention.mark_told safety_plans.write schedules.choose sessions.add
    subjects.make takeaways.add
    therapists.change therapists.let_in invitations.invite
    """,
    "they change or forget what was read for whoever asks just before, by one of the queries above": """
    care_asks.close care_links.archive care_links.confirm care_links.end care_links.let_in care_links.open_past
    care_links.refuse dialogs.close dialogs.close_about dialogs.close_if earlier_cadences.change entries.drop_answers
    entries.finish entries.park entries.take_back exports.take_back files.forget_answer goals.let_go
    invitations.forget_used_by invitations.use ladders.end ladders.keep letters.begin_anew letters.correct
    occurrences.answered occurrences.change occurrences.close occurrences.close_all occurrences.close_follow_ups
    occurrences.drop_follow_ups occurrences.follow_ups_answered occurrences.forget_answer occurrences.open_
    occurrences.reopen people.forget practices.disown practices.forget_unused proposals.change_draft
    reading_hours.withdraw reviews.acknowledge safety_plans.clear schedules.remove sessions.cancel sessions.end
    sessions.move sessions.restore therapists.freeze therapists.remove therapists.unfreeze
    """,
    "they say who is who, whose links are whose, or what is everybody's": """
    care_asks.together_with care_links.called_by care_links.ever_linked_with care_links.linked_to
    care_links.linked_with care_links.opened care_links.therapists_of care_links.unconfirmed_by consents.has
    exports.is_asked invitations.get invitations.look_up occurrences.nudged_since occurrences.open_of people.find
    people.get people.key_of practices.find practices.get practices.id_for practices.next_version
    reading_hours.of_therapist schedules.find sessions.of_client therapists.find
    """,
    "they are given what was read before, and open it": """
    entries.opened entries.opened_answers people.chats_of people.named people.names_of
    """,
    "a person's own rows, in the file that is made for them alone": "own_rows.of_person",
}
OUTSIDERS = ("Dan", "Cleo", "Fay", "Una", "Fred")


def names(several: str) -> set[str]:
    """The names that stand there with blanks between them."""
    return set(several.split())


def functions() -> dict[str, Callable[..., Any]]:
    """Every public async function of the room, by name."""
    found: dict[str, Callable[..., Any]] = {}
    for module in pkgutil.iter_modules(storage.__path__):
        room = importlib.import_module(f"storage.{module.name}")
        for name, function in vars(room).items():
            asks = inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(inspect.unwrap(function))
            if asks and not name.startswith("_") and function.__module__ == room.__name__:
                found[f"{module.name}.{name}"] = function
    return found


FUNCTIONS = functions()
BY_READER = {name for name, function in FUNCTIONS.items() if "reader" in inspect.signature(function).parameters}
TRIED = BY_READER | names(AS_THERAPIST)


def test_every_function_is_tried_or_says_what_keeps_it() -> None:
    kept = set().union(*map(names, KEPT_BY.values()))
    rooms = {name.removesuffix(".*") for name in kept if name.endswith(".*")}
    left = {name for name in FUNCTIONS if name not in TRIED | names(AS_CLIENT) and name.split(".")[0] not in rooms}
    named = {name for name in kept if not name.endswith(".*")}
    assert left - named == set(), "tried by nobody"
    assert named - left - BY_READER == set(), "named, and not there"


@pytest.fixture
async def rows(database: Database, now: datetime) -> AsyncIterator[tuple[Transaction, Planted]]:
    async with database.engine.connect() as tx, tx.begin() as taken_back:
        yield tx, await planted.plant(tx, now)
        await taken_back.rollback()


async def given(tx: Transaction, rows: Planted, who: UUID, whose: UUID, now: datetime) -> dict[str, Any]:
    """What each parameter is given: who asks, whose rows, and the keys of Ana's."""
    ladder = await ladders.find(tx, rows.ana, rows.ana)
    keys = {f"{name}_id": key for name, key in rows.rows.items() if isinstance(key, UUID)}
    return keys | {
        "client_id": whose,
        "assignment_id": rows.rows["assignment"],
        "series_id": rows.rows["series"],
        "subject_id": rows.rows["counter"],
        "draft_id": rows.rows["draft"],
        "practice_id": rows.rows["own"],
        **dict.fromkeys(("reader", "therapist_id", "owner_id", "person_id"), who),
        "goal_ids": [rows.rows["goal"]],
        "entry_ids": [rows.rows["unread"]],
        "these": await files.of_client(tx, rows.ana, rows.ana),
        "ladder": ladder,
        "states": LIVING,
        "kind": "counter",
        "step_id": "note",
        "name": "own-zebra",
        "day": now.date(),
        "since": now - timedelta(days=20),
        "limit": 50,
        "message_id": 77,
        "decision": "agreed",
        "quoted_at": now,
        "reached_at": now,
        "talked_about_at": now,
        "walk": {},
        "now": now,
        "first": None,
        "last": None,
    }


async def ask(name: str, tx: Transaction, asked: dict[str, Any], **other: Any) -> Any:
    """What a function answers; what pages come as a list."""
    function = FUNCTIONS[name]
    takes = inspect.signature(function).parameters
    wanted = {
        one: asked[one] for one, parameter in takes.items() if one in asked and parameter.kind != parameter.VAR_KEYWORD
    }
    if name.startswith("log."):
        wanted.pop("practice_id", None)
    answer = function(tx, **wanted | other)
    return [page async for page in answer] if hasattr(answer, "__aiter__") else await answer


def read_in(answer: Any) -> set[str]:
    return set(re.findall(WORD, repr(answer)))


async def test_who_may_read_reads_and_nobody_else_does(rows: tuple[Transaction, Planted], now: datetime) -> None:
    tx, all_ = rows
    read: dict[str, set[str]] = {}
    for who, key in all_.people.items():
        asked = await given(tx, all_, key, all_.ana, now)
        for name in sorted(TRIED):
            async with tx.begin_nested() as taken_back:
                answer = await ask(name, tx, asked)
                await taken_back.rollback()
            words = read_in(answer)
            read.setdefault(who, set()).update(words)
            assert {word for word in words if who not in MAY_READ[word] and who != "Ana"} == set(), (who, name)
            if who in OUTSIDERS and name in BY_READER and not name.startswith("log."):
                assert not answer or not any(answer.values()), (who, name)
    shared = {word for word, whose in MAY_READ.items() if "Ben" in whose} - {"zebra-form", "zebra-export"}
    assert shared <= read["Ben"]
    assert shared - {"zebra-draft", "zebra-plan"} <= read["Col"]
    assert {"zebra-private", "zebra-summary", "zebra-trigger", "zebra-letter"} <= read["Ana"]


async def test_what_is_a_clients_own_is_nobody_elses_by_its_key(
    rows: tuple[Transaction, Planted], now: datetime
) -> None:
    tx, all_ = rows
    before = await entries.of_client(tx, all_.ana, all_.ana, 50)
    for who, key in all_.people.items():
        if who == "Ana":
            continue
        asked = await given(tx, all_, key, key, now)
        for name in sorted(names(AS_CLIENT)):
            async with tx.begin_nested() as taken_back:
                answer = None
                # What is sealed with Ana's key opens, and closes, with nobody else's.
                with contextlib.suppress(OtherKey):
                    answer = await ask(name, tx, asked, **CHANGES.get(name, {}))
                assert await entries.of_client(tx, all_.ana, all_.ana, 50) == before, (who, name)
                await taken_back.rollback()
            # A draft of Ben's is his.
            assert read_in(answer) <= ({"zebra-form"} if who == "Ben" else set()), (who, name)


# What is to be changed, where a function takes names of columns.
CHANGES: dict[str, dict[str, Any]] = {
    "assignments.change": {"why": "changed"},
    "entries.change": {"reason": "changed"},
    "goals.change_item": {"words": "changed"},
    "subjects.change": {"given": {"counted": "changed"}},
}


async def test_a_link_that_is_not_confirmed_or_over_shows_nothing(
    rows: tuple[Transaction, Planted],
) -> None:
    tx, all_ = rows
    may = {who for who, key in all_.people.items() if await care_links.may_see(tx, key, all_.ana)}
    assert may == {"Ana", "Ben", "Col"}
