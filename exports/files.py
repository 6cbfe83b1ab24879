"""The file that an outbox message names: made when it is sent, with what its reader may see then."""

import asyncio
import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache, partial
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from exports import csv_file, json_file, plans_file, zip_file
from exports.charts import Chart, chart_of, said_of
from exports.json_file import Whose
from storage import care_links, clients, files, log, people, practices
from storage.database import Transaction
from storage.log import Log
from storage.messages import MadeFile
from texts.catalogue import Catalogue

LONGEST_LABEL = 12


class MayNotSee(Exception):
    """Who asked for the file may not see this client, or not any more."""


class UnknownFormat(ValueError):
    """There is no export of that format."""


async def make_file(tx: Transaction, spec: Mapping[str, Any], now: datetime) -> MadeFile:
    """Makes a file. Raises MayNotSee, and UnknownFormat.

    `spec`: "format" is csv, json, plans, png, or zip for all tables and data with the files that were sent; "client_id"
    and "reader_id" are keys in hex; "first" and "last" are the client's local days in ISO 8601, the last one included,
    None for an open end; "label", if given, becomes part of the name. A png is the chart of "practice_id" in "version",
    and has both days.
    """
    client_id, reader = UUID(spec["client_id"]), UUID(spec["reader_id"])
    if not await care_links.may_see(tx, reader, client_id):
        raise MayNotSee
    found = await log.read(tx, client_id, reader, _day(spec["first"]), _day(spec["last"]), spec.get("practice_id"))
    whose = await _whose(tx, client_id)
    language = (await people.get(tx, reader)).language
    name = file_name(spec["format"], now.astimezone(ZoneInfo(whose.zone)).date(), spec.get("label"))
    if spec["format"] == "png":
        practice = await practices.get(tx, spec["practice_id"], spec["version"])
        days = date.fromisoformat(spec["first"]), date.fromisoformat(spec["last"])
        chart = chart_of(found, practice, *days, language)
        return MadeFile(name, await asyncio.to_thread(_draw, chart, language), said_of(chart))
    if spec["format"] == "zip":
        contents = await files.contents(tx, zip_file.chosen(found.files), reader)
        return MadeFile(name, await asyncio.to_thread(_write_all, found, whose, language, now, contents))
    # A long log takes a moment to write, and replies must not wait for it.
    content = await asyncio.to_thread(_write, spec["format"], found, whose, language, now)
    return MadeFile(name, content)


def _day(spelt: str | None) -> date | None:
    return None if spelt is None else date.fromisoformat(spelt)


async def _whose(tx: Transaction, client_id: UUID) -> Whose:
    person, client = await people.get(tx, client_id), await clients.find(tx, client_id)
    return Whose(person.id, person.name, person.language, "UTC" if client is None else client.zone or "UTC")


def _write(format_: str, found: Log, whose: Whose, language: str, now: datetime) -> bytes:
    match format_:
        case "csv":
            return csv_file.make(found, language, partial(_texts().text, language, args={}))
        case "plans":
            return plans_file.make(found, partial(_texts().text, language, args={}))
        case "json":
            return json_file.make(found, whose, now)
    raise UnknownFormat(format_)


def _draw(chart: Chart, language: str) -> bytes:
    # Here, because it takes a second to import, and most days nobody wants a picture.
    from exports.chart_picture import draw

    return draw(chart, language)


def _write_all(found: Log, whose: Whose, language: str, now: datetime, contents: Mapping[UUID, bytes]) -> bytes:
    paths = zip_file.paths([file for file in found.files if file.id in contents])
    day = now.astimezone(ZoneInfo(whose.zone)).date()
    tables = {file_name(one, day): _write(one, found, whose, language, now) for one in ("csv", "plans")}
    named = {file_name("json", day): json_file.make(found, whose, now, paths), **tables}
    return zip_file.make(named | {paths[key]: content for key, content in contents.items()}, now)


@cache
def _texts() -> Catalogue:
    return Catalogue.load()


def file_name(format_: str, day: date, label: str | None = None) -> str:
    """A name that says nothing of anybody: of a label only the first word, shortened, is in it."""
    words = re.findall(r"\w+", label or "")
    # Both tables may lie in one folder.
    kind, extension = (["plans"], "csv") if format_ == "plans" else ([], format_)
    marks = ["midweek", *kind, *(word[:LONGEST_LABEL].lower() for word in words[:1]), day.isoformat()]
    return f"{'-'.join(marks)}.{extension}"
