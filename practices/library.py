"""The library: every practice that ships with the bot, one folder each."""

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from practices.definition import Practice
from practices.reading import read_practice

LIBRARY = Path(__file__).parent / "library"
# YAML takes ten times as long to read as JSON: what was read is kept beside it, as Python keeps what it compiled.
READ = Path("__pycache__") / "read.json"


# What every practice of the library speaks; some speak more. Of one that a therapist writes no more is expected.
LANGUAGES = ("de", "en")


def load_library(folder: Path) -> Mapping[str, Practice]:
    """Every practice below a folder, by its id. Raises BadDefinition for the first that cannot be used."""
    heads = sorted(folder.glob("*/practice.yaml"))
    digest = _digest(folder, heads)
    found = _read_before(folder / READ, digest)
    if found is None:
        found = [read_practice(head.parent) for head in heads]
        _keep(folder / READ, digest, found)
    return {practice.id: practice for practice in found}


def _digest(folder: Path, heads: list[Path]) -> str:
    """Names all that is read, and what reads it: any change gives another."""
    digest = hashlib.sha256()
    written = (file for head in heads for file in sorted(head.parent.glob("*.yaml")))
    for file in (*sorted(Path(__file__).parent.glob("*.py")), *written):
        content = file.read_bytes()
        digest.update(f"{os.path.relpath(file, folder)} {len(content)} ".encode() + content)
    return digest.hexdigest()


def _read_before(kept: Path, digest: str) -> list[Practice] | None:
    try:
        content = json.loads(kept.read_text(encoding="utf-8"))
        return [Practice.from_json(one) for one in content["practices"]] if content["digest"] == digest else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _keep(kept: Path, digest: str, found: list[Practice]) -> None:
    content = {"digest": digest, "practices": [practice.to_json() for practice in found]}
    # Another process may be doing the same, and not every folder can be written to.
    with suppress(OSError):
        kept.parent.mkdir(exist_ok=True)
        fresh = kept.with_suffix(f".{os.getpid()}")
        fresh.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        fresh.replace(kept)
