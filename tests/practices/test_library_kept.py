"""What was read of the library once need not be read again, and is read again when anything has changed."""

import shutil
from pathlib import Path

import pytest

from practices.definition import BadDefinition
from practices.library import READ, load_library

LIBRARY = Path(__file__).parents[2] / "practices" / "library"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for practice in ("mood_log", "phq9", "breathing_478", "letter", "exposure_ladder"):
        shutil.copytree(LIBRARY / practice, tmp_path / practice)
    return tmp_path


def test_what_was_read_before_is_the_same(folder: Path) -> None:
    first = load_library(folder)
    kept = (folder / READ).read_bytes()
    again = load_library(folder)
    assert again == first
    assert [one.fingerprint for one in again.values()] == [one.fingerprint for one in first.values()]
    assert (folder / READ).read_bytes() == kept


def test_what_has_changed_is_read_anew(folder: Path) -> None:
    load_library(folder)
    words = folder / "mood_log" / "en.yaml"
    words.write_text(words.read_text().replace("name: Mood log", "name: Mood"))
    assert load_library(folder)["mood_log"].words["en"].name == "Mood"
    shutil.rmtree(folder / "phq9")
    assert "phq9" not in load_library(folder)
    words.write_text("name: Mood")
    with pytest.raises(BadDefinition):
        load_library(folder)


@pytest.mark.parametrize("damaged", ["", "{}", '{"digest": 1}', "\x00", "[]"])
def test_what_was_kept_and_cannot_be_read_is_made_again(folder: Path, damaged: str) -> None:
    first = load_library(folder)
    (folder / READ).write_text(damaged)
    assert load_library(folder) == first


def test_a_folder_that_nothing_can_be_written_to_is_read_all_the_same(folder: Path) -> None:
    (folder / READ.parent).write_text("in the way")
    assert "mood_log" in load_library(folder)
