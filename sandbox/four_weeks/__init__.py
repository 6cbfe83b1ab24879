"""Four weeks that the demo begins with, lived by Ben and Ana: from an invitation to the eve of a session."""

from sandbox.four_weeks import agreeing, evenings, last_evening, mornings, sessions
from sandbox.four_weeks.calendar import DAYS, Calendar
from sandbox.person import Person, World
from sandbox.play import Play

__all__ = ["SCENES", "Calendar", "play"]

SCENES = sorted(
    (*agreeing.SCENES, *mornings.SCENES, *evenings.SCENES, *sessions.SCENES, *last_evening.SCENES),
    key=lambda scene: (scene.day, scene.clock),
)


class _Nobody:
    """Nobody has to be told: whoever watches sees the chats themselves."""

    async def title(self, words: str) -> None: ...

    async def tapping(self, person: Person, label: str) -> None: ...

    async def show(self) -> None: ...


async def play(world: World, therapist_link: str, calendar: Calendar) -> None:
    """Lives the weeks up to the last evening, and says on the page how far they are.

    The world stands at the calendar's beginning; `therapist_link` lets Ben in.
    """
    ben, ana = await world.person("Ben"), await world.person("Ana")
    play = Play(world, ben, ana, _Nobody())
    await _say(world, 0, "Ben lets Ana in")
    await agreeing.joins(play, therapist_link)
    for scene in SCENES:
        await _say(world, scene.day, scene.words)
        await play.until(calendar.at(scene.day, scene.clock))
        await scene.acts(play, calendar)


async def _say(world: World, day: int, words: str) -> None:
    await world.tell(f"Four weeks are being lived: day {day + 1} of {DAYS}, {words}", day / DAYS)
