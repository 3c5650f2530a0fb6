"""The demo: the simulated Telegram and the production bot in one process, with a clock that can jump ahead."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import tempfile
from contextlib import AsyncExitStack
from datetime import UTC, datetime, time
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from bot.app import App
from bot.festival import FAMILIES
from bot.logs import set_up_logs
from bot.seeding import GROUP_NAME, NAMES, OWNER, seed_database, seed_week
from bot.settings import Settings, load_settings
from simulator import SimClock, SimulatedTelegram

PORT = 8080
TOKEN = "123456789:DEMO-not-a-real-token-of-anybody"  # noqa: S105 - the simulator's own
SECRET = "a demo secret that protects nothing at all"  # noqa: S105 - as above
MORNING = time(10)
ZONE = "Europe/London"
NEW_GROUP_NAME = "Edmonton, toddlers"  # Priya's, and without the bot: to add it there
CROWD = range(900_001, 900_001 + FAMILIES)
_SPEAKS_TURKISH = {"Amina"}


def demo_settings(address: str, database: Path, **more: object) -> Settings:
    """The settings of the demo: nothing is swapped but the address of Telegram."""
    usual: dict[str, object] = {
        "bot_token": TOKEN,
        "secret_key": SECRET,
        "owner_ids": str(OWNER),
        "bot_api_url": address,
        "database_url": f"sqlite+aiosqlite:///{database}",
        "allow_unapproved_content": True,
        "tick_seconds": 1,
    }
    return load_settings(**{**usual, **more})


def this_morning(now: datetime) -> datetime:
    """Ten o'clock on the day of `now`, so that the demo never begins in the quiet hours."""
    local = now.astimezone(ZoneInfo(ZONE))
    return datetime.combine(local.date(), MORNING, local.tzinfo).astimezone(UTC)


async def people_and_places(telegram: SimulatedTelegram) -> int:
    """The invented people, the posters that lead in, a group to add, and the one that is there, whose id is given."""
    by_name = {
        name: telegram.person(name, id=telegram_id, language_code="tr" if name in _SPEAKS_TURKISH else "en")
        for telegram_id, name in NAMES.items()
    }
    group = telegram.group(GROUP_NAME, members=[by_name["Rosa"], by_name["Leyla"]])
    telegram.bare_group(NEW_GROUP_NAME, by_name["Priya"])
    for name in ("Sam", "Priya", "Rosa", "Leyla"):
        await by_name[name].start()
    telegram.posters += [
        ("Poster: Edmonton", None, "edmonton"),
        ("Poster: Tottenham", None, "tottenham"),
        ("Plain link", None, ""),
    ]
    return group.id


async def demo(port: int, folder: Path) -> None:
    """Until it is told to stop."""
    clock = SimClock(start=this_morning(datetime.now(UTC)))
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(SimulatedTelegram(token=TOKEN, clock=clock, port=port, page=True))
        settings = demo_settings(telegram.url, folder / "demo.db")
        group_chat = await people_and_places(telegram)
        seed = await seed_database(settings, clock.now(), group_chat)
        if os.environ.get("DEMO_FESTIVAL"):
            telegram.crowd(CROWD)
            await seed_week(settings, clock.now(), seed, CROWD)
        app = App(settings, clock.now, Random(1))  # noqa: S311 - a demo may repeat itself
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, app.stopping.set)
        print(f"Open {telegram.url} in a browser. Stop with Ctrl-C. Everybody there is invented.")
        await app.run()


def main() -> int:
    """`make demo`."""
    set_up_logs("text", os.environ.get("LOG_LEVEL", "WARNING"))
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)
    port = int(os.environ.get("DEMO_PORT", PORT))
    with tempfile.TemporaryDirectory(prefix="abc-parents-demo-") as folder:
        try:
            asyncio.run(demo(port, Path(folder)))
        except OSError as problem:
            print(
                f"The demo cannot use port {port} ({problem.strerror}). Set DEMO_PORT to another one.", file=sys.stderr
            )
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
