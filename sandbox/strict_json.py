"""Reads JSON more strictly than the standard library: no NaN, no Infinity, no halves of letters."""

import json
from typing import Any


def read_json(content: str | bytes) -> Any:
    """The value.

    Raises ValueError for what is no JSON, or could not be sent on as JSON in UTF-8.
    """
    value = json.loads(content, parse_constant=_refuse)
    json.dumps(value, ensure_ascii=False).encode()
    return value


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no JSON")
