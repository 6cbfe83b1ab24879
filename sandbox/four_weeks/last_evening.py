"""The evening before the story ends: a chart, a brief, and something open to press in both chats."""

from sandbox.four_weeks.calendar import DAYS, Calendar
from sandbox.four_weeks.scenes import Scene, only_waits
from sandbox.play import Play

EVE = DAYS - 1


async def _brings(play: Play, calendar: Calendar) -> None:
    await play.taps(play.ana, "Note something")
    await play.writes(play.ana, "How do I keep this up?")


async def _reads(play: Play, calendar: Calendar) -> None:
    await play.opens_client("Entries", "Mark all")


async def _looks_at_her_moods(play: Play, calendar: Calendar) -> None:
    await play.writes(play.ana, "/charts")
    await play.taps(play.ana, "Mood log", "4 weeks")


async def _after_the_session(play: Play, calendar: Calendar) -> None:
    await play.opens_client("Propose a practice", "Around sessions", "After the session")
    await play.writes(play.ben, "So that what we say tomorrow is still there a few days later.")
    await play.taps(play.ben, "How often", "Around the session ›", "on the evening after", "Propose it")


SCENES = (
    Scene(25, "12:00", "Ben reads", _reads),
    Scene(EVE, "16:00", "the next proposal", _after_the_session),
    Scene(EVE, "17:05", "what would Ana bring?", _brings),
    Scene(EVE, "18:00", "Ben's brief", only_waits),
    Scene(EVE, "18:30", "Ana looks at her moods", _looks_at_her_moods),
)
