"""Any type of message at any step gets a helpful answer, and nothing is lost on the way."""

from collections.abc import Awaitable, Callable

import pytest

from domain.form import Form
from domain.people import Grant, Role
from domain.voices import Said, Voice, VoiceState
from handlers.table import table
from simulator.people import Person
from storage.questions import OpenQuestion
from storage.unit_of_work import UnitOfWork
from tests.stories.town import Town, join

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001"
    "e221bc330000000049454e44ae426082"
)
Act = Callable[[Person], Awaitable[object]]
KINDS: dict[str, Act] = {
    "sticker": lambda p: p.send_sticker(),
    "photo": lambda p: p.send_photo(PNG, "a picture"),
    "voice": lambda p: p.send_voice(b"OggS" + bytes(50)),
    "video": lambda p: p.send_video(b"0000ftypmp42" + bytes(50)),
    "document": lambda p: p.send_document(b"%PDF-1.4", "letter.pdf"),
    "location": lambda p: p.send_location(51.6, -0.06),
    "contact": lambda p: p.send_contact("+440000000000", "Nobody"),
    "emoji": lambda p: p.send("👶🏽🍼" * 200),
    "right to left": lambda p: p.send("\u202eمرحبا <b>x</b>"),
    "markup and quotes": lambda p: p.send("<b>'; DROP TABLE people; -- &amp; <script>"),
    "a control character": lambda p: p.send("a\x00b\x01c"),
    "the longest": lambda p: p.send("ı" * 4096),
    "an unknown command": lambda p: p.send("/nosuchthing please"),
}
ANSWERS = {"area": "1", "urgency": "week", "team": "no", "title": "T", "when": "2026-11-30T10:00", "where": "W",
           "places": 5, "audience": "everyone", "words": "w", "stage": "baby", "early": "yes", "born": "2026-10-19",
           "due": "2027-01-01", "weeks": 3}  # fmt: skip


def known_answers(form: Form, step: str) -> dict[str, object]:
    """What would have been answered before this step."""
    answers: dict[str, object] = {}
    for each in form.steps:
        if each.name == step:
            break
        if each.name in ANSWERS and each.only_if(answers):
            answers[each.name] = ANSWERS[each.name]
    return answers


@pytest.mark.parametrize("form", sorted(table().forms))
async def test_every_kind_of_message_is_answered_at_every_step(town: Town, form: str) -> None:
    """An answer each time, no missing words in it, and nothing parked; each message by a person of its own."""
    asked: list[tuple[str, Person]] = []
    for step in table().forms[form].form.steps:
        for name, act in KINDS.items():
            phone = await _somebody_at(town, form, step.name)
            asked.append((f"{name} at {form}-{step.name}", phone))
            await act(phone)
    await town.settled()
    for what, phone in asked:
        answer = [m for m in phone.messages if m.sender["is_bot"]]
        assert answer, f"{what} was not answered"
        assert "…" not in {m.text for m in answer}, f"words are missing after {what}"
        assert any(m.buttons for m in answer), f"{what} is a dead end"
    assert await town.ask(lambda uow: uow.inbox.parked_count()) == 0


async def _somebody_at(town: Town, form: str, step: str) -> Person:
    """A new coordinator (a parent, too) in the middle of a form."""
    phone = town.telegram.person("Somebody")
    now = town.clock.now()

    async def work(uow: UnitOfWork) -> None:
        person = await uow.people.meet(phone.id, now)
        await uow.people.change(person.id, language="en", joined_at=now, area_id=1)
        await uow.roles.grant(person.id, Grant(Role.COORDINATOR), now)
        said = Said(0, f"Z{phone.id}", Voice.FEEDBACK, person.id, None, "", None, None, False, VoiceState.NEW,
                    None, now, None)  # fmt: skip
        answers = {**known_answers(table().forms[form].form, step), "_voice": await uow.voices.add(said)}
        await uow.questions.save(OpenQuestion(person.id, form, step, answers, now))

    await town.ask(work)
    phone.chat.started = True
    return phone


async def test_what_people_write_is_stored_and_shown_as_they_wrote_it(town: Town) -> None:
    """Markup, quotes, right-to-left and emoji reach the desk as written; control characters are dropped."""
    await join(town.amina)
    written = "<b>'; DROP TABLE people; -- &amp; \u202eمرحبا 👶🏽 a\x00b"
    await town.amina.tap("💬 Have your say")
    await town.amina.press("Tell the team")
    await town.amina.sees("own words")
    await town.amina.send(written)
    await town.amina.sees("reference")
    await town.priya.send("/desk")
    await town.priya.press("Voices (1)")
    card = await town.priya.sees("DROP TABLE people")
    assert "<b>'; DROP TABLE people; -- &amp;" in card.text
    assert "مرحبا 👶🏽 ab" in card.text


async def test_five_thousand_characters_are_kept_and_shown_shortened(town: Town) -> None:
    """Two messages' worth of words: the first is the answer, the second is not lost in silence."""
    await join(town.amina)
    await town.amina.tap("💬 Have your say")
    await town.amina.press("Tell the team")
    await town.amina.sees("own words")
    await town.amina.send("a" * 4096)
    await town.amina.sees("reference")
    await town.amina.send("b" * 904)
    await town.amina.sees("nobody watches this chat")
    await town.priya.send("/desk")
    await town.priya.press("Voices (1)")
    await town.priya.sees("aaaa")
