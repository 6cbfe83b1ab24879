"""Links and codes that let somebody in: who has tried too many in vain is refused, in the same words, for a while."""

from handlers.hearing import Heard
from storage import attempts


async def guesses(heard: Heard) -> bool:
    """Whether this account has tried so many of late that not even a good one opens anything."""
    return await attempts.are_used_up(heard.tx, heard.telegram_id, "invitation", heard.now)


async def refuse(heard: Heard, detail: str) -> None:
    """Counts one more that was in vain, and keeps that somebody tried."""
    await attempts.note(heard.tx, heard.telegram_id, "invitation", heard.now)
    await heard.record("refused", detail=detail)
