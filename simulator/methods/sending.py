"""New messages from the bot: text, photos, voice notes, other files, places."""

import time
from typing import Any

from simulator.chats import Chat
from simulator.checks import checked_caption, checked_text, labels_of, reply_markup
from simulator.errors import bad_request
from simulator.files import StoredFile, media_json
from simulator.methods.places import check_bot_may_post, replied_to, thread_of
from simulator.methods.reach import writable_chat
from simulator.methods.table import Act, Method, method
from simulator.parameters import Params
from simulator.world import World

Json = dict[str, Any]

COMMON = (
    " chat_id!:chat message_thread_id:int disable_notification:bool protect_content:bool"
    " allow_paid_broadcast:bool message_effect_id:str reply_parameters:object reply_markup:object"
    " business_connection_id:str direct_messages_topic_id:int"
)
CAPTION = " caption:str parse_mode:str caption_entities:array"
DETAILS = ("duration", "performer", "title", "width", "height")
VENUE_DETAILS = ("title", "address", "foursquare_id", "foursquare_type", "google_place_id", "google_place_type")
ACTIONS = frozenset(
    (
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    )
)
ACTION_SECONDS = 5.0


def send_message(world: World, params: Params) -> Json:
    """A text."""
    chat = writable_chat(world, params)
    return _deliver(world, chat, params, checked_text(params), params["text"])


def _send_media(kind: str) -> Act:
    def act(world: World, params: Params) -> Json:
        chat = writable_chat(world, params)
        caption = checked_caption(params)
        reply_markup(params.get("reply_markup"))  # refuse bad buttons before the file is kept
        stored = world.files.resolve(kind, params[kind])
        content: Json = {kind: media_json(stored, **{name: params.get(name) for name in DETAILS}), **caption}
        content |= {name: True for name in ("has_spoiler", "show_caption_above_media") if params.get(name)}
        if "has_spoiler" in content:
            content["has_media_spoiler"] = content.pop("has_spoiler")
        return _deliver(world, chat, params, content, params.get("caption") or "", file=stored)

    return act


def send_location(world: World, params: Params) -> Json:
    """A place on the map."""
    chat = writable_chat(world, params)
    return _deliver(world, chat, params, {"location": _location(params)}, "")


def send_venue(world: World, params: Params) -> Json:
    """A place on the map with its name and address."""
    chat = writable_chat(world, params)
    where = _location(params)
    known = {name: params[name] for name in VENUE_DETAILS if name in params}
    return _deliver(world, chat, params, {"venue": {"location": where, **known}, "location": where}, "")


def _location(params: Params) -> Json:
    latitude, longitude = params["latitude"], params["longitude"]
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise bad_request("wrong latitude or longitude specified")
    return {"latitude": latitude, "longitude": longitude}


def send_chat_action(world: World, params: Params) -> bool:
    """ "typing…" for five real seconds."""
    chat = writable_chat(world, params)
    thread_of(world, chat, params.get("message_thread_id"))
    if params["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.bot_action = (params["action"], time.monotonic() + ACTION_SECONDS)
    world.bell.ring()
    return True


def _deliver(
    world: World, chat: Chat, params: Params, content: Json, source: str, file: StoredFile | None = None
) -> Json:
    inline, keyboard = reply_markup(params.get("reply_markup"))
    check_bot_may_post(world, chat, content)
    answers = replied_to(chat, params.get("reply_parameters"))
    thread = params.get("message_thread_id")
    message = world.post(
        chat,
        world.bot,
        content,
        html=source,
        markup=inline,
        reply_keyboard=keyboard,
        reply_to=answers,
        protected=params.get("protect_content", False),
        thread=thread_of(world, chat, answers.thread if answers and thread is None else thread),
        file=file,
    )
    if keyboard is not None:
        _show_keyboard(chat, keyboard)
    return message.as_json()


def _show_keyboard(chat: Chat, keyboard: Json) -> None:
    if "keyboard" in keyboard:
        chat.keyboard, chat.keyboard_json = labels_of(keyboard), keyboard
    elif keyboard.get("remove_keyboard"):
        chat.keyboard = chat.keyboard_json = None


METHODS: list[Method] = [
    method(
        "sendMessage",
        "text!:str parse_mode:str entities:array link_preview_options:object" + COMMON,
        send_message,
    ),
    method(
        "sendPhoto",
        "photo!:file show_caption_above_media:bool has_spoiler:bool" + CAPTION + COMMON,
        _send_media("photo"),
    ),
    method("sendVoice", "voice!:file duration:int" + CAPTION + COMMON, _send_media("voice")),
    method(
        "sendAudio",
        "audio!:file duration:int performer:str title:str thumbnail:file" + CAPTION + COMMON,
        _send_media("audio"),
    ),
    method(
        "sendVideo",
        "video!:file duration:int width:int height:int thumbnail:file cover:file start_timestamp:int"
        " show_caption_above_media:bool has_spoiler:bool supports_streaming:bool" + CAPTION + COMMON,
        _send_media("video"),
    ),
    method(
        "sendDocument",
        "document!:file thumbnail:file disable_content_type_detection:bool" + CAPTION + COMMON,
        _send_media("document"),
    ),
    method(
        "sendLocation",
        "latitude!:float longitude!:float horizontal_accuracy:float live_period:int heading:int"
        " proximity_alert_radius:int" + COMMON,
        send_location,
    ),
    method(
        "sendVenue",
        "latitude!:float longitude!:float title!:str address!:str foursquare_id:str foursquare_type:str"
        " google_place_id:str google_place_type:str" + COMMON,
        send_venue,
    ),
    method(
        "sendChatAction",
        "chat_id!:chat action!:str message_thread_id:int business_connection_id:str",
        send_chat_action,
    ),
]
