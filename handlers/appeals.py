"""Another look: somebody asks whether a decision about them was right, and another person decides."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.cases import Appeal, Case, Deed, may_appeal, may_judge
from domain.delivery import Class, QuietHours
from domain.effect import Effect, Restrict, Unban
from domain.form import Answers, Form, Kind, Step
from domain.groups import Group, Place
from domain.incoming import EffectDone
from domain.line import Deed as PlaceDeed
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Line, Text, text
from handlers import case_lines, case_people, case_safeguarding, case_ways, entering, forms
from handlers.actions import OpenGroup, OpenHome
from handlers.case_actions import AskAgain, JudgeAppeal, OpenAppeal
from handlers.ctx import Ctx, House
from handlers.routes import FallsDue, FormRoute, Press, Resumes, Route
from handlers.telling import tell
from storage.cases import subject
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

APPEAL = Form("appeal", (Step("words", Kind.TEXT, longest=1000),), staff_read=True)
ANSWER = Form(
    "appealanswer",
    (
        Step("verdict", Kind.CHOICE, (Appeal.UPHELD, Appeal.CHANGED), skippable=False),
        Step("words", Kind.TEXT, longest=500),
        Step("sure", Kind.CHOICE, ("send",), skippable=False),
    ),
    staff_write=True,
)
REMIND_AFTER = timedelta(hours=24)


def routes() -> Iterable[Route]:
    """Asking, and answering."""
    yield Press(AskAgain, ask_again)
    yield FormRoute(APPEAL, asked)
    yield Press(OpenAppeal, open_appeal)
    yield Press(JudgeAppeal, judge)
    yield FormRoute(ANSWER, answered, shows={"verdict": what_was_decided, "sure": preview}, thrown=case_ways.left_alone)
    yield FallsDue("appeal-waits", remind)
    yield Resumes("appeal-done", carried_out)


async def ask_again(ctx: Ctx, press: AskAgain) -> Screen:
    """Once for each decision, within a month."""
    await _mine(ctx, press.case)
    return await forms.begin(ctx, "appeal", {"_case": press.case})


async def asked(ctx: Ctx, answers: Answers) -> Screen:
    """Kept; somebody who did not decide it has a look."""
    case = await _mine(ctx, answers.get("_case", 0))
    words = answers.get("words") or ""
    if not await ctx.uow.cases.appeal(case.id, Appeal.NONE, Appeal.ASKED, appeal_words=words, appealed_at=ctx.now):
        raise Refused("appeal-asked-already")
    await ctx.uow.audit.write(ctx.person.id, "appeal-asked", subject(case.id), ctx.now)
    await _ring(ctx.uow, ctx.house, case.id, "asked", ctx.now)
    await _plan_reminder(ctx.uow, ctx.house, case.id, ctx.now)
    lines: list[Line] = [text("appeal-receipt", reference=case.reference)]
    if words and case_safeguarding.is_grave(ctx, words):
        await case_safeguarding.told_by_herself(ctx, {"kind": "text", "text": words})
        lines.append(text("say-safeguarding"))
    return Screen(tuple(lines), (_home(),))


async def open_appeal(ctx: Ctx, press: OpenAppeal) -> Screen:
    """What was reported, what was decided and why, and what the person says."""
    case, group = await _to_judge(ctx, press.case)
    await ctx.uow.audit.write(ctx.person.id, "appeal-read", subject(case.id), ctx.now)
    lines = [*await case_lines.card(ctx, case, group), _decision(case)]
    lines.append(text("appeal-says", words=case.appeal_words) if case.appeal_words else text("appeal-says-nothing"))
    rows = ((button("appeal-judge", JudgeAppeal(case.id)),), _home())
    screen = Screen(tuple(lines), rows, protect=True, fresh=True)
    return screen.followed_by(case_lines.media(case))


async def judge(ctx: Ctx, press: JudgeAppeal) -> Screen:
    """It stays, or it is changed; with a sentence to the person."""
    case, _ = await _to_judge(ctx, press.case)
    return await forms.begin(ctx, "appealanswer", {"_case": case.id})


async def what_was_decided(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """Above the question."""
    case, _ = await _to_judge(ctx, answers.get("_case", 0))
    return (_decision(case),)


async def preview(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The exact words."""
    case, group = await _to_judge(ctx, answers.get("_case", 0))
    person = await ctx.uow.people.find(case.author_id)
    return case_lines.preview(ctx, person, _words(case, group, answers, ctx.now))


async def answered(ctx: Ctx, answers: Answers) -> Screen:
    """Decided once; the person hears the outcome, and what was changed is undone."""
    case, group = await _to_judge(ctx, answers.get("_case", 0))
    verdict = Appeal(answers["verdict"])
    if not await ctx.uow.cases.appeal(case.id, Appeal.ASKED, verdict, appeal_by=ctx.person.id):
        raise Refused("case-decided-already")
    await ctx.uow.audit.write(ctx.person.id, f"appeal-{verdict.value}", subject(case.id), ctx.now)
    await ctx.uow.schedule.cancel("appeal-waits", case.id)
    if verdict is Appeal.CHANGED:
        await _undo(ctx, case, group)
    person = await ctx.uow.people.find(case.author_id)
    back_in = verdict is Appeal.CHANGED and case.deed in {Deed.REMOVE, Deed.BAN}
    rows: tuple[tuple[Button, ...], ...] = ((button("appeal-my-group", OpenGroup()),),) if back_in else ()
    screen = Screen(_words(case, group, answers, ctx.now), (*rows, _home()))
    await tell(ctx, person.id if person else None, screen, f"{subject(case.id)}:appeal", Class.ANSWER)
    return Screen((text("appeal-answered", reference=case.reference),), (_home(),))


async def remind(uow: UnitOfWork, house: House, item: Due, now: datetime) -> None:
    """Nobody has looked for a day: once more, and the owners, too; and again each day."""
    if await _ring(uow, house, item.subject, f"again:{now.isoformat()}", now, with_owners=True):
        await _plan_reminder(uow, house, item.subject, now)


async def carried_out(ctx: Ctx, result: EffectDone) -> Screen | None:
    """Telegram would not undo it: whoever changed it is told."""
    group = await ctx.uow.groups.by_chat(result.values["chat_id"])
    if result.found is not None or group is None:
        return None
    by = await ctx.uow.cases.last_changed(result.values["user_id"], group.id)
    person = await ctx.uow.people.get(by) if by is not None else None
    if person is not None:
        screen = Screen((text("appeal-not-done", group=group.name),), (_home(),))
        await case_people.write(ctx.uow, person, f"appeal-not-done:{ctx.now.isoformat()}", screen, ctx.now)
    return None


async def _undo(ctx: Ctx, case: Case, group: Group) -> None:
    """As if it had not been decided: what was a warning is none, who was out may come back."""
    match case.deed:
        case Deed.WARN:
            await ctx.uow.cases.end_now(case.id, ctx.now)
        case Deed.MUTE if case.ends_at is not None and case.ends_at > ctx.now:
            await ctx.uow.cases.end_now(case.id, ctx.now)
            await _ask(ctx, Restrict(group.chat_id, case.author_id, "all"))
            await _first_day_goes_on(ctx, case, group)
        case Deed.REMOVE:
            await ctx.uow.bans.may_come_back(case.author_id, group.id, ctx.now)
            await _forgive(ctx, case, [group], Place.REMOVED)
        case Deed.BAN:
            wide = await ctx.uow.bans.holds_everywhere(case.author_id)
            await ctx.uow.bans.lift(case.id, ctx.now)
            groups = await ctx.uow.groups.all() if wide else [group]
            free = [g for g in groups if not await ctx.uow.bans.holds(case.author_id, g.id)]
            for each in free:
                await _ask(ctx, Unban(each.chat_id, case.author_id))
            await ctx.uow.bans.may_come_back(case.author_id, group.id, ctx.now)
            await _forgive(ctx, case, free, Place.BANNED)
        case _:
            pass


async def _first_day_goes_on(ctx: Ctx, case: Case, group: Group) -> None:
    """With the mute Telegram forgets what a first day does not allow yet: it is told again."""
    person = await ctx.uow.people.find(case.author_id)
    if person is not None:
        await entering.hold_media_again(ctx.uow, group, person, ctx.now)


async def _forgive(ctx: Ctx, case: Case, groups: list[Group], place: Place) -> None:
    """Out of that place alone: who was taken out of another group by another decision is not let back by this one."""
    person = await ctx.uow.people.find(case.author_id)
    for group in groups:
        if person is not None and await ctx.uow.groups.place(group.id, person.id) is place:
            await ctx.uow.groups.move_on(group.id, person.id, PlaceDeed.FORGIVE, ctx.now)


async def _ask(ctx: Ctx, effect: Effect) -> None:
    await ctx.uow.effects.ask(effect, ctx.now, resume="appeal-done")


async def _ring(
    uow: UnitOfWork, house: House, case_id: int, what: str, now: datetime, *, with_owners: bool = False
) -> bool:
    """A reference to those who oversee the group and had no part in the decision; False when it waits no more."""
    case = await uow.cases.get(case_id)
    group = await uow.groups.get(case.group_id) if case else None
    if case is None or group is None or case.appeal is not Appeal.ASKED:
        return False
    people = {p.id: p for p in await case_people.overseers(uow, house, case, group)}
    if with_owners:
        people |= {p.id: p for p in await case_people.owners(uow, house)}
    line = text("appeal-letter", reference=case.reference, group=group.name)
    screen = Screen((line,), ((button("case-look", OpenAppeal(case.id)),),))
    await case_people.alert(uow, case, list(people.values()), f"appeal:{what}", screen, now)
    return True


async def _plan_reminder(uow: UnitOfWork, house: House, case_id: int, now: datetime) -> None:
    at = now + REMIND_AFTER
    key = f"appeal-waits:{case_id}:{now.isoformat()}"
    await uow.schedule.plan(Due("appeal-waits", case_id, QuietHours(zone=house.zone).until(at) or at, key))


async def _mine(ctx: Ctx, case_id: int) -> Case:
    """A decision about the person of this turn that may be looked at again. Raises Refused."""
    case = await ctx.uow.cases.get(case_id)
    if case is None or not case.author_id or case.author_id != ctx.person.telegram_id:
        raise Refused("old-button")
    if case.appeal is not Appeal.NONE:
        raise Refused("appeal-asked-already")
    if not may_appeal(case, ctx.person.telegram_id, ctx.now):
        raise Refused("appeal-too-late")
    return case


async def _to_judge(ctx: Ctx, case_id: int) -> tuple[Case, Group]:
    case, group, who = await case_people.load(ctx, case_id)
    if case.appeal in {Appeal.UPHELD, Appeal.CHANGED}:
        raise Refused("case-decided-already")
    if not may_judge(case, who):
        raise Refused("appeal-not-yours")
    return case, group


def _words(case: Case, group: Group, answers: Answers, now: datetime) -> tuple[Line, ...]:
    upheld = answers["verdict"] == Appeal.UPHELD
    lines: tuple[Line, ...] = (text("appeal-told-looked", reference=case.reference, group=group.name),)
    lines += (text("appeal-told-upheld") if upheld else text("appeal-told-changed", what=_what_changed(case, now)),)
    own = answers.get("words")
    return (*lines, text("case-own-words", words=own)) if own else lines


def _what_changed(case: Case, now: datetime) -> Text:
    """What is different from now on; nothing, where a mute is over already."""
    over = case.deed is Deed.MUTE and (case.ends_at is None or case.ends_at <= now)
    return text("appeal-changed-over" if over else f"appeal-changed-{case.deed}")


def _decision(case: Case) -> Line:
    return text("appeal-decision", deed=text(f"case-deed-{case.deed}"), because=text(f"case-because-{case.reason}"))


def _home() -> tuple[Button, ...]:
    return (button("button-home", OpenHome()),)
