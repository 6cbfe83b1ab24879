"""Telegram's HTML: entities in UTF-16 units, and refusals in the real server's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.errors import ApiError
from sandbox.markup import parse_html
from sandbox.show import as_html
from sandbox.text_units import cut, detect, trim, units


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain & simple", "plain & simple", []),
        ("&lt;b&gt; &amp; &quot;&#128512;&#x41;&copy;", '<b> & "😀A&copy;', []),
        ("😀 <b>two</b>", "😀 two", [{"type": "bold", "offset": 3, "length": 3}]),
        (
            "<strong>a<em>b</em></strong>",
            "ab",
            [{"type": "bold", "offset": 0, "length": 2}, {"type": "italic", "offset": 1, "length": 1}],
        ),
        (
            "<u>a</u><s>b</s>",
            "ab",
            [{"type": "underline", "offset": 0, "length": 1}, {"type": "strikethrough", "offset": 1, "length": 1}],
        ),
        ("<code>x &lt; y</code>", "x < y", [{"type": "code", "offset": 0, "length": 5}]),
        (
            '<pre><code class="language-python">x</code></pre>',
            "x",
            [{"type": "pre", "offset": 0, "length": 1, "language": "python"}],
        ),
        (
            "<a href='https://example.org/?a=1&amp;b=2'>here</a>",
            "here",
            [{"type": "text_link", "offset": 0, "length": 4, "url": "https://example.org/?a=1&b=2"}],
        ),
        ("<blockquote expandable>q</blockquote>", "q", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
        ('<span class="tg-spoiler">s</span>', "s", [{"type": "spoiler", "offset": 0, "length": 1}]),
        (
            '<tg-time unix="1772438400" format="wDT">Monday</tg-time>',
            "Monday",
            [{"type": "date_time", "offset": 0, "length": 6, "unix_time": 1772438400, "date_time_format": "wDT"}],
        ),
        ("<b></b>x", "x", []),
    ],
)
def test_markup_becomes_entities(source: str, text: str, entities: list[dict[str, object]]) -> None:
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("ä<x>", 'Unsupported start tag "x" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 3'),
        ('<tg-time unix="soon">x</tg-time>', "Invalid Unix time specified"),
    ],
)
def test_broken_markup_is_refused(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parse_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"


def test_white_space_at_the_ends_goes_and_entities_move() -> None:
    text, entities = parse_html("\n 😀<b> bold </b>\n")
    assert trim(text, entities) == ("😀 bold", [{"type": "bold", "offset": 2, "length": 5}])


def test_commands_and_addresses_are_found() -> None:
    text = "😀 /help_now, or https://example.org/a. Not 1/2"
    found = [(entity["type"], cut(text, entity["offset"], entity["length"])) for entity in detect(text, [])]
    assert found == [("bot_command", "/help_now"), ("url", "https://example.org/a")]


@given(st.text())
def test_any_text_survives_when_it_is_escaped(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(f"<b>{escaped}</b>")[0] == text


@given(st.text(alphabet="<>/ab=\"' &;😀i"))
def test_any_markup_is_read_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except ApiError as refusal:
        text, entities = refusal.description.removeprefix("Bad Request: can't parse entities: "), []
    assert all(one["offset"] >= 0 and one["offset"] + one["length"] <= units(text) for one in entities)
    shown = as_html(text, entities)
    assert "<script" not in shown


def test_what_people_write_is_escaped_and_dangerous_links_are_no_links() -> None:
    assert as_html('<img src=x onerror="x">', []) == "&lt;img src=x onerror=&quot;x&quot;&gt;"
    link = {"type": "text_link", "offset": 0, "length": 1, "url": "javascript:alert(1)"}
    assert as_html("x", [link]) == "x"
    nested = [{"type": "bold", "offset": 0, "length": 3}, {"type": "italic", "offset": 1, "length": 1}]
    assert as_html("a<c", nested) == "<b>a<i>&lt;</i>c</b>"
