"""Show: answer the press, edit in place or send, in the person's language. Only ever after the commit."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, cast

from telegram import Bot, InputFile, InputMediaPhoto, Location, Message
from telegram import Venue as TelegramVenue
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.drawing import Drawing, fitting, length, plain, safe_file_id
from bot.gate import Gate
from bot.inline import answer
from bot.outcomes import verdict_of
from bot.request import asking
from bot.shown import Shown
from domain.delivery import Lane, Outcome, Verdict
from domain.screen import Screen
from domain.words import text

_CAPTION = 1024
_MOST_TRIES = 3
_log = logging.getLogger(__name__)
Send = Callable[[], Awaitable[Any]]


@dataclass(frozen=True)
class Taken:
    """What is needed of a message that Telegram has taken."""

    message_id: int


class Showing:
    """Turns what was decided into requests, each through the gate."""

    def __init__(self, bot: Bot, gate: Gate, drawing: Drawing) -> None:
        self.bot = bot
        self.gate = gate
        self.drawing = drawing
        self._known: dict[str, str] = {}  # our pictures by name, as Telegram keeps them since they were first sent

    async def show(self, shown: Shown) -> Verdict:
        """Everything of one turn, in order. The verdict is of the last message; GONE ends it early."""
        if shown.offered:
            await answer(self.bot, self.drawing, shown.offered)
        toast = shown.screen.toast if shown.screen else None
        if shown.press:
            await self._answer_press(shown, self.drawing.toast(toast, shown.language) if toast else None)
        verdict = Verdict(Outcome.SENT)
        bubbles = [b for b in (shown.screen.bubbles() if shown.screen else []) if b.is_something]
        for number, bubble in enumerate(bubbles):
            edit = number == 0 and bool(shown.press) and bool(shown.message) and not (bubble.fresh or bubble.beside)
            edit = edit and not (bubble.keyboard or bubble.no_keyboard)
            if number == 0 and shown.press and shown.message and not edit and not bubble.beside and shown.private:
                await self._strip(shown)
            verdict = await self._edit(shown, bubble) if edit else await self._send_patiently(shown, bubble)
            if verdict.outcome is Outcome.REFUSED and bubble.media:  # the file is gone; the words need not be
                without = replace(bubble, lines=(text("media-is-gone"), *bubble.lines), media=None)
                verdict = await self._send_patiently(shown, without)
            if verdict.outcome is Outcome.GONE:
                break
        return verdict

    async def send(
        self, chat_id: int, bubble: Screen, language: str | None, thread: int | None = None
    ) -> Message | Taken:
        """One new message; raises Telegram's errors.

        Markup that Telegram cannot read is sent as plain words; where a topic has gone or is closed, it goes to the
        group itself.
        """
        words = self.drawing.words(bubble, language)
        try:
            return await self._send(chat_id, bubble, words, language, ParseMode.HTML, thread)
        except BadRequest as problem:
            if thread is not None and _is_about_a_topic(problem):
                return await self.send(chat_id, bubble, language)
            if "can't parse entities" not in str(problem).lower():
                raise
            _log.error("markup could not be read; sent as plain words")
            return await self._send(chat_id, bubble, plain(words), language, None, thread)

    async def _send(
        self, chat_id: int, bubble: Screen, words: str, language: str | None, mode: str | None, thread: int | None
    ) -> Message | Taken:
        common: dict[str, Any] = {
            "chat_id": chat_id,
            "message_thread_id": thread,
            "reply_markup": self.drawing.keyboard(bubble, language),
            "protect_content": bubble.protect or None,
        }
        if bubble.venue:
            where = bubble.venue
            # As an object: among plain numbers the library takes 0, which is Greenwich, for a missing one.
            place = Location(longitude=where.longitude, latitude=where.latitude)
            return await self.bot.send_venue(venue=TelegramVenue(place, where.title, where.address), **common)
        if bubble.attachment:
            made = InputFile(bubble.attachment.content.encode(), filename=bubble.attachment.filename)
            caption = fitting(words, _CAPTION) or None
            return await self.bot.send_document(document=made, caption=caption, parse_mode=mode, **common)
        if bubble.media:
            return await self._send_media(bubble, words, mode, common)
        picture = self.drawing.picture(bubble)
        if picture and length(words) <= _CAPTION:
            return await self._with_picture(
                bubble.picture or "",
                picture,
                lambda photo: self.bot.send_photo(photo=photo, caption=words, parse_mode=mode, **common),
            )
        how = {"text": words, "parse_mode": mode, "link_preview_options": {"is_disabled": True}}
        return Taken(int((await self._ask("sendMessage", **common, **how))["message_id"]))

    async def _send_media(self, bubble: Screen, words: str, mode: str | None, common: dict[str, Any]) -> Message:
        assert bubble.media is not None  # noqa: S101 - the caller looked
        file_id = safe_file_id(bubble.media.file_id)
        caption = fitting(words, _CAPTION) or None
        match bubble.media.kind:
            case "voice":
                return await self.bot.send_voice(voice=file_id, caption=caption, parse_mode=mode, **common)
            case "audio":
                return await self.bot.send_audio(audio=file_id, caption=caption, parse_mode=mode, **common)
            case "photo":
                return await self.bot.send_photo(photo=file_id, caption=caption, parse_mode=mode, **common)
            case "video":
                return await self.bot.send_video(video=file_id, caption=caption, parse_mode=mode, **common)
            case _:
                return await self.bot.send_document(document=file_id, caption=caption, parse_mode=mode, **common)

    async def _send_patiently(self, shown: Shown, bubble: Screen) -> Verdict:
        """Send, with a few short tries; a longer trouble is waited out by whoever asked, with the row kept."""
        for attempt in range(1, _MOST_TRIES + 1):
            await self.gate.wait(Lane.INTERACTIVE, shown.chat_id)
            verdict = await self._try(shown, lambda: self.send(shown.chat_id, bubble, shown.language, shown.thread))
            if verdict.outcome not in {Outcome.LATER, Outcome.NOT_SENT, Outcome.AMBIGUOUS}:
                break
            if verdict.outcome is not Outcome.LATER and attempt < _MOST_TRIES:
                await asyncio.sleep(2**attempt * 0.1)
        return verdict

    async def _edit(self, shown: Shown, bubble: Screen) -> Verdict:
        """In place where that is possible, else as a new message in place of the old one."""
        picture = self.drawing.picture(bubble)
        words = self.drawing.words(bubble, shown.language)
        with_picture = picture is not None and length(words) <= _CAPTION
        await self.gate.wait(Lane.INTERACTIVE, shown.chat_id, is_message=False)
        if with_picture != shown.has_picture or not bubble.is_words or bubble.protect:
            return await self._replace(shown, bubble)
        buttons = self.drawing.keyboard(bubble, shown.language)
        where: dict[str, Any] = {"chat_id": shown.chat_id, "message_id": shown.message, "reply_markup": buttons}
        if with_picture:
            assert picture is not None  # noqa: S101 - with_picture says so
            verdict = await self._try(shown, lambda: self._edit_picture(bubble.picture or "", picture, words, where))
        else:
            how = {"text": words, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
            verdict = await self._try(shown, lambda: self._ask("editMessageText", **where, **how))
        if verdict.outcome in {Outcome.SENT, Outcome.GONE}:
            return verdict
        return await self._send_patiently(shown, bubble)

    async def _edit_picture(self, name: str, picture: bytes, words: str, where: dict[str, Any]) -> Message:
        async def ask(photo: InputFile | str) -> Any:
            return await self.bot.edit_message_media(InputMediaPhoto(photo, words, ParseMode.HTML), **where)

        return await self._with_picture(name, picture, ask)

    async def _with_picture(
        self, name: str, picture: bytes, ask: Callable[[InputFile | str], Awaitable[Any]]
    ) -> Message:
        """By the id that Telegram gave it when it was first sent; by its bytes when that is not taken any more."""
        if name in self._known:
            try:
                return cast(Message, await ask(safe_file_id(self._known[name])))
            except BadRequest as problem:
                if "file identifier" not in str(problem).lower():
                    raise
                del self._known[name]
        sent = cast(Message, await ask(InputFile(picture, filename="picture.png")))
        if sent.photo:
            self._known[name] = sent.photo[-1].file_id
        return sent

    async def _replace(self, shown: Shown, bubble: Screen) -> Verdict:
        verdict = await self._send_patiently(shown, bubble)
        if verdict.outcome is Outcome.SENT:
            await self._try(shown, lambda: self.bot.delete_message(shown.chat_id, shown.message))
        return verdict

    async def _strip(self, shown: Shown) -> None:
        """Take the buttons off a message whose answer comes as a new one."""
        await self.gate.wait(Lane.INTERACTIVE, shown.chat_id, is_message=False)
        await self._try(
            shown, lambda: self.bot.edit_message_reply_markup(shown.chat_id, shown.message, reply_markup=None)
        )

    async def _answer_press(self, shown: Shown, words: str | None) -> None:
        """Late or answered already: no matter, the action itself is done."""
        press = shown.press or ""
        await self._try(shown, lambda: self._ask("answerCallbackQuery", callback_query_id=press, text=words))

    async def _ask(self, method: str, **values: Any) -> Any:
        """A request of every turn, without the library's types; its bare answer. Raises Telegram's errors."""
        return await self.bot.request.post(f"{self.bot.base_url}/{method}", asking(**values))

    async def _try(self, shown: Shown, send: Send) -> Verdict:
        """One request. A 429 pauses the chat, whatever kind of request met it."""
        try:
            sent = await send()
        except (TelegramError, ValueError) as problem:
            verdict = verdict_of(problem)
            if verdict.outcome is Outcome.LATER:
                self.gate.pause(shown.chat_id, verdict.after)
            if verdict.outcome is Outcome.REFUSED:
                _log.warning("Telegram refused a request: %s", type(problem).__name__)
            return verdict
        return Verdict(Outcome.SENT, message_id=getattr(sent, "message_id", None))


def _is_about_a_topic(problem: BadRequest) -> bool:
    words = str(problem).lower()
    return any(each in words for each in ("thread not found", "topic_closed", "topic_deleted"))
