"""Updates that Telegram brings: answered with 200 only once they are kept, so that it brings them again if not."""

import asyncio
import contextlib
import hmac
import json
import logging
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, RetryAfter, TelegramError

from handlers.errors import report
from handlers.intake import ALLOWED, Intake
from handlers.raw import Raw
from storage.database import Unavailable

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name, no secret
MOST_BYTES = 1_000_000  # an update holds a message of 4,096 characters and what belongs to it
AT_ONCE = 40  # connections that Telegram may open
FINISH_WITHIN = 15.0  # seconds
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0


class BadAddress(Exception):
    """A setting of the webhook that cannot be, as a sentence for the operator."""


class WebhookRefused(Exception):
    """Telegram will not use this address; what it says is for the operator."""


@dataclass(frozen=True)
class Address:
    """Where Telegram brings updates to (`url`, public), and where this process listens for them."""

    url: str
    host: str
    port: int
    secret: str

    @classmethod
    def read(cls, url: str, listen: str, secret: str | None, token: str) -> "Address":
        """Reads the settings; `secret` None: made from the bot's token. Raises BadAddress."""
        host, _, port = listen.rpartition(":")
        if not (host and port.isascii() and port.isdecimal() and int(port) < 2**16):
            raise BadAddress(f"WEBHOOK_LISTEN: {listen} is not host:port, such as 127.0.0.1:8080.")
        if secret is None:
            # All processes behind one address must know the same one, and what they share is the token.
            secret = hmac.new(token.encode(), b"midweek webhook", "sha256").hexdigest()
        if not re.fullmatch("[A-Za-z0-9_-]{1,256}", secret):
            raise BadAddress("WEBHOOK_SECRET: Telegram takes 1 to 256 letters from A to Z, digits, - and _.")
        return cls(url, host.strip("[]"), int(port), secret)

    @property
    def path(self) -> str:
        """The path of the public address, which a proxy in front is to pass on as it is."""
        return urlsplit(self.url).path or "/"


class Webhook:
    """Listens until stopped. Several processes may, behind one address: what they share is the database."""

    def __init__(self, bot: Bot, intake: Intake, address: Address) -> None:
        self._bot = bot
        self._intake = intake
        self._address = address
        self._stopped = asyncio.Event()
        self._refused: WebhookRefused | BadAddress | None = None

    def stop(self) -> None:
        """Takes nothing new; what is being worked through is finished and answered first."""
        self._stopped.set()

    async def run(self) -> None:
        """Listens until it is stopped. Raises WebhookRefused when Telegram will not have the address, or BadAddress."""
        app = web.Application(client_max_size=MOST_BYTES)
        app.router.add_post(self._address.path, self._take)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=FINISH_WITHIN)
        async with self._intake:
            await runner.setup()
            try:
                await self._listen(runner)
                await self._announce()
                await self._stopped.wait()
            finally:
                await runner.cleanup()
        if self._refused is not None:
            raise self._refused

    async def _listen(self, runner: web.AppRunner) -> None:
        host, port = self._address.host, self._address.port
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            self._refused = BadAddress(f"WEBHOOK_LISTEN: {host}:{port} cannot be listened at ({error.strerror}).")
            self.stop()

    async def _announce(self) -> None:
        """Tells Telegram where to bring updates. It stays told: what comes while nobody listens waits there."""
        wait = FIRST_WAIT
        while not self._stopped.is_set():
            try:
                await self._bot.set_webhook(
                    self._address.url,
                    secret_token=self._address.secret,
                    allowed_updates=ALLOWED,
                    max_connections=AT_ONCE,
                    drop_pending_updates=False,
                )
            except BadRequest as error:
                self._refused = WebhookRefused(error.message)
                self.stop()
            except TelegramError as error:
                report("webhook_not_set", error)
                seconds = error.retry_after if isinstance(error, RetryAfter) else wait
                await self._rest(seconds if isinstance(seconds, int | float) else seconds.total_seconds())
                wait = min(wait * 2, LONGEST_WAIT)
            else:
                return

    async def _rest(self, seconds: float) -> None:
        """Waits so long, unless it is stopped."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopped.wait()

    async def _take(self, request: web.Request) -> web.Response:
        # Before the body is even read: a stranger gets to send a few headers and nothing more.
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(errors="surrogateescape"), self._address.secret.encode()):
            log.warning("Somebody without the secret called the webhook action=webhook_refused")
            return web.Response(status=403)
        update = _read(await request.read())
        if update is None:
            log.warning("What came by the webhook is no update action=webhook_unreadable")
            return web.Response(status=400)
        try:
            await self._intake.work_through([update])
        except Unavailable as error:
            report("webhook_not_kept", error, update_id=update["update_id"])
            return web.Response(status=503)
        except Exception as error:
            report("webhook_failed", error, update_id=update["update_id"])
            return web.Response(status=500)
        return web.Response()


def _read(body: bytes) -> Raw | None:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and type(found.get("update_id")) is int else None
