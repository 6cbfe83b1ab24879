"""Reads the words that a question is better without."""

from pathlib import Path

from ruamel.yaml import YAML

from practices.checking import Phrases


def load_phrases(file: Path = Path(__file__).parent / "phrases.yaml") -> Phrases:
    """The phrases, by language and by what is the matter with them."""
    found: Phrases = YAML(typ="safe").load(file.read_text(encoding="utf-8"))
    return found
