"""The doctor names each fault that an operator can have, and finds none where there is none."""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr
from pyrage import x25519

from operating import doctor
from operating.doctor import Finding, Machine
from operating.settings import Settings
from sandbox.app import TOKEN, create_app
from sandbox.server import serve
from storage import belonging, people, quarantine
from storage.database import Database
from storage.master_keys import new_line
from tests.rings import MASTER_KEYS, keys_url, open_keys
from texts.contacts import Contacts

CONTACTS = Contacts.load()


@dataclass
class Patient:
    """A bot of an operator's that is well, to be made ill."""

    folder: Path
    settings: Settings
    machine: Machine

    def set(self, **settings: Any) -> None:
        self.settings = self.settings.model_copy(update=settings)

    def says(self, **measured: Any) -> None:
        self.machine = replace(self.machine, **measured)

    def execute(self, statement: str) -> None:
        with closing(sqlite3.connect(self.folder / "midweek.db")) as connection:
            connection.execute(statement)
            connection.commit()

    async def findings(self) -> list[Finding]:
        return [finding async for finding in doctor.examine(self.settings, self.machine)]


@pytest.fixture
async def patient(migrated_file: Path, key_folder: Path, tmp_path: Path) -> AsyncIterator[Patient]:
    for file in (migrated_file, key_folder / "keys.db"):
        shutil.copy(file, tmp_path)
    (tmp_path / "token").write_text(TOKEN)
    url = f"sqlite:///{tmp_path}/midweek.db"
    database = Database(url, open_keys(tmp_path))
    await belonging.make_ready(database, datetime.now(UTC))
    await database.close()
    for file in tmp_path.iterdir():
        file.chmod(0o600)
    async with serve(create_app()) as telegram:
        yield Patient(
            tmp_path,
            Settings(
                bot_token_file=tmp_path / "token",
                database_url=url,
                keys_url=keys_url(tmp_path),
                master_keys=SecretStr(MASTER_KEYS),
                backup_to=str(x25519.Identity.generate().to_public()),
                telegram_url=telegram.url,
            ),
            Machine(datetime.now(UTC), f"{datetime.now(UTC).year}a", lambda _: 10**12, CONTACTS),
        )


async def test_nothing_is_wrong_with_a_bot_that_is_well(patient: Patient) -> None:
    findings = await patient.findings()
    assert [one for one in findings if one.grade != "well"] == []
    assert doctor.told(findings).endswith(f"0 wrong, 0 to look at, {len(findings)} well.")


async def held(patient: Patient) -> None:
    database = Database(patient.settings.database_url, open_keys(patient.folder))
    async with database.transaction() as tx:
        await quarantine.hold(tx, {"update_id": 1}, None, "kind=KeyError", patient.machine.now)
    await database.close()


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:50_000])


async def mistyped(patient: Patient) -> None:
    database = Database(patient.settings.database_url, open_keys(patient.folder))
    async with database.transaction() as tx:
        await people.join(tx, 101, 101, "Ana", "en", patient.machine.now)
    await database.close()
    patient.set(database_url=f"sqlite:///{patient.folder}/midwek.db")


LATER = timedelta(days=400)
FAULTS: dict[str, tuple[Callable[[Patient], Any], str, str]] = {
    "no token": (lambda one: (one.folder / "token").unlink(), "token", "BOT_TOKEN_FILE"),
    "another bot's token": (
        lambda one: (one.folder / "token").write_text("1001:other"),
        "token",
        "refused by Telegram",
    ),
    "no way to Telegram": (lambda one: one.set(telegram_url="http://127.0.0.1:9"), "telegram", "cannot be reached"),
    "a webhook that Telegram does not know": (
        lambda one: one.set(webhook_url="https://midweek.example.org/updates"),
        "webhook",
        "Telegram brings updates nowhere",
    ),
    "a webhook that cannot be": (lambda one: one.set(webhook_url="http://x"), "webhook", "WEBHOOK_URL"),
    "a clock that is off": (lambda one: one.says(now=one.machine.now + timedelta(minutes=2)), "clock", "seconds off"),
    "old zone data": (lambda one: one.says(zone_data="2020a"), "zone data", "Update the package tzdata"),
    "a damaged database": (lambda one: cut(one.folder / "midweek.db"), "database", "midweek.db"),
    "a server that is not there": (
        lambda one: one.set(database_url="postgresql://midweek:word@127.0.0.1:9/midweek"),
        "database",
        "no connection",
    ),
    "a newer schema": (
        lambda one: one.execute("UPDATE alembic_version SET version_num = '9999'"),
        "schema",
        "a newer Midweek",
    ),
    "an older schema": (
        lambda one: one.execute("UPDATE alembic_version SET version_num = '0001'"),
        "schema",
        "the next start brings it to",
    ),
    "another ring": (lambda one: one.set(master_keys=SecretStr(new_line("tests"))), "keys", "MASTER_KEYS"),
    "no ring": (lambda one: one.set(master_keys=None), "keys", "MASTER_KEYS is not set"),
    "no key store": (lambda one: (one.folder / "keys.db").unlink(), "keys", "the key store is missing"),
    "a full disk": (lambda one: one.says(free=lambda _: 400_000_000), "disk", "Only 400 MB are free"),
    "old numbers for a crisis": (lambda one: one.says(now=one.machine.now + LATER), "contacts", "look them over"),
    "a key store for all to read": (
        lambda one: (one.folder / "keys.db").chmod(0o644),
        "permissions",
        "Others on this machine may read",
    ),
    "a token for all to read": (lambda one: (one.folder / "token").chmod(0o640), "permissions", "token: chmod 600"),
    "an update that is held": (held, "quarantine", "1 updates failed and are held"),
    "a key store left over from a restore": (
        lambda one: shutil.copy(one.folder / "keys.db", one.folder / "keys.db-replaced") and None,
        "left over",
        "keys.db-replaced is left from a restore",
    ),
    "no ring before the first start": (
        lambda one: one.set(database_url=f"sqlite:///{one.folder}/new/midweek.db", keys_url=None, master_keys=None),
        "keys",
        "MASTER_KEYS is not set",
    ),
    "a database that was mistyped beside its keys": (
        mistyped,
        "keys",
        "keys of people who are not in the database",
    ),
    "backups for nobody": (
        lambda one: one.set(backup_to="age1mistyped"),
        "backups",
        "no public key of the age format",
    ),
    "no backups": (lambda one: one.set(backup_to=None), "backups", "BACKUP_TO is not set"),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_each_planted_fault_is_named(patient: Patient, fault: str) -> None:
    plant, about, says = FAULTS[fault]
    if (planting := plant(patient)) is not None and hasattr(planting, "__await__"):
        await planting
    found = [one for one in await patient.findings() if one.grade != "well" and one.about == about]
    assert len(found) == 1
    assert says in found[0].says


async def test_a_webhook_that_belongs_to_somebody_else_is_told(patient: Patient) -> None:
    async with httpx.AsyncClient(base_url=f"{patient.settings.telegram_url}/bot{TOKEN}/") as telegram:
        await telegram.post("setWebhook", json={"url": "http://127.0.0.1:9/x"})
    assert any(one.about == "webhook" and one.grade == "look" for one in await patient.findings())
    patient.set(webhook_url="https://midweek.example.org/updates")
    found = [one.says for one in await patient.findings() if one.about == "webhook"]
    assert found == ["WEBHOOK_URL: Telegram brings updates somewhere else until `run` has started."]


async def test_it_changes_nothing_not_even_where_nothing_is_yet(patient: Patient) -> None:
    before = {file.name: file.read_bytes() for file in patient.folder.iterdir()}
    await patient.findings()
    assert {file.name: file.read_bytes() for file in patient.folder.iterdir()} == before
    new = patient.folder / "new"
    new.mkdir()
    patient.set(database_url=f"sqlite:///{new}/midweek.db", keys_url=None)
    found = await patient.findings()
    assert "The first start makes it." in doctor.told(found)
    assert list(new.iterdir()) == []
