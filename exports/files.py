"""The file that an outbox message names: made when it is sent, with what its reader may see then."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from exports import formats, my_data, report_file, zip_file
from exports.asked import Asked
from exports.charts import Chart, chart_of, said_of
from exports.formats import About, UnknownFormat, Writer, file_name
from exports.json_file import JsonFile, Whose
from storage import care_links, clients, exports, files, log, people, practices
from storage.database import Transaction
from storage.log import Log
from storage.messages import MadeFile

__all__ = ["MayNotSee", "UnknownFormat", "file_name", "make_file"]

TABLES = ("csv", "wide", "plans")  # which of the formats lie in a zip, beside the data
Progress = Callable[[int], Awaitable[None]]  # is told how many answers are written


class MayNotSee(Exception):
    """Who asked for the file may not see this client, or not any more."""


async def say_nothing(_answers: int) -> None:
    """Nobody is waiting to hear how far it is."""


async def make_file(
    tx: Transaction, spec: Mapping[str, Any], now: datetime, progress: Progress = say_nothing
) -> MadeFile:
    """Makes a file. Raises MayNotSee, and UnknownFormat.

    `spec`: "format" is one of formats.py, pdf or html for the report, png, zip for all tables and data with the files
    that were sent, or my-data for all that is kept about the reader; "client_id" and "reader_id" are keys in hex;
    "first" and "last" are the client's local days in ISO 8601, the last one included, None for an open end;
    "practice_id", if given, is the only practice that it is about; "label", if given, becomes part of the name, and is
    what a report calls the client. A png is the chart of that practice in "version", and has both days.
    """
    if spec["format"] == "made":
        return await _made_before(tx, spec)
    asked = asked_for(spec)
    if not await care_links.may_see(tx, asked.reader, asked.client_id):
        raise MayNotSee
    whose = await _whose(tx, asked.client_id)
    about = About(whose, (await people.get(tx, asked.reader)).language, now)
    name = file_name(spec["format"], _today(about), spec.get("label"))
    match spec["format"]:
        case "png":
            return await _chart(tx, asked, spec["version"], about, name)
        case "pdf" | "html" as format_:
            called = spec.get("label") or about.whose.name
            report = await report_file.make(tx, format_, asked, about, called)
            return MadeFile(file_name(report.format_, _today(about), spec.get("label")), report.content, report.args)
        case "my-data":
            if asked.reader != asked.client_id:
                raise MayNotSee
            return MadeFile(name, await my_data.make(tx, asked.client_id, about))
        case "zip":
            return MadeFile(name, await _everything(tx, asked, about, progress))
        case format_:
            return MadeFile(name, await _written(tx, format_, asked, about, progress))


async def _made_before(tx: Transaction, spec: Mapping[str, Any]) -> MadeFile:
    found = await exports.made(tx, UUID(spec["export_id"]), UUID(spec["reader_id"]))
    if found is None:
        raise MayNotSee
    return MadeFile(found.name, found.content)


def asked_for(spec: Mapping[str, Any]) -> Asked:
    """Which part of a log a spec asks for."""
    first, last = (None if spec[end] is None else date.fromisoformat(spec[end]) for end in ("first", "last"))
    return Asked(UUID(spec["client_id"]), UUID(spec["reader_id"]), first, last, spec.get("practice_id"))


async def _whose(tx: Transaction, client_id: UUID) -> Whose:
    person, client = await people.get(tx, client_id), await clients.find(tx, client_id)
    return Whose(person.id, person.name, person.language, "UTC" if client is None else client.zone or "UTC")


def _today(about: About) -> date:
    return about.now.astimezone(ZoneInfo(about.whose.zone)).date()


async def _chart(tx: Transaction, asked: Asked, version: int, about: About, name: str) -> MadeFile:
    assert asked.first is not None
    assert asked.last is not None
    assert asked.practice_id is not None
    practice = await practices.get(tx, asked.practice_id, version)
    chart = chart_of(await log.read(tx, *asked), practice, asked.first, asked.last, about.language)
    return MadeFile(name, await asyncio.to_thread(_draw, chart, about.language), said_of(chart))


def _draw(chart: Chart, language: str) -> bytes:
    # Here, because it takes a second to import, and most days nobody wants a picture.
    from exports.chart_picture import draw

    return draw(chart, language)


async def _pages(tx: Transaction, asked: Asked, progress: Progress) -> AsyncIterator[Log]:
    written = 0
    async for page in log.pages(tx, *asked):
        yield page
        written += sum(len(one.answers) for one in page.entries)
        await progress(written)


async def _written(tx: Transaction, format_: str, asked: Asked, about: About, progress: Progress) -> bytes:
    """A page at a time, each written in a thread: replies must not wait for it."""
    writer: Writer | None = None
    async for page in _pages(tx, asked, progress):
        if writer is None:
            writer = await asyncio.to_thread(formats.begin, format_, page, about)
        await asyncio.to_thread(writer.add, page)
    assert writer is not None
    return await asyncio.to_thread(writer.content)


async def _everything(tx: Transaction, asked: Asked, about: About, progress: Progress) -> bytes:
    """All tables and the data, and the files among the answers, one at a time."""
    sent = [file async for page in log.pages(tx, *asked) for file in page.files]
    chosen = zip_file.chosen(sent)
    paths = zip_file.paths(chosen)
    writers: dict[str, Writer] = {}
    async for page in _pages(tx, asked, progress):
        if not writers:
            writers["json"] = JsonFile(page, about.whose, about.now, paths)
            writers |= {one: formats.begin(one, page, about) for one in TABLES}
        for writer in writers.values():
            await asyncio.to_thread(writer.add, page)
    archive = zip_file.ZipFile(about.now)
    for format_, writer in writers.items():
        content = await asyncio.to_thread(writer.content)
        await asyncio.to_thread(archive.put, file_name(format_, _today(about)), content)
    for file in chosen:
        for sent_content in (await files.contents(tx, [file], asked.reader)).values():
            await asyncio.to_thread(archive.put, paths[file.id], sent_content)
    return archive.content()
