"""Requests to Telegram: what certainly did not arrive, and what may have."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from telegram import Bot, InputFile
from telegram.error import InvalidToken, NetworkError, TelegramError, TimedOut

from bot.outcomes import verdict_of
from bot.request import AiohttpRequest, NotSent
from domain.delivery import Outcome
from simulator import SimulatedTelegram

Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
TOKEN = "123456789:TEST-abcdefghijklmnopqrstuvwxyz0123456"
PICTURE = next((Path(__file__).parents[2] / "content").rglob("*.png"))
CANARY = "the text of somebody"


@asynccontextmanager
async def a_request(read_timeout: float = 5) -> AsyncIterator[AiohttpRequest]:
    request = AiohttpRequest(connect_timeout=1, read_timeout=read_timeout)
    try:
        yield request
    finally:
        await request.shutdown()


@asynccontextmanager
async def a_server(talk: Talk) -> AsyncIterator[str]:
    """Somebody who listens and then behaves as `talk` says."""

    talks: list[asyncio.Task[None] | None] = []

    async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talks.append(asyncio.current_task())
        await reader.readuntil(b"\r\n\r\n")
        await talk(reader, writer)
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    server = await asyncio.start_server(once, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}/bot{TOKEN}/sendMessage"
    finally:
        server.close()
        await asyncio.gather(*filter(None, talks))


def answering(status: str, body: str) -> Talk:
    async def talk(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        content = body.encode()
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content)
        await writer.drain()

    return talk


async def failure(url: str, read_timeout: float = 5) -> TelegramError:
    async with a_request(read_timeout) as request:
        with pytest.raises(TelegramError) as problem:
            await request.post(url)
    return problem.value


async def test_a_message_and_a_picture_arrive() -> None:
    """The library's `Bot` speaks through our request, with files too."""
    async with SimulatedTelegram(TOKEN) as telegram, a_request() as request:
        amina = telegram.person("Amina")
        await amina.start()
        base = f"{telegram.url}/bot"
        async with Bot(TOKEN, base_url=base, request=request, get_updates_request=request) as bot:
            await bot.send_message(amina.id, "Hello")
            await bot.send_photo(amina.id, InputFile(PICTURE.read_bytes(), filename="picture.png"), caption="Look")
        assert [m.content.get("text") or m.content.get("caption") for m in amina.messages[1:]] == [
            "Hello",
            "Look",
        ]


async def test_a_wrong_token_is_told_apart() -> None:
    """F47: at start a wrong token is no network trouble."""
    async with SimulatedTelegram(TOKEN) as telegram:
        problem = await failure(f"{telegram.url}/bot1{TOKEN}/getMe")
    assert isinstance(problem, InvalidToken)


async def test_where_nobody_listens_nothing_was_sent() -> None:
    """D28: no connection was made, so it certainly did not arrive."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        problem = await failure(f"http://127.0.0.1:{taken.getsockname()[1]}/bot{TOKEN}/sendMessage")
    assert isinstance(problem, NotSent)
    assert verdict_of(problem).outcome is Outcome.NOT_SENT


async def test_a_name_that_nobody_knows_means_not_sent() -> None:
    """D28: without an address there is no connection."""
    assert isinstance(await failure(f"http://no-such-host.invalid/bot{TOKEN}/sendMessage"), NotSent)


async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Take the request, say nothing, and close."""
    writer.close()


async def reset(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Take the request and break the connection."""
    writer.transport.abort()


async def half_an_answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Begin to answer, and close."""
    writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"ok": tr')
    await writer.drain()


async def silence(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    """Take the request and never answer."""
    await reader.read()


@pytest.mark.parametrize(
    "talk",
    [
        hang_up,
        reset,
        half_an_answer,
        answering("200 OK", '{"ok": true, "result": {"text": "' + CANARY),
        answering("200 OK", "[]"),
        answering("500 Internal Server Error", '{"ok": false, "description": "Internal Server Error"}'),
        answering("502 Bad Gateway", "<html>Bad Gateway</html>"),
        answering("504 Gateway Timeout", "null"),
    ],
)
async def test_a_connection_that_dies_after_accepting_may_have_delivered(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """D28, B12: reset, closed, cut short, unreadable: it may have arrived; and the answer is in no log."""
    caplog.set_level(logging.DEBUG)
    async with a_server(talk) as url:
        problem = await failure(url)
    assert isinstance(problem, NetworkError)
    assert not isinstance(problem, NotSent)
    assert verdict_of(problem).outcome is Outcome.AMBIGUOUS
    assert CANARY not in caplog.text


async def test_an_answer_that_never_comes_is_a_time_out() -> None:
    """D28: a time-out in reading is ambiguous too."""
    async with a_server(silence) as url:
        problem = await failure(url, read_timeout=0.1)
    assert isinstance(problem, TimedOut)
    assert verdict_of(problem).outcome is Outcome.AMBIGUOUS


async def test_too_many_requests_says_how_long() -> None:
    """D29: Telegram's seconds come through."""
    body = '{"ok": false, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 7}}'
    async with a_server(answering("429 Too Many Requests", body)) as url:
        verdict = verdict_of(await failure(url))
    assert (verdict.outcome, verdict.after) == (Outcome.LATER, 7)
