"""Why a form is refused, and what of it is simplified, is said in every language of the bot."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from practices.formats.form import FormRefused, place
from practices.formats.reading import read_form
from practices.formats.sentences import FILE, in_language, sentence
from texts.catalogue import Catalogue

LANGUAGES = Catalogue.load().languages
SENTENCES: Mapping[str, Mapping[str, str]] = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))
PLACE = re.compile(r"\{(\w+)\}")
CODE = "".join(file.read_text(encoding="utf-8") for file in sorted(FILE.parent.glob("*.py")) if file != Path(__file__))


@pytest.mark.parametrize("about", SENTENCES)
def test_a_sentence_is_there_in_every_language_with_the_same_places(about: str) -> None:
    said = SENTENCES[about]
    assert set(said) == set(LANGUAGES)
    assert len({frozenset(PLACE.findall(words)) for words in said.values()}) == 1
    assert len({words.endswith(".") for words in said.values()}) == 1


@pytest.mark.parametrize("about", SENTENCES)
def test_no_sentence_is_there_that_nobody_says(about: str) -> None:
    # How an item is found is put together from its kind and what there is of it.
    assert f'"{about}"' in CODE or about in {
        f"{kind}-{what}" for kind in ("item", "row") for what in ("named", "worded")
    }


def test_what_it_is_given_is_said_in_the_same_language_and_numbers_as_it_writes_them() -> None:
    where = place("row", "tired", "Are you tired?", 3)
    said = sentence("left-out", where=where, why=sentence("too-many-rows", rows=4_000, most=2_000))
    assert said == "Row 3 'tired' (“Are you tired?”) was left out: The form has 4,000 rows; up to 2,000 can be read."
    assert in_language(said, "de") == (
        "Zeile 3 „tired“ („Are you tired?“) wurde weggelassen: Das Formular hat 4.000 Zeilen;"
        " gelesen werden können bis zu 2.000."
    )


def test_words_that_are_no_sentence_stay_as_they_are() -> None:
    assert in_language("'version' is a number from 1", "de") == "'version' is a number from 1"
    assert in_language(sentence("file-empty"), "fr") == "The file is empty."


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The file is empty."),
        ("de", "Die Datei ist leer."),
        ("es", "El archivo está vacío."),
        ("ar", "الملف فارغ."),
    ],
)
def test_a_form_is_refused_in_the_language_of_whoever_sent_it(language: str, said: str) -> None:
    with pytest.raises(FormRefused) as refused:
        read_form("form.json", b"")
    assert in_language(refused.value.reason, language) == said
