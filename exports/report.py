"""The brief as a document in its reader's words: a first page that is read in two minutes, and all of it after that."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from exports.brief import Agreed, Brief, Quote
from exports.brief_sentences import chart_said, glance, tally_said
from exports.document import Document, Drawn, Quoted, Section, Table, clipped, room
from exports.letters import apart
from exports.measured import Measured
from exports.report_table import entries_table, listed
from exports.svg_chart import Days, Told, draw
from exports.wording import Wording
from practices.owned import base_of
from scheduling import cadence as cadences
from scheduling.cadence_words import cadence_words
from storage.log import Aim, Log
from storage.notes import Note
from texts.directions import runs_left

# What has room on the first page; the rest follows in full.
FIRST_ROWS, FIRST_CHARTS, FIRST_QUOTES, FIRST_NOTES = 4, 4, 3, 2
LONGEST_QUOTE, LONGEST_NOTE, LONGEST_TITLE = 180, 130, 90  # letters, wide ones counted twice
LONGEST_CALLED = 40


def report_of(brief: Brief, log: Log, called: str, zone: str, words: Wording, now: datetime) -> Document:
    """The document about a client whom its reader calls so, in the client's zone; `log` is what the brief is of."""
    charts = tuple(_drawn(one, brief, words, number) for number, one in enumerate(brief.measured))
    return Document(
        language=words.language,
        direction="rtl" if runs_left(words.language) else "ltr",
        title=words.say("report-title", client=apart(clipped(called, LONGEST_CALLED))),
        days=words.say("report-days", span=words.span(brief.first, brief.last), zone=zone),
        made=words.say("report-made", at=words.at(now, zone)),
        page=words.say("report-page", page="{}", pages="{}"),
        first=tuple(_first(brief, log, charts, words)),
        more=tuple(_more(brief, log, charts, words)),
    )


def _first(brief: Brief, log: Log, charts: tuple[Drawn, ...], words: Wording) -> Iterator[Section]:
    yield Section(words.say("report-glance"), lines=tuple(glance(brief, words)))
    yield _agreed(brief, words, FIRST_ROWS)
    yield Section(
        words.say("report-measured"),
        charts=charts[:FIRST_CHARTS],
        remark=_drawn_days(brief, words) if charts else words.say("report-no-numbers"),
    )
    quotes = tuple(_quoted(one, words, LONGEST_QUOTE) for one in brief.quotes[-FIRST_QUOTES:])
    none = "" if quotes else words.say("report-quotes-none")
    yield Section(words.say("report-quotes"), quotes=quotes, remark=none)
    yield _for_the_session(brief, log, words)


def _drawn_days(brief: Brief, words: Wording) -> str:
    """Says so where the charts go back further than the days that all else is about."""
    return words.say("report-drawn-from", day=words.day(brief.drawn_from)) if brief.drawn_from < brief.first else ""


def _more(brief: Brief, log: Log, charts: tuple[Drawn, ...], words: Wording) -> Iterator[Section]:
    if len(_rows(brief, words)) > FIRST_ROWS:
        yield _agreed(brief, words, None)
    if len(charts) > FIRST_CHARTS:
        yield Section(words.say("report-more-measured"), charts=charts[FIRST_CHARTS:])
    if len(brief.quotes) > FIRST_QUOTES or any(room(str(one.answer.value)) > LONGEST_QUOTE for one in brief.quotes):
        yield Section(words.say("report-quotes"), quotes=tuple(_quoted(one, words) for one in brief.quotes))
    if len(brief.notes) > FIRST_NOTES or any(room(note.words) > LONGEST_NOTE for note in brief.notes):
        yield Section(words.say("report-all-notes"), lines=tuple(_note(note, log, words) for note in brief.notes))
    apart = tuple(_apart(brief, log, words))
    yield Section(words.say("report-apart"), lines=apart, remark="" if apart else words.say("report-apart-none"))
    if brief.goals:
        yield Section(words.say("report-goals"), lines=tuple(_goals(brief.goals, words)))
    yield _entries(brief, log, words)


def _entries(brief: Brief, log: Log, words: Wording) -> Section:
    entries = listed(log, brief.entries)
    remark = words.say("report-taps-apart") if len(entries) < len(brief.entries) else ""
    if not entries:
        return Section(words.say("report-entries"), remark=remark or words.say("report-entries-none"))
    return Section(words.say("report-entries"), table=entries_table(log, entries, words), remark=remark)


def _agreed(brief: Brief, words: Wording, most: int | None) -> Section:
    rows = _rows(brief, words)
    columns = tuple(words.say(key) for key in ("column-practice", "report-cadence", "report-became"))
    remark = "" if rows else words.say("report-agreed-none")
    if most is not None and len(rows) > most:
        remark = words.say("report-more")
    cells = tuple(tuple((("", clipped(cell, LONGEST_TITLE)),) for cell in row) for row in rows[:most])
    table = Table(columns, (4, 5, 6), cells) if rows else None
    return Section(words.say("report-agreed"), table=table, remark=remark)


def _rows(brief: Brief, words: Wording) -> list[tuple[str, str, str]]:
    """What was agreed, with its tally; then what was begun and not agreed."""
    rows = []
    for one in brief.agreed:
        name = one.practice.words_in(words.language).name
        rows.append((name, _how_often(one, words), tally_said(one.tally, words)))
    agreed = {base_of(one.practice.id) for one in brief.agreed}
    for tally in brief.tallies:
        if base_of(tally.practice.id) not in agreed:
            name = tally.practice.words_in(words.language).name
            rows.append((name, words.say("report-not-agreed"), tally_said(tally, words)))
    return rows


def _how_often(one: Agreed, words: Wording) -> str:
    cadence = words.words(cadence_words(cadences.from_json(one.assignment.cadence)))
    ended_at = one.assignment.ended_at
    if ended_at is not None:
        return words.say("report-ended", cadence=cadence, day=words.day(ended_at.date()))
    return words.say("report-until", cadence=cadence, day=words.day(one.assignment.last_day))


def _drawn(one: Measured, brief: Brief, words: Wording, number: int) -> Drawn:
    name, questions = one.practice.words_in(words.language).name, words.say("leads-to").join(one.panel.questions)
    title = clipped(name if one.scores else f"{name}: {questions}", LONGEST_TITLE)
    said = chart_said(one, brief, words)
    alt = words.say("chart-alt", question=title, span=words.span(brief.drawn_from, brief.last), said=said)
    days = Days(brief.drawn_from, brief.first, brief.last)
    svg = draw(one.panel, days, words, Told(f"chart-{number}", title, alt), as_bars=one.is_count)
    return Drawn(title, said, svg, alt)


def _quoted(one: Quote, words: Wording, most: int | None = None) -> Quoted:
    name = one.practice.words_in(words.language).name
    source = words.say("report-quote-from", practice=name, at=words.at(one.answer.answered_at, one.answer.zone))
    said = str(one.answer.value)
    return Quoted(said if most is None else clipped(said, most), source)


def _for_the_session(brief: Brief, log: Log, words: Wording) -> Section:
    notes = (clipped(_note(note, log, words), LONGEST_NOTE) for note in brief.notes[:FIRST_NOTES])
    lines = [words.say("report-bring", words=apart(note)) for note in notes]
    if len(brief.notes) > FIRST_NOTES:
        lines.append(words.say("report-more-notes", more=len(brief.notes) - FIRST_NOTES))
    for skipped, practice in brief.skipped[:1]:
        name = practice.words_in(words.language).name
        lines.append(words.say("report-question", practice=name, times=skipped.times, of=skipped.of))
    if brief.unreviewed:
        lines.append(words.say("report-unreviewed", times=brief.unreviewed))
    remark = "" if lines else words.say("report-session-none")
    return Section(words.say("report-session"), lines=tuple(lines), remark=remark)


def _note(note: Note, log: Log, words: Wording) -> str:
    about = next((one.entry for one in log.entries if one.entry.id == note.entry_id), None)
    if note.words or about is None:
        return note.words or words.say("report-entry-elsewhere")
    name = log.practice(about.practice_id, about.practice_version).words_in(words.language).name
    return words.say("report-quote-from", practice=name, at=words.at(about.started_at, about.zone))


def _apart(brief: Brief, log: Log, words: Wording) -> Iterator[str]:
    for first, last in brief.care:
        yield words.say("report-care-mode-days", span=words.span(first, last))
    for first, last in brief.paused:
        yield words.say("report-paused-days", span=words.span(first, last))
    for one in brief.said_no:
        entry = one.entry
        name = log.practice(entry.practice_id, entry.practice_version).words_in(words.language).name
        at = words.at(entry.started_at, entry.zone)
        yield words.say("report-said-no", at=at, practice=name, words=apart(entry.reason or ""))


def _goals(goals: Iterable[Aim], words: Wording) -> Iterator[str]:
    for aim in goals:
        yield aim.goal.words
        for item in aim.items:
            state = words.say("plan-state-open" if item.done_at is None else "plan-state-done")
            if item.planned_at is None:
                yield words.say("report-item", words=apart(item.words), state=state)
            else:
                at = words.at(item.planned_at, item.zone)
                yield words.say("report-item-planned", words=apart(item.words), state=state, at=at)
