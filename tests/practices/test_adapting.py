"""A practice in other words for one client asks the same, in one language."""

from practices.adapting import adapted, can_be_adapted, language_of, places, said_at
from tests.seeds import DISTRESS, LIBRARY, THOUGHTS


def test_what_is_said_elsewhere_stays_and_a_hint_goes_with_its_question() -> None:
    other = {"name": "Catch it", "why": "You asked for it.", "step.situation": "Where did it turn?"}
    found = adapted(THOUGHTS, "de", other)
    words = found.words["de"]
    assert [said_at(words, place) for place in other] == list(other.values())
    assert words.step("situation").hint is None
    assert words.step("thought") == THOUGHTS.words["de"].step("thought")
    assert (found.steps, found.smaller, found.kind) == (THOUGHTS.steps, THOUGHTS.smaller, THOUGHTS.kind)
    # Whoever speaks another language reads the same words: in theirs it would ask something else.
    assert (found.words_in("en"), found.source_language) == (words, "de")


def test_without_other_words_it_is_the_practice_itself() -> None:
    assert adapted(THOUGHTS, "de", {}) is THOUGHTS


def test_every_place_of_the_library_says_something_in_the_language_that_is_read() -> None:
    for practice in LIBRARY.values():
        for language in ("en", "de", "fr"):
            words = practice.words[language_of(practice, language)]
            assert all(said_at(words, place) for place in places(practice)), practice.id


def test_published_words_and_those_of_screens_stay_as_they_are() -> None:
    assert can_be_adapted(THOUGHTS)
    fixed = (DISTRESS, LIBRARY["event_counter"], LIBRARY["skill_when_triggered"], LIBRARY["exposure_ladder"])
    assert not any(can_be_adapted(practice) for practice in fixed)
