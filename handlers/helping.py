"""Calls for help as they come in: answered before all else, each chat by itself, and not given up after one failure."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Sequence

from telegram import Bot, Update
from telegram.error import RetryAfter, TelegramError

from handlers import help_now
from handlers.callers import Knows, know_nobody
from handlers.errors import report
from texts.catalogue import Catalogue
from texts.contacts import Contacts

REMEMBERED = 1000
# An update that comes again is not acknowledged, and all that came with it waits. So often it may come; then its help
# is tried beside all else, until it comes through or would come too late.
TIMES = 3
FIRST_WAIT, LONGEST_WAIT, LATE = 2.0, 60.0, 3600.0

Begin = Callable[[Coroutine[None, None, None]], object]


class Helping:
    """Answers calls for help once each; `begin` has something done beside all else, `rest` waits for seconds.

    `knows` says of who calls what can be said at once.
    """

    def __init__(
        self,
        bot: Bot,
        catalogue: Catalogue,
        contacts: Contacts,
        begin: Begin,
        *,
        knows: Knows = know_nobody,
        rest: Callable[[float], Awaitable[None]] = asyncio.sleep,
        waits: Sequence[float] = help_now.WAITS,
    ) -> None:
        self._bot = bot
        self._catalogue = catalogue
        self._contacts = contacts
        self._begin = begin
        self._knows = knows
        self._rest = rest
        self._waits = waits
        self._heeded: dict[int, None] = {}
        self._failed: Counter[int] = Counter()
        self._owed: set[int] = set()

    async def give(self, calls: Sequence[Update]) -> None:
        """Answers those that were not answered before. Raises what was in the way of one that is to come again."""
        chats: dict[int, list[Update]] = {}
        for update in calls:
            if update.update_id not in self._heeded:
                chats.setdefault(_chat_of(update), []).append(update)
        # One chat that cannot be reached keeps no other from getting help.
        ended = await asyncio.gather(*(self._give_in_turn(theirs) for theirs in chats.values()), return_exceptions=True)
        for error in ended:
            if error is not None:
                raise error

    async def _give_in_turn(self, calls: Sequence[Update]) -> None:
        for update in calls:
            await self._give(update)
            self._heeded[update.update_id] = None
            self._failed.pop(update.update_id, None)
        while len(self._heeded) > REMEMBERED:
            del self._heeded[next(iter(self._heeded))]

    async def _give(self, update: Update) -> None:
        try:
            await self._answer(update)
        except RetryAfter as error:
            # Nobody else waits for that.
            report("help_held_back", error, update_id=update.update_id)
            self._owe(update, _seconds(error))
        except TelegramError as error:
            self._failed[update.update_id] += 1
            if self._failed[update.update_id] < TIMES:
                raise
            report("help_put_off", error, update_id=update.update_id)
            self._owe(update, FIRST_WAIT)

    async def _answer(self, update: Update) -> None:
        caller = await self._knows(_chat_of(update))
        await help_now.answer(self._bot, update, self._catalogue, self._contacts, caller, waits=self._waits)

    def _owe(self, update: Update, wait: float) -> None:
        # Who calls again and again needs it once: more would be held back again.
        if _chat_of(update) not in self._owed:
            self._owed.add(_chat_of(update))
            self._begin(self._give_later(update, wait))

    async def _give_later(self, update: Update, wait: float) -> None:
        waited = 0.0
        try:
            while (waited := waited + wait) <= LATE:
                await self._rest(wait)
                try:
                    await self._answer(update)
                except TelegramError as error:
                    wait = _seconds(error) if isinstance(error, RetryAfter) else min(wait * 2, LONGEST_WAIT)
                else:
                    return
            report("help_failed", TimeoutError(), update_id=update.update_id)
        finally:
            self._owed.discard(_chat_of(update))


def _chat_of(update: Update) -> int:
    assert update.effective_chat is not None
    return update.effective_chat.id


def _seconds(error: RetryAfter) -> float:
    # Which of the two it is depends on an environment variable, PTB_TIMEDELTA.
    told = error.retry_after
    return told if isinstance(told, int | float) else told.total_seconds()
