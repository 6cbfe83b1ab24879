"""Checking practices: every finding has its file and line, and a folder of practices is gone through whole."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from handlers import authoring
from tests.practices.one_file import ONE_FILE
from texts.catalogue import Catalogue

LIBRARY = Path(__file__).parents[2] / "practices" / "library"
CATALOGUE = Catalogue.load()
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def broken(folder: Path, file: str, good: str, bad: str) -> None:
    text = (folder / file).read_text()
    assert good in text
    (folder / file).write_text(text.replace(good, bad, 1))


def test_every_fault_of_every_file_is_told(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(LIBRARY / "mood_log", tmp_path / "mood_log"))
    for file in ("en.yaml", "de.yaml"):
        broken(folder, file, "    question", "    questions")
    (tmp_path / "line.yml").write_text(ONE_FILE.replace("asks: text", "asks: poem"))
    told, all_is_well = authoring.check([tmp_path], CATALOGUE)
    assert not all_is_well
    assert [line.split(": ")[0] for line in told.splitlines()] == [
        f"{tmp_path}/line.yml:7",
        f"{folder}/de.yaml:5",
        f"{folder}/en.yaml:5",
        "2 practices checked",
    ]


def test_advice_is_worded_and_has_its_line(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(LIBRARY / "mood_log", tmp_path / "mood_log"))
    broken(folder, "en.yaml", "right now?", "right now!")
    told, all_is_well = authoring.check([folder], CATALOGUE)
    assert not all_is_well
    assert told.startswith(f"{folder}/en.yaml:5: An exclamation mark")
    assert told.endswith("\n1 practice checked: 1 finding.")


def test_a_practice_without_faults_is_well(tmp_path: Path) -> None:
    (tmp_path / "line.yaml").write_text(ONE_FILE)
    assert authoring.check([tmp_path], CATALOGUE) == ("1 practice checked: 0 findings.", True)


def test_a_folder_with_nothing_to_check_is_not_called_well(tmp_path: Path) -> None:
    assert authoring.check([tmp_path], CATALOGUE) == ("0 practices checked: 0 findings.", False)


def test_a_moment_is_read_as_it_is_in_the_chat() -> None:
    shown: list[str] = []
    typed = iter(["call", "gestern um 18:00", "bald", "morgen um 18 Uhr", "/stop"])
    path = LIBRARY / "behavioural_experiment"
    authoring.walk_through(path, "smaller", "de", CATALOGUE, NOW, typed, shown.append, live=False)
    refused = ("refused-in-the-past", "refused-not-a-moment")
    assert all(authoring.plain(CATALOGUE, "de", key, {}) in shown for key in refused)
    assert "Rests until 2026-03-03 18:00 UTC" in "\n".join(shown)


def test_what_cannot_be_read_is_not_tried(tmp_path: Path) -> None:
    with pytest.raises(authoring.NoPractice, match="cannot be read"):
        authoring.walk_through(tmp_path / "no.yaml", "full", "en", CATALOGUE, NOW, iter(()), print, live=False)
