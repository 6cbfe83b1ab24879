"""What a yes brings with it: the step is kept, a goal is set, and what was agreed before makes room."""

from uuid import UUID

from handlers import rounds
from handlers.client import ending, tapping
from handlers.hearing import Heard
from storage import assignments, goals
from storage.assignments import Assignment
from storage.columns import new_id
from storage.goals import Goal


async def agree(heard: Heard, assignment: Assignment) -> None:
    """Both agree now."""
    await rounds.record(heard, assignment, "accepted")
    await tapping.agree(heard, assignment)
    if assignment.goal is not None and assignment.goal_id is None:
        await assignments.change(
            heard.tx, assignment.id, assignment.client_id, goal_id=await _goal(heard, assignment.goal), goal=None
        )
    if assignment.follows_id is not None:
        before = await assignments.get(heard.tx, assignment.follows_id, heard.me)
        if before is not None and before.client_id == heard.me and before.state == "accepted":
            await ending.stop(heard, before)


async def _goal(heard: Heard, words: str) -> UUID:
    """The client's goal in these words; by their yes it becomes one of theirs."""
    mine = await goals.of_client(heard.tx, heard.me, heard.me)
    same = next((goal for goal in mine if goal.words.casefold() == words.casefold()), None)
    if same is not None:
        return same.id
    client = await heard.client()
    assert client is not None
    goal = Goal(new_id(), heard.me, words, client.zone or "UTC", heard.now)
    await goals.add(heard.tx, goal)
    return goal.id
