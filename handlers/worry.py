"""Something worries me: kept first, then a receipt; the lead and deputy are told until one has it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.authority import Right, authorise
from domain.delivery import Class
from domain.form import Answers, Form, Kind, Step
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.voices import Outcome, Said, Urgency, Voice, VoiceState, answer_due, close, take
from domain.words import Line, Moment, text
from handlers import safeguarding, voice_lines, voicing
from handlers.actions import AddToVoice, AnswerVoice, HaveIt, OpenHelp, OpenHome, OpenWorries, OpenWorry
from handlers.ctx import Ctx, House
from handlers.routes import FallsDue, FormRoute, Press, Route
from handlers.telling import tell
from handlers.worry_actions import CloseWorry
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

MOST_LISTED = 6
WORRY = Form(
    "worry",
    (
        Step("urgency", Kind.CHOICE, tuple(Urgency), skippable=False),
        Step("team", Kind.CHOICE, ("no", "yes"), skippable=False),
        Step("words", Kind.WORDS, skippable=False),
    ),
    staff_read=True,
    open_to_all=True,
)


def routes() -> Iterable[Route]:
    """The form, the alert, and the button that ends it."""
    yield FormRoute(WORRY, done)
    yield Press(HaveIt, have_it)
    yield Press(OpenWorry, open_worry)
    yield Press(OpenWorries, open_worries)
    yield Press(CloseWorry, close_worry)
    yield FallsDue("worry-alert", alert_again)


async def done(ctx: Ctx, answers: Answers) -> Screen:
    """Stored, alerts written, and only then (after the commit) the receipt."""
    urgency = Urgency(answers["urgency"])
    due = answer_due(ctx.now, urgency)
    voice_id = await voicing.add_voice(
        ctx, Voice.WORRY, VoiceState.NEW, urgency=urgency, about_team=answers["team"] == "yes", due=due
    )
    fetching = await voicing.keep_words(ctx, voice_id, answers["words"])
    voice = await voicing.stored(ctx, voice_id)
    await ctx.uow.audit.write(ctx.person.id, "worry-kept", f"voice:{voice_id}", ctx.now)
    await safeguarding.alert(ctx.uow, ctx.house, voice, ctx.now)
    key = "worry-receipt-fetching" if fetching else "worry-receipt"
    lines = (text(key, reference=voice.reference), text("worry-who", by=Moment(due)), text("worry-cannot-wait"))
    rows = ((button("say-add", AddToVoice(voice_id)), button("button-urgent-help", OpenHelp())), _home())
    return Screen(lines, rows)


async def alert_again(uow: UnitOfWork, house: House, item: Due, now: datetime) -> None:
    """Nobody has it yet: the same alert once more."""
    voice = await uow.voices.get(item.subject)
    if voice is not None and voice.state is VoiceState.NEW:
        await safeguarding.alert(uow, house, voice, now, int(item.key.rsplit(":", 1)[1]))


async def have_it(ctx: Ctx, press: HaveIt) -> Screen:
    """The lead or deputy takes it; the alerts end, the parent hears that it is being looked at. Again: the same."""
    voice = await _worry(ctx, press.voice)
    if voice.handler_id == ctx.person.id:
        return _yours(voice)
    state = take(voice)
    values = {"handler_id": ctx.person.id, "heard_at": ctx.now}
    if not await ctx.uow.voices.move(voice.id, VoiceState.NEW, state, **values):
        raise Refused("desk-already-taken")
    await ctx.uow.schedule.cancel("worry-alert", voice.id)
    await ctx.uow.outbox.cancel(ctx.now, subject=f"voice:{voice.id}")
    await ctx.uow.audit.write(ctx.person.id, "worry-taken", f"voice:{voice.id}", ctx.now)
    await _tell_parent(ctx, voice)
    return _yours(voice)


async def open_worries(ctx: Ctx, _press: OpenWorries) -> Screen:
    """Every worry that is not answered: references and urgency, the newest last."""
    authorise(ctx.person, Right.HANDLE_WORRIES)
    waiting = [voice for voice in await ctx.uow.voices.open(Voice.WORRY) if voice.concerns != ctx.person.id]
    rows = []
    for voice in waiting[:MOST_LISTED]:
        mine = voice.handler_id == ctx.person.id
        key = "worry-item-mine" if mine else "worry-item-taken" if voice.handler_id else "worry-item-new"
        action = OpenWorry(voice.id) if mine else HaveIt(voice.id)
        rows.append((button(key, action, reference=voice.reference),))
    heading = text("worry-list", count=len(waiting)) if waiting else text("worry-none")
    return Screen((heading,), (*rows, _home()))


async def open_worry(ctx: Ctx, press: OpenWorry) -> Screen:
    """What was said, to the one who has it; reading is written down."""
    voice = await _worry(ctx, press.voice)
    if voice.handler_id != ctx.person.id:
        raise Refused("desk-already-taken")
    await ctx.uow.audit.write(ctx.person.id, "worry-read", f"voice:{voice.id}", ctx.now)
    lines: list[Line] = [text("worry-card", reference=voice.reference, urgency=text(f"worry-urgency-{voice.urgency}"))]
    if voice.about_team:
        lines.append(text("worry-about-team"))
    lines += await voice_lines.language(ctx, voice)
    lines += await voice_lines.exchange(ctx, voice)
    rows: list[tuple[Button, ...]] = [_home()]
    if voice.person_id is not None and voice.state is not VoiceState.ANSWERED:
        rows.insert(0, (button("desk-answer", AnswerVoice(voice.id)),))
    elif voice.state is not VoiceState.ANSWERED:
        rows.insert(0, (button("worry-dealt-with", CloseWorry(voice.id)),))
    screen = Screen(tuple(lines), tuple(rows), protect=True, fresh=True)
    return screen.followed_by(await voice_lines.files(ctx, voice))


async def close_worry(ctx: Ctx, press: CloseWorry) -> Screen:
    """What is nobody's own ends with how it was dealt with: written down, and told to nobody."""
    voice = await _worry(ctx, press.voice)
    state = close(voice, ctx.person.id)
    if press.outcome not in set(Outcome):
        ways = [button(f"worry-outcome-{each.value}", CloseWorry(voice.id, each)) for each in Outcome]
        back = (button("form-back", OpenWorry(voice.id)), *_home())
        return Screen((text("worry-how-ended", reference=voice.reference),), (*in_twos(ways), back))
    if not await ctx.uow.voices.move(voice.id, VoiceState.HEARD, state, answered_at=ctx.now):
        raise Refused("desk-already-answered")
    await ctx.uow.audit.write(ctx.person.id, "worry-closed", f"voice:{voice.id}", ctx.now, press.outcome)
    row = (button("worry-others", OpenWorries()), *_home())
    return Screen((text("worry-closed", reference=voice.reference),), (row,))


async def _worry(ctx: Ctx, voice_id: int) -> Said:
    authorise(ctx.person, Right.HANDLE_WORRIES)
    voice = await ctx.uow.voices.get(voice_id)
    if voice is None or voice.kind is not Voice.WORRY or voice.concerns == ctx.person.id:
        raise Refused("old-button")
    return voice


async def _tell_parent(ctx: Ctx, voice: Said) -> None:
    screen = Screen((text("worry-heard", reference=voice.reference),), ((button("say-add", AddToVoice(voice.id)),),))
    await tell(ctx, voice.person_id, screen, f"voice:{voice.id}:heard", Class.ANSWER)


def _yours(voice: Said) -> Screen:
    nobody = "worry-yours-group" if voice.is_from_group else "worry-yours-nobody"
    key = nobody if voice.person_id is None else "worry-yours"
    lines = (text(key, reference=voice.reference),)
    return Screen(lines, ((button("worry-read", OpenWorry(voice.id)),), _home()))


def _home() -> tuple[Button, ...]:
    return (button("button-home", OpenHome()),)
