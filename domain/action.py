"""Buttons as a typed wire protocol: short codes for ever, at most 64 bytes, checked when they come back."""

from __future__ import annotations

import dataclasses
import re
from typing import Any, ClassVar, Self, cast, get_type_hints

LONGEST = 64  # bytes; Telegram's limit for callback_data
_SEPARATOR = ":"
_LARGEST_NUMBER = 2**52  # Telegram's ids have at most 52 significant bits
_NUMBER = re.compile(r"-?[0-9]{1,16}")


class StaleButton(Exception):
    """The data names no action of today: an old version's button, or something forged."""


class Action:
    """What a button means. Subclasses are frozen dataclasses of `int`, `str` and `bool` fields with a `code`.

    Codes are append-only; new fields go last and have a default, so that old buttons still unpack.
    """

    code: ClassVar[str] = ""
    _by_code: ClassVar[dict[str, type[Action]]] = {}

    def __init_subclass__(cls, code: str = "", **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if code in Action._by_code and Action._by_code[code].__qualname__ != cls.__qualname__:
            raise TypeError(f"button code {code!r} is taken by {Action._by_code[code].__name__}")
        cls.code = code
        Action._by_code[code] = cls

    def pack(self) -> str:
        """The button's data, at most 64 bytes. Raises ValueError when it would not fit or could not come back."""
        data = _SEPARATOR.join([self.code, *[_write(getattr(self, name)) for name in _fields(type(self))]])
        if len(data) > LONGEST or (not data.isascii() and len(data.encode()) > LONGEST):
            raise ValueError(f"{type(self).__name__} needs {len(data.encode())} bytes, {LONGEST} are allowed")
        return data

    @classmethod
    def known(cls) -> dict[str, type[Action]]:
        """Every action by its code."""
        return dict(cls._by_code)

    @classmethod
    def read(cls, parts: list[str]) -> Self:
        """The action from the parts behind its code. Raises StaleButton when they do not fit."""
        fields = _fields(cls)
        required = sum(1 for f in dataclasses.fields(cast(Any, cls)) if f.default is dataclasses.MISSING)
        if not required <= len(parts) <= len(fields):
            raise StaleButton(cls.__name__)
        values = [_read(kind, part) for kind, part in zip(fields.values(), parts, strict=False)]
        return cls(*values)


def unpack(data: str) -> Action:
    """The action behind a button's data. Raises StaleButton for anything else than today's or yesterday's codes."""
    code, *parts = data.split(_SEPARATOR)
    kind = Action._by_code.get(code)
    if kind is None or not code:
        raise StaleButton(code)
    return kind.read(parts)


_FIELDS: dict[type, dict[str, type]] = {}  # looked up at each button; reading type hints is slow


def _fields(kind: type[Action]) -> dict[str, type]:
    if kind not in _FIELDS:
        hints = get_type_hints(kind)
        _FIELDS[kind] = {f.name: hints[f.name] for f in dataclasses.fields(cast(Any, kind))}
    return _FIELDS[kind]


def _write(value: object) -> str:
    if type(value) is str and _SEPARATOR not in value:
        return value
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int) and abs(value) > _LARGEST_NUMBER:
        raise ValueError(f"a button cannot carry {value}")
    written = str(value)
    if _SEPARATOR in written:
        raise ValueError(f"a button cannot carry {written!r}")
    return written


def _read(kind: type, part: str) -> int | str | bool:
    if kind is bool and part in {"0", "1"}:
        return part == "1"
    if kind is int and _NUMBER.fullmatch(part):
        number = int(part)
        if abs(number) <= _LARGEST_NUMBER:
            return number
    if kind is str:
        return part
    raise StaleButton(part)
