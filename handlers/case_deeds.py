"""What is done in a case: words to the person, warning, muting, taking out, banning, safeguarding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.cases import (
    MUTES,
    ON_TELEGRAM,
    TELLS,
    Case,
    CaseState,
    Deed,
    Reason,
    Step,
    ends,
    follow,
)
from domain.form import Answers, Form, Kind
from domain.form import Step as FormStep
from domain.groups import Group
from domain.incoming import EffectDone
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, text
from handlers import (
    case_alerts,
    case_doing,
    case_end,
    case_lines,
    case_people,
    case_safeguarding,
    case_ways,
    forms,
)
from handlers.case_actions import (
    AnswerBan,
    DoDeed,
    OpenCase,
    PickLength,
    PickReason,
    PickRemoval,
    PreviewDeed,
    TalkTo,
)
from handlers.ctx import Ctx
from handlers.routes import FormRoute, Press, Resumes, Route
from storage.cases import subject

TALK = Form(
    "casetalk",
    (
        FormStep("words", Kind.TEXT, longest=500),
        FormStep("delete", Kind.CHOICE, ("no", "yes"), skippable=False, only_if=lambda a: bool(a.get("_message"))),
        FormStep("sure", Kind.CHOICE, ("send",), skippable=False),
    ),
    staff_write=True,
)
_DELETES = frozenset({Deed.WARN, *ON_TELEGRAM})  # unless it is switched off


def routes() -> Iterable[Route]:
    """From a card's buttons to what was done."""
    yield Press(PickLength, pick_length)
    yield Press(PickRemoval, pick_removal)
    yield Press(PickReason, pick_reason)
    yield Press(PreviewDeed, preview)
    yield Press(DoDeed, do_deed)
    yield Press(TalkTo, talk)
    yield FormRoute(TALK, talked, shows={"sure": talk_preview}, thrown=case_ways.left_alone)
    yield Press(AnswerBan, answer_ban)
    yield Resumes("case-message-gone", message_gone)
    yield Resumes("case-file-kept", file_kept)


async def pick_length(ctx: Ctx, press: PickLength) -> Screen:
    """An hour, a day, a week."""
    case, _, who = await case_people.load(ctx, press.case)
    follow(case, Deed.MUTE, who)
    lengths = [button(f"case-length-{hours}", PickReason(case.id, Deed.MUTE, hours)) for hours in MUTES]
    return Screen((text("case-how-long"),), (*in_twos(lengths), (_back(case),)))


async def pick_removal(ctx: Ctx, press: PickRemoval) -> Screen:
    """Out, with a way back through a human; or kept out, which needs two people."""
    case, _, who = await case_people.load(ctx, press.case)
    follow(case, Deed.REMOVE, who)
    ways = (
        (button("case-remove-now", PickReason(case.id, Deed.REMOVE)),),
        (button("case-ask-ban", PickReason(case.id, Deed.BAN)),),
    )
    return Screen((text("case-which-removal"),), (*ways, (_back(case),)))


async def pick_reason(ctx: Ctx, press: PickReason) -> Screen:
    """Why, from a short list: the person is told it."""
    case, _, who = await case_people.load(ctx, press.case)
    deed = _deed(press.deed)
    follow(case, deed, who)
    if deed is Deed.TALK:
        reasons = [button(f"case-reason-{r.value}", TalkTo(case.id, r)) for r in Reason]
    else:
        delete = deed in _DELETES and case.message_id is not None
        reasons = [button(f"case-reason-{r.value}", PreviewDeed(case.id, deed, r, press.hours, delete)) for r in Reason]
    return Screen((text("case-why"),), (*in_twos(reasons), (_back(case),)))


async def preview(ctx: Ctx, press: PreviewDeed) -> Screen:
    """Exactly what the person will get, and what else happens. Nothing has happened yet."""
    case, group, who = await case_people.load(ctx, press.case)
    move = _move(press.deed)
    follow(case, move, who)
    if move is Step.AGREE:
        return await _preview_agreeing(ctx, case, group)
    await _check_somebody_hears(ctx, case, move)
    delete = press.delete and case.message_id is not None
    do = DoDeed(case.id, press.deed, press.reason, press.hours, delete)
    rows: list[tuple[Button, ...]] = [(button("case-do-it", do), _back(case))]
    if move in _DELETES and case.message_id is not None:
        other = PreviewDeed(case.id, press.deed, press.reason, press.hours, not delete)
        rows.insert(0, (button("case-delete-on" if delete else "case-delete-off", other),))
    unknown = move is Deed.SAFEGUARD and case.message_id is None  # told in private: nobody wrote it in the group
    lines: list[Line] = [text("case-preview-safeguard-private" if unknown else f"case-preview-{move.value}")]
    if isinstance(move, Deed) and move in TELLS:
        words = case_lines.to_person(case, group, move, press.reason, press.hours)
        lines += await _what_they_get(ctx, case, words)
    return Screen(tuple(lines), tuple(rows))


async def do_deed(ctx: Ctx, press: DoDeed) -> Screen:
    """Decided once: whoever is second hears so, kindly, and nothing happens."""
    case, group, who = await case_people.load(ctx, press.case)
    move = _move(press.deed)
    if move in {Deed.TALK, Step.AGREE}:
        raise Refused("old-button")
    following = follow(case, move, who)
    await _check_somebody_hears(ctx, case, move)
    if move is Step.HAND:
        return await case_ways.hand(ctx, case, group)
    deed = _deed(press.deed)
    words = case_lines.to_person(case, group, deed, press.reason, press.hours) if deed in TELLS else ()
    reason = press.reason if deed in TELLS else ""
    delete = press.delete and deed in _DELETES and case.message_id is not None
    if delete:
        await case_ways.delete_message(ctx, case, group)
    until = ends(deed, press.hours, ctx.now)
    case = replace(case, deed=deed, reason=reason, ends_at=until)
    if following is CaseState.DONE:
        return await case_ways.close(ctx, case, group, words)
    if following is CaseState.ASKED:
        return await case_ways.ask_second(ctx, case, group, deleted=delete)
    await case_doing.begin(ctx, case, group)
    return Screen((text("case-being-done", reference=case.reference),), case_ways.on(group))


async def talk(ctx: Ctx, press: TalkTo) -> Screen:
    """A template, and own words if wanted."""
    case, group, who = await case_people.load(ctx, press.case)
    follow(case, Deed.TALK, who)
    case_lines.to_person(case, group, Deed.TALK, press.reason)
    known = {"_case": case.id, "_reason": press.reason, "_message": case.message_id or 0}
    return await forms.begin(ctx, "casetalk", known)


async def talk_preview(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The exact words."""
    case, group, who = await case_people.load(ctx, answers.get("_case", 0))
    follow(case, Deed.TALK, who)
    words = case_lines.to_person(case, group, Deed.TALK, answers["_reason"], own=answers.get("words") or "")
    return tuple(await _what_they_get(ctx, case, words))


async def talked(ctx: Ctx, answers: Answers) -> Screen:
    """Sent; the case is done."""
    case, group, who = await case_people.load(ctx, answers.get("_case", 0))
    follow(case, Deed.TALK, who)
    words = case_lines.to_person(case, group, Deed.TALK, answers["_reason"], own=answers.get("words") or "")
    if answers.get("delete") == "yes":
        await case_ways.delete_message(ctx, case, group)
    return await case_ways.close(
        ctx, replace(case, deed=Deed.TALK, reason=answers["_reason"], ends_at=None), group, words
    )


async def answer_ban(ctx: Ctx, press: AnswerBan) -> Screen:
    """The second person agrees, and it is done; or not, and the case is open again."""
    case, group, who = await case_people.load(ctx, press.case)
    follow(case, Step.AGREE if press.agree else Step.REFUSE, who)
    if press.agree:
        await case_doing.begin(ctx, case, group)
        return Screen((text("case-being-done", reference=case.reference),), case_ways.on(group))
    values = {"deed": None, "reason": None, "taken_by": None}
    if not await ctx.uow.cases.step(case.id, CaseState.ASKED, CaseState.OPEN, **values):
        raise Refused("case-decided-already")
    await ctx.uow.audit.write(ctx.person.id, "case-ban-refused", subject(case.id), ctx.now)
    await case_alerts.plan_waits(ctx.uow, ctx.house, case.id, ctx.now)
    if case.taken_by != ctx.person.id:
        await case_end.tell_actors(ctx.uow, replace(case, deed=None), group, "case-ban-not-agreed", ctx.now)
    return Screen((text("case-open-again"),), next=OpenCase(case.id))


async def message_gone(ctx: Ctx, result: EffectDone) -> Screen | None:
    """Telegram would not delete the message: whoever wanted it gone is told."""
    group = await ctx.uow.groups.by_chat(result.values["chat_id"])
    if result.found is not None or group is None:
        return None
    case = await ctx.uow.cases.of_message(group.id, result.values["message_ids"][0])
    if case is not None:
        await case_end.tell_actors(ctx.uow, replace(case, deed=None), group, "case-message-stayed", ctx.now)
    return None


async def file_kept(ctx: Ctx, result: EffectDone) -> Screen | None:
    """A picture or voice note that safeguarding was told of is stored here, sealed."""
    if isinstance(result.found, dict) and "content" in result.found:
        values = result.values
        await ctx.uow.voices.keep_file(values["voice_id"], values["file_id"], result.found["content"])
    return None


async def _preview_agreeing(ctx: Ctx, case: Case, group: Group) -> Screen:
    """Whoever is second sees the same words as who asked, before anything happens."""
    words = case_lines.to_person(case, group, Deed.BAN, case.reason)
    lines = (text("case-preview-agree"), *await _what_they_get(ctx, case, words))
    return Screen(lines, ((button("case-do-it", AnswerBan(case.id, agree=True)), _back(case)),))


async def _what_they_get(ctx: Ctx, case: Case, words: tuple[Line, ...]) -> list[Line]:
    person = await ctx.uow.people.find(case.author_id)
    if person is None or person.unreachable_at is not None or person.stopped_at is not None:
        return [text("case-cannot-tell")]
    return list(case_lines.preview(ctx, person, words))


async def _check_somebody_hears(ctx: Ctx, case: Case, move: Deed | Step) -> None:
    """Where nobody of the safeguarding team is left but whom it is about, the words stay with the case."""
    if move is Deed.SAFEGUARD and not await case_safeguarding.somebody_hears(ctx, case):
        raise Refused("case-nobody-hears")


def _move(name: str) -> Deed | Step:
    return Step(name) if name in {Step.HAND, Step.AGREE} else _deed(name)


def _deed(name: str) -> Deed:
    if name not in set(Deed):
        raise Refused("old-button")
    return Deed(name)


def _back(case: Case) -> Button:
    return button("form-back", OpenCase(case.id))
