"""What a key makes of words: unreadable, of no telling length, and worthless anywhere else."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.encryption import KEY_BYTES, NUMBER, PAGE, SHORTEST, CannotOpen, Key, OtherKey, padded, unpadded

HERE = b"a place"


def key() -> Key:
    return Key((os.urandom(NUMBER), os.urandom(KEY_BYTES)))


@given(st.binary(max_size=5000))
def test_what_was_padded_comes_back_exactly(plain: bytes) -> None:
    filled = padded(plain)
    assert unpadded(filled) == plain
    assert len(filled) > len(plain)
    assert len(filled) % PAGE == 0 or (len(filled) < PAGE and len(filled).bit_count() == 1)
    assert len(filled) >= SHORTEST


def test_yes_and_no_look_alike() -> None:
    ana = key()
    sealed = [ana.seal(word, HERE) for word in (b"yes", b"no", b"", b"10", b"a little more than that, truly")]
    assert len({len(one) for one in sealed}) == 1


def test_the_same_words_never_look_the_same_twice() -> None:
    ana = key()
    assert ana.seal(b"yes", HERE) != ana.seal(b"yes", HERE)


@given(st.text(max_size=300), st.binary(max_size=60))
def test_what_was_sealed_opens_with_the_same_key_in_the_same_place(words: str, place: bytes) -> None:
    ana = key()
    sealed = ana.seal(words.encode(), place)
    assert ana.open(sealed, place).decode() == words
    with pytest.raises(CannotOpen):
        ana.open(sealed, place + b"!")
    with pytest.raises(OtherKey):
        key().open(sealed, place)


def test_a_key_that_only_says_it_is_the_one_opens_nothing() -> None:
    number = os.urandom(NUMBER)
    ana, forged = (Key((number, os.urandom(KEY_BYTES))) for _ in range(2))
    with pytest.raises(CannotOpen):
        forged.open(ana.seal(b"yes", HERE), HERE)


def test_no_bit_can_be_turned() -> None:
    ana = key()
    sealed = ana.seal(b"yes", HERE)
    for bit in range(len(sealed) * 8):
        turned = bytearray(sealed)
        turned[bit // 8] ^= 1 << bit % 8
        with pytest.raises(CannotOpen):
            ana.open(bytes(turned), HERE)


@pytest.mark.parametrize("length", [0, 1, 9, 21, 30])
def test_what_was_cut_off_does_not_open(length: int) -> None:
    ana = key()
    with pytest.raises(CannotOpen):
        ana.open(ana.seal(b"yes", HERE)[:length], HERE)


def test_what_an_earlier_key_sealed_is_opened_while_that_is_kept() -> None:
    earlier, newer = ((os.urandom(NUMBER), os.urandom(KEY_BYTES)) for _ in range(2))
    sealed = Key(earlier).seal(b"yes", HERE)
    both = Key(newer, earlier)
    assert both.open(sealed, HERE) == b"yes"
    assert Key(newer).open(both.seal(b"no", HERE), HERE) == b"no"
