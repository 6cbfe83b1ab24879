"""When a FHIR item is asked: enableWhen in R4 and R5, and as STU3 wrote it."""

from collections.abc import Mapping

from practices.formats.expressions import NotUnderstood
from practices.formats.fhir_parts import Resource, extension_value, is_true, number_of, parts, text
from practices.formats.fhir_paths import read_path, variables_of
from practices.formats.form import Combined, Compared, FormRefused, How, Option, Test, joined
from practices.sentences import sentence

OPERATORS: Mapping[str, How] = {"=": "=", "!=": "!=", ">": ">", "<": "<", ">=": ">=", "<=": "<="}


class Conditions:
    """When the items of one form are asked; it learns the options of each item on the way."""

    def __init__(self, questionnaire: Resource) -> None:
        self.options: dict[str, tuple[Option, ...]] = {}
        self._variables = variables_of(questionnaire)

    def test_of(self, item: Resource, where: str) -> Test | None:
        """What must hold for an item to be asked. Raises FormRefused."""
        return joined([_by_answers(item, self.options, where), self._by_expression(item, where)])

    def _by_expression(self, item: Resource, where: str) -> Test | None:
        value = extension_value(item, "sdc-questionnaire-enableWhenExpression")
        if value is None:
            return None
        try:
            return read_path(text(value, "expression") if isinstance(value, dict) else "", self._variables)
        except NotUnderstood as error:
            raise FormRefused(sentence("worked-out", why=error.reason), where) from None


def _by_answers(item: Resource, options: dict[str, tuple[Option, ...]], where: str) -> Test | None:
    said = parts(item, "enableWhen")
    tests = tuple(_test(one, options, where) for one in said)
    if len(tests) < 2:
        return tests[0] if tests else None
    # STU3 has no operators, and there one that holds is enough.
    one_is_enough = text(item, "enableBehavior") == "any" or all("operator" not in one for one in said)
    return Combined("any" if one_is_enough else "all", tests)


def depends_on(item: Resource) -> set[str]:
    """The items that decide about this one, and about those inside it."""
    found = {text(one, "question") for one in parts(item, "enableWhen")}
    return found.union(*(depends_on(inner) for inner in parts(item, "item")))


def _test(one: Resource, options: dict[str, tuple[Option, ...]], where: str) -> Test:
    question, operator = text(one, "question"), text(one, "operator") or "="
    if "hasAnswer" in one:
        return Compared(question, "answered" if is_true(one["hasAnswer"]) else "unanswered")
    answer = next((key for key in one if key.startswith("answer")), None)
    if answer is None or operator not in (*OPERATORS, "exists"):
        raise FormRefused(sentence("dependence-unreadable"), where)
    if operator == "exists":
        return Compared(question, "answered" if is_true(one[answer]) else "unanswered")
    offered = options.get(question, ())
    value = _value(answer, one, offered)
    if offered and operator in ("=", "!="):
        # Of several answers one that is equal is enough.
        chosen = Compared(question, "includes", value)
        return chosen if operator == "=" else Combined("none", (chosen,))
    return Compared(question, OPERATORS[operator], value)


def _value(key: str, one: Resource, options: tuple[Option, ...]) -> str | float | bool | None:
    value = one[key]
    if key == "answerBoolean":
        return is_true(value)
    number = number_of(value)
    if number is not None:
        return number
    if not isinstance(value, dict):
        return str(value)
    return _coding(value, options)


def _coding(coding: Resource, options: tuple[Option, ...]) -> str:
    """What names the option that a code means: its system and code where these are told, the code, or its words."""
    code, system, words = text(coding, "code"), text(coding, "system"), text(coding, "display")
    names = {name for option in options for name in (option.value, *option.names)}
    return next((name for name in (f"{system}|{code}", code, words) if name in names), code or words)
