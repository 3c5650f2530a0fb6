"""What a Bot API method is made of."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from simulator.parameters import Params, Signature, signature
from simulator.world import World

Act = Callable[[World, Params], Any]
SlowAct = Callable[[World, Params], Awaitable[Any]]


@dataclass(frozen=True)
class Method:
    """A Bot API method. `act` answers at once; `slow` may wait (long polling)."""

    name: str
    shape: Signature
    act: Act | None = None
    slow: SlowAct | None = None


def method(name: str, parameters: str, act: Act) -> Method:
    """A method whose parameters are declared as in `parameters.signature`."""
    return Method(name, signature(parameters), act)
