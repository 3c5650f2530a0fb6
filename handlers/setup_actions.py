"""The buttons of setting groups up. Codes are for ever, as in `actions`."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenGroups(Action, code="ml"):
    """The groups of this coordinator's areas, a page at a time."""

    page: int = 0


@dataclass(frozen=True)
class AddGroup(Action, code="mb"):
    """How a group is added."""


@dataclass(frozen=True)
class OpenGroupCard(Action, code="mc"):
    """All that is set for one group, and what is missing."""

    group: int


@dataclass(frozen=True)
class CheckGroup(Action, code="mk"):
    """Have a look at the group now."""

    group: int


@dataclass(frozen=True)
class SetGroupOpen(Action, code="mo"):
    """Show the group to parents, or to nobody any more."""

    group: int
    opened: bool


@dataclass(frozen=True)
class EditGroup(Action, code="me"):
    """What can be set."""

    group: int


@dataclass(frozen=True)
class SetField(Action, code="mf"):
    """Ask for one thing: name, area, ages, places or quiet."""

    group: int
    field: str


@dataclass(frozen=True)
class PutBack(Action, code="mu"):
    """Undo: a field as it was before."""

    group: int
    field: str
    value: str


@dataclass(frozen=True)
class OpenGroupLanguages(Action, code="mn"):
    """Which languages are spoken in the group."""

    group: int


@dataclass(frozen=True)
class ToggleGroupLanguage(Action, code="mt"):
    """A language comes in, or goes out; pressed twice it is the same."""

    group: int
    language: str
    wanted: bool = True


@dataclass(frozen=True)
class OpenGroupWords(Action, code="mw"):
    """The group's own rules and welcome, by language."""

    group: int


@dataclass(frozen=True)
class ReadGroupWords(Action, code="mq"):
    """The rules or the welcome in a language, as they are now."""

    group: int
    kind: str
    language: str


@dataclass(frozen=True)
class WriteGroupWords(Action, code="mx"):
    """Write the group's own rules or welcome in a language."""

    group: int
    kind: str
    language: str


@dataclass(frozen=True)
class DropGroupWords(Action, code="my"):
    """Back to the programme's words."""

    group: int
    kind: str
    language: str


@dataclass(frozen=True)
class OpenGroupChampions(Action, code="mh"):
    """Who looks after the group."""

    group: int


@dataclass(frozen=True)
class InviteChampion(Action, code="mi"):
    """A single-use link that makes somebody a champion of the group."""

    group: int


@dataclass(frozen=True)
class EndChampion(Action, code="mr"):
    """Somebody is no champion of the group any more; `sure` after the question."""

    group: int
    person: int
    sure: bool = False
