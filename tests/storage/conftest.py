"""People whom the tests of storage write about."""

from datetime import datetime

import pytest

from storage import clients, people
from storage.database import Database
from storage.people import Person
from tests.seeds import agreed


@pytest.fixture
async def ana(database: Database, now: datetime) -> Person:
    """A client in Berlin who reads German and calls a practice an experiment."""
    async with database.transaction() as tx:
        person = await people.join(tx, 11, 11, "Ana", "de", now)
        await clients.add(tx, person.id)
        await agreed(tx, person.id, "client", now)
        await clients.change(tx, person.id, zone="Europe/Berlin", word="experiment")
    return person


@pytest.fixture
async def ben(database: Database, now: datetime) -> Person:
    """Ana's therapist."""
    async with database.transaction() as tx:
        return await people.join(tx, 22, 22, "Ben", "en", now)
