"""Buttons of local help, for parents and for the desk."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenLocalHelp(Action, code="u"):
    """What helps near you; only where `language` is spoken, when one is given."""

    language: str = ""
    page: int = 0


@dataclass(frozen=True)
class OpenHelpLanguages(Action, code="ul"):
    """In which language somebody would like to be helped."""


@dataclass(frozen=True)
class OpenHelpList(Action, code="ui"):
    """Places of one category, or of all; those that are open today, or all."""

    category: str
    language: str = ""
    today: bool = False
    page: int = 0


@dataclass(frozen=True)
class OpenHelpPlace(Action, code="up"):
    """One place."""

    entry: int


@dataclass(frozen=True)
class OpenHelpMap(Action, code="um"):
    """Where it is on the map."""

    entry: int


@dataclass(frozen=True)
class AskIfRight(Action, code="uq"):
    """Is this still right?"""

    entry: int


@dataclass(frozen=True)
class SayOfPlace(Action, code="us"):
    """What a parent knows: yes, or what is wrong."""

    entry: int
    what: str


@dataclass(frozen=True)
class HearBack(Action, code="uh"):
    """Tell me what you find."""

    doubt: int


@dataclass(frozen=True)
class OpenLocalHelpDesk(Action, code="ud"):
    """Local help, as the desk keeps it."""


@dataclass(frozen=True)
class OpenDeskPlaces(Action, code="ua"):
    """Every place, page by page."""

    page: int = 0


@dataclass(frozen=True)
class OpenDeskPlace(Action, code="uc"):
    """One place, as the desk keeps it."""

    entry: int


@dataclass(frozen=True)
class OpenDoubts(Action, code="ub"):
    """What parents doubt, one card at a time."""

    at: int = 0


@dataclass(frozen=True)
class KeepAsIs(Action, code="uk"):
    """A doubt was looked into: the place is right as it stands."""

    doubt: int


@dataclass(frozen=True)
class OpenDue(Action, code="ur"):
    """What has to be checked again, one card at a time."""

    at: int = 0


@dataclass(frozen=True)
class StillRight(Action, code="uo"):
    """It was checked and is right."""

    entry: int


@dataclass(frozen=True)
class ChangePlace(Action, code="ux"):
    """What shall be changed? `doubt` is the doubt that led here, or 0."""

    entry: int
    doubt: int = 0
    page: int = 0


@dataclass(frozen=True)
class ChangeField(Action, code="uf"):
    """Write this field anew."""

    entry: int
    field: str
    doubt: int = 0


@dataclass(frozen=True)
class TakePlaceDown(Action, code="uz"):
    """Parents shall not see it any more."""

    entry: int
    sure: bool = False


@dataclass(frozen=True)
class ImportPlaces(Action, code="un"):
    """Places from a table."""


@dataclass(frozen=True)
class GetPlacesTemplate(Action, code="ut"):
    """An empty table with one invented row."""


@dataclass(frozen=True)
class ExportPlaces(Action, code="ue"):
    """The table as it is kept; of one area, or first of all the question which."""

    area: int = 0
