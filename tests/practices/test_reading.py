"""A bad definition is refused with file, line and reason; a good one comes back as it was."""

import json
import shutil
from pathlib import Path

import pytest

from practices.definition import BadDefinition, Practice
from practices.library import load_library
from practices.reading import read_practice

FOLDER = Path(__file__).parents[2] / "practices" / "library"
LIBRARY = load_library(FOLDER)


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_a_practice_is_kept_and_read_without_loss(name: str) -> None:
    practice = LIBRARY[name]
    again = Practice.from_json(json.loads(json.dumps(practice.to_json())))
    assert again == practice
    assert again.fingerprint == practice.fingerprint


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_every_practice_speaks_every_language_and_has_a_smaller_version_of_two_minutes(name: str) -> None:
    practice = LIBRARY[name]
    assert set(practice.words) == {"de", "en"}
    assert practice.smaller_minutes <= min(2, practice.minutes)
    assert len(practice.smaller) <= len(practice.steps)


BROKEN = [
    ("practice.yaml", "asks: text", "asks: poem", 8, "'poem' is no kind of answer"),
    ("practice.yaml", "version: 1", "version: one", 2, "'version' is not what it should be"),
    ("practice.yaml", "kind: thought record", "kinds: thought record", 3, "'kinds' means nothing here"),
    ("practice.yaml", "- id: thought\n", "- id: situation\n", 10, "There is a step 'situation' already"),
    ("practice.yaml", "step: emotions,", "step: another_view,", 18, "no earlier step 'another_view'"),
    ("practice.yaml", "is: something_else", "is: hungry", 18, "'hungry' is no option"),
    ("practice.yaml", "    highest: 100", "    highest: 0", 22, "ends before it begins"),
    ("practice.yaml", "    lowest: 0\n", "", 19, "'lowest' is missing"),
    (
        "practice.yaml",
        "steps: [situation, thought, strength]",
        "steps: [nowhere]",
        37,
        "a step 'nowhere' that does not exist",
    ),
    ("practice.yaml", "steps: [situation, thought, strength]", "steps: [emotion_words]", 37, "depends on 'emotions'"),
    ("practice.yaml", "id: thought_record", "id: [", 3, "This is no YAML"),
    ("en.yaml", "name: Thought record", "title: Thought record", 1, "'title' means nothing here"),
    ("en.yaml", "      sad: Sad\n", "", 13, "'sad' is missing"),
    ("de.yaml", "    lowest: kaum da\n", "", 24, "'lowest' is missing"),
]


@pytest.mark.parametrize(("file", "good", "bad", "line", "reason"), BROKEN)
def test_a_broken_definition_names_file_line_and_reason(
    tmp_path: Path, file: str, good: str, bad: str, line: int, reason: str
) -> None:
    folder = tmp_path / "thought_record"
    shutil.copytree(FOLDER / "thought_record", folder)
    text = (folder / file).read_text()
    assert good in text
    (folder / file).write_text(text.replace(good, bad, 1))
    with pytest.raises(BadDefinition) as refused:
        read_practice(folder)
    assert refused.value.file.endswith(file)
    assert reason in refused.value.reason
    assert refused.value.line == line


def test_a_practice_without_english_words_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "thought_record"
    shutil.copytree(FOLDER / "thought_record", folder)
    (folder / "en.yaml").unlink()
    with pytest.raises(BadDefinition, match=r"en\.yaml"):
        read_practice(folder)


def test_a_wait_needs_a_required_moment_before_it(tmp_path: Path) -> None:
    folder = tmp_path / "behavioural_experiment"
    shutil.copytree(FOLDER / "behavioural_experiment", folder)
    text = (folder / "practice.yaml").read_text()
    (folder / "practice.yaml").write_text(text.replace("asks: moment\n    required: true", "asks: moment"))
    with pytest.raises(BadDefinition, match="required moment"):
        read_practice(folder)
