"""Counts which forms are taken and which refused: `python -m docs.count_forms FOLDER` prints the table of the docs."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from practices.formats.caps import read_json
from practices.formats.reading import READS, FormRefused, read_form

KINDS = ("FHIR Questionnaire", "other FHIR resources", "XLSForm", "REDCap dictionary")
HEAD = ("", "files", "taken", "of these with remarks", "refused")


def table(folders: Iterable[Path]) -> str:
    """The counts of all files below these folders, as Markdown."""
    counted = {kind: [0, 0, 0, 0] for kind in KINDS}
    for path in _files(folders):
        for place, counts in enumerate(_counted(path)):
            counted[_kind(path)][place] += counts
    rows = [HEAD, ("---", *["---:"] * 4), *((kind, *map(str, counts)) for kind, counts in counted.items())]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def refusals(folders: Iterable[Path]) -> Iterator[str]:
    """Each refused file, and why."""
    for path in _files(folders):
        try:
            read_form(path.name, path.read_bytes())
        except FormRefused as refused:
            yield f"{path.name}: {refused}"


def _files(folders: Iterable[Path]) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in READS and _is_form(path))


def _is_form(path: Path) -> bool:
    # PROVENANCE.csv and its like stand beside the forms of a collection.
    return path.suffix != ".csv" or not path.stem.isupper()


def _counted(path: Path) -> tuple[bool, bool, bool, bool]:
    try:
        remarks = read_form(path.name, path.read_bytes()).remarks
    except FormRefused:
        return True, False, False, True
    return True, True, bool(remarks), False


def _kind(path: Path) -> str:
    if path.suffix == ".json":
        kind = read_json(path.read_bytes())["resourceType"]
        return KINDS[0] if kind == "Questionnaire" else KINDS[1]
    return KINDS[3] if path.suffix == ".csv" else KINDS[2]


if __name__ == "__main__":
    given = [Path(folder) for folder in sys.argv[1:]]
    print(table(given))
    for line in refusals(given):
        print(f"- {line}")
