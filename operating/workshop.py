"""A folder for what a backup is made of, or unpacked into: in clear, so it goes away however the work ends."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

_CALLED = ".midweek-backup-"
# Somebody who made theirs a moment ago may not have claimed it yet.
_OLD = timedelta(hours=1)


@contextmanager
def workshop(beside: Path | None, now: datetime) -> Iterator[Path]:
    """A folder beside where something is to be: there is room for it, and only its owner may look into it.

    Beside a server there is no folder: then it is where the system keeps what is for a while.
    """
    where = Path(tempfile.gettempdir()) if beside is None else beside.absolute().parent
    _clear_away(where, now)
    with tempfile.TemporaryDirectory(prefix=_CALLED, dir=where) as name, _claimed(Path(name)):
        yield Path(name)


def _clear_away(where: Path, now: datetime) -> None:
    """Removes what was left by a process that was killed, as far as it is surely nobody's any more."""
    for left in where.glob(f"{_CALLED}*"):
        with suppress(OSError):
            looked = left.lstat()
            if looked.st_uid == os.geteuid() and datetime.fromtimestamp(looked.st_mtime, UTC) < now - _OLD:
                with _claimed(left):
                    shutil.rmtree(left)


@contextmanager
def _claimed(folder: Path) -> Iterator[None]:
    """Has a folder for oneself, as long as the process lives; raises OSError where another process has it."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        # The system takes it away from whoever dies.
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(opened)
