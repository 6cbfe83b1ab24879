"""Reads the numbers in what somebody typed: "7/10", "about 7", "7,5", "seven out of ten"."""

import re
from dataclasses import dataclass

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty",
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn zwanzig",
    "null eins zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn",
    # Eleven is left out in Spanish: in English "once" is no eleven.
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez - doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte",
    "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
    "صفر واحدة اثنين ثلاث اربعة خمس ست سبع ثمانية تسع عشر",
)
TENS = (
    "ten twenty thirty forty fifty sixty seventy eighty ninety hundred",
    "zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert",
    "zehn zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig hundert",
    "diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien",
    "عشرة عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون مئة",
)
NUMBER_WORDS = {
    **{word.casefold(): number for words in ONES for number, word in enumerate(words.split())},
    **{word.casefold(): 10 * tens for words in TENS for tens, word in enumerate(words.split(), start=1)},
}
AROUND = (
    "a about almost an around at from i i'd i'm is it it's just like maybe nearly of only out percent perhaps probably "
    "roughly say so think would",
    "aus bei ca circa ein eine eher etwa fast glaube ich knapp nur prozent so ungefähr vielleicht von wohl würde",
    "alrededor casi como creo cerca de diría es menos más o por que quizá quizás solo sobre tal unas unos vez",
    "حوالي تقريبا تقريبًا ربما نحو من أظن فقط",
)
# Only among these is a number word meant as a number; "one of those days" says none.
AROUND_A_NUMBER = {word for words in AROUND for word in words.split()}
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
OUT_OF = r"/|out of\b|of\b|von\b|aus\b|de\b|sobre\b|من\b"
PERCENT = r"%|percent\b|prozent\b|por ciento\b"
NUMBER = re.compile(rf"((?:(?<!\d)-)?\d+(?:[.,]\d+)?)(?:\s*(?:(?:{OUT_OF})\s*(\d+)|({PERCENT})))?")
THOUSANDS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")


@dataclass(frozen=True)
class Found:
    """A number that was typed, and out of how many, when that was said."""

    value: float
    out_of: float | None = None


def numbers_in(said: str) -> set[Found]:
    """The different numbers in a text; more than one means that it is not clear which was meant."""
    text = _in_digits(said.casefold().replace("’", "'").replace("−", "-"))
    return {_found(*match) for match in NUMBER.findall(text)}


def _in_digits(text: str) -> str:
    words = set(WORD.findall(text))
    if not words <= NUMBER_WORDS.keys() | AROUND_A_NUMBER:
        return text
    return WORD.sub(lambda word: str(NUMBER_WORDS.get(word[0], word[0])), text)


def _found(number: str, out_of: str, percent: str) -> Found:
    return Found(_value(number), float(out_of) if out_of else 100 if percent else None)


def _value(number: str) -> float:
    """Three places after a comma or a point are thousands, not thousandths."""
    if THOUSANDS.fullmatch(number):
        return float(re.sub("[.,]", "", number))
    return float(number.replace(",", "."))
