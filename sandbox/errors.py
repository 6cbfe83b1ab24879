"""What the stand-in answers when it refuses: the real server's codes and descriptions, and the control's own."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class ApiError(Exception):
    """A refusal of the Bot API; the HTTP status is the code, as on the real server."""

    code: int
    description: str
    parameters: dict[str, Any] = field(default_factory=dict)

    def body(self) -> dict[str, Any]:
        """The JSON that the bot gets."""
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return {**answer, "parameters": self.parameters} if self.parameters else answer


@dataclass
class Impossible(Exception):
    """A person asked for what nobody could do in a Telegram app; `status` is the control interface's HTTP status."""

    reason: str
    status: int = 400
    details: dict[str, Any] = field(default_factory=dict)


def bad(reason: str) -> ApiError:
    """400, with the words that follow "Bad Request: "."""
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    """403, with the words that follow "Forbidden: "."""
    return ApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiError:
    """409, with the words that follow "Conflict: "."""
    return ApiError(409, f"Conflict: {reason}")
