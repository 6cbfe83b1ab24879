"""The ring of master keys: it stands outside the databases, and wraps the keys of people that are kept in one."""

import base64
import binascii
import os
import re
import secrets
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.encryption import KEY_BYTES, NONCE

# Of 32 random bytes some 30 differ; fewer than this many were not made by chance.
LEAST_DIFFERENT = 16
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,31}")
HOW = "`bot.py keys new` prints a line for it (docs/running.md)."


class UnusableKeys(Exception):
    """Keys that are missing, wrong, or of another database: a sentence for the operator. Nothing was written."""


class Wrapped(NamedTuple):
    """A key as it is kept: unreadable without the master key of that name."""

    master: str
    secret: bytes


class Ring:
    """The master keys by name; the first one wraps."""

    def __init__(self, keys: dict[str, bytes]) -> None:
        self._ciphers = {name: AESGCM(secret) for name, secret in keys.items()}
        self.active = next(iter(keys))

    @classmethod
    def read(cls, text: str) -> "Ring":
        """Reads `name:base64` lines, or the same with commas. Raises UnusableKeys, and never quotes a key."""
        keys: dict[str, bytes] = {}
        for line in text.replace(",", "\n").split():
            name, _, encoded = line.partition(":")
            if not _NAME.fullmatch(name) or not encoded:
                raise UnusableKeys(
                    "MASTER_KEYS: a line is not name:key. A name is letters, digits, dots and dashes; " + HOW
                )
            if name in keys:
                raise UnusableKeys(f"MASTER_KEYS: two keys are called {name}. Give each a name of its own.")
            keys[name] = _secret(name, encoded)
        if not keys:
            raise UnusableKeys(
                "MASTER_KEYS is not set. What people write is kept encrypted, and this is what with. " + HOW
            )
        return cls(keys)

    def has(self, name: str) -> bool:
        """Whether a master key of that name is in the ring."""
        return name in self._ciphers

    def wrap(self, secret: bytes, about: bytes) -> Wrapped:
        """Wraps a key by the active master key; `about` says whose it is, and is needed to unwrap it."""
        nonce = os.urandom(NONCE)
        return Wrapped(self.active, nonce + self._ciphers[self.active].encrypt(nonce, secret, about))

    def unwrap(self, wrapped: Wrapped, about: bytes) -> bytes:
        """The key itself. Raises UnusableKeys when the ring has not the master key that it was wrapped by."""
        cipher = self._ciphers.get(wrapped.master)
        if cipher is None:
            raise UnusableKeys(
                f"MASTER_KEYS: the key called {wrapped.master} is missing, and words are kept with it. Put it back "
                "into the ring; `bot.py keys rotate` makes it superfluous. Nothing was changed."
            )
        try:
            return cipher.decrypt(wrapped.secret[:NONCE], wrapped.secret[NONCE:], about)
        except InvalidTag:
            raise UnusableKeys(
                f"MASTER_KEYS: the key called {wrapped.master} is not the one that this key store was made with, or "
                "the key store was tampered with. Put the right one back. Nothing was changed."
            ) from None


def new_line(name: str) -> str:
    """A new master key as a line of the ring."""
    return f"{name}:{base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()}"


def _secret(name: str, encoded: str) -> bytes:
    try:
        secret = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        raise UnusableKeys(f"MASTER_KEYS: the key called {name} is not base64. {HOW}") from None
    if len(secret) != KEY_BYTES:
        raise UnusableKeys(f"MASTER_KEYS: the key called {name} has {len(secret)} bytes instead of {KEY_BYTES}. {HOW}")
    if len(set(secret)) < LEAST_DIFFERENT or (secret.isascii() and secret.decode().isprintable()):
        raise UnusableKeys(f"MASTER_KEYS: the key called {name} is a placeholder and nobody's secret. {HOW}")
    return secret
