"""The one APScheduler job that wakes the work at the next due instant."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

from scheduling import asking_after, before_sessions, care_mode, consenting, forgetting, nudges, session_notes
from scheduling.clock import Clock, SystemClock
from scheduling.planning import Planner
from storage import attempts, belonging, dialogs, invitations, occurrences, outbox, quarantine, set_aside, updates
from storage.database import Database, Transaction

log = logging.getLogger(__name__)

# A batch of work in a transaction, at an instant. True: ask again, there may be more.
Work = Callable[[Transaction, datetime], Awaitable[bool]]

JOB = "nudges"
BATCH = 500
# A machine that slept wakes with its timers late: never wait longer than this for a look at the clock.
LONGEST_WAIT = timedelta(seconds=30)
# What is due still, after all was planned, is in the hands of another replica, or of somebody who changes it.
SHORTEST_WAIT = timedelta(seconds=0.2)
AFTER_AN_ERROR = timedelta(seconds=5)
UPDATES_REMEMBERED = timedelta(hours=48)
TIDY_EVERY = timedelta(hours=6)


class Loop:
    """Plans what is due, then sleeps until the next instant; `said` is called when something new is to be sent.

    `gathers`: so long a wake waits for others, since under load one comes with every commit. `retention_days`: after so
    many days what is over is deleted, None for never.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        said: Callable[[], None],
        gathers: timedelta = timedelta(0),
        retention_days: int | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._said = said
        self._gathers = gathers
        self._retention_days = retention_days
        # The scheduler knows only the real clock: it is told in how many real seconds the bot's clock gets there.
        self._wall = SystemClock()
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._again = False
        self._working = False
        self._planned_at: datetime | None = None
        self._tidied_at: datetime | None = None
        self._planner = Planner()

    def start(self) -> None:
        """Begins; must be called with the event loop running."""
        self._scheduler.start()
        self._arm(timedelta(0))

    def stop(self) -> None:
        """Ends; what is in the middle of its transaction is finished or rolled back whole."""
        self._scheduler.shutdown(wait=False)

    def wake(self) -> None:
        """Looks, or looks again: a schedule or the clock has changed."""
        if self._again:
            return
        self._again = True
        if not self._working and self._scheduler.running:
            self._arm(self._gathers)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being planned and nobody has asked for a look."""
        return not (self._working or self._again)

    def _arm(self, wait: timedelta) -> None:
        self._scheduler.add_job(
            self._work,
            DateTrigger(self._wall.now() + wait),
            id=JOB,
            replace_existing=True,
            # Late is late, never lost: by default a job that is one second late is dropped.
            misfire_grace_time=None,
            coalesce=True,
            max_instances=2,
        )

    async def _work(self) -> None:
        if self._working:
            self._again = True
            return
        self._working = True
        try:
            wait = await self._until_done()
        except Exception as error:
            # Its kind only: the text of an error may hold somebody's words.
            log.error("Planning failed and is tried again action=plan_failed kind=%s", type(error).__name__)
            wait = AFTER_AN_ERROR
        finally:
            self._working = False
        self._arm(self._gathers if self._again else wait)

    async def _until_done(self) -> timedelta:
        self._again = False
        now = self._clock.now()
        at = await self._next_change_at()
        # Under load a wake comes with every commit, and mostly for nothing: a look costs less than a round.
        if self._planned_at is None or abs(now - self._planned_at) >= LONGEST_WAIT or (at is not None and at <= now):
            await self._plan()
            self._planned_at = now
            at = await self._next_change_at()
        await self._tidy(now)
        await self._database.checkpoint()
        delay = None if at is None else self._clock.real_delay(at)
        wait = LONGEST_WAIT if delay is None else timedelta(seconds=delay)
        return min(max(wait, SHORTEST_WAIT), LONGEST_WAIT)

    async def _next_change_at(self) -> datetime | None:
        async with self._database.reading() as tx:
            return await nudges.next_change_at(tx)

    async def _plan(self) -> None:
        """Does all that there is to do until now, in transactions short enough for others to get in between."""
        doing: list[Work] = [
            self._planner.nudge_due,
            asking_after.ask,
            before_sessions.say_due,
            nudges.resume_ended_pauses,
            care_mode.ask_whose_time_is_over,
            nudges.replan_for_zone_data,
            consenting.ask_again,
            _expire,
        ]
        while doing:
            # In turns: a million to be replanned must not keep anybody's nudge waiting.
            doing = [work for work in doing if await self._is_unfinished(work)]

    async def _is_unfinished(self, work: Work) -> bool:
        async with self._database.transaction() as tx:
            is_unfinished = await work(tx, self._clock.now())
        self._said()
        return is_unfinished

    async def _tidy(self, now: datetime) -> None:
        if self._tidied_at is not None and now - self._tidied_at < TIDY_EVERY:
            return
        async with self._database.transaction() as tx:
            await updates.forget_before(tx, now - UPDATES_REMEMBERED)
            await invitations.forget_expired(tx, now)
            await attempts.forget_before(tx, now - attempts.WITHIN)
            await outbox.forget_before(tx, now - outbox.KEPT_FOR)
            await dialogs.forget(tx, session_notes.LOOKED_AT_IN, now - session_notes.LOOKED_AT_FOR)
            await quarantine.forget_before(tx, now - quarantine.KEPT_FOR)
            await set_aside.forget_before(tx, now - set_aside.KEPT_FOR)
        await belonging.finish_erasing(self._database, now)
        await forgetting.forget_old(self._database, self._retention_days, now)
        self._said()
        self._tidied_at = now


async def _expire(tx: Transaction, now: datetime) -> bool:
    return await occurrences.expire(tx, now, BATCH)
