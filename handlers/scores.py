"""What a measure came to, as a therapist reads it beside the answers. Clients are not shown it."""

from collections.abc import Iterable, Sequence

from practices.definition import Practice
from practices.scoring import ScaleScore, Score, score
from storage.entries import Answer
from storage.outbox import Lines, Text


def score_of(practice: Practice, answers: Sequence[Answer]) -> Text | str:
    """The total, its band and cutoffs, the subscales; or how much is missing for a total.

    Nothing for a practice that is no measure, and where nothing was answered: a "not this time" lacks nothing.
    """
    found = score(practice, {answer.step_id: answer.value for answer in answers}) if answers else None
    if found is None:
        return ""
    return Text("score", {"lines": Lines((_total(found), *_cutoffs(found.total), *_parts(found)))})


def _total(found: Score) -> Text:
    total = found.total
    if total.total is None:
        return Text("score-none", {"missing": len(found.missing), "needed": found.needed})
    band = "" if total.band is None else Text("score-band", {"band": Text(key_of("band", total.band), {})})
    return Text("score-total", {"total": total.total, "highest": total.highest, "band": band})


def _cutoffs(scale: ScaleScore) -> Iterable[Text]:
    for cutoff, is_reached in scale.cutoffs:
        named = Text(key_of("cutoff", cutoff.name), {})
        yield Text("score-cutoff", {"cutoff": named, "lowest": cutoff.lowest, "reached": int(is_reached)})


def _parts(found: Score) -> Iterable[Text]:
    for part in found.subscales:
        named = Text(key_of("subscale", part.name), {})
        if part.total is None:
            yield Text("score-part-none", {"name": named})
        else:
            yield Text("score-part", {"name": named, "total": part.total, "highest": part.highest})
            yield from _cutoffs(part)


def key_of(kind: str, name: str) -> str:
    """The Fluent id of a band, a cutoff or a subscale."""
    return f"{kind}-{name.replace('_', '-')}"
