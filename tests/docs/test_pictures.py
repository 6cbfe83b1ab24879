"""The docs' pictures are there, say in words what they show, and none of them lies about unused."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SHORTEST = 30  # characters in which a picture can be said in words


def named(doc: Path) -> list[tuple[Path, str]]:
    """Each picture of a doc, with the words that stand for it."""
    words = doc.read_text(encoding="utf-8")
    found = [(path, alt) for alt, path in re.findall(r"!\[(.*?)]\((.+?)\)", words)]
    found += re.findall(r'<img src="(.+?)"[^>]* alt="(.*?)">', words)
    assert len(found) == words.count("![") + words.count("<img "), "a picture without a path or an alt text"
    return [(doc.parent / path, alt) for path, alt in found]


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.name)
def test_a_docs_pictures_are_there_and_told_in_words(doc: Path) -> None:
    for file, alt in named(doc):
        assert file.is_file(), file
        assert len(alt) >= SHORTEST, f"{file}: {alt}"


def test_every_picture_is_shown_somewhere() -> None:
    shown = {file.resolve() for doc in DOCS for file, _ in named(doc)}
    assert shown == {file.resolve() for file in PICTURES.glob("*.png")}
