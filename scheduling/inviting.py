"""The messages that invite: for one occurrence, and for several at once."""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from practices.definition import Practice
from storage import messages, practices
from storage.database import Transaction
from storage.messages import Button, Message

WORDINGS = 4  # nudge-1 to nudge-4 in the texts; they take turns
BLANK = UUID(int=0)

Key = tuple[str, int]  # of a practice: its id and version


class Invitations:
    """Makes messages that invite. What is the same in many of them is made once: kept versions never change."""

    def __init__(self) -> None:
        self._practices: dict[Key, Practice] = {}
        self._stencils: dict[tuple[Key | None, str, str, int], str] = {}

    async def learn(self, tx: Transaction, keys: Iterable[Key]) -> None:
        """Reads the practices that it has not met yet."""
        for key in set(keys) - self._practices.keys():
            self._practices[key] = await practices.get(tx, *key)

    def one(self, occurrence_id: UUID, key: Key | None, size: str, language: str) -> str:
        """The text of the message for one occurrence, of a practice or, without its key, to follow up an entry."""
        wording = zlib.crc32(occurrence_id.bytes) % WORDINGS + 1
        about = key, size, language, wording
        stencil = self._stencils.get(about)
        if stencil is None:
            stencil = self._stencils[about] = messages.to_text(self._message(BLANK, *about))
        return stencil.replace(BLANK.hex, occurrence_id.hex)

    def several(self, occurrences: Sequence[tuple[UUID, Key | None, str]], language: str) -> str:
        """The text of one message for several occurrences, with a start for each."""
        starts = tuple((self._message(one, key, size, language, 1).buttons[0][0],) for one, key, size in occurrences)
        given = {"occurrences": [one.hex for one, _, _ in occurrences]}
        rows = (*starts, (_later(given), _not_now(given)))
        return messages.to_text(Message("nudge-several", {"several": len(occurrences)}, rows))

    def _message(self, occurrence_id: UUID, key: Key | None, size: str, language: str, wording: int) -> Message:
        """Names of practices are on buttons, which no lock screen shows."""
        given = {"occurrence": occurrence_id.hex}
        last = (_later(given), _not_now(given))
        if key is None:
            start = Button(do="nudge.start", given=given | {"size": "full"}, label="nudge-follow-up")
            return Message("follow-up", {}, ((start,), last))
        practice = self._practices[key]
        full = size == "full" or not practice.has_smaller
        start = Button(
            do="nudge.start",
            given=given | {"size": "full" if full else "smaller"},
            label="nudge-start",
            args={"practice": practice.words_in(language).name},
        )
        smaller = Button(
            do="nudge.start",
            given=given | {"size": "smaller"},
            label="nudge-smaller",
            args={"minutes": practice.smaller_minutes},
        )
        minutes = practice.minutes_of("full" if full else "smaller")
        rows = ((start,), (smaller,), last) if full and practice.has_smaller else ((start,), last)
        return Message(f"nudge-{wording}", {"minutes": minutes}, rows)


def _later(given: Mapping[str, Any]) -> Button:
    return Button(do="nudge.later", given=given, label="nudge-later")


def _not_now(given: Mapping[str, Any]) -> Button:
    return Button(do="nudge.not-this-time", given=given, label="nudge-not-this-time")
