"""The list of commands is a convenience: the bot does without where Telegram will not have it."""

import pytest

from handlers.hearing import spoken
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


async def test_anybody_reads_the_list_in_their_own_language(desk: Desk) -> None:
    await register_for_strangers(desk.application.bot, CATALOGUE)
    found = await desk.control.get("calls", params={"method": "setMyCommands"})
    listed = {call["params"].get("language_code"): call["params"]["commands"] for call in found.json()["calls"]}
    help_now = {code: commands[-1]["description"] for code, commands in listed.items()}
    assert help_now == {
        None: "Help now, in a crisis",
        "ar": "مساعدة الآن، في أزمة",
        "de": "Hilfe jetzt, in einer Krise",
        "es": "Ayuda ahora, en una crisis",
    }


@pytest.mark.parametrize(
    ("code", "language"),
    [("ar", "ar"), ("ar-EG", "ar"), ("es-419", "es"), ("ES", "es"), ("de-AT", "de"), ("fr", "en"), (None, "en")],
)
def test_the_language_of_the_app_suggests_one_of_ours(code: str | None, language: str) -> None:
    assert spoken(CATALOGUE, code) == language


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_before_deleting_everything_each_reads_what_that_is_for_them(desk: Desk) -> None:
    for who, said in ((101, "Your answers, notes and goals"), (102, "Your clients keep what they wrote")):
        await desk.write("/delete_me", who)
        assert said in await desk.reads(who)
