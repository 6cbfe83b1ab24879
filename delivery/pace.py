"""How fast we may speak: Telegram takes about 30 messages a second from a bot, and punishes more with a wait."""

import asyncio

A_SECOND = 30


class Pace:
    """Gives out turns, in the order in which they are asked for, at most so many a second of real time."""

    def __init__(self, a_second: float = A_SECOND) -> None:
        self._gap = 1 / a_second
        self._next_at = 0.0

    async def turn(self) -> None:
        """Waits for the next turn."""
        await asyncio.sleep(self.book(asyncio.get_running_loop().time()))

    def book(self, now: float) -> float:
        """Takes the next turn for whoever asks at `now`; the seconds until it comes."""
        at = max(now, self._next_at)
        self._next_at = at + self._gap
        return at - now
