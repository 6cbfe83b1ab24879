"""The peers in the measurement of nudges, each in a process of its own: one job a reminder, as their own docs have it.

python-telegram-bot's JobQueue with `run_daily`, and APScheduler's AsyncIOScheduler on a SQLAlchemyJobStore. A reminder
does nothing but be counted. By default both drop what is a second late; `misfire_grace_time=None` lets them send.
"""

import asyncio
import json
import logging
import os
import pickle
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.job import Job
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.util import datetime_to_utc_timestamp
from sqlalchemy import insert
from telegram.ext import ApplicationBuilder

from benchmarks.stalls import Heartbeat, resident

LATER = timedelta(hours=1)
OVER_THE_DAY = 80_000  # seconds, from LATER on
SETTLED = 4_000  # milliseconds without a reminder, in which the event loop came round, after which none is coming
CHUNK = 5_000
FILLING, WRITING = 0.0004, 0.0003  # seconds a job, on a slow machine
sent = 0


class TooSlow(Exception):
    """This machine needs more time than was allowed for."""


async def remind(*_: object) -> None:
    """What a job does."""
    global sent
    sent += 1


def instant(number: int, every: int, soon: datetime) -> datetime:
    """When a job is due: every so many are at one second, soon; the others over the rest of the day."""
    return soon if number % every == 0 else soon + LATER + timedelta(seconds=number * 7919 % OVER_THE_DAY)


def second_after(seconds: float) -> datetime:
    """A full second, some seconds from now: what is due must not fall due before all are there."""
    return (datetime.now(UTC) + timedelta(seconds=3 + seconds)).replace(microsecond=0)


async def run(start: Callable[[], None], soon: datetime, due: int) -> dict[str, float]:
    """From the second at which they are due to the last that was sent."""
    early = (soon - datetime.now(UTC)).total_seconds() - 0.2
    if early < 0:
        raise TooSlow("what is due fell due before all jobs were there")
    await asyncio.sleep(early)
    async with Heartbeat() as heartbeat:
        began = time.perf_counter() + (soon - datetime.now(UTC)).total_seconds()
        start()
        last, seen, quiet = began, 0, 0
        # Counted in rounds of the event loop: while it is held up nobody can tell whether more is coming.
        while sent < due and quiet < SETTLED:
            await asyncio.sleep(0.001)
            quiet = 0 if sent > seen else quiet + 1
            if sent > seen:
                last, seen = time.perf_counter(), sent
    return {"count": sent, "seconds": last - began, "stall": heartbeat.longest}


async def job_queue(count: int, due: int, grace: str) -> dict[str, float]:
    """JobQueue, filled as a bot that has just started must fill it."""
    application = ApplicationBuilder().token("1000:sandbox").updater(None).build()
    queue = application.job_queue
    assert queue is not None
    options = {} if grace == "stock" else {"misfire_grace_time": None}
    soon = second_after(count * FILLING)
    before, began = resident(), time.perf_counter()
    for number in range(count):
        at = instant(number, count // due, soon)
        queue.run_daily(remind, at.timetz(), chat_id=number, job_kwargs=options)
    await queue.start()
    filled = {"filling": time.perf_counter() - began, "megabytes": resident() - before}
    return filled | await run(lambda: None, soon, due)


async def job_store(count: int, due: int, _: str) -> dict[str, float]:
    """SQLAlchemyJobStore on SQLite; its rows are written at once, as add_job would have left them one by one."""
    with tempfile.TemporaryDirectory(prefix="midweek-bench-") as folder:
        store = SQLAlchemyJobStore(url=f"sqlite:///{folder}/jobs.db")
        scheduler = AsyncIOScheduler(timezone="UTC")
        soon = second_after(count * WRITING)
        store.start(scheduler, "default")
        for start in range(0, count, CHUNK):
            numbers = range(start, start + CHUNK)
            rows = [_row(number, instant(number, count // due, soon), scheduler) for number in numbers]
            with store.engine.begin() as tx:
                tx.execute(insert(store.jobs_t), rows)
        scheduler.add_jobstore(store)
        return await run(scheduler.start, soon, due)


def _row(number: int, at: datetime, scheduler: AsyncIOScheduler) -> dict[str, Any]:
    job = Job(
        scheduler,
        id=str(number),
        func=remind,
        args=(number,),
        kwargs={},
        trigger=CronTrigger(hour=at.hour, minute=at.minute, second=at.second, timezone="UTC"),
        executor="default",
        name="remind",
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
        next_run_time=at,
    )
    state = pickle.dumps(job.__getstate__(), pickle.HIGHEST_PROTOCOL)
    return {"id": job.id, "next_run_time": datetime_to_utc_timestamp(at), "job_state": state}


if __name__ == "__main__":
    # It says of each reminder that it was dropped; ten thousand lines would be measured, too.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    _, name, jobs, due_jobs, patience = sys.argv
    peer = job_queue if name == "JobQueue" else job_store
    print(json.dumps(asyncio.run(peer(int(jobs), int(due_jobs), patience))))
    sys.stdout.flush()
    # To take a million jobs down again one by one is no part of it.
    os._exit(0)
