"""A practice is written as a folder or as one file; what is wrong in one place hides nothing in another."""

import io
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from practices.definition import BadDefinition
from practices.reading import read_practice, read_written
from practices.written import open_sent, open_written
from tests.practices.one_file import ONE_FILE

FOLDER = Path(__file__).parents[2] / "practices" / "library"


def in_one_file(name: str) -> str:
    """A practice of the library, put into one file."""
    yaml = YAML(typ="safe")
    whole = yaml.load(FOLDER / name / "practice.yaml")
    whole["words"] = {file.stem: yaml.load(file) for file in (FOLDER / name).glob("??.yaml")}
    written = io.StringIO()
    yaml.dump(whole, written)
    return written.getvalue()


@pytest.mark.parametrize("name", sorted(file.parent.name for file in FOLDER.glob("*/practice.yaml")))
def test_one_file_says_the_same_as_a_folder(tmp_path: Path, name: str) -> None:
    file = tmp_path / "anything.yml"
    file.write_text(in_one_file(name), encoding="utf-8")
    assert read_practice(file) == read_practice(FOLDER / name)


def test_the_head_of_a_folder_stands_for_the_folder() -> None:
    assert read_practice(FOLDER / "mood_log" / "practice.yaml") == read_practice(FOLDER / "mood_log")


@pytest.mark.parametrize(
    ("good", "bad", "line", "reason"),
    [
        ("    why: It gives the day an end.\n", "", 18, "'why' is missing"),
        ("question: What stays of today?", "question:", 22, "'question' is missing"),
        ("  en:\n", "  english:\n", 18, "'english' is no language"),
        (ONE_FILE[ONE_FILE.index("words:") :], "words: {}\n", 11, "'words' has no language"),
        ("  de:\n", "  de:\n    <<: {colour: x}\n", 12, "'colour' means nothing here"),
    ],
)
def test_what_is_wrong_in_one_file_has_its_line(good: str, bad: str, line: int, reason: str) -> None:
    assert good in ONE_FILE
    faults = read_written(open_sent("evening.yaml", ONE_FILE.replace(good, bad).encode())).faults
    assert [(fault.file, fault.line) for fault in faults] == [("evening.yaml", line)]
    assert reason in faults[0].reason


def test_words_that_are_not_found_hide_no_fault_of_the_steps() -> None:
    faults = read_written(open_sent("evening.yaml", ONE_FILE.replace("words:", "word:").encode())).faults
    assert [fault.line for fault in faults] == [1, 11]
    assert "'words' is missing" in faults[0].reason
    assert "'word' means nothing here" in faults[1].reason


def test_every_file_of_a_folder_tells_its_fault(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER / "mood_log", tmp_path / "mood_log"))
    for file, good, bad in (
        ("practice.yaml", "kind:", "kinds:"),
        ("en.yaml", "name:", "[name:"),
        ("de.yaml", "w", "\t"),
    ):
        (folder / file).write_text((folder / file).read_text().replace(good, bad, 1))
    faults = read_written(open_written(folder)).faults
    assert sorted(Path(fault.file).name for fault in faults) == ["de.yaml", "en.yaml", "practice.yaml"]


def test_words_of_two_languages_tell_their_faults_when_the_steps_are_well(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER / "mood_log", tmp_path / "mood_log"))
    for file in ("en.yaml", "de.yaml"):
        (folder / file).write_text((folder / file).read_text().replace("question:", "questions:", 1))
    faults = read_written(open_written(folder)).faults
    assert [(Path(fault.file).name, fault.line) for fault in faults] == [("de.yaml", 5), ("en.yaml", 5)]


def test_a_path_with_nothing_at_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadDefinition, match="cannot be read"):
        read_practice(tmp_path / "nowhere.yaml")
    with pytest.raises(BadDefinition, match=r"practice\.yaml:1: The file cannot be read"):
        read_practice(tmp_path)


LINES = ONE_FILE.splitlines()
SCRAPS = ["", "-", "null", "3", "[]", "{}", "a: b", "\t", "&a *a", "!!set {}", "<<: {id: x}", "{1: 2}", "? [a]"]


@given(st.integers(0, len(LINES) - 1), st.sampled_from(SCRAPS), st.booleans())
def test_whatever_somebody_sends_is_read_or_refused(number: int, scrap: str, value_only: bool) -> None:
    lines = list(LINES)
    key, _, _ = lines[number].partition(":")
    lines[number] = f"{key}: {scrap}" if value_only else " " * (len(key) - len(key.lstrip())) + scrap
    reading = read_written(open_sent("sent.yaml", "\n".join(lines).encode()))
    assert (reading.practice is None) == bool(reading.faults)
    assert all(1 <= fault.line <= len(lines) for fault in reading.faults)


def test_a_place_is_found_in_the_steps_and_in_the_words() -> None:
    written = open_sent("evening.yaml", ONE_FILE.encode())
    assert written.place(None, "steps", "line", "asks") == ("evening.yaml", 7)
    assert written.place(None, "smaller", "steps") == ("evening.yaml", 10)
    assert written.place("de", "steps", "line", "question") == ("evening.yaml", 17)
    assert written.place("de", "steps", "line", "hint") == ("evening.yaml", 16)
    assert written.place("en", "why") == ("evening.yaml", 20)
