"""The PDF: by PDF/UA-1, with every word as it was written and none of them markup, in every script that we know."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import typst

from exports import report_pdf
from exports.document import Document, Section, Table
from exports.letters import FONTS
from exports.paper import Paper
from tests.exports.reports import NOW, document, two_weeks


@pytest.fixture(scope="module")
def pages() -> Callable[[Document], list[str]]:
    """The text of each page of the PDF that a document becomes."""

    def read(given: Document) -> list[str]:
        opened = pypdfium2.PdfDocument(report_pdf.make(given, "a4", NOW))
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in opened]

    return read


def with_lines(*lines: str) -> Document:
    """A report that says just this."""
    return replace(document(two_weeks()), first=(Section("Words", lines=lines),), more=())


def test_the_first_page_says_what_matters_and_the_entries_follow(pages: Callable[[Document], list[str]]) -> None:
    first, *more = pages(document(two_weeks()))
    assert "Answered 8 of 10, “not this time” 1; self-started 4." in first
    assert "8 numbers on 8 of 14 days" in first
    assert "Everybody looks at me" in first
    assert "To bring up: How do I say no to Sundays?" in first
    assert "A quiet day" not in first
    assert "A quiet day" in " ".join(more)
    assert "Page 1 of" in first


def test_it_claims_the_standard_and_names_itself_and_its_language() -> None:
    made = report_pdf.make(document(two_weeks(), "de"), "a4", NOW)
    assert b"pdfuaid" in made
    opened = pypdfium2.PdfDocument(made)
    assert opened.get_metadata_value("Title") == "Bericht: Ana"
    assert b"/Lang (de)" in made or b"/Lang(de)" in made
    assert opened.is_tagged()


def test_the_same_document_gives_the_same_bytes() -> None:
    given = document(two_weeks())
    assert report_pdf.make(given, "a4", NOW) == report_pdf.make(given, "a4", NOW)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_it_is_made_for_the_paper_that_is_there(paper: Paper, size: tuple[int, int]) -> None:
    (width, height) = pypdfium2.PdfDocument(report_pdf.make(with_lines("x"), paper, NOW))[0].get_size()
    assert (round(width), round(height)) == size


ATTACKS = (
    '#read("/etc/passwd")',
    "#sys.inputs.report",
    '#import "@preview/cetz:0.3.0"',
    "$ x^2 $ *bold* _soft_ `raw` @nobody <label> \\ ] [ } { // gone? /* gone */",
    "= No heading\n- no list\n+ no numbers",
    "{{ 7 * 7 }} {% raw %} </svg> &amp; <script>",
)


def test_nobodys_words_are_markup(pages: Callable[[Document], list[str]]) -> None:
    said, *_ = pages(with_lines(*ATTACKS))
    for attack in ATTACKS:
        assert " ".join(attack.split()) in said
    assert "root:" not in said


SCRIPTS = {
    "Arabic": "أشعر بالقلق قبل الاجتماع",
    "Hindi": "मुझे आज थोड़ी शांति मिली",
    "Japanese": "今日は少し楽になりました",
    "Chinese and Korean": "今天感觉好一点 오늘은 조금 나아졌어요",
    "Hebrew, Thai, Greek, Russian": "קצת שקט วันนี้ดีขึ้น Λίγο ησυχία Немного тишины",
    "emoji": "😀 🙏🏽 ❤️ 👩‍👩‍👧 🇩🇪",
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_is_drawn(script: str) -> None:
    # By the standard a letter that no font has would be refused.
    assert report_pdf.make(with_lines(SCRIPTS[script]), "a4", NOW)


def test_what_no_font_has_is_marked_as_missing(pages: Callable[[Document], list[str]]) -> None:
    said, *_ = pages(with_lines("Cuneiform \U00012000, private \ue123, half a pair \ud800, a NUL \x00, \u202eturned"))
    assert "Cuneiform \ufffd, private \ufffd, half a pair , a NUL , turned" in said


@pytest.mark.parametrize("most", ["w" * 4_000, "Wort für Wort. " * 260, "あ" * 4_000, "😀" * 2_000])
def test_the_longest_answers_have_room(most: str) -> None:
    cell = (("Question", most),)
    table = Table(("When", "What", "Answers"), (3, 4, 11), (((("", "then"),), (("", "that"),), cell),) * 2)
    given = replace(document(two_weeks()), more=(Section("Every entry", table=table),))
    opened = pypdfium2.PdfDocument(report_pdf.make(given, "a4", NOW))
    assert 2 <= len(opened) < 12


def test_the_check_of_the_standard_is_one_that_can_fail(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.typ"
    wrong.write_text('#set document(title: "x")\n#image(bytes("<svg xmlns=\'http://www.w3.org/2000/svg\'/>"))')
    with pytest.raises(typst.TypstError, match="alt text"):
        typst.compile(wrong, font_paths=[FONTS], ignore_system_fonts=True, pdf_standards=["ua-1"])
