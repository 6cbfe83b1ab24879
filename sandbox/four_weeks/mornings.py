"""How Ana's mornings were: mostly one tap, some with a line, a few that went by."""

from functools import partial

from sandbox.four_weeks.calendar import Calendar
from sandbox.four_weeks.scenes import Scene
from sandbox.play import Play

AT = "08:00"
# By day: mood alone, or mood, energy and a line. A day that is missing went by.
MOODS: dict[int, int | tuple[int, int, str]] = {
    1: (3, 2, "Slept badly. The meeting is at ten."),
    2: 4,
    3: 3,
    5: 5,
    6: 4,
    8: 5,
    9: 4,
    11: 3,
    12: 6,
    14: 5,
    15: 4,
    17: 6,
    18: 5,
    20: 7,
    22: (7, 6, "Lunch outside, and nobody minded."),
    23: 6,
    25: 7,
    27: 8,
}


async def _tells(told: int | tuple[int, int, str], play: Play, calendar: Calendar) -> None:
    if isinstance(told, int):
        await play.taps(play.ana, "Smaller version", str(told))
        return
    mood, energy, line = told
    await play.taps(play.ana, "Start: Mood log", str(mood), str(energy))
    await play.writes(play.ana, line)


SCENES = tuple(Scene(day, AT, "how is the morning?", partial(_tells, told)) for day, told in MOODS.items())
