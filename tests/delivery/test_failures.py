"""Each of Telegram's errors, and what it means for the message that met it."""

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey
from telegram.error import (
    BadRequest,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from delivery.failures import CannotEdit, Drop, Retry, Uncertain, Unchanged, Unreachable, Verdict, judge

SOMEWHERE = ConnectionKey("api.telegram.org", 443, True, True, None, None, None)
UNCHANGED = (
    "Message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Unreachable("forbidden")),
        (Forbidden("Forbidden: user is deactivated"), Unreachable("forbidden")),
        (BadRequest("Chat not found"), Unreachable("not found")),
        (BadRequest("Bad Request: chat not found"), Unreachable("not found")),
        (BadRequest("PEER_ID_INVALID"), Unreachable("not found")),
        (BadRequest(UNCHANGED), Unchanged()),
        (BadRequest(UNCHANGED.upper()), Unchanged()),
        (BadRequest("Message to edit not found"), CannotEdit()),
        (BadRequest("message can't be edited"), CannotEdit()),
        (BadRequest("There is no text in the message to edit"), CannotEdit()),
        (BadRequest("MESSAGE_ID_INVALID"), CannotEdit()),
        (BadRequest('Can\'t parse entities: unsupported start tag "ana" at byte offset 3'), Drop("markup")),
        (BadRequest("Message is too long"), Drop("too long")),
        (BadRequest("Message text is empty"), Drop("empty")),
        (BadRequest("Button_data_invalid"), Drop("button")),
        (BadRequest("Something new"), Drop("refused")),
        (NetworkError("Request Entity Too Large"), Drop("too large")),
        (NetworkError("Bad Gateway"), Retry(None, "server")),
        (NetworkError("Internal Server Error"), Retry(None, "server")),
        (InvalidToken("Unauthorized"), Retry(None, "InvalidToken")),
        (EndPointNotFound("Endpoint 'x' not found in Bot API"), Retry(None, "EndPointNotFound")),
        (Conflict("Conflict: terminated by other getUpdates request"), Retry(None, "Conflict")),
    ],
)
def test_an_answer_is_judged_by_its_kind_and_description(error: TelegramError, verdict: Verdict) -> None:
    assert judge(error) == verdict


@pytest.mark.parametrize("seconds", [1, 17, 3600])
def test_a_flood_waits_as_long_as_told(seconds: int) -> None:
    assert judge(RetryAfter(seconds)) == Retry(float(seconds), "flood")


def caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "error",
    [
        caused(NetworkError("refused"), aiohttp.ClientConnectorError(SOMEWHERE, OSError("refused"))),
        caused(TimedOut("all in use, or no answer"), aiohttp.ConnectionTimeoutError()),
    ],
)
def test_what_never_went_out_is_tried_again(error: TelegramError) -> None:
    assert judge(error) == Retry(None, "network")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (caused(TimedOut(), aiohttp.SocketTimeoutError()), "SocketTimeoutError"),
        (caused(NetworkError("x"), aiohttp.ClientOSError("reset")), "ClientOSError"),
        (caused(NetworkError("x"), aiohttp.ServerDisconnectedError()), "ServerDisconnectedError"),
        (caused(NetworkError("Gateway Timeout (504)"), TelegramError("Invalid server response")), "TelegramError"),
    ],
)
def test_what_went_out_without_an_answer_is_uncertain(error: TelegramError, reason: str) -> None:
    assert judge(error) == Uncertain(reason)


@pytest.mark.parametrize("error", [Forbidden("Forbidden (403)"), BadRequest("x"), NetworkError("Bad Gateway (502)")])
def test_what_a_proxy_says_in_html_is_not_taken_for_telegrams_word(error: TelegramError) -> None:
    assert judge(caused(error, TelegramError("Invalid server response"))) == Retry(None, "not Telegram")


def test_no_reason_quotes_the_description() -> None:
    for told in ("Can't parse entities: <ana said>", "ana said", "Button ana said", "file ana said"):
        assert "ana" not in str(judge(BadRequest(told)))
