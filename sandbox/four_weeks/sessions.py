"""What is around the sessions: a date each week, what Ana brings, what they take with them."""

from functools import partial

from sandbox.four_weeks.calendar import Calendar
from sandbox.four_weeks.scenes import Scene, only_waits
from sandbox.play import Play

FIRST = 7  # the day of the first one; the others follow week by week, the last on the day on which the story ends
BROUGHT = {6: "The day off: I wrote the mail four times.", 20: "I said no, and nothing happened."}
STAYED = {
    21: ("I can be late and still be liked.", "Say it once, not four times.", "How to keep this up."),
}


async def _dates(play: Play, calendar: Calendar) -> None:
    await play.opens_client("Sessions", "Set a weekly time or a date")
    await play.writes(play.ben, "Berlin")
    await play.taps(play.ben, "Berlin, DE")
    await play.writes(play.ben, f"every {calendar.weekday(FIRST)} at 17:00")
    await play.taps(play.ben, "Set it")


async def _brings(line: str, play: Play, calendar: Calendar) -> None:
    await play.taps(play.ana, "Note something")
    await play.writes(play.ana, line)


async def _notes(play: Play, calendar: Calendar) -> None:
    await play.writes(play.ben, "/notes")
    await play.taps(play.ben, "Ana")
    await play.writes(play.ben, f"Goal: eat lunch away from my desk\n- ask Mia to come along by {calendar.written(10)}")
    await play.taps(play.ben, "Send to my client")
    await play.taps(play.ana, "Have a look", "Yes, keep it", "Yes, keep it")
    await play.writes(play.ana, "/bring")
    await play.taps(play.ana, "1", "We talked about it")


async def _done(play: Play, calendar: Calendar) -> None:
    await play.taps(play.ana, "Done")


async def _what_stayed(lines: tuple[str, ...], play: Play, calendar: Calendar) -> None:
    await play.taps(play.ana, "Start: After the session")
    await play.writes(play.ana, *lines)
    await play.taps(play.ana, "In 2 days")


SCENES = (
    Scene(1, "12:00", "Ben sets the sessions", _dates),
    *(Scene(day, "17:05", "what would Ana bring?", partial(_brings, line)) for day, line in BROUGHT.items()),
    Scene(6, "18:00", "Ben's first brief", only_waits),
    Scene(7, "18:30", "notes become a goal", _notes),
    Scene(10, "19:00", "what became of it?", _done),
    *(Scene(day, "20:00", "what stayed?", partial(_what_stayed, lines)) for day, lines in STAYED.items()),
)
