"""Reads a FHIR Questionnaire (R5, R4, STU3) leniently: what a person can answer, in the order it stands there."""

from collections.abc import Mapping
from dataclasses import replace

from practices.definition import Asks
from practices.formats.caps import DEEPEST_ITEM, MOST_ITEMS
from practices.formats.fhir_answers import ValueSets, own_options
from practices.formats.fhir_conditions import Conditions, depends_on
from practices.formats.fhir_numbers import amount, units_of
from practices.formats.fhir_parts import (
    Resource,
    code_words,
    controls,
    extension_value,
    extensions,
    is_true,
    language_of,
    part_of,
    parts,
    said,
    text,
    value_of,
)
from practices.formats.fhir_remarks import HIDDEN, lost, of_the_form, why_left_out
from practices.formats.form import Compared, Form, FormRefused, Item, Option, Said, below, joined, place
from practices.formats.media import kinds_of
from practices.formats.own_words import ONE_PER_LINE, THE_DATE, THE_TIME, with_aside
from practices.formats.wording import has_picture, plain
from practices.sentences import sentence

ASKS: Mapping[str, Asks] = {
    "string": "text",
    "text": "text",
    "url": "text",
    "integer": "number",
    "decimal": "number",
    "quantity": "number",
    "boolean": "yes_no",
    "date": "date",
    "time": "time",
}
CHOICES = {"choice", "open-choice", "coding"}
REFUSED = {"reference": "asks-for-a-record"}
LONGEST_WHY = 300


def read_questionnaire(resource: object, name: str) -> Form:
    """The form in a resource, or in a bundle that holds one. Raises FormRefused."""
    questionnaire, others = _the_one(resource)
    reader = _Reader(questionnaire, others)
    items = reader.items(questionnaire, 1)
    title = said(questionnaire, "title", reader.language) or {
        reader.language: plain(text(questionnaire, "name")) or code_words(questionnaire) or name
    }
    why = plain(text(questionnaire, "purpose") or text(questionnaire, "description")).split("\n\n")[0]
    why = why if len(why) <= LONGEST_WHY else ""
    return Form(
        name=text(questionnaire, "name") or title.get(reader.language, name) or name,
        language=reader.language,
        title=title,
        why={reader.language: why} if why else {},
        items=items,
        remarks=tuple(dict.fromkeys((*of_the_form(questionnaire, why), *reader.remarks))),
    )


def _the_one(resource: object) -> tuple[Resource, list[Resource]]:
    """The questionnaire, and the resources that came with it."""
    if not isinstance(resource, dict):
        raise FormRefused(sentence("no-fhir"))
    kind = text(resource, "resourceType")
    if kind == "Bundle":
        inside = [part_of(entry, "resource") for entry in parts(resource, "entry")]
        found = [one for one in inside if text(one, "resourceType") == "Questionnaire"]
        if len(found) != 1:
            raise FormRefused(sentence("several-questionnaires", found=len(found)))
        return found[0], [*parts(found[0], "contained"), *inside]
    if kind == "QuestionnaireResponse":
        raise FormRefused(sentence("answers-not-questions"))
    if kind != "Questionnaire":
        raise FormRefused(sentence("not-a-questionnaire", kind=kind) if kind else sentence("no-questionnaire"))
    return resource, parts(resource, "contained")


class _Reader:
    """Reads the items of one questionnaire, and notes what is left out."""

    def __init__(self, questionnaire: Resource, others: list[Resource]) -> None:
        self.language = language_of(questionnaire)
        self.remarks: list[str] = []
        self._sets = ValueSets(others, self.language)
        self._needed = depends_on(questionnaire)
        self._conditions = Conditions(questionnaire)
        self._count = 0

    def items(self, parent: Resource, depth: int) -> tuple[Item, ...]:
        """The items of a form, a group or a question, one after the other."""
        return tuple(item for part in parts(parent, "item") for item in self._item(part, depth))

    def _item(self, part: Resource, depth: int) -> tuple[Item, ...]:
        self._count += 1
        name = text(part, "linkId") or f"item {self._count}"
        words = self._words(part)
        where = place("item", name, words.get(self.language, ""))
        if self._count > MOST_ITEMS or depth > DEEPEST_ITEM:
            raise FormRefused(sentence("form-too-large", most=MOST_ITEMS, depth=DEEPEST_ITEM), where)
        left_out = why_left_out(part, self._needed)
        if left_out:
            self.remarks.append(sentence("left-out", where=where, why=sentence(left_out)))
            return () if left_out == HIDDEN else self._below_left_out(part, name, where, depth)
        kind = text(part, "type") or _guessed(part)
        if kind == "display" or (kind == "group" and not parts(part, "item")):
            return self._note(part, name, where, words)
        self.remarks += lost(part, where)
        when = self._conditions.test_of(part, where)
        if kind == "group":
            if is_true(part.get("repeats")):
                self.remarks.append(sentence("once-in-each-go", where=where))
            return (Item(name, where, "group", words, when=when, items=self.items(part, depth + 1)),)
        words = words or {self.language: self._words_instead(where, part, name)}
        return self._question(part, kind, Item(name, where, "text", words, when=when), depth)

    def _below_left_out(self, part: Resource, name: str, where: str, depth: int) -> tuple[Item, ...]:
        """The questions below one that isn't asked; what is only said below it belongs to it, and goes with it."""
        inside = [one for one in parts(part, "item") if text(one, "type") != "display"]
        if not inside:
            return ()
        when = self._conditions.test_of(part, where)
        return (Item(name, where, "group", {}, when=when, items=self.items({"item": inside}, depth + 1)),)

    def _note(self, part: Resource, name: str, where: str, words: Said) -> tuple[Item, ...]:
        if not words:
            return ()
        try:
            return (Item(name, where, "note", words, when=self._conditions.test_of(part, where)),)
        except FormRefused as refusal:
            self.remarks.append(sentence("left-out", where=where, why=refusal.reason))
            return ()

    def _question(self, part: Resource, kind: str, item: Item, depth: int) -> tuple[Item, ...]:
        """A question, and what stands below it: hints for it, and questions about its answer."""
        inner = parts(part, "item")
        hints = [one for one in inner if text(one, "type") == "display" and "enableWhen" not in one]
        item = replace(item, required=is_true(part.get("required")), hint=self._hint(part, hints))
        asked = self._asked(part, kind, item)
        inside = tuple(item for one in inner if one not in hints for item in self._item(one, depth + 1))
        answered = joined([item.when, Compared(item.name, "answered")])
        if not inside:
            return asked
        if is_true(part.get("repeats")):
            self.remarks.append(sentence("below-asked-once", where=item.where))
        return (*asked, Item(item.name, item.where, "group", {}, when=answered, items=inside))

    def _asked(self, part: Resource, kind: str, item: Item) -> tuple[Item, ...]:
        options = self._offered(part, item)
        if options or kind in CHOICES:
            return (self._choice(part, kind, item, options),)
        if kind == "attachment":
            return (self._attachment(part, item),)
        if kind not in ASKS and kind != "dateTime":
            raise FormRefused(sentence(REFUSED.get(kind, "unknown-type"), kind=kind), item.where)
        if is_true(part.get("repeats")):
            self.remarks.append(sentence("several-answers-one-message", where=item.where))
            return (replace(item, hint=below(item.hint, ONE_PER_LINE)),)
        if kind == "dateTime":
            time = replace(item, name=f"{item.name} time", asks="time", said=with_aside(item.said, THE_TIME), hint={})
            return (replace(item, asks="date", said=with_aside(item.said, THE_DATE)), time)
        if ASKS[kind] != "number":
            return (replace(item, asks=ASKS[kind]),)
        return (amount(part, kind, item, self.language), *units_of(part, item, self.language))

    def _attachment(self, part: Resource, item: Item) -> Item:
        if is_true(part.get("repeats")):
            self.remarks.append(sentence("several-files-one-each", where=item.where))
        return replace(item, asks="media", kinds=kinds_of(value_of(one) for one in extensions(part, "mimeType")))

    def _offered(self, part: Resource, item: Item) -> tuple[Option, ...]:
        options = own_options(part, self.language)
        reference = _reference(part)
        if not options and reference:
            options = self._sets.options(reference) or ()
        self._conditions.options[item.name] = options
        return options

    def _choice(self, part: Resource, kind: str, item: Item, options: tuple[Option, ...]) -> Item:
        open_ = kind == "open-choice" or text(part, "answerConstraint") in ("optionsOrString", "optionsOrType")
        open_ = open_ or bool(extensions(part, "questionnaire-optionRestriction"))
        several = is_true(part.get("repeats"))
        if not options:
            return self._without_options(part, item, open_, several)
        own = ASKS.get(kind, "text") if text(part, "answerConstraint") == "optionsOrType" else "text"
        return replace(item, asks="choices" if several else "choice", options=options, other=own if open_ else None)

    def _without_options(self, part: Resource, item: Item, open_: bool, several: bool) -> Item:
        reference = _reference(part)
        if not open_ and not reference:
            raise FormRefused(sentence("choice-without-answers"), item.where)
        about = "answers-elsewhere-at" if reference else "answers-elsewhere"
        self.remarks.append(sentence(about, where=item.where, reference=reference))
        return replace(item, hint=below(item.hint, ONE_PER_LINE)) if several else item

    def _words(self, part: Resource) -> Said:
        words = said(part, "text", self.language)
        prefix = plain(text(part, "prefix"))
        if has_picture(text(part, "text")):
            self.remarks.append(sentence("picture-left-out", where=place("item", text(part, "linkId"), "")))
        if not prefix:
            return words
        return {language: one if one.startswith(prefix) else f"{prefix} {one}" for language, one in words.items()}

    def _words_instead(self, where: str, part: Resource, name: str) -> str:
        self.remarks.append(sentence("code-for-words", where=where))
        return code_words(part) or name

    def _hint(self, part: Resource, hints: list[Resource]) -> Said:
        """Help that stands below a question, and its unit where it is no amount."""
        own = [self._words(one) for one in hints if not controls(one) & {"unit", "lower", "upper"}]
        placeholder = extension_value(part, "entryFormat")
        if isinstance(placeholder, str) and placeholder.strip():
            own.append({self.language: plain(placeholder)})
        return below(*own)


def _guessed(part: Resource) -> str:
    """The type of an item that says none."""
    if parts(part, "item"):
        return "group"
    return "choice" if parts(part, "answerOption") or parts(part, "option") else "display"


def _reference(part: Resource) -> str:
    """What an item refers to for its answers: answerValueSet, or options in STU3."""
    return text(part, "answerValueSet") or text(part, "options") or text(part_of(part, "options"), "reference")
