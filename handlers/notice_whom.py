"""Whom a notice is for: chosen by tapping, with the count next to it."""

from __future__ import annotations

from collections.abc import Iterable

from domain import whom as rules
from domain.events import Audience
from domain.notices import Notice
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.words import Text, text
from handlers import notice_whom_lines
from handlers.ctx import Ctx
from handlers.notice_actions import OpenWhom, SetWhom
from handlers.notice_ways import areas, back, change, draft_of, page_of
from handlers.routes import Press, Route

ON_A_PAGE, EVENTS_SHOWN = 6, 12
PARTS = ("area", "stage", "language", "group", "interest", "lately", "posts")
_STAGES = (Audience.EXPECTING, Audience.BABIES, Audience.TODDLERS)
Choice = tuple[str, str, Text]  # the part, the value, what the button says


def routes() -> Iterable[Route]:
    """The parts, and each choice in them."""
    yield Press(OpenWhom, open_whom)
    yield Press(SetWhom, set_whom)


async def open_whom(ctx: Ctx, press: OpenWhom) -> Screen:
    """Who gets it and how many that are; the parts, or the choices of one part."""
    notice = await draft_of(ctx, press.notice)
    if not press.part:
        return await _whole(ctx, notice)
    if press.part not in PARTS:
        raise Refused("old-button")
    return await _part(ctx, notice, press.part, press.page)


async def set_whom(ctx: Ctx, press: SetWhom) -> Screen:
    """One choice more or less; a second tap on the same button changes nothing."""
    notice = await draft_of(ctx, press.notice)
    offered = {(part, value): name for name in PARTS for part, value, _ in await _choices(ctx, notice, name)}
    name = offered.get((press.part, press.value))
    if name is None:
        raise Refused("old-button")
    wanted = rules.chosen(notice.whom, press.part, press.value, on=press.on)
    if not wanted.areas:
        raise Refused("notice-whom-one-area")
    rules.authorise_writing(ctx.person, wanted)
    if wanted != notice.whom:
        notice = await change(ctx, notice, whom=wanted)
    return await _part(ctx, notice, name, press.page)


async def _whole(ctx: Ctx, notice: Notice) -> Screen:
    mine = await areas(ctx)
    parts = [each for each in PARTS if each != "area" or len(mine) > 1]
    ways = [button(f"notice-whom-to-{each}", OpenWhom(notice.id, each)) for each in parts]
    lines = (text("notice-whom-heading"), *await notice_whom_lines.lines(ctx, notice))
    return Screen(lines, in_twos([*ways, back(notice)]))


async def _part(ctx: Ctx, notice: Notice, name: str, page: int) -> Screen:
    choices = await _choices(ctx, notice, name)
    here, following = page_of(choices, page, ON_A_PAGE)
    taps = [_tap(notice, each, page) for each in here]
    ways = [button("form-back", OpenWhom(notice.id))]
    if following is not None:
        ways.insert(0, button("notice-list-more", OpenWhom(notice.id, name, following)))
    key = f"notice-whom-which-{name}" if choices else "notice-whom-no-choice"
    lines = (text(key), *await notice_whom_lines.lines(ctx, notice))
    return Screen(lines, (*in_twos(taps), tuple(ways)))


def _tap(notice: Notice, choice: Choice, page: int) -> Button:
    part, value, label = choice
    on = rules.is_chosen(notice.whom, part, value)
    key = "notice-whom-chosen" if on else "notice-whom-open"
    return Button(text(key, choice=label), SetWhom(notice.id, part, value, not on, page))


async def _choices(ctx: Ctx, notice: Notice, name: str) -> list[Choice]:
    """What may be tapped in a part; what is chosen already is always among it."""
    match name:
        case "area":
            return [("area", str(area), _plain(words)) for area, words in await areas(ctx)]
        case "stage":
            return [("stage", each.value, text(f"notice-stage-{each.value}")) for each in _STAGES]
        case "language":
            return [("language", each, text(f"language-{each}")) for each in ctx.house.wording.languages]
        case "group":
            near = await ctx.uow.groups.in_areas(notice.whom.areas)
            groups = {each.id: each for each in (*near, *await ctx.uow.groups.these(notice.whom.groups))}
            return [("group", str(each.id), _plain(each.name)) for each in groups.values()]
        case "interest":
            topics = ctx.house.library.lesson_topics
            return [("interest", each.id, _plain(f"{each.emoji} {each.title(ctx.language)}")) for each in topics]
        case "posts":
            return [("posts", each, text(f"notice-posts-{each}")) for each in ("also", "only")]
        case _:
            return await _lately(ctx, notice)


async def _lately(ctx: Ctx, notice: Notice) -> list[Choice]:
    """Not seen for so long, or who came to an event and who did not."""
    weeks = [("unseen", str(each), text("notice-unseen", weeks=each)) for each in rules.UNSEEN_WEEKS]
    begun = dict(await ctx.uow.audiences.lately(notice.whom.areas, ctx.now, EVENTS_SHOWN))
    if notice.whom.event_id is not None:  # what is chosen can always be taken back
        begun |= await ctx.uow.audiences.titles([notice.whom.event_id])
    events: list[Choice] = []
    for event_id, title in begun.items():
        events.append(("came", str(event_id), text("notice-came", title=title)))
        events.append(("missed", str(event_id), text("notice-missed", title=title)))
    return [*weeks, *events]


def _plain(words: str) -> Text:
    return text("plain", words=words)
