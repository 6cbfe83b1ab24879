"""How one message is said: worded, then sent, or put in the place of the one that its anchor shows."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from telegram import Bot
from telegram.error import TelegramError

from delivery import calls
from delivery.failures import CannotEdit, Drop, Retry, Uncertain, Unchanged, Unreachable, judge
from delivery.pace import Pace
from delivery.render import Rendered, render
from storage.database import Unavailable
from storage.messages import MadeFile, Message
from storage.sending import Claimed
from texts.catalogue import Catalogue

log = logging.getLogger(__name__)

MakeFile: TypeAlias = Callable[[dict[str, Any]], Awaitable[MadeFile]]
Step: TypeAlias = Callable[[], Awaitable[int]]


@dataclass(frozen=True)
class Sent:
    """It arrived, as that message."""

    message_id: int


Outcome: TypeAlias = Sent | Retry | Unreachable | Drop | Uncertain


@dataclass(frozen=True)
class Told:
    """What became of a message, and how many of its parts have arrived."""

    row: Claimed
    outcome: Outcome
    parts_sent: int = 0

    @property
    def leaves_keys(self) -> int | None:
        """The message above it that still has keys which nothing leads to any more, if there is one."""
        if not isinstance(self.outcome, Sent) or self.row.shown is None or not self.row.shown.has_buttons:
            return None
        before = self.row.shown.telegram_message_id
        return before if before != self.outcome.message_id else None


@dataclass(frozen=True)
class Teller:
    """Says one message after another to Telegram; keeps nothing. Whoever asks has taken the turn for the first call."""

    bot: Bot
    catalogue: Catalogue
    make_file: MakeFile
    pace: Pace

    async def say(self, row: Claimed) -> Told:
        """Says a message. What Telegram refuses, or what cannot be worded, is an outcome and no error."""
        try:
            file = None if row.message.file is None else await self._file_of(row, row.message.file)
            rendered = render(_with_what_was_made(row.message, file), row.reader, self.catalogue, row.id)
        except Unavailable as error:
            return Told(row, Retry(None, type(error).__name__), row.parts_sent)
        except Exception as error:
            # It would fail again, and everything after it in this chat would wait for ever.
            log.error("A message cannot be worded action=broken row=%s error=%s", row.id, type(error).__name__)
            return Told(row, Drop("broken"))
        if row.edits and row.shown is not None and _fits_an_edit(rendered, file):
            edited = await self._edit(row.chat_id, row.shown.telegram_message_id, rendered)
            if edited is not None:
                return Told(row, edited)
            if (flood := await self._further_turn(row.chat_id)) is not None:
                return Told(row, flood)
        hiding = self._hiding(row.chat_id, row.message.hides)
        return await self._send(row, [*hiding, *self._steps(row.chat_id, rendered, file)])

    async def _file_of(self, row: Claimed, spec: Mapping[str, Any]) -> MadeFile:
        if row.lane == "nudge":
            return await self.make_file(dict(spec))
        # A report takes a second or two, and somebody looks at the chat.
        file, _ = await asyncio.gather(self.make_file(dict(spec)), calls.show_uploading(self.bot, row.chat_id))
        return file

    async def take_keys_off(self, chat_id: int, message_id: int) -> None:
        """Takes the keys off a message that is over. It may have been deleted; a press on what is left does no harm."""
        with contextlib.suppress(TelegramError):
            await calls.take_keys_off(self.bot, chat_id, message_id)

    async def _edit(self, chat_id: int, message_id: int, rendered: Rendered) -> Outcome | None:
        """None: that message cannot be edited any more."""
        try:
            await calls.edit_text(self.bot, chat_id, message_id, rendered)
        except TelegramError as error:
            return _of_editing(error, message_id)
        return Sent(message_id)

    async def _send(self, row: Claimed, steps: list[Step]) -> Told:
        """Takes the steps that have not succeeded yet."""
        message_id = 0
        # Its reader may have changed languages meanwhile, so that there are fewer: the last one has the keys.
        first = min(row.parts_sent, len(steps) - 1)
        for done in range(first, len(steps)):
            if done > first and (flood := await self._further_turn(row.chat_id)) is not None:
                return Told(row, flood, done)
            try:
                message_id = await steps[done]()
            except TelegramError as error:
                return Told(row, _of_sending(error, row), done)
        return Told(row, Sent(message_id))

    async def _further_turn(self, chat_id: int) -> Retry | None:
        """Waits for the turn of a further call, but not out a flood: a lease is shorter than some of them are."""
        if seconds := self.pace.flood():
            return Retry(seconds, "flood")
        await self.pace.turn(chat_id)
        return None

    def _steps(self, chat_id: int, rendered: Rendered, file: MadeFile | None) -> list[Step]:
        """The calls that a message takes, in order: its texts, then its file, with the keys under the last."""
        keys = calls.markup(rendered)
        *above, last = rendered.parts
        if file is None:
            return [*(self._text(chat_id, part, None) for part in above), self._text(chat_id, last, keys)]
        if not above:
            return [self._file(chat_id, file, last, keys)]
        return [*(self._text(chat_id, part, None) for part in rendered.parts), self._file(chat_id, file, None, keys)]

    def _hiding(self, chat_id: int, hides: Sequence[int]) -> list[Step]:
        """The calls that take earlier messages out of the chat, so many at once as Telegram takes."""
        starts = range(0, len(hides), calls.MOST_DELETED)
        return [self._delete(chat_id, hides[start : start + calls.MOST_DELETED]) for start in starts]

    def _delete(self, chat_id: int, some: Sequence[int]) -> Step:
        return lambda: calls.delete(self.bot, chat_id, some)

    def _text(self, chat_id: int, part: str, keys: calls.Keys | None) -> Step:
        return lambda: calls.send_text(self.bot, chat_id, part, keys, self.pace.is_paid)

    def _file(self, chat_id: int, file: MadeFile, caption: str | None, keys: calls.Keys) -> Step:
        return lambda: calls.send_file(self.bot, chat_id, file, caption, keys, self.pace.is_paid)


def _with_what_was_made(message: Message, file: MadeFile | None) -> Message:
    return message if file is None else replace(message, args={**message.args, **file.args})


def _fits_an_edit(rendered: Rendered, file: MadeFile | None) -> bool:
    return file is None and len(rendered.parts) == 1 and rendered.ask_location is None


def _of_editing(error: TelegramError, message_id: int) -> Outcome | None:
    match judge(error):
        case Unchanged():
            return Sent(message_id)
        case CannotEdit():
            return None
        case Uncertain(reason):
            # An edit may be repeated: the second time it changes nothing.
            return Retry(None, reason)
        case verdict:
            return verdict


def _of_sending(error: TelegramError, row: Claimed) -> Outcome:
    match judge(error):
        case Unchanged() | CannotEdit():
            return Drop("refused")
        case Uncertain(reason) if row.lane != "nudge":
            # Somebody waits for it: better seen twice, with the same buttons, than not at all.
            return Retry(None, reason)
        case verdict:
            return verdict
