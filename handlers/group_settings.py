"""A group as its coordinator sees it: the list, one group's card, opening and closing it."""

from __future__ import annotations

from collections.abc import Iterable

from domain.groups import Group, GroupState
from domain.people import Role
from domain.screen import Button, Screen, button, in_twos
from domain.words import text
from handlers import group_card_lines, places
from handlers.actions import OpenDesk, OpenWaiting
from handlers.case_actions import OpenCases
from handlers.ctx import Ctx
from handlers.group_desk import group_of, groups_of
from handlers.routes import Press, Route
from handlers.setup_actions import (
    AddGroup,
    CheckGroup,
    EditGroup,
    OpenGroupCard,
    OpenGroupChampions,
    OpenGroupLanguages,
    OpenGroups,
    OpenGroupWords,
    SetField,
    SetGroupOpen,
)

A_PAGE = 5


def routes() -> Iterable[Route]:
    """Groups on the desk."""
    yield Press(OpenGroups, open_groups)
    yield Press(OpenGroupCard, open_card)
    yield Press(EditGroup, edit)
    yield Press(SetGroupOpen, set_open)


async def open_groups(ctx: Ctx, press: OpenGroups) -> Screen:
    """The groups of my areas, those that need me first."""
    groups = await groups_of(ctx)
    pages = max(-(-len(groups) // A_PAGE), 1)
    page = press.page % pages
    here = groups[page * A_PAGE : (page + 1) * A_PAGE]
    lines = [await group_card_lines.item(ctx, group) for group in here] or [text("groupset-none")]
    rows = [
        (Button(text("groupset-one", name=group_card_lines.named(group)), OpenGroupCard(group.id)),) for group in here
    ]
    if pages > 1:
        rows.append((button("groupset-more", OpenGroups(page + 1), at=page + 1, of=pages),))
    last = (button("form-back", OpenDesk()), button("groupset-add", AddGroup()))
    return Screen((text("groupset-heading"), *lines), (*rows, last))


async def open_card(ctx: Ctx, press: OpenGroupCard) -> Screen:
    """All that is set, what is missing, and what can be done."""
    group = await group_of(ctx, press.group)
    champions = len(await ctx.uow.roles.holders(Role.CHAMPION, group.id))
    waiting = len(await ctx.uow.groups.waiting(group.id))
    rows = [
        (button("groupset-edit", EditGroup(group.id)),
         button("groupset-champions", OpenGroupChampions(group.id), count=champions)),
        (button("groupset-check", CheckGroup(group.id)), _gate(group)),
        (button("groupset-waiting", OpenWaiting(group.id), count=waiting),
         button("groupset-cases", OpenCases(group.id))),
        (button("form-back", OpenGroups()),),
    ]  # fmt: skip
    return Screen(tuple(await group_card_lines.card(ctx, group)), tuple(rows))


async def edit(ctx: Ctx, press: EditGroup) -> Screen:
    """What can be set, and how it is now."""
    group = await group_of(ctx, press.group)
    lines = (await group_card_lines.card(ctx, group))[:3]
    rows = in_twos(
        [
            button("groupset-name", SetField(group.id, "name")),
            button("groupset-area", SetField(group.id, "area")),
            button("groupset-ages", SetField(group.id, "ages")),
            button("groupset-places", SetField(group.id, "places")),
            button("groupset-languages", OpenGroupLanguages(group.id)),
            button("groupset-quiet", SetField(group.id, "quiet")),
            button("groupset-words", OpenGroupWords(group.id)),
            button("form-back", OpenGroupCard(group.id)),
        ]
    )
    return Screen(tuple(lines), rows)


async def set_open(ctx: Ctx, press: SetGroupOpen) -> Screen:
    """Shown to parents, or to nobody any more. A group that lacks something is not opened: the card says what."""
    group = await group_of(ctx, press.group)
    if press.opened and await group_card_lines.left_to_do(ctx, group):
        return Screen(toast=text("groupset-not-yet"), next=OpenGroupCard(group.id))
    after = GroupState.OPEN if press.opened else GroupState.CLOSED
    if group.state is after or not await ctx.uow.groups.set_state(group.id, group.state, after):
        return Screen(toast=text("groupset-as-it-is"), next=OpenGroupCard(group.id))
    await places.keep_line(ctx.uow, ctx.house, group.id, ctx.now)
    action = "group-opened" if press.opened else "group-closed"
    await ctx.uow.audit.write(ctx.person.id, action, f"group:{group.id}", ctx.now)
    key = "groupset-opened" if press.opened else "groupset-closed"
    return Screen(toast=text(key), next=OpenGroupCard(group.id))


def _gate(group: Group) -> Button:
    """The one of the two that would change something."""
    opened = group.state is GroupState.OPEN
    key = "groupset-close" if opened else "groupset-open"
    return button(key, SetGroupOpen(group.id, opened=not opened))
