"""Every entry as a row to read: when, what, and each question with its answer."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from exports.document import Table
from exports.letters import apart
from exports.rows import score_of
from exports.wording import Wording, key_of
from storage.entries import Answer, Entry
from storage.log import Log, Logged

Paragraph = tuple[str, str]  # what it is about, which may be empty, and its words


def listed(log: Log, entries: Iterable[Logged]) -> list[Logged]:
    """The entries that the table lists: not each tap of a counter, but those that were given a word."""
    return [one for one in entries if not _is_mere_tap(log, one)]


def _is_mere_tap(log: Log, one: Logged) -> bool:
    practice = log.practice(one.entry.practice_id, one.entry.practice_version)
    return practice.subject == "counter" and not any(isinstance(answer.value, str) for answer in one.answers)


def entries_table(log: Log, entries: Iterable[Logged], words: Wording) -> Table:
    """The table of these entries, which are of that log, in the order of time."""
    return Table(
        columns=(words.say("report-when"), words.say("report-what"), words.say("report-answers")),
        widths=(3, 4, 11),
        rows=tuple(_row(log, one, words) for one in entries),
        stacks=True,
    )


def _row(log: Log, one: Logged, words: Wording) -> tuple[tuple[Paragraph, ...], ...]:
    when = ("", words.at(one.entry.started_at, one.entry.zone))
    return (when,), tuple(("", said) for said in _what(log, one, words)), tuple(_told(log, one, words))


def _what(log: Log, one: Logged, words: Wording) -> Iterator[str]:
    entry = one.entry
    yield log.practice(entry.practice_id, entry.practice_version).words_in(words.language).name
    marks = [words.say(key_of("outcome", entry.outcome or "open"))]
    if entry.occurrence_id is None:
        marks.append(words.say("report-began-self"))
    if entry.sharing == "summary":
        marks.append(words.say("report-summary"))
    yield words.say("between").join(marks)


def _told(log: Log, one: Logged, words: Wording) -> Iterator[Paragraph]:
    for answer in one.answers:
        yield answer.question, _answer(answer, words)
    yield from (("", said) for said in (*_score(log, one, words), *_afterwards(one.entry, words)))


def _answer(answer: Answer, words: Wording) -> str:
    if answer.skipped:
        return f"({words.say('report-answer-skipped')})"
    if answer.shown is not None:
        return answer.shown
    if answer.asks == "moment" and answer.value:
        return words.at(datetime.fromisoformat(str(answer.value)), answer.zone)
    return str(answer.value)


def _score(log: Log, one: Logged, words: Wording) -> Iterator[str]:
    score = score_of(log.practice(one.entry.practice_id, one.entry.practice_version), one)
    if score is None:
        return
    total = score.total
    if total.total is None:
        yield words.say("report-total-none", missing=len(score.missing), needed=score.needed)
        return
    band = "" if total.band is None else f" ({words.say(key_of('band', total.band))})"
    yield words.say("report-total", total=total.total, highest=total.highest) + band


def _afterwards(entry: Entry, words: Wording) -> Iterator[str]:
    if entry.reason:
        yield words.say("report-reason", words=apart(entry.reason))
    if entry.debrief:
        debrief = words.say(f"debrief-{entry.debrief}")
        key = "report-debrief-words" if entry.debrief_words else "report-debrief"
        yield words.say(key, debrief=debrief, words=apart(entry.debrief_words or ""))
