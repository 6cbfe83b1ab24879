"""/hide: the bot's last messages go out of the chat, for whoever hands their phone to somebody else."""

from datetime import timedelta

from handlers.hearing import Heard
from storage import outbox
from storage.outbox import Message

# Telegram lets a bot take out what is younger than 48 hours; some of it passes before the call is made.
LETS_GO = timedelta(hours=47, minutes=50)


async def hide(heard: Heard) -> None:
    """Has them taken out when their turn comes, and says what could not be: what is older, and what they wrote."""
    hides = await outbox.said_since(heard.tx, heard.me, heard.chat_id, heard.now - LETS_GO)
    await outbox.put(
        heard.tx,
        chat_id=heard.chat_id,
        person_id=heard.me,
        message=Message("hidden" if hides else "nothing-to-hide", hides=tuple(hides)),
        now=heard.now,
    )
