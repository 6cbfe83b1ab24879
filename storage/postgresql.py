"""PostgreSQL as this bot wants it: dead connections are noticed, and what may be tried again says so."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Engine, ExceptionContext, event
from sqlalchemy.exc import OperationalError

# Seconds. A connection whose other end has vanished must not be waited for longer, and a process that froze in the
# middle of a transaction must not hold its locks longer.
CONNECT_WITHIN = 10
ANSWER_WITHIN = 30
SERVER_SETTINGS = {
    "idle_in_transaction_session_timeout": "30s",
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
}
OPTIONS = {"timeout": CONNECT_WITHIN, "command_timeout": ANSWER_WITHIN, "server_settings": SERVER_SETTINGS}

# What may follow the question mark of an address, as whoever rents out servers writes it; and what the driver takes
# just so.
IN_ADDRESS = {"application_name", "sslcert", "sslkey", "sslmode", "sslpassword", "sslrootcert"}
ASKED = IN_ADDRESS | {"database", "host", "passfile", "password", "port", "ssl", "target_session_attrs", "user"}

# Kinds of advisory locks: the first of a lock's two numbers.
HOLDS, MIGRATING, LOOKING = 1, 2, 3

# Classes of SQLSTATE that say nothing about what was asked, only about the moment: the connection, a deadlock or
# another transaction in the way, too few resources, an operator who stopped the server, a fault of its machine.
OF_THE_MOMENT = ("08", "40", "53", "55", "57", "58")


def prepare(engine: Engine) -> None:
    """Has what goes wrong for the moment raised as one of `Unavailable`."""
    event.listen(engine, "do_connect", _connect)
    event.listen(engine, "handle_error", _tell_apart, retval=True)


def _connect(dialect: Any, _record: Any, args: Sequence[Any], options: dict[str, Any]) -> Any:
    try:
        return dialect.connect(*args, **_as_the_driver_takes_it(options))
    except OSError as error:
        # No server there, or none that answers: the driver lets the system's error through as it is.
        told = f"no connection: {str(error) or type(error).__name__}"
        raise dialect.loaded_dbapi.OperationalError(told) from error
    except dialect.loaded_dbapi.Error as error:
        # A password, a user or a database that the server does not know, which is for the operator to set right.
        raise dialect.loaded_dbapi.OperationalError(f"no connection: {error}", error) from error


def _as_the_driver_takes_it(options: dict[str, Any]) -> dict[str, Any]:
    # The driver reads these in an address alone; what is said beside the address goes before it.
    in_address = {name: value for name, value in options.items() if name in IN_ADDRESS}
    if not in_address:
        return options
    others = {name: value for name, value in options.items() if name not in IN_ADDRESS}
    return others | {"dsn": f"postgresql://?{urlencode(in_address)}"}


def _tell_apart(context: ExceptionContext) -> BaseException | None:
    state = getattr(context.original_exception, "sqlstate", None)
    if state is None or not state.startswith(OF_THE_MOMENT):
        return None
    return OperationalError(context.statement, None, context.original_exception, hide_parameters=True)
