"""What each language's grammar and direction ask of its texts: every plural form, and no line turned around."""

import re
from collections.abc import Iterator

import pytest
from babel import Locale
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from tests.texts.test_catalogue import TEXTS, catalogue, own_placeholders
from texts import directions
from texts.catalogue import Catalogue
from texts.directions import END, ISOLATE

CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
COUNTED = range(1_000)
TRANSLATED = [language for language in TEXTS.languages if language != "en"]
FROM_THE_RIGHT = [language for language in TEXTS.languages if directions.runs_left(language)]
LETTERS = re.compile(r"[^\W\d_]{3,}")
# Words that several languages share, and names of formats.
SAME = re.compile(
    r"\b(excel|csv|json|fhir|zip|pdf|html|utc|id|version|name|experiment|total|depression|phase|video|chat|no|min|minimal|normal"
    r"|intrusion|text|export|material|moment|person|plan)\b",
    re.IGNORECASE,
)


class Selections(Visitor):
    """Every place in a language's texts where a form is chosen, with the text it stands in."""

    def __init__(self) -> None:
        self.found: list[tuple[str, ast.SelectExpression]] = []
        self._key = ""

    def visit_Message(self, node: ast.Message) -> None:  # the name is Fluent's
        self._key = node.id.name
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # the name is Fluent's
        self.found.append((self._key, node))
        self.generic_visit(node)


def plurals(language: str) -> Iterator[tuple[str, set[str]]]:
    """Each choice that is one between plural forms, with the keys of its variants."""
    visitor = Selections()
    for key in TEXTS.keys(language):
        visitor.visit(TEXTS.message(language, key))
    for key, choice in visitor.found:
        keys = {_named(variant.key) for variant in choice.variants}
        # "[0] nothing *[other] ..." asks whether there is anything, and says no number of things.
        if keys & (CATEGORIES - {"other"}):
            yield key, keys


def _named(key: ast.Identifier | ast.NumberLiteral) -> str:
    return key.name if isinstance(key, ast.Identifier) else str(key.value)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_every_number_has_the_form_that_the_language_asks_for(language: str) -> None:
    form_of = Locale.parse(language).plural_form
    for key, keys in plurals(language):
        needed = {form_of(number) for number in COUNTED if str(number) not in keys}
        assert needed <= keys, f"{key} lacks {needed - keys}"
        assert keys & CATEGORIES <= {form_of(number) for number in COUNTED}, f"{key} has forms that no number takes"


def test_arabic_has_six_forms() -> None:
    assert {form for _, keys in plurals("ar") for form in keys} >= CATEGORIES


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_text_was_left_in_english(language: str) -> None:
    left = [
        key for key in TEXTS.keys(language) if key != "language-name" and _words(language, key) == _words("en", key)
    ]
    assert [key for key in left if LETTERS.search(SAME.sub("", _words(language, key)))] == []


def _words(language: str, key: str) -> str:
    """A text with nothing in its places, as letters only."""
    said = TEXTS.text(language, key, dict.fromkeys(own_placeholders(language, key), 7))
    return re.sub(r"<[^<>]*>|/\w+", "", said).replace(ISOLATE, "").replace(END, "")


@pytest.mark.parametrize("language", FROM_THE_RIGHT)
def test_no_line_is_turned_around_by_what_stands_at_its_beginning(language: str) -> None:
    for key in TEXTS.keys(language):
        said = TEXTS.text(language, key, dict.fromkeys(own_placeholders(language, key), "Ben"))
        for line in said.split("\n"):
            if re.search("[\u0600-\u06ff]", line):
                assert not directions.beside(line).startswith(ISOLATE + line), f"{key}: {line}"


NAMED = "hello = مرحبا { $name }\nhelp = الأمر /help_now هنا\nkey = <code>{ $name }</code>"


def arabic(tmp_path_texts: Catalogue, key: str, name: str = "") -> str:
    """A text with its marks made visible."""
    args = {"name": name} if name else {}
    return tmp_path_texts.text("ar", key, args).replace(ISOLATE, "[").replace(END, "]")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ana", "[Ana]"),
        ("آنا", "آنا"),
        ("13 11 14", "[13 11 14]"),
        ("Ana\nآنا\n\nBen", "[Ana]\nآنا\n\n[Ben]"),
        ("– • ✓", "– • ✓"),
        ("https://t.me/bot?start=1", "https://t.me/bot?start=1"),
        (f"{ISOLATE}Ana{END}: نعم", "[Ana]: نعم"),
        ("<b>Ana</b>", "[<b>Ana</b>]"),
        ("<b>آنا</b> Ana", "<b>آنا</b> Ana"),
    ],
)
def test_what_runs_from_left_to_right_stands_apart(
    tmp_path_factory: pytest.TempPathFactory, name: str, shown: str
) -> None:
    texts = catalogue(tmp_path_factory.mktemp("texts"), en="hello = Hello { $name }", ar=NAMED)
    assert arabic(texts, "hello", name) == f"مرحبا {shown}"


def test_commands_stand_apart_and_what_is_copied_does_not(tmp_path_factory: pytest.TempPathFactory) -> None:
    texts = catalogue(tmp_path_factory.mktemp("texts"), en="hello = Hello { $name }", ar=NAMED)
    assert arabic(texts, "help") == "الأمر [/help_now] هنا"
    assert arabic(texts, "key", "s3cret") == "<code>s3cret</code>"


def test_a_line_that_begins_with_what_is_set_apart_says_which_way_it_runs() -> None:
    lines = f"<b>{ISOLATE}Ana{END}</b>: مرحبا\n• {ISOLATE}/now{END} · الآن\n{ISOLATE}Ana{END}\nمع {ISOLATE}Ana{END}"
    told = directions.settled(lines).split("\n")
    assert [line.startswith(directions.RUNS_LEFT) for line in told] == [True, True, False, False]
    assert directions.settled("\n".join(told)) == "\n".join(told)


def test_a_long_answer_stands_apart_line_by_line(tmp_path_factory: pytest.TempPathFactory) -> None:
    texts = catalogue(tmp_path_factory.mktemp("texts"), en="hello = Hello { $name }", ar=NAMED)
    line = "I noticed something. " * 100
    assert arabic(texts, "hello", f"{line}\n{line}") == f"مرحبا [{line}]\n[{line}]"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("مثل <i>12.12. 16:30</i> أو", "مثل <i>[12.12. 16:30]</i> أو"),
        ("مثل <i>الجمعة 18:00</i>", "مثل <i>الجمعة 18:00</i>"),
        ("ببرنامج 7-Zip أو Keka.", "ببرنامج [7-Zip] أو [Keka]."),
        ("+1 · اليوم", "[+1] · اليوم"),
        ("<b>هنا</b> &amp; هناك", "<b>هنا</b> &amp; هناك"),
        ("من 0 إلى 10", "من 0 إلى 10"),
    ],
)
def test_what_is_foreign_in_a_text_of_ours_stands_apart(text: str, shown: str) -> None:
    assert directions.set_apart(text).replace(ISOLATE, "[").replace(END, "]") == shown
