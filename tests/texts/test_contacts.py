"""Whom to call is right, recent and short; what is not right is refused at the start, not found by somebody in need."""

import re
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from texts.contacts import FILE, GOOD_FOR, MOST_LINES, BadContacts, Contact, Contacts

CONTACTS = Contacts.load()
SHOWN = {**CONTACTS.regions, "elsewhere": CONTACTS.elsewhere}
EVERY = [pytest.param(one, id=f"{code}-{one.kind}-{one.value}") for code, region in SHOWN.items() for one in region.all]


@pytest.mark.parametrize("contact", EVERY)
def test_a_number_was_checked_within_the_last_half_year(contact: Contact) -> None:
    # The only test that reads the real date: that numbers grow old is the point of it.
    today = datetime.now(UTC).date()
    assert contact.verified_on <= today + timedelta(days=1), f"{contact.value} was checked in the future"
    assert today - contact.verified_on <= GOOD_FOR, (
        f"{contact.name or 'The emergency number'} {contact.value} was last checked on {contact.verified_on}. "
        f"Open {contact.source} and the organisation's own page; compare number, hours, languages and keyword; "
        f"put right in texts/contacts.yaml what has changed, take out what you cannot confirm, and set verified_on "
        f"to the day of your check. Do not call the number to test it, and do not move the date without looking."
    )


def test_what_is_overdue_goes_by_the_day_that_is_passed_in() -> None:
    days = [contact.verified_on for region in SHOWN.values() for contact in region.all]
    first, last = min(days), max(days)
    assert CONTACTS.overdue(last) == []
    assert CONTACTS.overdue(first + GOOD_FOR) == []
    oldest = CONTACTS.overdue(first + GOOD_FOR + timedelta(days=1))
    assert {contact.verified_on for contact in oldest} == {first}
    assert len(CONTACTS.overdue(last + GOOD_FOR + timedelta(days=1))) == len(days)
    # A date in the future is a slip of the pen, and no check.
    assert CONTACTS.overdue(last - timedelta(days=1)) != []


def test_a_contact_says_whether_the_page_itself_was_looked_at(tmp_path: Path) -> None:
    assert set(CONTACTS.by_copy_alone) == {one for region in SHOWN.values() for one in region.all if not one.is_live}
    checked = changed(tmp_path, "verified_on: 2026-11-20}", "verified_on: 2026-11-20, compared_with: live}")
    read = Contacts.load(checked)
    assert [one.is_live for one in read.elsewhere.all] == [True, False]
    assert not read.elsewhere.is_live


@pytest.mark.parametrize("contact", EVERY)
def test_every_contact_says_where_it_was_checked(contact: Contact) -> None:
    assert contact.source.startswith("https://")


def test_the_regions_that_we_promise_are_there() -> None:
    assert set(CONTACTS.regions) >= {"US", "GB", "IE", "CA", "AU", "NZ", "DE", "AT", "CH"}


@pytest.mark.parametrize("code", sorted(SHOWN))
def test_a_region_has_an_emergency_number_and_one_to_three_lines(code: str) -> None:
    assert {contact.kind for contact in SHOWN[code].emergency} == {"emergency"}
    assert 1 <= len(SHOWN[code].lines) <= MOST_LINES
    assert "emergency" not in {contact.kind for contact in SHOWN[code].lines}


@pytest.mark.parametrize("code", sorted(CONTACTS.regions))
def test_somebody_answers_day_and_night_in_every_region(code: str) -> None:
    assert CONTACTS.regions[code].lines[0].hours is None


@pytest.mark.parametrize("contact", EVERY)
def test_a_number_looks_like_one_that_can_be_dialled(contact: Contact) -> None:
    digits = contact.value.replace(" ", "")
    match contact.kind:
        case "emergency":
            assert re.fullmatch(r"[0-9]{2,3}", digits)
        case "line" | "text":
            assert re.fullmatch(r"[0-9]{3,11}", digits)
        case _:
            assert contact.value.startswith("https://")


@pytest.mark.parametrize("contact", [one for region in CONTACTS.regions.values() for one in region.lines])
def test_a_line_says_its_name_and_languages_briefly(contact: Contact) -> None:
    assert 0 < len(contact.name) <= 45
    assert contact.languages
    assert all(re.fullmatch("[a-z]{2}", language) for language in contact.languages)


def test_the_date_of_a_region_is_that_of_its_oldest_contact(tmp_path: Path) -> None:
    read = Contacts.load(changed(tmp_path, "verified_on: 2026-11-20", "verified_on: 2026-09-01"))
    assert read.elsewhere.checked_on.isoformat() == "2026-09-01"
    assert read.elsewhere.lines[0].verified_on.isoformat() == "2026-11-20"


def test_hours_are_read_in_the_region_s_own_time() -> None:
    hours = next(contact.hours for contact in CONTACTS.regions["CH"].lines if contact.name == "Heart2Heart")
    assert hours is not None
    assert (hours.opens, hours.closes) == (time(18), time(23))


def changed(tmp_path: Path, before: str, after: str) -> Path:
    """The real contacts with the first such place changed."""
    source = FILE.read_text(encoding="utf-8")
    assert before in source
    file = tmp_path / "contacts.yaml"
    file.write_text(source.replace(before, after, 1), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ('value: "144"', "value: 144", "value must be a number in quotes"),
        ('value: "142"', 'value: "call me"', "value must be a number in quotes"),
        ('value: "142"', "value: ''", "value must be a number in quotes"),
        ("value: https://findahelpline.com", 'value: "112"', "value must be an https link"),
        ("source: https://findahelpline.com/AU", "source: http://findahelpline.com", "source must be an https link"),
        ("      source: https://findahelpline.com/AU\n", "", "source must be an https link"),
        ("verified_on: 2026-11-20", "verified_on: lately", "verified_on must be the day"),
        ("      verified_on: 2026-11-20\n", "", "verified_on must be the day"),
        ("kind: web", "kind: pigeon", "kind is one of"),
        ("kind: web", "kind: web\n      compared_with: memory", "compared_with is live or copy"),
        ("name: Find A Helpline", "title: Find A Helpline", "unknown: title"),
        ("    - name: Find A Helpline\n      kind", "    - kind", "it needs a name"),
        ("        hours: always\n", "", "hours are always, or like"),
        ("  hours: always", "  hours: mostly", "hours are always, or like"),
        ('hours: "16:00-23:00"', 'hours: "16:00-25:00"', "hours: "),
        ("  AT:", "  Austria:", "not a country's code"),
        ("elsewhere:", "nowhere:", "elsewhere must not be empty"),
        ("regions:", "regions: {}\nothers:", "regions must not be empty"),
        ("    emergency:\n      - value", "    rescue:\n      - value", "emergency must be a list"),
        ("regions:", "regions: [", "contacts.yaml"),
    ],
)
def test_what_is_not_right_is_refused_with_its_place(tmp_path: Path, before: str, after: str, reason: str) -> None:
    with pytest.raises(BadContacts, match=r"contacts\.yaml:\d+: .+") as refused:
        Contacts.load(changed(tmp_path, before, after))
    assert reason in str(refused.value)


def test_the_line_of_the_mistake_is_named(tmp_path: Path) -> None:
    file = changed(tmp_path, "kind: web", "kind: pigeon")
    line = file.read_text(encoding="utf-8").splitlines().index("    - name: Find A Helpline") + 1
    with pytest.raises(BadContacts, match=rf"contacts\.yaml:{line}: kind is one of"):
        Contacts.load(file)


def test_a_wall_of_numbers_is_refused(tmp_path: Path) -> None:
    one = (
        '      - {name: A, kind: line, value: "142", hours: always, source: "https://a.at", verified_on: 2026-11-20}\n'
    )
    before = "    lines:\n      - name: TelefonSeelsorge"
    with pytest.raises(BadContacts, match="more than 3 lines"):
        Contacts.load(changed(tmp_path, before, "    lines:\n" + one * 2 + "      - name: TelefonSeelsorge"))


@pytest.mark.parametrize("source", ["", "[]", "just words"])
def test_a_file_without_contacts_is_refused(tmp_path: Path, source: str) -> None:
    file = tmp_path / "contacts.yaml"
    file.write_text(source, encoding="utf-8")
    with pytest.raises(BadContacts, match=r"contacts\.yaml:1: "):
        Contacts.load(file)
