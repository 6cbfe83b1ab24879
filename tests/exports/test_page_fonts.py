"""A page carries what it needs to be drawn anywhere, and no more."""

import base64
import io

from fontTools.ttLib import TTFont

from exports.page_fonts import fonts_for, needed
from exports.subsetting import take_all


def test_what_every_device_can_draw_carries_nothing() -> None:
    assert fonts_for("Plain words, Grüße, Привет, → and a joiner\u200d") == []


def test_each_script_comes_with_its_own_letters() -> None:
    wanted = needed("مرحبا नमस्ते 今日 안녕 שלום สวัสดี 👋 plain")
    assert sorted(file.name for file in wanted) == [
        "NotoSansArabic-Regular.ttf",
        "NotoSansCJKjp-Regular.otf",
        "NotoSansDevanagari-Regular.ttf",
        "NotoSansHebrew-Regular.ttf",
        "NotoSansThai-Regular.ttf",
    ]
    assert not any(set("plain") & set(letters) for letters in wanted.values())


def test_a_font_is_cut_to_the_letters_and_what_joins_them() -> None:
    job = {"fonts": [{"file": str(file), "letters": letters} for file, letters in needed("नमस्ते שלום").items()]}
    for made in take_all(job):
        assert len(made) < 20_000
        known = set(TTFont(io.BytesIO(base64.b64decode(made))).getBestCmap())
        assert known <= {ord(letter) for letter in "नमस्ते שלום\u200c\u200d\ufe0e\ufe0f"}
        assert known & {ord(letter) for letter in "नमस्ते שלום"}
