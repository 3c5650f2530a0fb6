"""Telegram's limits on what a bot sends: lengths, buttons, keyboards, commands."""

import re
from typing import Any

from simulator.addresses import is_web_address
from simulator.entities import read_text
from simulator.errors import bad_request
from simulator.units import utf16_length

Json = dict[str, Any]
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


def checked_text(params: Json) -> Json:
    """`text` with its entities as message content. Raises BotApiError."""
    text, entities = _read(params["text"], params.get("parse_mode"), params.get("entities"))
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def checked_caption(params: Json) -> Json:
    """`caption` with its entities as message content; nothing when there is none. Raises BotApiError."""
    text, entities = _read(params.get("caption") or "", params.get("parse_mode"), params.get("caption_entities"))
    if utf16_length(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def _read(source: str, mode: str | None, given: list[Json] | None) -> tuple[str, list[Json]]:
    text, entities = read_text(source, mode)
    return text, given if given and not mode else entities


def inline_keyboard(markup: Json | None) -> Json | None:
    """A checked inline keyboard; None when there is none or it is empty. Raises BotApiError."""
    if markup is None:
        return None
    if "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    if sum(len(row) for row in rows) > 100:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for row in rows:
        for button in row:
            _check_inline_button(button)
    kept = [row for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _check_inline_button(button: Any) -> None:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    actions = button.keys() - {"text", "style", "icon_custom_emoji_id"}
    if not actions:
        raise bad_request("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action is expected")
    action = actions.pop()
    value = button[action]
    if action == "callback_data":
        if not isinstance(value, str) or not 1 <= len(value.encode()) <= 64:
            raise bad_request("BUTTON_DATA_INVALID")
    elif action == "url":
        if not isinstance(value, str) or not is_web_address(value, also_tg=True):
            raise bad_request("BUTTON_URL_INVALID")
    elif action == "copy_text":
        _check_copy_text(value)
    elif action not in {"switch_inline_query", "switch_inline_query_current_chat"}:
        raise bad_request(f'can\'t parse inline keyboard button: field "{action}" is not simulated')


def _check_copy_text(value: Any) -> None:
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str) or not 1 <= utf16_length(text) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def reply_markup(markup: Json | None) -> tuple[Json | None, Json | None]:
    """(inline keyboard, reply keyboard instruction) of a new message. Raises BotApiError."""
    if markup is None or "inline_keyboard" in markup:
        return inline_keyboard(markup), None
    if "keyboard" in markup:
        _check_reply_keyboard(markup["keyboard"])
        return None, markup
    if markup.get("remove_keyboard") is True or markup.get("force_reply") is True:
        return None, markup
    if not markup:
        return None, None
    raise bad_request("object expected as reply markup")


def _check_reply_keyboard(rows: Any) -> None:
    if not isinstance(rows, list) or not rows or not all(isinstance(row, list) and row for row in rows):
        raise bad_request('field "keyboard" of the ReplyKeyboardMarkup must be a non-empty Array of Arrays')
    for button in (button for row in rows for button in row):
        text = button.get("text") if isinstance(button, dict) else button
        if not isinstance(text, str) or not text.strip():
            raise bad_request("keyboard button text must be non-empty")


def labels_of(keyboard: Json) -> list[list[str]]:
    """The labels of a reply keyboard, row by row."""
    return [[b["text"] if isinstance(b, dict) else b for b in row] for row in keyboard["keyboard"]]


def check_commands(commands: list[Any]) -> list[Json]:
    """The bot's menu. Raises BotApiError for a name or description that Telegram refuses."""
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for each in commands:
        if not isinstance(each, dict) or not isinstance(each.get("command"), str):
            raise bad_request("expected an Array of BotCommand")
        name, description = each["command"].removeprefix("/"), each.get("description")
        if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
            raise bad_request("BOT_COMMAND_INVALID")
        if not isinstance(description, str) or not 1 <= utf16_length(description.strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return [{"command": c["command"].removeprefix("/"), "description": c["description"]} for c in commands]
