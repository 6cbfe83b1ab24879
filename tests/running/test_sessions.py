"""Around a session, with the bot as a real process: what is said before it is said once, whatever dies in between."""

import pytest

from sandbox.person import Person
from tests.running.conftest import Stage

# That it is claimed once on both databases is tested beside scheduling/before_sessions.py.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def briefs(stage: Stage, therapist: Person) -> list[str]:
    """When briefs arrived, in UTC, as files."""
    calls = await stage.world.calls("sendDocument", therapist.id)
    return [call["at"][5:16] for call in calls if call["status"] == 200]


async def test_a_session_that_is_moved_takes_along_the_question_and_the_brief(stage: Stage) -> None:
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    await ben.write("/clients")
    for label in ("Ana", "Sessions", "Set a weekly time or a date", "Europe/Berlin"):
        await ben.press(label)
    await ben.write("every Wednesday at 15:00")
    await ben.press("Set it")
    assert "every Wednesday at 15:00" in (await ana.last()).text
    for label in ("Wed 4 Mar, 15:00", "Move it", "Fri 6 Mar, 15:00", "Move it"):
        await ben.press(label)
    await stage.until("2026-03-05T16:59")
    assert await briefs(stage, ben) == []
    await stage.restart()
    await stage.until("2026-03-05T18:30")
    asked = "Fri 6 Mar, 15:00 with Ben: is there something you'd like to bring along?"
    await stage.restart()
    await stage.until("2026-03-10T16:00")
    assert await briefs(stage, ben) == ["03-05T17:00"]
    assert [at.hour for at, text in await stage.said_to(ana) if asked in text] == [16]
