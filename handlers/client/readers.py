"""Who else reads what a client notes, said to them once in plain words; and who is to hear what they decide."""

from handlers.hearing import Heard
from storage import care_links, clients, people
from storage.assignments import Assignment
from storage.database import Transaction
from storage.outbox import Text
from storage.people import Person


async def who_reads(heard: Heard) -> Text | str:
    """A line that names the therapists; nothing when there are none yet, or when the client was told before."""
    client = await heard.client()
    therapists = await care_links.therapists_of(heard.tx, heard.me)
    if client is None or client.notes_explained_at is not None or not therapists:
        return ""
    await clients.change(heard.tx, heard.me, notes_explained_at=heard.now)
    names = tuple([(await people.get(heard.tx, one)).name for one in therapists])
    return Text("who-reads", {"therapists": names})


async def therapist_of(tx: Transaction, assignment: Assignment) -> Person | None:
    """Who is to hear of an assignment: its therapist, while they may see its client. Afterwards nobody is."""
    told = assignment.therapist_id
    if told is None or not await care_links.may_see(tx, told, assignment.client_id):
        return None
    return await people.get(tx, told)
