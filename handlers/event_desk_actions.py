"""Buttons of events for coordinators and for whoever helps at the door."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenDoor(Action, code="vd"):
    """Who comes, by the name they chose, to be ticked off."""

    event: int


@dataclass(frozen=True)
class TurnDoor(Action, code="vp"):
    """Another page of the same list; `first` to `last` are the initials of one part of it, empty for all."""

    event: int
    page: int
    first: str = ""
    last: str = ""


@dataclass(frozen=True)
class TickDoor(Action, code="vt"):
    """Somebody is here, or is not after all."""

    event: int
    person: int
    page: int
    here: bool
    first: str = ""
    last: str = ""


@dataclass(frozen=True)
class FindAtDoor(Action, code="vj"):
    """Look somebody up by the first letter."""

    event: int


@dataclass(frozen=True)
class OpenHosts(Action, code="vh"):
    """Who helps at the door."""

    event: int


@dataclass(frozen=True)
class SetHost(Action, code="vo"):
    """Ask a champion to help at the door, or not any more."""

    event: int
    person: int
    wanted: bool


@dataclass(frozen=True)
class NoHost(Action, code="vn"):
    """A champion can't help at the door; `by` is who asked."""

    event: int
    by: int = 0


@dataclass(frozen=True)
class WillHelp(Action, code="vk"):
    """A champion helps at the door; `by` is who asked."""

    event: int
    by: int


@dataclass(frozen=True)
class TurnEvents(Action, code="vb"):
    """Another page of the coordinator's events."""

    page: int


@dataclass(frozen=True)
class SendEvent(Action, code="vs"):
    """Announce the event as it stands in this version."""

    event: int
    sequence: int


@dataclass(frozen=True)
class PreviewEvent(Action, code="vv"):
    """The notice in each language."""

    event: int


@dataclass(frozen=True)
class DropEvent(Action, code="vz"):
    """Throw a draft away."""

    event: int
    sure: bool = False


@dataclass(frozen=True)
class ChangeEvent(Action, code="vc"):
    """What can be changed, a page at a time."""

    event: int
    page: int = 0


@dataclass(frozen=True)
class ChangeField(Action, code="vf"):
    """Ask for one thing anew."""

    event: int
    field: str


@dataclass(frozen=True)
class OpenAccess(Action, code="va"):
    """What helps to come: step-free, prams and so on."""

    event: int


@dataclass(frozen=True)
class SetAccess(Action, code="vg"):
    """One of these, there or not."""

    event: int
    what: str
    there: bool


@dataclass(frozen=True)
class OpenSpoken(Action, code="vl"):
    """Which languages are spoken there."""

    event: int


@dataclass(frozen=True)
class SetSpoken(Action, code="vu"):
    """One of these, spoken or not."""

    event: int
    language: str
    spoken: bool


@dataclass(frozen=True)
class OpenEventWords(Action, code="vw"):
    """The event's words in other languages."""

    event: int


@dataclass(frozen=True)
class WriteEventWords(Action, code="vi"):
    """Write them in one more language."""

    event: int
    language: str


@dataclass(frozen=True)
class CopyEvent(Action, code="vy"):
    """The same again at another time."""

    event: int


@dataclass(frozen=True)
class RepeatEvent(Action, code="vr"):
    """The same in each of the coming weeks."""

    event: int


@dataclass(frozen=True)
class CallOff(Action, code="vx"):
    """It does not take place."""

    event: int
