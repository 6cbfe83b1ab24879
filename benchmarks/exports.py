"""What a year of a busy client costs to hand over: every format, its time, its memory, and how long others waited.

Each format is made in a process of its own, so that its peak is its own. There is no peer.
"""

import asyncio
import itertools
import json
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from benchmarks.measured import Measured, main
from benchmarks.stalls import Heartbeat, peak, resident
from benchmarks.vaults import opened
from exports.files import make_file
from practices.library import load_library
from scheduling.zones import use_packaged_zones
from storage import assignments, care_links, clients, entries, occurrences, people, practices, therapists
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.entries import Answer, Entry
from storage.occurrences import Occurrence

ROOT = Path(__file__).parents[1]
BEGINS = datetime(2026, 1, 1, 8, tzinfo=UTC)
FORMATS = ("csv", "wide", "xlsx", "json", "fhir", "zip", "pdf")
BY_PAGES = ("csv", "xlsx", "json", "fhir")  # what holds no more of a log than a page, and the file
ANSWERS, LONG_ANSWERS = 5_000, 50_000
CALM_SECONDS = 2.0
NOTE = "Long day, and the meeting again. “Why me?” Walked home through the rain, which helped. Ünïcödé 😀 مرحبا. "


async def fill(database: Database, several: int) -> tuple[UUID, UUID]:
    """A client whose log has so many answers, evenly over a year: a mood and a thought record in turns."""
    library = load_library(ROOT / "practices" / "library")
    mood, thoughts = library["mood_log"], library["thought_record"]
    async with database.transaction() as tx:
        await practices.keep_library(tx, library.values(), BEGINS)
        ben = await people.join(tx, 1, 1, "Ben", "en", BEGINS)
        await therapists.let_in(tx, ben.id, BEGINS)
        ana = await people.join(tx, 2, 2, "Ana", "en", BEGINS)
        await clients.add(tx, ana.id)
        await clients.change(tx, ana.id, zone="Europe/Berlin", ready_at=BEGINS)
        await care_links.claim(tx, ben.id, ana.id, "Ana", BEGINS)
        await care_links.confirm(tx, ben.id, ana.id, BEGINS)
        agreed = await assignments.propose(
            tx,
            client_id=ana.id,
            therapist_id=ben.id,
            practice=(mood.id, mood.version),
            why="It shows what helps.",
            cadence={"kind": "daily"},
            days=(BEGINS.date(), (BEGINS + timedelta(days=364)).date()),
            now=BEGINS,
        )
        await assignments.change(tx, agreed.id, agreed.client_id, state="accepted", answered_at=BEGINS)
        kept, turns = 0, itertools.cycle((mood, thoughts))
        while kept < several:
            at = BEGINS + timedelta(days=364) * (kept / several)
            kept += await _entry(tx, ana.id, next(turns), agreed.id, at)
    return ana.id, ben.id


async def _entry(tx: Transaction, client_id: UUID, practice: Any, assignment_id: UUID, at: datetime) -> int:
    key = new_id()
    when: Any = {"delivered_at": at, "opened_at": at, "answered_at": at, "closed_at": at}
    ends: Any = {"due_at": at, "open_until": at + timedelta(days=1), "closed_as": "answered"}
    await occurrences.add(tx, [Occurrence(key, client_id, assignment_id, None, **ends, **when)])
    about: Any = {"practice_id": practice.id, "practice_version": practice.version, "size": "full", "language": "en"}
    over: Any = {"touched_at": at, "finished_at": at, "outcome": "done", "sharing": "share"}
    of: Any = {"assignment_id": assignment_id, "occurrence_id": key, "zone": "Europe/Berlin", "walk": None}
    await entries.add(tx, Entry(key, client_id, started_at=at, is_current=False, **of, **about, **over))
    words = practice.words_in("en")
    asked = [step for step in practice.steps if step.asks in ("scale", "text", "choices")]
    for step in asked:
        value: Any = {"scale": 7, "text": NOTE, "choices": list(step.options[:2])}[step.asks]
        answer = Answer(
            entry_id=key,
            step_id=step.id,
            client_id=client_id,
            position=practice.position(step.id),
            question=words.step(step.id).question,
            value=value,
            shown=str(value),
            skipped=False,
            zone="Europe/Berlin",
            answered_at=at,
            asks=step.asks,
        )
        await entries.keep_answer(tx, answer)
    return len(asked)


async def make(url: str, client: UUID, reader: UUID, format_: str) -> dict[str, float]:
    """Makes one file; its seconds, the megabytes that it took at most, its size, and the longest stall."""
    database = opened(url)
    spec = {"format": format_, "client_id": client.hex, "reader_id": reader.hex, "first": None, "last": None}
    small = {**spec, "first": "2026-01-01", "last": "2026-01-02"}
    async with database.reading() as tx:
        # What is imported and set up once is not the log's.
        await make_file(tx, small, BEGINS)
    async with Heartbeat() as calm:
        await asyncio.sleep(CALM_SECONDS)
    before, began = resident(), time.perf_counter()
    async with Heartbeat() as beat, database.reading() as tx:
        made = await make_file(tx, spec, BEGINS + timedelta(days=365))
    took = time.perf_counter() - began
    await database.close()
    return {
        "seconds": took,
        "megabytes": max(peak() - before, 0.0),
        "size": len(made.content) / 1e6,
        "stall": beat.longest * 1000,
        "calm": calm.longest * 1000,
    }


async def _filled(url: str, several: int) -> tuple[UUID, UUID]:
    database = opened(url)
    await database.migrate()
    who = await fill(database, several)
    await database.close()
    return who


def measure(long: bool) -> list[Measured]:
    """A year of 5,000 answers; in the long form ten times as many as well, which shows what memory goes by."""
    rows = []
    for several in (ANSWERS, LONG_ANSWERS) if long else (ANSWERS,):
        with tempfile.TemporaryDirectory(prefix="midweek-bench-") as folder:
            url = f"sqlite:///{folder}/midweek.db"
            client, reader = asyncio.run(_filled(url, several))
            for format_ in FORMATS if several == ANSWERS else BY_PAGES:
                rows += _rows(format_, several, _alone(url, client, reader, format_))
    return rows


def _alone(url: str, client: UUID, reader: UUID, format_: str) -> dict[str, float]:
    words = [sys.executable, "-m", "benchmarks.exports", "--make", url, client.hex, reader.hex, format_]
    told: dict[str, float] = json.loads(subprocess.run(words, cwd=ROOT, check=True, capture_output=True).stdout)
    return told


def _rows(format_: str, several: int, told: dict[str, float]) -> list[Measured]:
    what = f"{several:,} answers as {format_} ({told['size']:.1f} MB)"
    units = (("seconds", "seconds"), ("megabytes", "MB at most"), ("stall", "ms of the longest stall"))
    note = f"in {CALM_SECONDS:.0f} seconds before, doing nothing: {told['calm']:.0f}"
    return [Measured(what, unit, (told[name],), "", (), False, None, note * (name == "stall")) for name, unit in units]


if __name__ == "__main__":
    use_packaged_zones()
    if sys.argv[1:2] == ["--make"]:
        url, client, reader, format_ = sys.argv[2:]
        print(json.dumps(asyncio.run(make(url, UUID(client), UUID(reader), format_))))
    else:
        main(measure)
