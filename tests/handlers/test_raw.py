"""A plain line is heard as Telegram's library would have it heard; whatever is more than that is left to it."""

from typing import Any

import pytest
from telegram import Update

from handlers.hearing import Turn, Wiring, reduce, reduce_line
from handlers.raw import line_of
from tests.handlers.conftest import CATALOGUE, Desk


def line(**changed: Any) -> dict[str, Any]:
    message = {
        "message_id": 7,
        "date": 1,
        "from": {"id": 101, "is_bot": False, "first_name": "Ana", "language_code": "de-AT"},
        "chat": {"id": 101, "type": "private", "first_name": "Ana"},
        "text": "8/10, I think",
    }
    return {"update_id": 1, "message": message | changed}


@pytest.mark.parametrize(
    "raw",
    [
        line(),
        line(text="a\x00b"),
        line(text="/now or never"),
        line(**{"from": {"id": 101, "is_bot": False, "first_name": "Ana"}}),
        line(
            **{"from": {"id": 999, "is_bot": False, "first_name": "Somebody", "language_code": "de"}},
            chat={"id": 999, "type": "private"},
        ),
    ],
    ids=["a line", "with a NUL", "with a slash", "of no language", "of a stranger"],
)
async def test_a_plain_line_is_heard_as_the_library_would_have_it(desk: Desk, raw: dict[str, Any]) -> None:
    plain = line_of(raw)
    assert plain is not None
    async with desk.database.transaction() as tx:
        turn = Turn(tx, desk.clock.now(), Wiring({}, CATALOGUE, "bot"))
        heard = await reduce(Update.de_json(raw, desk.application.bot), turn)
        assert await reduce_line(plain, turn) == heard


@pytest.mark.parametrize(
    "raw",
    [
        line(entities=[{"type": "bot_command", "offset": 0, "length": 4}]),
        line(reply_to_message={"message_id": 6}),
        line(chat={"id": -5, "type": "group"}),
        line(chat={"id": 102, "type": "private"}),
        line(text=None),
        line(message_id="7"),
        line(**{"from": None}),
        {"update_id": 1, "edited_message": line()["message"]},
        line() | {"callback_query": {}},
        {"update_id": 1, "message": "?"},
    ],
)
def test_whatever_is_more_or_less_than_that_is_left_to_the_library(raw: dict[str, Any]) -> None:
    assert line_of(raw) is None
