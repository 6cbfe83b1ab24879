"""What somebody frightened reads: short, true, dated, in their language, and with the emergency number first."""

import re
from dataclasses import replace
from uuid import uuid4

import pytest

from handlers.callers import NOBODY, Caller
from handlers.help_screens import GROUNDING_STEPS, Screen, Screens
from storage.clients import ELSEWHERE
from storage.reading_hours import Stated
from storage.safety_plans import Part
from texts.catalogue import Catalogue
from texts.contacts import Contacts

CATALOGUE = Catalogue.load()
CONTACTS = Contacts.load()
LANGUAGES = ["en", "de"]
ASKED = [
    "help",
    "help:region",
    "help:countries",
    "help:plan",
    f"help:region:{ELSEWHERE}",
    "help:close",
    *(f"help:region:{code}" for code in CONTACTS.regions),
    *(f"help:grounding:{step}" for step in range(GROUNDING_STEPS + 1)),
]
WITH_CONTACTS = [asked for asked in ASKED if asked.split(":")[1:2] not in (["grounding"], ["close"], ["plan"])]
LONGEST_LABEL = 32  # what a phone shows across; half of it where two share a row
LINES_OF_A_PHONE = 26
NEVER = re.compile(r"monitor|detect|überwach|erkenn(en|t) |low risk|geringes risiko|keep smiling|streak|😀|!", re.I)


def shown(asked: str, language: str = "en", caller: Caller = NOBODY) -> Screen:
    return Screens(CATALOGUE, CONTACTS, language, caller).show(asked)


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
    lines = [contact.value for contact in region.lines]
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
    assert "checked on November 20, 2026" in shown(asked).text
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
    assert labels(screen)[-3:] == ["My country isn't here", "Grounding, step by step", "Close"]


def test_countries_are_in_the_order_of_their_names_in_each_language() -> None:
    assert labels(shown("help"))[:3] == ["Australia", "Austria", "Canada"]
    german = labels(shown("help", "de"))
    assert german[german.index("Neuseeland") + 1] == "Österreich"


def test_a_country_that_was_told_before_is_shown_at_once() -> None:
    assert "116 123" in shown("help", caller=Caller(region="GB")).text
    assert "help:region" in asks(shown("help", caller=Caller(region="GB")))


@pytest.mark.parametrize("code", ["JP", ELSEWHERE, "", "gb", "<b>"])
def test_a_country_that_we_do_not_know_is_said_to_be_unknown(code: str) -> None:
    for screen in (shown("help", caller=Caller(region=code)), shown(f"help:region:{code}")):
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


PLAN: dict[Part, str] = {
    "signs": "I stop answering <calls>",
    "ask": "My sister Eva\n0123 456",
    "professionals": "Ben, 0987 & the clinic",
}
BEN = Stated(uuid4(), "Ben <b>", "en", "weekdays at 9 & at 17")
ANA = Caller("en", "GB", PLAN, (BEN,), is_client=True)


@pytest.mark.parametrize("region", ["GB", ELSEWHERE, None])
def test_a_client_s_own_people_come_after_the_lines_then_grounding_then_whom_to_tell_then_quiet(
    region: str | None,
) -> None:
    screen = shown("help", caller=replace(ANA, region=region))
    parts = [
        "Somebody to talk to",
        "Your people",
        "My sister Eva",
        "0987",
        "Breathe out",
        "send word to",
        "weekdays at 9",
    ]
    places = [screen.text.index(part) for part in parts]
    assert places == sorted(places)
    assert "danger" in screen.text.splitlines()[0]
    ways = [one for one in asks(screen) if not one.startswith("help:region")]
    assert ways == ["help:grounding:0", "help:plan", "aid:tell", "aid:quiet", "help:close"]
    assert "&lt;b&gt;" in screen.text


def test_who_has_no_plan_and_nobody_to_tell_is_offered_neither() -> None:
    screen = shown("help", caller=Caller("en", "GB", is_client=True))
    assert {"help:plan", "aid:tell"}.isdisjoint(asks(screen))
    assert "aid:quiet" in asks(screen)
    assert not [one for one in asks(shown("help")) if one.startswith("aid:")]


def test_the_whole_plan_is_in_the_client_s_words_and_order() -> None:
    text = shown("help:plan", caller=ANA).text
    places = [text.index(part) for part in ("I stop answering &lt;calls&gt;", "My sister Eva\n0123 456", "&amp; the")]
    assert places == sorted(places)


def test_long_words_do_not_push_the_numbers_away() -> None:
    screen = shown("help", caller=replace(ANA, plan={"ask": "😀" * 400}))
    assert "😀" * 199 + "…" in screen.text
    assert screen.text.index("116 123") < screen.text.index("😀")


def test_what_cannot_be_read_just_now_is_said_and_the_numbers_are_there() -> None:
    screen = shown("help", caller=Caller(is_unread=True))
    assert "can't be opened just now" in screen.text
    assert "https://findahelpline.com" in screen.text
    assert "can't be opened just now" in shown("help:plan", caller=Caller(is_unread=True)).text


def test_a_number_that_was_compared_with_a_copy_says_so() -> None:
    assert "against stored copies of their pages" in shown("help:region:GB").text
