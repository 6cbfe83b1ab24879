"""The schema for editors is the reader's own: it takes what the reader takes, and refuses what a schema can refuse."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from practices.reading import PRACTICE_KEYS, read_written
from practices.schema import DRAFT, schema, schema_text
from practices.written import open_sent
from tests.practices.one_file import ONE_FILE
from tests.practices.test_reading import BROKEN, FOLDER, LIBRARY, copy_of
from tests.practices.test_written import SCRAPS

FILE = Path(__file__).parents[2] / "docs" / "practice.schema.json"
SCHEMA = schema()
WHOLE = Draft7Validator(SCHEMA)
WORDS = Draft7Validator({"$schema": DRAFT, "$ref": "#/definitions/words", "definitions": SCHEMA["definitions"]})
# What the reader says of one part in the light of another, or of the file, which a schema cannot see.
BEYOND_A_SCHEMA = (
    "is not the folder's name",
    "This is no YAML",
    "found duplicate key",
    "More than 5 questions need a reason",
    "There is a step",
    "ends before it begins",
    "does not reach its end",
    "more than 50 steps",
    "waits until a required moment",
    "is a number from 1 to 4",
    "a number from 1 to 8",
    "no earlier step",
    "5 deep",
    "is no option",
    "cannot be said",
    "cannot be kept",
    "asks text, of which 'is'",
    "'is' is not what it should be",
    "that does not exist",
    "depends on",
    "keeps the order",
    "'thoughts' means nothing here",
    "'sad' is missing",
    "with the words 'Anxious' already",
    "'lowest' is missing",
    "'hold' is missing",
    "The step 'tried' has no words",
)


def plain(text: str) -> Any:
    """What a file says, without its lines."""
    return YAML(typ="safe").load(text)


def test_the_file_in_the_docs_is_the_schema_of_the_code() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert FILE.read_text(encoding="utf-8") == schema_text(), "bot.py practices schema > docs/practice.schema.json"


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_the_library_fits_the_schema(name: str) -> None:
    WHOLE.validate(plain((FOLDER / name / "practice.yaml").read_text()))
    for language in LIBRARY[name].words:
        WORDS.validate(plain((FOLDER / name / f"{language}.yaml").read_text()))


@pytest.mark.parametrize(("name", "file", "good", "bad", "line", "reason"), BROKEN)
def test_a_broken_definition_is_refused_by_the_schema_unless_it_takes_a_reader(
    tmp_path: Path, name: str, file: str, good: str, bad: str, line: int, reason: str
) -> None:
    folder = copy_of(name, tmp_path)
    text = (folder / file).read_text().replace(good, bad, 1)
    validator = WHOLE if file == "practice.yaml" else WORDS
    is_beyond = any(said in reason for said in BEYOND_A_SCHEMA)
    try:
        fits = validator.is_valid(plain(text))
    except YAMLError:
        fits = True
    assert fits == is_beyond, line


LINES = ONE_FILE.splitlines()


@given(st.integers(0, len(LINES) - 1), st.sampled_from(SCRAPS), st.booleans())
def test_whatever_the_reader_takes_fits_the_schema(number: int, scrap: str, value_only: bool) -> None:
    lines = list(LINES)
    key, _, _ = lines[number].partition(":")
    lines[number] = f"{key}: {scrap}" if value_only else " " * (len(key) - len(key.lstrip())) + scrap
    text = "\n".join(lines)
    if read_written(open_sent("sent.yaml", text.encode())).practice is not None:
        WHOLE.validate(plain(text))


def test_a_key_that_means_nothing_to_the_reader_means_nothing_to_the_schema() -> None:
    assert set(SCHEMA["properties"]) == PRACTICE_KEYS
    assert not WHOLE.is_valid(plain(f"colour: green\n{ONE_FILE}"))
