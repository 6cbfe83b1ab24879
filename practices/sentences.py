"""The sentences that say why a file cannot become a practice, in the languages that the bot speaks."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

# Of what somebody wrote for the bot, and of forms that were written for something else.
FILES = (Path(__file__).with_name("sentences.yaml"), Path(__file__).parent / "formats" / "sentences.yaml")
SOURCE_LANGUAGE = "en"
# How thousands are kept apart where it isn't a comma.
THOUSANDS = {"de": ".", "es": "."}


class Sentence(str):
    """A sentence in English that knows itself in other languages."""

    said: Mapping[str, str]


def sentence(about: str, **given: str | int) -> Sentence:
    """The sentence of that name, with what it is given in its places: numbers, words of a file, other sentences."""
    said = {
        language: words.format(**{name: _in(value, language) for name, value in given.items()})
        for language, words in _sentences()[about].items()
    }
    made = Sentence(said[SOURCE_LANGUAGE])
    made.said = said
    return made


def in_language(words: str, language: str) -> str:
    """A sentence in a language, or in English where it has none in that; other words as they are."""
    return words.said.get(language, str(words)) if isinstance(words, Sentence) else words


def _in(value: str | int, language: str) -> str:
    if isinstance(value, int):
        return f"{value:,}".replace(",", THOUSANDS.get(language, ","))
    return in_language(value, language)


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    yaml = YAML(typ="safe")
    return {about: said for file in FILES for about, said in yaml.load(file.read_text(encoding="utf-8")).items()}
