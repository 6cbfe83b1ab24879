"""The keys of what is measured: one ring for all processes of a run, a key store beside each database."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from storage.database import Database
from storage.engines import path_of
from storage.keys import KeyStore
from storage.master_keys import Ring, new_line

# A process that measures begins others, which open what it has made.
MASTER_KEYS = os.environ.setdefault("MASTER_KEYS", new_line("measured"))
if "MEASURED_KEYS" not in os.environ:
    os.environ["MEASURED_KEYS"] = tempfile.mkdtemp(prefix="midweek-keys-")
    atexit.register(shutil.rmtree, os.environ["MEASURED_KEYS"], ignore_errors=True)


def keys_beside(database: Path) -> Path:
    """The key store of a database file."""
    return database.with_name(f"{database.name}.keys")


def opened(url: str, stores: type[KeyStore] = KeyStore) -> Database:
    """A database with its keys."""
    file = path_of(url)
    keys = Path(os.environ["MEASURED_KEYS"]) / "keys.db" if file is None else keys_beside(file)
    return Database(url, stores(f"sqlite:///{keys}", Ring.read(MASTER_KEYS)))
