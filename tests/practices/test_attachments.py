"""A step that asks media takes the kinds that it names, within their size, and says no to the others in a sentence."""

import pytest

from practices import walk as walks
from practices.attachments import LARGEST, read_attached
from practices.definition import Practice, Step
from practices.walk import Attached, Confirmed, Picked, ReplyNotAccepted, Typed
from tests.practices.fitting import NOW
from tests.practices.test_walk import reply_all

PICTURE = Step("picture", "media", kinds=("photo", "voice", "text"))
PAGE = Step("page", "media", kinds=("photo", "file"), required=True)
PRACTICE = Practice("worksheet", 1, "worksheet", 5, 2, (PICTURE, PAGE), ("picture",), {})


@pytest.mark.parametrize(
    ("step", "attached", "kept"),
    [
        (PICTURE, Attached("photo", 320, "image/jpeg"), {"kind": "photo", "size": 320, "mime_type": "image/jpeg"}),
        (
            PICTURE,
            Attached("voice", None, "audio/ogg", "hm"),
            {"kind": "voice", "mime_type": "audio/ogg", "caption": "hm"},
        ),
        (PICTURE, Attached("file", 9, "image/heic"), {"kind": "photo", "size": 9, "mime_type": "image/heic"}),
        (PICTURE, Attached("file", 9, "audio/mp4", ""), {"kind": "voice", "size": 9, "mime_type": "audio/mp4"}),
        (
            PAGE,
            Attached("file", LARGEST, "application/pdf"),
            {"kind": "file", "size": LARGEST, "mime_type": "application/pdf"},
        ),
    ],
)
def test_what_fits_is_kept_with_what_is_known_of_it(step: Step, attached: Attached, kept: dict[str, object]) -> None:
    assert read_attached(step, attached) == kept


@pytest.mark.parametrize(
    ("step", "attached", "reason"),
    [
        (PICTURE, Attached("video", 1, "video/mp4"), "file-kind"),
        (PICTURE, Attached("file", 1, "application/pdf"), "file-kind"),
        (PAGE, Attached("voice", 1, "audio/ogg"), "file-kind"),
        (PAGE, Attached("file", 1, "application/x-msdownload"), "file-kind"),
        (PAGE, Attached("file", 1, None), "file-kind"),
        (PAGE, Attached("photo", LARGEST + 1, "image/jpeg"), "file-size"),
        (Step("words", "text"), Attached("photo", 1, "image/jpeg"), "no-file-here"),
        (Step("mood", "scale", lowest=0, highest=10), Attached("photo", 1, "image/jpeg"), "no-file-here"),
    ],
)
def test_what_does_not_fit_is_refused(step: Step, attached: Attached, reason: str) -> None:
    with pytest.raises(ReplyNotAccepted) as refused:
        read_attached(step, attached)
    assert refused.value.reason == reason


def test_words_do_where_the_step_says_so() -> None:
    begun = walks.begin(PRACTICE, "full", NOW).walk
    there = reply_all(PRACTICE, begun, Typed("The tree outside"))
    assert there.walk.answers == {"picture": "The tree outside"}
    for reply in (Typed("my page"), Picked("done"), Confirmed()):
        with pytest.raises(ReplyNotAccepted):
            reply_all(PRACTICE, there.walk, reply)


def test_a_file_leads_on_as_any_answer() -> None:
    begun = walks.begin(PRACTICE, "full", NOW).walk
    turn = reply_all(PRACTICE, begun, Attached("photo", 5, "image/jpeg"), Attached("file", 5, "text/plain"))
    assert turn.finished
    assert walks.Walk.from_json(turn.walk.to_json()) == turn.walk
