"""The table of routes: whole, without doubles, and with words for everything it can show."""

from collections.abc import Iterable

import pytest

from content.wording import Wording
from domain.action import Action
from domain.form import Kind
from domain.screen import MOST_BUTTONS
from domain.words import text
from handlers.actions import OpenHome
from handlers.routes import Command, FormRoute, Press, Routes
from handlers.table import table

TABLE = table()
WORDING = Wording(strict=True)
OURS = [kind for kind in Action.known().values() if kind.__module__.startswith("handlers.")]


async def nothing(*_: object) -> None:
    """A handler that does nothing."""


def has_words(key: str) -> bool:
    """Whether the key is written in every language."""
    return all(key in WORDING.keys(language) for language in WORDING.languages)


@pytest.mark.parametrize("kind", OURS, ids=lambda kind: str(kind.__name__))
def test_every_button_has_somebody_who_answers_it(kind: type[Action]) -> None:
    """B14: no button that we ever send leads nowhere."""
    assert kind in TABLE.presses


@pytest.mark.parametrize("name", ["start", "menu", "learn", "help", "group", "events", "say", "settings", "language",
                                  "stop", "mydata", "delete", "cancel"])  # fmt: skip
def test_every_promised_command_is_there(name: str) -> None:
    """The private commands are a contract with everybody who has read about them."""
    assert name in TABLE.commands


def test_two_routes_cannot_answer_the_same() -> None:
    """Which of two handlers is right would depend on their order: that is refused at the start."""
    doubles: list[Iterable[Command | Press]] = [[Command("menu", nothing)], [Command("menu", nothing)]]
    with pytest.raises(ValueError, match="two routes answer menu"):
        Routes.of(doubles)
    with pytest.raises(ValueError, match="two routes answer"):
        Routes.of([[Press(OpenHome, nothing), Press(OpenHome, nothing)]])


@pytest.mark.parametrize("route", TABLE.forms.values(), ids=lambda route: str(route.form.name))
def test_every_form_has_words_for_all_that_it_asks(route: FormRoute) -> None:
    """Text keys follow the names: the question, why we ask, and each option, in every language."""
    form = route.form
    wanted = [f"{form.name}-name"] if form.cancellable else []
    for step in form.steps:
        wanted.append(f"{form.words}-{step.name}")
        wanted += [f"{form.words}-{step.name}-why"] if step.why else []
        if step.name not in route.choices:
            wanted += [f"{form.words}-{step.name}-{option}" for option in step.options]
    assert [key for key in wanted if not has_words(key)] == []


@pytest.mark.parametrize("route", TABLE.forms.values(), ids=lambda route: str(route.form.name))
def test_what_a_form_adds_belongs_to_its_steps(route: FormRoute) -> None:
    """A misspelt step name would silently add nothing; a choice without options could never be answered."""
    names = {step.name for step in route.form.steps}
    for added in (route.choices, route.shows, route.reads, route.keeps, route.extra):
        assert set(added) <= names
    for step in route.form.steps:
        if step.kind in {Kind.CHOICE, Kind.CONFIRM}:
            assert step.options or step.name in route.choices
    assert len(names) == len(route.form.steps)


@pytest.mark.parametrize("route", TABLE.forms.values(), ids=lambda route: str(route.form.name))
def test_no_question_has_more_than_eight_buttons(route: FormRoute) -> None:
    """A small phone shows them all; Cancel alone is left out where there is no room, and Back stays."""
    first, *_ = route.form.steps
    for step in route.form.steps:
        ways = (step is not first) + step.skippable + step.why + route.help_below
        assert len(step.options) + ways + len(route.extra.get(step.name, ())) <= MOST_BUTTONS


@pytest.mark.parametrize("key", ["old-button", "nothing-open", "not-allowed", "unknown-command", "form-kept",
                                 "something-went-wrong", "old-button-short", "crisis-default"])  # fmt: skip
def test_refusals_have_words(key: str) -> None:
    """A refusal is a sentence in every language, never a key."""
    assert has_words(key)
    assert text(key).key == key
