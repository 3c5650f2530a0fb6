"""What people do on the page, through the same paths as in tests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from simulator.chats import Group
from simulator.files import Upload
from simulator.page_view import chats_of, owned_by

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


async def send_file(world: World, person: Person, upload: Upload, content_type: str, wish: Json) -> Json:
    """Send a file as what it is, into the open chat, with the `caption` of the wish."""
    where, caption = _place(world, person, wish), str(wish.get("caption", "")) or None
    if content_type in {"image/png", "image/jpeg"}:
        await person.send_photo(upload.content, caption, **where)
    elif content_type.startswith("audio/"):
        await person.send_voice(upload.content, **where)
    elif content_type.startswith("video/"):
        await person.send_video(upload.content, caption=caption, **where)
    else:
        await person.send_document(upload.content, upload.name, caption, **where)
    return {}


def _place(world: World, person: Person, wish: Json) -> Json:
    """`in_chat` and `thread` of what a person sends in the open chat."""
    chat = chat_of(world, person, wish)
    return {"in_chat": chat if isinstance(chat, Group) else None, "thread": int(wish.get("thread") or 0) or None}


async def _send(world: World, person: Person, wish: Json) -> Json:
    chat = chat_of(world, person, wish)
    reply_to = chat.message(wish.get("reply_to"))
    if isinstance(chat, Group):
        await person.say_in(chat, wish["text"], reply_to, _place(world, person, wish)["thread"])
    else:
        await person.send(wish["text"], reply_to=reply_to)
    return {}


async def _inline(world: World, person: Person, wish: Json) -> Json:
    results = await person.type_inline(str(wish["query"]), _place(world, person, wish)["in_chat"])
    shown = [{name: each.get(name, "") for name in ("id", "title", "description")} for each in results]
    return {"results": shown, "button": (person.inline.button or {}).get("text")}


async def _choose(world: World, person: Person, wish: Json) -> Json:
    where = _place(world, person, wish)
    await person.choose_inline(str(wish["result"]), where["in_chat"], thread=where["thread"])
    return {}


async def _inline_button(_: World, person: Person, __: Json) -> Json:
    await person.press_inline_button()
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
    url = str(wish["url"])
    if "startgroup=" in url:
        return await _bring(world, person, url, wish.get("group"))
    known = {address: group.id for group in world.groups.values() for address in group.links}
    return {"came": await person.follow(url), "chat": known.get(url)}


async def _bring(world: World, person: Person, url: str, chosen: int | None) -> Json:
    """A `?startgroup=` link: first the groups to choose from, then, with the one that was chosen, the deed."""
    if chosen is None:
        return {"came": "choose", "groups": owned_by(world, person)}
    return {"came": await person.follow(url, group=world.groups[int(chosen)]), "chat": int(chosen)}


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
    "inline": _inline,
    "choose": _choose,
    "inline-button": _inline_button,
}
