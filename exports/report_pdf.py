"""The report as a PDF that everybody can read: tagged, by the standard PDF/UA-1, and with fonts that come with it."""

import json
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal

from exports.document import Document
from exports.letters import drawable, font_folders

Paper = Literal["a4", "us-letter"]
TEMPLATE = Path(__file__).with_name("report.typ")
STANDARD: Final = "ua-1"


def make(document: Document, paper: Paper, now: datetime) -> bytes:
    """Sets the document; the same one at the same instant gives the same bytes. Takes a while: not for the event loop.

    The words go in as data. The typesetter sees a folder with nothing but the template, and our fonts.
    """
    import typst

    with tempfile.TemporaryDirectory(prefix="midweek-") as name:
        folder = Path(name)
        template = folder / TEMPLATE.name
        template.write_bytes(TEMPLATE.read_bytes())
        made = typst.compile(
            template,
            root=folder,
            font_paths=font_folders(),
            ignore_system_fonts=True,
            sys_inputs={"report": json.dumps(_drawable(document.to_json()), ensure_ascii=False), "paper": paper},
            pdf_standards=[STANDARD],
            package_path=folder,
            package_cache_path=folder,
            timestamp=now.replace(microsecond=0),
        )
    assert isinstance(made, bytes)
    return made


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
