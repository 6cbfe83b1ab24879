"""Second thoughts about a draft: what helped before, vague words, whether it is the time for it. Advice, no more."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.rounds import wishes_words
from handlers.therapist import caseload, drafts
from handlers.wording import cadence_words
from practices import checking, outcomes
from practices.checking import Phrases
from practices.definition import Practice
from practices.outcomes import Helped
from practices.phrases import load_phrases
from scheduling import cadence as cadences
from scheduling import sessions
from scheduling.cadence import AroundSession
from storage import assignments, care_modes, clients, dialogs, people, practices, proposals
from storage import outcomes as kept_outcomes
from storage.outbox import At, Lines, Text
from storage.proposals import Draft

MOST_VAGUE = 3
QUESTIONS = ("crisis", "overwhelmed", "willing")
# The answers that are worth a second thought.
DOUBTS = {"crisis": True, "overwhelmed": True, "willing": False}


@cache
def _phrases() -> Phrases:
    return load_phrases()


async def thoughts(heard: Heard, draft: Draft, practice: Practice) -> Text | str:
    """What is good to know before it is sent, a line each; nothing when there is nothing."""
    said = [
        *await _in_the_place_of(heard, draft),
        *await _asked_for(heard, draft),
        *await _helped_before(heard, draft),
        *_suits(draft, practice),
        *await _needs_session(heard, draft),
        *[Text(f"draft-doubt-{question}", {}) for question in doubts_of(draft)],
        *await _vague(heard, draft),
    ]
    return Text("draft-thoughts", {"thoughts": Lines(tuple(said))}) if said else ""


def _suits(draft: Draft, practice: Practice) -> list[Text]:
    """What the practice is of more use for, where that is something else."""
    if not practice.phases or draft.terms.phase in practice.phases:
        return []
    return [Text("draft-suits", {"phases": tuple(Text(f"draft-phase-{phase}", {}) for phase in practice.phases)})]


async def _needs_session(heard: Heard, draft: Draft) -> list[Text]:
    """Says so when it hangs on sessions and none is set."""
    rule = cadences.from_json(draft.terms.cadence)
    if not any(isinstance(stage, AroundSession) for stage in cadences.stages(rule)):
        return []
    following = await sessions.next_after(heard.tx, draft.client_id, heard.now, heard.me)
    return [] if following is not None else [Text("draft-needs-session", {})]


def doubts_of(draft: Draft) -> list[str]:
    """The questions about the time for it whose answers are worth a second thought."""
    return [question for question, doubtful in DOUBTS.items() if draft.ready.get(question) == doubtful]


async def _in_the_place_of(heard: Heard, draft: Draft) -> list[Text]:
    """What is agreed and would end with the client's yes."""
    agreed = None if draft.follows_id is None else await assignments.get(heard.tx, draft.follows_id, heard.me)
    if agreed is None or agreed.state != "accepted":
        return []
    practice = await practices.get(heard.tx, agreed.practice_id, agreed.practice_version)
    words = cadence_words(cadences.from_json(agreed.cadence))
    return [Text("draft-follows", {"practice": practice.words_in(heard.language).name, "cadence": words})]


async def _asked_for(heard: Heard, draft: Draft) -> list[Text]:
    """What the client would like changed of the proposal that the draft answers."""
    if draft.assignment_id is None:
        return []
    steps = await proposals.steps_of(heard.tx, draft.assignment_id, heard.me)
    asked = [one for one in steps if one.did == "asked" and one.round == draft.round]
    return [Text("draft-asked-for", {"wish": wishes_words(one)}) for one in asked[-1:]]


async def _helped_before(heard: Heard, draft: Draft) -> list[Text]:
    went = outcomes.what_helped(await kept_outcomes.of_client(heard.tx, draft.client_id, heard.me))
    found = outcomes.of_practice(went, draft.terms.practice_id)
    return (
        []
        if found is None or (found.said and not found.helped)
        else [Text("draft-before", {"numbers": numbers(found)})]
    )


def numbers(found: Helped) -> Text:
    """How often it was done and helped, as far as the therapist may know: numbers, and no judgement."""
    if not found.said:
        return Text("done-times", {"done": found.done})
    return Text("helped-times", {"helped": found.helped, "said": found.said})


async def _vague(heard: Heard, draft: Draft) -> list[Text]:
    """Words after which nobody could tell whether it was done, in what the therapist wrote."""
    client = await people.get(heard.tx, draft.client_id)
    lines = (draft.terms.why, draft.terms.goal or "", *draft.adapted.values())
    languages = {heard.language, client.language}
    found = [one for line in lines for one in checking.advise_on(line, languages, _phrases())]
    said = {str(one.args["words"]).casefold(): Text(f"advice-{one.about}", dict(one.args)) for one in found}
    return list(said.values())[:MOST_VAGUE]


# Is it the time for it?


async def show(heard: Heard) -> None:
    """Four questions about the time for it, which only the therapist answers and reads."""
    draft = await drafts.opened(heard)
    if draft is not None:
        await dialogs.close_if(heard.tx, heard.me, drafts.ASKS)
        await _show(heard, draft)


async def _show(heard: Heard, draft: Draft) -> None:
    client = await caseload.linked(heard, draft.client_id)
    if client is None:
        return
    goal = await drafts.goal_words(heard, draft)
    advice = [Text(f"draft-doubt-{question}", {}) for question in doubts_of(draft)]
    if not goal:
        advice.append(Text("draft-doubt-goal", {}))
    facts = [*await _facts(heard, draft), *advice]
    await heard.say(
        "draft-ready-which",
        *_answers(draft),
        (key("draft-goal", "assign.goals", draft=draft.id),),
        (key("draft-back", "assign.draft", draft=draft.id),),
        anchor=drafts.anchor_of(draft),
        client=caseload.called(client),
        thoughts=Text("draft-thoughts", {"thoughts": Lines(tuple(facts))}) if facts else "",
    )


def _answers(draft: Draft) -> Iterator[Row]:
    for question in QUESTIONS:
        yield tuple(
            key(
                f"draft-{question}-{'yes' if answer else 'no'}{'-marked' * (draft.ready.get(question) is answer)}",
                "assign.ready-is",
                draft=draft.id,
                question=question,
                answer=answer,
            )
            for answer in (True, False)
        )


async def _facts(heard: Heard, draft: Draft) -> list[Text]:
    """What is known already: a pause, a lighter load, how much is agreed."""
    client = await clients.find(heard.tx, draft.client_id)
    assert client is not None
    said = []
    if client.paused_at is not None:
        in_care = await care_modes.lasting(heard.tx, client.person_id) is not None
        fact = "draft-fact-care-mode" if in_care else "draft-fact-paused"
        said.append(Text(fact, {"since": At(client.paused_at, "day", client.zone)}))
    if client.lightened_at is not None:
        said.append(Text("draft-fact-lightened", {"since": At(client.lightened_at, "day", client.zone)}))
    agreed = await assignments.of_client(heard.tx, draft.client_id, heard.me, ("accepted",))
    living = [one for one in agreed if one.last_day >= heard.now.date() and one.id != draft.follows_id]
    return [*said, Text("draft-fact-agreed", {"count": len(living)})] if living else said


async def answered(heard: Heard) -> None:
    """One of the questions; the same answer again takes it back."""
    draft = await drafts.opened(heard)
    question, answer = heard.given["question"], heard.given["answer"]
    if draft is None or question not in QUESTIONS:
        return
    ready = {name: said for name, said in draft.ready.items() if name != question}
    if draft.ready.get(question) is not answer:
        ready[question] = answer
    changed = replace(draft, ready=ready, changed_at=heard.now)
    await proposals.change_draft(heard.tx, changed)
    await _show(heard, changed)
