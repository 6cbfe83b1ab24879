"""While something is played by itself, people on the page only watch."""

from sandbox.errors import Impossible
from sandbox.world import World


def refuse_while_playing(world: World) -> None:
    """Raises Impossible (409) until the play is over."""
    if world.beginning.playing:
        raise Impossible("one moment: you can write, press and move the clock when this is over", 409)
