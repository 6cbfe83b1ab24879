"""Tells the stand-in what the bot has ahead, as often as it is asked there, which is while somebody looks."""

import asyncio
import dataclasses
from datetime import datetime
from typing import Any

import httpx

from scheduling import session_dates
from scheduling.clock import FIRST_WAIT, LONGEST_WAIT, NO_CERTIFICATES, SILENCE, Clock
from storage import ahead
from storage.database import Database, Unavailable

MOST_TOLD = 20


class Telling:
    """Waits to be asked, and answers. `url` is that of the stand-in's clock."""

    def __init__(self, url: str, database: Database, clock: Clock) -> None:
        self._url = f"{url}/ahead"
        self._database = database
        self._clock = clock
        self._asked = 0

    async def run(self) -> None:
        """Until it is cancelled."""
        wait = FIRST_WAIT
        # As for the clock: the stand-in is near.
        async with httpx.AsyncClient(timeout=SILENCE, trust_env=False, verify=NO_CERTIFICATES) as web:
            while True:
                try:
                    await self._answer_next(web)
                    wait = FIRST_WAIT
                except (httpx.HTTPError, *Unavailable):
                    await asyncio.sleep(wait)
                    wait = min(wait * 2, LONGEST_WAIT)

    async def _answer_next(self, web: httpx.AsyncClient) -> None:
        answer = await web.get(self._url, params={"after": self._asked})
        asked = answer.raise_for_status().json()["asked"]
        if asked == self._asked:
            return  # nobody looked for the length of a long poll
        told = {"asked": asked, **await self._ahead()}
        (await web.post(self._url, json=told)).raise_for_status()
        self._asked = asked

    async def _ahead(self) -> dict[str, Any]:
        async with self._database.reading() as tx:
            outbox, outbox_count = await ahead.waiting(tx, MOST_TOLD)
            due, due_count = await ahead.due(tx, MOST_TOLD)
            session = session_dates.next_after(await ahead.series(tx), self._clock.now())
        return {
            "outbox": [_plain(one) for one in outbox],
            "outbox_count": outbox_count,
            "due": [_plain(one) for one in due],
            "due_count": due_count,
            "next_session_at": None if session is None else session.starts_at.isoformat(),
        }


def _plain(one: ahead.Waiting | ahead.Due) -> dict[str, Any]:
    found = dataclasses.asdict(one)
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in found.items()}
