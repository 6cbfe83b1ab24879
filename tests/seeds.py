"""The people of the tests: Ana, her therapist Ben, another therapist Cleo, and Dan, a client of Cleo's."""

from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from storage import care_links, clients, people, therapists
from storage.database import Transaction


@dataclass(frozen=True)
class Cast:
    """The keys of everybody."""

    ana: UUID
    ben: UUID
    cleo: UUID
    dan: UUID


TELEGRAM_IDS = {"Ana": 101, "Ben": 102, "Cleo": 103, "Dan": 104}


async def everybody(tx: Transaction, now: datetime) -> Cast:
    """Ana is linked to Ben and Dan to Cleo, both confirmed; both clients live in Berlin, quiet from 22 to 7."""
    keys = {name: (await people.join(tx, n, n, name, "en", now)).id for name, n in TELEGRAM_IDS.items()}
    for therapist in ("Ben", "Cleo"):
        await therapists.let_in(tx, keys[therapist], now)
    for client, therapist in (("Ana", "Ben"), ("Dan", "Cleo")):
        await clients.add(tx, keys[client])
        await clients.change(
            tx, keys[client], zone="Europe/Berlin", quiet_from=time(22), quiet_until=time(7), ready_at=now
        )
        await care_links.claim(tx, keys[therapist], keys[client], client, now)
        await care_links.confirm(tx, keys[therapist], keys[client], now)
    return Cast(keys["Ana"], keys["Ben"], keys["Cleo"], keys["Dan"])
