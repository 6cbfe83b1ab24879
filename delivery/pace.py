"""How fast we may speak: Telegram takes about 30 messages a second from a bot and one a second in a chat.

Who asks for more is made to wait. Short bursts within a chat it lets pass. Times here are seconds of real time, on the
event loop's clock.
"""

import asyncio
from collections import deque

A_SECOND = 30.0
# Messages that a chat may get at once before it is held to one a second.
CHAT_BURST = 20.0
CHAT_A_SECOND = 1.0
CHATS_REMEMBERED = 10_000
# So many chats that are told to wait within a second: it is not them, it is the bot.
FLOODED_CHATS = 3


class Pace:
    """Two kinds of buckets of turns: one for the bot, one for each chat. `chat_burst` None: chats are not held back.

    `is_paid`: the operator pays Telegram for what goes beyond its limit, and each message says so.
    """

    def __init__(
        self, a_second: float = A_SECOND, chat_burst: float | None = CHAT_BURST, *, is_paid: bool = False
    ) -> None:
        self.is_paid = is_paid
        self._a_second = a_second
        # A tenth of a second's worth: after a rest the first few go at once, and the limit still holds over any second.
        self._most = max(1.0, a_second / 10)
        self._turns = self._most
        self._filled_at = 0.0
        self._not_before = 0.0
        self._chat_burst = chat_burst
        self._chats: dict[int, tuple[float, float]] = {}
        self._resting: dict[int, float] = {}
        self._floods: deque[tuple[float, int]] = deque(maxlen=FLOODED_CHATS)

    def turns(self, now: float) -> int:
        """How many messages may go at once."""
        self._fill(now)
        return 0 if now < self._not_before else int(self._turns)

    def until_turn(self, now: float) -> float:
        """The seconds until the next message may go."""
        self._fill(now)
        return max(self._not_before - now, (1 - self._turns) / self._a_second, 0.0)

    def take(self, chat_id: int, now: float) -> None:
        """Takes a turn, for a message to that chat. More may be taken than there are: then later ones wait longer."""
        self._fill(now)
        self._turns -= 1
        if self._chat_burst is not None:
            turns = self._of_chat(chat_id, now) - 1
            self._chats[chat_id] = (turns, now)
            if turns < 1:
                self._resting[chat_id] = now + (1 - turns) / CHAT_A_SECOND
            if len(self._chats) > CHATS_REMEMBERED:
                self._forget_rested(now)

    async def turn(self, chat_id: int) -> None:
        """Takes a turn and waits until it has come: for a further call that a message takes."""
        loop = asyncio.get_running_loop()
        self.take(chat_id, loop.time())
        await asyncio.sleep(max(0.0, -self._turns / self._a_second, self._not_before - loop.time()))

    def flood(self) -> float:
        """The seconds that Telegram has asked the whole bot to wait; 0 when it has not, or no longer."""
        return max(0.0, self._not_before - asyncio.get_running_loop().time())

    def resting(self, now: float) -> tuple[list[int], float | None]:
        """The chats that have had enough for now, and the seconds until the first may get something again."""
        self._resting = {chat_id: until for chat_id, until in self._resting.items() if until > now}
        first = min(self._resting.values(), default=None)
        return list(self._resting), None if first is None else first - now

    def flooded(self, chat_id: int, seconds: float, now: float) -> None:
        """Telegram asked for a wait. Asked for in several chats at once it is meant for all."""
        self._floods.append((now, chat_id))
        recent = {chat for at, chat in self._floods if now - at <= 1}
        if len(recent) >= FLOODED_CHATS:
            self._not_before = max(self._not_before, now + seconds)

    def _forget_rested(self, now: float) -> None:
        burst = self._chat_burst or 0
        self._chats = {chat_id: kept for chat_id, kept in self._chats.items() if self._of_chat(chat_id, now) < burst}

    def _fill(self, now: float) -> None:
        self._turns = min(self._most, self._turns + max(0.0, now - self._filled_at) * self._a_second)
        self._filled_at = max(now, self._filled_at)

    def _of_chat(self, chat_id: int, now: float) -> float:
        burst = self._chat_burst or 0
        turns, at = self._chats.get(chat_id, (burst, now))
        return min(burst, turns + (now - at) * CHAT_A_SECOND)
