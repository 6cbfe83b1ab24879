"""To try the bot is to leave the one alone that somebody runs: nothing that is set for that is for this one."""

from pathlib import Path

from operating.trying import environment_of, sandboxed
from sandbox.person import World
from tests.operating.test_showing import the_address
from tests.running.conftest import environment
from tests.running.forks import fork

REAL = {
    "BOT_TOKEN_FILE": "/run/secrets/bot_token",
    "MASTER_KEYS_FILE": "/run/secrets/master_keys",
    "WEBHOOK_URL": "https://midweek.example.org/updates",
    "keys_url": "sqlite:////keys/keys.db",
}


async def test_the_demo_runs_beside_a_bot_whose_secrets_stand_in_files(tmp_path: Path) -> None:
    settings = environment(TMPDIR=str(tmp_path), PTB_TIMEDELTA="true", **REAL)
    demo = await fork("bot", "demo", "--port", "0", "--from-nothing", environment=settings, stream=1)
    async with World(await the_address(demo)) as world:
        await world.until_played()
        assert "Yes, I agree" in (await (await world.person("Ben")).last()).labels
    demo.send_signal(15)
    assert await demo.wait() == 0


def test_the_bot_of_the_tour_is_given_its_own_settings_only() -> None:
    settings = sandboxed("http://127.0.0.1:1", "/tmp/tour")
    given = environment_of(settings, {"PATH": "/bin", "BOT_TOKEN": "1:real", **REAL})
    assert given.pop("PATH") == "/bin"
    assert given == {
        "BOT_TOKEN": settings.token(),
        "DATABASE_URL": "sqlite:////tmp/tour/midweek.db",
        "TELEGRAM_URL": "http://127.0.0.1:1",
        "CLOCK_URL": "http://127.0.0.1:1/clock",
        "MASTER_KEYS": settings.master_keys and settings.master_keys.get_secret_value(),
        "LOG_LEVEL": "WARNING",
    }
