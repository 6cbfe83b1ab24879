"""Ana's thought records: a long one, shorter ones, and evenings on which she would rather not."""

from functools import partial

from sandbox.four_weeks.calendar import Calendar
from sandbox.four_weeks.scenes import Scene
from sandbox.play import Play

AT = "20:30"
# By day: the smaller version, as what happened, the thought, how strong it was.
SHORT = {
    5: ("I asked for a day off, by mail.", "They'll think I'm lazy.", "70"),
    15: ("A full lift, and everybody silent.", "They can see that I'm blushing.", "60"),
    19: ("I said no to the extra shift.", "She'll be angry for days.", "40"),
    24: ("The team meeting, again.", "I talk too much when I'm nervous.", "30"),
}
NOT_THEN = {8: "The shift was too long."}


async def _in_full(play: Play, calendar: Calendar) -> None:
    await play.taps(play.ana, "Start: Thought record")
    await play.writes(play.ana, "The team meeting. Everybody looked at me.", "They think I have no clue.")
    await play.taps(play.ana, "Anxious", "Ashamed", "That's all", "80", "Skip")
    await play.writes(play.ana, "Two of them asked me for help this week.", "You looked tired, not clueless.")
    await play.taps(play.ana, "50", "It helped")
    await play.writes(play.ana, "Seeing it written down.")


async def _in_short(lines: tuple[str, ...], play: Play, calendar: Calendar) -> None:
    await play.taps(play.ana, "Smaller version")
    await play.writes(play.ana, *lines)
    await play.taps(play.ana, "It helped")


async def _rather_not(reason: str, play: Play, calendar: Calendar) -> None:
    await play.taps(play.ana, "Not this time")
    await play.writes(play.ana, reason)


SCENES = (
    Scene(1, AT, "a thought record", _in_full),
    *(Scene(day, AT, "a thought record, in short", partial(_in_short, lines)) for day, lines in SHORT.items()),
    *(Scene(day, AT, "not this time", partial(_rather_not, reason)) for day, reason in NOT_THEN.items()),
)
