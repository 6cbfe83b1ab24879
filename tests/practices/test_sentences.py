"""Why a file is refused, and what of a form is simplified, is said in every language of the bot."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from practices.formats.form import FormRefused, place
from practices.formats.reading import read_form
from practices.opening import open_content
from practices.sentences import FILES, in_language, sentence
from texts.catalogue import Catalogue

LANGUAGES = Catalogue.load().languages
READ: list[Mapping[str, Mapping[str, str]]] = [YAML(typ="safe").load(file) for file in FILES]
SENTENCES = {about: said for read in READ for about, said in read.items()}
PLACE = re.compile(r"\{(\w+)\}")
ROOT = Path(__file__).parents[2]
SPEAKING = [*ROOT.glob("practices/**/*.py"), ROOT / "handlers" / "therapist" / "sending_practices.py"]
CODE = "".join(file.read_text(encoding="utf-8") for file in SPEAKING)


def test_no_two_sentences_have_one_name() -> None:
    assert len(SENTENCES) == sum(len(read) for read in READ)


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


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "'minutes' is a number from 1 to 600, not 2,000"),
        ("de", "„minutes“ ist eine Zahl von 1 bis 600, nicht 2.000"),
        ("es", "“minutes” es un número de 1 a 600, no 2.000"),
        ("ar", "«minutes» عدد من 1 إلى 600، وليس 2,000"),
    ],
)
def test_a_practice_is_refused_in_the_language_of_whoever_sent_it(language: str, said: str) -> None:
    sent = b"id: tea\nversion: 1\nkind: noticing\nminutes: 2000\nsteps: [{id: note, asks: text}]\nwords: {en: {}}\n"
    fault = open_content("tea.yaml", sent).faults[0]
    assert in_language(fault.reason, language) == said


def test_every_refusal_of_a_practice_is_such_a_sentence() -> None:
    readers = [*ROOT.glob("practices/reading*.py"), *(ROOT / "practices" / f"{one}.py" for one in ("lines", "written"))]
    calls = [call for file in readers for call in re.findall(r"\.wrong\(\s*(\w*)", file.read_text(encoding="utf-8"))]
    assert len(calls) > 50
    assert {*calls} == {"sentence"}
