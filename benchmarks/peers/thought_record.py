"""The thought record of practices/library/thought_record, as the peers ask it, and the table that they keep it in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One question. `is_number`: from 0 to 100."""

    id: str
    question: str
    is_number: bool = False

    def takes(self, text: str) -> bool:
        """Whether a reply answers it."""
        return not self.is_number or (text.isascii() and text.isdecimal() and int(text) <= 100)


STEPS = (
    Step("situation", "What happened? Where were you, and who was there?"),
    Step("thought", "What went through your mind just then?"),
    Step("emotions", "What did you feel?"),
    Step("strength", "How strong was it at its strongest, from 0 to 100?", is_number=True),
    Step("evidence_for", "What supports the thought?"),
    Step("evidence_against", "And what doesn't quite fit with it?"),
    Step("another_view", "What would you say to a friend who had this thought?"),
    Step("strength_after", "How strong is the feeling now, from 0 to 100?", is_number=True),
)
A_NUMBER = "A number from 0 to 100, please."
THANKS = "Kept. Thank you for taking the time."

# Durable at each commit, as ours is.
PRAGMAS = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")
TABLE = """
CREATE TABLE IF NOT EXISTS answers (
    id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    step TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_at TEXT NOT NULL
)
"""
KEEP = "INSERT INTO answers (chat_id, step, answer, answered_at) VALUES (?, ?, ?, ?)"
