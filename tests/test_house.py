"""The house keeps its rooms: who may import whom, and no folder that no contract knows."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NOT_ROOMS = {"tests", "benchmarks", "docs"}
PYTHON = sorted(path for path in ROOT.rglob("*.py") if not str(path.relative_to(ROOT)).startswith("."))


def contracts() -> dict[str, object]:
    settings: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    return settings


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_every_contract_is_kept() -> None:
    # In a process of its own: it sets up logging anew, and with that switches off every logger of the bot.
    command = Path(sys.executable).with_name("lint-imports")
    assert subprocess.run([command], cwd=ROOT, check=False).returncode == 0


def test_every_folder_with_code_is_a_room_of_the_contracts() -> None:
    folders = {path.relative_to(ROOT).parts[0] for path in PYTHON if path.parent != ROOT}
    assert folders - NOT_ROOMS == set(contracts()["root_packages"])  # type: ignore[call-overload]


def test_nobody_imports_the_command_line() -> None:
    guilty = [path.name for path in PYTHON if "bot" in imported(path)]
    assert guilty == []


def test_tests_mirror_the_rooms() -> None:
    rooms = set(contracts()["root_packages"])  # type: ignore[call-overload]
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and not path.name.startswith("_")}
    assert folders - rooms <= {"transcripts", "running", "model", "docs", "browser"}


@pytest.mark.parametrize("name", ["utils", "core", "common", "helpers", "services", "models", "managers"])
def test_no_room_has_a_name_that_says_nothing(name: str) -> None:
    assert not [path for path in PYTHON if name in path.relative_to(ROOT).with_suffix("").parts]
