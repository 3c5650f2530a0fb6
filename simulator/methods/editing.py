"""Changing and deleting messages that are already there, and pinning them."""

from typing import Any

from simulator.chats import Chat, Group
from simulator.checks import checked_caption, checked_text, inline_keyboard
from simulator.errors import bad_request
from simulator.files import Upload, media_json
from simulator.messages import Message
from simulator.methods.reach import known_chat, not_found, own_message
from simulator.methods.table import Method, method
from simulator.parameters import Params
from simulator.world import World

Json = dict[str, Any]

WHERE = " chat_id:chat message_id:int inline_message_id:str business_connection_id:str reply_markup:object"
DELETABLE_SECONDS = 48 * 3600
EDITABLE_MEDIA = ("photo", "video", "audio", "document")
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


def edit_message_text(world: World, params: Params) -> Json:
    """New words for a text message."""
    message = own_message(world, params)
    content = checked_text(params)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _change(world, message, params, content, params["text"])


def edit_message_caption(world: World, params: Params) -> Json:
    """New words under a photo, voice note, …"""
    message = own_message(world, params)
    caption = checked_caption(params)
    if message.media is None:
        raise bad_request("there is no caption in the message to edit")
    rest = {k: v for k, v in message.content.items() if k not in {"caption", "caption_entities"}}
    return _change(world, message, params, rest | caption, params.get("caption") or "")


def edit_message_media(world: World, params: Params) -> Json:
    """Another photo, video or file, or one added to a text."""
    message = own_message(world, params)
    media = params["media"]
    kind = media.get("type")
    if kind not in EDITABLE_MEDIA or not isinstance(media.get("media"), str | Upload):
        raise bad_request("can't parse InputMedia: unknown type or no media specified")
    if message.media is not None and message.media[0] not in EDITABLE_MEDIA:
        raise bad_request("message can't be edited")
    caption = checked_caption(media)
    stored = world.files.resolve(kind, media["media"])
    edited = _change(world, message, params, {kind: media_json(stored), **caption}, media.get("caption") or "")
    message.file = stored
    return edited


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """Other buttons only."""
    message = own_message(world, params)
    return _change(world, message, params, message.content, message.html)


def _change(world: World, message: Message, params: Params, content: Json, source: str) -> Json:
    markup = inline_keyboard(params.get("reply_markup"))
    if content == message.content and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    if content != message.content:
        message.edit_date = world.seconds()
    message.content, message.markup, message.html = content, markup, source
    message.changed = world.bell.ring()
    return message.as_json()


def delete_message(world: World, params: Params) -> bool:
    """Delete one message; Telegram allows it for 48 hours, and without end to who may delete in a supergroup."""
    chat = known_chat(world, params)
    message = chat.message(params["message_id"])
    if message is None:
        raise not_found("delete")
    if (why := _why_kept(world, chat, message)) is not None:
        raise bad_request(why)
    _delete(world, message)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """Delete up to a hundred; what cannot be found or deleted is passed over."""
    chat = known_chat(world, params)
    ids = params["message_ids"]
    if not 1 <= len(ids) <= 100 or not all(isinstance(each, int) for each in ids):
        raise bad_request("message_ids must be 1-100 identifiers")
    for message in [chat.message(each) for each in ids]:
        if message is not None and _why_kept(world, chat, message) is None:
            _delete(world, message)
    return True


def _why_kept(world: World, chat: Chat, message: Message) -> str | None:
    if isinstance(chat, Group):
        bot = world.bot_standing(chat)
        # The line that made a topic goes with its topic only.
        if "forum_topic_created" in message.content:
            return "message can't be deleted"
        may_delete_all = bot.leads if chat.kind == "group" else bot.may("can_delete_messages")
        if not message.from_bot and not may_delete_all:
            return "message can't be deleted"
        if may_delete_all and chat.kind == "supergroup":
            return None
    if world.seconds() - message.date > DELETABLE_SECONDS:
        return "message can't be deleted for everyone"
    return None


def _delete(world: World, message: Message) -> None:
    message.deleted = True
    message.changed = world.bell.ring()


def pin_chat_message(world: World, params: Params) -> bool:
    """Pin a message; in groups that needs the right to."""
    chat = known_chat(world, params)
    bot = world.bot_standing(chat)
    if isinstance(chat, Group) and not bot.rights.get("can_pin_messages"):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    message = chat.message(params["message_id"])
    if message is None:
        raise not_found("pin")
    chat.pinned = message
    world.post_service(chat, world.bot, {"pinned_message": message.as_json(with_reply=False)})
    return True


METHODS: list[Method] = [
    method(
        "editMessageText",
        "text!:str parse_mode:str entities:array link_preview_options:object" + WHERE,
        edit_message_text,
    ),
    method(
        "editMessageCaption",
        "caption:str parse_mode:str caption_entities:array show_caption_above_media:bool" + WHERE,
        edit_message_caption,
    ),
    method("editMessageMedia", "media!:object" + WHERE, edit_message_media),
    method("editMessageReplyMarkup", WHERE, edit_message_reply_markup),
    method("deleteMessage", "chat_id!:chat message_id!:int", delete_message),
    method("deleteMessages", "chat_id!:chat message_ids!:array", delete_messages),
    method(
        "pinChatMessage",
        "chat_id!:chat message_id!:int disable_notification:bool business_connection_id:str",
        pin_chat_message,
    ),
]
