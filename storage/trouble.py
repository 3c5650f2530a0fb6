"""Which failures of the database pass by themselves."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError


def is_passing(problem: BaseException) -> bool:
    """True for a lock, a lost connection, a full disk: worth another try, and nobody's fault."""
    return isinstance(problem, OperationalError | InterfaceError) or (
        isinstance(problem, DBAPIError) and problem.connection_invalidated
    )
