"""The composition root: everything is made here, started in order, and stopped in order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from random import Random, SystemRandom

from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError

from bot.doing import Doing
from bot.drawing import Drawing
from bot.edge import Edge
from bot.gate import Gate, most_leaving
from bot.keeping_up import EVERY, KeepingUp
from bot.paying import PayingRequest
from bot.receiving import Receiving
from bot.request import AiohttpRequest
from bot.sending import MOST_CLAIMED, Sending
from bot.settings import Settings
from bot.showing import Showing
from bot.ticking import Ticking
from bot.turns import Turns
from bot.watchman import Watchman
from content.crisis import load_lexicon
from content.library import Library
from content.wording import Wording
from domain.crisis import Lexicon
from domain.words import text
from handlers.ctx import House
from handlers.table import table
from storage.database import Database
from storage.schema import migrate

Clock = Callable[[], datetime]
_COMMANDS = (
    "help", "start", "menu", "learn", "group", "events", "say", "settings", "language", "pause", "stop", "mydata",
    "delete",
)  # fmt: skip
_log = logging.getLogger(__name__)


class CannotStart(Exception):
    """Why the bot does not start, in plain words."""


def utc_now() -> datetime:
    """The only place where the process reads the clock on the wall."""
    return datetime.now(UTC)


def check_content(settings: Settings, library: Library) -> None:
    """Unsigned health content is not shown to the public unless the operator allows it. Raises CannotStart."""
    texts = [*library.lesson_texts.values(), *library.card_texts.values()]
    drafts = sum(1 for each in texts if each.is_draft)
    if drafts and not settings.allow_unapproved_content:
        raise CannotStart(
            f"{drafts} of {len(texts)} lessons and help cards are not signed off by a clinician. "
            "To run with drafts all the same, set ALLOW_UNAPPROVED_CONTENT=true: parents see them marked as drafts."
        )


async def bring_up_to_date(settings: Settings, now: datetime) -> str:
    """The schema of today; gives what was done. Raises CannotStart where the database's folder cannot be used."""
    try:
        return await migrate(settings.database_url, now)
    except OSError as problem:
        kind = type(problem).__name__
        raise CannotStart(f"DATABASE_URL names a place that cannot be used ({kind}): check its folder.") from None


@dataclass(frozen=True)
class Texts:
    """What people read and what is listened for, loaded and checked; the same for every App of a process."""

    library: Library
    wording: Wording
    lexicon: Lexicon

    @classmethod
    def load(cls, language: str) -> Texts:
        """All of it, with `language` the first one. Raises what the loaders raise, in plain words."""
        return cls(Library.load(), Wording(first=language), load_lexicon())


class App:
    """The whole bot. `run` works until it is told to stop; `clock` and `rng` are injected, `texts` may be."""

    def __init__(
        self, settings: Settings, clock: Clock = utc_now, rng: Random | None = None, texts: Texts | None = None
    ) -> None:
        self.settings = settings
        self.clock = clock
        self.rng = rng or SystemRandom()
        self.stopping = asyncio.Event()
        self.ready = asyncio.Event()
        texts = texts or Texts.load(settings.default_language)
        check_content(settings, texts.library)
        self.database = Database(settings.database_url, settings.sealer())
        self.request = AiohttpRequest()
        token = settings.bot_token.get_secret_value()
        base = settings.bot_api_url
        self.bot = Bot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=self.request,
            get_updates_request=self.request,
        )
        self.drawing = Drawing(texts.wording, texts.library)
        read = (texts.library, texts.wording, texts.lexicon)
        self.house = House(*read, table(), "", settings.owner_ids, settings.time_zone, settings.lessons_a_week,
                           settings.second_approval_above, settings.quiet())  # fmt: skip

    async def run(self) -> None:
        """Start, work, and stop cleanly when `stopping` is set. Raises CannotStart or StorageProblem."""
        _log.info(await bring_up_to_date(self.settings, self.clock()))
        await self.database.start()
        try:
            await self._greet_telegram()
            await self._work()
        finally:
            await self.database.close()
            await self.request.shutdown()

    async def _greet_telegram(self) -> None:
        """Who are we, is anybody else fetching our updates, and which commands there are."""
        try:
            await self.bot.initialize()
            hook = await self.bot.get_webhook_info()
        except InvalidToken:
            raise CannotStart("BOT_TOKEN is not accepted by Telegram: copy it again from @BotFather.") from None
        except TelegramError as problem:
            kind = type(problem).__name__
            raise CannotStart(f"Telegram cannot be reached at BOT_API_URL ({kind}): check the address.") from None
        if hook.url:
            raise CannotStart(
                "A webhook is set for this token, so somebody else receives what parents write. "
                "If it is not yours, revoke the token with @BotFather; else remove it with deleteWebhook."
            )
        wording = self.drawing.wording
        for language in wording.languages:
            commands = [BotCommand(name, wording.plain(text(f"command-{name}"), language)) for name in _COMMANDS]
            code = None if language == wording.first else language
            try:
                await self.bot.set_my_commands(commands, language_code=code)
            except TelegramError as problem:
                _log.warning("the menu of commands could not be set: %s", type(problem).__name__)

    async def _work(self) -> None:
        house = replace(self.house, bot_username=self.bot.username)
        _ = house.finder.index, house.starters  # made now, not at the first search or post
        gate = self._gate()
        showing = Showing(self.bot, gate, self.drawing)
        turns = Turns(self.database, Edge(house, self.clock, self.rng), showing, self.bot, self.clock)
        sending = self._sending(showing, gate)
        doing = Doing(self.database, self.bot, turns, self.clock)
        every = min(EVERY, self.settings.tick_seconds)
        keeping_up = KeepingUp(self.database, house, showing, gate, self.clock, every)
        watchman = Watchman(self.bot.id, self.bot.username)
        receiving = Receiving(self.bot, self.request, self.database, turns, self.clock, watchman)
        self.database.listeners |= {"outbox": sending.wake, "effects": doing.wake, "notices": keeping_up.wake}

        def wake() -> None:
            sending.wake()
            doing.wake()

        ticking = Ticking(self.database, house, self.clock, self.settings.tick_seconds, wake)
        run_id = await self._pick_up(turns)
        at_work = (sending, doing, keeping_up, receiving)
        workers = [asyncio.create_task(each.run(), name=type(each).__name__) for each in at_work]
        ticking.start()
        self.ready.set()
        _log.info("ready")
        await self._until_stopped(workers)
        await ticking.stop()
        receiver = workers.pop()
        await _end(receiver)
        await turns.idle()
        for worker in workers:
            await _end(worker)
        await sending.stop()
        await gate.close()
        await self.database.write(lambda uow: uow.runs.end(run_id, self.clock()))
        _log.info("stopped")

    def _gate(self) -> Gate:
        rate = self.settings.send_rate
        if not self.settings.paid_broadcasts:
            return Gate(rate)
        return Gate(rate, free=min(rate, self.settings.free_rate), leaving=most_leaving(rate))

    def _sending(self, showing: Showing, gate: Gate) -> Sending:
        """Where broadcasts are paid for, they leave by a bot of their own, which says so."""
        paid = None
        if self.settings.paid_broadcasts:
            request = PayingRequest(self.request)
            bot = Bot(self.bot.token, base_url=f"{self.settings.bot_api_url}/bot", request=request)
            paid = Showing(bot, gate, self.drawing)
        claimed = max(MOST_CLAIMED, int(self.settings.send_rate / 2))
        quiet = self.settings.quiet()
        return Sending(self.database, showing, gate, self.clock, quiet, claimed=claimed, paid=paid)

    async def _pick_up(self, turns: Turns) -> int:
        """Take up what was in hand when the process last ended."""
        now = self.clock()
        run_id, clean = await self.database.write(lambda uow: uow.runs.begin(now))
        await self.database.write(lambda uow: uow.outbox.recover(now))
        rows = await self.database.write(lambda uow: uow.inbox.unfinished())
        if rows:
            _log.info("%s updates wait from before", len(rows))
        if clean:
            turns.add(rows)
        else:
            await turns.recover(rows)
        return run_id

    async def _until_stopped(self, workers: list[asyncio.Task[None]]) -> None:
        stopped = asyncio.create_task(self.stopping.wait())
        finished, _ = await asyncio.wait([stopped, *workers], return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        for worker in finished - {stopped}:
            worker.result()  # a worker never ends by itself: this raises what ended it


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
