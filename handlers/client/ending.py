"""What was agreed comes to its end."""

from handlers.hearing import Heard
from storage import assignments, occurrences, schedules
from storage.assignments import Assignment


async def stop(heard: Heard, assignment: Assignment) -> None:
    """Ends what is agreed, or takes back what is not yet: nothing more falls due, and what is open is taken back."""
    state = "ended" if assignment.state == "accepted" else "withdrawn"
    await assignments.change(heard.tx, assignment.id, assignment.client_id, state=state, ended_at=heard.now)
    await schedules.remove(heard.tx, assignment.id)
    await occurrences.close_all(heard.tx, "withdrawn", heard.now, assignment_id=assignment.id)
