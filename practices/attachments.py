"""A photo, a voice message, a video or another file as the answer to a step: which fit, and what is kept of each."""

from practices.definition import Step
from practices.replies import Attached, ReplyNotAccepted

LARGEST = 10 * 1024 * 1024  # bytes
# What a file may be that is no picture, sound or video: to be read, not to be run.
DOCUMENTS = (
    "application/pdf",
    "application/rtf",
    "application/msword",
    "application/vnd.ms-",
    "application/vnd.openxmlformats-officedocument.",
    "application/vnd.oasis.opendocument.",
    "text/plain",
    "text/csv",
    "text/markdown",
)
# Who sends one of these as a file means what it is.
BEGINNINGS = {"photo": "image/", "voice": "audio/", "video": "video/"}


def read_attached(step: Step, attached: Attached) -> dict[str, int | str]:
    """The answer that a file gives to a step. Raises ReplyNotAccepted."""
    if step.asks != "media":
        raise ReplyNotAccepted("no-file-here")
    kind = _fitting(step, attached)
    if kind is None:
        raise ReplyNotAccepted("file-kind")
    if attached.size is not None and attached.size > LARGEST:
        raise ReplyNotAccepted("file-size", {"megabytes": LARGEST // 1024**2})
    known = {"kind": kind, "size": attached.size, "mime_type": attached.mime_type, "caption": attached.caption or None}
    return {name: value for name, value in known.items() if value is not None}


def _fitting(step: Step, attached: Attached) -> str | None:
    """Which of the kinds that a step takes this is."""
    if attached.kind != "file":
        return attached.kind if attached.kind in step.kinds else None
    mime_type = attached.mime_type or ""
    for kind, beginning in BEGINNINGS.items():
        if kind in step.kinds and mime_type.startswith(beginning):
            return kind
    return "file" if "file" in step.kinds and mime_type.startswith(DOCUMENTS) else None
