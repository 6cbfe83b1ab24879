"""What Ben and Ana agree on: she joins, says yes twice, and once no."""

import re

from sandbox.four_weeks.calendar import Calendar
from sandbox.four_weeks.scenes import Scene
from sandbox.play import Play

LAST = 41  # until this day they have agreed: it is never over when the story ends
RECORD_DAYS = (1, 3, 5)  # of each week, in the evening


async def joins(play: Play, link: str) -> None:
    """Ben is let in by `link`, and lets Ana in."""
    await play.ben.open(link)
    await play.taps(play.ben, "Yes, I agree")
    await play.writes(play.ben, "/invite", "Ana")
    found = re.search(r"https://t\.me/\S+", (await play.ben.last()).text)
    assert found is not None, "Ben's chat shows the link to forward"
    await play.ana.open(found[0])
    await play.taps(play.ana, "Yes, I agree", "English")
    await play.writes(play.ana, "Berlin")
    await play.taps(play.ana, "Berlin, DE", "22:00", "Experiment")
    await play.taps(play.ben, "Yes, that's right")


async def _thought_record(play: Play, calendar: Calendar) -> None:
    await play.opens_client("Propose a practice", "Thoughts", "Thought record")
    await play.writes(play.ben, "You said the thoughts before team meetings run away with you.")
    await _propose_until_later(play, calendar)
    await play.taps(play.ana, "Yes, I'd like to try", "8")
    await play.taps(play.ana, *(calendar.weekday(day) for day in RECORD_DAYS), "These days", "20:30")


async def _mood_log(play: Play, calendar: Calendar) -> None:
    await play.opens_client("Propose a practice", "Notice and log", "Mood log")
    await play.writes(play.ben, "To see what the weeks really look like.")
    await play.taps(play.ben, "How often", "every day")
    await _propose_until_later(play, calendar)
    await play.taps(play.ana, "Yes, I'd like to try", "9", "08:00")


async def _good_things(play: Play, calendar: Calendar) -> None:
    await play.opens_client("Propose a practice", "Warm words", "Three good things")
    await play.writes(play.ben, "For the evenings in between.")
    await play.taps(play.ben, "Propose it")
    await play.taps(play.ana, "Not for me")
    await play.writes(play.ana, "Two things are enough for now.")


async def _propose_until_later(play: Play, calendar: Calendar) -> None:
    await play.taps(play.ben, "From, until")
    await play.writes(play.ben, calendar.written(LAST))
    await play.taps(play.ben, "Propose it")


SCENES = (
    Scene(0, "10:00", "Ben proposes, Ana decides", _thought_record),
    Scene(0, "10:30", "a second proposal", _mood_log),
    Scene(4, "12:00", "Ana says no", _good_things),
)
