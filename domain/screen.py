"""What a person sees next, as a value: lines, buttons, perhaps a picture, and what follows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.action import Action
from domain.words import Html, Line, Text, text

MOST_BUTTONS = 8
MOST_IN_A_ROW = 3


@dataclass(frozen=True)
class Button:
    """One button: exactly one of an action (a press comes back), a web address, or a text to copy."""

    label: Text | Html
    action: Action | None = None
    url: str | None = None
    copy: str | None = None


@dataclass(frozen=True)
class Media:
    """A file that Telegram already holds for us: `kind` is voice, audio, photo, video or document."""

    kind: str
    file_id: str


@dataclass(frozen=True)
class Attachment:
    """A small text file made by us, such as an event for a calendar; it is sent with the bubble's words under it."""

    filename: str
    content: str


@dataclass(frozen=True)
class Venue:
    """A pin on the map, in degrees, with a name and an address under it; it takes the place of the words."""

    latitude: float
    longitude: float
    title: str
    address: str


@dataclass(frozen=True)
class Screen:
    """One bubble and what belongs to it.

    `picture` names one of our own pictures; `media` plays what somebody sent,
    `attachment` gives a file, `venue` is a pin on the map. `toast` is the short answer to a
    press. `fresh` sends a new bubble where a press would have edited the old one and takes the old one's buttons;
    `beside` leaves the old one as it is, buttons and all. `keyboard` brings the
    persistent keyboard (and then the bubble has no buttons). `then` is another bubble behind this one,
    and `next` an action whose screen follows, so that features need not import one another.
    """

    lines: tuple[Line, ...] = ()
    rows: tuple[tuple[Button, ...], ...] = ()
    picture: str | None = None
    media: Media | None = None
    attachment: Attachment | None = None
    venue: Venue | None = None
    toast: Text | None = None
    fresh: bool = False
    beside: bool = False
    keyboard: bool = False
    no_keyboard: bool = False
    protect: bool = False
    then: Screen | None = None
    next: Action | None = None

    @property
    def is_words(self) -> bool:
        """Whether it is words and perhaps a picture of ours: what an older bubble can be edited into."""
        return self.media is None and self.attachment is None and self.venue is None

    @property
    def is_something(self) -> bool:
        """Whether there is anything to send; a toast alone is not."""
        return bool(self.lines) or not self.is_words

    def followed_by(self, other: Screen | None) -> Screen:
        """This screen with another bubble at its very end."""
        if other is None:
            return self
        return replace(self, then=self.then.followed_by(other) if self.then else other)

    def bubbles(self) -> list[Screen]:
        """Every bubble in order."""
        return [self, *(self.then.bubbles() if self.then else [])]


def button(key: str, action: Action, **args: str | int) -> Button:
    """A button by its label's key."""
    return Button(text(key, **args), action)


def toast(key: str, **args: str | int) -> Screen:
    """Nothing but a short answer to a press."""
    return Screen(toast=text(key, **args))


def in_twos(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    """Buttons two in a row."""
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
