"""What a client noted by themselves as a table: a row for each note, goal and action item."""

from collections.abc import Iterator
from functools import partial

from exports.cells import Cells, Say, Table, at_cells, at_columns, headings
from storage.goals import ActionItem, Goal
from storage.log import Log
from storage.notes import Note

# Each names its heading in the texts.
PLAIN_COLUMNS = ("kind", "words", "plan-state", "in-the-way", "zone", "entry-id", "goal-id", "id")
# Each is two columns: in UTC and local.
INSTANT_COLUMNS = ("written", "planned", "told", "settled")
COLUMNS = (*PLAIN_COLUMNS, *at_columns(INSTANT_COLUMNS))


def table(say: Say) -> Table:
    """The table, headings and fixed words in the reader's language: goals, each with its action items, then notes."""
    return Table(COLUMNS, headings(say, PLAIN_COLUMNS, INSTANT_COLUMNS), partial(_rows, say))


def _rows(say: Say, log: Log) -> Iterator[Cells]:
    for aim in log.goals:
        yield _goal(aim.goal, say)
        yield from (_item(item, say) for item in aim.items)
    yield from (_note(note, say) for note in log.notes)


def _goal(goal: Goal, say: Say) -> Cells:
    return {
        "kind": say("kind-goal"),
        "words": goal.words,
        "plan-state": say("plan-state-open" if goal.reached_at is None else "plan-state-reached"),
        "zone": goal.zone,
        "goal-id": str(goal.id),
        "id": str(goal.id),
        **at_cells("written", goal.set_at, goal.zone),
        **at_cells("settled", goal.reached_at, goal.zone),
    }


def _item(item: ActionItem, say: Say) -> Cells:
    return {
        "kind": say("kind-action-item"),
        "words": item.words,
        "plan-state": say("plan-state-open" if item.done_at is None else "plan-state-done"),
        "in-the-way": item.in_the_way,
        "zone": item.zone,
        "goal-id": str(item.goal_id),
        "id": str(item.id),
        **at_cells("written", item.added_at, item.zone),
        **at_cells("planned", item.planned_at, item.zone),
        **at_cells("told", item.answered_at, item.zone),
        **at_cells("settled", item.done_at, item.zone),
    }


def _note(note: Note, say: Say) -> Cells:
    return {
        "kind": say("kind-note"),
        "words": note.words,
        "plan-state": say("plan-state-open" if note.talked_about_at is None else "plan-state-talked"),
        "zone": note.zone,
        "entry-id": None if note.entry_id is None else str(note.entry_id),
        "id": str(note.id),
        **at_cells("written", note.written_at, note.zone),
        **at_cells("settled", note.talked_about_at, note.zone),
    }
