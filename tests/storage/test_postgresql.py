"""A server that refuses is told as one that cannot be used, and an address may say how it is reached."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url, text

from storage import snapshot_tables
from storage.database import Unavailable
from storage.engines import engine_of
from tests.running.line import Line, line_to, target_of

pytestmark = pytest.mark.parametrize("asked_of", ["engine", "snapshot"])


async def ask(asked_of: str, url: str, folder: Path) -> None:
    """Reaches the server, as the bot and its commands do, or as a backup does."""
    if asked_of == "snapshot":
        await snapshot_tables.take(url, folder)
        return
    engine = engine_of(url)
    try:
        async with engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
    finally:
        await engine.dispose()


def changed(url: str, **parts: Any) -> str:
    return make_url(url).set(**parts).render_as_string(hide_password=False)


@pytest.mark.parametrize("mistyped", [{"database": "nowhere"}, {"username": "nobody"}], ids=lambda one: str(*one))
async def test_a_name_that_the_server_does_not_know_is_said(
    postgresql_url: str, tmp_path: Path, asked_of: str, mistyped: dict[str, str]
) -> None:
    with pytest.raises(Unavailable, match="does not exist"):
        await ask(asked_of, changed(postgresql_url, **mistyped), tmp_path)


async def test_a_server_that_is_not_there_is_said(tmp_path: Path, asked_of: str) -> None:
    with pytest.raises(Unavailable, match="no connection"):
        await ask(asked_of, "postgresql://midweek@127.0.0.1:9/midweek", tmp_path)


def through(line: Line, url: str, sslmode: str) -> str:
    beside = make_url(url).set(host="127.0.0.1", port=line.port, query={"sslmode": sslmode})
    return beside.render_as_string(hide_password=False)


async def test_how_the_line_is_to_be_encrypted_stands_in_the_address(
    postgresql_url: str, tmp_path: Path, asked_of: str
) -> None:
    # A server that speaks in clear: whoever asks for more must not be given less.
    async with line_to(target_of(postgresql_url)) as line:
        await ask(asked_of, through(line, postgresql_url, "prefer"), tmp_path)
        with pytest.raises(Unavailable, match="SSL"):
            await ask(asked_of, through(line, postgresql_url, "require"), tmp_path)
