"""How a proposal goes back and forth: each step is kept, and both can read how it came to be as it is."""

from collections.abc import Iterator
from datetime import date

from handlers.hearing import Heard
from handlers.wording import cadence_words, glimpse
from practices.owned import base_of
from scheduling import cadence as cadences
from storage import assignments, people, practices, proposals
from storage.assignments import Assignment
from storage.outbox import At, Day, Lines, Text, Value
from storage.people import Person
from storage.proposals import By, Did, Step, Terms

MOST = 12  # steps: more would not be read
OPEN = ("proposed", "change asked")
WISHES = ("less-often", "smaller", "other-times", "later", "other-practice")


async def record(
    heard: Heard, assignment: Assignment, did: Did, wishes: tuple[str, ...] = (), words: str | None = None
) -> None:
    """Keeps what whoever is heard has done about a proposal."""
    by: By = "client" if heard.me == assignment.client_id else "therapist"
    await proposals.record(heard.tx, assignment, by, heard.me, did, heard.now, wishes=wishes, words=words)


async def standing(heard: Heard, by: By) -> Assignment | None:
    """The proposal that a button of one of its two was about, while it is open and as it was then; or else says so.

    While a change is asked for, it can still be taken as it stands, or left.
    """
    assignment = await assignments.get(heard.tx, heard.key("assignment"), heard.me)
    theirs = None if assignment is None else assignment.client_id if by == "client" else assignment.therapist_id
    if assignment is None or theirs != heard.me or assignment.state not in OPEN:
        heard.toast("proposal-settled")
        return None
    # Buttons from before there were rounds carry none.
    if heard.given.get("round", 1) != assignment.round:
        heard.toast("proposal-newer")
        return None
    return assignment


def wishes_words(step: Step) -> Text | str:
    """What was asked for: wishes that were tapped, and words."""
    tapped = tuple(Text(f"wish-{wish}", {}) for wish in step.wishes)
    if tapped and step.words:
        return Text("wishes-and-words", {"wishes": tapped, "words": step.words})
    return Text("wishes-tapped", {"wishes": tapped}) if tapped else Text("wishes-words", {"words": step.words or ""})


async def history(heard: Heard, assignment: Assignment, reader: Person) -> Lines | None:
    """The steps of a proposal, a line each, as a reader may see them; None when there is but its beginning."""
    steps = await proposals.steps_of(heard.tx, assignment.id, reader.id)
    if len(steps) < 2:
        return None
    names = {step.by_id: await _name(heard, step) for step in steps}
    before: Terms | None = None
    lines = []
    for step in steps:
        lines.append(await _line(heard, step, before, names[step.by_id], reader))
        before = step.terms or before
    return Lines(tuple(lines[-MOST:]))


async def changed_line(heard: Heard, assignment: Assignment, reader: Person, therapist: str) -> Text | str:
    """What is different from the proposal before; nothing when it is the first."""
    steps = await proposals.steps_of(heard.tx, assignment.id, reader.id)
    said = [step.terms for step in steps if step.terms is not None]
    if len(said) < 2:
        return ""
    if said[-2] == said[-1]:
        return Text("proposal-same", {"therapist": therapist})
    return Text("proposal-changed", {"terms": await changes(heard, said[-2], said[-1], reader)})


async def _name(heard: Heard, step: Step) -> str:
    return "–" if step.by_id is None else (await people.get(heard.tx, step.by_id)).name


async def _line(heard: Heard, step: Step, before: Terms | None, name: str, reader: Person) -> Text:
    given: dict[str, Value] = {"at": At(step.at, "datetime"), "name": name}
    if step.did == "asked":
        return Text("step-asked", {**given, "wish": wishes_words(step)})
    if step.terms is None:
        return Text(f"step-{step.did}", given)
    if step.terms == before:
        return Text("step-kept", given)
    parts = await changes(heard, before, step.terms, reader)
    return Text("step-proposed" if before is None else "step-changed", {**given, "terms": parts})


async def changes(heard: Heard, before: Terms | None, terms: Terms, reader: Person) -> Text | str:
    """What the terms say; of a changed proposal only what is different now."""
    parts: list[Text | str] = []
    version = terms.practice_id, terms.practice_version
    if before is None or version != (before.practice_id, before.practice_version):
        # What was only ever proposed is forgotten with its writer.
        practice = await practices.find(heard.tx, *version)
        parts.append(base_of(terms.practice_id) if practice is None else practice.words_in(reader.language).name)
    if before is None or before.cadence != terms.cadence:
        parts.append(cadence_words(cadences.from_json(terms.cadence)))
    if before is None or before.size != terms.size:
        parts.append(Text(f"terms-{terms.size}", {}))
    return _joined([*parts, *_days(before, terms), *([] if before is None else _reasons(before, terms))])


def _joined(parts: list[Text | str]) -> Text | str:
    """Parts that have commas of their own, one after the other."""
    first, *rest = parts
    return Text("terms-more", {"first": first, "rest": _joined(rest)}) if rest else first


def _days(before: Terms | None, terms: Terms) -> Iterator[Text]:
    if before is not None and terms.first_day and before.first_day != terms.first_day:
        yield Text("terms-from", {"first": Day(date.fromisoformat(terms.first_day))})
    if terms.last_day and (before is None or before.last_day != terms.last_day):
        yield Text("terms-until", {"last": Day(date.fromisoformat(terms.last_day))})


def _reasons(before: Terms, terms: Terms) -> Iterator[Text]:
    if before.why != terms.why:
        yield Text("terms-why", {"why": glimpse(terms.why)})
    # A goal in words has become the client's own by their yes.
    is_theirs_now = before.goal_id is None and before.goal is not None and terms.goal is None
    rest = ("phase", "given") if is_theirs_now and terms.goal_id is not None else ("goal_id", "goal", "phase", "given")
    if any(getattr(before, name) != getattr(terms, name) for name in rest):
        yield Text("terms-rest", {})
