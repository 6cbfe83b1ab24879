"""What is around the sessions: a date each week, what Ana brings, a goal that came of one."""

from sandbox.four_weeks.calendar import Calendar
from sandbox.four_weeks.scenes import Scene
from sandbox.play import Play

FIRST = 7  # the day of the first one; the others follow week by week, the last on the day on which the story ends


async def _dates(play: Play, calendar: Calendar) -> None:
    await play.opens_client("Sessions", "Set a weekly time or a date")
    await play.writes(play.ben, "Berlin")
    await play.taps(play.ben, "Berlin, DE")
    await play.writes(play.ben, f"every {calendar.weekday(FIRST)} at 17:00")
    await play.taps(play.ben, "Set it")


async def _brings(play: Play, calendar: Calendar) -> None:
    await play.taps(play.ana, "Note something")
    await play.writes(play.ana, "I said no, and nothing happened.")


async def _notes(play: Play, calendar: Calendar) -> None:
    await play.writes(play.ben, "/notes")
    await play.taps(play.ben, "Ana")
    await play.writes(play.ben, f"Goal: eat lunch away from my desk\n- ask Mia to come along by {calendar.written(10)}")
    await play.taps(play.ben, "Send to my client")
    await play.taps(play.ana, "Have a look", "Yes, keep it", "Yes, keep it")


async def _done(play: Play, calendar: Calendar) -> None:
    await play.taps(play.ana, "Done")


SCENES = (
    Scene(1, "12:00", "Ben sets the sessions", _dates),
    Scene(7, "18:30", "notes become a goal", _notes),
    Scene(10, "19:00", "what became of it?", _done),
    Scene(20, "17:05", "what would Ana bring?", _brings),
)
