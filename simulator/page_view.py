"""What one phone shows, as JSON for the page."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from simulator.chats import Chat, Group, PrivateChat
from simulator.permissions import why_silent

if TYPE_CHECKING:
    from simulator.messages import Message
    from simulator.people import Person
    from simulator.world import World

Json = dict[str, Any]
SHOWN_MESSAGES = 200
KEPT = ("location", "venue", "contact", "has_media_spoiler", "poll")


def state_view(world: World, posters: list[tuple[str, Person | None, str]]) -> Json:
    """Everything around the phones: the time, who there is, posters, groups."""
    return {
        "now": world.clock.now().isoformat(),
        "count": world.bell.count,
        "bot": world.bot,
        "people": [
            {"id": p.id, "name": p.name, "blocked": p.chat.blocked} for p in world.people.values() if p.is_listed
        ],
        "groups": [{"id": g.id, "title": g.title, "members": [p.id for p in g.members]} for g in world.groups.values()],
        "posters": [
            {"label": label, "person": person.id if person else None, "payload": payload}
            for label, person, payload in posters
        ],
    }


def chats_of(world: World, person: Person) -> list[Chat]:
    """The chats on a person's phone: the bot, then their groups."""
    inside = [g for g in world.groups.values() if g.standing(person.id, person.as_json()).inside]
    return [person.chat, *inside]


def phone_view(world: World, person: Person, chat_id: int | None) -> Json:
    """A person's phone with one chat open (the bot's if `chat_id` is not theirs)."""
    chats = chats_of(world, person)
    chat = next((each for each in chats if each.id == chat_id), person.chat)
    return {
        "now": world.clock.now().isoformat(),
        "person": person.as_json(),
        "bot": world.bot["id"],
        "bot_username": world.bot["username"],
        "chats": [_row(world, each) for each in chats],
        "chat": _open_chat(world, person, chat),
    }


def owned_by(world: World, person: Person) -> list[Json]:
    """The groups that a person may bring the bot into: those that they own."""
    groups = world.groups.values()
    return [{"id": g.id, "title": g.title} for g in groups if g.status_of(person) == "creator"]


def _title(world: World, chat: Chat) -> str:
    return chat.title if isinstance(chat, Group) else str(world.bot["first_name"])


def _row(world: World, chat: Chat) -> Json:
    there = [m for m in chat.messages if not m.deleted]
    last = there[-1] if there else None
    return {
        "id": chat.id,
        "title": _title(world, chat),
        "group": isinstance(chat, Group),
        "last": message_view(last) if last else None,
        "changed": max((m.changed for m in there if m.from_bot or isinstance(chat, Group)), default=0),
    }


def _open_chat(world: World, person: Person, chat: Chat) -> Json:
    action, until = chat.bot_action or ("", 0.0)
    private = chat if isinstance(chat, PrivateChat) else None
    return {
        "id": chat.id,
        "title": _title(world, chat),
        "group": private is None,
        "bot": world.bot_standing(chat).inside,
        "members": len(chat.members) if isinstance(chat, Group) else 0,
        "started": private.started if private else True,
        "blocked": private.blocked if private else False,
        "silent": why_silent(chat, chat.standing(person.id, person.as_json())) if isinstance(chat, Group) else None,
        "topics": _topics(chat) if isinstance(chat, Group) and chat.forum else [],
        "keyboard": chat.keyboard,
        "action": action,
        "action_seconds": max(until - time.monotonic(), 0.0),
        "commands": commands_for(world, person, chat),
        "messages": [message_view(m) for m in chat.messages[-SHOWN_MESSAGES:] if not m.deleted],
    }


def _topics(group: Group) -> list[Json]:
    return [{"thread": t.thread, "name": t.name, "closed": t.closed} for t in group.topics.values()]


def commands_for(world: World, person: Person, chat: Chat) -> list[Json]:
    """The menu that Telegram would show: the narrowest scope, in the person's language if there is one."""
    kind = "all_group_chats" if isinstance(chat, Group) else "all_private_chats"
    language = str(person.as_json().get("language_code", ""))
    for scope in (f"chat:{chat.id}", kind, "default"):
        for each in (language, ""):
            if found := world.commands.get(f"{scope}:{each}"):
                return found
    return []


def message_view(message: Message) -> Json:
    """One message for the page."""
    media = message.media
    content = message.content
    view: Json = {
        "id": message.message_id,
        "sender": _sender(message),
        "thread": message.thread,
        "date": message.date,
        "text": message.text,
        "entities": message.entities,
        "rows": message.button_rows,
        "edited": message.edited,
        "protected": message.protected,
        "changed": message.changed,
        "media": {"kind": media[0], "url": f"/sim/file/{media[1]}"} if media else None,
    }
    view |= {name: content[name] for name in KEPT if name in content}
    if "via_bot" in content:
        view["via"] = content["via_bot"]["username"]
    if "forward_origin" in content:
        view["forwarded"] = _origin(content["forward_origin"])
    if message.service:
        view["service"] = _service(content)
    if media:
        details = content[media[0]]
        view["media"] |= details[-1] if isinstance(details, list) else details
    if message.reply_to is not None and not message.reply_to.deleted:
        view["reply"] = {"name": _sender(message.reply_to)["name"], "text": message.reply_to.text[:80]}
    return view


def _sender(message: Message) -> Json:
    """Who a message seems to come from: a person, the bot, or the group or channel somebody writes as."""
    if message.sender_chat is not None:
        return {"id": message.sender_chat["id"], "name": message.sender_chat["title"], "bot": False, "shared": True}
    return {"id": message.sender["id"], "name": message.sender["first_name"], "bot": message.from_bot}


def _origin(origin: Json) -> str:
    """The name that a forwarded message shows."""
    if origin["type"] == "user":
        return str(origin["sender_user"]["first_name"])
    return str(origin["chat"]["title"] if origin["type"] == "channel" else origin["sender_user_name"])


def _service(content: Json) -> Json:
    if "new_chat_members" in content:
        return {"kind": "joined", "name": content["new_chat_members"][0]["first_name"]}
    if "left_chat_member" in content:
        return {"kind": "left", "name": content["left_chat_member"]["first_name"]}
    if "forum_topic_created" in content:
        return {"kind": "topic", "name": content["forum_topic_created"]["name"]}
    kinds = {"migrate_from_chat_id": "moved", "forum_topic_closed": "closed", "forum_topic_reopened": "reopened"}
    return {"kind": next((kind for field, kind in kinds.items() if field in content), "pinned"), "name": ""}
