"""What Telegram's errors mean for the message that met one. The order of the questions matters: BadRequest and
TimedOut are kinds of NetworkError, and the wording of descriptions varies in case."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from delivery.request import NEVER_SENT


@dataclass(frozen=True)
class Retry:
    """Certainly not done; try again after that many seconds, or after a growing wait of our own when None."""

    seconds: float | None
    reason: str


@dataclass(frozen=True)
class Unreachable:
    """This person gets nothing until they write again."""

    reason: str


@dataclass(frozen=True)
class Drop:
    """It will never be accepted as it is."""

    reason: str


@dataclass(frozen=True)
class Unchanged:
    """The edit asked for what is there already: it is done."""


@dataclass(frozen=True)
class CannotEdit:
    """The message to edit is gone or cannot be edited: say it anew."""


@dataclass(frozen=True)
class Uncertain:
    """It went out and no answer came: it may have arrived or not."""

    reason: str


Verdict: TypeAlias = Retry | Unreachable | Drop | Unchanged | CannotEdit | Uncertain

_UNCHANGED = "message is not modified"
_CANNOT_EDIT = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message identifier is not specified",
    "no text in the message to edit",
)
_NOBODY_THERE = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated", "bot was kicked")
# Reasons are kept and logged, descriptions are not: they may quote the text.
_REFUSED = {
    "can't parse entities": "markup",
    "message is too long": "too long",
    "caption is too long": "too long",
    "text is empty": "empty",
    "button": "button",
    "file": "file",
}


def judge(error: TelegramError) -> Verdict:
    """What to do about an error."""
    if _is_too_large(error):
        return Drop("too large")
    if type(error.__cause__) is TelegramError and "(504)" not in error.message:
        # An answer that is no JSON is not Telegram's: a proxy in between refuses, whatever it refuses with. (One that
        # has waited long enough, 504, does not know whether Telegram has heard it.)
        return Retry(None, "not Telegram")
    match error:
        case RetryAfter():
            return Retry(_seconds(error), "flood")
        case Forbidden():
            return Unreachable("forbidden")
        case BadRequest():
            return _judge_refusal(error.message.casefold())
        case NetworkError():
            return _judge_network(error)
        case ChatMigrated():
            return Drop("refused")
    # A token that was revoked (which the library takes for a method that Telegram does not know), a second bot: the
    # operator's to set right, and no reason to lose anything.
    return Retry(None, type(error).__name__)


def _is_too_large(error: TelegramError) -> bool:
    # The one refusal by Telegram's own front, before its API: a file that it will not take today nor tomorrow.
    return type(error) is NetworkError and "too large" in error.message.casefold()


def _seconds(error: RetryAfter) -> float:
    # Which of the two it is depends on an environment variable, PTB_TIMEDELTA.
    told = error.retry_after
    return told.total_seconds() if isinstance(told, timedelta) else float(told)


def _judge_refusal(description: str) -> Verdict:
    if _UNCHANGED in description:
        return Unchanged()
    if any(told in description for told in _CANNOT_EDIT):
        return CannotEdit()
    if any(told in description for told in _NOBODY_THERE):
        return Unreachable("not found")
    return Drop(next((reason for told, reason in _REFUSED.items() if told in description), "refused"))


def _judge_network(error: NetworkError) -> Verdict:
    cause = error.__cause__
    if cause is not None and not isinstance(cause, NEVER_SENT):
        return Uncertain(type(cause).__name__)
    # Without a cause it is an answer: a server's error, 5xx.
    return Retry(None, "network" if cause is not None else "server")
