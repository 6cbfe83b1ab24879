"""The report as a PDF that everybody can read: tagged, by the standard PDF/UA-1, and with fonts that come with it."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from exports import aside, typesetting
from exports.document import Document
from exports.letters import drawable, font_folders
from exports.paper import Paper

TEMPLATE = Path(__file__).with_name("report.typ")
STANDARDS = ("ua-1",)


def make(document: Document, paper: Paper, now: datetime) -> bytes:
    """Sets the document; the same one at the same instant gives the same bytes. Raises `aside.Failed`.

    Waits for another process: not for the event loop.
    """
    return aside.run(typesetting.__file__, job_of(document, paper, now))


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
