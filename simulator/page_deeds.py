"""What people do on the page, through the same paths as in tests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from simulator.chats import Group
from simulator.files import Upload
from simulator.page_view import chats_of

if TYPE_CHECKING:
    from simulator.chats import Chat
    from simulator.people import Person
    from simulator.world import World

Json = dict[str, Any]
ANSWER_SECONDS = 10.0
Deed = Callable[["World", "Person", Json], Awaitable[Json]]


def chat_of(world: World, person: Person, wish: Json) -> Chat:
    """The open chat on this phone."""
    chat_id = int(wish.get("chat") or person.id)
    return next((c for c in chats_of(world, person) if c.id == chat_id), person.chat)


async def send_file(person: Person, upload: Upload, content_type: str, caption: str | None) -> Json:
    """Send a file as what it is."""
    if content_type in {"image/png", "image/jpeg"}:
        await person.send_photo(upload.content, caption)
    elif content_type.startswith("audio/"):
        await person.send_voice(upload.content)
    elif content_type.startswith("video/"):
        await person.send_video(upload.content, caption=caption)
    else:
        await person.send_document(upload.content, upload.name, caption)
    return {}


async def _send(world: World, person: Person, wish: Json) -> Json:
    chat = chat_of(world, person, wish)
    reply_to = chat.message(wish.get("reply_to"))
    if isinstance(chat, Group):
        await person.say_in(chat, wish["text"], reply_to)
    else:
        await person.send(wish["text"], reply_to=reply_to)
    return {}


async def _start(_: World, person: Person, wish: Json) -> Json:
    await person.start(str(wish.get("payload", "")))
    return {}


async def _press(world: World, person: Person, wish: Json) -> Json:
    chat = chat_of(world, person, wish)
    group = chat if isinstance(chat, Group) else None
    press = await person.press_data(str(wish["data"]), int(wish["message"]), in_chat=group)
    try:
        return {"answer": await press.answered(ANSWER_SECONDS)}
    except AssertionError:
        return {"answer": {}}  # The phone's spinner just stops, as Telegram's does.


async def _link(world: World, person: Person, wish: Json) -> Json:
    known = {address: group.id for group in world.groups.values() for address in group.links}
    return {"came": await person.follow(str(wish["url"])), "chat": known.get(str(wish["url"]))}


async def _block(_: World, person: Person, wish: Json) -> Json:
    await (person.block() if wish.get("blocked", True) else person.unblock())
    return {}


async def _leave(world: World, person: Person, wish: Json) -> Json:
    chat = chat_of(world, person, wish)
    if isinstance(chat, Group):
        await person.leave(chat)
    return {}


DEEDS: dict[str, Deed] = {
    "send": _send,
    "start": _start,
    "press": _press,
    "link": _link,
    "block": _block,
    "leave": _leave,
}
