"""Every language says everything, and what cannot be said is found here and not by a client."""

import re
from pathlib import Path

import pytest

from texts.catalogue import LONGEST_VALUE, BadCatalogue, BadText, Catalogue, UnknownText

TEXTS = Catalogue.load()
FOLDER = Path(__file__).parents[2] / "texts"
# Who reads these is no client, or has not picked a word yet.
NOT_FOR_CLIENTS = {
    "advice",
    "assigning",
    "care",
    "caseload",
    "exporting",
    "exports",
    "joining",
    "sent-practices",
    "therapist",
    "words",
}
NOT_TO_CLIENTS = ("#", "call-it-", "/clients")
OUR_WORD = re.compile(
    r"\b(practices?|homework|übung|übungen|hausaufgaben?|prácticas?|tareas?|deberes|(?:ال)?(?:تمرين|تمارين|واجبات?))\b",
    re.IGNORECASE,
)
KEY_OR_PLACEABLE = re.compile(r"^[\w-]+ =|\{[^{}]*\}")
WORDS = sorted(key.removeprefix("word-") for key in TEXTS.keys("en") if key.startswith("word-"))


def catalogue(tmp_path: Path, **files: str) -> Catalogue:
    for name, source in files.items():
        language, _, file = name.partition("_")
        folder = tmp_path / language
        folder.mkdir(exist_ok=True)
        (folder / f"{file or 'all'}.ftl").write_text(source, encoding="utf-8")
    return Catalogue.load(tmp_path)


def own_placeholders(language: str, key: str) -> set[str]:
    # How the word for practice is bent is each language's own affair.
    return {name for name in TEXTS.placeholders(language, key) if name != "word" and not name.startswith("word_")}


@pytest.mark.parametrize("language", TEXTS.languages)
def test_no_language_has_a_text_that_nobody_says(language: str) -> None:
    assert TEXTS.keys(language) - TEXTS.keys("en") == set()


@pytest.mark.parametrize("language", TEXTS.languages)
def test_every_language_has_every_text(language: str) -> None:
    assert TEXTS.keys("en") - TEXTS.keys(language) == set()


def test_the_bot_speaks_four_languages() -> None:
    assert TEXTS.languages == ("ar", "de", "en", "es")


@pytest.mark.parametrize("language", TEXTS.languages)
def test_every_text_asks_for_what_the_english_one_asks_for(language: str) -> None:
    asked = {key: own_placeholders(language, key) for key in TEXTS.keys(language)}
    assert asked == {key: own_placeholders("en", key) for key in asked}


@pytest.mark.parametrize("value", ["words", 1, 7])
@pytest.mark.parametrize("language", TEXTS.languages)
def test_every_text_can_be_said_with_every_word_for_practice(language: str, value: str | int) -> None:
    for key in TEXTS.keys(language):
        args = dict.fromkeys(own_placeholders(language, key), value)
        said = [TEXTS.text(language, key, {**args, **TEXTS.word_forms(language, word)}) for word in WORDS]
        assert all(text.strip() and "{" not in text for text in said), key


@pytest.mark.parametrize("language", TEXTS.languages)
def test_the_words_for_practice_have_the_same_forms(language: str) -> None:
    forms = {frozenset(TEXTS.word_forms(language, word)) for word in WORDS}
    assert len(forms) == 1


def test_a_word_is_given_in_its_forms() -> None:
    assert TEXTS.word_forms("en", "experiment") == {
        "word": "experiment",
        "word_many": "experiments",
        "word_a": "an experiment",
    }
    assert TEXTS.word_forms("de", "experiment")["word_gender"] == "neuter"


def test_in_german_the_word_is_bent_as_its_place_in_a_sentence_asks() -> None:
    assert TEXTS.word_forms("de", "small-step") == {
        "word": "kleiner Schritt",
        "word_many": "kleine Schritte",
        "word_a": "ein kleiner Schritt",
        "word_one": "einen kleinen Schritt",
        "word_this": "diesen kleinen Schritt",
        "word_your": "dein kleiner Schritt",
        "word_your_many": "deine kleinen Schritte",
        "word_all": "alle kleinen Schritte",
        "word_gender": "masculine",
    }


@pytest.mark.parametrize("language", TEXTS.languages)
def test_texts_for_clients_use_their_own_word_and_no_other(language: str) -> None:
    said = [
        f"{file.name}: {line}"
        for file in sorted((FOLDER / language).glob("*.ftl"))
        if file.stem not in NOT_FOR_CLIENTS
        for line in file.read_text(encoding="utf-8").splitlines()
        if OUR_WORD.search(KEY_OR_PLACEABLE.sub("", line)) and not line.strip().startswith(NOT_TO_CLIENTS)
    ]
    assert said == []


def test_an_unknown_word_is_taken_for_practice() -> None:
    assert TEXTS.word_forms("en", "ordeal") == TEXTS.word_forms("en", "practice")


def test_texts_may_use_the_word_unasked(tmp_path: Path) -> None:
    texts = catalogue(
        tmp_path, en="word-practice = practice\n    .a = a practice\nask = Another { $word }? Just { $word_a }."
    )
    assert texts.text("en", "ask", {}) == "Another practice? Just a practice."
    assert texts.text("en", "ask", {"word": "step", "word_a": "a step"}) == "Another step? Just a step."


def test_a_language_or_a_text_that_is_missing_is_said_in_english(tmp_path: Path) -> None:
    texts = catalogue(tmp_path, en="hello = Hello\nbye = Bye", de="hello = Hallo")
    asked = [("de", "hello"), ("de-AT", "hello"), ("de", "bye"), ("fr", "hello")]
    assert [texts.text(language, key, {}) for language, key in asked] == ["Hallo", "Hallo", "Bye", "Hello"]


def test_an_unknown_text_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnknownText, match="nothing"):
        catalogue(tmp_path, en="hello = Hello").text("en", "nothing", {})


def test_a_missing_argument_is_an_error_and_never_shown(tmp_path: Path) -> None:
    with pytest.raises(BadText, match=r"hello \(en\): .*name"):
        catalogue(tmp_path, en="hello = Hello { $name }").text("en", "hello", {})


def test_nothing_is_put_around_a_value(tmp_path: Path) -> None:
    assert catalogue(tmp_path, en="hello = Hello { $name }").text("en", "hello", {"name": "Ana"}) == "Hello Ana"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("A. M.", "For A. M. It works: A. M."),
        ("Ana", "For Ana. It works: Ana"),
        ("so so...", "For so so... It works: so so..."),
    ],
)
def test_a_sentence_ends_with_one_full_stop(tmp_path: Path, name: str, said: str) -> None:
    source = "invited = For { $name }. It works: { $name }"
    texts = catalogue(tmp_path, en=source, ar=source)
    assert texts.text("en", "invited", {"name": name}) == said
    assert texts.text("ar", "invited", {"name": name}).translate(dict.fromkeys(map(ord, "\u2068\u2069\u200f"))) == said


def test_a_value_as_long_as_they_may_be_keeps_its_full_stop(tmp_path: Path) -> None:
    words = "x" * (LONGEST_VALUE - 1) + "."
    assert words in catalogue(tmp_path, ar="said = { $words }").text("ar", "said", {"words": words})


def test_numbers_are_written_as_the_language_writes_them(tmp_path: Path) -> None:
    texts = catalogue(tmp_path, en="n = { $n }", de="n = { $n }")
    assert [texts.text(language, "n", {"n": 4000.5}) for language in ("en", "de")] == ["4,000.5", "4.000,5"]


def test_a_long_answer_is_said_in_full(tmp_path: Path) -> None:
    answer = "I noticed {$name}. " * 1_000
    assert catalogue(tmp_path, en="said = You said: { $words }.").text("en", "said", {"words": answer}) == (
        f"You said: {answer}."
    )


@pytest.mark.parametrize(
    ("files", "where"),
    [
        ({"en_a": "hello = Hello\n\nbroken = { $name\n"}, r"a\.ftl:3: "),
        ({"en_a": "hello = Hello\n", "en_b": "# twice\nbye = Bye\nhello = Hello\n"}, r"b\.ftl:3: .*hello"),
        ({"en_a": "-brand = Midweek\n-brand = Other\n"}, r"a\.ftl:2: .*-brand"),
    ],
)
def test_a_catalogue_that_cannot_be_read_is_refused_with_file_and_line(
    tmp_path: Path, files: dict[str, str], where: str
) -> None:
    with pytest.raises(BadCatalogue, match=where):
        catalogue(tmp_path, **files)
