"""Our own bot, whole, with a new database on disk and people who have joined and opened the lesson."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from datetime import timedelta

import uvloop
from sqlalchemy import insert

from bot.app import App, utc_now
from bot.cli import look_for_rubbish_less_often
from bot.logs import set_up_logs
from bot.settings import Settings, load_settings
from content.library import Library
from domain.people import Purpose
from handlers import lesson_hour
from storage import tables
from storage.database import Database
from storage.schema import migrate
from storage.unit_of_work import UnitOfWork
from tests.benchmarks.contenders.place import BOT_CORE, FIRST_PERSON, LESSON, TOKEN, Place, stay_on

_LIFTED = 1_000_000  # the send gate is made for Telegram's limits, and this Telegram has none


async def main() -> None:
    """Seed, then work until told to stop."""
    settings = _settings()
    await _seed(settings, int(os.environ["CONTEST_PEOPLE"]))
    app = App(settings)
    look_for_rubbish_less_often()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, app.stopping.set)
    await app.run()


def _settings() -> Settings:
    settings = load_settings(
        bot_token=TOKEN,
        secret_key="a secret of the contest, for nobody",
        owner_ids="1",
        bot_api_url=Place.given().url,
        database_url=f"sqlite+aiosqlite:///{os.environ['CONTEST_DATABASE']}",
        allow_unapproved_content=True,
    )
    return settings.model_copy(update={"send_rate": _LIFTED})


async def _seed(settings: Settings, people: int) -> None:
    await migrate(settings.database_url, utc_now())
    database = Database(settings.database_url, settings.sealer())
    await database.start()
    await database.write(lambda uow: _joined(uow, people))
    await database.close()


async def _joined(uow: UnitOfWork, count: int) -> None:
    """People as joining leaves them, on the first card of the lesson; their lesson hour is far away."""
    now = utc_now()
    version = Library.load().outline(LESSON).version
    seen = {"language": "en", "payload": "", "created_at": now, "seen_at": now, "joined_at": now}
    kept = {"stage": "baby", "adult": True, "name": uow.sealer.seal("Amina", "people.name")}
    begun = {"lesson": LESSON, "version": version, "card": 1, "answers": "{}", "started_at": now, "touched_at": now}
    later = {"kind": lesson_hour.KIND, "due_at": now + timedelta(days=9), "state": "pending"}
    numbers = range(1, count + 1)
    await uow.run(insert(tables.people), [{"id": n, "telegram_id": FIRST_PERSON + n, **seen, **kept} for n in numbers])
    await uow.run(insert(tables.progress), [{"person_id": n, **begun} for n in numbers])
    await uow.run(insert(tables.due), [{"subject": n, "dedupe_key": f"hour:{n}", **later} for n in numbers])
    for number in numbers:
        for purpose in Purpose:
            await uow.consents.record(number, purpose, given=True, how="contest", at=now)


if __name__ == "__main__":
    stay_on(BOT_CORE)
    set_up_logs(level=os.environ.get("LOG_LEVEL", "WARNING"))
    logging.captureWarnings(capture=True)
    uvloop.run(main())
