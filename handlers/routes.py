"""The table of routes: what may happen, and which handler answers. Built once, checked at start."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.action import Action
from domain.form import Answers, Form
from domain.said import Said
from domain.screen import Button, Screen
from domain.words import Line
from handlers.ctx import Ctx

Handler = Callable[[Ctx, Any], Awaitable[Screen | None]]
Choices = Callable[[Ctx, Answers], Awaitable[list[tuple[str, Line]]]]
Shows = Callable[[Ctx, Answers], Awaitable[tuple[Line, ...]]]
Reads = Callable[[Ctx, Said], Awaitable[Any]]
Keeps = Callable[[Ctx, Any], Awaitable[Ctx]]


@dataclass(frozen=True)
class Command:
    """A command in the private chat, without its slash."""

    name: str
    handler: Handler


@dataclass(frozen=True)
class InGroup:
    """A command in a group, without its slash. Its handler gets the `GroupCommand`."""

    name: str
    handler: Handler


@dataclass(frozen=True)
class Press:
    """A button. Its handler gets the action."""

    action: type[Action]
    handler: Handler


@dataclass(frozen=True)
class Happens:
    """Something that is neither: a join request, a change of membership. Its handler gets the incoming value."""

    kind: type
    handler: Handler


@dataclass(frozen=True)
class Resumes:
    """The result of an effect. Its handler gets `EffectDone`."""

    name: str
    handler: Handler


@dataclass(frozen=True)
class FallsDue:
    """Something planned. Its handler gets the storage `Due` and works without a person of its own.

    What is `patient` lets everything else that is due go first: it falls due for everybody at the same hour.
    """

    kind: str
    handler: Callable[..., Awaitable[None]]
    patient: bool = False


@dataclass(frozen=True)
class Hourly:
    """Something to look after every hour, and at the start. Its handler gets the unit of work, the house, the time."""

    handler: Callable[..., Awaitable[None]]


@dataclass(frozen=True)
class FormRoute:
    """A form and what belongs to it.

    `done` gets all answers. `choices` gives a step's options from the database, `shows` what a step shows above
    its question, `reads` understands a typed answer where the step's kind alone cannot, and `keeps` saves an
    answer at once, for what must not wait for the end. `extra` are more buttons of a step; `help_below` puts urgent
    help under every step, for people who have no keyboard yet. `thrown` says, in words of its own, that the draft was
    thrown away, and where it goes on. `knows` gives what need not be asked, under names that begin with `_`.
    """

    form: Form
    done: Callable[[Ctx, Answers], Awaitable[Screen]]
    choices: Mapping[str, Choices] = field(default_factory=dict)
    shows: Mapping[str, Shows] = field(default_factory=dict)
    reads: Mapping[str, Reads] = field(default_factory=dict)
    keeps: Mapping[str, Keeps] = field(default_factory=dict)
    extra: Mapping[str, tuple[Button, ...]] = field(default_factory=dict)
    help_below: bool = False
    thrown: Callable[[Ctx, Answers], Awaitable[Screen]] | None = None
    knows: Callable[[Ctx], Awaitable[Answers]] | None = None


Route = Command | InGroup | Press | Happens | Resumes | FallsDue | Hourly | FormRoute


@dataclass(frozen=True)
class Routes:
    """Every route by what it answers."""

    commands: dict[str, Handler] = field(default_factory=dict)
    in_group: dict[str, Handler] = field(default_factory=dict)
    presses: dict[type[Action], Handler] = field(default_factory=dict)
    happenings: dict[type, Handler] = field(default_factory=dict)
    resumes: dict[str, Handler] = field(default_factory=dict)
    dues: dict[str, Callable[..., Awaitable[None]]] = field(default_factory=dict)
    forms: dict[str, FormRoute] = field(default_factory=dict)
    patient: set[str] = field(default_factory=set)
    hourly: list[Callable[..., Awaitable[None]]] = field(default_factory=list)

    @classmethod
    def of(cls, features: Iterable[Iterable[Route]]) -> Routes:
        """The table of all features' routes. Raises ValueError when two answer the same."""
        table = cls()
        for feature in features:
            for route in feature:
                table._add(route)
        return table

    def _add(self, route: Route) -> None:
        match route:
            case Command():
                _put(self.commands, route.name, route.handler)
            case InGroup():
                _put(self.in_group, route.name, route.handler)
            case Press():
                _put(self.presses, route.action, route.handler)
            case Happens():
                _put(self.happenings, route.kind, route.handler)
            case Resumes():
                _put(self.resumes, route.name, route.handler)
            case FallsDue():
                _put(self.dues, route.kind, route.handler)
                self.patient.update({route.kind} if route.patient else ())
            case Hourly():
                self.hourly.append(route.handler)
            case FormRoute():
                _put(self.forms, route.form.name, route)


def _put(table: dict[Any, Any], key: Any, handler: Any) -> None:
    if key in table:
        raise ValueError(f"two routes answer {key}")
    table[key] = handler
