"""Everything about somebody in one ZIP, for them alone: a page to read, the log as data, all else, and their files."""

import asyncio
from datetime import datetime
from uuid import UUID

from exports import about_me, zip_file
from exports.about_me import AboutMe
from exports.asked import Asked
from exports.formats import About, file_name
from exports.json_file import JsonFile
from exports.wording import Wording
from storage import files, log
from storage.database import Transaction
from storage.files import File
from storage.log import Log
from texts.catalogue import Catalogue


async def make(tx: Transaction, person_id: UUID, about: About) -> bytes:
    """Makes it. A therapist's has no log: what clients wrote is theirs."""
    me, now = await about_me.read(tx, person_id), about.now
    found, sent = None, []
    named: dict[str, bytes] = {}
    if me.client is not None:
        found = await log.read(tx, *Asked(person_id, person_id, None, None, None))
        sent = zip_file.chosen(found.files)
        named[file_name("json", now.date())] = await asyncio.to_thread(_log, found, sent, about)
    named[f"midweek-about-me-{now.date()}.json"] = about_me.as_json(me, now)
    named[file_name("html", now.date())] = await asyncio.to_thread(_page, me, found, about.language, now)
    paths = zip_file.paths(sent)
    contents = await files.contents(tx, sent, person_id)
    named |= {paths[file.id]: contents[file.id] for file in sent if file.id in contents}
    return await asyncio.to_thread(zip_file.make, named, now)


def _log(found: Log, sent: list[File], about: About) -> bytes:
    writer = JsonFile(found, about.whose, about.now, zip_file.paths(sent))
    writer.add(found)
    return writer.content()


def _page(me: AboutMe, found: Log | None, language: str, now: datetime) -> bytes:
    from exports import report_html

    return report_html.make(about_me.document(me, found, Wording(Catalogue.load(), language), now))
