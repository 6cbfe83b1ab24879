"""What the docs tell their readers to type: the lines of their indented blocks, and what stands between backticks."""

import re
from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
DOCS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "SECURITY.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted(ROOT.glob("*/README.md")),
]
PROGRAM = r"(?:\.venv/bin/)?(?:python )?bot\.py|(?:\.venv/bin/)?python -m|make|pytest"


def named(file: Path) -> str:
    """How a doc is called here."""
    return str(file.relative_to(ROOT))


def lines(file: Path) -> list[str]:
    """Every line of a doc's indented blocks, without the remark at its end; what is fenced is not for a shell."""
    text = re.sub(r"^```.*?^```$", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    blocks = re.findall(r"(?:(?<=\n\n)|\A)(?:    .*\n)+", text)
    return [re.sub(r"\s+# .*", "", line).strip() for block in blocks for line in block.splitlines()]


def mentioned(file: Path) -> Iterator[str]:
    """Every command of ours that a doc has between backticks."""
    for words in re.findall(r"`([^`\n]+)`", file.read_text(encoding="utf-8")):
        if re.match(rf"({PROGRAM}) [a-z]", words):
            yield words


def fenced(file: Path, language: str) -> list[str]:
    """What a doc shows of a language that is named at its fence."""
    return re.findall(rf"^```{language}\n(.*?)^```$", file.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def not_run(doc: str) -> dict[str, str]:
    """The lines of a doc that no test types, each with why not."""
    reasons: dict[str, dict[str, str]] = YAML(typ="safe").load(Path(__file__).with_name("not_run.yaml"))
    return reasons.get(doc, {})
