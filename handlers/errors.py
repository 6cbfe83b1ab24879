"""The last resort: what is logged when something fails, which is ids and never words."""

import logging

log = logging.getLogger(__name__)


def report(action: str, error: BaseException, update_id: int | None = None) -> None:
    """Logs a failure by its kind and where it was raised; an error's own text may hold somebody's words."""
    kind = type(error).__name__
    log.error("Something failed action=%s kind=%s at=%s update_id=%s", action, kind, _place(error), update_id)


def described(error: BaseException) -> str:
    """An error's kind and where it was raised, without its text."""
    return f"kind={type(error).__name__} at={_place(error)}"


def _place(error: BaseException) -> str:
    where = error.__traceback__
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    return "?" if where is None else f"{where.tb_frame.f_code.co_filename}:{where.tb_lineno}"
