"""How Ana's mornings were: one tap each, and a few that went by."""

from functools import partial

from sandbox.four_weeks.calendar import Calendar
from sandbox.four_weeks.scenes import Scene
from sandbox.play import Play

AT = "08:00"
# From day 1 on, a week a line; None is a morning that went by.
MOODS = (
    *(3, 4, 3, None, 5, 4, 4),
    *(5, 4, None, 3, 6, None, 5),
    *(4, None, 6, 5, 7, 6, None),
    *(7, 6, None, 6, 7, 8),
)


async def _tells(mood: int, play: Play, calendar: Calendar) -> None:
    await play.taps(play.ana, "Smaller version", str(mood))


SCENES = tuple(
    Scene(day, AT, "how is the morning?", partial(_tells, mood))
    for day, mood in enumerate(MOODS, 1)
    if mood is not None
)
