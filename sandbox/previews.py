"""The first page of a PDF as a picture, for its bubble."""

import asyncio
import io
import math
import threading
from dataclasses import dataclass
from functools import lru_cache

MOST_REMEMBERED = 64
WIDEST, HIGHEST = 640, 960  # a bubble's width on a screen with two pixels for each; no page makes a tower of it
# The library takes one caller at a time, also where they look at different files.
_LIBRARY = threading.Lock()


@dataclass(frozen=True)
class Leaf:
    """How many pages a PDF has, and how large the picture of the first is."""

    pages: int
    width: int
    height: int


@lru_cache(maxsize=MOST_REMEMBERED)
def first_leaf(content: bytes) -> Leaf | None:
    """What there is to draw; None for what is no PDF, is broken, has no size, or asks for a password."""
    if not content.startswith(b"%PDF-"):
        return None
    # Only now: most files are none, and it is large.
    import pypdfium2

    try:
        with _LIBRARY, pypdfium2.PdfDocument(content) as opened:
            width, height = opened.get_page_size(0)
            if not (width and height):
                return None
            scale = _scale(width, height)
            return Leaf(len(opened), math.ceil(width * scale), math.ceil(height * scale))
    except pypdfium2.PdfiumError:
        return None


async def first_page(content: bytes) -> bytes:
    """The first page of a PDF that has one, as a PNG."""
    return await asyncio.to_thread(_draw, content)


@lru_cache(maxsize=MOST_REMEMBERED)
def _draw(content: bytes) -> bytes:
    import pypdfium2

    with _LIBRARY, pypdfium2.PdfDocument(content) as opened:
        drawn = opened[0].render(scale=_scale(*opened.get_page_size(0))).to_pil()
    kept = io.BytesIO()
    drawn.save(kept, "PNG")
    return kept.getvalue()


def _scale(width: float, height: float) -> float:
    return min(WIDEST / width, HIGHEST / height)
