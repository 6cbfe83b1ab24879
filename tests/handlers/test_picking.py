"""Picking a practice, walking it, and reading it afterwards: for every practice of the library."""

import dataclasses
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from exports import files
from handlers import picking, typing
from handlers.client import starting, walking
from handlers.hearing import Heard, Turn, Wiring, reduce_line
from handlers.raw import Line
from handlers.therapist import assigning
from handlers.wording import cautions_of
from practices.definition import CAUTIONS, PHASES, Practice, Size, Step
from practices.groups import GROUPS, OTHER, group_of
from practices.walk import Walk
from storage import entries, people
from storage import practices as versions
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.entries import Entry
from storage.outbox import Button, Lines, Pressed, Text
from tests import seeds
from tests.handlers.conftest import CATALOGUE
from tests.outboxes import messages

WIRING = Wiring(seeds.LIBRARY, CATALOGUE, "midweek_bot")
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def heard(tx: Transaction, who: UUID, now: datetime, text: str = "", **given: Any) -> Heard:
    """Somebody types a line, or presses a button that carries this."""
    person = await people.get(tx, who)
    found = await reduce_line(Line(1, 1, person.chat_id, person.name, "en", text), Turn(tx, now, WIRING))
    pressed = Pressed("", given, new_id(), who, None, True, False) if given else None
    return dataclasses.replace(found, person=person, pressed=pressed)


async def buttons(tx: Transaction) -> list[Button]:
    """The buttons of what was said last."""
    return list((await messages(tx))[-1][1].all_buttons())


@ON_SQLITE
@pytest.mark.parametrize(
    ("count", "skip", "shown", "turns"),
    [
        (picking.PAGE, 0, picking.PAGE, []),
        (picking.PAGE + 1, 0, picking.PAGE, [picking.PAGE]),
        (picking.PAGE + 1, picking.PAGE, 1, [0]),
        (picking.PAGE * 3, picking.PAGE, picking.PAGE, [0, 2 * picking.PAGE]),
        (0, 0, 0, []),
    ],
)
async def test_a_long_list_comes_in_pages(
    database: Database, now: datetime, count: int, skip: int, shown: int, turns: list[int]
) -> None:
    practices = [dataclasses.replace(seeds.MOOD, id=f"mood_{number}") for number in range(count)]
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
        pressed = await heard(tx, cast.ana, now, group=OTHER, skip=skip)
    given = [one for row in picking.page_rows(pressed, practices, "start.offer", "start.group") for one in row]
    assert len([button for button in given if button.do == "start.offer"]) == shown
    assert [button.given["skip"] for button in given if button.do == "start.group"] == turns


def test_every_group_caution_and_phase_has_its_words() -> None:
    keys = {f"group-{group}" for group in (*GROUPS, picking.OWN)} | {f"phase-{phase}" for phase in PHASES}
    keys |= {f"caution-{caution.replace('_', '-')}" for caution in CAUTIONS}
    assert keys <= CATALOGUE.keys("en")


def test_what_there_is_in_another_language_only_says_so_to_whoever_is_to_begin_it() -> None:
    other = Text("cautions", {"said": Lines((Text("caution-other-language", {}),))})
    assert [cautions_of(seeds.LIBRARY["audit_c"], language) for language in ("de", "en", None)] == [other, "", ""]


@ON_SQLITE
async def test_client_and_therapist_find_every_practice_in_two_taps(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
        await starting.choose(await heard(tx, cast.ana, now))
        first = await buttons(tx)
        found = [button.given["practice"] for button in first if button.do == "start.offer"]
        for group in [button.given["group"] for button in first if button.do == "start.group"]:
            await starting.show_group(await heard(tx, cast.ana, now, group=group, skip=0))
            found += [button.given["practice"] for button in await buttons(tx) if button.do == "start.offer"]
        assert sorted(found) == sorted(seeds.LIBRARY)
        for group in {group_of(practice) for practice in seeds.LIBRARY.values()}:
            await assigning.show_group(await heard(tx, cast.ben, now, client=cast.ana.hex, group=group, skip=0))
            offered = [button.given["practice"] for button in await buttons(tx) if button.do == "assign.practice"]
            assert {group_of(seeds.LIBRARY[one]) for one in offered} == {group}
            found = [one for one in found if one not in offered]
        assert found == []


@ON_SQLITE
@pytest.mark.parametrize("count", [picking.FEW, picking.FEW + 1])
async def test_a_therapists_own_stand_first_and_are_a_group_when_they_are_many(
    database: Database, now: datetime, count: int
) -> None:
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
        for number in range(count):
            await versions.keep_own(tx, cast.ben, dataclasses.replace(seeds.MOOD, id=f"mood_{number}"), now)
        await assigning.choose(await heard(tx, cast.ben, now, client=cast.ana.hex))
        offered = await buttons(tx)
        if count > picking.FEW:
            assert offered[0].given["group"] == picking.OWN
            await assigning.show_group(await heard(tx, cast.ben, now, **offered[0].given))
            offered = await buttons(tx)
        assert [one.do for one in offered].count("assign.practice") == count


def typed(step: Step) -> str:
    """What somebody would type who has no buttons."""
    match step.asks:
        case "scale" | "number":
            return str(step.highest if step.highest is not None else 3)
        case "choice" | "choices":
            return step.options[0]
        case "yes_no":
            return "yes"
        case "time":
            return "22:30"
        case "moment":
            return "tomorrow at 18:00"
        case "done" | "guide":
            return "done"
        case _:
            return f"words for {step.id}"


async def reply(tx: Transaction, client: UUID, entry: Entry, step: Step, now: datetime) -> None:
    """Types an answer; a letter that was begun is ended by its button, and what takes only files is skipped."""
    assert entry.walk is not None
    ends = step.id in Walk.from_json(entry.walk).writing
    if ends or (step.asks == "media" and "text" not in step.kinds):
        given = {"entry": entry.id.hex, "step": step.id, "reply": "confirmed" if ends else "skip"}
        await walking.pressed(await heard(tx, client, now, **given))
    else:
        await typing.typed(await heard(tx, client, now, typed(step)))


async def walk_through(tx: Transaction, client: UUID, practice: Practice, size: Size, now: datetime) -> UUID:
    """Walks a practice from its first question to its last; the key of the entry."""
    entry_id = new_id()
    begins = await heard(tx, client, now)
    await walking.begin(begins, practice, size, entry_id=entry_id, assignment_id=None, prompted=False)
    for minute in range(2 * len(practice.steps) + 1):
        entry = await entries.get(tx, entry_id, client)
        assert entry is not None
        assert entry.walk is not None
        walk = Walk.from_json(entry.walk)
        if walk.at is None:
            return entry_id
        if walk.state == "waiting":
            await walking.resume(await heard(tx, client, now + timedelta(days=1)), entry)
        else:
            await reply(tx, client, entry, practice.step(walk.at), now + timedelta(minutes=minute))
    raise AssertionError(f"{practice.id} does not end")


@ON_SQLITE
async def test_every_practice_leaves_an_entry_and_comes_out_in_every_export(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
        await versions.keep_library(tx, seeds.LIBRARY.values(), now)
        walked: Mapping[UUID, tuple[str, Size]] = {
            await walk_through(tx, cast.ana, practice, size, now): (practice.id, size)
            for practice in seeds.LIBRARY.values()
            for size in (("full", "smaller") if practice.smaller else ("full",))
        }
        # To herself: some kinds are private from the start.
        spec = {"client_id": cast.ana.hex, "reader_id": cast.ana.hex, "first": None, "last": None}
        data = (await files.make_file(tx, {**spec, "format": "json"}, now))[1]
        table = (await files.make_file(tx, {**spec, "format": "csv"}, now))[1]
    exported = {UUID(entry["id"]): entry for entry in json.loads(data)["entries"]}
    assert set(exported) == set(walked)
    for entry_id, (name, size) in walked.items():
        entry, practice = exported[entry_id], seeds.LIBRARY[name]
        assert entry["outcome"] == ("done" if size == "full" else "small version done")
        assert all(answer["value"] is not None or answer["skipped"] for answer in entry["answers"])
        assert {answer["step_id"] for answer in entry["answers"]} <= {step.id for step in practice.steps_of(size)}
        assert str(entry_id) in table.decode()
