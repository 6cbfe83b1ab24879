"""Files made to hurt, and broken ones: each is refused with a sentence before much is done with it."""

import contextlib
import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from practices.formats import caps
from practices.formats.reading import FormRefused, read_form

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.json"))


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(FormRefused) as refused:
        read_form(name, content)
    return str(refused.value)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.json", b"", "The file is empty."),
        ("a.json", b"{" * (caps.LARGEST_FILE + 1), "The file has 5,000,001 bytes; up to 5,000,000 can be read."),
        ("a.json", b'{"a": ' * 5_000, "nested 5,000 deep"),
        ("a.json", b'{"resourceType": ' + b"[" * 99 + b"]" * 99 + b"}", "no FHIR resource"),
        ("a.json", b"[" + b"1," * 300_000 + b"1]", "The file holds 300,001 values"),
        ("a.json", b'{"a": "' + b"[" * 9_000 + b'"', "The file is no JSON"),
        ("a.json", b'{"a": 1', "The file is no JSON"),
        ("a.json", b'{"a": "\xff"}', "not written in UTF-8"),
        ("a.json", b"{" + b'"n": ' + b"9" * 5_000 + b"}", "The file is no JSON"),
        ("a.xml", b"<Questionnaire/>", "This is no form that can be read here"),
        ("a.csv", b"a,b,c\n1,2,3\n", "not the columns of a REDCap data dictionary"),
        ("a.xlsx", b"PK\x03\x04 and nothing behind it", "it is damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0 and nothing behind it", "it is damaged"),
    ],
)
def test_what_is_broken_or_too_much_is_refused(name: str, content: bytes, reason: str) -> None:
    assert reason in refusal(name, content)


def zipped(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_a_zip_bomb_is_refused_by_what_it_declares() -> None:
    bomb = zipped(**{"xl/workbook.xml": b"0" * (caps.LARGEST_UNPACKED + 1)})
    assert len(bomb) < 100_000
    assert "unpacks to 40,000,001 bytes" in refusal("bomb.xlsx", bomb)


def test_a_zip_of_very_many_parts_is_refused() -> None:
    many = zipped(**{f"xl/{number}": b"" for number in range(caps.MOST_ENTRIES + 1)})
    assert "holds 501 parts" in refusal("many.xlsx", many)


def test_entities_that_unfold_without_end_are_refused() -> None:
    parts = unzipped(workbook())
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE s [<!ENTITY e0 "ha">{bomb}]>'.encode()
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = head + sheet.replace(b">type<", b">&e9;<")
    assert "it is damaged" in refusal("laughs.xlsx", zipped(**parts))


def workbook() -> bytes:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["type", "name", "label"])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def nested(depth: int) -> dict[str, object]:
    item: dict[str, object] = {"linkId": "end", "type": "string", "text": "?"}
    for number in range(depth):
        item = {"linkId": str(number), "type": "group", "item": [item]}
    return {"resourceType": "Questionnaire", "item": [item]}


def test_groups_inside_groups_have_an_end() -> None:
    assert len(read_form("a.json", json.dumps(nested(caps.DEEPEST_ITEM - 1)).encode()).practice.steps) == 1
    assert "20 deep" in refusal("a.json", json.dumps(nested(caps.DEEPEST_ITEM)).encode())


def questions(count: int) -> bytes:
    items = [{"linkId": f"q{number}", "type": "string", "text": "?"} for number in range(count)]
    return json.dumps({"resourceType": "Questionnaire", "item": items}).encode()


def test_a_form_may_be_long_but_not_endless() -> None:
    assert len(read_form("a.json", questions(caps.MOST_STEPS)).practice.steps) == caps.MOST_STEPS
    assert "more than 500 questions" in refusal("a.json", questions(caps.MOST_STEPS + 1))
    assert "3,000 items" in refusal("a.json", questions(caps.MOST_ITEMS + 1))


def test_a_question_may_have_many_options_but_not_endless_ones() -> None:
    options = [{"valueString": f"Option {number}"} for number in range(caps.MOST_OPTIONS + 1)]
    item = {"linkId": "x", "type": "choice", "text": "?", "answerOption": options[:-1]}
    form = {"resourceType": "Questionnaire", "item": [item]}
    assert len(read_form("a.json", json.dumps(form).encode()).practice.steps[0].options) == caps.MOST_OPTIONS
    item["answerOption"] = options
    assert "It offers 501 answers" in refusal("a.json", json.dumps(form).encode())


SCRAPS: list[object] = [None, True, -1, 1e400, "", "\ud800", "#", [], {}, [[]], [None], {"a": 1}, "x" * 5_000]


@given(st.sampled_from(SAMPLES), st.data())
def test_a_form_with_a_scrap_anywhere_is_read_or_refused(sample: Path, choose: st.DataObject) -> None:
    form = json.loads(sample.read_text())
    part = form
    while isinstance(part, dict | list) and part:
        key = choose.draw(st.sampled_from(sorted(part) if isinstance(part, dict) else range(len(part))))
        if not isinstance(part[key], dict | list) or choose.draw(st.booleans()):
            part[key] = choose.draw(st.sampled_from(SCRAPS))
            break
        part = part[key]
    with contextlib.suppress(FormRefused):  # a refusal is as good as a reading
        assert read_form("a.json", json.dumps(form).encode()).practice.steps


@given(st.sampled_from(SAMPLES), st.data())
def test_bytes_that_were_changed_are_read_or_refused(sample: Path, choose: st.DataObject) -> None:
    content = bytearray(sample.read_bytes())
    for _ in range(choose.draw(st.integers(1, 5))):
        content[choose.draw(st.integers(0, len(content) - 1))] = choose.draw(st.integers(0, 255))
    with contextlib.suppress(FormRefused):
        assert read_form("a.json", bytes(content)).practice.steps
