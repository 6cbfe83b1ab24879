"""What is there to run the bot for real: Dockerfile, compose file and systemd's units."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from operating.command_line import arguments
from operating.settings import Settings

ROOT = Path(__file__).parent.parent
SETTINGS = {name.upper() for name in Settings.model_fields}
OTHERS = {"PATH", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"}
UNITS = sorted((ROOT / "systemd").iterdir())


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile's instructions, each with what follows it."""
    text = re.sub(r"\\\n\s*", "", (ROOT / "Dockerfile").read_text())
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in lines)]


def compose() -> dict[str, Any]:
    found: dict[str, Any] = YAML(typ="safe").load(ROOT / "compose.yaml")
    return found


def test_the_image_is_of_a_version_that_is_named_and_runs_as_nobody_in_particular() -> None:
    stages = [rest.split()[0] for name, rest in instructions() if name == "FROM"]
    assert [image for image in stages if not re.search(r":\d", image)] == []
    assert [rest for name, rest in instructions() if name == "USER"] == ["10001"]
    assert json.loads(dict(instructions())["ENTRYPOINT"]) == ["python", "bot.py"]
    assert arguments().parse_args(json.loads(dict(instructions())["CMD"])).command == "run"
    assert {name for name, _ in instructions()} & {"ADD", "ARG"} == set()


def test_the_image_sets_what_there_is_to_set_and_no_secret() -> None:
    given = {one.partition("=")[0] for name, rest in instructions() if name == "ENV" for one in shlex.split(rest)}
    assert given - OTHERS <= SETTINGS
    assert not [name for name in given if "TOKEN" in name or "MASTER" in name]


def test_nothing_secret_gets_into_the_image() -> None:
    left_out = (ROOT / ".dockerignore").read_text().splitlines()
    assert {".*", "**/*.db*", "secrets"} <= set(left_out)


def test_the_composed_bot_has_its_secrets_as_files_and_its_keys_apart() -> None:
    services = compose()["services"]
    bot = services["bot"]
    assert set(bot["environment"]) <= SETTINGS
    for name in ("BOT_TOKEN_FILE", "MASTER_KEYS_FILE"):
        assert Path(bot["environment"][name]).name in set(bot["secrets"]) & set(compose()["secrets"])
    assert bot["environment"]["KEYS_URL"].startswith("sqlite:////keys/")
    assert bot["volumes"] == ["keys:/keys"]
    assert not set(bot["volumes"]) & set(services["database"]["volumes"])
    assert re.fullmatch(r"postgres:\d+", services["database"]["image"])
    # Nothing of it can be reached from outside.
    assert not [name for name, service in services.items() if "ports" in service]
    assert (bot["read_only"], bot["cap_drop"]) == (True, ["ALL"])
    assert int(bot["stop_grace_period"].removesuffix("s")) >= 30


def _commands(unit: str) -> Iterator[list[str]]:
    for words in re.findall(r"^ExecStart=.*?bot\.py ([^'&\n]+)", unit, flags=re.MULTILINE):
        yield shlex.split(re.sub(r"\$\(.*?\)", "today", words))


@pytest.mark.parametrize("file", UNITS, ids=lambda file: str(file.name))
def test_units_set_what_there_is_and_run_commands_that_there_are(file: Path) -> None:
    unit = file.read_text()
    assert set(re.findall(r"^Environment=(\w+)=", unit, flags=re.MULTILINE)) <= SETTINGS
    commands = [arguments().parse_args(words).command for words in _commands(unit)]
    assert commands == {"midweek.service": ["run"], "midweek-backup.service": ["backup", "backup"]}.get(file.name, [])


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not there to look at its units")
def test_systemd_understands_its_units(tmp_path: Path) -> None:
    for file in UNITS:
        # The program is not installed where the unit expects it.
        (tmp_path / file.name).write_text(file.read_text().replace("/srv/midweek/.venv/bin/python", sys.executable))
    looked = subprocess.run(
        ["systemd-analyze", "verify", *(tmp_path / file.name for file in UNITS)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert [line for line in looked.stderr.splitlines() if "midweek" in line] == []


def test_the_docs_name_settings_that_there_are() -> None:
    text = (ROOT / "docs" / "running.md").read_text()
    named = set(re.findall(r"`([A-Z]+_[A-Z_]+)(?:=[^`]*)?`", text))
    assert len(named) > 9
    assert named <= SETTINGS | {"DATABASE_PASSWORD"}
    assert {name for name in SETTINGS if f"{name}=" not in (ROOT / ".env.example").read_text()} == set()
