"""Faults on order: what is to go wrong with which of the next calls."""

from dataclasses import dataclass
from typing import Literal, get_args

from sandbox.errors import ApiError, Impossible

Kind = Literal["forbidden", "too_many", "server_error", "refuse", "drop_before", "drop_after", "slow", "hold"]


@dataclass
class Fault:
    """One order.

    `method` and `chat_id` None mean any; `to_a_chat` means only what is said in some chat, so that nobody's long
    poll uses it up; `skip` calls pass first, then `times` are hit (-1: all from then on).
    `seconds` is real time (slow); `retry_after` is Telegram's (too_many); `code` and `description` go with
    server_error and refuse. A held call waits until it is released.
    """

    id: int
    kind: Kind
    method: str | None = None
    chat_id: int | None = None
    to_a_chat: bool = False
    times: int = 1
    skip: int = 0
    retry_after: int = 5
    seconds: float = 0.0
    code: int = 502
    description: str | None = None
    is_released: bool = False

    def concerns(self, method: str, chat_id: int | None) -> bool:
        """True when this call is one that it was ordered for."""
        if self.method is not None and self.method.lower() != method.lower():
            return False
        if self.to_a_chat and chat_id is None:
            return False
        return self.chat_id is None or self.chat_id == chat_id

    def refusal(self) -> ApiError | None:
        """What the bot is answered; None for a fault that is not an answer."""
        match self.kind:
            case "forbidden":
                return ApiError(403, self.description or "Forbidden: bot was blocked by the user")
            case "too_many":
                words = f"Too Many Requests: retry after {self.retry_after}"
                return ApiError(429, self.description or words, {"retry_after": self.retry_after})
            case "server_error":
                return ApiError(self.code, self.description or _server_words(self.code))
            case "refuse":
                return ApiError(self.code, self.description or "Bad Request: refused on order")
        return None


class Faults:
    """The orders not yet used up, oldest first."""

    def __init__(self) -> None:
        self._made = 0
        self.orders: list[Fault] = []

    def order(self, **wishes: object) -> Fault:
        """Raises Impossible for an unknown kind or wish."""
        if wishes.get("kind") not in get_args(Kind):
            raise Impossible(f"a fault's kind is one of {', '.join(get_args(Kind))}")
        self._made += 1
        try:
            fault = Fault(id=self._made, **wishes)  # type: ignore[arg-type]  # checked by the names and the kind
        except TypeError as error:
            raise Impossible(f"not a wish that a fault knows: {error}") from error
        if fault.kind == "refuse" and "code" not in wishes:
            fault.code = 400
        self.orders.append(fault)
        return fault

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault that hits this call, counted; None when it is to go well."""
        for fault in self.orders:
            if not fault.concerns(method, chat_id) or fault.times == 0:
                continue
            if fault.skip:
                fault.skip -= 1
                continue
            fault.times -= 1 if fault.times > 0 else 0
            return fault
        return None

    def release(self, fault_id: int) -> None:
        """Take one order back: the calls that it holds go on, and it hits no more."""
        for fault in self.orders:
            if fault.id == fault_id:
                fault.is_released, fault.times = True, 0

    def planted(self) -> list[Fault]:
        """The orders that still hit something."""
        return [fault for fault in self.orders if fault.times]

    def clear(self) -> None:
        """Forget all orders; held calls go on."""
        for fault in self.orders:
            fault.is_released, fault.times = True, 0
        self.orders = []


def _server_words(code: int) -> str:
    return {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable"}.get(code, "Gateway Timeout")
