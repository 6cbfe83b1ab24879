"""The gate of the log: fixed sentences, and values that cannot be anybody's words."""

import ast
import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from operating import log_lines
from operating.log_lines import as_text, line_of
from operating.logs import LineFormatter

ROW = UUID("019a9f2e-0000-7000-8000-000000000001")
WORDS = "I did not sleep at all"
LEVELS = ("debug", "info", "warning", "error", "critical", "exception")
HERE = "tests/operating/test_log_lines.py"


def record(message: object, *args: Any, name: str = "midweek", error: BaseException | None = None) -> Any:
    caught = None if error is None else (type(error), error, error.__traceback__)
    return logging.LogRecord(name, logging.ERROR, __file__, 7, message, args, caught)


def written(*given: Any, **more: Any) -> str:
    """The line without its time."""
    return as_text(line_of(record(*given, **more))).partition(" ")[2]


def raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:
        return caught


def test_a_line_of_ours_is_its_sentence_an_action_and_ids() -> None:
    told = written("A message was not sent action=%s row=%s lane=%s reason=%s", "retry", ROW, "reply", "flood")
    assert told == f"ERROR midweek A message was not sent action=retry row={ROW} lane=reply reason=flood"
    told = written("Planning failed and is tried again action=plan_failed kind=%s", "OperationalError")
    assert told == "ERROR midweek Planning failed and is tried again action=plan_failed kind=OperationalError"


def test_a_field_that_is_not_known_to_anybody_is_left_out() -> None:
    assert written("It failed action=it_failed update_id=%s", None).endswith("action=it_failed")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("client", WORDS),
        ("client", "Mum"),
        ("client", True),
        ("client", 7.5),
        ("client", ["Mum"]),
        ("kind", "Mum"),
        ("kind", KeyError("Mum")),
        ("reason", "mum"),
        ("action", "mum_called"),
        ("at", "Mum:7"),
        ("at", "/etc/hosts:7"),
        ("at", f"{log_lines.__file__}:{WORDS}"),
        ("text", 7),
        ("telegram_id", 7),
    ],
)
def test_what_may_be_somebodys_words_does_not_pass(field: str, value: object) -> None:
    template = f"It failed action=it_failed {field}=%s" if field != "action" else "It failed action=%s"
    assert line_of(record(template, value))[field] == "?"


def test_a_place_in_our_code_passes_without_where_this_machine_keeps_it() -> None:
    assert line_of(record("It failed action=it_failed at=%s", f"{log_lines.__file__}:12"))["at"] == (
        "operating/log_lines.py:12"
    )


@pytest.mark.parametrize(
    "given",
    [
        (WORDS,),
        ("She said %s", WORDS),
        ("She said %s action=said", WORDS),
        (f"It failed action=it_failed text={WORDS}",),
        ("It failed action=it_failed row=%s", ROW, WORDS),
        ("It failed action=it_failed row=%s",),
        ("It failed row=%s action=it_failed", ROW),
        ("It failed action=it_failed row=%(row)s", {"row": WORDS}),
        (ValueError(WORDS),),
        (f"{{{WORDS}}} action=it_failed",),
    ],
)
def test_a_line_that_is_made_otherwise_is_held_back_and_its_place_told(given: tuple[object, ...]) -> None:
    assert written(*given) == f"ERROR midweek A line was held back action=held_back where={HERE}:7"


def test_of_a_library_only_who_spoke_and_where_is_told() -> None:
    told = written("HTTP Request: POST %s", "https://api.telegram.org/bot1:SECRET/getMe", name="logging")
    assert told == f"ERROR logging A library had something to say action=library where={HERE}:7"
    assert written("Hello", name="logging.mum").split()[1] == "logging"
    assert written("Hello", name="mum").split()[1] == "unknown"


def test_errors_are_told_by_kind_and_place_with_all_that_led_to_them() -> None:
    first = raised(KeyError(WORDS))
    second = ValueError(WORDS)
    second.__cause__ = first
    group = raised(ExceptionGroup(WORDS, [raised(second), raised(OSError(2, WORDS, WORDS))]))
    line = line_of(record("It failed action=it_failed", error=group))
    kinds = [error.partition("@")[0] for error in line["errors"]]
    assert kinds == ["ExceptionGroup", "ValueError", "FileNotFoundError", "KeyError"]
    assert {error.partition("@")[2].partition(":")[0] for error in line["errors"]} == {HERE}
    assert WORDS not in as_text(line)


def test_an_error_that_leads_to_itself_ends() -> None:
    error = raised(KeyError(WORDS))
    error.__cause__ = other = raised(ValueError(WORDS))
    other.__cause__ = error
    assert len(line_of(record("It failed action=it_failed", error=error))["errors"]) == 2


def test_machines_get_the_same_as_an_object_a_line() -> None:
    line = json.loads(LineFormatter("json").format(record("It failed action=it_failed row=%s", ROW)))
    assert line.pop("time").endswith("Z")
    assert line == {
        "level": "ERROR",
        "logger": "midweek",
        "says": "It failed",
        "action": "it_failed",
        "row": str(ROW),
    }


def lines_of_ours() -> Iterator[tuple[str, ast.expr]]:
    """Where our code logs a line, and what it says there."""
    for room in log_lines.ROOMS:
        for path in (log_lines.ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in LEVELS:
                    logger = node.func.value
                    if isinstance(logger, ast.Name) and logger.id in ("log", "log_", "logger"):
                        yield f"{path}:{node.lineno}", node.args[0]


def test_every_line_in_the_code_is_one_that_passes() -> None:
    lines = list(lines_of_ours())
    assert len(lines) > 40
    for place, said in lines:
        assert isinstance(said, ast.Constant), f"{place}: a sentence that is put together"
        found = log_lines.TEMPLATE.fullmatch(str(said.value))
        assert found is not None, f"{place}: not a sentence, action= and fields"
        given = {name for name, value in log_lines.FIELD.findall(found["fields"]) if value == "%s"}
        assert given <= log_lines.IDS | log_lines.NAMES | log_lines.PLACES, f"{place}: {given} are on no list"


def test_every_failure_that_is_reported_has_a_word_that_passes() -> None:
    said = set()
    for path in (log_lines.ROOT / "handlers").rglob("*.py"):
        said |= set(re.findall(r"\breport\(\"(\w+)\"", path.read_text()))
    assert "update_held" in said
    assert said <= log_lines.WORDS


def test_every_room_is_one_whose_sentences_are_read() -> None:
    rooms = {path.parent.name for path in Path(log_lines.ROOT).glob("*/__init__.py")}
    assert rooms - {"tests", "sandbox", "benchmarks"} <= set(log_lines.ROOMS)
