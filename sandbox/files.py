"""Files that persons and the bot have sent: kept in memory, found again by file_id or path."""

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

MEGABYTE = 1024 * 1024
MOST_DOWNLOADED = 20 * MEGABYTE
MOST_UPLOADED = 50 * MEGABYTE
MOST_OF_A_PHOTO = 10 * MEGABYTE


@dataclass(frozen=True)
class Upload:
    """Bytes with a name, as they came in."""

    name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True)
class File:
    """A kept file; `facts` is what its kind has beside the size (duration, width, height ...)."""

    file_id: str
    kind: str
    path: str
    name: str
    mime_type: str
    content: bytes
    facts: dict[str, Any]

    def identity(self) -> dict[str, Any]:
        """What every kind of file begins with."""
        unique = hashlib.sha256(self.file_id.encode()).hexdigest()[:16]
        return {"file_id": self.file_id, "file_unique_id": unique, "file_size": len(self.content)}

    def as_part(self) -> dict[str, Any] | list[dict[str, Any]]:
        """The value of the Message's field of this kind; a photo is a list of sizes."""
        if self.kind == "photo":
            return [{**self.identity(), **self.facts}]
        if self.kind == "voice":
            return {**self.identity(), "mime_type": self.mime_type, **self.facts}
        return {**self.identity(), "file_name": self.name, "mime_type": self.mime_type, **self.facts}


class Files:
    """All files; ids are made by counting, as nothing here is secret."""

    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}

    def keep(self, kind: str, upload: Upload, facts: dict[str, Any]) -> File:
        """Store it under a new file_id."""
        number = len(self._by_id)
        suffix = PurePosixPath(upload.name).suffix
        path = f"{kind}s/file_{number}{suffix}"
        file_id = f"sandbox-{kind}-{number:06d}"
        file = File(file_id, kind, path, upload.name, upload.mime_type, upload.content, facts)
        self._by_id[file_id] = self._by_path[path] = file
        return file

    def find(self, file_id: str) -> File | None:
        """By the id that a Message carries."""
        return self._by_id.get(file_id)

    def at_path(self, path: str) -> File | None:
        """By the file_path that getFile gave."""
        return self._by_path.get(path)
