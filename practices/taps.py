"""Practices that take one tap: the tap is the whole walk, and a word may follow it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from practices import letters
from practices import walk as walks
from practices.definition import Practice, Step
from practices.replies import LONGEST_TEXT
from practices.walk import Picked, ReplyNotAccepted, Skip, Turn, Typed, Walk


def word_step(practice: Practice) -> Step:
    """The step that asks for the word that may follow."""
    return practice.steps[1]


def tap(practice: Practice, given: Mapping[str, str], now: datetime) -> Turn:
    """The walk that one tap makes: its first step is done, and nobody was asked for a word."""
    done = walks.advance(practice, walks.begin(practice, "full", now, given).walk, Picked("done"), now)
    passed = walks.advance(practice, done.walk, Skip(), now)
    return replace(passed, kept=done.kept)


def add(practice: Practice, walk: Walk, reply: Picked | Typed, now: datetime) -> Turn:
    """Takes the word that follows a tap, or another one in its place. Raises ReplyNotAccepted when it does not fit."""
    asked = replace(walk, at=word_step(practice).id, state="walking", passed=())
    if isinstance(reply, Typed) and letters.is_joined(asked, word_step(practice), reply):
        raise ReplyNotAccepted("too-long", {"length": len(reply.text), "limit": LONGEST_TEXT})
    return walks.advance(practice, asked, reply, now)
