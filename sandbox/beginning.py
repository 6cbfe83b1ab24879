"""How a world begins: the ways that are offered, the one that somebody chose, and the play that goes on meanwhile."""

from dataclasses import dataclass, field


@dataclass
class Beginning:
    """`offered` has a label for each way to begin, by its name; `chosen` waits for whoever runs the world.

    `playing` says what is being played by itself, and `part` how much of it is over, from 0 to 1. While it says
    something, people on the page only watch.
    """

    offered: dict[str, str] = field(default_factory=dict)
    chosen: str | None = None
    playing: str = ""
    part: float = 0.0
