"""The simulated Telegram as one object: start it, put people and groups into it, look at what happened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, Self

from aiohttp import web

from simulator import leading, shared_identities
from simulator.bot_api import BotApi, RecordedRequest
from simulator.clock import SimClock
from simulator.page_api import PageApi
from simulator.people import Person
from simulator.world import FIRST_PERSON_ID, World

if TYPE_CHECKING:
    from simulator.chats import Group
    from simulator.faults import Faults
    from simulator.limits import Limits
    from simulator.messages import Message

UPLOAD_LIMIT = 60 * 1024 * 1024


class SimulatedTelegram:
    """A local Bot API server on 127.0.0.1, and its page. `port=0` takes any free port."""

    def __init__(
        self,
        token: str = "123456789:TEST-simulated-telegram-token",  # noqa: S107 - made up
        *,
        clock: SimClock | None = None,
        port: int = 0,
        page: bool = True,
        bot_username: str = "abc_parents_bot",
        first_update_id: int = 1000,
    ) -> None:
        self.clock = clock or SimClock()
        self.world = World(token, self.clock, username=bot_username, first_update_id=first_update_id)
        self.api = BotApi(self.world)
        self.posters: list[tuple[str, Person | None, str]] = []
        self.url = ""
        self._port = port
        self._next_person_id = FIRST_PERSON_ID
        self._page = PageApi(self.world, self.posters) if page else None
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def start(self) -> None:
        """Listen; again, where it was closed."""
        self.world.updates.closing = False
        app = web.Application(client_max_size=UPLOAD_LIMIT)
        app.add_routes(self.api.routes())
        if self._page is not None:
            app.add_routes(self._page.routes())
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{self._port}"

    async def close(self) -> None:
        """Stop listening; a poll that hangs is ended."""
        self.world.updates.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.world.token

    @property
    def requests(self) -> list[RecordedRequest]:
        """Every Bot API request so far, in order of arrival."""
        return self.api.requests

    @property
    def faults(self) -> Faults:
        """What goes wrong on purpose."""
        return self.api.faults

    @faults.setter
    def faults(self, faults: Faults) -> None:
        self.api.faults = faults

    @property
    def limits(self) -> Limits | None:
        """How many messages are taken; None: as many as come."""
        return self.api.limits

    @limits.setter
    def limits(self, limits: Limits | None) -> None:
        self.api.limits = limits

    def person(
        self,
        first_name: str,
        language_code: str | None = "en",
        id: int | None = None,  # noqa: A002 - Telegram's own word
        last_name: str | None = None,
        username: str | None = None,
    ) -> Person:
        """Somebody with a phone. Ids count up unless one is given; ValueError when it is taken."""
        number = id if id is not None else self._free_person_id()
        if number in self.world.people:
            raise ValueError(f"there is already a person with the id {number}")
        given = {"last_name": last_name, "username": username, "language_code": language_code}
        user = {"id": number, "is_bot": False, "first_name": first_name}
        user |= {name: value for name, value in given.items() if value is not None}
        person = Person(self.world, user)
        self.world.people[number] = person
        self.world.bell.ring()
        return person

    def crowd(self, ids: Iterable[int]) -> None:
        """Many people who have started the bot; they are not listed on the page, and what they are sent waits."""
        for number in ids:
            somebody = self.person("Somebody", id=number)
            somebody.is_listed = False
            somebody.chat.started = True

    def _free_person_id(self) -> int:
        while self._next_person_id in self.world.people:
            self._next_person_id += 1
        return self._next_person_id

    def group(
        self,
        title: str,
        members: list[Person] | None = None,
        *,
        bot_is_admin: bool = True,
        owner: Person | None = None,
        **settings: bool,
    ) -> Group:
        """A supergroup with the bot in it; the bot is told as Telegram tells it (my_chat_member).

        Its owner has no phone unless one is given. `settings` are those of `leading.set_up`; left alone, the group is
        as a good one should be: history hidden, joining by request, adding people for administrators only.
        """
        group = leading.make_group(self.world, title, members or [], owner=owner)
        leading.set_up(group, **settings)
        leading.set_bot_standing(self.world, group, "administrator" if bot_is_admin else "member")
        return group

    def bare_group(
        self,
        title: str,
        owner: Person,
        members: list[Person] | None = None,
        kind: Literal["supergroup", "group"] = "supergroup",
        **settings: bool,
    ) -> Group:
        """A group that somebody made, without the bot, which hears nothing of it."""
        group = leading.make_group(self.world, title, members or [], owner=owner, kind=kind)
        leading.set_up(group, **settings)
        return group

    def set_bot_standing(self, group: Group, status: str, **rights: bool) -> None:
        """Make the bot administrator (with these rights changed), member, left or kicked in a group."""
        leading.set_bot_standing(self.world, group, status, **rights)

    def promote(self, group: Group, person: Person, **rights: bool) -> None:
        """The group's owner makes somebody who is in it an administrator, with all rights but those set to False."""
        leading.promote(self.world, group, person, **rights)

    def demote(self, group: Group, person: Person) -> None:
        """The group's owner makes an administrator an ordinary member again."""
        leading.demote(self.world, group, person)

    def add_member(self, group: Group, person: Person, by: Person | None = None) -> None:
        """Somebody is added without a link: by `by`, or by a member where members may, or by the owner."""
        leading.add_member(self.world, group, person, by)

    def remove_member(self, group: Group, person: Person) -> None:
        """The group's owner puts somebody out."""
        leading.remove_member(self.world, group, person)

    def upgrade(self, group: Group, *, new_first: bool = False) -> None:
        """Give a group a new id, with migrate_to_chat_id and migrate_from_chat_id as Telegram tells them."""
        leading.upgrade(self.world, group, new_first=new_first)

    def topic(self, group: Group, name: str) -> int:
        """A new topic, which makes the group a forum. Returns its thread id."""
        return leading.make_topic(self.world, group, name)

    def close_topic(self, group: Group, thread: int | None) -> None:
        """Close a topic; None closes General."""
        leading.close_topic(self.world, group, thread)

    def reopen_topic(self, group: Group, thread: int | None) -> None:
        """Open a closed topic again."""
        leading.reopen_topic(self.world, group, thread)

    def post_as_anonymous_admin(
        self, group: Group, text: str, reply_to: Message | None = None, thread: int | None = None
    ) -> Message:
        """An administrator who stays anonymous writes in a group."""
        return shared_identities.post_as_anonymous_admin(self.world, group, text, reply_to, thread)

    def post_as_channel(
        self, group: Group, text: str, reply_to: Message | None = None, thread: int | None = None
    ) -> Message:
        """Somebody writes in a group as their channel."""
        return shared_identities.post_as_channel(self.world, group, text, reply_to, thread)

    def post_from_linked_channel(self, group: Group, text: str) -> Message:
        """A post of the group's channel, forwarded into it by Telegram."""
        return shared_identities.post_from_linked_channel(self.world, group, text)

    def push_raw(self, update: dict[str, Any]) -> int:
        """Send the bot any update, however odd. Returns its update_id."""
        return self.world.updates.push_raw(update)

    def reset_update_ids(self, to: int) -> None:
        """Start update ids again at `to`."""
        self.world.updates.reset_ids(to)
