"""The table of what the client would like to bring up, read back as a spreadsheet would."""

import csv
import io
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from exports import csv_file, plans_table
from exports.cells import Say
from exports.plans_table import COLUMNS
from storage.goals import ActionItem, Goal
from storage.log import Aim, Log
from storage.notes import Note
from tests.exports.logs import ANA, BERLIN, MONDAY, log_of

EMPTY = dict.fromkeys(COLUMNS, "")
NOTE = Note(UUID(int=5), ANA, UUID(int=1), "=Sleep", BERLIN, MONDAY)


def read(log: Log, say: Say) -> list[dict[str, str]]:
    table = io.StringIO(csv_file.make(plans_table.table(say), log).decode("utf-8-sig"), newline="")
    _heading, *rows = csv.reader(table, strict=True)
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def test_a_note_is_told_cell_by_cell(english: Say) -> None:
    talked = replace(NOTE, id=UUID(int=6), entry_id=None, talked_about_at=MONDAY + timedelta(days=7))
    rows = read(replace(log_of(), notes=(NOTE, talked)), english)
    assert rows[0] == EMPTY | {
        "kind": "to bring up",
        "words": "'=Sleep",
        "plan-state": "open",
        "zone": "Europe/Berlin",
        "entry-id": "00000000-0000-0000-0000-000000000001",
        "id": "00000000-0000-0000-0000-000000000005",
        "written-utc": "2026-03-02T08:00:00Z",
        "written-local": "2026-03-02T09:00:00+01:00",
    }
    assert (rows[1]["plan-state"], rows[1]["settled-utc"]) == ("talked about", "2026-03-09T08:00:00Z")


def test_a_goal_stands_above_its_action_items(english: Say) -> None:
    goal = Goal(UUID(int=7), ANA, "Run again", BERLIN, MONDAY)
    later = MONDAY + timedelta(days=1)
    item = ActionItem(UUID(int=8), goal.id, ANA, "Call", BERLIN, MONDAY, later, None, later, None, "Rain.")
    rows = read(replace(log_of(), goals=(Aim(goal, (item,)),), notes=(NOTE,)), english)
    assert [(row["kind"], row["words"], row["plan-state"]) for row in rows] == [
        ("goal", "Run again", "open"),
        ("small step", "Call", "open"),
        ("to bring up", "'=Sleep", "open"),
    ]
    assert rows[1] == EMPTY | {
        "kind": "small step",
        "words": "Call",
        "plan-state": "open",
        "in-the-way": "Rain.",
        "zone": "Europe/Berlin",
        "goal-id": "00000000-0000-0000-0000-000000000007",
        "id": "00000000-0000-0000-0000-000000000008",
        "written-utc": "2026-03-02T08:00:00Z",
        "written-local": "2026-03-02T09:00:00+01:00",
        "planned-utc": "2026-03-03T08:00:00Z",
        "planned-local": "2026-03-03T09:00:00+01:00",
        "told-utc": "2026-03-03T08:00:00Z",
        "told-local": "2026-03-03T09:00:00+01:00",
    }


def test_the_headings_are_the_readers(german: Say) -> None:
    assert csv_file.make(plans_table.table(german), log_of()).decode("utf-8-sig").startswith("Art,Worte,Stand,")
