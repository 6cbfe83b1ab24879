"""Forms that others published: each becomes a practice that ends on every way, or is refused with a reason."""

import json
from pathlib import Path

import pytest

from docs.count_forms import table
from practices.definition import Practice
from practices.formats import caps
from practices.formats.reading import FormRefused, Imported, read_form
from tests.practices.formats.walker import asked_in

FOLDER = Path(__file__).parent / "samples"
DOCS = Path(__file__).parents[3] / "docs" / "formats.md"
FORMS = sorted(path.name for path in FOLDER.iterdir() if path.suffix in (".json", ".xlsx", ".xls", ".csv"))


def imported(name: str) -> Imported | None:
    try:
        return read_form(name, (FOLDER / name).read_bytes())
    except FormRefused:
        return None


@pytest.mark.parametrize("name", FORMS)
def test_a_published_form_can_be_walked_to_its_end_or_is_refused(name: str) -> None:
    made = imported(name)
    if made is not None:
        practice = made.practice
        assert asked_in(practice) == {step.id for step in practice.steps}
        assert Practice.from_json(json.loads(json.dumps(practice.to_json()))) == practice
        for words in practice.words.values():
            assert all(words.step(step.id).question for step in practice.steps)


def test_the_docs_say_how_many_forms_are_taken() -> None:
    assert table([FOLDER]) in DOCS.read_text()


def test_the_docs_say_how_much_can_be_read() -> None:
    said = DOCS.read_text()
    for row in (
        f"bytes of the file | {caps.LARGEST_FILE:,}",
        f"bytes of a workbook when unpacked, by what it declares | {caps.LARGEST_UNPACKED:,}",
        f"parts of a workbook | {caps.MOST_ENTRIES:,}",
        f"values in a JSON file, cells in a sheet | {caps.MOST_NODES:,}",
        f"depth of a JSON file, of groups in groups | {caps.DEEPEST_NODE}, {caps.DEEPEST_ITEM}",
        f"items, questions, options of a question | {caps.MOST_ITEMS:,}, {caps.MOST_STEPS}, {caps.MOST_OPTIONS}",
    ):
        assert f"| {row} |" in said


def test_nothing_but_questions_is_a_form() -> None:
    assert [name for name in FORMS if name.startswith("response__") and imported(name) is not None] == []
