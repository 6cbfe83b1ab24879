"""What the guides for clients and therapists name can be typed and tapped: commands, and what stands on buttons."""

import re

import pytest

from handlers.menu import CLIENT, THERAPIST
from tests.docs.commands import ROOT
from texts.catalogue import Catalogue

TEXTS = Catalogue.load()
GUIDES = {
    "for-clients.md": ("en", {*CLIENT}, r"(?<!\*)\*([A-ZÄÖÜ][^*.,]+)\*(?!\*)"),
    "for-clients.de.md": ("de", {*CLIENT}, r"(?<!\*)\*([A-ZÄÖÜ][^*.,]+)\*(?!\*)"),
    "for-clients.es.md": ("es", {*CLIENT}, r"(?<!\*)\*([A-ZÁÉÍÓÚÑ][^*.,]+)\*(?!\*)"),
    "for-clients.ar.md": ("ar", {*CLIENT}, r"(?<!\*)\*([\u0621-\u064a][^*.,]+)\*(?!\*)"),
    "for-therapists.md": ("en", {*THERAPIST}, r"\*\*([A-Z][^*.]+)\*\*"),
}


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_names_commands_and_buttons_that_there_are(guide: str) -> None:
    language, commands, on_buttons = GUIDES[guide]
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    assert set(re.findall(r"`/(\w+)`", text)) <= commands
    labels = {str(TEXTS.plain(language, key, "practice")) for key in TEXTS.keys(language) if not wants(language, key)}
    named = set(re.findall(on_buttons, text))
    assert named
    # What is typed as a word of its own (help) stands in the same letters.
    assert named - {"Hilfe"} <= labels


def wants(language: str, key: str) -> bool:
    """Whether a text asks for more than the reader's word for practice."""
    return not TEXTS.placeholders(language, key) <= TEXTS.word_forms(language).keys()
