"""Which chat or person a request means, and whether the bot may do that there."""

from simulator.chats import Chat, Group, PrivateChat
from simulator.errors import BotApiError, bad_request, forbidden
from simulator.messages import Message
from simulator.parameters import Params
from simulator.standing import Membership
from simulator.world import World


def known_chat(world: World, params: Params) -> Chat:
    """The chat of `chat_id`. Raises BotApiError "chat not found" or why the bot cannot see it."""
    chat = world.chat(params["chat_id"]) if isinstance(params["chat_id"], int) else None
    if params["chat_id"] in world.moved:
        moved = {"migrate_to_chat_id": world.moved[params["chat_id"]]}
        raise BotApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", moved)
    if chat is None:
        raise bad_request("chat not found")
    if isinstance(chat, Group):
        if world.bot["id"] not in chat.roster:
            raise bad_request("chat not found")
        status = world.bot_standing(chat).status
        if status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        if status == "left":
            raise forbidden(f"bot is not a member of the {chat.kind} chat")
    return chat


def writable_chat(world: World, params: Params) -> Chat:
    """The chat of `chat_id`, where the bot may write now. Raises BotApiError."""
    chat = known_chat(world, params)
    if isinstance(chat, PrivateChat):
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started and chat.may_write_until < world.seconds():
            raise forbidden("bot can't initiate conversation with a user")
    return chat


def known_group(world: World, params: Params, *, basic_too: bool = True) -> Group:
    """The group of `chat_id`. Raises BotApiError for private chats, and unless `basic_too` for basic groups."""
    chat = known_chat(world, params)
    if not isinstance(chat, Group) or not (basic_too or chat.kind == "supergroup"):
        raise bad_request("method is available for supergroup and channel chats only")
    return chat


def group_with_right(world: World, params: Params, right: str, words: str, *, basic_too: bool = True) -> Group:
    """The group of `chat_id`, if the bot has this admin right there. Raises BotApiError "not enough rights …"."""
    group = known_group(world, params, basic_too=basic_too)
    if not world.bot_standing(group).may(right):
        raise bad_request(f"not enough rights to {words}")
    return group


def someone_in(world: World, group: Group, params: Params) -> Membership:
    """The standing of `user_id` in a group. Raises BotApiError for an account nobody knows."""
    user_id = params["user_id"]
    if user_id in group.roster:
        return group.standing(user_id, group.roster[user_id].user)
    if user_id in world.people:
        return Membership(world.people[user_id].as_json(), "left")
    raise bad_request("PARTICIPANT_ID_INVALID")


def own_message(world: World, params: Params) -> Message:
    """The bot's message to edit. Raises BotApiError in Telegram's words."""
    if "chat_id" not in params:
        raise bad_request("chat_id is empty")
    if "message_id" not in params:
        raise bad_request("message identifier is not specified")
    chat = known_chat(world, params)
    message = chat.message(params["message_id"])
    if message is None:
        raise not_found("edit")
    if not message.from_bot or message.service or message.reply_keyboard is not None:
        raise bad_request("message can't be edited")
    return message


def not_found(purpose: str) -> BotApiError:
    """ "message to edit not found" and its sisters."""
    return bad_request(f"message to {purpose} not found")
