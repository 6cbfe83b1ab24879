"""The way to Telegram, and the intake of what comes from there."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

from telegram.error import InvalidToken
from telegram.ext import ApplicationBuilder

import handlers
from delivery.request import Request
from handlers.hearing import Wiring
from handlers.intake import Dispatcher, Intake
from operating.settings import Settings, Unusable
from practices.definition import Practice
from scheduling.clock import Clock
from storage.database import Database
from texts.catalogue import Catalogue
from texts.contacts import Contacts

# To Telegram, at once: more than the sender and the answers to presses take together when Telegram is slow, so that the
# poll, and help, always find one.
CONNECTIONS = 48


def intake_of(
    application: Dispatcher,
    database: Database,
    library: Mapping[str, Practice],
    catalogue: Catalogue,
    clock: Clock,
    committed: Callable[[], None],
    fetch: Callable[[], None] = lambda: None,
    make: Callable[[], None] = lambda: None,
) -> Intake:
    """The intake, with every route registered; `fetch` is called when somebody has sent a file that was committed.

    And `make` when somebody has asked for one.
    """
    handlers.register(application)
    wiring = Wiring(library, catalogue, application.bot.username, fetch, make)
    return Intake(application, database, wiring, clock, Contacts.load(), committed)


@asynccontextmanager
async def connected(settings: Settings) -> AsyncIterator[Dispatcher]:
    """The library's application, its connection to Telegram tried. Raises Unusable when the token is refused."""
    base = settings.telegram_url.rstrip("/")
    requests = Request(CONNECTIONS), Request(1)
    application = (
        ApplicationBuilder()
        .application_class(Dispatcher)
        .token(settings.token())
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .updater(None)
        .request(requests[0])
        .get_updates_request(requests[1])
        .build()
    )
    assert isinstance(application, Dispatcher)
    try:
        await _begin(application)
        yield application
    finally:
        await application.shutdown()
        # The library closes nothing of what it has not begun whole.
        for request in requests:
            await request.shutdown()


async def _begin(application: Dispatcher) -> None:
    try:
        await application.initialize()
    except InvalidToken:
        raise Unusable("BOT_TOKEN was refused by Telegram. Copy it once more from @BotFather.") from None
