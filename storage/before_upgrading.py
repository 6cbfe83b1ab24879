"""A copy of a SQLite database before its schema is brought up to date, so that an operator can go back.

An upgrade happens whole or not at all; the copy is for whoever finds out later that they want the version before.
"""

import asyncio
import os
import re
import tempfile
from pathlib import Path

from storage import snapshot_files

# From this version on nobody's words lie in a database in clear; of an earlier one no copy is left about.
SEALED_SINCE = "0041"
KEPT = 3
_NAME = re.compile(r"-before-\d{4}")


async def keep_copy(database: Path, version: str, newest: str, sealed_since: str = SEALED_SINCE) -> None:
    """Leaves a copy beside a database of that version, unless another process has upgraded it just now."""
    if version >= sealed_since:
        await asyncio.to_thread(_keep_copy, database, version, newest)


def _keep_copy(database: Path, version: str, newest: str) -> None:
    with tempfile.TemporaryDirectory(prefix=".midweek-", dir=database.absolute().parent) as folder:
        if snapshot_files.take(database, Path(folder)) != version:
            return
        copy = Path(folder) / snapshot_files.FILE
        copy.chmod(0o600)
        with copy.open("rb") as written:
            os.fsync(written.fileno())
        copy.replace(f"{database}-before-{newest}")
    for old in kept(database)[:-KEPT]:
        old.unlink()


def kept(database: Path) -> list[Path]:
    """The copies of a database, the oldest version first."""
    beside = database.absolute().parent.glob(f"{database.name}-before-*")
    return sorted(file for file in beside if _NAME.fullmatch(file.name.removeprefix(database.name)))
