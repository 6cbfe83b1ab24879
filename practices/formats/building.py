"""From a form to a practice: items become steps, groups and notes stand above them, conditions become branches."""

import hashlib
import math
from dataclasses import dataclass, field

from practices.definition import SOURCE_LANGUAGE, Asks, Condition, Practice, Step, StepWords, When, Words
from practices.formats.caps import LONGEST_WORDS, MOST_OPTIONS, MOST_STEPS
from practices.formats.conditions import Served, when_of
from practices.formats.form import Form, FormRefused, Item, Said, Test, joined
from practices.formats.own_words import SOMETHING_ELSE, WHY, YOUR_OWN, best
from practices.formats.wording import Names, slug
from practices.sentences import Sentence, sentence

LONGEST_ID = 31  # letters; whose it is goes before it
LONGEST_NAME = 120
LONGEST_NOTE = 300  # letters; a longer one is a step of its own
LONGEST_LABEL = 60  # letters that a button shows
SECONDS = {"text": 40, "done": 8}
SECONDS_OTHERWISE = 15


@dataclass(frozen=True)
class Imported:
    """A form as a practice, and what was simplified on the way, as sentences."""

    practice: Practice
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class _Worded:
    """A step's words in all languages at once: leads above the question, hints below; options by their names."""

    question: Said
    leads: tuple[Said, ...] = ()
    hints: tuple[Said, ...] = ()
    options: dict[str, Said] = field(default_factory=dict)
    ends: tuple[Said, Said] = ({}, {})


def practice_of(form: Form) -> Imported:
    """The practice that a form becomes. Raises FormRefused."""
    steps = _Steps()
    steps.add(form.items)
    if not steps.steps:
        why = next((remark for remark in form.remarks if "was left out" in remark), None)
        raise FormRefused(sentence("asks-nothing") if why is None else sentence("asks-nothing-because", why=why))
    languages, remarks = _languages(form, steps.worded)
    practice = Practice(
        id=_id(form.name),
        version=1,
        kind="form",
        minutes=_minutes(steps.steps),
        smaller_minutes=0,
        steps=tuple(steps.steps),
        smaller=(),
        words={language: _words(form, steps.worded, language) for language in languages},
        source_language=form.language,
    )
    return Imported(practice, (*form.remarks, *steps.remarks, *remarks))


def _id(name: str) -> str:
    """A name for the bot's own use; one that had to be cut keeps apart from others that begin alike."""
    whole = f"form_{slug(name)}"
    if slug(name) and len(whole) <= LONGEST_ID:
        return whole
    told_apart = hashlib.sha256(name.encode()).hexdigest()[:8]
    return f"{whole[: LONGEST_ID - 9].rstrip('_')}_{told_apart}"


def _minutes(steps: list[Step]) -> int:
    seconds = sum(SECONDS.get(step.asks, SECONDS_OTHERWISE) for step in steps)
    return max(1, math.ceil(seconds / 60))


class _Steps:
    """The steps so far, and what conditions may refer to."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.worded: dict[str, _Worded] = {}
        self.remarks: list[str] = []
        self._names = Names()
        self._served: dict[str, Served] = {}

    def add(self, items: tuple[Item, ...]) -> None:
        """The steps of these items, and of what is in them."""
        self._read_on(self._in_order(items, (), None, []), None)

    def _in_order(
        self, items: tuple[Item, ...], titles: tuple[Said, ...], when: Test | None, notes: list[Item]
    ) -> list[Item]:
        """Adds items one after the other; gives back the notes that no question followed."""
        for item in items:
            if notes and (item.when is not None or (item.asks == "note" and _is_long(item))):
                # Above a question that may not be asked they would be lost.
                notes = self._read_on(notes, when)
            within = joined([when, item.when])
            if item.asks == "group":
                inside = (*titles, item.said) if item.said else titles
                notes = self._read_on(self._in_order(item.items, inside, within, notes), within)
            elif item.asks != "note":
                self._ask(item, item.asks, (*titles, *(note.said for note in notes)), within)
                notes = []
            elif item.when is not None or _is_long(item):
                self._read_on([item], within)
            else:
                notes = [*notes, item]
        return notes

    def _read_on(self, notes: list[Item], when: Test | None) -> list[Item]:
        """Notes as steps of their own, to be read."""
        for note in notes:
            try:
                decided = self._when(when, note.where)
            except FormRefused as refusal:
                self.remarks.append(f"{note.where} was left out: {refusal.reason}")
                continue
            self._put(note.where, Step(self._names.name(note.name, "note"), "done", when=decided), _Worded(note.said))
        return []

    def _ask(self, item: Item, asks: Asks, leads: tuple[Said, ...], when: Test | None) -> None:
        names = Names()
        options = tuple((names.name(option.value, "option"), option) for option in item.options)
        worded = _different({name: option.said for name, option in options})
        other = names.name("other", "other") if item.other else None
        if other:
            worded[other] = SOMETHING_ELSE
        if len(worded) > MOST_OPTIONS:
            raise FormRefused(sentence("too-many-answers", offered=len(worded), most=MOST_OPTIONS), item.where)
        step = Step(
            id=self._names.name(item.name, "question"),
            asks=asks,
            required=item.required,
            when=self._when(when, item.where),
            options=tuple(worded),
            lowest=item.lowest,
            highest=item.highest,
            by=item.by,
            whole=item.whole,
            kinds=item.kinds,
        )
        hints = (item.hint, _long_labels(worded))
        self._put(item.where, step, _Worded(item.said, leads, hints, worded, item.ends))
        own = None if other is None else self._ask_for_other(item, step, other)
        self._served[item.name] = Served(step, options, own)

    def _ask_for_other(self, item: Item, step: Step, other: str) -> Step:
        """What else, when none of the options fits."""
        assert item.other is not None
        name = self._names.name(f"{step.id}_other", "other")
        own = Step(name, item.other, required=item.required, when=Condition(step.id, (other,)))
        self._put(item.where, own, _Worded(item.said, hints=(YOUR_OWN,) if item.other == "text" else ()))
        return own

    def _put(self, where: str, step: Step, worded: _Worded) -> None:
        if len(self.steps) >= MOST_STEPS:
            raise FormRefused(sentence("too-many-questions", most=MOST_STEPS), where)
        if any(
            len(words) > LONGEST_WORDS
            for said in (worded.question, *worded.leads, *worded.hints)
            for words in said.values()
        ):
            raise FormRefused(sentence("words-too-long", most=LONGEST_WORDS), where)
        self.steps.append(step)
        self.worded[step.id] = worded

    def _when(self, test: Test | None, where: str) -> When | None:
        return None if test is None else when_of(test, self._served, where)


def _is_long(note: Item) -> bool:
    return max((len(words) for words in note.said.values()), default=0) > LONGEST_NOTE


def _different(options: dict[str, Said]) -> dict[str, Said]:
    """Options with words of their own: what somebody types must mean one of them."""
    taken: dict[str, set[str]] = {}
    worded: dict[str, Said] = {}
    for name, said in options.items():
        worded[name] = {language: _own(words, taken.setdefault(language, set())) for language, words in said.items()}
    return worded


def _own(words: str, taken: set[str]) -> str:
    own, number = words, 1
    while own.casefold() in taken:
        number += 1
        own = f"{words} ({number})"
    taken.add(own.casefold())
    return own


def _long_labels(options: dict[str, Said]) -> Said:
    """Options that no button can show in full, to be read above the buttons."""
    languages = {language for said in options.values() for language in said}
    return {
        language: "\n".join(
            f"{number}. {best(said, language)}" for number, said in enumerate(options.values(), start=1)
        )
        for language in languages
        if any(len(said.get(language, "")) > LONGEST_LABEL for said in options.values())
    }


def _languages(form: Form, worded: dict[str, _Worded]) -> tuple[list[str], list[Sentence]]:
    """The form's own language and those in which nothing is missing; a remark on each of the others."""
    said = [one for words in worded.values() for one in (words.question, *words.options.values()) if one]
    # A few words are the bot's own, in all its languages: only questions tell which ones the form speaks.
    spoken = {language for words in worded.values() for language in words.question}
    others = sorted(spoken - {form.language} - {SOURCE_LANGUAGE})
    others += [SOURCE_LANGUAGE] if form.language != SOURCE_LANGUAGE else []
    whole = [language for language in others if all(one.get(language) for one in said)]
    partly = spoken - {form.language, *whole}
    remarks = [sentence("words-incomplete", language=language) for language in sorted(partly)]
    return [form.language, *whole], remarks


def _words(form: Form, worded: dict[str, _Worded], language: str) -> Words:
    steps = {step: _step_words(words, language, form.language) for step, words in worded.items()}
    name = " ".join(best(form.title, language, form.language).split())
    short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
    return Words(short, best(form.why or WHY, language, form.language), steps)


def _step_words(words: _Worded, language: str, source: str) -> StepWords:
    return StepWords(
        question=best(words.question, language, source),
        hint=_lines(words.hints, language, source),
        options={name: best(said, language, source) for name, said in words.options.items()},
        lowest=best(words.ends[0], language, source) or None,
        highest=best(words.ends[1], language, source) or None,
        lead=_lines(words.leads, language, source),
    )


def _lines(said: tuple[Said, ...], language: str, source: str) -> str | None:
    """These one below the other, each once."""
    lines = dict.fromkeys(best(one, language, source) for one in said)
    return "\n".join(line for line in lines if line) or None
