"""Screens as plain JSON values and back, so that what was decided survives a crash until it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple
from datetime import datetime
from typing import Any

from domain.action import Action, unpack
from domain.screen import Attachment, Button, Media, Screen, Venue
from domain.words import Argument, Html, Line, Moment, Text

Json = dict[str, Any]


def save(screen: Screen) -> Json:
    """The screen as JSON values; empty parts are left out."""
    parts: Json = {
        "lines": [_line(line) for line in screen.lines],
        "rows": [[_button(b) for b in row] for row in screen.rows],
        "picture": screen.picture,
        "media": [screen.media.kind, screen.media.file_id] if screen.media else None,
        "attachment": [screen.attachment.filename, screen.attachment.content] if screen.attachment else None,
        "venue": list(astuple(screen.venue)) if screen.venue else None,
        "toast": _line(screen.toast) if screen.toast else None,
        "fresh": screen.fresh,
        "beside": screen.beside,
        "keyboard": screen.keyboard,
        "no_keyboard": screen.no_keyboard,
        "protect": screen.protect,
        "then": save(screen.then) if screen.then else None,
        "next": screen.next.pack() if screen.next else None,
    }
    return {name: value for name, value in parts.items() if value}


def restore(saved: Json) -> Screen:
    """The screen that `save` wrote."""
    media = saved.get("media")
    return Screen(
        lines=tuple(_read_line(line) for line in saved.get("lines", [])),
        rows=tuple(tuple(_read_button(b) for b in row) for row in saved.get("rows", [])),
        picture=saved.get("picture"),
        media=Media(*media) if media else None,
        attachment=Attachment(*saved["attachment"]) if saved.get("attachment") else None,
        venue=Venue(*saved["venue"]) if saved.get("venue") else None,
        toast=_read_text(saved["toast"]) if saved.get("toast") else None,
        fresh=saved.get("fresh", False),
        beside=saved.get("beside", False),
        keyboard=saved.get("keyboard", False),
        no_keyboard=saved.get("no_keyboard", False),
        protect=saved.get("protect", False),
        then=restore(saved["then"]) if saved.get("then") else None,
        next=_read_action(saved.get("next")),
    )


def _line(line: Line) -> Json:
    if isinstance(line, Html):
        return {"html": line.source}
    return {"key": line.key, "args": {name: _argument(value) for name, value in line.args.items()}}


def _argument(value: Argument) -> Any:
    if isinstance(value, Moment):
        told = {"at": value.at.isoformat(), "style": value.style, "zone": value.zone}
        return told | ({"tappable": True} if value.tappable else {})
    if isinstance(value, Text):
        return _line(value)
    return value


def _button(button: Button) -> Json:
    return {
        "label": _line(button.label),
        "action": button.action.pack() if button.action else None,
        "url": button.url,
        "copy": button.copy,
    }


def _read_line(saved: Json) -> Line:
    return Html(saved["html"]) if "html" in saved else _read_text(saved)


def _read_text(saved: Mapping[str, Any]) -> Text:
    return Text(saved["key"], {name: _read_argument(value) for name, value in saved["args"].items()})


def _read_argument(value: Any) -> Argument:
    if isinstance(value, dict):
        if "at" in value:
            at = datetime.fromisoformat(value["at"])
            return Moment(at, value["style"], value["zone"], value.get("tappable", False))
        return _read_text(value)
    if isinstance(value, str | int):
        return value
    raise TypeError(f"a saved argument cannot be a {type(value).__name__}")


def _read_button(saved: Json) -> Button:
    return Button(_read_line(saved["label"]), _read_action(saved.get("action")), saved.get("url"), saved.get("copy"))


def _read_action(packed: str | None) -> Action | None:
    return unpack(packed) if packed else None
