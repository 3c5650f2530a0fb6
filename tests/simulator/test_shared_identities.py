"""Accounts that many share: anonymous administrators, channels, the channel that a group belongs to."""

from simulator import SimulatedTelegram
from tests.simulator.places import led_group, next_message
from tests.simulator.raw import Raw


async def test_an_anonymous_admin_writes_as_the_group(tg: SimulatedTelegram, raw: Raw) -> None:
    """The same account in every group; the group stands in `sender_chat`."""
    group = await led_group(tg, raw, [])
    sent = tg.post_as_anonymous_admin(group, "/report")
    seen = await next_message(raw)
    assert (seen["from"]["id"], seen["from"]["is_bot"], seen["from"]["username"]) == (
        1087968824,
        True,
        "GroupAnonymousBot",
    )
    assert seen["sender_chat"]["id"] == group.id
    assert not sent.from_bot


async def test_channels_write_through_accounts_of_telegram(tg: SimulatedTelegram, raw: Raw) -> None:
    """A channel that speaks, and the group's own channel whose posts arrive by themselves."""
    group = await led_group(tg, raw, [])
    tg.post_as_channel(group, "buy here")
    spoke = await next_message(raw)
    assert (spoke["from"]["id"], spoke["sender_chat"]["type"]) == (136817688, "channel")
    assert "is_automatic_forward" not in spoke
    tg.post_from_linked_channel(group, "News of the week")
    came = await next_message(raw)
    assert (came["from"]["id"], came["is_automatic_forward"]) == (777000, True)
    assert came["forward_origin"]["type"] == "channel"


async def test_an_anonymous_admin_who_presses_a_button_is_known(tg: SimulatedTelegram, raw: Raw) -> None:
    """A press carries the real account, as with Telegram."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    tg.promote(group, rosa)
    rows = {"inline_keyboard": [[{"text": "Done", "callback_data": "d"}]]}
    await raw.ok("sendMessage", chat_id=group.id, text="A report", reply_markup=rows)
    tg.post_as_anonymous_admin(group, "I will look")
    await rosa.press("Done", in_chat=group)
    assert (await raw.updates())[-1]["callback_query"]["from"]["id"] == rosa.id


async def test_the_bot_cannot_edit_what_an_anonymous_admin_wrote(tg: SimulatedTelegram, raw: Raw) -> None:
    """Although that account is a bot."""
    group = await led_group(tg, raw, [])
    sent = tg.post_as_anonymous_admin(group, "hello")
    said = await raw.refused("editMessageText", chat_id=group.id, message_id=sent.message_id, text="x")
    assert said == "Bad Request: message can't be edited"
