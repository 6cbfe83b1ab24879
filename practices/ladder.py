"""An exposure ladder: rungs from easiest to hardest; the next one opens once client and therapist have both said so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from uuid import UUID

Who = Literal["client", "therapist"]


@dataclass(frozen=True)
class Rung:
    """`expected` is the distress that the client expects there, 0 to 100; `worked`: there is an entry about it.

    `client_yes_at` and `therapist_yes_at` are since when each of them says that it may open; `line` is what the
    therapist wrote when they suggested to stay on the one before.
    """

    id: UUID
    what: str
    expected: int
    client_yes_at: datetime | None = None
    therapist_yes_at: datetime | None = None
    line: str | None = None
    worked: bool = False

    def yes_of(self, who: Who) -> datetime | None:
        """Since when one of the two says yes."""
        return self.client_yes_at if who == "client" else self.therapist_yes_at

    def with_yes(self, who: Who, at: datetime | None) -> "Rung":
        """The rung with another yes of one of the two, or none."""
        return replace(self, client_yes_at=at) if who == "client" else replace(self, therapist_yes_at=at, line=None)


@dataclass(frozen=True)
class Ladder:
    """A client's rungs, the easiest first. Open are the first, those worked on, and those that both said yes to."""

    id: UUID
    client_id: UUID
    made_at: datetime
    ended_at: datetime | None
    rungs: tuple[Rung, ...]

    def rung(self, rung_id: UUID) -> Rung | None:
        """The rung with that key."""
        return next((rung for rung in self.rungs if rung.id == rung_id), None)

    @property
    def current(self) -> Rung | None:
        """The hardest rung that is open; None only while there are no rungs."""
        is_open = [rung for rung in self.rungs if self.is_open(rung)]
        return is_open[-1] if is_open else None

    @property
    def next(self) -> Rung | None:
        """The rung after the current one."""
        following = () if self.current is None else self.rungs[self.rungs.index(self.current) + 1 :]
        return following[0] if following else None

    def is_open(self, rung: Rung) -> bool:
        """Whether it can be worked on."""
        both = rung.client_yes_at is not None and rung.therapist_yes_at is not None
        return rung == self.rungs[0] or rung.worked or both

    def is_free(self, rung: Rung) -> bool:
        """Whether it can still be changed: nobody worked on it, and not both said yes to it or to one beyond it."""
        return not rung.worked and (not self.is_open(rung) or self.current == rung == self.rungs[0])


def say_yes(ladder: Ladder, rung_id: UUID, who: Who, now: datetime) -> Ladder | None:
    """One of the two says that the next rung may open. None when that changes nothing.

    It must still be the next one, and the current one must have been worked on.
    """
    current, following = ladder.current, ladder.next
    if current is None or following is None or following.id != rung_id or not current.worked:
        return None
    return None if following.yes_of(who) else _with(ladder, following.with_yes(who, now))


def take_back(ladder: Ladder, rung_id: UUID, who: Who) -> Ladder | None:
    """One of the two takes their yes back, until the rung is worked on. None when that changes nothing."""
    rung = ladder.rung(rung_id)
    if rung is None or rung.worked or rung.yes_of(who) is None:
        return None
    return _with(ladder, rung.with_yes(who, None))


def stay(ladder: Ladder, rung_id: UUID, line: str) -> Ladder | None:
    """The therapist suggests to stay before that rung, with a line. None when it is not the next one any more."""
    following = ladder.next
    if following is None or following.id != rung_id:
        return None
    return _with(ladder, replace(following, therapist_yes_at=None, line=line))


def add(ladder: Ladder, rung: Rung) -> Ladder:
    """Puts a new rung before the first free one that is expected to be harder."""
    harder = [one for one in ladder.rungs if ladder.is_free(one) and one.expected > rung.expected]
    rungs = list(ladder.rungs)
    rungs.insert(rungs.index(harder[0]) if harder else len(rungs), rung)
    return _asked_anew(ladder, rungs)


def move(ladder: Ladder, rung_id: UUID, by: Literal[-1, 1]) -> Ladder | None:
    """Makes a rung change places with its neighbour. None when one of them is not free, or there is none."""
    rungs = list(ladder.rungs)
    place = next((at for at, one in enumerate(rungs) if one.id == rung_id), None)
    if place is None or not 0 <= place + by < len(rungs):
        return None
    pair = (place, place + by)
    if not all(ladder.is_free(rungs[at]) for at in pair):
        return None
    rungs[pair[0]], rungs[pair[1]] = rungs[pair[1]], rungs[pair[0]]
    return _asked_anew(ladder, rungs)


def reword(ladder: Ladder, rung_id: UUID, what: str, expected: int) -> Ladder | None:
    """Says a rung anew. None when it is not free."""
    rung = ladder.rung(rung_id)
    if rung is None or not ladder.is_free(rung):
        return None
    said = replace(rung, what=what, expected=expected)
    return _asked_anew(ladder, [said if one.id == rung_id else one for one in ladder.rungs])


def remove(ladder: Ladder, rung_id: UUID) -> Ladder | None:
    """Takes a rung out. None when it is not free."""
    rung = ladder.rung(rung_id)
    if rung is None or not ladder.is_free(rung):
        return None
    return _asked_anew(ladder, [one for one in ladder.rungs if one.id != rung_id])


def _asked_anew(ladder: Ladder, rungs: Sequence[Rung]) -> Ladder:
    """With these rungs instead: a yes to what was next is no yes to what is next now."""
    fixed = [rung for rung in ladder.rungs if not ladder.is_free(rung)]
    free = [rung for rung in rungs if rung not in fixed]
    anew = [replace(rung, client_yes_at=None, therapist_yes_at=None, line=None) for rung in free]
    return replace(ladder, rungs=(*fixed, *anew))


def _with(ladder: Ladder, changed: Rung) -> Ladder:
    return replace(ladder, rungs=tuple(changed if one.id == changed.id else one for one in ladder.rungs))
