"""What clients said after their entries drafts the next proposal, for their therapist to open or leave; no verdicts."""

from dataclasses import dataclass, replace
from uuid import UUID

from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.therapist import drafts
from practices import outcomes
from practices.given import TAPPED
from scheduling import proposing
from scheduling.proposing import Suggestion
from storage import assignments, practices, proposals
from storage import outcomes as kept_outcomes
from storage.assignments import Assignment
from storage.outbox import Button, Lines, Text

MOST = 3


@dataclass(frozen=True)
class Next:
    """What could follow something agreed; `name` is its practice's, in the therapist's language."""

    assignment: Assignment
    suggestion: Suggestion
    name: str


async def found(heard: Heard, client_id: UUID) -> list[Next]:
    """What is worth proposing to a client next, from what the therapist may know."""
    said = await assignments.of_client(heard.tx, client_id, heard.me, ("proposed", "change asked", "accepted"))
    followed = {one.follows_id for one in said}
    went = outcomes.by_assignment(await kept_outcomes.of_client(heard.tx, client_id, heard.me))
    today = await drafts.local_day(heard, client_id)
    suggested = []
    for one in said:
        is_recent = one.state == "accepted" and one.last_day >= today - kept_outcomes.TALKED_ABOUT
        if not is_recent or one.therapist_id != heard.me or one.id in followed:
            continue
        practice = await practices.get(heard.tx, one.practice_id, one.practice_version)
        since = one.considered_at
        times = [each for each in went.get(one.id, ()) if since is None or each.at > since]
        suggestion = proposing.suggested(proposals.terms_of(one), times, practice, today)
        if suggestion is not None and practice.subject not in TAPPED:
            suggested.append(Next(one, suggestion, practice.words_in(heard.language).name))
    return suggested[:MOST]


async def rows_of_client(heard: Heard, client_id: UUID) -> tuple[Row, ...]:
    """For the client's screen: the draft that there is, and what could be proposed next, a tap each."""
    draft = await proposals.draft_for(heard.tx, client_id, heard.me)
    rows: list[Row] = []
    if draft is not None:
        name = (await drafts.practice_of(heard, draft)).words_in(heard.language).name
        rows.append((Button("assign.draft", {"draft": draft.id.hex}, label="draft-go-on", args={"practice": name}),))
    for one in await found(heard, client_id):
        given = {"client": client_id, "assignment": one.assignment.id}
        leave = key("next-not-now", "assign.not-next", **given)
        rows.append((_opens(one), leave))
    return tuple(rows)


def _opens(one: Next) -> Button:
    agreed, what = one.assignment, one.suggestion.what
    if what == "swap":
        opens = key("next-swap", "assign.choose", client=agreed.client_id, follows=agreed.id)
    else:
        opens = key(f"next-{what.replace(' ', '-')}", "assign.next", client=agreed.client_id, assignment=agreed.id)
    return replace(opens, args={"practice": one.name})


async def questions(heard: Heard, client_id: UUID) -> list[Text]:
    """For the client's screen: what was skipped again and again, as questions for the session."""
    today = await drafts.local_day(heard, client_id)
    asked = outcomes.skipped_often(await kept_outcomes.in_force(heard.tx, client_id, heard.me, today))
    lines = []
    for one in asked:
        practice = await practices.get(heard.tx, *one.practice)
        name = practice.words_in(heard.language).name
        lines.append(Text("question-skipped", {"practice": name, "times": one.times, "of": one.of}))
    return [Text("questions-for-session", {"questions": Lines(tuple(lines))})] if lines else []
