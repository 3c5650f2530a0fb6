"""The bot's own account: who it is, its updates, its menu, its files."""

from typing import Any

from simulator.checks import check_commands
from simulator.errors import bad_request
from simulator.methods.table import Method, method
from simulator.parameters import Params, signature
from simulator.units import utf16_length
from simulator.world import World

Json = dict[str, Any]
DOWNLOAD_LIMIT = 20 * 1024 * 1024


def get_me(world: World, _: Params) -> Json:
    """The bot's User object."""
    return world.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
    }


async def get_updates(world: World, params: Params) -> list[Json]:
    """Long polling."""
    limit = params.get("limit", 100)
    timeout = params.get("timeout", 0)
    if "allowed_updates" in params:
        world.updates.remember_allowed([str(kind) for kind in params["allowed_updates"]])
    return await world.updates.poll(params.get("offset", 0), min(max(limit, 1), 100), min(max(timeout, 0), 50))


def get_webhook_info(world: World, _: Params) -> Json:
    """There is never a webhook here."""
    return {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.waiting),
    }


def set_webhook(world: World, params: Params) -> bool:
    """Only taking a webhook away works."""
    if params["url"]:
        raise bad_request("webhooks are not supported by this simulator")
    return delete_webhook(world, params)


def delete_webhook(world: World, params: Params) -> bool:
    """Nothing to delete; pending updates are dropped on demand."""
    if params.get("drop_pending_updates"):
        world.updates.waiting.clear()
    return True


def set_my_commands(world: World, params: Params) -> bool:
    """The menu, kept by scope and language."""
    scope = params.get("scope") or {"type": "default"}
    key = ":".join(str(scope[name]) for name in ("type", "chat_id", "user_id") if name in scope)
    world.commands[f"{key}:{params.get('language_code', '')}"] = check_commands(params["commands"])
    world.bell.ring()
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    """The menu of a scope and language."""
    scope = params.get("scope") or {"type": "default"}
    key = ":".join(str(scope[name]) for name in ("type", "chat_id", "user_id") if name in scope)
    return world.commands.get(f"{key}:{params.get('language_code', '')}", [])


def delete_my_commands(world: World, params: Params) -> bool:
    """Take a menu away."""
    set_my_commands(world, params | {"commands": []})
    return True


def _describe(field: str, limit: int) -> Any:
    def act(world: World, params: Params) -> bool:
        text = params.get(field, "")
        if utf16_length(text) > limit:
            raise bad_request(f"{field} is too long")
        world.profile[f"{field}:{params.get('language_code', '')}"] = text
        return True

    return act


def set_chat_menu_button(_world: World, params: Params) -> bool:
    """The page always shows the commands."""
    kind = (params.get("menu_button") or {"type": "default"}).get("type")
    if kind not in {"commands", "default", "web_app"}:
        raise bad_request('can\'t parse menu button: Field "type" has an unknown value')
    return True


def get_file(world: World, params: Params) -> Json:
    """Where to download a file."""
    stored = world.files.by_id.get(params["file_id"])
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(stored.content) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return stored.as_json() | {"file_path": stored.path}


def answer_callback_query(world: World, params: Params) -> bool:
    """What pops up on the phone of who pressed."""
    press = world.presses.get(params["callback_query_id"])
    if press is None or press.answer is not None or press.too_old():
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = params.get("text", "")
    if utf16_length(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    press.take_answer({"text": text, "show_alert": params.get("show_alert", False)})
    world.bell.ring()
    return True


METHODS = [
    method("getMe", "", get_me),
    Method(
        "getUpdates",
        signature("offset:int limit:int timeout:int allowed_updates:array"),
        slow=get_updates,
    ),
    method("getWebhookInfo", "", get_webhook_info),
    method(
        "setWebhook",
        "url:str certificate:file ip_address:str max_connections:int allowed_updates:array"
        " drop_pending_updates:bool secret_token:str",
        lambda world, params: set_webhook(world, {"url": "", **params}),
    ),
    method("deleteWebhook", "drop_pending_updates:bool", delete_webhook),
    method("setMyCommands", "commands!:array scope:object language_code:str", set_my_commands),
    method("getMyCommands", "scope:object language_code:str", get_my_commands),
    method("deleteMyCommands", "scope:object language_code:str", delete_my_commands),
    method("setMyDescription", "description:str language_code:str", _describe("description", 512)),
    method(
        "setMyShortDescription",
        "short_description:str language_code:str",
        _describe("short_description", 120),
    ),
    method("setMyName", "name:str language_code:str", _describe("name", 64)),
    method("setChatMenuButton", "chat_id:int menu_button:object", set_chat_menu_button),
    method("getFile", "file_id!:str", get_file),
    method(
        "answerCallbackQuery",
        "callback_query_id!:str text:str show_alert:bool url:str cache_time:int",
        answer_callback_query,
    ),
]
