"""Takes from fonts what a page needs of them, in a process of its own: a large one takes a while to read.

Run as a script: a job as JSON on standard input; on standard output, as JSON, a font (WOFF, in base64) for each of its
`fonts`, which name a file and the letters that are needed. Of this project it needs nothing.
"""

import base64
import io
import json
import sys
from typing import Any


def take(file: str, letters: str) -> str:
    """The font with only these letters, and what it takes to join them."""
    from fontTools import subset

    options = subset.Options(flavor="woff", layout_features=["*"], name_IDs=[], hinting=False, notdef_outline=True)
    font = subset.load_font(file, options, lazy=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    made = io.BytesIO()
    subset.save_font(font, made, options)
    font.close()
    return base64.b64encode(made.getvalue()).decode()


def take_all(job: dict[str, Any]) -> list[str]:
    """One font for each that the job names."""
    return [take(one["file"], one["letters"]) for one in job["fonts"]]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(take_all(json.load(sys.stdin.buffer))))
