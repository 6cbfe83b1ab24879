"""The log as the rows of a table: one for each step that was asked, and one where nothing was answered."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from practices.definition import Practice
from practices.scoring import Score, score
from practices.walk import Walk
from storage.entries import Answer, Entry
from storage.log import Log, Logged, Unanswered
from storage.occurrences import Occurrence


@dataclass(frozen=True)
class Row:
    """One step that was asked; `answer` is None while it is not answered.

    Without `step_id`: an entry that asked nothing, or an occurrence that has no answers (`entry` is then the one that
    it follows up, if it does). `zone` is the client's at that time. `score` is what the whole entry came
    to, of a measure.
    """

    practice: Practice
    zone: str
    entry: Entry | None = None
    occurrence: Occurrence | None = None
    step_id: str | None = None
    question: str | None = None
    answer: Answer | None = None
    score: Score | None = None

    @property
    def was_prompted(self) -> bool | None:
        """Whether a nudge led to this, or the client began by themselves; None where nothing was begun."""
        if self.entry is None or self.entry.outcome == "declined":
            return None
        if self.occurrence is not None and self.occurrence.entry_id is not None:
            return None if self.step_id is None else self.occurrence.opened_at is not None
        return self.entry.occurrence_id is not None


def rows_of(log: Log) -> list[Row]:
    """All rows, by the time at which the entry began or the occurrence was due; an entry's rows stay together."""
    blocks = [(one.entry.started_at, one.entry.id, list(_of_entry(log, one))) for one in log.entries]
    blocks += [(one.occurrence.due_at, one.occurrence.id, [_of_nobody(log, one)]) for one in log.unanswered]
    return [row for *_, rows in sorted(blocks, key=lambda block: block[:2]) for row in rows]


def _of_nobody(log: Log, one: Unanswered) -> Row:
    return Row(log.practice(one.practice_id, one.practice_version), one.zone, None, one.occurrence)


def _of_entry(log: Log, logged: Logged) -> Iterator[Row]:
    entry = logged.entry
    practice = log.practice(entry.practice_id, entry.practice_version)
    asked = [*_answered(practice, logged), *_left_open(practice, logged)]
    asked.sort(key=lambda row: practice.position(row.step_id or ""))
    came_to = score_of(practice, logged)
    yield from [replace(row, score=came_to) for row in asked] or [Row(practice, entry.zone, entry, logged.occurrence)]
    for follow_up in logged.follow_ups:
        if all(row.occurrence is not follow_up for row in asked):
            yield Row(practice, entry.zone, entry, follow_up)


def score_of(practice: Practice, logged: Logged) -> Score | None:
    """What the answers to a measure came to; None where nothing was answered, and for what is no measure.

    And for a summary: of that not all answers are here, and nothing is to be called missing that is only not shared.
    """
    if not logged.answers or logged.entry.sharing != "share":
        return None
    return score(practice, {answer.step_id: answer.value for answer in logged.answers})


def _answered(practice: Practice, logged: Logged) -> Iterator[Row]:
    for answer in logged.answers:
        occurrence = _led_to(practice, logged, answer.step_id)
        yield Row(practice, answer.zone, logged.entry, occurrence, answer.step_id, answer.question, answer)


def _left_open(practice: Practice, logged: Logged) -> Iterator[Row]:
    """The step that was asked last, when it was never answered: partial entries are told as partial."""
    entry = logged.entry
    at = None if entry.walk is None else Walk.from_json(entry.walk).at
    if at is None or practice.step(at).asks == "wait" or any(answer.step_id == at for answer in logged.answers):
        return
    question = practice.words_in(entry.language).filled(entry.given).step(at).question
    yield Row(practice, entry.zone, entry, _led_to(practice, logged, at), at, question)


def _led_to(practice: Practice, logged: Logged, step_id: str) -> Occurrence | None:
    """The occurrence that a step belongs to: after a wait it is the one that asked how it went."""
    before = practice.steps[: practice.position(step_id)]
    if logged.follow_ups and any(step.asks == "wait" for step in before):
        return logged.follow_ups[-1]
    return logged.occurrence
