"""The ids of practices that are somebody's own: beside the library's, and apart from everybody else's."""

import re
from hashlib import sha256
from uuid import UUID

LONGEST_NAME = 47  # letters, which leaves room for whose it is
_ADAPTED = re.compile(r"\+[0-9a-f]{8}$")  # no name that somebody types becomes one with a plus in it


def own_id(owner_id: UUID, name: str) -> str:
    """The id under which a practice of somebody's own is kept: not that of anybody else's, nor of the library's."""
    # The later half of a person's key is chance. A name that is too long keeps an end of its own.
    short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 9]}_{sha256(name.encode()).hexdigest()[:8]}"
    return f"{owner_id.hex[16:]}.{short}"


def is_own(practice_id: str, owner_id: UUID) -> bool:
    """Whether a practice is of somebody's own making."""
    return practice_id.startswith(own_id(owner_id, ""))


def name_of(practice_id: str) -> str:
    """What its owner calls the practice with that id; the id itself for one of the library."""
    return practice_id.rpartition(".")[2]


def adapted_id(owner_id: UUID, practice_id: str, client_id: UUID) -> str:
    """The id of a practice as its owner, a therapist, has adapted it for one client."""
    base = base_of(practice_id)[: LONGEST_NAME - 9]
    return own_id(owner_id, base + adapted_for(client_id))


def adapted_for(client_id: UUID) -> str:
    """How the ids of what was adapted for a client end."""
    return f"+{client_id.hex[-8:]}"


def base_of(practice_id: str) -> str:
    """What a practice is called, whoever has adapted it, and for whom."""
    return _ADAPTED.sub("", name_of(practice_id))


def is_adapted(practice_id: str) -> bool:
    """Whether its words were adapted for one client."""
    return _ADAPTED.search(practice_id) is not None
