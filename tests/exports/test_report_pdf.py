"""The PDF: by PDF/UA-1, with every word as it was written and none of them markup, in every script that we know."""

import json
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import typst

from exports import aside, report_file, report_pdf, typesetting
from exports.document import Document, Section, Table
from exports.letters import FONTS
from exports.paper import Paper
from storage.log import Log
from tests.exports.logs import ANA
from tests.exports.reports import NOW, document, two_weeks


def typeset(given: Document, paper: Paper = "a4") -> bytes:
    """The PDF, made in this process, which has the typesetter already; on the way its job becomes JSON and is read."""
    return typesetting.typeset(json.loads(json.dumps(report_pdf.job_of(given, paper, NOW))))


def pages(pdf: bytes) -> list[str]:
    """The text of each page."""
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pypdfium2.PdfDocument(pdf)]


def with_lines(*lines: str) -> Document:
    """A report that says just this."""
    return replace(document(two_weeks()), first=(Section("Words", lines=lines),), more=())


def test_it_is_made_in_a_process_of_its_own_and_the_same_again() -> None:
    made = report_pdf.make(document(two_weeks(), "de"), "a4", NOW)
    assert made == typeset(document(two_weeks(), "de"))
    opened = pypdfium2.PdfDocument(made)
    assert opened.get_metadata_value("Title") == "Bericht: Ana"
    assert opened.is_tagged()
    assert b"pdfuaid" in made
    assert b"/Lang(de)" in made.replace(b" ", b"")


def test_the_first_page_says_what_matters_and_the_entries_follow() -> None:
    first, *more = pages(typeset(document(two_weeks())))
    assert "Answered 8 of 10, “not this time” 1; self-started 4." in first
    assert "8 numbers on 8 of 14 days" in first
    assert "Everybody looks at me" in first
    assert "To bring up: How do I say no to Sundays?" in first
    assert "A quiet day" not in first
    assert "A quiet day" in " ".join(more)
    assert "Page 1 of" in first


def test_of_a_client_without_anything_it_is_one_page() -> None:
    (said,) = pages(typeset(document(Log(ANA, None, None, (), (), (), ()))))
    assert "Nothing was due, and nothing was begun." in said
    assert "There are no entries from these days." in said


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_it_is_made_for_the_paper_that_is_there(paper: Paper, size: tuple[int, int]) -> None:
    (width, height) = pypdfium2.PdfDocument(typeset(with_lines("x"), paper))[0].get_size()
    assert (round(width), round(height)) == size


def test_what_is_too_much_for_the_first_page_is_set_smaller() -> None:
    whole = document(two_weeks())
    crowded = replace(
        whole, first=(*whole.first, Section("And", lines=("One more thing to know before they come. " * 4,) * 8))
    )
    first, second, *_ = pages(typeset(crowded, "us-letter"))
    assert first.count("One more thing") == 32
    assert "One more thing" not in second


ATTACKS = (
    '#read("/etc/passwd")',
    "#sys.inputs.report",
    '#import "@preview/cetz:0.3.0"',
    "$ x^2 $ *bold* _soft_ `raw` @nobody <label> \\ ] [ } { // gone? /* gone */",
    "= No heading\n- no list\n+ no numbers",
    "{{ 7 * 7 }} {% raw %} </svg> &amp; <script>",
)


def test_nobodys_words_are_markup() -> None:
    said = " ".join(pages(typeset(replace(with_lines(*ATTACKS), title=ATTACKS[0]))))
    for attack in ATTACKS:
        assert " ".join(attack.split()) in said
    assert said.count(ATTACKS[0]) == 2
    assert "root:" not in said


SCRIPTS = (
    "أشعر بالقلق قبل الاجتماع",
    "मुझे आज थोड़ी शांति मिली",
    "今日は少し楽になりました",
    "今天感觉好一点 오늘은 조금 나아졌어요",
    "קצת שקט วันนี้ดีขึ้น Λίγο ησυχία Немного тишины",
    "😀 🙏🏽 ❤️ 👩‍👩‍👧 🇩🇪",
)


def test_every_script_is_drawn() -> None:
    # By the standard a letter that no font has would be refused; and none of these is marked as missing.
    said = " ".join(pages(typeset(with_lines(*SCRIPTS))))
    assert "今日は少し楽になりました" in said
    assert "\ufffd" not in said


def test_what_no_font_has_is_marked_as_missing() -> None:
    odd = "Cuneiform \U00012000, private \ue123, half a pair \ud800, a NUL \x00, \u202eturned, \u0300\u200d\ufe0f"
    said, *_ = pages(typeset(with_lines(odd)))
    assert "Cuneiform \ufffd, private \ufffd, half a pair , a NUL , turned" in said


def test_the_longest_answers_have_room() -> None:
    most = ("w" * 4_000, "Wort für Wort. " * 260, "あ" * 4_000, "😀" * 2_000, "\n" * 3_999 + "x")
    rows = tuple((((("", "then"),), (("", "that"),), (("Question", one),))) for one in most)
    table = Table(("When", "What", "Answers"), (3, 4, 11), rows)
    given = replace(document(two_weeks()), more=(Section("Every entry", table=table),))
    found = pages(typeset(given))
    assert all("When What Questions" in page or "When What Answers" in page for page in found[1:-1])
    assert sum(page.count("w") for page in found) >= 4_000
    assert len(found) < 12


def test_the_check_of_the_standard_is_one_that_can_fail(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.typ"
    wrong.write_text('#set document(title: "x")\n#image(bytes("<svg xmlns=\'http://www.w3.org/2000/svg\'/>"))')
    with pytest.raises(typst.TypstError, match="alt text"):
        typst.compile(wrong, font_paths=[FONTS], ignore_system_fonts=True, pdf_standards=["ua-1"])


def test_what_cannot_be_set_says_so_without_a_word(caplog: pytest.LogCaptureFixture) -> None:
    broken = replace(document(two_weeks()), page="no places for secret numbers")
    with pytest.raises(aside.Failed, match="typesetting ended with 1"):
        report_pdf.make(broken, "a4", NOW)
    assert report_file.pdf_or_none(broken, "a4", NOW) is None
    assert "report_not_typeset" in caplog.text
    assert "secret" not in caplog.text
