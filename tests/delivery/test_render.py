"""Messages in the reader's words: what people wrote stays what it is, and nothing is too long for Telegram."""

import html
import re
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delivery.render import CAPTION_LIMIT, LABEL_LIMIT, TEXT_LIMIT, Key, Rendered, clean, render, split, units
from storage.messages import At, Button, Day, Lines, Message, Reader, Text, Value
from texts.catalogue import BadText, Catalogue, UnknownText

ROW = UUID("0192f0c1d2e37f4a8b5c6d7e8f901234")
EVENING = datetime(2026, 3, 28, 19, 30, tzinfo=UTC)
BERLIN = Reader("en", "Europe/Berlin")

ENGLISH = """
word-practice = practice
    .many = practices
word-experiment = experiment
    .many = experiments
said = { $x }
hello = <b>Hello { $name }</b>
your = Your { $word }, of many { $word_many }
outer = Before { $inner } after
minutes = { $n ->
        [one] a minute
       *[other] { $n } minutes
    }
go = Go to { $name }
place = Share my place
"""
GERMAN = """
word-practice = Übung
    .many = Übungen
hello = <b>Hallo { $name }</b>
said = { $x }
"""


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    folder = tmp_path_factory.mktemp("texts")
    for language, source in (("en", ENGLISH), ("de", GERMAN)):
        (folder / language).mkdir()
        (folder / language / "all.ftl").write_text(source, encoding="utf-8")
    return Catalogue.load(folder)


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return Catalogue.load()


def text(catalogue: Catalogue, say: str, reader: Reader = BERLIN, **args: Value) -> str:
    [part] = render(Message(say, args), reader, catalogue, ROW).parts
    return part


def shown(part: str) -> str:
    return html.unescape(re.sub("<[^>]+>", "", part))


def test_markup_is_ours_and_peoples_words_are_not(catalogue: Catalogue) -> None:
    assert (
        text(catalogue, "hello", name="<b>Ana</b> & Co { $x }") == "<b>Hello &lt;b&gt;Ana&lt;/b&gt; &amp; Co { $x }</b>"
    )


def test_words_are_escaped_once_however_deep(catalogue: Catalogue) -> None:
    inner = Text("outer", {"inner": Text("hello", {"name": "A&B"})})
    assert text(catalogue, "outer", inner=inner) == "Before Before <b>Hello A&amp;B</b> after after"


@pytest.mark.parametrize("unsafe", ["\u202e", "\u2066", "\u200f", "\u061c", "\x00", "\x1b", "\x7f", "\ud83d"])
def test_what_could_turn_the_text_around_it_is_left_out(catalogue: Catalogue, unsafe: str) -> None:
    said = render(
        Message("hello", {"name": f"An{unsafe}a"}, ((Button("x", words=f"An{unsafe}a"),),)), BERLIN, catalogue, ROW
    )
    assert said.parts == ("<b>Hello Ana</b>",)
    assert said.keyboard[0][0].label == "Ana"


@pytest.mark.parametrize("kept", ["👩‍👧‍👦", "é", "e\u0301", "שלום", "سلام", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "a\tb\nc", "½ €"])
def test_what_people_write_with_is_kept(kept: str) -> None:
    assert clean(kept) == kept


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\u2028", "\u2029", "\x0b"])
def test_every_kind_of_line_break_is_one(line_break: str) -> None:
    assert clean(f"a{line_break}b") == "a\nb"


def test_the_reader_reads_their_own_language_or_english(catalogue: Catalogue) -> None:
    assert text(catalogue, "hello", Reader("de"), name="Ana") == "<b>Hallo Ana</b>"
    assert text(catalogue, "minutes", Reader("de"), n=2) == "2 minutes"
    assert text(catalogue, "hello", Reader("tlh"), name="Ana") == "<b>Hello Ana</b>"


def test_the_reader_reads_their_own_word(catalogue: Catalogue) -> None:
    assert text(catalogue, "your", Reader("en", None, "experiment")) == "Your experiment, of many experiments"
    assert text(catalogue, "your", Reader("en", None, "unheard of")) == "Your practice, of many practices"


def test_numbers_stay_numbers_for_the_text_to_choose_by(catalogue: Catalogue) -> None:
    assert [text(catalogue, "minutes", n=n) for n in (1, 2)] == ["a minute", "2 minutes"]


@pytest.mark.parametrize(
    ("at", "english", "german"),
    [
        (At(EVENING, "date"), "28 March 2026", "28. März 2026"),
        (At(EVENING, "day"), "Saturday, 28 March", "Samstag, 28. März"),
        (At(EVENING, "time"), "20:30", "20:30"),
        (At(EVENING, "datetime"), "Sat 28 Mar, 20:30", "Sa., 28. März, 20:30"),
        (Day(date(2026, 3, 28)), "Saturday, 28 March", "Samstag, 28. März"),
        (("a", "b", Text("said", {"x": "c"})), "a, b, and c", "a, b und c"),
        (Lines(("a", Text("said", {"x": "b"}))), "a\nb", "a\nb"),
        ((), "", ""),
    ],
)
def test_a_value_is_said_as_the_reader_says_it(catalogue: Catalogue, at: Value, english: str, german: str) -> None:
    said = [render(Message("said", {"x": at}), Reader(one, "Europe/Berlin"), catalogue, ROW) for one in ("en", "de")]
    assert [one.parts[0] for one in said] == [english, german]


def test_an_instant_is_said_in_the_readers_zone(catalogue: Catalogue) -> None:
    after_the_change = At(datetime(2026, 3, 29, 19, 30, tzinfo=UTC), "time")
    assert text(catalogue, "said", x=after_the_change) == "21:30"
    assert text(catalogue, "said", Reader("en", "Pacific/Auckland"), x=At(EVENING, "day")) == "Sunday, 29 March"


def test_without_a_zone_an_instant_says_that_it_is_utc(catalogue: Catalogue) -> None:
    assert text(catalogue, "said", Reader("en"), x=At(EVENING, "time")) == "19:30 UTC"
    assert text(catalogue, "said", Reader("en"), x=At(EVENING, "day")) == "Saturday, 28 March"


def test_keys_carry_the_row_and_their_place(catalogue: Catalogue) -> None:
    rows = (
        (Button("a", label="go", args={"name": "A&B <3"}), Button("b", words="A&B")),
        (Button(url="https://x.test/?a=1&b=2", words="Read"), Button("help", words="Help", data="help")),
        (Button("c", words="C"),),
    )
    assert render(Message("minutes", {"n": 1}, rows), BERLIN, catalogue, ROW).keyboard == (
        (Key("Go to A&B <3", f"{ROW.hex}:0", None), Key("A&B", f"{ROW.hex}:1", None)),
        (Key("Read", None, "https://x.test/?a=1&b=2"), Key("Help", "help", None)),
        (Key("C", f"{ROW.hex}:4", None),),
    )


def test_labels_are_one_short_line_and_never_empty(catalogue: Catalogue) -> None:
    words = ("one\ntwo", "x" * 200, "\u202e", " ")
    [row] = render(
        Message("minutes", {"n": 1}, (tuple(Button("a", words=one) for one in words),)), BERLIN, catalogue, ROW
    ).keyboard
    assert [key.label for key in row] == ["one two", "x" * (LABEL_LIMIT - 1) + "…", "…", "…"]


def test_the_key_that_shares_a_place_has_its_label(catalogue: Catalogue) -> None:
    said = render(Message("minutes", {"n": 1}, ask_location="place"), BERLIN, catalogue, ROW)
    assert said == Rendered(("a minute",), (), "Share my place")


def test_what_the_catalogue_does_not_have_is_an_error(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownText):
        text(catalogue, "nothing")
    with pytest.raises(BadText):
        text(catalogue, "hello")


def test_the_longest_answer_is_said_in_full(catalogue: Catalogue) -> None:
    answer = "&" * 4_000
    assert shown(text(catalogue, "said", x=answer)) == answer
    parts = render(Message("hello", {"name": "&" * 4_096}), BERLIN, catalogue, ROW).parts
    assert [shown(part) for part in parts] == ["Hello " + "&" * 4_090, "&" * 6]


def test_a_message_with_a_file_is_cut_to_captions(catalogue: Catalogue) -> None:
    message = Message("said", {"x": "word " * 300}, file={"format": "csv"})
    assert [units(part) <= CAPTION_LIMIT for part in render(message, BERLIN, catalogue, ROW).parts] == [True, True]


def test_an_emoji_counts_for_two_and_is_never_cut() -> None:
    assert split("🙂" * 2_048, TEXT_LIMIT) == ("🙂" * 2_048,)
    assert split("a" + "🙂" * 2_048, TEXT_LIMIT) == ("a" + "🙂" * 2_047, "🙂")


def test_cuts_fall_between_lines_or_words_where_they_can() -> None:
    assert split("one two three\nfour five", 20) == ("one two three", "four five")
    assert split("one two three four", 10) == ("one two", "three four")
    assert split("onetwothreefour", 10) == ("onetwothre", "efour")


def test_tags_that_are_open_at_a_cut_are_closed_and_opened_again() -> None:
    assert split("<b>one <i>two three</i></b> four", 8) == ("<b>one <i>two</i></b>", "<b><i>three</i></b>", "four")


words = st.text(st.characters(codec="utf-16", exclude_categories=["Cc", "Cs"]), max_size=30).map(html.escape)
markup = st.recursive(
    words,
    lambda inner: st.builds(
        lambda tag, within: f"<{tag}>{''.join(within)}</{tag}>", st.sampled_from("bi"), st.lists(inner, max_size=4)
    ),
    max_leaves=20,
)


@given(st.lists(markup, max_size=6).map("".join), st.integers(4, 60))
def test_nothing_is_lost_or_too_long_or_left_open(whole: str, limit: int) -> None:
    parts = split(whole, limit)
    assert all(units(shown(part)) <= limit for part in parts)
    assert "".join("".join(map(shown, parts)).split()) == "".join(shown(whole).split())
    for part in parts:
        open_tags: list[str] = []
        for closes, tag in re.findall("<(/?)([bi])>", part):
            if closes:
                assert open_tags.pop() == tag
            else:
                open_tags.append(tag)
        assert open_tags == []


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    ("say", "args"),
    [
        ("proposal", "therapist practice about why cadence until minutes smaller"),
        ("about-practice", "practice about"),
        ("agreed", "practice coming"),
        ("client-accepted", "client practice size sureness"),
        ("cadence-changed-client", "therapist practice cadence next"),
        ("client-screen", "client assignments reach"),
        ("client-screen-empty", "client assignments reach"),
        ("log-one", "practice at outcome answers reason"),
        ("log-one-of", "client practice at outcome answers reason debrief"),
        ("settings", "zone at quiet_from quiet_until"),
        ("settings-never-quiet", "zone at"),
        ("walk-ask", "name number of question hint ends earlier because"),
        ("walk-kept", ""),
        ("walk-kept-short", ""),
        ("walk-left", ""),
        ("not-part-of-anything", ""),
    ],
)
def test_what_version_0_2_0_queued_is_said_after_an_upgrade(
    shipped: Catalogue, language: str, say: str, args: str
) -> None:
    said = render(Message(say, dict.fromkeys(args.split(), "x")), Reader(language), shipped, ROW)
    assert said.parts[0]
