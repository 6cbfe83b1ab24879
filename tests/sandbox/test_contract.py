"""The checker itself: it passes what Telegram takes and stops what it does not."""

from typing import Any

import pytest

from sandbox.methods import METHODS
from sandbox.person import Person, World
from tests.sandbox.conftest import Caller
from tests.sandbox.contract import SCHEMA, ContractBroken, check_call, check_type


def logged(method: str, **params: object) -> dict[str, object]:
    """A call as the log has it."""
    return {"method": method, "params": params, "answer": None}


def test_every_method_here_is_one_of_telegrams() -> None:
    assert {f"{name}.params" for name in METHODS} <= SCHEMA["$defs"].keys()


@pytest.mark.parametrize(
    "call",
    [
        logged("sendMessage", chat_id=1),
        logged("sendMessage", chat_id=1, text="x", colour="red"),
        logged("sendMesage", chat_id=1, text="x"),
        logged("sendMessage", chat_id=1, text="x", reply_markup={"inline_keyboard": [[{"text": "Go"}]]}),
        logged("sendMessage", chat_id=1, text="x", disable_notification="yes"),
    ],
)
def test_what_telegram_does_not_know_is_stopped(call: dict[str, object]) -> None:
    with pytest.raises(ContractBroken):
        check_call(call)


def test_a_null_in_an_answer_is_stopped() -> None:
    with pytest.raises(ContractBroken):
        check_type("User", {"id": 1, "is_bot": False, "first_name": "Ana", "last_name": None})


async def test_every_answer_is_of_its_type(call: Caller, ana: Person, world: World) -> None:
    place = {"chat_id": ana.id}
    calls: list[tuple[str, dict[str, Any]]] = [
        ("getMe", {}),
        ("getChat", place),
        ("getWebhookInfo", {}),
        ("getMyCommands", {}),
        ("setMyName", {"name": "Midweek"}),
        ("getMyName", {}),
        ("setMyDescription", {"description": "Practice between sessions"}),
        ("getMyDescription", {}),
        ("setMyShortDescription", {"short_description": "Practice"}),
        ("getMyShortDescription", {}),
        ("setChatMenuButton", {"menu_button": {"type": "commands"}}),
        ("getChatMenuButton", {}),
        ("deleteWebhook", {}),
        ("getUpdates", {}),
        ("sendMessage", {**place, "text": "Hello https://example.org /help"}),
    ]
    for method, params in calls:
        await call.result(method, **params)
    for one in await world.calls():
        check_call(one)
