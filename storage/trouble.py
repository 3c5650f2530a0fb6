"""Which failures of the database pass by themselves."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

# PostgreSQL: serialisation, deadlock, lock and statement time-outs, too many connections; class 08 is the connection.
_PASSING = {"40001", "40P01", "55P03", "57014", "53300"}


def is_passing(problem: BaseException) -> bool:
    """True for a lock, a lost connection, a full disk: worth another try, and nobody's fault."""
    if isinstance(problem, OperationalError | InterfaceError | NoConnectionFree):
        return True
    if not isinstance(problem, DBAPIError):
        return False
    state = str(getattr(problem.orig, "sqlstate", "") or "")
    return problem.connection_invalidated or state in _PASSING or state.startswith("08")
