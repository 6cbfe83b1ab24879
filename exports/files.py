"""The file that an outbox message names: made when it is sent, with what its reader may see then."""

import asyncio
import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache, partial
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from exports import csv_file, json_file, plans_file
from exports.json_file import Whose
from storage import care_links, clients, log, people
from storage.database import Transaction
from storage.log import Log
from texts.catalogue import Catalogue

LONGEST_LABEL = 12


class MayNotSee(Exception):
    """Who asked for the file may not see this client, or not any more."""


class UnknownFormat(ValueError):
    """There is no export of that format."""


async def make_file(tx: Transaction, spec: Mapping[str, Any], now: datetime) -> tuple[str, bytes]:
    """Makes a file: its name and what is in it. Raises MayNotSee, and UnknownFormat.

    `spec`: "format" is csv, json or plans; "client_id" and "reader_id" are keys in hex; "first" and "last" are the
    client's local days in ISO 8601, the last one included, None for an open end; "label", if given, becomes part of the
    name.
    """
    client_id, reader = UUID(spec["client_id"]), UUID(spec["reader_id"])
    if not await care_links.may_see(tx, reader, client_id):
        raise MayNotSee
    found = await log.read(tx, client_id, reader, _day(spec["first"]), _day(spec["last"]), spec.get("practice_id"))
    whose = await _whose(tx, client_id)
    language = (await people.get(tx, reader)).language
    # A long log takes a moment to write, and replies must not wait for it.
    content = await asyncio.to_thread(_write, spec["format"], found, whose, language, now)
    return file_name(spec["format"], now.astimezone(ZoneInfo(whose.zone)).date(), spec.get("label")), content


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
