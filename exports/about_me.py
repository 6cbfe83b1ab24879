"""All that is kept about somebody besides a client's log, for them alone: as JSON, and as a document to read."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from exports.document import Document, Section
from exports.instants import in_utc
from exports.report_table import entries_table, listed
from exports.wording import Wording
from storage import care_links, clients, consents, looks, own_rows, people, sessions
from storage.clients import Client
from storage.consents import Consent
from storage.database import Transaction
from storage.log import Log
from storage.looks import Look
from storage.messages import Text, Value
from storage.people import Person
from storage.sessions import Series

FORMAT, VERSION = "midweek-about-me", 1
MOST_LOOKS = 10_000
RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


@dataclass(frozen=True)
class AboutMe:
    """What is told. `texts` are those of the consents, as they were read; `rows` are all other rows, by table."""

    person: Person
    client: Client | None
    consents: list[Consent]
    texts: dict[str, str | None]
    seen_by: list[str]
    looks: list[Look]
    sessions: list[Series]
    rows: dict[str, list[dict[str, Any]]]


async def read(tx: Transaction, person_id: UUID) -> AboutMe:
    """Reads it, for that person and nobody else."""
    given = await consents.of_person(tx, person_id)
    return AboutMe(
        person=await people.get(tx, person_id),
        client=await clients.find(tx, person_id),
        consents=given,
        texts={one.version: await consents.text_of(tx, one.version) for one in given},
        seen_by=[(await people.get(tx, one)).name for one in await care_links.linked_to(tx, person_id)],
        looks=await looks.of_client(tx, person_id, MOST_LOOKS),
        sessions=await sessions.of_client(tx, person_id, person_id),
        rows=await own_rows.of_person(tx, person_id),
    )


def as_json(me: AboutMe, now: datetime) -> bytes:
    """The file: nothing in it is needed to bring the log back, and nobody takes it in."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": now,
        "person": {name: getattr(me.person, name) for name in ("id", "telegram_id", "name", "language", "joined_at")},
        "consents": [
            {
                "role": one.role,
                "language": one.language,
                "given_at": one.given_at,
                "ended_at": one.ended_at,
                "ended_as": one.ended_as,
                "sha256": one.version,
                "text": me.texts[one.version],
            }
            for one in me.consents
        ],
        "seen_by": me.seen_by,
        "looks": [
            {"at": one.at, "act": one.act, "detail": one.detail, "who": one.who_name, "other": one.other_name}
            for one in me.looks
        ],
        "sessions": [
            {"first_on": one.first_on, "last_on": one.last_on, "every_weeks": one.every_weeks, "at": one.at}
            | {"zone": one.zone, "set_at": one.set_at}
            for one in me.sessions
        ],
        "more": me.rows,
    }
    return (json.dumps(told, ensure_ascii=False, indent=2, default=_plain) + "\n").encode()


def _plain(value: Any) -> Any:
    match value:
        case datetime():
            return in_utc(value, "microseconds")
        case date():
            return value.isoformat()
        case time():
            return value.strftime("%H:%M")
        case UUID():
            return str(value)
    raise TypeError(type(value).__name__)


def document(me: AboutMe, log: Log | None, words: Wording, now: datetime) -> Document:
    """The document: what is known, what was agreed to, who sees it and who looked; and a client's log."""
    zone = "UTC" if me.client is None else me.client.zone or "UTC"
    return Document(
        language=words.language,
        direction="rtl" if words.language in RIGHT_TO_LEFT else "ltr",
        title=words.say("data-title"),
        days=words.say("data-what"),
        made=words.say("report-made", at=words.at(now, zone)),
        page=words.say("report-page", page="{}", pages="{}"),
        first=(*_told(me, words, zone), *(() if log is None else _logged(log, words))),
        more=(),
    )


def _told(me: AboutMe, words: Wording, zone: str) -> Iterator[Section]:
    yield Section(words.say("data-you"), lines=tuple(_known(me, words, zone)))
    given = tuple(_consent(one, words, zone) for one in me.consents)
    yield Section(words.say("data-consents"), lines=given, remark="" if given else words.say("data-none"))
    if me.client is not None:
        sees = tuple(me.seen_by)
        yield Section(words.say("data-seen-by"), lines=sees, remark="" if sees else words.say("data-nobody"))
        did = tuple(words.say("data-look", at=words.at(one.at, zone), did=_did(one, words)) for one in me.looks)
        yield Section(words.say("data-looks"), lines=did, remark="" if did else words.say("data-nobody"))
    rows = tuple(words.say("data-rows", table=table, count=len(several)) for table, several in me.rows.items())
    yield Section(words.say("data-more"), lines=rows, remark=words.say("data-more-where"))


def _known(me: AboutMe, words: Wording, zone: str) -> Iterator[str]:
    yield words.say("data-name", name=me.person.name)
    yield words.say("data-joined", at=words.at(me.person.joined_at, zone))
    if me.client is not None:
        yield words.say("data-zone", zone=zone)


def _consent(one: Consent, words: Wording, zone: str) -> str:
    said: dict[str, Value] = {"at": words.at(one.given_at, zone), "version": one.version[:12]}
    if one.ended_at is None:
        return words.say("data-consent", **said)
    return words.say("data-consent-ended", **said, ended=words.at(one.ended_at, zone))


def _did(one: Look, words: Wording) -> Text:
    gone = Text("looks-somebody-gone")
    who = {"who": one.who_name or gone, "other": one.other_name or gone, "detail": one.detail, "times": 1}
    return Text(f"look-{one.act.replace(' ', '-')}", who)


def _logged(log: Log, words: Wording) -> Iterator[Section]:
    if log.notes:
        yield Section(words.say("report-all-notes"), lines=_lines(note.words for note in log.notes))
    if log.goals:
        both = (one for aim in log.goals for one in (aim.goal.words, *(item.words for item in aim.items)))
        yield Section(words.say("report-goals"), lines=_lines(both))
    entries = listed(log, log.entries)
    if entries:
        yield Section(words.say("report-entries"), table=entries_table(log, entries, words))
    else:
        yield Section(words.say("report-entries"), remark=words.say("report-entries-none"))


def _lines(several: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for one in several if one)
