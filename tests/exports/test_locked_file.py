"""A locked file opens with its password and with nothing else."""

import io
from datetime import UTC, datetime

import pytest
import pyzipper

from exports.locked_file import LETTERS, lock, new_password

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)


def opened(content: bytes, password: str) -> bytes:
    with pyzipper.AESZipFile(io.BytesIO(content)) as archive:
        archive.setpassword(password.encode())
        found: bytes = archive.read("a.csv")
        return found


def test_it_opens_with_its_password_and_holds_exactly_what_was_locked() -> None:
    content = lock("a.csv", "Rain. 😀".encode() * 50, "one-two", NOW)
    assert opened(content, "one-two") == "Rain. 😀".encode() * 50
    assert b"Rain" not in content


@pytest.mark.parametrize("password", ["one-twO", "one", "x" * 100])
def test_it_does_not_open_with_another(password: str) -> None:
    with pytest.raises(RuntimeError, match="password"):
        opened(lock("a.csv", b"Rain.", "one-two", NOW), password)


def test_what_was_changed_in_it_is_noticed() -> None:
    content = bytearray(lock("a.csv", b"Rain, and more rain, and then some.", "one-two", NOW))
    content[60] ^= 1
    with pytest.raises((pyzipper.BadZipFile, RuntimeError)):
        opened(bytes(content), "one-two")


def test_passwords_are_long_all_different_and_can_be_read_aloud() -> None:
    several = [new_password() for _ in range(50)]
    assert len(set(several)) == 50
    assert all(len(one.replace("-", "")) == 20 and set(one) <= {*LETTERS, "-"} for one in several)
    assert not set("il1o0") & set(LETTERS)
