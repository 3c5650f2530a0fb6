"""Buttons of notices: writing them, whom they are for, how they look."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenNotices(Action, code="n"):
    """The notices of this desk."""

    page: int = 0


@dataclass(frozen=True)
class NewNotice(Action, code="nn"):
    """Write a new one."""


@dataclass(frozen=True)
class OpenNotice(Action, code="no"):
    """One notice, wherever it is in its life."""

    notice: int


@dataclass(frozen=True)
class OpenWords(Action, code="nwl"):
    """Its words, language by language."""

    notice: int


@dataclass(frozen=True)
class WriteWords(Action, code="nwt"):
    """Write it in a language, or write it anew."""

    notice: int
    language: str


@dataclass(frozen=True)
class DropWords(Action, code="nwx"):
    """Leave a language out."""

    notice: int
    language: str


@dataclass(frozen=True)
class OpenNoticeMedia(Action, code="nwm"):
    """The picture, recording or document that goes with it."""

    notice: int


@dataclass(frozen=True)
class AddNoticeMedia(Action, code="nwa"):
    """Send one, or another one."""

    notice: int


@dataclass(frozen=True)
class DropNoticeMedia(Action, code="nwd"):
    """Take it away."""

    notice: int


@dataclass(frozen=True)
class OpenNoticeButtons(Action, code="nwb"):
    """The buttons under it."""

    notice: int


@dataclass(frozen=True)
class ChooseLesson(Action, code="nwc"):
    """A lesson for a button: the topics, or the lessons of one, a page at a time."""

    notice: int
    topic: str = ""
    page: int = 0


@dataclass(frozen=True)
class FindLesson(Action, code="nwf"):
    """A lesson for a button, by a few words."""

    notice: int


@dataclass(frozen=True)
class ChooseEvent(Action, code="nwe"):
    """A coming event for a button."""

    notice: int
    page: int = 0


@dataclass(frozen=True)
class ChooseForm(Action, code="nwg"):
    """Something to write to us, for a button."""

    notice: int


@dataclass(frozen=True)
class AddLink(Action, code="nwk"):
    """A web address for a button."""

    notice: int


@dataclass(frozen=True)
class AddNoticeButton(Action, code="nwu"):
    """This lesson, event or form."""

    notice: int
    kind: str
    value: str


@dataclass(frozen=True)
class DropNoticeButton(Action, code="nwr"):
    """Take a button away: the one at this place, of so many."""

    notice: int
    at: int
    of: int


@dataclass(frozen=True)
class OpenWhom(Action, code="nwh"):
    """Whom it is for: the whole, or one part of it."""

    notice: int
    part: str = ""
    page: int = 0


@dataclass(frozen=True)
class SetWhom(Action, code="nws"):
    """One choice, made or taken back."""

    notice: int
    part: str
    value: str
    on: bool
    page: int = 0


@dataclass(frozen=True)
class PreviewNotice(Action, code="nwp"):
    """As it will look to readers of a language."""

    notice: int
    language: str = ""


@dataclass(frozen=True)
class SendToMe(Action, code="nwy"):
    """The real thing, to whoever writes it."""

    notice: int
    language: str


@dataclass(frozen=True)
class ReadyToSend(Action, code="nwz"):
    """A last look before it is sent: now, or later."""

    notice: int


@dataclass(frozen=True)
class DropNotice(Action, code="nwq"):
    """Throw a draft away; asks once."""

    notice: int
    sure: bool = False


@dataclass(frozen=True)
class OpenFromNotice(Action, code="nv"):
    """What a button under a notice leads to: `kind` is lesson, event, form or settings."""

    kind: str
    value: str = ""
