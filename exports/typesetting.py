"""Sets a report in a process of its own: what the typesetter takes of memory and time is nobody else's.

Run as a script: a job as JSON on standard input, the PDF on standard output. Of this project it needs nothing.
"""

import json
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any


def typeset(job: dict[str, Any]) -> bytes:
    """Sets the job's `inputs` with its `template`.

    The words are among the inputs, so they are data, and never markup. The typesetter sees a folder with nothing but
    the template, and the fonts; a package that it might look for is in there, too, so there is none.
    """
    import typst

    with tempfile.TemporaryDirectory(prefix="midweek-") as name:
        folder = Path(name)
        template = folder / "report.typ"
        template.write_text(job["template"], encoding="utf-8")
        made = typst.compile(
            template,
            root=folder,
            font_paths=[Path(path) for path in job["fonts"]],
            ignore_system_fonts=True,
            sys_inputs=job["inputs"],
            pdf_standards=job["standards"],
            package_path=folder,
            package_cache_path=folder,
            timestamp=datetime.fromisoformat(job["made_at"]),
        )
    assert isinstance(made, bytes)
    return made


if __name__ == "__main__":
    sys.stdout.buffer.write(typeset(json.load(sys.stdin.buffer)))
