"""The library: every practice that ships with the bot, one folder each."""

from collections.abc import Mapping
from pathlib import Path

from practices.definition import Practice
from practices.reading import read_practice


def load_library(folder: Path) -> Mapping[str, Practice]:
    """Every practice below a folder, by its id. Raises BadDefinition for the first that cannot be used."""
    found = (read_practice(file.parent) for file in sorted(folder.glob("*/practice.yaml")))
    return {practice.id: practice for practice in found}
