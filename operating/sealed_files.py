"""Files that only whoever holds the backup key can read: a tar archive in the age format, which other tools open, too.

The bot knows the public half of the key alone. Whoever takes the server over reads no backup by it.
"""

import os
import tarfile
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

import pyrage
from pyrage import x25519

from operating.settings import Unusable


def new_key() -> str:
    """A new backup key, as age's own tools write one down."""
    identity = x25519.Identity.generate()
    return f"# BACKUP_TO={identity.to_public()}\n{identity}\n"


def recipients(public: str | None) -> Sequence[x25519.Recipient]:
    """Whoever is to read a backup. Raises Unusable."""
    if public is None:
        raise Unusable(
            "BACKUP_TO is not set: a backup is encrypted, and this says for whom. `bot.py backup-key` prints a key; "
            "keep it where this machine is not, and put its public half, age1..., here (docs/running.md)."
        )
    try:
        return [x25519.Recipient.from_str(one) for one in public.replace(",", " ").split()]
    except pyrage.RecipientError:
        raise Unusable("BACKUP_TO: this is no public key of the age format. It begins with age1.") from None


def read_key(file: Path) -> Sequence[x25519.Identity]:
    """The key that opens a backup. Raises Unusable."""
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
        found = [x25519.Identity.from_str(line.strip()) for line in lines if line.strip() and not line.startswith("#")]
    except OSError as error:
        raise Unusable(f"The backup key {file} cannot be read ({error.strerror}).") from None
    except (pyrage.IdentityError, UnicodeDecodeError):
        raise Unusable(f"{file} holds no backup key. Its line begins with AGE-SECRET-KEY-1.") from None
    if not found:
        raise Unusable(f"{file} holds no backup key. Its line begins with AGE-SECRET-KEY-1.")
    return found


def refuse_to_overwrite(target: Path) -> None:
    """Raises Unusable where there is something already."""
    if target.exists():
        raise Unusable(f"{target} is there already and stays as it is. Give another name.")


def seal(files: Sequence[Path], target: Path, to: Sequence[x25519.Recipient]) -> int:
    """Makes the file, which appears when it is whole and on the disk; gives its size.

    Raises Unusable where there is one already.
    """
    refuse_to_overwrite(target)
    part = target.with_name(f"{target.name}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as written:
            _encrypt(files, written, to)
            written.flush()
            os.fsync(written.fileno())
        # Unlike a rename it refuses, should somebody have made the file meanwhile.
        target.hardlink_to(part)
        return part.stat().st_size
    except OSError as error:
        raise Unusable(f"{target} cannot be written ({error.strerror}). Nothing was kept of it.") from None
    finally:
        part.unlink(missing_ok=True)


def _encrypt(files: Sequence[Path], written: BinaryIO, to: Sequence[x25519.Recipient]) -> None:
    # Through a pipe, so that nothing is on the disk twice.
    reading, writing = os.pipe()
    with ThreadPoolExecutor(1) as aside, os.fdopen(reading, "rb") as source:
        packing: Future[None] = aside.submit(_pack, files, writing)
        pyrage.encrypt_io(source, written, to)
        packing.result()


def _pack(files: Sequence[Path], writing: int) -> None:
    with os.fdopen(writing, "wb") as pipe, tarfile.open(mode="w|", fileobj=pipe) as archive:
        for file in files:
            archive.add(file, arcname=file.name)


def unseal(source: Path, folder: Path, by: Sequence[x25519.Identity]) -> None:
    """Unpacks the file into a folder. Raises Unusable when it cannot be opened, or a single bit of it was changed."""
    try:
        with source.open("rb") as sealed:
            _decrypt(sealed, folder, by)
    except FileNotFoundError:
        raise Unusable(f"There is no file {source}.") from None
    except (pyrage.DecryptError, OSError, tarfile.TarError) as error:
        # The machine's own errors have a number; that a file is not as it was written has none.
        if isinstance(error, OSError) and error.errno is not None:
            raise Unusable(
                f"{source} cannot be read, or not be unpacked in {folder.parent} ({os.strerror(error.errno)}). "
                "Nothing was changed. See to it that this user may read the one, and that there is room in the other."
            ) from None
        raise Unusable(
            f"{source} cannot be opened: it is no backup, it is damaged, or the key is another one's. "
            "Nothing was changed."
        ) from None


def _decrypt(sealed: BinaryIO, folder: Path, by: Sequence[x25519.Identity]) -> None:
    archive = folder / "archive.tar"
    with archive.open("wb") as whole:
        pyrage.decrypt_io(sealed, whole, by)
    # Nothing is read before all of it was found to be as it was written.
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    archive.unlink()
