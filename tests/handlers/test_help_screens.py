"""What somebody frightened reads: short, true, dated, in their language, and with the emergency number first."""

import re

import pytest

from handlers.help_screens import GROUNDING_STEPS, Screen, Screens
from texts.catalogue import Catalogue
from texts.contacts import Contacts

CATALOGUE = Catalogue.load()
CONTACTS = Contacts.load()
LANGUAGES = ["en", "de"]
ASKED = [
    "help",
    "help:region",
    "help:region:none",
    "help:close",
    *(f"help:region:{code}" for code in CONTACTS.regions),
    *(f"help:grounding:{step}" for step in range(GROUNDING_STEPS + 1)),
]
WITH_CONTACTS = [asked for asked in ASKED if "grounding" not in asked and "close" not in asked]
LONGEST_LABEL = 32  # what a phone shows across; half of it where two share a row
LINES_OF_A_PHONE = 26
NEVER = re.compile(r"monitor|detect|überwach|erkenn(en|t) |low risk|geringes risiko|keep smiling|streak|😀|!", re.I)


def shown(asked: str, language: str = "en", region: str | None = None) -> Screen:
    return Screens(CATALOGUE, CONTACTS, language).show(asked, region)


def labels(screen: Screen) -> list[str]:
    return [key.text for row in screen.keys for key in row]


def asks(screen: Screen) -> list[str]:
    return [str(key.callback_data) for row in screen.keys for key in row]


def plain(screen: Screen) -> str:
    return re.sub("<[^>]*>", "", screen.text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", WITH_CONTACTS)
def test_emergency_comes_first_then_whom_to_call_then_grounding_then_the_truth(asked: str, language: str) -> None:
    text = plain(shown(asked, language))
    code = asked.split(":")[-1]
    region = CONTACTS.regions.get(code, CONTACTS.elsewhere)
    lines = [] if asked in ("help", "help:region") else [contact.value for contact in region.lines]
    grounding, truth = {
        "en": ("Breathe out slowly", "Nobody reads this chat live, and I can't call anyone"),
        "de": ("Atme langsam aus", "Niemand liest hier live mit, und ich kann niemanden"),
    }[language]
    expected = [*(contact.value for contact in region.emergency), *lines, grounding, truth]
    assert "danger" in text.splitlines()[0] or "Gefahr" in text.splitlines()[0]
    at = 0
    for part in expected:
        assert part in text[at:]
        at = text.index(part, at)


@pytest.mark.parametrize("asked", WITH_CONTACTS)
def test_no_number_is_undated(asked: str) -> None:
    assert "checked on November 20, 2026" in shown(asked).text.replace("Checked", "checked")
    assert "eprüft am 20. November 2026" in shown(asked, "de").text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", ASKED)
def test_nothing_is_promised_that_we_cannot_keep_and_nothing_cheers(asked: str, language: str) -> None:
    assert not NEVER.search(shown(asked, language).text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", ASKED)
def test_it_is_no_wall_of_text(asked: str, language: str) -> None:
    lines = plain(shown(asked, language)).splitlines()
    assert sum(1 + len(line) // 45 for line in lines) <= LINES_OF_A_PHONE
    assert all(len(line) <= 120 for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", ASKED)
def test_labels_fit_their_buttons(asked: str, language: str) -> None:
    for row in shown(asked, language).keys:
        assert all(len(key.text) <= (LONGEST_LABEL if len(row) == 1 else 23) for key in row)
        assert all(1 <= len(str(key.callback_data).encode()) <= 64 for key in row)


@pytest.mark.parametrize("asked", ASKED)
def test_every_button_leads_to_a_screen(asked: str) -> None:
    assert set(asks(shown(asked))) <= set(ASKED)


def test_the_first_screen_asks_for_the_country_and_offers_grounding_at_once() -> None:
    screen = shown("help")
    assert {f"help:region:{code}" for code in CONTACTS.regions} < set(asks(screen))
    assert labels(screen)[-2:] == ["My country isn't here", "Grounding, step by step"]


def test_countries_are_in_the_order_of_their_names_in_each_language() -> None:
    assert labels(shown("help"))[:3] == ["Australia", "Austria", "Canada"]
    german = labels(shown("help", "de"))
    assert german[german.index("Neuseeland") + 1] == "Österreich"


def test_a_country_that_was_told_before_is_shown_at_once() -> None:
    assert "116 123" in shown("help", region="GB").text
    assert "help:region" in asks(shown("help", region="GB"))


@pytest.mark.parametrize("code", ["JP", "none", "", "gb", "<b>"])
def test_a_country_that_we_do_not_know_is_said_to_be_unknown(code: str) -> None:
    for screen in (shown("help", region=code), shown(f"help:region:{code}")):
        assert "I don't know who answers in your country" in screen.text
        assert "https://findahelpline.com" in screen.text


@pytest.mark.parametrize("forged", ["help:", "help:nonsense", "help:grounding:x", "help:grounding:²", "help:a:b:c:d"])
def test_a_button_that_is_not_ours_leads_to_the_first_screen(forged: str) -> None:
    assert shown(forged) == shown("help")


def test_a_step_beyond_the_last_is_the_last() -> None:
    assert shown("help:grounding:99999").text == shown(f"help:grounding:{GROUNDING_STEPS}").text


def test_grounding_begins_beside_the_numbers_and_goes_on_in_place() -> None:
    steps = [shown(f"help:grounding:{step}") for step in range(GROUNDING_STEPS + 1)]
    assert [screen.edits for screen in steps] == [False, True, True, True, True, True, True]
    assert [plain(screen)[0] for screen in steps[1:6]] == ["5", "4", "3", "2", "1"]
    assert steps[0].text == steps[1].text
    assert all("help" in asks(screen) for screen in steps)


def test_hours_and_languages_stand_below_each_line() -> None:
    assert "every day, 18:00 to 23:00 · English" in shown("help:region:CH").text
    assert "Tag und Nacht · Deutsch, Französisch, Italienisch" in shown("help:region:CH", "de").text
    assert "text SHOUT to 85258" in shown("help:region:GB").text
    assert "SMS mit SHOUT an 85258" in shown("help:region:GB", "de").text


def test_names_cannot_become_markup() -> None:
    assert "988 Suicide &amp; Crisis Lifeline" in shown("help:region:US").text
