"""A folder for what a backup is made of, or unpacked into: in clear, so it goes away however the work ends."""

import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from operating.settings import Unusable

_CALLED = ".midweek-backup-"
# Somebody who made theirs a moment ago may not have claimed it yet.
_OLD = timedelta(hours=1)
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def workshop(beside: Path | None, now: datetime) -> Iterator[Path]:
    """A folder beside where something is to be: there is room for it, and only its owner may look into it.

    Beside a server there is no folder: then it is where the system keeps what is for a while. Raises Unusable where
    nothing can be written, or there is no room.
    """
    with _told_of(beside):
        where = Path(tempfile.gettempdir()) if beside is None else beside.absolute().parent
        _clear_away(where, now)
        made = tempfile.TemporaryDirectory(prefix=_CALLED, dir=where)
    with made as name, _claimed(Path(name)), _told_of(beside, _NO_ROOM):
        yield Path(name)


@contextmanager
def _told_of(beside: Path | None, which: Collection[int] = errno.errorcode) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in which:
            raise
        where = "the folder for temporary files (TMPDIR)" if beside is None else beside.absolute().parent
        raise Unusable(
            f"Nothing can be written in {where} ({error.strerror}). Nothing was changed. Name a folder that is there, "
            "that this user may write into, and that has room."
        ) from None


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
