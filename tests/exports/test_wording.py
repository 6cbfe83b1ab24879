"""Days, numbers and lists are said as the reader's language has them."""

from datetime import UTC, date, datetime

import pytest

from exports.wording import Wording, key_of
from scheduling.cadence import PerWeek
from scheduling.cadence_words import cadence_words
from storage.messages import Day
from tests.exports.reports import CATALOGUE, words

DAY = date(2026, 3, 2)


def test_in_english() -> None:
    english = words("en")
    assert (english.day(DAY), english.short_day(DAY), english.whole_day(DAY)) == ("2 March", "2 Mar", "2 March 2026")
    assert english.at(datetime(2026, 3, 2, 22, 30, tzinfo=UTC), "Europe/Berlin") == "Mon, 2 Mar 2026, 23:30"
    assert (english.number(1234.56), english.number(3.0)) == ("1,234.6", "3")
    assert english.listed(["a", "b", "c"]) == "a, b and c"


def test_in_german() -> None:
    german = words("de")
    assert (german.day(DAY), german.whole_day(DAY)) == ("2. März", "2. März 2026")
    assert german.at(datetime(2026, 3, 2, 22, 30, tzinfo=UTC), "Asia/Kathmandu") == "Di., 3. März 2026, 04:15"
    assert (german.number(2.75), german.number(100)) == ("2,8", "100")
    assert german.words(cadence_words(PerWeek(3))) == "3-mal die Woche"


def test_in_spanish_and_arabic() -> None:
    spanish, arabic = words("es"), words("ar")
    at = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)
    assert (spanish.day(DAY), spanish.at(at, "Europe/Madrid")) == ("2 de marzo", "lun, 2 mar 2026, 23:30")
    assert (spanish.number(2.75), spanish.listed(["a", "b", "c"])) == ("2,8", "a, b y c")
    # With a clock of 24 hours, and Arabic commas.
    assert (arabic.day(DAY), arabic.at(at, "Africa/Cairo")) == ("2 مارس", "الثلاثاء، 3 مارس 2026، 00:30")
    assert (arabic.number(2.75), arabic.listed(["ا", "ب", "ج"])) == ("2.8", "ا وب وج")
    assert arabic.words(cadence_words(PerWeek(3))) == "3 مرات في الأسبوع"


@pytest.mark.parametrize(
    ("last", "said"), [(DAY, "2 March 2026"), (date(2026, 3, 15), "2–15 Mar 2026"), (date(2027, 1, 4), "2 Mar 2026")]
)
def test_a_span_says_each_year_once(last: date, said: str) -> None:
    assert words("en").span(DAY, last).startswith(said)


def test_a_language_that_the_bot_does_not_speak_is_told_in_english() -> None:
    other = Wording(CATALOGUE, "fr")
    assert (other.language, other.day(DAY)) == ("en", "2 March")


def test_what_a_file_does_not_say_is_refused() -> None:
    with pytest.raises(TypeError, match="Day"):
        words("en").words(Day(DAY))


def test_names_of_the_program_become_keys() -> None:
    assert key_of("outcome", "small version done") == "outcome-small-version-done"
    assert key_of("band", "moderately_severe") == "band-moderately-severe"
