"""The practices that a log names: as they are, but for what a client has made and shares only a summary of."""

from collections.abc import Collection

from sqlalchemy import select

from practices.definition import Practice
from practices.owned import is_own, own_id
from practices.summarised import summarised
from storage import practices
from storage.database import Transaction
from storage.entries import entries, words_visible_to
from storage.log_parts import Part


async def told(tx: Transaction, part: Part, versions: Collection[tuple[str, int]]) -> tuple[Practice, ...]:
    """These versions; of what the client made others learn no more than of the entries about it."""
    found = [await practices.get(tx, *version) for version in sorted(versions)]
    own = {(one.id, one.version) for one in found if is_own(one.id, part.client_id)}
    summaries = own - await _whole(tx, part) if own and part.reader != part.client_id else set()
    return tuple(summarised(one) if (one.id, one.version) in summaries else one for one in found)


async def _whole(tx: Transaction, part: Part) -> set[tuple[str, int]]:
    """What the client made and shares all of an entry about."""
    found = select(entries.c.practice_id, entries.c.practice_version).where(
        entries.c.client_id == part.client_id,
        entries.c.practice_id.startswith(own_id(part.client_id, "")),
        words_visible_to(part.reader),
    )
    return {(practice_id, version) for practice_id, version in await tx.execute(found.distinct())}
