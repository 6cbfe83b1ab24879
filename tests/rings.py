"""The master key of all tests, and key stores made quickly: a machine that fails is no matter of theirs."""

from pathlib import Path
from typing import Any

from sqlalchemy import event

from storage.keys import KeyStore
from storage.master_keys import Ring, new_line

MASTER_KEYS = new_line("tests")


def keys_url(folder: Path) -> str:
    """Where the key store of a folder is."""
    return f"sqlite:///{folder}/keys.db"


def open_keys(folder: Path) -> KeyStore:
    """The key store of a folder; made at its first use where there is none."""
    keys = KeyStore(keys_url(folder), Ring.read(MASTER_KEYS))
    event.listen(keys.engine.sync_engine, "connect", _do_not_wait_for_the_disk)
    return keys


def _do_not_wait_for_the_disk(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous = OFF")
    cursor.close()
