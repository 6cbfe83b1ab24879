"""The report as a file: its facts read for who may see them, put into words, and set as a PDF or a page."""

import asyncio
import dataclasses
import logging
from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal, NamedTuple
from uuid import UUID

from exports.asked import Asked
from exports.brief import Brief, brief_of, drawn_from
from exports.brief_sentences import glance
from exports.document import Document
from exports.formats import About
from exports.paper import Paper, paper_in
from exports.report import report_of
from exports.tallies import local
from exports.wording import Wording
from practices.outcomes import Went, skipped_often
from storage import log, notes, outcomes, reviews, therapists
from storage.database import Transaction
from storage.log import Log
from storage.messages import Lines, Text, Value
from texts.catalogue import Catalogue

log_ = logging.getLogger(__name__)

Format = Literal["pdf", "html"]


class Report(NamedTuple):
    """The file, in which format it could be made, and what the text in the chat is given of it.

    That is `glance`: its sentences, a line each.
    """

    format_: Format
    content: bytes
    args: Mapping[str, Value]


async def make(tx: Transaction, format_: Format, asked: Asked, about: About, called: str) -> Report:
    """Makes the report about a client whom its reader calls so, for the paper of where the reader is."""
    words = Wording(Catalogue.load(), about.language)
    found, brief = await _read(tx, asked, about, words.language)
    document = report_of(brief, found, called, about.whose.zone, words, about.now)
    lines = [Text("glance-line", {"sentence": sentence}) for sentence in glance(brief, words)]
    if format_ == "pdf":
        paper = paper_in(await _zone_of(tx, asked, about))
        content = await asyncio.to_thread(pdf_or_none, document, paper, about.now)
        if content is not None:
            return Report("pdf", content, {"glance": Lines(tuple(lines))})
        # Before a session a page is better than nothing.
        lines.append(Text("report-as-page"))
    return Report("html", await asyncio.to_thread(_html, document), {"glance": Lines(tuple(lines))})


async def _read(tx: Transaction, asked: Asked, about: About, language: str) -> tuple[Log, Brief]:
    """The log as far back as it is drawn, with everything that is still to be brought up; and its facts."""
    zone = about.whose.zone
    last = asked.last or local(about.now, zone).date()
    since = None if asked.first is None else drawn_from(asked.first, last)
    found = await log.read(tx, *asked._replace(first=since, last=last))
    # On the client's clock: the report says on which day something ended.
    agreed = tuple(
        dataclasses.replace(one, ended_at=one.ended_at and local(one.ended_at, zone)) for one in found.assignments
    )
    found = dataclasses.replace(found, assignments=agreed)
    went: list[Went] = []
    unread: set[UUID] = set()
    if asked.practice_id is None:
        found = dataclasses.replace(found, notes=tuple(await notes.all_of(tx, asked.client_id, asked.reader)))
        went = await outcomes.in_force(tx, asked.client_id, asked.reader, last)
        taps = {practice.id for practice in found.practices if practice.subject == "counter"}
        unread = await reviews.unreviewed(tx, asked.client_id, asked.reader, taps)
    first = asked.first or _first_day(found, last)
    return found, brief_of(found, first, last, language, skipped_often(went), unread)


def _first_day(found: Log, last: date) -> date:
    """The day on which a log begins."""
    days = [local(one.entry.started_at, one.entry.zone).date() for one in found.entries]
    days += [local(one.occurrence.due_at, one.zone).date() for one in found.unanswered]
    return min([last, *days])


async def _zone_of(tx: Transaction, asked: Asked, about: About) -> str:
    therapist = await therapists.find(tx, asked.reader)
    return about.whose.zone if therapist is None else therapist.zone or about.whose.zone


def pdf_or_none(document: Document, paper: Paper, now: datetime) -> bytes | None:
    """The document as a PDF, if it can be set."""
    # Here, as most days nobody wants a report.
    from exports import aside, report_pdf

    try:
        return report_pdf.make(document, paper, now)
    except aside.Failed as error:
        log_.error("A report was not typeset action=report_not_typeset script=%s code=%s", error.script, error.code)
        return None


def _html(document: Document) -> bytes:
    from exports import report_html

    return report_html.make(document)
