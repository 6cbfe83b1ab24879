"""A new entry, with all that the client has chosen for themselves at this moment."""

from uuid import UUID

from handlers.hearing import Heard
from practices.definition import Size
from practices.walk import Walk
from storage import entries
from storage.entries import Entry, Outcome


async def keep_entry(
    heard: Heard,
    entry_id: UUID,
    practice: tuple[str, int],
    size: Size,
    *,
    assignment_id: UUID | None,
    prompted: bool,
    walk: Walk | None = None,
    outcome: Outcome | None = None,
) -> Entry:
    """Keeps an entry of that practice (id, version): with a walk it is the current one, with an outcome it is finished.

    A prompted entry has the key of the occurrence that it answers.
    """
    client = await heard.client()
    assert client is not None
    entry = Entry(
        id=entry_id,
        client_id=heard.me,
        assignment_id=assignment_id,
        occurrence_id=entry_id if prompted else None,
        practice_id=practice[0],
        practice_version=practice[1],
        size=size,
        language=heard.language,
        zone=client.zone or "UTC",
        started_at=heard.now,
        walk=None if walk is None else walk.to_json(),
        is_current=walk is not None,
        touched_at=heard.now,
        finished_at=None if outcome is None else heard.now,
        outcome=outcome,
    )
    await entries.add(heard.tx, entry)
    return entry
