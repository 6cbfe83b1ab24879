"""The ring: what an operator sets is understood, or refused with a sentence that quotes no key."""

import base64
import os

import pytest

from storage.encryption import KEY_BYTES
from storage.master_keys import Ring, UnusableKeys, new_line

ABOUT = b"whose"


def line(name: str, secret: bytes) -> str:
    return f"{name}:{base64.b64encode(secret).decode()}"


def test_what_one_ring_wrapped_another_with_the_same_key_unwraps() -> None:
    older, newer = new_line("older"), new_line("newer")
    wrapped = Ring.read(older).wrap(b"secret", ABOUT)
    both = Ring.read(f"{newer}\n{older}\n")
    assert both.unwrap(wrapped, ABOUT) == b"secret"
    assert both.active == both.wrap(b"secret", ABOUT).master == "newer"
    assert Ring.read(f"{newer}, {older}").active == "newer"
    with pytest.raises(UnusableKeys):
        both.unwrap(wrapped, b"somebody else's")


@pytest.mark.parametrize(
    ("ring", "sentence"),
    [
        ("", "is not set"),
        ("  \n , ", "is not set"),
        ("secret", "is not name:key"),
        (":" + "A" * 44, "is not name:key"),
        ("a/b:" + "A" * 44, "is not name:key"),
        ("main:", "is not name:key"),
        ("main:not-base64!", "is not base64"),
        (line("main", os.urandom(16)), "has 16 bytes instead of 32"),
        (line("main", os.urandom(33)), "has 33 bytes instead of 32"),
        (line("main", bytes(KEY_BYTES)), "is a placeholder"),
        (line("main", b"0123456789abcdef" * 2), "is a placeholder"),
        (line("main", b"correct horse battery staple and"), "is a placeholder"),
        (f"{new_line('main')},{new_line('main')}", "two keys are called main"),
    ],
    # The rings are made by chance, and every process of a run has to know the tests by the same names.
    ids=map(str, range(13)),
)
def test_a_ring_that_cannot_be_used_is_refused(ring: str, sentence: str) -> None:
    with pytest.raises(UnusableKeys, match=sentence) as refused:
        Ring.read(ring)
    assert str(refused.value).startswith("MASTER_KEYS")
    secret = ring.partition(":")[2]
    assert not secret or secret not in str(refused.value)


def test_every_new_line_is_another_key() -> None:
    assert new_line("main") != new_line("main")
