"""The report as a file: its facts read for who may see them, put into words, and set as a PDF or a page."""

import asyncio
import dataclasses
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from exports.asked import Asked
from exports.brief import Brief, brief_of, drawn_from
from exports.brief_sentences import glance
from exports.formats import About
from exports.paper import Paper, paper_in
from exports.report import report_of
from exports.tallies import local
from exports.wording import Wording
from practices.outcomes import skipped_often
from storage import log, notes, outcomes, therapists
from storage.database import Transaction
from storage.log import Log
from storage.messages import Lines, Text, Value
from texts.catalogue import Catalogue

Format = Literal["pdf", "html"]


class Report(NamedTuple):
    """The file, and what the text in the chat is given of it: `glance`, its sentences, a line each."""

    content: bytes
    args: Mapping[str, Value]


async def make(tx: Transaction, format_: Format, asked: Asked, about: About, called: str) -> Report:
    """Makes the report about a client whom its reader calls so, for the paper of where the reader is."""
    words = Wording(_texts(), about.language)
    found, brief = await _read(tx, asked, about, words.language)
    paper = paper_in(await _zone_of(tx, asked, about))
    content = await asyncio.to_thread(_set, format_, found, brief, about, called, words, paper)
    sentences = tuple(Text("glance-line", {"sentence": sentence}) for sentence in glance(brief, words))
    return Report(content, {"glance": Lines(sentences)})


async def _read(tx: Transaction, asked: Asked, about: About, language: str) -> tuple[Log, Brief]:
    """The log as far back as it is drawn, with everything that is still to be brought up; and its facts."""
    last = asked.last or local(about.now, about.whose.zone).date()
    since = None if asked.first is None else drawn_from(asked.first, last)
    found = await log.read(tx, *asked._replace(first=since, last=last))
    went = []
    if asked.practice_id is None:
        found = dataclasses.replace(found, notes=tuple(await notes.all_of(tx, asked.client_id, asked.reader)))
        went = await outcomes.in_force(tx, asked.client_id, asked.reader)
    first = asked.first or _first_day(found, last)
    return found, brief_of(found, first, last, language, skipped_often(went))


def _first_day(found: Log, last: date) -> date:
    """The day on which a log begins."""
    days = [local(one.entry.started_at, one.entry.zone).date() for one in found.entries]
    days += [local(one.occurrence.due_at, one.zone).date() for one in found.unanswered]
    return min([last, *days])


async def _zone_of(tx: Transaction, asked: Asked, about: About) -> str:
    therapist = await therapists.find(tx, asked.reader)
    return about.whose.zone if therapist is None else therapist.zone or about.whose.zone


def _set(format_: Format, found: Log, brief: Brief, about: About, called: str, words: Wording, paper: Paper) -> bytes:
    # Here, because the typesetter is large, and most days nobody wants a report.
    from exports import report_html, report_pdf

    document = report_of(brief, found, called, about.whose.zone, words, about.now)
    return report_html.make(document) if format_ == "html" else report_pdf.make(document, paper, about.now)


@cache
def _texts() -> Catalogue:
    return Catalogue.load()
