"""The bot's own words: Fluent catalogues, one folder per language, refused at start when one cannot be read."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from texts import directions

SOURCE_LANGUAGE = "en"
DEFAULT_WORD = "practice"
# The runtime refuses a value of more than 2,500 characters; an answer may have 4,000. Longer ones are put in
# afterwards, in place of a mark that nothing else can contain: control characters are no part of a text.
LONGEST_VALUE = 2_000
# Stands for the full stop of a value that ends with one (initials, a whole sentence) until it is known what follows it.
STOP = "\x01"
ONE_STOP_TOO_MANY = re.compile(f"{STOP}({directions.END}?)\\.")

Given = str | int | float


class BadCatalogue(Exception):
    """A catalogue that cannot be read: says file, line and reason."""

    def __init__(self, file: Path, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")


class UnknownText(KeyError):
    """No catalogue has a text with that key."""


class BadText(ValueError):
    """A text could not be put together: an argument is missing, or of a kind that cannot be said."""


class Catalogue:
    """Every text in every language. A language or a key that a catalogue lacks is taken from the English one."""

    def __init__(self, texts: Mapping[str, Mapping[str, ast.Message]], bundles: Mapping[str, FluentBundle]) -> None:
        self._texts = texts
        self._bundles = bundles
        self.languages = tuple(sorted(texts))
        self._forms: dict[tuple[str, str], dict[str, str]] = {}
        self._plain: dict[tuple[str, str, str], str] = {}

    @classmethod
    @cache
    def load(cls, folder: Path = Path(__file__).parent) -> "Catalogue":
        """Reads every language below a folder, the first time that a process asks for it. Raises BadCatalogue."""
        folders = {file.parent for file in folder.glob("*/*.ftl")}
        resources = {one.name: _read(one) for one in sorted(folders)}
        texts = {name: _messages(resource) for name, resource in resources.items()}
        return cls(texts, {name: _bundle(name, resource) for name, resource in resources.items()})

    def keys(self, language: str) -> frozenset[str]:
        """The keys of a language's own texts."""
        return frozenset(self._texts[language])

    def message(self, language: str, key: str) -> ast.Message:
        """A language's own text as it was written, with its choices between forms."""
        return self._texts[language][key]

    def text(self, language: str, key: str, args: Mapping[str, Given]) -> str:
        """A text in a language. Raises UnknownText, and BadText when an argument is missing.

        The forms of the word for practice are always there; a reader's own come from `word_forms`.
        """
        spoken = self._has(language, key)
        bundle = self._bundles[spoken]
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise UnknownText(key)
        args = {name: _without_its_stop(value) for name, value in args.items()}
        if directions.runs_left(spoken):
            args = {name: directions.beside(value) if isinstance(value, str) else value for name, value in args.items()}
        marks = {name: f"\x00{name}\x00" for name, value in args.items() if _is_long(value)}
        forms = {} if key.startswith("word-") else self.word_forms(language)
        text, errors = bundle.format_pattern(pattern, {**forms, **args, **marks})
        if errors:
            raise BadText(f"{key} ({language}): {'; '.join(str(error) for error in errors)}")
        words = str(text)
        for name, mark in marks.items():
            words = words.replace(mark, str(args[name]))
        # Last: one that has grown long by the marks set around it brings its own.
        words = ONE_STOP_TOO_MANY.sub(r".\1", words).replace(STOP, ".")
        return directions.settled(words) if directions.runs_left(spoken) else words

    def plain(self, language: str, key: str, word: str) -> str:
        """A text that is given nothing but the reader's word for practice: most of what stands on buttons.

        Raises what `text` does.
        """
        # The same few are asked for with every message.
        if (language, key, word) not in self._plain:
            self._plain[language, key, word] = self.text(language, key, self.word_forms(language, word))
        return self._plain[language, key, word]

    def word_forms(self, language: str, word: str = DEFAULT_WORD) -> dict[str, str]:
        """What every text may use of the reader's word for practice: $word, and $word_<form> for each attribute.

        An unknown word is taken for "practice".
        """
        key = f"word-{word}"
        if not any(key in texts for texts in self._texts.values()):
            key = f"word-{DEFAULT_WORD}"
        try:
            language = self._has(language, key)
        except UnknownText:
            return {}
        # Every message asks for them, and they never change.
        if (language, key) not in self._forms:
            self._forms[language, key] = self._read_forms(language, key)
        return self._forms[language, key]

    def _read_forms(self, language: str, key: str) -> dict[str, str]:
        bundle = self._bundles[language]
        attributes = bundle.get_message(key).attributes.items()
        forms = {f"word_{name}": str(bundle.format_pattern(pattern)[0]) for name, pattern in attributes}
        return {"word": self.text(language, key, {}), **forms}

    def placeholders(self, language: str, key: str) -> frozenset[str]:
        """The arguments that a text asks for, also by way of other texts in it."""
        found = _Placeholders()
        found.visit(self._texts[self._has(language, key)][key])
        inner = (self.placeholders(language, other) for other in found.messages)
        return found.names.union(*inner)

    def _has(self, language: str, key: str) -> str:
        for one in (language, language.split("-")[0], SOURCE_LANGUAGE):
            if key in self._texts.get(one, ()):
                return one
        raise UnknownText(key)


class _Placeholders(Visitor):
    def __init__(self) -> None:
        self.names: frozenset[str] = frozenset()
        self.messages: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # the name is Fluent's
        self.names |= {node.id.name}

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # the name is Fluent's
        self.messages.append(node.id.name)


class _SettingApart(Visitor):
    def visit_TextElement(self, node: ast.TextElement) -> None:  # the name is Fluent's
        node.value = directions.set_apart(node.value)


def _is_long(value: Given) -> bool:
    return isinstance(value, str) and len(value) > LONGEST_VALUE


def _without_its_stop(value: Given) -> Given:
    ends = isinstance(value, str) and value.endswith(".") and not _is_long(value)
    return f"{str(value)[:-1]}{STOP}" if ends else value


def _read(folder: Path) -> ast.Resource:
    whole = ast.Resource()
    seen: set[str] = set()
    for file in sorted(folder.glob("*.ftl")):
        source = file.read_text(encoding="utf-8")
        for entry in FluentParser().parse(source).body:
            _check(entry, seen, file, source)
            whole.body.append(entry)
    return whole


def _check(entry: ast.EntryType, seen: set[str], file: Path, source: str) -> None:
    """Refuses what the runtime would leave out without a word."""
    line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
    if isinstance(entry, ast.Junk):
        reasons = "; ".join(str(annotation.message) for annotation in entry.annotations)
        raise BadCatalogue(file, line, reasons)
    if isinstance(entry, ast.Message | ast.Term):
        name = ("-" if isinstance(entry, ast.Term) else "") + entry.id.name
        if name in seen:
            raise BadCatalogue(file, line, f"There is a text {name} already in this language")
        seen.add(name)


def _messages(resource: ast.Resource) -> dict[str, ast.Message]:
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ast.Message)}


def _bundle(language: str, resource: ast.Resource) -> FluentBundle:
    # Isolating marks around every value would end up in front of people, and in lengths: they stand where they are
    # needed, in languages that run from right to left.
    bundle = FluentBundle([language], use_isolating=False)
    if directions.runs_left(language):
        _SettingApart().visit(resource)
    bundle.add_resource(resource)
    return bundle
