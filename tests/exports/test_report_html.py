"""The page: whole in one file, with nothing to run or to fetch, and every word as it was written."""

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

from exports import report_html
from exports.document import Document, Quoted, Section
from storage.log import Log
from tests.exports.logs import ANA
from tests.exports.reports import document, two_weeks

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}",
    "</style><b>",
    "javascript:alert(1)",
)


class Page(HTMLParser):
    """What is in a page: its tags with their attributes, and its text."""

    def __init__(self, given: Document) -> None:
        super().__init__()
        self.source = report_html.make(given).decode()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(self.source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.tags)


def test_nothing_is_run_and_nothing_is_fetched() -> None:
    page = Page(document(two_weeks()))
    assert {"script", "link", "img", "iframe", "object", "form", "a"}.isdisjoint(tag for tag, _ in page.tags)
    asked = {name for _, attributes in page.tags for name in attributes}
    assert not {"src", "href", "srcset", "action"} & asked
    assert not any(name.startswith("on") for name in asked)
    assert "url(" not in page.source
    carrying = Page(replace(document(two_weeks()), title="שלום नमस्ते"))
    assert re.findall(r"url\(\"(.{10})", carrying.source) == ["data:font/"] * 2
    assert "@import" not in page.source
    policy = next(attributes["content"] for _, attributes in page.tags if "http-equiv" in attributes)
    assert policy is not None
    assert policy.startswith("default-src 'none'")


def test_it_has_headings_in_order_a_language_and_a_direction() -> None:
    page = Page(document(two_weeks(), "de"))
    assert ("html", {"lang": "de", "dir": "ltr"}) in page.tags
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert "<title>Bericht: Ana</title>" in page.source


def test_in_arabic_it_runs_from_the_right_and_so_does_a_line_that_begins_with_a_name() -> None:
    page = Page(
        replace(document(two_weeks(), "ar"), first=(Section("A", lines=("\u2068PHQ-4\u2069: ثم", "So it was.")),))
    )
    assert ("html", {"lang": "ar", "dir": "rtl"}) in page.tags
    assert '<div dir="rtl">\u2068PHQ-4\u2069: ثم</div>' in page.source
    assert '<div dir="ltr">So it was.</div>' in page.source


def test_every_id_is_its_own_and_every_drawing_is_named() -> None:
    page = Page(document(two_weeks()))
    ids = Counter(attributes["id"] for _, attributes in page.tags if "id" in attributes)
    assert max(ids.values()) == 1
    named = [attributes["aria-labelledby"] for tag, attributes in page.tags if tag == "svg"]
    assert named
    assert all(name in ids for one in named for name in str(one).split())


def test_nobodys_words_are_markup() -> None:
    quotes = tuple(Quoted(attack, attack) for attack in ATTACKS)
    plain = Page(document(two_weeks()))
    given = document(two_weeks())
    page = Page(replace(given, more=(*given.more, Section(ATTACKS[3], lines=ATTACKS, quotes=quotes))))
    assert all(page.text.count(attack) >= 3 for attack in ATTACKS)
    assert page.count("script") + page.count("img") == 0
    assert page.count("b") == plain.count("b")


def test_each_section_stands_there_once_and_in_full() -> None:
    page = Page(document(two_weeks()))
    assert page.text.count("At a glance") == 1
    assert page.text.count("In their own words") == 1
    assert page.text.count("A quiet day") == 8
    assert page.count("th") == 6
    assert all(attributes == {"scope": "col"} for tag, attributes in page.tags if tag == "th")


def test_of_a_client_without_anything_it_says_so() -> None:
    page = Page(document(Log(ANA, None, None, (), (), (), ())))
    assert "Nothing was due, and nothing was begun." in page.text
    assert page.count("svg") + page.count("table") == 0
