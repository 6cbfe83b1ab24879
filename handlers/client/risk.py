"""A measure's risk item: help right after it, and word to a therapist only if the client agreed to that.

A flag, not an assessment: nothing is said after an answer that does not raise it.
"""

from handlers.client import asking, deciding
from handlers.client.readers import therapist_of
from handlers.hearing import Heard, Row
from handlers.keys import HELP_NOW, key
from practices import scoring
from practices.definition import Practice
from practices.turns import Turn
from storage import entries, notices, people, practices
from storage.assignments import Assignment
from storage.entries import Entry
from storage.outbox import Lines, Text
from storage.people import Person


def has_risk_item(practice: Practice) -> bool:
    """Whether one of its questions is met with help."""
    return practice.measure is not None and practice.measure.risk is not None


async def meet(heard: Heard, entry: Entry, practice: Practice, turn: Turn) -> bool:
    """Meets an answer to the risk item: shows where help is, and tells whom the client agreed on.

    True: the walk rests there until the client goes on.
    """
    if not any(scoring.is_risk(practice, kept.step_id, kept.value) for kept in turn.kept):
        return False
    told = await _tell(heard, entry)
    rests = turn.ask is not None and entry.finished_at is None
    if rests:
        # What is typed now is no answer to the next question, which has not been asked.
        await entries.change(heard.tx, entry.id, heard.me, is_current=False)
    await heard.say(
        "risk-met",
        (HELP_NOW,),
        *([_ways(entry, turn)] if rests else []),
        anchor=asking.anchor_of(entry) if rests else None,
        told=Lines(told) if told else Text("risk-told-nobody", {}),
        ways=Text("risk-ways", {}) if rests else "",
    )
    return rests


def _ways(entry: Entry, turn: Turn) -> Row:
    return (
        key("risk-go-on", "walk.carry-on", entry=entry.id),
        key("walk-stop", "walk.reply", entry=entry.id, step=turn.walk.at, reply="stop"),
    )


async def _tell(heard: Heard, entry: Entry) -> tuple[Text, ...]:
    """Tells every therapist the client agreed on, each once for an entry; what the client reads about it."""
    told: list[Text] = []
    for therapist_id in await notices.agreed_with(heard.tx, heard.me, "risk item"):
        therapist = await people.get(heard.tx, therapist_id)
        if therapist.unreachable_at is not None or therapist.frozen_at is not None:
            # What would be put for them waits: "sent" would be a lie.
            told.append(Text("risk-not-reached", {"therapist": therapist.name}))
            continue
        is_new = await heard.tell(
            therapist_id,
            "risk-notice",
            (key("see-client", "caseload.client", client=heard.me),),
            dedupe_key=f"risk:{entry.id.hex}:{therapist_id.hex}",
            at_once=True,
            client=_name(heard),
        )
        said = "risk-told" if is_new else "risk-told-before"
        told.append(Text(said, {"therapist": therapist.name, "notice": _notice(heard, therapist)}))
    return tuple(told)


def _name(heard: Heard) -> str:
    assert heard.person is not None
    return heard.person.name


def _notice(heard: Heard, therapist: Person) -> str:
    """Word for word what that therapist gets, in their language."""
    return heard.wiring.catalogue.text(therapist.language, "risk-notice", {"client": _name(heard)})


async def ask_consent(heard: Heard, assignment: Assignment) -> None:
    """Asks, once a measure with a risk item is agreed on, whether its therapist may be told. No answer is a no."""
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    therapist = await therapist_of(heard.tx, assignment)
    if therapist is None or not has_risk_item(practice):
        return
    await heard.say(
        "risk-consent",
        (deciding.button("risk item", therapist, False),),
        (deciding.button("risk item", therapist, True),),
        anchor=f"notice:{therapist.id.hex}",
        fresh=True,
        therapist=therapist.name,
        practice=practice.words_in(heard.language).name,
        notice=_notice(heard, therapist),
    )
