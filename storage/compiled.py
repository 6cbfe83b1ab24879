"""A statement in the driver's own terms, compiled once: its text, what goes into its places, and what it brings."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Dialect
from sqlalchemy.sql import ClauseElement, Executable
from sqlalchemy.sql.compiler import SQLCompiler

Turn = Callable[[Any], Any]


class Place(NamedTuple):
    """What goes into a place of a statement: a value that is given under `name` (None: `always`), turned by `turn`."""

    name: str | None
    turn: Turn | None
    always: Any

    def of(self, given: Mapping[str, Any]) -> Any:
        """What goes there this time."""
        if self.name is None:
            return self.always
        return given[self.name] if self.turn is None else self.turn(given[self.name])

    def of_each(self, given: Mapping[str, Sequence[Any]], times: int) -> Sequence[Any]:
        """What goes there in each of so many runs, given the values of all runs by name."""
        if self.name is None:
            return [self.always] * times
        return given[self.name] if self.turn is None else [self.turn(value) for value in given[self.name]]


class Compiled(NamedTuple):
    """A statement as the driver takes it; `columns` are the names of what it brings, and what turns each into ours."""

    sql: str
    places: tuple[Place, ...]
    columns: tuple[tuple[str, Turn | None], ...]


def compiled(statement: Executable, dialect: Dialect, given: Collection[str]) -> Compiled:
    """Compiles a statement; `given` names the parameters, or the columns of an insert, that come with every run."""
    assert isinstance(statement, ClauseElement)
    made = statement.compile(dialect=dialect, column_keys=list(given))
    assert isinstance(made, SQLCompiler)
    places = []
    for name in made.positiontup or ():
        bind = made.binds[name]
        turn = bind.type.dialect_impl(dialect).bind_processor(dialect)
        if name in given:
            places.append(Place(name, turn, None))
        else:
            places.append(Place(None, None, bind.value if turn is None else turn(bind.value)))
    brought: Any = getattr(statement, "exported_columns", ())
    columns = [(column.key, column.type.dialect_impl(dialect).result_processor(dialect, None)) for column in brought]
    return Compiled(made.string, tuple(places), tuple(columns))
