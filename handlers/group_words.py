"""A group's own rules and welcome, in each of its languages; without them the programme's are used."""

from __future__ import annotations

from collections.abc import Iterable

from domain.form import Answers, Form, Kind, NotUnderstood, Step
from domain.group_settings import LONGEST_WORDS
from domain.groups import Group
from domain.refused import Refused
from domain.said import Said, Sent, clean
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, text
from handlers import forms
from handlers.ctx import Ctx
from handlers.group_desk import group_in, group_of, left_alone
from handlers.routes import FormRoute, Press, Route
from handlers.setup_actions import DropGroupWords, EditGroup, OpenGroupWords, ReadGroupWords, WriteGroupWords

KINDS = ("rules", "welcome")
WORDS = Form(
    "groupwords",
    (Step("words", Kind.TEXT, skippable=False), Step("sure", Kind.CHOICE, ("keep",), skippable=False)),
    staff_write=True,
)
_MOST_LANGUAGES = 3  # two buttons each, and the way back


def routes() -> Iterable[Route]:
    """Read, write, and back to the programme's."""
    yield Press(OpenGroupWords, open_words)
    yield Press(ReadGroupWords, read_words)
    yield Press(WriteGroupWords, write)
    yield Press(DropGroupWords, drop)
    yield FormRoute(WORDS, written, shows={"sure": preview}, reads={"words": read_typed}, thrown=left_alone)


async def open_words(ctx: Ctx, press: OpenGroupWords) -> Screen:
    """Rules and welcome, by language."""
    group = await group_of(ctx, press.group)
    if not group.languages:
        return Screen(toast=text("groupset-languages-first"))
    buttons = [
        Button(text(f"groupset-{kind}-in", language=text(f"language-{each}")), ReadGroupWords(group.id, kind, each))
        for each in group.languages[:_MOST_LANGUAGES]
        for kind in KINDS
    ]
    return Screen((text("groupset-own-words"),), (*in_twos(buttons), (button("form-back", EditGroup(group.id)),)))


async def read_words(ctx: Ctx, press: ReadGroupWords) -> Screen:
    """As the group reads them now."""
    group = await _checked(ctx, press)
    own = (await ctx.uow.groups.words(group.id, press.kind)).get(press.language)
    now = text(f"groupset-{press.kind}-own", words=own) if own else text(f"groupset-{press.kind}-ours")
    row = [button("groupset-write", WriteGroupWords(group.id, press.kind, press.language))]
    if own:
        row.append(button("groupset-drop", DropGroupWords(group.id, press.kind, press.language)))
    return Screen((now,), (tuple(row), (button("form-back", OpenGroupWords(group.id)),)))


async def write(ctx: Ctx, press: WriteGroupWords) -> Screen:
    """Type them."""
    group = await _checked(ctx, press)
    return await forms.begin(ctx, WORDS.name, {"_group": group.id, "_kind": press.kind, "_language": press.language})


async def read_typed(_ctx: Ctx, said: Said) -> str:
    """Words that are not too long: nothing is cut without saying so. Raises NotUnderstood."""
    words = clean(said.text) if said.kind is Sent.TEXT else ""
    if not words or len(words) > LONGEST_WORDS:
        raise NotUnderstood("groupwords-words-invalid")
    return words


async def preview(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """As the group will read them."""
    await group_in(ctx, answers)
    return (text("groupset-preview"), text("plain", words=answers["words"]))


async def written(ctx: Ctx, answers: Answers) -> Screen:
    """Kept; from now on they stand in place of the programme's."""
    group = await group_in(ctx, answers)
    await _keep(ctx, group, answers["_kind"], answers["_language"], answers["words"])
    return Screen(toast=text("groupset-words-kept"), next=OpenGroupWords(group.id))


async def drop(ctx: Ctx, press: DropGroupWords) -> Screen:
    """The programme's again."""
    group = await _checked(ctx, press)
    await _keep(ctx, group, press.kind, press.language, "")
    return Screen(toast=text("groupset-words-dropped"), next=ReadGroupWords(group.id, press.kind, press.language))


async def _keep(ctx: Ctx, group: Group, kind: str, language: str, words: str) -> None:
    if (await ctx.uow.groups.words(group.id, kind)).get(language, "") == words:
        return
    await ctx.uow.groups.set_words(group.id, kind, language, words)
    await ctx.uow.audit.write(ctx.person.id, "group-set", f"group:{group.id}", ctx.now, f"{kind}-{language}")


async def _checked(ctx: Ctx, press: ReadGroupWords | WriteGroupWords | DropGroupWords) -> Group:
    """The group, for words that it may have. Raises Refused."""
    group = await group_of(ctx, press.group)
    if press.kind not in KINDS or press.language not in ctx.house.wording.languages:
        raise Refused("old-button")
    return group
