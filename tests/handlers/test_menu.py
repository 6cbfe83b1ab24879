"""The list of commands is a convenience: the bot does without where Telegram will not have it."""

import pytest

from handlers.menu import register_for_strangers
from tests.handlers.conftest import CATALOGUE, Desk


@pytest.mark.parametrize("fault", [{"kind": "too_many", "retry_after": 3600}, {"kind": "server_error"}])
async def test_a_start_does_not_fail_for_a_list_of_commands(desk: Desk, fault: dict[str, object]) -> None:
    await desk.control.post("faults", json=fault | {"method": "setMyCommands"})
    await register_for_strangers(desk.application.bot, CATALOGUE)
    found = await desk.control.get("calls", params={"method": "setMyCommands"})
    assert len(found.json()["calls"]) == 1
    await register_for_strangers(desk.application.bot, CATALOGUE)
    found = await desk.control.get("calls", params={"method": "setMyCommands"})
    assert len(found.json()["calls"]) == 1 + len(CATALOGUE.languages)
