"""What docs/running.md says is seen when something is wrong stands in the program just so."""

import ast
import re

import pytest

from tests.docs.commands import ROOT
from tests.test_house import PYTHON

PAGE = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
SEEN = [row.split("|")[1] for row in re.findall(r"^\| .*$", PAGE.partition("| what is seen |")[2], re.MULTILINE)]
QUOTED = sorted({part for seen in SEEN for words in re.findall(r'"([^"]+)"', seen) for part in words.split(" ... ")})
OF_SQLITE = {"database is locked", "disk I/O error"}
SAID = [
    one.value
    for file in PYTHON
    if file.relative_to(ROOT).parts[0] not in ("tests", "benchmarks", "docs")
    for one in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    if isinstance(one, ast.Constant) and isinstance(one.value, str)
]


@pytest.mark.parametrize("words", QUOTED)
def test_what_is_quoted_is_said(words: str) -> None:
    assert words in OF_SQLITE or any(words in said for said in SAID)


def test_every_action_that_is_named_is_logged() -> None:
    actions = {*re.findall(r"`(?:action=)?([a-z]+_[a-z_]+)`", PAGE.partition("## What the log says")[2])}
    assert len(actions) > 3
    assert {action for action in actions if not any(action in said for said in SAID)} == set()
