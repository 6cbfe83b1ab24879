"""The brief: what a therapist would like to know in two minutes, as facts. No words of the bot's, and no verdicts."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from exports.measured import Measured, measured
from exports.tallies import Tally, beside, local, paused_days, tallies
from practices.definition import Practice
from practices.outcomes import Skipped
from storage.assignments import Assignment
from storage.entries import Answer, Entry
from storage.log import Aim, Log, Logged
from storage.notes import Note

DRAWN_DAYS = 28  # a chart of a week shows nothing: at least so many days are drawn


@dataclass(frozen=True)
class Agreed:
    """Something that was agreed on these days, its practice, and how it went."""

    assignment: Assignment
    practice: Practice
    tally: Tally


@dataclass(frozen=True)
class Quote:
    """A line that the client marked for the brief, with the entry that it stands in."""

    answer: Answer
    entry: Entry
    practice: Practice


@dataclass(frozen=True)
class Brief:
    """The facts of the days from `first` to `last`; the panels span the days from `drawn_from`, if something is there.

    `unreviewed` is how many entries the therapist has not marked as reviewed; `skipped` is what is worth a question.
    """

    first: date
    last: date
    drawn_from: date
    agreed: tuple[Agreed, ...]
    tallies: tuple[Tally, ...]
    measured: tuple[Measured, ...]
    quotes: tuple[Quote, ...]
    notes: tuple[Note, ...]
    goals: tuple[Aim, ...]
    paused: tuple[tuple[date, date], ...]
    care: tuple[tuple[date, date], ...]
    said_no: tuple[Logged, ...]
    entries: tuple[Logged, ...]
    skipped: tuple[tuple[Skipped, Practice], ...]
    unreviewed: int


def drawn_from(first: date, last: date) -> date:
    """The first day that the charts of these days may span: nothing older is drawn."""
    return min(first, last - timedelta(days=DRAWN_DAYS - 1))


def brief_of(
    log: Log,
    first: date,
    last: date,
    language: str,
    skipped: Collection[Skipped] = (),
    unreviewed: Collection[UUID] = (),
) -> Brief:
    """The facts of these days, from a log that goes back to what `drawn_from` says at least.

    `language` is the one in which the practices' questions are told.
    """
    these = _within(log, first, last)
    since = min([first, *(local(one.entry.started_at, one.entry.zone).date() for one in log.entries)])
    begin = max(since, drawn_from(first, last))
    told = tuple(one for one in these.entries if one.entry.outcome != "declined")
    return Brief(
        first=first,
        last=last,
        drawn_from=begin,
        agreed=tuple(_agreed(these, first, last)),
        tallies=tuple(tallies(these)),
        measured=tuple(measured(log, begin, last, language)),
        quotes=tuple(_quotes(these)),
        notes=tuple(note for note in log.notes if note.talked_about_at is None),
        goals=tuple(aim for aim in log.goals if aim.goal.reached_at is None),
        paused=tuple(paused_days(these)),
        care=tuple(_care(log, first, last)),
        said_no=tuple(one for one in told if one.entry.outcome == "not this time" and one.entry.reason),
        entries=told,
        skipped=tuple((one, log.practice(*one.practice)) for one in skipped if one.practice in _known(log)),
        unreviewed=len(unreviewed),
    )


def _known(log: Log) -> set[tuple[str, int]]:
    return {(practice.id, practice.version) for practice in log.practices}


def _within(log: Log, first: date, last: date) -> Log:
    """The part of a log that happened on these local days."""
    return replace(
        log,
        entries=tuple(
            one for one in log.entries if first <= local(one.entry.started_at, one.entry.zone).date() <= last
        ),
        unanswered=tuple(
            one for one in log.unanswered if first <= local(one.occurrence.due_at, one.zone).date() <= last
        ),
    )


def _care(log: Log, first: date, last: date) -> Iterator[tuple[date, date]]:
    """The days in care mode, as far as they lie within these."""
    for began, ended in log.care:
        if began <= last and (ended is None or ended >= first):
            yield max(began, first), min(ended or last, last)


def _agreed(log: Log, first: date, last: date) -> Iterator[Agreed]:
    in_force = [one for one in log.assignments if one.first_day <= last and _last_day(one) >= first]
    agreed = [one for one in in_force if one.state in ("accepted", "ended")]
    went = beside(log, agreed)
    for one in agreed:
        yield Agreed(one, log.practice(one.practice_id, one.practice_version), went[one.id])


def _last_day(one: Assignment) -> date:
    return one.last_day if one.ended_at is None else min(one.last_day, one.ended_at.date())


def _quotes(log: Log) -> Iterator[Quote]:
    """What the client marked, in the order in which it was written."""
    for one in log.entries:
        for answer in one.answers:
            if answer.quoted_at is not None and isinstance(answer.value, str):
                yield Quote(answer, one.entry, log.practice(one.entry.practice_id, one.entry.practice_version))
