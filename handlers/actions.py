"""Every button. Codes are for ever: add, never change; new fields go last, with a default."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenHome(Action, code="h"):
    """Home; `beside` leaves the message that it was pressed on as it is."""

    beside: bool = False


@dataclass(frozen=True)
class OpenHelp(Action, code="hp"):
    """Urgent help; `page` turns through the topics, `beside` leaves the message pressed on as it is."""

    page: int = 0
    beside: bool = False


@dataclass(frozen=True)
class OpenHelpCard(Action, code="hc"):
    """One red, amber, green card, a level at a time; `draft` shows the unchecked translation.

    `beside` leaves the message pressed on as it is: a lesson keeps its place.
    """

    topic: str
    draft: bool = False
    level: str = "red"
    beside: bool = False


@dataclass(frozen=True)
class SeePicture(Action, code="hv"):
    """What to look for, without words."""

    topic: str


@dataclass(frozen=True)
class OpenSources(Action, code="hs"):
    """What a help card is based on."""

    topic: str


@dataclass(frozen=True)
class Choose(Action, code="fc"):
    """An option of a form's step."""

    form: str
    step: str
    option: str


@dataclass(frozen=True)
class Skip(Action, code="fs"):
    """Pass over a form's step."""

    form: str
    step: str


@dataclass(frozen=True)
class Back(Action, code="fb"):
    """The step before."""

    form: str
    step: str


@dataclass(frozen=True)
class Why(Action, code="fw"):
    """Why a step is asked."""

    form: str
    step: str


@dataclass(frozen=True)
class CarryOn(Action, code="fo"):
    """Back to the open form."""


@dataclass(frozen=True)
class StartAgain(Action, code="fa"):
    """The open form from its beginning."""


@dataclass(frozen=True)
class ThrowAway(Action, code="ft"):
    """Drop the open form; `sure` after the second question."""

    sure: bool = False


@dataclass(frozen=True)
class BeginForm(Action, code="fn"):
    """Begin a form by its name."""

    form: str


@dataclass(frozen=True)
class HideThis(Action, code="ch"):
    """Delete the card and the message that led to it."""

    message: int


@dataclass(frozen=True)
class UndoLoss(Action, code="cu"):
    """Start the messages about a baby again."""


@dataclass(frozen=True)
class NotNow(Action, code="jn"):
    """Not now: nothing more is asked."""


@dataclass(frozen=True)
class BackToNotice(Action, code="jb"):
    """From the whole notice back to the short one."""


@dataclass(frozen=True)
class MoreNotice(Action, code="jm"):
    """The whole privacy notice."""


@dataclass(frozen=True)
class OpenLearn(Action, code="l"):
    """The list of lessons."""


@dataclass(frozen=True)
class OpenCard(Action, code="lc"):
    """A lesson's card, counted from 1."""

    lesson: str
    card: int


@dataclass(frozen=True)
class OpenQuiz(Action, code="lq"):
    """A lesson's quiz question, counted from 1."""

    lesson: str
    question: int = 1


@dataclass(frozen=True)
class AnswerQuiz(Action, code="la"):
    """An answer to a quiz question; question and option are counted from 1."""

    lesson: str
    question: int
    option: int


@dataclass(frozen=True)
class FinishLesson(Action, code="lf"):
    """The end of a lesson."""

    lesson: str


@dataclass(frozen=True)
class OpenGroup(Action, code="g"):
    """My group; `shift` shows another one that fits."""

    shift: int = 0


@dataclass(frozen=True)
class ReadRules(Action, code="gr"):
    """A group's rules, after the question of age; `line` goes on into the line instead."""

    group: int
    line: bool = False


@dataclass(frozen=True)
class SayAdult(Action, code="ga"):
    """Are you 18 or over? `line`: what was wanted was the line."""

    group: int
    adult: bool
    line: bool = False


@dataclass(frozen=True)
class AgreeRules(Action, code="gy"):
    """I agree to the rules."""

    group: int


@dataclass(frozen=True)
class OpenChampion(Action, code="c"):
    """The champion's screen."""


@dataclass(frozen=True)
class OpenWaiting(Action, code="cw"):
    """Who waits at a group's door."""

    group: int


@dataclass(frozen=True)
class DecideJoin(Action, code="cd"):
    """Let somebody in, or not."""

    request: int
    let_in: bool


@dataclass(frozen=True)
class OpenDesk(Action, code="d"):
    """The coordinator's desk."""


@dataclass(frozen=True)
class OpenDeskEvents(Action, code="dl"):
    """The coordinator's list of events."""


@dataclass(frozen=True)
class OpenDeskEvent(Action, code="dv"):
    """One event, as the coordinator sees it."""

    event: int


@dataclass(frozen=True)
class OpenVoices(Action, code="dw"):
    """What parents said; one card at a time."""

    at: int = 0


@dataclass(frozen=True)
class TakeVoice(Action, code="dt"):
    """I take it."""

    voice: int


@dataclass(frozen=True)
class AnswerVoice(Action, code="da"):
    """Write an answer."""

    voice: int


@dataclass(frozen=True)
class OpenEvents(Action, code="e"):
    """What's on."""


@dataclass(frozen=True)
class OpenEvent(Action, code="ev"):
    """One event."""

    event: int


@dataclass(frozen=True)
class AnswerEvent(Action, code="ea"):
    """Going, or can't come."""

    event: int
    answer: str


@dataclass(frozen=True)
class OpenSay(Action, code="s"):
    """Have your say."""


@dataclass(frozen=True)
class OpenMyMessages(Action, code="sm"):
    """What I said, and what became of it."""


@dataclass(frozen=True)
class TapFace(Action, code="sf"):
    """A face under a lesson (`l`) or an event (`e`); `score` from 1, the best last."""

    about: str
    subject: str
    score: int


@dataclass(frozen=True)
class SayMore(Action, code="so"):
    """A sentence about what was tapped."""

    voice: int


@dataclass(frozen=True)
class AddToVoice(Action, code="sa"):
    """Add something to what I said."""

    voice: int


@dataclass(frozen=True)
class HaveIt(Action, code="wh"):
    """The lead or deputy has the worry."""

    voice: int


@dataclass(frozen=True)
class OpenWorry(Action, code="wo"):
    """Read a worry (the lead or deputy)."""

    voice: int


@dataclass(frozen=True)
class OpenWorries(Action, code="wl"):
    """The worries that are not answered (the lead or deputy)."""


@dataclass(frozen=True)
class StopBaby(Action, code="cs"):
    """Stop the messages about a baby."""


@dataclass(frozen=True)
class OpenSettings(Action, code="x"):
    """Settings."""


@dataclass(frozen=True)
class OpenAbout(Action, code="xa"):
    """Tell about the child and the area again."""


@dataclass(frozen=True)
class SetLanguage(Action, code="xl"):
    """Another language."""

    language: str


@dataclass(frozen=True)
class OpenLanguage(Action, code="xo"):
    """Which language?"""


@dataclass(frozen=True)
class StopAll(Action, code="xt"):
    """Stop everything."""


@dataclass(frozen=True)
class AskStop(Action, code="xs"):
    """Stop everything?"""


@dataclass(frozen=True)
class OpenMyData(Action, code="xm"):
    """What is kept about me."""


@dataclass(frozen=True)
class AskDelete(Action, code="xd"):
    """Delete everything?"""


@dataclass(frozen=True)
class DeleteAll(Action, code="xx"):
    """Yes, delete everything."""


@dataclass(frozen=True)
class OpenOwner(Action, code="o"):
    """The owner's screen."""
