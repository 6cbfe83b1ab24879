"""Words at rest: what a person's key makes of them, padded so that short answers look alike."""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

# Sealed: one byte that says how, eight that number the key, the nonce, and what was enciphered with its tag.
VERSION = b"\x01"
NUMBER, NONCE, TAG = 8, 12, 16
_WORDS_FROM = 1 + NUMBER + NONCE
SHORTEST, PAGE = 32, 1024
KEY_BYTES = 32


class CannotOpen(Exception):
    """What is kept was changed, stands in another place than it was sealed for, or needs a key that is not there."""


class OtherKey(CannotOpen):
    """It was sealed with a key of this person that is not at hand."""


def padded(plain: bytes) -> bytes:
    """Fills up to 32, 64, 128 ... 1,024 bytes, beyond that to whole KB: a mark, then nothing but zeros."""
    length = len(plain) + 1
    whole = max(SHORTEST, 1 << (length - 1).bit_length()) if length <= PAGE else -(-length // PAGE) * PAGE
    return plain + b"\x80" + bytes(whole - length)


def unpadded(filled: bytes) -> bytes:
    """What was filled up, exactly."""
    return filled.rstrip(b"\0")[:-1]


def number_of(sealed: bytes) -> bytes:
    """The number of the key that something was sealed with."""
    return sealed[1 : 1 + NUMBER]


class Key:
    """One person's key: it seals with the newest, and opens what an earlier one has sealed while that is kept.

    What is sealed says where it stands (`place`); in another place it does not open.
    """

    __slots__ = ("_ciphers", "_newest", "_opening")

    def __init__(self, newest: tuple[bytes, bytes], *earlier: tuple[bytes, bytes]) -> None:
        """Each is a number and the key itself."""
        self._ciphers = {number: AESGCM(secret) for number, secret in (newest, *earlier)}
        self._newest = self._ciphers[newest[0]]
        self._opening = VERSION + newest[0]

    @property
    def number(self) -> bytes:
        """The number of the key that seals."""
        return number_of(self._opening)

    def seal(self, plain: bytes, place: bytes) -> bytes:
        """Makes it unreadable without this key, and worthless in another place."""
        nonce = os.urandom(NONCE)
        return self._opening + nonce + self._newest.encrypt(nonce, padded(plain), place)

    def open(self, sealed: bytes, place: bytes) -> bytes:
        """What was sealed. Raises CannotOpen."""
        cipher = self._ciphers.get(sealed[1 : 1 + NUMBER])
        if cipher is None or sealed[:1] != VERSION:
            raise OtherKey
        try:
            return unpadded(cipher.decrypt(sealed[1 + NUMBER : _WORDS_FROM], sealed[_WORDS_FROM:], place))
        except (InvalidTag, ValueError):
            raise CannotOpen from None
