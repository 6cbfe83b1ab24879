"""Health, readiness and metrics over HTTP, for whoever watches over the bot: about nobody, for their network only."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from operating.log_lines import line_of
from operating.settings import Unusable
from scheduling.clock import Clock
from storage.database import Database, Unavailable
from storage.figures import Figures, figures

WITHIN = 3.0  # seconds; a database that takes longer is no use just now


class Tally(logging.Handler):
    """Counts the lines of the log by their action: words of the program's own, so that nobody is among them."""

    def __init__(self) -> None:
        super().__init__()
        self.actions: Counter[tuple[str, str]] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        line = line_of(record)
        self.actions[str(line["action"]), record.levelname.lower()] += 1


class Health:
    """Answers as long as the bot runs: /health, /ready and /metrics."""

    def __init__(self, database: Database, clock: Clock, is_stopping: Callable[[], bool]) -> None:
        self._database = database
        self._clock = clock
        self._is_stopping = is_stopping
        self._tally = Tally()

    @asynccontextmanager
    async def listening(self, address: str) -> AsyncIterator[None]:
        """Listens at host:port for the block. Raises Unusable where that cannot be."""
        host, _, port = address.rpartition(":")
        if not (host and port.isascii() and port.isdecimal() and int(port) < 2**16):
            raise Unusable(f"HEALTH_LISTEN: {address} is not host:port, such as 127.0.0.1:9090.")
        runner = web.AppRunner(self.app(), access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, host.strip("[]"), int(port)).start()
        except OSError as error:
            await runner.cleanup()
            raise Unusable(f"HEALTH_LISTEN: {address} cannot be listened at ({error.strerror}).") from None
        logging.getLogger().addHandler(self._tally)
        try:
            yield
        finally:
            logging.getLogger().removeHandler(self._tally)
            await runner.cleanup()

    def app(self) -> web.Application:
        """What answers."""
        app = web.Application(client_max_size=1024)
        app.router.add_get("/health", self._health)
        app.router.add_get("/ready", self._ready)
        app.router.add_get("/metrics", self._metrics)
        return app

    async def _health(self, _request: web.Request) -> web.Response:
        # That it is answered says that the process lives and its event loop turns.
        return web.Response(text="alive\n")

    async def _ready(self, _request: web.Request) -> web.Response:
        if self._is_stopping():
            return web.Response(status=503, text="stopping\n")
        if await self._figures() is None:
            return web.Response(status=503, text="the database does not answer\n")
        return web.Response(text="ready\n")

    async def _metrics(self, _request: web.Request) -> web.Response:
        # Here, as most bots are watched by nobody.
        from prometheus_client import CollectorRegistry, generate_latest

        registry = CollectorRegistry()
        registry.register(_Collected(self._tally.actions, await self._figures()))
        return web.Response(body=generate_latest(registry), content_type="text/plain", charset="utf-8")

    async def _figures(self) -> Figures | None:
        try:
            async with asyncio.timeout(WITHIN), self._database.reading() as tx:
                return await figures(tx, self._clock.now())
        except Unavailable:
            return None


class _Collected:
    """What stands in /metrics, for one answer. Its only labels are lanes, actions and levels."""

    def __init__(self, actions: Counter[tuple[str, str]], seen: Figures | None) -> None:
        self._actions = actions
        self._seen = seen

    def collect(self) -> Iterable[Any]:
        from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily

        events = CounterMetricFamily("midweek_log_lines", "Lines of the log.", labels=["action", "level"])
        for labels, count in sorted(self._actions.items()):
            events.add_metric(labels, count)
        yield events
        answers = int(self._seen is not None)
        yield GaugeMetricFamily("midweek_database_up", "Whether the database answers.", value=answers)
        if self._seen is None:
            return
        waiting = GaugeMetricFamily("midweek_messages_waiting", "Messages that are due and unsent.", labels=["lane"])
        for lane in ("reply", "nudge", "export"):
            waiting.add_metric([lane], self._seen.waiting.get(lane, 0))
        yield waiting
        oldest = "For how long the oldest of them is due."
        yield GaugeMetricFamily("midweek_oldest_message_seconds", oldest, value=self._seen.waited)
        yield GaugeMetricFamily("midweek_updates_held", "Updates in quarantine.", value=self._seen.held)
