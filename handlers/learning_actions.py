"""The buttons of lessons, of children, and of silence about them. Codes are for ever, as in `actions`."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenTopics(Action, code="lt"):
    """The topics of lessons."""


@dataclass(frozen=True)
class OpenTopic(Action, code="lo"):
    """The lessons of a topic, the ones for now first."""

    topic: str
    page: int = 0


@dataclass(frozen=True)
class OpenSaved(Action, code="ls"):
    """The lessons that were saved."""

    page: int = 0


@dataclass(frozen=True)
class SaveLesson(Action, code="lv"):
    """Save a lesson for later, or no longer; `card` (from 1) is the card to go back to, 0 for none."""

    lesson: str
    card: int = 0
    saved: bool = True


@dataclass(frozen=True)
class NotForMe(Action, code="ln"):
    """This lesson is not for me, or (`undo`) it is."""

    lesson: str
    undo: bool = False


@dataclass(frozen=True)
class OpenGoals(Action, code="lg"):
    """What would help you this week?"""


@dataclass(frozen=True)
class ToggleGoal(Action, code="li"):
    """A topic would help, or no longer."""

    topic: str


@dataclass(frozen=True)
class OpenHours(Action, code="lh"):
    """How often lessons come, and at which time of day."""


@dataclass(frozen=True)
class OpenSlots(Action, code="lx"):
    """The times of day."""


@dataclass(frozen=True)
class SetSlot(Action, code="lu"):
    """The time of day in which lessons come."""

    slot: str


@dataclass(frozen=True)
class SetAWeek(Action, code="lw"):
    """At most how many a week; 0: only what the calendar brings; -1: nothing by itself."""

    count: int


@dataclass(frozen=True)
class OpenRecall(Action, code="lr"):
    """What would you do? The oldest question that has come back, or the one of this lesson."""

    lesson: str = ""


@dataclass(frozen=True)
class AnswerRecall(Action, code="ly"):
    """An answer to a question that came back, counted from 1; 0 is "not sure"."""

    lesson: str
    question: int
    option: int


@dataclass(frozen=True)
class NoteLesson(Action, code="le"):
    """What a parent says as an editor: helpful, unclear, untrue, or a better word."""

    lesson: str
    what: str


@dataclass(frozen=True)
class OpenPause(Action, code="kp"):
    """A rest from lessons and notices?"""


@dataclass(frozen=True)
class SetPause(Action, code="kd"):
    """A rest of so many days; 0 ends it."""

    days: int


@dataclass(frozen=True)
class AskSilence(Action, code="ks"):
    """Somebody wrote "stop": a break, or silence?"""


@dataclass(frozen=True)
class OpenChildren(Action, code="b"):
    """My children."""


@dataclass(frozen=True)
class OpenChild(Action, code="bc"):
    """One child, and what can be changed."""

    child: int


@dataclass(frozen=True)
class AddChild(Action, code="ba"):
    """One child more."""


@dataclass(frozen=True)
class BabyIsHere(Action, code="bh"):
    """The baby is born."""

    child: int


@dataclass(frozen=True)
class NotYet(Action, code="bn"):
    """The baby is not here yet."""

    child: int


@dataclass(frozen=True)
class ChangeDate(Action, code="bd"):
    """Another birth date or due date."""

    child: int


@dataclass(frozen=True)
class NameChild(Action, code="bm"):
    """A nickname, to tell children apart."""

    child: int


@dataclass(frozen=True)
class DropChild(Action, code="br"):
    """This child was told of by mistake; `sure` after the question."""

    child: int
    sure: bool = False


@dataclass(frozen=True)
class StartFor(Action, code="bg"):
    """Messages about this child may come again."""

    child: int


@dataclass(frozen=True)
class OpenCircumstances(Action, code="bs"):
    """My circumstances have changed: about one child, or (0) about which?"""

    child: int = 0


@dataclass(frozen=True)
class StopMessages(Action, code="bx"):
    """Stop everything about this child, or (0) about all of them."""

    child: int = 0


@dataclass(frozen=True)
class OpenSupport(Action, code="bp"):
    """People who can help after a loss."""


@dataclass(frozen=True)
class LeaveGroups(Action, code="bl"):
    """Leave the groups quietly; `sure` after the question."""

    sure: bool = False
