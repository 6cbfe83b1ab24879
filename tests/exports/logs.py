"""Logs of Ana's, in memory: no database is needed to write a file."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from exports.json_file import Whose
from practices.definition import Practice
from storage.assignments import Assignment
from storage.entries import Entry
from storage.log import Log, Logged, Unanswered
from storage.occurrences import Occurrence
from tests.seeds import DISTRESS, EXPERIMENT, MOOD, THOUGHTS, answer

ANA, BEN, DAILY = UUID(int=0xA), UUID(int=0xB), UUID(int=0xD)
BERLIN = "Europe/Berlin"
MONDAY = datetime(2026, 3, 2, 8, 0, 0, 123456, tzinfo=UTC)

WHOSE = Whose(ANA, "Ana", "de", BERLIN)


def entry(practice: Practice, at: datetime, number: int, **more: Any) -> Entry:
    """An entry of Ana's that is done five minutes after it began, unless `more` says otherwise."""
    return Entry(
        **{
            "id": UUID(int=number),
            "client_id": ANA,
            "assignment_id": None,
            "occurrence_id": None,
            "practice_id": practice.id,
            "practice_version": practice.version,
            "size": "full",
            "language": "en",
            "zone": BERLIN,
            "started_at": at,
            "walk": None,
            "is_current": False,
            "touched_at": at,
            "finished_at": at + timedelta(minutes=5),
            "outcome": "done",
            "sharing": "share",
            **more,
        }
    )


def logged(about: Entry, practice: Practice, answers: dict[str, Any], *due: Occurrence) -> Logged:
    """The entry with its answers, a minute each, and with the occurrences that belong to it."""
    given = [
        answer(about, practice, step_id, value, about.started_at + timedelta(minutes=minutes))
        for minutes, (step_id, value) in enumerate(answers.items(), start=1)
    ]
    prompted = next((one for one in due if one.entry_id is None), None)
    return Logged(about, tuple(given), prompted, tuple(one for one in due if one.entry_id is not None))


def occurrence(due_at: datetime, number: int, **more: Any) -> Occurrence:
    """An occurrence of the mood log that Ana and Ben agreed on."""
    return Occurrence(
        **{
            "id": UUID(int=number),
            "client_id": ANA,
            "assignment_id": DAILY,
            "entry_id": None,
            "due_at": due_at,
            "open_until": due_at + timedelta(days=1),
            **more,
        }
    )


def log_of(*entries: Logged, unanswered: tuple[Unanswered, ...] = ()) -> Log:
    """A log with these, and with the one assignment that there is."""
    return Log(ANA, None, None, entries, unanswered, (ASSIGNMENT,), (DISTRESS, EXPERIMENT, MOOD, THOUGHTS))


ASSIGNMENT = Assignment(
    id=DAILY,
    client_id=ANA,
    therapist_id=BEN,
    practice_id=MOOD.id,
    practice_version=MOOD.version,
    state="accepted",
    why="Um zu sehen, was hilft.",
    size="full",
    phase="practice",
    cadence={"kind": "daily"},
    first_day=date(2026, 3, 2),
    last_day=date(2026, 3, 15),
    sureness=8,
    remark=None,
    proposed_at=MONDAY,
    answered_at=MONDAY,
    ended_at=None,
)
