"""Stop, see, delete: in any state, in one step and one confirmation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time

from domain.dates import PartDate
from domain.incoming import Commanded
from domain.people import Purpose
from domain.screen import Screen, button
from domain.voices import VoiceState
from domain.words import Line, Moment, text
from handlers import appointment, event_places, forms, lesson_hour, places
from handlers.actions import AskDelete, AskStop, DeleteAll, OpenHome, OpenMyData, StopAll
from handlers.ctx import Ctx
from handlers.routes import Command, Press, Route
from storage.learning import PASSED, SAVED


def routes() -> Iterable[Route]:
    """/stop, /mydata, /delete, /cancel."""
    yield Command("stop", lambda ctx, _command: stop(ctx, StopAll()))
    yield Command("mydata", lambda ctx, _command: my_data(ctx, OpenMyData()))
    yield Command("delete", lambda ctx, _command: ask_delete(ctx, AskDelete()))
    yield Command("cancel", cancel)
    yield Press(AskStop, ask_stop)
    yield Press(StopAll, stop)
    yield Press(OpenMyData, my_data)
    yield Press(AskDelete, ask_delete)
    yield Press(DeleteAll, delete)


async def ask_stop(ctx: Ctx, _press: AskStop) -> Screen:
    """From settings, where a thumb may slip: one question first."""
    rows = ((button("rights-stop-yes", StopAll()),), (button("form-back", OpenHome()),))
    return Screen((text("rights-stop-sure"),), rows)


async def stop(ctx: Ctx, _press: StopAll) -> Screen:
    """Silence, at once: also for what was about to leave. A draft stays, should they come back."""
    await ctx.uow.people.change(ctx.person.id, stopped_at=ctx.now)
    await ctx.uow.outbox.cancel(ctx.now, person_id=ctx.person.id)
    # Events are held before groups, as everywhere: two turns that held them the other way round would wait for ever.
    await event_places.give_up_places(ctx.uow, ctx.house, ctx.person, ctx.now, for_good=False)
    await places.give_up_places(ctx.uow, ctx.house, ctx.person, ctx.now)
    question = await ctx.uow.questions.of(ctx.person.id)
    if question and question.form in ctx.forms and not ctx.forms[question.form].form.staff_read:
        await ctx.uow.questions.close(ctx.person.id)
    return Screen((text("rights-stopped"),), no_keyboard=True, fresh=True)


async def my_data(ctx: Ctx, _press: OpenMyData) -> Screen:
    """What is kept, in plain words."""
    return Screen(
        tuple(await _what_is_kept(ctx)), ((button("rights-delete", AskDelete()), button("button-home", OpenHome())),)
    )


async def ask_delete(ctx: Ctx, _press: AskDelete) -> Screen:
    """Asked once."""
    rows = ((button("rights-delete-yes", DeleteAll()),), (button("form-back", OpenHome()),))
    return Screen((text("rights-delete-sure"),), rows)


async def delete(ctx: Ctx, _press: DeleteAll) -> Screen:
    """Everything goes; an open worry is kept until it is dealt with, and that is said."""
    await event_places.give_up_places(ctx.uow, ctx.house, ctx.person, ctx.now, for_good=True)
    await places.give_up_places(ctx.uow, ctx.house, ctx.person, ctx.now)
    cases = await ctx.uow.rights.open_cases(ctx.person)
    kept = await ctx.uow.rights.erase(ctx.person, ctx.now)
    await ctx.uow.audit.write(None, "person-erased", "person", ctx.now)
    lines: list[Line] = [text("rights-deleted")]
    if kept:
        lines.append(text("rights-kept-worry", references=", ".join(kept)))
    if cases:
        lines.append(text("rights-kept-case", references=", ".join(cases)))
    if await ctx.uow.bans.any_of(ctx.person.telegram_id):
        lines.append(text("rights-kept-ban"))
    return Screen(tuple(lines), no_keyboard=True, fresh=True)


async def cancel(ctx: Ctx, _command: Commanded) -> Screen:
    """Out of a form: the draft is offered, never dropped by a slip."""
    question = await ctx.uow.questions.of(ctx.person.id)
    if question is None or question.form not in ctx.forms:
        return Screen((text("nothing-open"),), next=OpenHome())
    return forms.kept_draft(question)


async def _what_is_kept(ctx: Ctx) -> list[Line]:
    person = ctx.person
    area = await ctx.uow.areas.get(person.area_id) if person.area_id else None
    consents = await ctx.uow.consents.of(person.id)
    lines: list[Line] = [
        text("mydata-heading"),
        text(
            "mydata-you", id=str(person.telegram_id), name=person.name or "–", language=text(f"language-{ctx.language}")
        ),
        text("mydata-area", area=area.name if area else "–"),
    ]
    for child in await ctx.uow.people.children(person.id):
        key = "mydata-born" if child.born else "mydata-due"
        lines.append(text(key, on=_written(child.on), early=child.weeks_early, name=child.nickname or 0))
    for purpose in Purpose:
        answer = {True: "yes", False: "no", None: "unsaid"}[consents.get(purpose)]
        lines.append(text(f"mydata-consent-{purpose.value}", answer=answer))
    letter = "yes" if await ctx.uow.notice_wishes.wants_letter(person.id) else "no"
    lines.append(text("notices-letter", on=letter))
    lessons = await ctx.uow.progress.all(person.id)
    voices = [v for v in await ctx.uow.voices.of_person(person.id) if v.state is not VoiceState.TAPPED]
    places = await ctx.uow.groups.places_of(person.id)
    lines.append(text("mydata-counts", lessons=len(lessons), voices=len(voices), groups=len(places)))
    lines += await _learning(ctx)
    lines += await appointment.what_is_kept(ctx)
    lines.append(text("mydata-more"))
    return lines


async def _learning(ctx: Ctx) -> list[Line]:
    """Wishes, marks and recordings: what lessons leave behind besides themselves."""
    wishes = await ctx.uow.learning.wishes(ctx.person.id, ctx.house.lessons_a_week)
    marks = await ctx.uow.learning.marks(ctx.person.id)
    came = len(await ctx.uow.learning.posts(ctx.person.id))
    recordings = len(await ctx.uow.recordings.of_person(ctx.person.id))
    hour = f"{lesson_hour.CLOCK[wishes.slot]:%H:%M}"
    lines: list[Line] = [
        text(
            "mydata-lessons",
            count=wishes.a_week,
            hour=hour,
            came=came,
            saved=len(marks[SAVED]),
            passed=len(marks[PASSED]),
        )
    ]
    if recordings:
        lines.append(text("mydata-recordings", count=recordings))
    return lines


def _written(on: PartDate | None) -> Moment | str:
    """A day or a month, as people write it."""
    if on is None:
        return "–"
    noon = datetime.combine(on.earliest(), time(12), UTC)
    return Moment(noon, "date" if on.day else "month", "UTC")
