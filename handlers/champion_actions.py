"""The buttons of a champion's panel. Codes are for ever, as in `actions`."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenPanel(Action, code="cp"):
    """One group's panel."""

    group: int


@dataclass(frozen=True)
class OpenMore(Action, code="cm"):
    """The second page of a group's panel."""

    group: int


@dataclass(frozen=True)
class OpenNewcomers(Action, code="cn"):
    """Who came within a week."""

    group: int


@dataclass(frozen=True)
class NextWaiting(Action, code="ci"):
    """Another one of those who wait at the door."""

    group: int
    at: int


@dataclass(frozen=True)
class LetInAllTheSame(Action, code="cl"):
    """Yes, let them in although there is no room, or they were taken out before."""

    request: int


@dataclass(frozen=True)
class DeclineStrangers(Action, code="cj"):
    """Not these strangers: everybody up to a request who has not joined the programme."""

    group: int
    upto: int
    sure: bool = False


@dataclass(frozen=True)
class OpenStarters(Action, code="co"):
    """A conversation starter as it will look."""

    group: int
    topic: str = ""
    at: int = 0
    language: str = ""


@dataclass(frozen=True)
class StarterTopics(Action, code="ct"):
    """Starters by topic."""

    group: int


@dataclass(frozen=True)
class PostStarter(Action, code="ck"):
    """Put a starter up; what is pressed twice under one stamp is put up once."""

    group: int
    starter: str
    language: str
    stamp: int
    sure: bool = False


@dataclass(frozen=True)
class TakeDown(Action, code="cz"):
    """Take down what was put up: `what` and `stamp` name it."""

    group: int
    what: str
    stamp: int


@dataclass(frozen=True)
class OpenSharing(Action, code="cc"):
    """Share a lesson or a help card: which topic?"""

    group: int


@dataclass(frozen=True)
class ShareTopic(Action, code="ce"):
    """The lessons of a topic, or the help cards."""

    group: int
    topic: str
    page: int = 0


@dataclass(frozen=True)
class SearchToShare(Action, code="cf"):
    """Search for something to share."""

    group: int


@dataclass(frozen=True)
class ShowToShare(Action, code="cg"):
    """A lesson (`l`) or a help card (`h`) as it will look in the group."""

    group: int
    kind: str
    about: str
    language: str = ""


@dataclass(frozen=True)
class ShareIt(Action, code="cr"):
    """Put the card up; what is pressed twice under one stamp is put up once."""

    group: int
    kind: str
    about: str
    language: str
    stamp: int
    sure: bool = False


@dataclass(frozen=True)
class OpenRest(Action, code="ca"):
    """I'm off tonight: who is on, and how much each has carried."""

    group: int


@dataclass(frozen=True)
class TakeRest(Action, code="cv"):
    """Off: tonight, a week, or until I say so."""

    group: int
    how: str


@dataclass(frozen=True)
class ComeBack(Action, code="cx"):
    """I'm back."""

    group: int


@dataclass(frozen=True)
class Debrief(Action, code="cb"):
    """That was a hard one. Would a chat help?"""

    case: int


@dataclass(frozen=True)
class AskForChat(Action, code="cy"):
    """Yes, a chat would help."""

    case: int


@dataclass(frozen=True)
class NoChat(Action, code="cq"):
    """I'm fine."""

    case: int


@dataclass(frozen=True)
class OpenWeekly(Action, code="q"):
    """The question of the week in a group."""

    group: int


@dataclass(frozen=True)
class PickQuestion(Action, code="qp"):
    """A question of the library as it will look."""

    group: int
    at: int = 0
    language: str = ""


@dataclass(frozen=True)
class OwnQuestion(Action, code="qo"):
    """A question in my own words."""

    group: int


@dataclass(frozen=True)
class AskQuestion(Action, code="qa"):
    """Ask a question of the library."""

    group: int
    starter: str
    language: str


@dataclass(frozen=True)
class CloseQuestion(Action, code="qc"):
    """No more answers."""

    question: int
    sure: bool = False


@dataclass(frozen=True)
class ReadAnswers(Action, code="qr"):
    """What came back, a card at a time."""

    question: int
    page: int = 0


@dataclass(frozen=True)
class WriteSummary(Action, code="qs"):
    """Write what came back, for everybody who was asked."""

    question: int


@dataclass(frozen=True)
class LetItEnd(Action, code="qe"):
    """Too few have answered: nothing is given back."""

    question: int
    sure: bool = False


@dataclass(frozen=True)
class ShowQuestion(Action, code="ql"):
    """The question, to somebody who came by its link."""

    question: int


@dataclass(frozen=True)
class AnswerQuestion(Action, code="qw"):
    """Answer the question, or change the answer."""

    question: int


@dataclass(frozen=True)
class NotThisQuestion(Action, code="qn"):
    """Not this one; an answer given before goes."""

    question: int
