"""What an operator sets, refused where it would undo what is promised."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from operating.settings import Settings, Unusable

SERVER = "postgresql://midweek@database/midweek"


def keys_at(database_url: str, keys_url: str) -> str:
    return Settings(_env_file=None, database_url=database_url, keys_url=keys_url).keys_at()  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("database_url", "keys_url"),
    [
        (SERVER, SERVER),
        (SERVER, "postgresql+asyncpg://other@database:5432/midweek"),
        ("sqlite:///midweek.db", f"sqlite:///{Path('midweek.db').absolute()}"),
    ],
)
def test_keys_in_the_database_itself_are_refused(database_url: str, keys_url: str) -> None:
    with pytest.raises(Unusable, match="The keys need one of their own"):
        keys_at(database_url, keys_url)


@pytest.mark.parametrize(
    ("database_url", "keys_url"),
    [
        (SERVER, "postgresql://midweek@database/keys"),
        (SERVER, "postgresql://midweek@elsewhere/midweek"),
        (SERVER, "sqlite:////keys/keys.db"),
        ("sqlite:///midweek.db", "sqlite:///keys.db"),
    ],
)
def test_keys_in_a_database_of_their_own_are_taken(database_url: str, keys_url: str) -> None:
    assert keys_at(database_url, keys_url) == keys_url


def test_a_secret_that_is_set_twice_is_refused(tmp_path: Path) -> None:
    said, file = SecretStr("said"), tmp_path / "secret"
    twice = Settings(_env_file=None, master_keys=said, master_keys_file=file)  # type: ignore[call-arg]
    with pytest.raises(Unusable, match="MASTER_KEYS and MASTER_KEYS_FILE are both set"):
        twice.keys()
    twice = Settings(_env_file=None, bot_token=said, bot_token_file=file)  # type: ignore[call-arg]
    with pytest.raises(Unusable, match="BOT_TOKEN and BOT_TOKEN_FILE are both set"):
        twice.token()
