"""The log of every call that the bot made; its token is never in it."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import Any

MOST_KEPT = 50_000


@dataclass
class Call:
    """One call: `answer` is the whole JSON body, None while it runs or when the connection was dropped."""

    number: int
    method: str
    params: dict[str, Any]
    at: datetime
    chat_id: int | None = None
    status: int | None = None
    answer: dict[str, Any] | None = None
    fault: str | None = None


class Calls:
    """The newest calls, how many were made, and how many still run (getUpdates, which waits, does not count)."""

    def __init__(self) -> None:
        self.log: deque[Call] = deque(maxlen=MOST_KEPT)
        self.running = 0
        self.made = 0

    def begin(self, method: str, params: dict[str, Any], at: datetime) -> Call:
        """Put a call into the log before anything happens."""
        self.made += 1
        chat_id = params.get("chat_id")
        call = Call(self.made, method, params, at, chat_id if isinstance(chat_id, int) else None)
        self.log.append(call)
        self.running += method != "getUpdates"
        return call

    def end(self, call: Call) -> None:
        """The call was answered, or dropped."""
        self.running -= call.method != "getUpdates"
