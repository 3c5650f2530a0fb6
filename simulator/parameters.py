"""Reading a Bot API request: JSON, form or multipart in, typed parameters out."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson
from aiohttp import web

from simulator.errors import BotApiError, bad_request
from simulator.files import Upload

Params = dict[str, Any]

# What Telegram says when one of these is missing; the rest get a sentence of our own.
MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "user_id": "invalid user_id specified",
    "message_id": "message identifier is not specified",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
}


@dataclass(frozen=True)
class Signature:
    """A method's parameters: name -> kind (int, float, bool, str, chat, object, array, file)."""

    kinds: dict[str, str]
    required: frozenset[str]


def signature(declared: str) -> Signature:
    """Read "chat_id!:chat text!:str caption:str"; "!" marks what is required."""
    kinds, required = {}, set()
    for word in declared.split():
        name, kind = word.split(":")
        if name.endswith("!"):
            name = name[:-1]
            required.add(name)
        kinds[name] = kind
    return Signature(kinds, frozenset(required))


async def read_request(request: web.Request) -> Params:
    """The raw parameters of a request; uploads as `Upload`. Raises BotApiError for an unreadable body."""
    raw: Params = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = orjson.loads(await request.read() or b"{}")
        except orjson.JSONDecodeError:
            raise bad_request("can't parse JSON object") from None
        if not isinstance(body, dict):
            raise bad_request("object expected as a request body")
        return raw | body
    if request.content_type == "multipart/form-data":
        async for part in await request.multipart():
            name, content = str(part.name), await part.read(decode=False)  # type: ignore[union-attr]
            raw[name] = Upload(part.filename, bytes(content)) if part.filename else content.decode()  # type: ignore[union-attr]
        return raw
    if request.can_read_body:
        return raw | {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    return raw


def typed(raw: Params, shape: Signature) -> Params:
    """Check names and kinds. Raises BotApiError for an unknown name, a missing or a wrong value."""
    uploads = {name: value for name, value in raw.items() if isinstance(value, Upload)}
    params: Params = {}
    for name, value in raw.items():
        if name in shape.kinds:
            if value is not None:
                params[name] = _value(name, value, shape.kinds[name], uploads)
        elif name not in uploads:
            raise bad_request(f'unknown parameter "{name}"')
    for name in sorted(shape.required):
        if params.get(name) in (None, ""):
            raise bad_request(MISSING.get(name, f'parameter "{name}" is required'))
    if used := uploads.keys() - shape.kinds.keys():
        _check_all_attached(used, raw)
    return params


def _check_all_attached(names: set[str], raw: Params) -> None:
    said = " ".join(value for value in raw.values() if isinstance(value, str))
    if lost := [name for name in names if f"attach://{name}" not in said]:
        raise bad_request(f'unknown parameter "{lost[0]}"')


def _value(name: str, value: Any, kind: str, uploads: dict[str, Upload]) -> Any:
    readers: dict[str, Callable[[Any], Any]] = {
        "int": _integer,
        "float": _number,
        "bool": _boolean,
        "str": _string,
        "chat": _chat,
        "object": _object,
        "array": _array,
        "file": lambda given: _file(given, uploads),
    }
    try:
        found = readers[kind](value)
    except (ValueError, TypeError):
        raise wrong_kind(name, kind) from None
    return _attached(found, uploads) if kind == "object" and uploads else found


def wrong_kind(name: str, kind: str) -> BotApiError:
    """What this simulator says about a value of the wrong type."""
    return bad_request(f'parameter "{name}" must be of type {kind}')


def _integer(value: Any) -> int:
    if isinstance(value, str) and re.fullmatch(r"-?\d+", value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError


def _number(value: Any) -> float:
    if isinstance(value, bool):
        raise TypeError
    return float(value)


def _boolean(value: Any) -> bool:
    known = {"true": True, "1": True, "false": False, "0": False, "": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in known:
        return known[value.lower()]
    raise TypeError


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _chat(value: Any) -> int | str:
    return value if isinstance(value, str) and value.startswith("@") else _integer(value)


def _object(value: Any) -> dict[str, Any]:
    found = orjson.loads(value) if isinstance(value, str) else value
    if not isinstance(found, dict):
        raise TypeError
    return found


def _array(value: Any) -> list[Any]:
    found = orjson.loads(value) if isinstance(value, str) else value
    if not isinstance(found, list):
        raise TypeError
    return found


def _file(value: Any, uploads: dict[str, Upload]) -> Upload | str:
    if isinstance(value, str) and value.startswith("attach://"):
        name = value.removeprefix("attach://")
        if name not in uploads:
            raise bad_request(f"file {name} is not attached")
        return uploads[name]
    if isinstance(value, Upload | str):
        return value
    raise TypeError


def _attached(found: dict[str, Any], uploads: dict[str, Upload]) -> dict[str, Any]:
    return {
        key: _file(value, uploads) if isinstance(value, str) and value.startswith("attach://") else value
        for key, value in found.items()
    }
