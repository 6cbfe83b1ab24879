"""An exposure ladder as both its people read it, and what each of them hears when the other says something about it."""

from typing import Any
from uuid import UUID

from handlers.hearing import Heard, Row
from handlers.keys import key
from practices.definition import Practice
from practices.ladder import Ladder, Rung
from storage import care_links, ladders, practices
from storage.ladders import Climb
from storage.outbox import At, Lines, Text

SHOWN = 6  # entries of a rung, the latest


def rung_lines(ladder: Ladder) -> tuple[Text, ...]:
    """The rungs, the easiest first, each with where it stands."""
    return tuple(
        Text(f"rung-{_stands(ladder, rung)}", {"number": number, "rung": rung.what, "expected": rung.expected})
        for number, rung in enumerate(ladder.rungs, start=1)
    )


def _stands(ladder: Ladder, rung: Rung) -> str:
    if rung == ladder.current:
        return "current"
    return "open" if ladder.is_open(rung) else "later"


async def ratings(heard: Heard, ladder: Ladder) -> tuple[Text, ...]:
    """How distressing each rung was, each time, for whoever may see it."""
    climbs = await ladders.climbs(heard.tx, ladder, heard.me)
    lines = []
    for line, rung in zip(rung_lines(ladder), ladder.rungs, strict=True):
        rated = [await _rated(heard, climb) for climb in climbs.get(rung.id, [])[-SHOWN:]]
        lines.append(Text("rung-rated", {"rung": line, "climbs": Lines(tuple(rated))}) if rated else line)
    return tuple(lines)


async def _rated(heard: Heard, climb: Climb) -> Text:
    practice = await practices.get(heard.tx, climb.entry.practice_id, climb.entry.practice_version)
    at = At(climb.entry.started_at, "day", climb.entry.zone)
    say = "rung-climb" if climb.numbers else "rung-climb-planned"
    return Text(say, {"at": at, "numbers": _numbers(practice, climb)})


def _numbers(practice: Practice, climb: Climb) -> str:
    steps = [step.id for step in practice.steps if step.asks == "scale"]
    return " → ".join(str(climb.numbers.get(step, "–")) for step in steps)


async def tell_yes(heard: Heard, ladder: Ladder, rung_id: UUID) -> None:
    """Tells the other one that this one says yes to the next rung; or that it is open now, if both did."""
    rung = ladder.rung(rung_id)
    assert rung is not None
    is_open = ladder.is_open(rung)
    if heard.me == ladder.client_id:
        await _tell_therapists(heard, ladder, "ladder-both-yes" if is_open else "ladder-client-yes", rung)
    else:
        ready = () if is_open else ((key("ladder-ready", "ladder.ready", rung=rung.id),),)
        await _tell_client(heard, ladder, "ladder-open" if is_open else "ladder-therapist-yes", *ready)


async def tell_taken_back(heard: Heard, ladder: Ladder, rung_id: UUID) -> None:
    """Tells the other one that this one would rather stay before that rung."""
    rung = ladder.rung(rung_id)
    assert rung is not None
    if heard.me == ladder.client_id:
        await _tell_therapists(heard, ladder, "ladder-client-stays", rung)
    else:
        await _tell_client(heard, ladder, "ladder-therapist-stays")


async def tell_line(heard: Heard, ladder: Ladder, line: str) -> None:
    """Tells the client that their therapist suggests to stay, and why."""
    await _tell_client(heard, ladder, "ladder-therapist-line", line=line)


async def _tell_therapists(heard: Heard, ladder: Ladder, say: str, rung: Rung) -> None:
    see = (key("ladder-see", "caseload.ladder", client=ladder.client_id),)
    for therapist_id, name in await care_links.called_by(heard.tx, ladder.client_id):
        await heard.tell(therapist_id, say, see, client=name, rung=rung.what)


async def _tell_client(heard: Heard, ladder: Ladder, say: str, *rows: Row, **args: Any) -> None:
    # Without the rung's own words: a lock screen may show it.
    see = (key("ladder-show", "ladder.show"),)
    await heard.tell(ladder.client_id, say, *rows, see, therapist=heard.name, **args)
