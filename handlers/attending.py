"""The one way in for all that anybody does: who may be heard at all just now, before it is asked what they want."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import ContextTypes

from handlers.hearing import TURN, Does, Heard, reduce
from storage import entries, outbox
from storage.outbox import Message

Callback = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, None]]


def hear(does: Does, *, in_need: bool = False) -> Callback:
    """Makes a function of plain values a callback of Telegram's library; `in_need`: it stands under Help now."""

    async def callback(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        await attend(does, await reduce(update, TURN.get()), in_need=in_need)

    return callback


# The buttons that answer something: what was tapped in a flood counts, too.
ANSWERS = {"walk.reply", "walk.carry-on", "count.tap", "card.used", "mood.is", "line.whole", "debrief.say"}
# Those that Help now leads to: nobody is refused these, however fast they tap.
IN_NEED = {"tell.send", "tell.not-now", "care-mode.ask", "care-mode.begin"}


async def attend(does: Does, heard: Heard, *, in_need: bool = False) -> None:
    """Does it, unless this person floods the bot, or the operator keeps them from everything: then they hear that."""
    is_frozen = heard.person is not None and heard.person.frozen_at is not None
    if heard.chat_id != heard.telegram_id:
        # A group, which is only left.
        await does(heard)
    elif heard.turn.flood is not None and not in_need and (is_frozen or not await _is_taken(heard)):
        await _slow_down(heard)
    elif is_frozen:
        await heard.record("refused", detail="frozen")
        await _say_past_the_person(heard, "frozen")
    else:
        await does(heard)


async def _is_taken(heard: Heard) -> bool:
    """Whether it may answer something, or asks for help: that is taken, however much there is of it."""
    if heard.person is None or heard.was_blocked:
        return heard.was_blocked
    if heard.pressed is not None:
        return heard.pressed.do in ANSWERS | IN_NEED
    if heard.sent is not None:
        return await entries.current(heard.tx, heard.me) is not None
    return heard.text is not None and not heard.text.startswith("/")


async def _slow_down(heard: Heard) -> None:
    if heard.turn.flood is not None and heard.turn.flood.is_to_be_told(heard.turn.raw["update_id"]):
        await _say_past_the_person(heard, "slow-down")
    heard.toast("slow-down-short")


async def _say_past_the_person(heard: Heard, say: str) -> None:
    # Not by `say`: what is said to a person who is frozen waits.
    message = Message(say, {})
    await outbox.put(
        heard.tx, chat_id=heard.chat_id, person_id=None, message=message, now=heard.now, language=heard.language
    )
