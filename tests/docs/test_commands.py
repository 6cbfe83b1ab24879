"""Every command in the docs is one that there is, and each is typed by a test or says why not."""

import importlib.util
import re
import shlex

import pytest

from operating.command_line import arguments
from tests.docs.commands import DOCS, ROOT, lines, mentioned, named, not_run

# Each has a test in this folder that types every line of it.
FOLLOWED = {
    "README.md",
    "CONTRIBUTING.md",
    "benchmarks/README.md",
    "docs/exports.md",
    "docs/practices.md",
    "docs/running.md",
    "sandbox/README.md",
}
LANGUAGES = {"crontab", "ini", "nginx", "text", "yaml"}
MENTIONED = sorted({(named(file), words) for file in DOCS for words in mentioned(file)})
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def test_every_doc_with_something_to_type_is_followed() -> None:
    assert {named(file) for file in DOCS if lines(file)} == FOLLOWED


def test_what_is_fenced_is_not_for_a_shell() -> None:
    languages = {one for file in DOCS for one in re.findall(r"^```(\S+)$", file.read_text(), re.MULTILINE)}
    assert languages == LANGUAGES


@pytest.mark.parametrize(("doc", "line"), [(doc, line) for doc in sorted(FOLLOWED) for line in not_run(doc)])
def test_what_is_not_typed_says_why_and_is_understood_all_the_same(doc: str, line: str) -> None:
    assert not_run(doc)[line].endswith(".")
    for words in re.findall(r"(?:bot\.py|compose run .* bot) ([^&>]+)", line):
        assert arguments().parse_args(shlex.split(words)).command == shlex.split(words)[0]
    for module in re.findall(r"python -m ([\w.]+)", line):
        assert importlib.util.find_spec(module)


@pytest.mark.parametrize(("doc", "command"), MENTIONED)
def test_what_is_mentioned_between_backticks_is_there(
    doc: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [word for word in command.split() if not word.isupper() and not word.startswith("<")]
    if words[0] == "make":
        assert words[1] in TARGETS
    elif words[0].endswith("bot.py") or words[1].endswith("bot.py"):
        deeds = words[1 + ["bot.py" in word for word in words].index(True) :]
        with pytest.raises(SystemExit) as ended:
            arguments().parse_args([*deeds, "--help"])
        assert ended.value.code == 0, capsys.readouterr().err
    elif "-m" in words:
        assert importlib.util.find_spec(words[words.index("-m") + 1].removesuffix(".<module>"))
    else:
        assert all((ROOT / word).exists() for word in words[1:] if not word.startswith("-"))
