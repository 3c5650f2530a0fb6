"""Local help from a table: each row checked, all or nothing."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from content.places import Read, decode, read_table, template, write_table
from domain.authority import Right, authorise, scopes
from domain.effect import FetchText
from domain.form import Answers, Form, Kind, NotUnderstood, Step
from domain.incoming import EffectDone
from domain.local_help import Entry, Plan, plan
from domain.place_faults import Nonsense
from domain.refused import Refused
from domain.said import Said, Sent
from domain.screen import Attachment, Button, Screen, button
from domain.words import Line, text
from handlers import forms
from handlers import local_help_lines as lines_of
from handlers import local_help_settling as settling
from handlers.ctx import Ctx
from handlers.local_help_actions import ExportPlaces, GetPlacesTemplate, ImportPlaces, OpenLocalHelpDesk
from handlers.routes import FormRoute, Press, Resumes, Route

SENDING = Form(
    "placefile",
    (
        Step("area", Kind.CHOICE, skippable=False, only_if=lambda answers: "area" not in answers),
        Step("file", Kind.WORDS, skippable=False),
    ),
    staff_write=True,
    fleeting=True,
)
IMPORT = Form(
    "placeimport", (Step("sure", Kind.CHOICE, ("import",), skippable=False),), staff_write=True, fleeting=True
)
MOST_SHOWN = 10  # faults
MOST_NAMED = 5  # places that would go


def routes() -> Iterable[Route]:
    """From the file to its yes."""
    yield Press(ImportPlaces, begin_import)
    yield Press(GetPlacesTemplate, give_template)
    yield Press(ExportPlaces, export)
    extra = {"file": (button("place-template", GetPlacesTemplate()),)}
    yield FormRoute(SENDING, fetch, choices={"area": areas}, reads={"file": read_file}, extra=extra, thrown=left)
    yield FormRoute(IMPORT, carry_out, shows={"sure": preview}, thrown=left)
    yield Resumes("places-file", file_came)


async def begin_import(ctx: Ctx, _press: ImportPlaces) -> Screen:
    """Which area, then the file."""
    authorise(ctx.person, Right.KEEP_LOCAL_HELP)
    mine = await _areas(ctx)
    return await forms.begin(ctx, SENDING.name, {"area": str(mine[0][0])} if len(mine) == 1 else None)


async def areas(ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """The areas of this coordinator."""
    return [(str(number), text("plain", words=name)) for number, name in await _areas(ctx)]


async def read_file(_ctx: Ctx, said: Said) -> Any:
    """A document and nothing else."""
    if said.kind is not Sent.DOCUMENT or not said.file_id:
        raise NotUnderstood("placefile-file-invalid")
    return said.file_id


async def fetch(ctx: Ctx, answers: Answers) -> Screen:
    """The file is fetched after this turn; what is in it comes back to `file_came`."""
    area_id = int(answers["area"])
    authorise(ctx.person, Right.KEEP_LOCAL_HELP, area_id)
    effect = FetchText(answers["file"], f"area:{area_id}")
    await ctx.uow.effects.ask(effect, ctx.now, person_id=ctx.person.id, resume="places-file")
    return Screen((text("place-reading"),), (_back(),))


async def file_came(ctx: Ctx, result: EffectDone) -> Screen:
    """What is wrong with the table, or what it would change."""
    area_id = int(str(result.values["about"]).removeprefix("area:"))
    authorise(ctx.person, Right.KEEP_LOCAL_HELP, area_id)
    found = result.found if isinstance(result.found, dict) else None
    if found is None:
        return _refused([text("place-file-lost")])
    if "content" not in found:
        return _refused([text("place-file-large")])
    try:
        words = decode(base64.b64decode(found["content"]))
        read = read_table(words, ctx.today)
    except Nonsense as fault:
        return _refused([fault.line])
    if read.problems:
        return _refused(_problems(read))
    planned = await _plan(ctx, area_id, read.entries)
    if planned.is_nothing:
        return _refused([text("place-import-nothing")])
    known = {"_area": area_id, "_table": words, "_mark": planned.mark}
    return replace(await forms.begin(ctx, IMPORT.name, known), fresh=True)


async def preview(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """How many are new, changed and gone; the gone ones by name."""
    area_id, table = _kept(answers)
    planned = await _plan(ctx, area_id, read_table(table, ctx.today).entries)
    area = await ctx.uow.areas.get(area_id)
    counts = {"new": len(planned.new), "changed": len(planned.changed), "gone": len(planned.gone)}
    lines: list[Line] = [text("place-import-counts", area=area.name if area else "", **counts)]
    for key, entries in (("place-import-gone", planned.gone), ("place-import-back", planned.back)):
        if entries:
            names = ", ".join(e.name for e in entries[:MOST_NAMED]) + (", …" if len(entries) > MOST_NAMED else "")
            lines.append(text(key, names=names))
    return tuple(lines)


async def carry_out(ctx: Ctx, answers: Answers) -> Screen:
    """All of it in this one commit; seen again where somebody changed something meanwhile."""
    area_id, table = _kept(answers)
    authorise(ctx.person, Right.KEEP_LOCAL_HELP, area_id)
    await ctx.uow.local_help.lock(area_id)
    planned = await _plan(ctx, area_id, read_table(table, ctx.today).entries)
    if planned.is_nothing:
        return Screen((text("place-import-nothing"),), next=OpenLocalHelpDesk())
    if planned.mark != answers.get("_mark"):
        known = {"_area": area_id, "_table": table, "_mark": planned.mark}
        again = await forms.begin(ctx, IMPORT.name, known)
        return replace(again, lines=(text("place-import-again"), *again.lines))
    await settling.carry_out(ctx.uow, area_id, planned, ctx.person.id, ctx.now)
    return Screen((text("place-imported"),), next=OpenLocalHelpDesk())


async def left(_ctx: Ctx, _answers: Answers) -> Screen:
    """Nothing was changed."""
    return Screen((text("place-import-left"),), next=OpenLocalHelpDesk())


async def give_template(ctx: Ctx, _press: GetPlacesTemplate) -> Screen:
    """A table to be filled."""
    authorise(ctx.person, Right.KEEP_LOCAL_HELP)
    return _file("local-help-template.csv", template(), "place-template-is")


async def export(ctx: Ctx, press: ExportPlaces) -> Screen:
    """The table of an area as parents see it."""
    authorise(ctx.person, Right.KEEP_LOCAL_HELP)
    known = dict(await _areas(ctx))
    if not press.area and len(known) != 1:
        rows = [(button("place-export-of", ExportPlaces(number), area=name),) for number, name in known.items()]
        return Screen((text("place-export-which"),), (*rows, _back()))
    area = await ctx.uow.areas.get(press.area or next(iter(known)))
    if area is None or area.id not in known:
        raise Refused("not-allowed")
    entries = await ctx.uow.local_help.shown([area.id])
    return _file(f"local-help-{area.slug}.csv", write_table(entries), "place-export-is")


def _kept(answers: Answers) -> tuple[int, str]:
    """The area and the table that a yes is about. Raises Refused where they are gone."""
    area_id, table = answers.get("_area"), answers.get("_table")
    if not area_id or not table:
        raise Refused("old-button")
    return int(area_id), str(table)


async def _plan(ctx: Ctx, area_id: int, rows: list[Entry]) -> Plan:
    return plan(await ctx.uow.local_help.all([area_id]), [replace(row, area_id=area_id) for row in rows])


async def _areas(ctx: Ctx) -> list[tuple[int, str]]:
    authorise(ctx.person, Right.KEEP_LOCAL_HELP)
    mine = scopes(ctx.person, Right.KEEP_LOCAL_HELP)
    return [(a.id, a.name) for a in await ctx.uow.areas.all() if mine is None or a.id in mine][:6]


def _problems(read: Read) -> list[Line]:
    """The first ten, and how many more."""
    shown: list[Line] = [lines_of.together([each.line for each in read.problems[:MOST_SHOWN]])]
    more = len(read.problems) - MOST_SHOWN
    return [text("place-file-problems"), *shown, *([text("place-problems-more", count=more)] if more > 0 else [])]


def _refused(lines: list[Line]) -> Screen:
    rows = ((button("place-another-file", ImportPlaces()), button("place-template", GetPlacesTemplate())), _back())
    return Screen(tuple(lines), rows, fresh=True)


def _file(name: str, content: str, key: str) -> Screen:
    return Screen((text(key),), (_back(),), attachment=Attachment(name, content), beside=True)


def _back() -> tuple[Button, ...]:
    return (button("form-back", OpenLocalHelpDesk()),)
