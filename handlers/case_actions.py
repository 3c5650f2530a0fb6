"""The buttons of reports and cases. Codes are for ever, as in `actions`."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenCases(Action, code="zl"):
    """The open cases of a group; without one, of all groups one looks after."""

    group: int = 0


@dataclass(frozen=True)
class ReportInPrivate(Action, code="zp"):
    """Something is wrong in this group: tell it here."""

    group: int


@dataclass(frozen=True)
class OpenCase(Action, code="zc"):
    """One case: what was reported, and what may be done."""

    case: int


@dataclass(frozen=True)
class PickLength(Action, code="zt"):
    """For how long somebody is muted."""

    case: int


@dataclass(frozen=True)
class PickReason(Action, code="zr"):
    """Why this is done, from a short list; `hours` are a mute's."""

    case: int
    deed: str
    hours: int = 0


@dataclass(frozen=True)
class PreviewDeed(Action, code="zv"):
    """What exactly will happen, before it does. `delete`: the reported message goes, too."""

    case: int
    deed: str
    reason: str = ""
    hours: int = 0
    delete: bool = False


@dataclass(frozen=True)
class DoDeed(Action, code="zd"):
    """Do it."""

    case: int
    deed: str
    reason: str = ""
    hours: int = 0
    delete: bool = False


@dataclass(frozen=True)
class TalkTo(Action, code="zw"):
    """A private note to the person: a template, and own words if wanted."""

    case: int
    reason: str


@dataclass(frozen=True)
class AnswerBan(Action, code="zb"):
    """The second person agrees to a ban, or not."""

    case: int
    agree: bool


@dataclass(frozen=True)
class BanEverywhere(Action, code="ze"):
    """Keep somebody out of all of the programme's groups; asked once more."""

    case: int
    sure: bool = False


@dataclass(frozen=True)
class AskAgain(Action, code="za"):
    """Was that decision about me right?"""

    case: int


@dataclass(frozen=True)
class OpenAppeal(Action, code="zo"):
    """Somebody asks for another look: what was decided and why."""

    case: int


@dataclass(frozen=True)
class JudgeAppeal(Action, code="zj"):
    """Write the answer to it."""

    case: int


@dataclass(frozen=True)
class PickRemoval(Action, code="zx"):
    """Take somebody out, or ask for a ban, too."""

    case: int
