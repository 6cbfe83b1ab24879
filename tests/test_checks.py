"""What `make check` looks for beyond linters: known holes in libraries, and secrets that slipped in."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"ci_{name}", ROOT / ".ci" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FINE = {"name": "tea", "version": "1", "vulns": []}
HOLED = {"name": "cup", "version": "2", "vulns": [{"id": "CVE-1", "fix_versions": ["3"]}]}
SKIPPED = {"name": "pot", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("answer", "code", "told"),
    [
        ("", 0, "NOT LOOKED FOR"),
        ("no connection", 0, "NOT LOOKED FOR"),
        (json.dumps({"dependencies": [SKIPPED, SKIPPED]}), 0, "NOT LOOKED FOR"),
        (json.dumps({"dependencies": [FINE, SKIPPED]}), 0, "1 of 2 libraries looked up, 0 known holes"),
        (json.dumps({"dependencies": [FINE, HOLED]}), 1, "cup 2: CVE-1, mended in 3"),
    ],
)
def test_a_known_hole_fails_and_a_list_that_cannot_be_reached_is_said(answer: str, code: int, told: str) -> None:
    found, said = script("holes").judged(answer)
    assert found == code
    assert told in said


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("BOT_TOKEN=110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5P" + "ALDsaww", "Key of Midweek's"),
        ("MASTER_KEYS=first:3q2+7wABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGh" + "s=", "Key of Midweek's"),
        ("AGE-SECRET-KEY-1MRN93245R6HD6F6WT89ZTFV8S3GWK8SMG" + "QY5WU6P8ZA4KX3S408RST2UGQV", "Key of Midweek's"),
        ("-----BEGIN PRIVATE " + "KEY-----", "Private Key"),
        ("password = 'tea'", None),
    ],
)
def test_a_secret_that_slips_in_is_found(tmp_path: Path, line: str, kind: str | None) -> None:
    file = tmp_path / "notes.txt"
    file.write_text(f"Hello\n{line}\n")
    found = script("secrets").found([str(file)], tmp_path / "ours.py")
    assert found == ([] if kind is None else [f"{file}:2: {kind}"])


def test_both_are_part_of_make_check() -> None:
    check = (ROOT / "Makefile").read_text().partition("\ncheck:")[2].partition("\n\n")[0]
    assert ".ci/secrets.py" in check
    assert ".ci/holes.py" in check
