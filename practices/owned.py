"""The ids of practices that are somebody's own: beside the library's, and apart from everybody else's."""

from uuid import UUID


def own_id(owner_id: UUID, name: str) -> str:
    """The id under which a practice of somebody's own is kept: not that of anybody else's, nor of the library's."""
    return f"{owner_id.hex}.{name}"


def is_own(practice_id: str, owner_id: UUID) -> bool:
    """Whether a practice is of somebody's own making."""
    return practice_id.startswith(own_id(owner_id, ""))


def name_of(practice_id: str) -> str:
    """What its owner calls the practice with that id; the id itself for one of the library."""
    return practice_id.rpartition(".")[2]
