"""The first page of a PDF as a picture: as large as promised, and nothing of what is no PDF."""

import io

import pypdfium2
import pytest

from sandbox.pictures import picture_size
from sandbox.previews import Leaf, first_leaf, first_page


def pdf(*sizes: tuple[float, float]) -> bytes:
    """A PDF with empty pages of these sizes."""
    kept = io.BytesIO()
    with pypdfium2.PdfDocument.new() as made:
        for width, height in sizes:
            made.new_page(width, height)
        made.save(kept)
    return kept.getvalue()


A4 = (595.0, 842.0)


@pytest.mark.parametrize(
    ("sizes", "leaf"),
    [
        ([A4], Leaf(1, 640, 906)),
        ([A4[::-1], A4], Leaf(2, 640, 453)),
        ([(1.0, 14_000.0)], Leaf(1, 1, 960)),
        ([(14_000.0, 1.0)], Leaf(1, 640, 1)),
    ],
)
async def test_the_picture_is_as_large_as_the_page_was_told(sizes: list[tuple[float, float]], leaf: Leaf) -> None:
    content = pdf(*sizes)
    assert first_leaf(content) == leaf
    assert picture_size(await first_page(content)) == (leaf.width, leaf.height)


def cropped_away() -> bytes:
    """A PDF of whose page nothing is to be seen: its crop box lies beside it."""
    kept = io.BytesIO()
    with pypdfium2.PdfDocument.new() as made:
        made.new_page(*A4).set_cropbox(700, 900, 701, 901)
        made.save(kept)
    return kept.getvalue()


@pytest.mark.parametrize("content", [b"", b"Some words", b"%PDF-1.7\nand no more", pdf(A4)[:200], cropped_away()])
def test_there_is_nothing_to_show_of_what_is_no_pdf_or_broken(content: bytes) -> None:
    assert first_leaf(content) is None
