"""Settings from the environment or `.env`, checked at start, explained in plain words."""

from __future__ import annotations

import re
from datetime import time
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from content.wording import HERE as LOCALES
from domain.delivery import QuietHours
from domain.people import SHARED_IDS
from storage.sealing import Sealer

_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{10,}")
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_HOURS = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")


class BadSettings(Exception):
    """One sentence a line, each naming a setting and its cure."""


class Settings(BaseSettings):
    """Every setting; `.env.example` explains each of them and a test keeps the two equal."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    bot_token: SecretStr
    secret_key: SecretStr
    secret_key_previous: Annotated[tuple[SecretStr, ...], NoDecode] = ()
    owner_ids: Annotated[frozenset[int], NoDecode]
    bot_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite+aiosqlite:///data/abc-parents.db"
    allow_unapproved_content: bool = False
    default_language: str = "en"
    time_zone: str = "Europe/London"
    paid_broadcasts: bool = False
    free_rate: float = Field(default=30, gt=0, le=1000)
    send_rate: float = Field(default=30, gt=0, le=1000)
    second_approval_above: int = Field(default=500, ge=0)
    quiet_hours: str = "21:00-08:00"
    lessons_a_week: int = Field(default=3, ge=0, le=7)
    log_format: str = "text"
    log_level: str = "INFO"
    tick_seconds: float = Field(default=5, gt=0, le=60)

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr) -> SecretStr:
        if not _TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("it should look like 123456789:ABC…, as @BotFather gave it")
        return value

    @field_validator("secret_key")
    @classmethod
    def _secret(cls, value: SecretStr) -> SecretStr:
        if len(value.get_secret_value()) < 32:
            raise ValueError("it needs at least 32 characters; make one with: openssl rand -base64 48")
        return value

    @field_validator("secret_key_previous", mode="before")
    @classmethod
    def _previous(cls, value: object) -> object:
        return tuple(part for part in value.split(",") if part) if isinstance(value, str) else value

    @field_validator("owner_ids", mode="before")
    @classmethod
    def _owners(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        parts = [part.strip() for part in value.split(",") if part.strip()]
        if not parts or not all(part.isascii() and part.isdigit() for part in parts):
            raise ValueError("it needs one or more Telegram user ids (numbers) with commas between them")
        ids = frozenset(int(part) for part in parts)
        if ids & SHARED_IDS:
            raise ValueError("one of these ids is shared by many people on Telegram and can own nothing")
        return ids

    @field_validator("send_rate")
    @classmethod
    def _rate(cls, value: float, others: ValidationInfo) -> float:
        free = others.data.get("free_rate", value)
        if value > free and not others.data.get("paid_broadcasts"):
            raise ValueError(f"Telegram allows {free:g} a second; more only with PAID_BROADCASTS=true")
        return value

    @field_validator("time_zone")
    @classmethod
    def _zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError("it should be a zone such as Europe/London") from None
        return value

    @field_validator("quiet_hours")
    @classmethod
    def _quiet(cls, value: str) -> str:
        _hours(value)
        return value

    @field_validator("log_format")
    @classmethod
    def _format(cls, value: str) -> str:
        if value not in {"text", "json"}:
            raise ValueError("it is either text or json")
        return value

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        if value.upper() not in _LEVELS:
            raise ValueError(f"it is one of {', '.join(_LEVELS)}")
        return value.upper()

    @field_validator("default_language")
    @classmethod
    def _language(cls, value: str) -> str:
        known = sorted(folder.name for folder in LOCALES.iterdir() if (folder / "words.ftl").exists())
        if value not in known:
            raise ValueError(f"it is one of {', '.join(known)}")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if not re.fullmatch(r"(sqlite\+aiosqlite:///[^:?]+|postgresql\+asyncpg://.+)", value):
            raise ValueError("it should look like sqlite+aiosqlite:///data/abc-parents.db or postgresql+asyncpg://…")
        return value

    @field_validator("bot_api_url")
    @classmethod
    def _url(cls, value: str) -> str:
        if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", value):
            raise ValueError("it should be an address such as https://api.telegram.org")
        return value.rstrip("/")

    def sealer(self) -> Sealer:
        """The keys: the new one writes, the previous ones still read."""
        return Sealer(
            self.secret_key.get_secret_value(), tuple(key.get_secret_value() for key in self.secret_key_previous)
        )

    def quiet(self) -> QuietHours:
        """The hours in which nothing goes out that nobody asked for."""
        start, end = _hours(self.quiet_hours)
        return QuietHours(start, end, self.time_zone)


def load_settings(**given: object) -> Settings:
    """The settings, or BadSettings with a sentence for each that is missing or wrong."""
    try:
        return Settings(**given)  # type: ignore[arg-type] # names are checked by pydantic
    except ValidationError as problem:
        raise BadSettings("\n".join(_sentence(error["loc"], error["msg"]) for error in problem.errors())) from None


def _sentence(where: tuple[int | str, ...], message: str) -> str:
    name = str(where[0]).upper() if where else "A setting"
    if message == "Field required":
        return f"{name} is missing: set it in the environment or in .env (see .env.example)."
    return f"{name} cannot be used: {message.removeprefix('Value error, ')}."


def _hours(value: str) -> tuple[time, time]:
    match = _HOURS.fullmatch(value)
    try:
        a, b, c, d = (int(part) for part in match.groups()) if match else (99, 0, 99, 0)
        return time(a, b), time(c, d)
    except ValueError:
        raise ValueError("it should look like 21:00-08:00") from None
