"""The texts that people agree to, a role and a language each, known by the hash of what is shown."""

import hashlib
import html
import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from texts.catalogue import Catalogue

Role = Literal["client", "therapist"]
ROLES: tuple[Role, ...] = ("client", "therapist")
_TAG = re.compile(r"</?[a-z]+>")


class ConsentText(NamedTuple):
    """A text as it is read, without markup; `version` is the SHA-256 of that. Whoever changes a word makes another."""

    role: Role
    language: str
    words: str
    version: str


def consent_text(catalogue: Catalogue, role: Role, language: str) -> ConsentText:
    """What somebody in that role agrees to when they read it in that language. It is the same for everybody."""
    words = html.unescape(_TAG.sub("", catalogue.text(language, f"consent-{role}", {})))
    return ConsentText(role, language, words, hashlib.sha256(words.encode()).hexdigest())


def all_consent_texts(catalogue: Catalogue) -> tuple[ConsentText, ...]:
    """Every text in force: for each role in each language."""
    return tuple(consent_text(catalogue, role, language) for role in ROLES for language in catalogue.languages)


def versions(texts: Iterable[ConsentText]) -> frozenset[str]:
    """By what these are known."""
    return frozenset(one.version for one in texts)
