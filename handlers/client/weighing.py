"""The load budget: how many minutes a week feel right to a client, beside what would be planned for them."""

from dataclasses import dataclass

from handlers.hearing import Heard
from scheduling import cadence as cadences
from scheduling.load import Planned, minutes_a_week
from storage import assignments, clients, practices, schedules
from storage.assignments import Assignment
from storage.clients import Client


@dataclass(frozen=True)
class TooMuch:
    """Minutes a week that would be planned, and how many feel right."""

    minutes: int
    budget: int


async def too_much(heard: Heard, assignment: Assignment, times_a_day: int) -> TooMuch | None:
    """What would be planned in a week with this assignment, if that is beyond the client's budget."""
    client = await clients.find(heard.tx, assignment.client_id)
    if client is None or client.minutes_a_week is None:
        return None
    planned = [await _planned(heard, client, assignment, times_a_day), *await _others(heard, client, assignment)]
    minutes = minutes_a_week(planned)
    return None if minutes <= client.minutes_a_week else TooMuch(minutes, client.minutes_a_week)


async def _others(heard: Heard, client: Client, but: Assignment) -> list[Planned]:
    agreed = await assignments.of_client(heard.tx, client.person_id, heard.me, ("accepted",))
    scheduled = {one.assignment_id: one.plan for one in await schedules.of_client(heard.tx, client.person_id)}
    today = cadences.to_local(heard.now, client.zone or "UTC").date()
    # What it takes the place of ends with their yes.
    apart = but.id, but.follows_id
    return [
        await _planned(heard, client, one, len(scheduled[one.id].times))
        for one in agreed
        if one.id not in apart and one.id in scheduled and one.last_day >= today
    ]


async def _planned(heard: Heard, client: Client, assignment: Assignment, times_a_day: int) -> Planned:
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    is_smaller = assignment.size == "smaller" or client.lightened_at is not None
    minutes = practice.minutes_of("smaller" if is_smaller else "full")
    return Planned(minutes, cadences.from_json(assignment.cadence), times_a_day, frozenset(client.days_off))


async def can_be_smaller(heard: Heard, assignment: Assignment) -> bool:
    """Whether a smaller version of it is to be had that is not taken already."""
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    return assignment.size == "full" and practice.minutes_of("smaller") < practice.minutes
