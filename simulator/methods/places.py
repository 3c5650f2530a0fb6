"""Where in a chat a new message goes: its topic, the message that it answers, and whether the bot may put it there."""

from typing import Any

from simulator.chats import Chat, Group
from simulator.errors import bad_request
from simulator.messages import Message
from simulator.permissions import allowed, needed
from simulator.world import World

Json = dict[str, Any]


def thread_of(world: World, chat: Chat, thread: int | None) -> int | None:
    """The topic that a request names, None outside topics. Raises BotApiError for an unknown or closed one.

    Outside forums a message of the group may be named as a thread, as its replies do; nothing comes of it here.
    """
    if isinstance(chat, Group) and chat.forum:
        topic = chat.topics.get(thread)
        if topic is None or (thread is not None and chat.message(thread) is None):
            raise bad_request("message thread not found")
        if topic.closed and not world.bot_standing(chat).may("can_manage_topics"):
            raise bad_request("TOPIC_CLOSED")
        return thread
    if thread is not None and (not isinstance(chat, Group) or chat.message(thread) is None):
        raise bad_request("message thread not found")
    return None


def check_bot_may_post(world: World, chat: Chat, content: Json) -> None:
    """Raises BotApiError where the group's permissions keep a bot that is no administrator from posting this."""
    if isinstance(chat, Group):
        permission, words = needed(content)
        if not allowed(chat, world.bot_standing(chat), permission):
            raise bad_request(f"not enough rights to send {words} to the chat")


def replied_to(chat: Chat, reply: Json | None) -> Message | None:
    """The message that `reply_parameters` names. Raises BotApiError when it is not there, unless it may be missing."""
    if reply is None:
        return None
    if not isinstance(reply.get("message_id"), int):
        raise bad_request('can\'t parse ReplyParameters: field "message_id" must be of type Number')
    elsewhere = reply.get("chat_id", chat.id) != chat.id
    message = None if elsewhere else chat.message(reply["message_id"])
    if message is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    if message is not None and reply.get("quote", "") not in message.text:
        raise bad_request("QUOTE_TEXT_INVALID")
    return message
