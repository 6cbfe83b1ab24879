"""The plain kind of FHIRPath in enableWhenExpression: answers by their linkId, compared and joined."""

import re
from collections.abc import Mapping

from practices.formats.expressions import NotUnderstood, read_test
from practices.formats.fhir_parts import Resource, extensions, text, value_of
from practices.formats.form import Test
from practices.sentences import sentence

LONGEST = 4_000  # letters
_ANSWER = re.compile(
    r"%(?:resource|questionnaire)"
    r"(?:\.(?:item|descendants\(\)|repeat\(item\)|first\(\)|where\(\s*linkId\s*=\s*'(?P<link>[^'{}]{1,200})'\s*\)))+"
    r"\.answer(?:\.first\(\)|\[0\])?"
    r"(?:\.value(?:\.ofType\(\w{1,40}\)|[A-Z][a-zA-Z]{1,30})?(?:\.first\(\)|\[0\])?(?:\.(?:code|display|value))?)?"
)
_VARIABLE = re.compile(r"%(\w{1,100})")
# In the words of a sheet, which are read already.
_EMPTY = re.compile(r"(\$\{[^{}]{1,200}\})\.(?:empty\(\)|exists\(\)\.not\(\))")
_THERE = re.compile(r"(\$\{[^{}]{1,200}\})\.(?:exists\(\)|empty\(\)\.not\(\)|hasValue\(\))")


def variables_of(questionnaire: Resource) -> Mapping[str, str]:
    """The variables of a form that stand for one answer."""
    found = [value_of(one) for one in extensions(questionnaire, "variable")]
    named = {text(one, "name"): text(one, "expression") for one in found if isinstance(one, dict)}
    return {name: path for name, path in named.items() if _ANSWER.fullmatch(path)}


def read_path(expression: str, variables: Mapping[str, str]) -> Test:
    """What an expression tests. Raises NotUnderstood."""
    if len(expression) > LONGEST:
        raise NotUnderstood(sentence("expression-too-long", most=LONGEST))
    spelled = _VARIABLE.sub(lambda found: variables.get(found[1], found[0]), expression)
    fields = _ANSWER.sub(lambda found: f"${{{found['link']}}}", spelled)
    return read_test(_THERE.sub(r"string-length(\1) > 0", _EMPTY.sub(r"string-length(\1) = 0", fields)))
