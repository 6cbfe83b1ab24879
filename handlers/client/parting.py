"""What ends when a therapist no longer sees a client: access at once, and what was planned by them."""

from uuid import UUID

from handlers.client import dates, ending, timing
from handlers.hearing import Heard
from scheduling import nudges, reach, session_dates
from scheduling import sessions as meetings
from storage import assignments, care_asks, care_links, outbox, sessions
from storage.assignments import Assignment


async def planned_by(heard: Heard, therapist_id: UUID, client_id: UUID) -> list[Assignment]:
    """What this therapist has proposed to the client, or agreed on with them, and that goes on."""
    said = await assignments.of_client(heard.tx, client_id, client_id, assignments.LIVING)
    return [one for one in said if one.therapist_id == therapist_id]


async def end_planned(heard: Heard, therapist_id: UUID, client_id: UUID) -> int:
    """Ends all of that, and the sessions to come: nothing falls due any more, and nudges that wait are taken back.

    How much there was.
    """
    set_ = await _end_sessions(heard, therapist_id, client_id)
    planned = await planned_by(heard, therapist_id, client_id)
    for one in planned:
        await ending.stop(heard, one)
        # What was to come in the morning is over by then.
        await outbox.withdraw(heard.tx, client_id, timing.anchor_of(one.id), heard.now)
    await nudges.replan(heard.tx, client_id, heard.now)
    return len(planned) + set_


async def _end_sessions(heard: Heard, therapist_id: UUID, client_id: UUID) -> int:
    """Stops the sessions of these two, with what was to be said before them. As how many they were set."""
    found = await sessions.of_client(heard.tx, client_id, therapist_id)
    going_on = [one for one in found if session_dates.next_after([one], heard.now) is not None]
    for one in going_on:
        await meetings.stop(heard.tx, one, heard.now)
        await outbox.withdraw(heard.tx, client_id, dates.told_in(one), heard.now)
    return len(going_on)


async def part(heard: Heard, therapist_id: UUID, client_id: UUID) -> bool:
    """Ends the access of a therapist, and what they had planned. False when there was no access to end."""
    await _end_sessions(heard, therapist_id, client_id)
    if not await _end_access(heard, therapist_id, client_id):
        return False
    await end_planned(heard, therapist_id, client_id)
    return True


async def hand_over(heard: Heard, therapist_id: UUID, client_id: UUID, colleague_id: UUID) -> None:
    """The colleague takes the therapist's place: what is agreed goes on as it is, between the client and them."""
    for one in await planned_by(heard, therapist_id, client_id):
        await assignments.change(heard.tx, one.id, client_id, therapist_id=colleague_id)
    # When these two meet is theirs to say.
    await _end_sessions(heard, therapist_id, client_id)
    await _end_access(heard, therapist_id, client_id)
    await nudges.replan(heard.tx, client_id, heard.now)


async def _end_access(heard: Heard, therapist_id: UUID, client_id: UUID) -> bool:
    if not await care_links.end(heard.tx, therapist_id, client_id, heard.now):
        return False
    await care_asks.close(heard.tx, client_id, therapist_id, heard.now)
    # Whether the client can be reached is the therapist's news no more.
    await outbox.cancel(heard.tx, therapist_id, reach.anchor_of(client_id))
    return True
