"""The report as a PDF that everybody can read: tagged, by the standard PDF/UA-1, and with fonts that come with it."""

import json
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path
from typing import Any

from exports import typesetting
from exports.document import Document
from exports.letters import drawable, font_folders
from exports.paper import Paper

TEMPLATE = Path(__file__).with_name("report.typ")
STANDARDS = ("ua-1",)
LONGEST_SECONDS = 180

# A large one takes hundreds of megabytes while it is set: one after the other.
_ONE_AT_A_TIME = threading.Lock()


class NotTypeset(Exception):
    """The typesetter made no file. It says no more: what it tells may hold somebody's words."""


def make(document: Document, paper: Paper, now: datetime) -> bytes:
    """Sets the document; the same one at the same instant gives the same bytes. Raises NotTypeset.

    Waits for another process: not for the event loop.
    """
    # Isolated: it imports the typesetter, and nothing that may lie about.
    command = [sys.executable, "-I", typesetting.__file__]
    job = json.dumps(job_of(document, paper, now)).encode()
    with _ONE_AT_A_TIME:
        try:
            done = subprocess.run(  # noqa: S603  # our own script, and no word of anybody's in the command
                command, input=job, capture_output=True, timeout=LONGEST_SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            raise NotTypeset("The typesetter took too long") from None
    if done.returncode:
        raise NotTypeset(f"The typesetter ended with {done.returncode}")
    return done.stdout


def job_of(document: Document, paper: Paper, now: datetime) -> dict[str, Any]:
    """What the typesetter is given, as plain values."""
    return {
        "template": TEMPLATE.read_text(encoding="utf-8"),
        "fonts": [str(folder) for folder in font_folders()],
        "inputs": {"report": json.dumps(_drawable(document.to_json())), "paper": paper},
        "standards": STANDARDS,
        "made_at": now.replace(microsecond=0).isoformat(),
    }


def _drawable(value: Any) -> Any:
    """The same value with each text in it as our fonts can draw it."""
    match value:
        case str():
            return drawable(value)
        case dict():
            return {key: _drawable(one) for key, one in value.items()}
        case list() | tuple():
            return [_drawable(one) for one in value]
    return value
