"""The last resort: what is logged when something fails, which is ids and never words."""

import logging

log = logging.getLogger(__name__)


def report(action: str, error: BaseException, **ids: object) -> None:
    """Logs a failure by its kind and where it was raised; an error's own text may hold somebody's words."""
    named = " ".join(f"{name}={value}" for name, value in ids.items())
    log.error("Something failed action=%s %s %s", action, described(error), named)


def described(error: BaseException) -> str:
    """An error's kind and where it was raised, without its text."""
    where = error.__traceback__
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    place = "?" if where is None else f"{where.tb_frame.f_code.co_filename}:{where.tb_lineno}"
    return f"kind={type(error).__name__} at={place}"
