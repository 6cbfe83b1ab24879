"""/hide: the bot's last messages go out of the chat, for whoever hands their phone to somebody else."""

from datetime import timedelta

from handlers.client import asking
from handlers.hearing import Heard
from storage import entries, outbox
from storage.outbox import Message

# Telegram lets a bot take out what is younger than 48 hours; some of it passes before the call is made.
LETS_GO = timedelta(hours=47, minutes=50)


async def hide(heard: Heard) -> None:
    """Has them taken out when their turn comes, and says what could not be: what is older, and what they wrote."""
    entry = await entries.current(heard.tx, heard.me)
    if entry is not None:
        # The next frame of a guide would be said anew, where somebody else looks now. It can be carried on.
        await outbox.cancel(heard.tx, heard.me, asking.anchor_of(entry))
    hides = await outbox.said_since(heard.tx, heard.me, heard.chat_id, heard.now - LETS_GO)
    await outbox.put(
        heard.tx,
        chat_id=heard.chat_id,
        person_id=heard.me,
        message=Message("hidden" if hides else "nothing-to-hide", hides=tuple(hides)),
        now=heard.now,
    )
