"""Reads when a row of a sheet is asked: `${age} > 17 and selected(${why}, 'work')`, and how REDCap and formr say it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from practices.formats.form import Combined, Compared, Test
from practices.sentences import sentence

LONGEST = 2_000  # letters
DEEPEST = 20
LARGEST_NUMBER = 10**12
_TOKEN = re.compile(
    r"""\s*(?:
    (?P<text>'[^']*'|"[^"]*")
  | (?P<number>\d+(?:\.\d+)?|\.\d+)
  | \$\{\s*(?P<field>[^{}]+?)\s*\}
  | \[(?P<box>[^\[\]()]+)\((?P<code>[^()]+)\)\]
  | \[(?P<bracket>[^\[\]]+)\]
  | (?P<contains>%contains%|%contains_word%)
  | (?P<mark><=|>=|<>|!=|==|=|<|>|&&?|\|\|?|!|\(|\)|,|-|\.)
  | (?P<word>[^\W\d][\w.-]*)
    )""",
    re.VERBOSE,
)
_Operator = Literal["=", "!=", "<", "<=", ">", ">="]
_OPERATORS: Mapping[str, _Operator] = {
    "=": "=", "==": "=", "!=": "!=", "<>": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">=",
}  # fmt: skip
_TURNED: Mapping[_Operator, _Operator] = {"=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
_AND, _OR = ("and", "&", "&&"), ("or", "|", "||")
_CALLS = ("selected", "is.na", "string-length", "count-selected")
_CONSTANTS: Mapping[str, bool] = {"true": True, "false": False}
_SOME = ((">", 0), (">=", 1), ("!=", 0))
_NO = (("=", 0), ("<", 1), ("<=", 0))
THIS = "."  # the answer itself, in a constraint


class NotUnderstood(Exception):
    """An expression that says more than can be decided here: which part, as a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class _Token:
    kind: str
    words: str
    more: str = ""


@dataclass(frozen=True)
class _Field:
    name: str


_Value = str | float | bool


def read_test(expression: str) -> Test:
    """What an expression tests. Raises NotUnderstood."""
    if len(expression) > LONGEST:
        raise NotUnderstood(sentence("condition-too-long", most=LONGEST))
    return _Parser(_tokens(expression)).whole()


def _tokens(expression: str) -> list[_Token]:
    tokens, at = [], 0
    text = expression.strip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise NotUnderstood(sentence("condition-unreadable", words=text[at : at + 20].strip()))
        at = found.end()
        kind = str(found.lastgroup)
        if kind == "code":
            tokens.append(_Token("box", found["box"].strip(), found["code"].strip()))
        else:
            tokens.append(_Token(kind, found[kind]))
    return tokens


class _Parser:
    """or < and < not < comparison, as in XPath."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Test:
        test = self._either()
        if self._next() is not None:
            raise self._unclear()
        return test

    def _either(self) -> Test:
        return self._several("any", _OR)

    def _several(self, how: Literal["all", "any"], words: tuple[str, ...]) -> Test:
        read = self._both if how == "any" else self._one
        found = [read()]
        while self._is(*words):
            self._at += 1
            found.append(read())
        return found[0] if len(found) == 1 else Combined(how, tuple(found))

    def _both(self) -> Test:
        return self._several("all", _AND)

    def _one(self) -> Test:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NotUnderstood(sentence("condition-too-deep", most=DEEPEST))
        try:
            return self._negated() if self._is("not", "!") else self._positive()
        finally:
            self._depth -= 1

    def _negated(self) -> Test:
        self._at += 1
        return Combined("none", (self._one(),))

    def _positive(self) -> Test:
        if self._is("("):
            return self._in_brackets()
        token = self._next()
        if token is None:
            raise self._unclear()
        if token.kind == "box":
            self._at += 1
            return self._ticked(token)
        if token.kind == "word" and self._is_call() and token.words.casefold() not in _CONSTANTS:
            self._at += 1
            return self._call(token.words.casefold())
        return self._comparison()

    def _in_brackets(self) -> Test:
        self._take("(")
        test = self._either()
        self._take(")")
        return test

    def _call(self, name: str) -> Test:
        if name not in _CALLS:
            raise NotUnderstood(sentence("condition-function", name=name))
        self._take("(")
        field = self._field()
        if name == "is.na":
            self._take(")")
            return Compared(field, "unanswered")
        if name == "selected":
            self._take(",")
            value = self._value()
            self._take(")")
            return Compared(field, "includes", value)
        self._take(")")
        return self._length(field)

    def _length(self, field: str) -> Test:
        """Of how many letters or choices an answer is, only whether there are any can be said."""
        how, value = self._operator(), self._value()
        if (how, value) in _SOME:
            return Compared(field, "answered")
        if (how, value) in _NO:
            return Compared(field, "unanswered")
        raise NotUnderstood(sentence("condition-counts"))

    def _ticked(self, box: _Token) -> Test:
        """REDCap: [field(code)] = '1' when that choice is ticked."""
        how, value = self._operator(), self._value()
        test = Compared(box.words, "includes", box.more)
        ticked = (str(value) == "1") is (how == "=")
        if how not in ("=", "!=") or str(value) not in ("0", "1"):
            raise NotUnderstood(sentence("condition-tick"))
        return test if ticked else Combined("none", (test,))

    def _comparison(self) -> Test:
        left = self._side()
        if self._is("%contains%", "%contains_word%"):
            self._at += 1
            return Compared(_name(left), "includes", _plain(self._side()))
        how = self._operator()
        right = self._side()
        if isinstance(left, _Field):
            return Compared(left.name, how, _plain(right))
        return Compared(_name(right), _TURNED[how], left)

    def _side(self) -> _Field | _Value:
        token = self._next()
        match token:
            case _Token("field" | "bracket", words):
                self._at += 1
                return _Field(words.strip())
            case _Token("mark", "."):
                self._at += 1
                return _Field(THIS)
            case _Token("word", words) if not self._is_call():
                self._at += 1
                constant = _CONSTANTS.get(words.casefold())
                return _Field(words) if constant is None else constant
            case _Token("word", words) if words.casefold() in _CONSTANTS:
                self._at += 1
                self._take("(")
                self._take(")")
                return _CONSTANTS[words.casefold()]
        return self._value()

    def _value(self) -> _Value:
        negative = self._is("-")
        self._at += negative
        token = self._next()
        if token is None or token.kind not in ("text", "number") or (negative and token.kind == "text"):
            raise self._unclear()
        self._at += 1
        if token.kind == "text":
            return token.words[1:-1]
        number = float(token.words) * (-1 if negative else 1)
        if abs(number) >= LARGEST_NUMBER:
            raise NotUnderstood(sentence("condition-number"))
        return int(number) if number == int(number) else number

    def _field(self) -> str:
        return _name(self._side())

    def _operator(self) -> _Operator:
        token = self._next()
        if token is None or token.words not in _OPERATORS:
            raise self._unclear()
        self._at += 1
        return _OPERATORS[token.words]

    def _next(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _is(self, *words: str) -> bool:
        token = self._next()
        return token is not None and token.kind in ("mark", "word", "contains") and token.words.casefold() in words

    def _is_call(self) -> bool:
        following = self._tokens[self._at + 1 : self._at + 2]
        return bool(following) and following[0] == _Token("mark", "(")

    def _take(self, mark: str) -> None:
        if not self._is(mark):
            raise self._unclear()
        self._at += 1

    def _unclear(self) -> NotUnderstood:
        token = self._next()
        if token is None:
            return NotUnderstood(sentence("condition-ends"))
        return NotUnderstood(sentence("condition-misplaced", words=token.words))


def _name(side: _Field | _Value) -> str:
    if not isinstance(side, _Field):
        raise NotUnderstood(sentence("condition-fixed"))
    return side.name


def _plain(side: _Field | _Value) -> _Value:
    if isinstance(side, _Field):
        raise NotUnderstood(sentence("condition-two-answers", name=side.name))
    return side
