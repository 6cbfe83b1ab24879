"""Two weeks of Ana's as a report needs them: answered, skipped, paused, not arrived; a measure, quotes, and notes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from exports.brief import Brief, brief_of
from exports.document import Document
from exports.report import report_of
from exports.wording import Wording
from storage.log import Log, Logged, Unanswered
from storage.notes import Note
from storage.occurrences import ClosedAs
from tests.exports.logs import ANA, BERLIN, DAILY, MONDAY, entry, log_of, logged, occurrence
from tests.seeds import DISTRESS, MOOD, THOUGHTS
from texts.catalogue import Catalogue

FIRST, LAST = date(2026, 3, 2), date(2026, 3, 15)
NOW = datetime(2026, 3, 15, 18, tzinfo=UTC)
CATALOGUE = Catalogue.load()
NOT_ANSWERED: dict[int, ClosedAs] = {4: "paused", 5: "paused", 9: "expired", 10: "missed by us", 11: "kept private"}


def two_weeks() -> Log:
    """Moods, one a day and rising, but for what else became of a day; three thought records, one of them quoted."""
    entries = [one for day in range(14) for one in _of_day(day) if day not in NOT_ANSWERED]
    due = tuple(
        Unanswered(occurrence(MONDAY + timedelta(days=day), 300 + day, closed_as=how), MOOD.id, MOOD.version, BERLIN)
        for day, how in NOT_ANSWERED.items()
    )
    note = Note(UUID(int=9), ANA, None, "How do I say no to Sundays?", BERLIN, MONDAY)
    return replace(log_of(*sorted(entries, key=lambda one: one.entry.started_at), unanswered=due), notes=(note,))


def _of_day(day: int) -> list[Logged]:
    at = MONDAY + timedelta(days=day)
    due = occurrence(at, 100 + day, closed_as="answered", opened_at=at, answered_at=at)
    prompted = {"occurrence_id": due.id, "assignment_id": DAILY}
    if day == 6:
        said_no = entry(MOOD, at, day + 1, outcome="not this time", reason="Late shift", **prompted)
        return [logged(said_no, MOOD, {}, due)]
    found = [logged(entry(MOOD, at, day + 1, **prompted), MOOD, {"mood": 1 + day // 2, "note": "A quiet day"}, due)]
    if day % 7 == 0:
        found.append(quoted(logged(entry(THOUGHTS, at + timedelta(hours=5), 200 + day), THOUGHTS, THOUGHT), "thought"))
        points = {step.id: step.options[2 - day // 7] for step in DISTRESS.steps if step.options}
        found.append(logged(entry(DISTRESS, at + timedelta(hours=1), 400 + day), DISTRESS, points))
    return found


THOUGHT = {"situation": "On the tram", "thought": "Everybody looks at me", "strength": 80, "strength_after": 40}


def quoted(one: Logged, step_id: str) -> Logged:
    """The entry with one of its answers marked to be quoted."""
    marked = (replace(answer, quoted_at=MONDAY) if answer.step_id == step_id else answer for answer in one.answers)
    return replace(one, answers=tuple(marked))


def words(language: str = "en") -> Wording:
    """The words of a reader."""
    return Wording(CATALOGUE, language)


def brief(log: Log, first: date = FIRST, last: date = LAST) -> Brief:
    """The brief of a log, in English."""
    return brief_of(log, first, last, "en")


def document(log: Log, language: str = "en", called: str = "Ana") -> Document:
    """The report about Ana."""
    return report_of(brief_of(log, FIRST, LAST, language), log, called, BERLIN, words(language), NOW)
