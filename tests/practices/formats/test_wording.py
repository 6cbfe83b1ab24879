"""Words of forms lose their markup and keep what they say."""

import time

import pytest

from practices.formats.wording import Names, has_picture, plain, slug


@pytest.mark.parametrize(
    ("written", "plainly"),
    [
        ("How are you?", "How are you?"),
        ("  two   blanks\t and\r\na line ", "two blanks and\na line"),
        ("<p>Are you <b>tired</b>?</p><p>Very?</p>", "Are you tired?\nVery?"),
        ("one<br/>two<BR>three", "one\ntwo\nthree"),
        ("<ul><li>one</li><li>two</li></ul>", "• one\n• two"),
        ("<!-- not this -->this<style>p {}</style><script>alert(1)</script>", "this"),
        ("less <than more> &amp; &lt;b&gt;", "less & <b>"),
        ("under < 5 > over", "under < 5 > over"),
        ("## How **are** __you__?", "How are you?"),
        ("2 ** 3 ** 4 and a_b_c and __init__", "2 ** 3 ** 4 and a_b_c and init"),
        ("see [the page](https://example.org/a?b=c)", "see the page (https://example.org/a?b=c)"),
        ("a moon: ![moon](moon.png)", "a moon: moon"),
        ("bell\x07 null\x00 half\ud83d", "bell null half"),
        ("a\n\n\n\n\nb", "a\n\nb"),
    ],
)
def test_markup_is_taken_out(written: str, plainly: str) -> None:
    assert plain(written) == plainly


def test_what_is_lost_with_a_picture_is_noticed() -> None:
    assert has_picture("![moon](moon.png)")
    assert has_picture("<IMG src='moon.png'>")
    assert not has_picture("an image of the moon")


@pytest.mark.parametrize(
    "scrap", ["![", "**a ", "__a ", "[a](http://x", "<!--", "<style", "<li ", "<a", "# ", "&#", "a*"]
)
def test_no_words_take_long(scrap: str) -> None:
    begun = time.process_time()
    plain(scrap * 50_000)
    assert time.process_time() - begun < 2


def test_names_are_small_letters_and_each_is_there_once() -> None:
    names = Names()
    given = [names.name(words, "question") for words in ("Über uns", "uber-uns", "9 lives", "睡眠", "", "uber_uns_2")]
    assert given == ["uber_uns", "uber_uns_2", "q_9_lives", "question", "question_2", "uber_uns_2_2"]
    assert len(slug("a" * 500)) == 48
