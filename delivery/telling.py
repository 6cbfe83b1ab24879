"""How one message is said: worded, then sent, or put in the place of the one that its anchor shows."""

import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from telegram import Bot
from telegram.error import TelegramError

from delivery import calls
from delivery.failures import CannotEdit, Drop, Retry, Uncertain, Unchanged, Unreachable, judge
from delivery.pace import Pace
from delivery.render import Rendered, render
from storage.sending import Claimed
from texts.catalogue import Catalogue

log = logging.getLogger(__name__)

File: TypeAlias = tuple[str, bytes]
MakeFile: TypeAlias = Callable[[dict[str, Any]], Awaitable[File]]
Step: TypeAlias = Callable[[], Awaitable[int]]


@dataclass(frozen=True)
class Sent:
    """It arrived, as that message."""

    message_id: int


Outcome: TypeAlias = Sent | Retry | Unreachable | Drop | Uncertain


@dataclass(frozen=True)
class Said:
    """What became of a message, and how many of its parts have arrived."""

    outcome: Outcome
    parts_sent: int = 0


@dataclass(frozen=True)
class Teller:
    """Says one message after another to Telegram; keeps nothing."""

    bot: Bot
    catalogue: Catalogue
    make_file: MakeFile
    pace: Pace

    async def say(self, row: Claimed) -> Said:
        """Says a message. What Telegram refuses, or what cannot be worded, is an outcome and no error."""
        try:
            rendered = render(row.message, row.reader, self.catalogue, row.id)
            file = None if row.message.file is None else await self.make_file(dict(row.message.file))
        except Exception as error:
            # It would fail again, and everything after it in this chat would wait for ever.
            log.error("A message cannot be worded action=broken row=%s error=%s", row.id, type(error).__name__)
            return Said(Drop("broken"))
        if row.edits and row.shown is not None and _fits_an_edit(rendered, file):
            edited = await self._edit(row.chat_id, row.shown.telegram_message_id, rendered)
            if edited is not None:
                return Said(edited)
        return await self._send(row, _steps(self.bot, row.chat_id, rendered, file))

    async def tidy(self, row: Claimed, said: Said) -> None:
        """Takes the keys off what the anchor showed before, when something new was sent under it."""
        if not isinstance(said.outcome, Sent) or row.shown is None or not row.shown.has_buttons:
            return
        before = row.shown.telegram_message_id
        if before != said.outcome.message_id:
            await self.pace.turn()
            # It may have been deleted meanwhile; a press on what is left does no harm.
            with contextlib.suppress(TelegramError):
                await calls.take_keys_off(self.bot, row.chat_id, before)

    async def _edit(self, chat_id: int, message_id: int, rendered: Rendered) -> Outcome | None:
        """None: that message cannot be edited any more."""
        await self.pace.turn()
        try:
            await calls.edit_text(self.bot, chat_id, message_id, rendered)
        except TelegramError as error:
            return _of_editing(error, message_id)
        return Sent(message_id)

    async def _send(self, row: Claimed, steps: list[Step]) -> Said:
        """Takes the steps that have not succeeded yet."""
        message_id = 0
        for done, step in enumerate(steps):
            if done < row.parts_sent:
                continue
            await self.pace.turn()
            try:
                message_id = await step()
            except TelegramError as error:
                return Said(_of_sending(error, row), done)
        return Said(Sent(message_id))


def _fits_an_edit(rendered: Rendered, file: File | None) -> bool:
    return file is None and len(rendered.parts) == 1 and rendered.ask_location is None


def _steps(bot: Bot, chat_id: int, rendered: Rendered, file: File | None) -> list[Step]:
    """The calls that a message takes, in order: its texts, then its file, with the keys under the last."""
    keys = calls.markup(rendered)
    *above, last = rendered.parts
    if file is None:
        return [*(_text(bot, chat_id, part, None) for part in above), _text(bot, chat_id, last, keys)]
    if not above:
        return [lambda: calls.send_file(bot, chat_id, file, last, keys)]
    texts = [_text(bot, chat_id, part, None) for part in rendered.parts]
    return [*texts, lambda: calls.send_file(bot, chat_id, file, None, keys)]


def _text(bot: Bot, chat_id: int, part: str, keys: calls.Markup | None) -> Step:
    return lambda: calls.send_text(bot, chat_id, part, keys)


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
