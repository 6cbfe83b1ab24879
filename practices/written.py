"""A practice as it is written: a folder with a file of words per language, or one file with everything in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from practices.definition import BadDefinition
from practices.lines import Part, load, parse
from practices.sentences import sentence

HEAD = "practice.yaml"  # in a folder: all but the words
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


@dataclass(frozen=True)
class Written:
    """Its steps and its words, opened; `top` is None where they could not be. `folder` is what the id must be, too."""

    top: Part | None
    words: Mapping[str, Part] = field(default_factory=dict)
    faults: tuple[BadDefinition, ...] = ()
    folder: str | None = None

    def place(self, language: str | None, *where: str) -> tuple[str, int]:
        """File and line that keys lead to, in the words of a language or, without one, beside them."""
        part = self.top if language is None else self.words[language]
        assert part is not None
        return str(part.file), part.line_of(*where)


def open_written(path: Path) -> Written:
    """Opens a folder, or a file."""
    if path.is_dir():
        return _folder(path)
    try:
        top = load(path)
    except BadDefinition as fault:
        return Written(None, faults=(fault,))
    # The head of a folder stands for the folder.
    return _folder(path.parent) if path.name == HEAD and "words" not in top.content else _file(top)


def open_sent(name: str, content: bytes) -> Written:
    """Opens a file that somebody sent."""
    try:
        return _file(parse(Path(name), content))
    except BadDefinition as fault:
        return Written(None, faults=(fault,))


def _file(top: Part) -> Written:
    try:
        inside = top.part("words")
        words = {_language(inside, name, name): inside.part(name) for name in inside.content}
        if not words:
            raise top.wrong(sentence("no-language-in-words"), "words")
    except BadDefinition as fault:
        return Written(top, faults=(fault,))
    return Written(top, words)


def _folder(folder: Path) -> Written:
    parts: dict[str, Part] = {}
    faults: list[BadDefinition] = []
    for file in (folder / HEAD, *sorted(set(folder.glob("*.yaml")) - {folder / HEAD})):
        try:
            part = load(file)
            parts[file.stem if file.name == HEAD else _language(part, file.stem)] = part
        except BadDefinition as fault:
            faults.append(fault)
    top = parts.pop(Path(HEAD).stem, None)
    if top is not None and "words" in top.content:
        faults.append(top.wrong(sentence("languages-in-files"), "words"))
    if top is not None and not parts and not faults:
        faults.append(top.wrong(sentence("no-words-beside")))
    return Written(top, parts, tuple(faults), folder.name)


def _language(part: Part, name: object, key: str | None = None) -> str:
    if not isinstance(name, str) or not LANGUAGE.fullmatch(name):
        raise part.wrong(sentence("no-language", name=str(name)), key)
    return name
