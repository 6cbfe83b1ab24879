"""What the types of an XLSForm's rows ask, as ODK, KoBo and formr write them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from practices.definition import Asks
from practices.formats.media import ANYTHING

ASKS: Mapping[str, Asks] = {
    **dict.fromkeys(("text", "string", "email", "url", "phone number", "barcode", "textarea", "tel"), "text"),
    **dict.fromkeys(("letters", "cc", "week", "month", "yearmonth", "color"), "text"),
    **dict.fromkeys(("geopoint", "gps", "location"), "text"),
    **dict.fromkeys(("integer", "int", "decimal", "number", "year"), "number"),
    **dict.fromkeys(("range", "range ticks", "visual analog", "slider", "rating button", "rating"), "scale"),
    **dict.fromkeys(("check", "check button"), "yes_no"),
    **dict.fromkeys(("acknowledge", "trigger"), "done"),
    **dict.fromkeys(("date",), "date"),
    **dict.fromkeys(("time",), "time"),
}
WHOLE = {"integer", "int", "year"}
PLACES = {"geopoint", "gps", "location"}
DRAWN = {"draw", "annotate", "signature"}
MEDIA: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("image", "photo", "picture", *DRAWN), ("photo",)),
    "audio": ("voice",),
    "video": ("video",),
    "file": ANYTHING,
}
DATE_TIMES = {"datetime", "datetime local"}
NOTES = {"note", "instruction", "note iframe", "mc heading"}
ONE = {"select one", "select1", "select one external", "mc", "mc button", "sex"}
SEVERAL = {"select multiple", "select all that apply", "select", "mc multiple", "mc multiple button"}
WITH_OTHER = {"select or add one": "one", "select or add multiple": "several"}
# What a device or a server fills in, and what only arranges the page.
ASK_NOTHING = {
    "calculate": "because-worked-out",
    "hidden": "because-hidden",
    "submit": "because-page",
    "block": "because-arranges",
    "random": "because-chance",
    **dict.fromkeys(
        (
            "start", "end", "today", "deviceid", "device id", "subscriberid", "simserial", "sim serial", "phonenumber",
            "username", "audit", "start geopoint", "background audio", "background geopoint", "ip", "referrer",
            "server", "get", "browser", "csv external", "xml external", "entity", "last saved", "get device id",
            "imei", "uri", "start time", "end time", "get start time", "get end time", "get today", "get phone number",
        ),
        "because-device",
    ),
}  # fmt: skip
REFUSED = {
    **dict.fromkeys(("geotrace", "geoshape", "osm"), "asks-for-a-line"),
    "rank": "asks-for-an-order",
    **dict.fromkeys(("select one from file", "select multiple from file"), "answers-in-another-file"),
}  # fmt: skip
BEGINS = {"begin group", "begin repeat", "begin loop", "begin", "begin repeat group"}
ENDS = {"end group", "end repeat", "end loop"}
_KNOWN = (*ASKS, *MEDIA, *DATE_TIMES, *NOTES, *ONE, *SEVERAL, *WITH_OTHER, *ASK_NOTHING, *REFUSED, *BEGINS, *ENDS)
_TYPE = re.compile(
    f"({'|'.join(sorted((one.replace(' ', '[ _-]') for one in _KNOWN), key=len, reverse=True))})"
    r"(?:$|[\s,]+)(?:from\s+)?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_OR_OTHER = re.compile(r"(?:^|\s+)or[ _](?:specify[ _])?other$", re.IGNORECASE)


@dataclass(frozen=True)
class RowType:
    """A row's type in one spelling; `list_name` are the answers it offers, `arguments` what stands behind it."""

    kind: str
    list_name: str = ""
    arguments: tuple[str, ...] = ()
    has_other: bool = False


def row_type(words: str) -> RowType:
    """The type that a cell means: "select_one yes_no", "select one from yes_no or specify other", "number 1,10,1"."""
    found = _TYPE.fullmatch(" ".join(words.split()))
    if found is None:
        return RowType(words.strip().casefold())
    kind = re.sub("[ _-]", " ", found[1]).casefold()
    name = _OR_OTHER.sub("", found["rest"])
    arguments = tuple(part for part in re.split(r"[\s,;]+", name) if part)
    return RowType(kind, name, arguments, name != found["rest"])
