"""Who may do what about groups: the matrix by hand, an invented place to try each cell in, and what became of it."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import select, update
from sqlalchemy import text as sql
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from telegram import Update

from bot.edge import Edge
from bot.reading import read_update
from bot.shown import Shown
from content.crisis import load_lexicon
from content.library import Library
from content.wording import Wording
from domain.action import Action
from domain.cases import Appeal, Case, CaseState, Deed
from domain.delivery import Class, Lane
from domain.groups import Asked, Group, GroupState, Place
from domain.incoming import AskedToJoin, BotChanged, GroupCommand, Incoming, Pressed, Quoted, Sender, Spoke
from domain.people import SHARED_IDS, Grant, Purpose, Role
from domain.refused import Refused
from domain.said import Said, Sent
from domain.screen import Screen
from domain.weekly import GroupQuestion, QuestionState
from domain.words import Html, Line, Text
from handlers import actions as a
from handlers import case_actions as z
from handlers import champion_actions as c
from handlers import line_actions as g
from handlers import setup_actions as m
from handlers.ctx import House
from handlers.table import table
from storage import tables
from storage.database import Database, make_engine
from storage.inbox import Arrived
from storage.outbox import Letter
from storage.questions import OpenQuestion
from storage.schema import migrate
from storage.sealing import Sealer
from storage.unit_of_work import UnitOfWork

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
SEALER = Sealer("a secret of the matrix, for nobody")
LARKS_CHAT, WRENS_CHAT, ROBINS_CHAT, NEW_CHAT, UNKNOWN_CHAT = -1001, -1002, -1003, -1004, -1999
LARKS, WRENS, ROBINS, NEW = 1, 2, 3, 4  # groups by our ids; Robins are full, New is being set up; Wrens are elsewhere

# Who they are. All but the first have talked with the bot; `joined` ones have said yes to everything.
STRANGER, NOT_JOINED, ELSEWHERE = "a stranger", "a parent who has not joined", "a parent in another area"
NEIGHBOUR, IN_LINE, OFFERED = "a parent without a place", "a parent in the line", "a parent who is offered a place"
ASSIGNED, MEMBER = "a parent with a link", "a member"
CHAMPION, OTHERS_CHAMPION = "a champion of the group", "a champion of another group"
SUBJECT = "a champion of the group whom the case is about"
COORDINATOR, OTHERS_COORDINATOR = "a coordinator of the area", "a coordinator of another area"
LEAD, OWNER = "a lead", "an owner"
WAS_CHAMPION, WAS_COORDINATOR = "a champion who is none any more", "a coordinator who is none any more"
EVERYBODY = (
    STRANGER, NOT_JOINED, ELSEWHERE, NEIGHBOUR, IN_LINE, OFFERED, ASSIGNED, MEMBER, CHAMPION, OTHERS_CHAMPION, SUBJECT,
    COORDINATOR, OTHERS_COORDINATOR, LEAD, OWNER, WAS_CHAMPION, WAS_COORDINATOR,
)  # fmt: skip
TELEGRAM_ID = {who: 9001 + at for at, who in enumerate(EVERYBODY)}
COLLEAGUE, REQUESTER, WAS_OUT, OFFENDER = 9101, 9102, 9103, 9104  # others in the same place
LAST_ID = len(EVERYBODY) + 3  # with the others
COLLEAGUE_ID = len(EVERYBODY)  # ours: they are met in this order, behind everybody but the stranger
STRANGERS = (9201, 9202, 9203)
ROLES: dict[str, tuple[Grant, ...]] = {
    CHAMPION: (Grant(Role.CHAMPION, LARKS),),
    OTHERS_CHAMPION: (Grant(Role.CHAMPION, WRENS),),
    SUBJECT: (Grant(Role.CHAMPION, LARKS),),
    COORDINATOR: (Grant(Role.COORDINATOR, 1),),
    OTHERS_COORDINATOR: (Grant(Role.COORDINATOR, 2),),
    LEAD: (Grant(Role.LEAD),),
    OWNER: (Grant(Role.OWNER),),
    WAS_CHAMPION: (Grant(Role.CHAMPION, LARKS),),
    WAS_COORDINATOR: (Grant(Role.COORDINATOR, 1),),
}
AREA = {ELSEWHERE: 2, OTHERS_CHAMPION: 2} | dict.fromkeys(
    (NEIGHBOUR, IN_LINE, OFFERED, ASSIGNED, MEMBER, CHAMPION, SUBJECT, WAS_CHAMPION), 1
)  # the others work for the programme and are no parents here: they told no area
PLACES = {
    IN_LINE: (ROBINS, Place.WAITING),
    OFFERED: (ROBINS, Place.OFFERED),
    ASSIGNED: (LARKS, Place.ASSIGNED),
    OTHERS_CHAMPION: (WRENS, Place.MEMBER),
} | dict.fromkeys((MEMBER, CHAMPION, SUBJECT, WAS_CHAMPION), (LARKS, Place.MEMBER))

REVOKED = "their roles are taken away"
NOBODY: frozenset[str] = frozenset()
ALL = frozenset(EVERYBODY)
MEMBERS = frozenset({MEMBER, CHAMPION, SUBJECT, WAS_CHAMPION})
ON_THE_WAY = frozenset({NEIGHBOUR, IN_LINE, OFFERED, ASSIGNED})
NEAR = MEMBERS | ON_THE_WAY  # parents of the area
CHAMPIONS = frozenset({CHAMPION, SUBJECT})
TEAM = CHAMPIONS | {COORDINATOR}
HANDLERS = frozenset({CHAMPION, COORDINATOR})  # who handles the case about SUBJECT
OVERSEER = frozenset({COORDINATOR})
DESKS = frozenset({COORDINATOR, OTHERS_COORDINATOR})

# What is nobody's to read but the team's, by where it is in the place.
SECRETS = {
    "reported words": "zebra remedy",
    "their author": "Quentin",
    "what was appealed": "unfair giraffe",
    "an answer to the question": "quiet walrus",
    "a personal link": "t.me/+ostrichlink",
}
_PARENTS = NEAR - set(ROLES) | {ELSEWHERE}
_NAMES = {"Larks": LARKS, "Wrens": WRENS, "Robins": ROBINS, "Newts": NEW}


@dataclass(frozen=True)
class Row:
    """One line of the matrix: something that is tried, who may, and how one sees that it was done.

    `proof` is one of several signs: `says:<key>` (such a line is shown), `begins:<form>`, `row:<table>` (rows changed)
    or `effect:<kind>`. `given` prepares the place, `gone` takes the object away again, so that nobody may any more.
    `leaves` are tables in which a refusal may leave something all the same (a request that waits for a human).
    `again`: pressed once more, it changes something again, on purpose.
    """

    what: Action | Incoming
    may: frozenset[str]
    proof: str
    given: str = ""
    gone: str = ""
    leaves: frozenset[str] = NOBODY
    again: bool = False
    form: tuple[str, str, tuple[tuple[str, Any], ...]] | None = None

    @property
    def name(self) -> str:
        """How the row is called in a report."""
        what = self.form[0] if self.form else type(self.what).__name__
        fields = {} if isinstance(self.what, Spoke) else vars(self.what)
        values = ", ".join(str(each) for each in fields.values() if isinstance(each, int | str) and each != "")
        return f"{what}({values})" + (f" given {self.given}" if self.given else "")


@dataclass(frozen=True)
class KnownWrong:
    """Cells in which the bot does not do what the matrix says: which, what is seen instead, and why it is so."""

    what: str
    who: frozenset[str]
    wrong: str
    reason: str


def _said(words: str) -> Spoke:
    return Spoke(Said(Sent.TEXT, words, 77))


def _form(name: str, step: str, answers: dict[str, Any], way: str, may: frozenset[str], proof: str, **more: Any) -> Row:
    """The end of a form that somebody began while they (perhaps) might; `way` is an option, or words behind a ~."""
    what: Action | Incoming = _said(way[1:]) if way.startswith("~") else a.Choose(name, step, way)
    return Row(what, may, proof, form=(name, step, tuple(answers.items())), **more)


def _command(name: str, chat: int = LARKS_CHAT, rest: str = "", quoted: Quoted | None = None) -> GroupCommand:
    return GroupCommand(chat, name, 600, rest, quoted, title="A title")


_REPORTED = Quoted(700, OFFENDER, "Quentin", Said(Sent.TEXT, "zebra remedy", 700), NOW)
_STARTER, _QUESTION, _LESSON, _HELP = "small-win", "q-hard-words", "after-the-birth", "asthma-attack"
_CASE_WORDS = "says:case-wrote"
_RULES = "says:group-rules says:group-own-rules"

SETTING_UP = (
    Row(m.OpenGroups(), DESKS, "says:groupset-heading"),
    Row(m.AddGroup(), DESKS, "says:groupset-way"),
    Row(m.OpenGroupCard(LARKS), OVERSEER, "button:mk"),
    Row(m.CheckGroup(LARKS), OVERSEER, "effect:look_at_group", again=True),
    Row(m.SetGroupOpen(LARKS, False), OVERSEER, "row:groups", gone="closed"),
    Row(m.EditGroup(LARKS), OVERSEER, "button:mf"),
    Row(m.SetField(LARKS, "name"), OVERSEER, "begins:groupname"),
    Row(m.SetField(LARKS, "area"), OVERSEER, "begins:grouparea"),
    Row(m.PutBack(LARKS, "places", "20"), OVERSEER, "row:groups"),
    Row(m.PutBack(LARKS, "area", "2"), NOBODY, "row:groups"),  # out of her area she may not give it
    Row(m.OpenGroupLanguages(LARKS), OVERSEER, "button:mt"),
    Row(m.ToggleGroupLanguage(LARKS, "tr", False), OVERSEER, "row:groups"),
    Row(m.OpenGroupWords(LARKS), OVERSEER, "says:groupset-own-words"),
    Row(m.ReadGroupWords(LARKS, "rules", "en"), OVERSEER, "says:groupset-rules-own says:groupset-rules-ours"),
    Row(m.WriteGroupWords(LARKS, "rules", "en"), OVERSEER, "begins:groupwords"),
    Row(m.DropGroupWords(LARKS, "rules", "en"), OVERSEER, "row:group_words"),
    Row(m.OpenGroupChampions(LARKS), OVERSEER, "says:groupset-who"),
    Row(m.InviteChampion(LARKS), OVERSEER, "row:invites", again=True),
    Row(m.EndChampion(LARKS, COLLEAGUE_ID, sure=True), OVERSEER, "row:roles", gone="no colleague"),
    Row(m.OpenGroupCard(WRENS), frozenset({OTHERS_COORDINATOR}), "button:me"),
    Row(m.SetGroupOpen(WRENS, False), frozenset({OTHERS_COORDINATOR}), "row:groups"),
)
PARENTS = (
    Row(a.OpenGroup(), NEAR | {ELSEWHERE, OTHERS_CHAMPION},  # the last two: their own, and nothing of these
        "says:group-card says:group-yours says:line-at says:line-offer says:line-assigned"),
    Row(g.FindGroup(), NEAR | {ELSEWHERE}, "says:group-card"),
    Row(a.ReadRules(LARKS), NEAR, f"{_RULES} says:group-yours"),
    Row(a.ReadRules(LARKS), MEMBERS, f"{_RULES} says:group-yours", "shut"),
    Row(g.ChampionIn(LARKS), frozenset({CHAMPION, SUBJECT}), f"{_RULES} says:group-yours says:invite-champion"),
    Row(a.SayAdult(LARKS, False), NEAR, "says:group-worker-first"),
    Row(a.SayAdult(LARKS, True), NEAR, f"{_RULES} says:group-yours"),
    Row(a.AgreeRules(LARKS), ON_THE_WAY, "effect:make_invite_link", gone="shut"),
    Row(a.AgreeRules(ROBINS), frozenset({OFFERED}), "effect:make_invite_link"),
    Row(g.OpenMine(LARKS), MEMBERS | {ASSIGNED}, "says:group-yours says:line-assigned", gone="all left"),
    Row(g.OpenMine(ROBINS), frozenset({IN_LINE, OFFERED}), "says:line-at says:line-offer", gone="all left"),
    Row(g.SeeRules(LARKS), MEMBERS | {ASSIGNED}, _RULES, gone="all left"),
    Row(g.LeaveOne(LARKS, True), MEMBERS, "row:group_places", gone="all left"),
    Row(g.JoinLine(ROBINS), (NEAR - {IN_LINE, OFFERED}), "row:group_places"),
    Row(g.TakeIt(ROBINS), frozenset({OFFERED}), _RULES, gone="all left"),
    Row(g.LetItGo(ROBINS), frozenset({OFFERED}), "row:group_places", gone="all left"),
    Row(g.LetItGo(LARKS), frozenset({ASSIGNED}), "row:group_places", gone="all left"),
    Row(g.LeaveLine(ROBINS), frozenset({IN_LINE}), "row:group_places", gone="all left"),
    Row(g.OpenArrived(LARKS), MEMBERS, "says:group-in", gone="all left"),
    Row(g.WriteHello(LARKS), MEMBERS, "begins:hello", gone="all left"),
    Row(z.ReportInPrivate(LARKS), MEMBERS | TEAM, "begins:groupreport"),
    Row(z.AskAgain(7), frozenset({MEMBER}), "begins:appeal", gone="appealed"),
    Row(c.ShowQuestion(1), MEMBERS, "says:weekly-asked", "a question", "closed question", frozenset({"effects"})),
    Row(c.AnswerQuestion(1), MEMBERS, "begins:weekanswer", "a question", "closed question"),
    Row(c.NotThisQuestion(1), MEMBERS, "says:weekly-answer-gone says:weekly-another-time", "a question",
        "closed question"),
)  # fmt: skip
LOOKING_AFTER = (
    Row(a.OpenChampion(), CHAMPIONS | {OTHERS_CHAMPION}, "says:panel-heading"),
    Row(c.OpenPanel(LARKS), TEAM, "says:panel-heading"),
    Row(c.OpenPanel(WRENS), frozenset({OTHERS_CHAMPION, OTHERS_COORDINATOR}), "says:panel-heading"),
    Row(c.OpenMore(LARKS), CHAMPIONS, "says:panel-more-of"),  # her own recordings and other groups: no group's matter
    Row(c.OpenNewcomers(LARKS), TEAM, "says:panel-newcomers-heading"),
    Row(a.OpenWaiting(LARKS), TEAM, "says:champion-one-waits"),
    Row(c.NextWaiting(LARKS, 1), TEAM, "says:champion-one-waits"),
    Row(a.DecideJoin(1, True), TEAM, "says:champion-sure", gone="requests decided"),  # a stranger: asked once more
    Row(c.LetInAllTheSame(1), TEAM, "row:join_requests", gone="requests decided"),
    Row(a.DecideJoin(1, False), TEAM, "row:join_requests", gone="requests decided"),
    Row(a.DecideJoin(4, True), TEAM, "row:join_requests", gone="requests decided"),
    Row(a.DecideJoin(6, True), TEAM, "says:champion-sure", gone="requests decided"),
    Row(a.DecideJoin(7, True), frozenset({OTHERS_CHAMPION, OTHERS_COORDINATOR}), "says:champion-sure"),
    Row(c.LetInAllTheSame(7), frozenset({OTHERS_CHAMPION, OTHERS_COORDINATOR}), "row:join_requests"),
    Row(c.LetInAllTheSame(6), TEAM, "row:join_requests", gone="requests decided"),
    Row(c.LetInAllTheSame(5), OVERSEER, "row:join_requests", gone="requests decided"),
    Row(c.DeclineStrangers(LARKS, 99, sure=True), TEAM, "row:join_requests", gone="requests decided"),
    Row(c.OpenStarters(LARKS), TEAM, "says:starter-preview"),
    Row(c.StarterTopics(LARKS), TEAM, "says:starter-which-topic"),
    Row(c.PostStarter(LARKS, _STARTER, "en", 77), TEAM, "row:outbox", gone="unprotected"),
    Row(c.TakeDown(LARKS, "starter", 77), TEAM, "row:outbox", "a post"),
    Row(c.OpenSharing(LARKS), TEAM, "says:share-what"),
    Row(c.ShareTopic(LARKS, ""), TEAM, "says:share-which-topic"),
    Row(c.SearchToShare(LARKS), TEAM, "begins:sharing"),
    Row(c.ShowToShare(LARKS, "l", _LESSON), TEAM, "says:starter-preview"),
    Row(c.ShareIt(LARKS, "h", _HELP, "en", 78), TEAM, "row:outbox", gone="unprotected"),
    Row(c.OpenWeekly(LARKS), TEAM, "says:weekly-what"),
    Row(c.OpenWeekly(LARKS), TEAM, "says:weekly-closed", "closed question"),
    Row(c.PickQuestion(LARKS), TEAM, "says:weekly-post"),
    Row(c.OwnQuestion(LARKS), TEAM, "begins:weekown"),
    Row(c.AskQuestion(LARKS, _QUESTION, "en"), TEAM, "row:group_questions", gone="unprotected"),
    Row(c.CloseQuestion(1, True), TEAM, "row:group_questions", "a question", "closed question"),
    Row(c.ReadAnswers(1), NOBODY, "says:weekly-answers", "a question"),  # nobody reads before it closes
    Row(c.ReadAnswers(1), TEAM, "says:weekly-answers", "closed question"),
    Row(c.ReadAnswers(1), NOBODY, "says:weekly-answers", "few answers"),  # they would tell who said what
    Row(c.LetItEnd(1, True), TEAM, "row:group_questions", "few answers", "returned question"),
    Row(c.WriteSummary(1), TEAM, "begins:weeksummary", "closed question", "returned question"),
    Row(c.OpenRest(LARKS), CHAMPIONS, "says:rest-how-long"),
    Row(c.TakeRest(LARKS, "week"), CHAMPIONS, "row:days_off"),
    Row(c.ComeBack(LARKS), CHAMPIONS, "row:days_off", "all off"),
    Row(c.Debrief(3), frozenset({CHAMPION}), "says:debrief-hard"),
    Row(c.AskForChat(3), frozenset({CHAMPION}), "row:outbox"),
    Row(c.NoChat(3), frozenset({CHAMPION}), "says:debrief-good"),
)
CASES = (
    # SUBJECT sees those about others, the owner those for which she stands in.
    Row(z.OpenCases(), TEAM | {OWNER}, "button:zc button:zo"),
    Row(z.OpenCases(LARKS), TEAM | {OWNER}, "button:zc button:zo"),
    Row(z.OpenCase(1), HANDLERS, _CASE_WORDS),
    Row(z.OpenCase(4), OVERSEER, _CASE_WORDS),  # handed over: champions see it no more
    Row(z.PickLength(1), HANDLERS, "says:case-how-long", gone="cases done"),
    Row(z.PickRemoval(1), HANDLERS, "says:case-which-removal", gone="cases done"),
    Row(z.PickReason(1, "warn"), HANDLERS, "says:case-why", gone="cases done"),
    Row(z.PreviewDeed(1, "warn", "unkind"), HANDLERS, "says:case-preview-warn", gone="cases done"),
    *(
        Row(z.DoDeed(1, deed, reason, hours), HANDLERS, "row:cases", gone="cases done")
        for deed, reason, hours in (
            ("leave", "", 0), ("warn", "unkind", 0), ("mute", "unkind", 24), ("remove", "money", 0),
            ("ban", "money", 0), ("safeguard", "", 0), ("hand", "", 0),
        )
    ),
    Row(z.DoDeed(4, "warn", "unkind"), OVERSEER, "row:cases", gone="cases done"),
    Row(z.DoDeed(4, "remove", "unkind"), OVERSEER, "row:cases", gone="cases done"),
    Row(z.TalkTo(1, "unkind"), HANDLERS, "begins:casetalk", gone="cases done"),
    Row(z.AnswerBan(2, True), HANDLERS, "row:cases", gone="cases done"),
    Row(z.AnswerBan(2, False), HANDLERS, "row:cases", gone="cases done"),
    # The coordinator asked for it: no second coordinator is free, so the owner stands in, beside the champions.
    Row(z.AnswerBan(8, True), CHAMPIONS | {OWNER}, "row:cases", gone="cases done"),
    Row(z.BanEverywhere(3, True), OVERSEER, "row:bans"),
    Row(z.OpenAppeal(5), OVERSEER, "says:appeal-says says:appeal-says-nothing", gone="appeals judged"),
    Row(z.JudgeAppeal(5), OVERSEER, "begins:appealanswer", gone="appeals judged"),
    # Decided by the coordinator herself: somebody else looks, and nobody but the owner is left.
    Row(z.OpenAppeal(6), frozenset({OWNER}), "says:appeal-says says:appeal-says-nothing", gone="appeals judged"),
    Row(z.JudgeAppeal(6), frozenset({OWNER}), "begins:appealanswer", gone="appeals judged"),
    Row(z.OpenCase(1), HANDLERS - {COORDINATOR} | {OWNER}, _CASE_WORDS, "no coordinator"),
    Row(z.DoDeed(4, "warn", "unkind"), frozenset({OWNER}), "row:cases", "no coordinator"),
)  # fmt: skip
FORMS = (
    _form("groupname", "title", {"_group": LARKS}, "~Larks of N9", OVERSEER, "row:groups"),
    _form("grouparea", "area", {"_group": LARKS}, "1", OVERSEER, "says:groupset-saved"),
    _form("groupages", "ages", {"_group": LARKS}, "m12", OVERSEER, "row:groups"),
    _form("groupplaces", "places", {"_group": LARKS}, "~60", OVERSEER, "row:groups"),
    _form("groupquiet", "hours", {"_group": LARKS}, "late", OVERSEER, "row:groups"),
    _form("groupwords", "sure", {"_group": LARKS, "_kind": "rules", "_language": "en", "words": "Be kind."}, "keep",
          OVERSEER, "row:group_words"),
    _form("sharing", "words", {"_group": LARKS}, "~after birth", TEAM, "says:share-which says:share-nothing-found"),
    _form("weekown", "sure", {"_group": LARKS, "words": "What helps?"}, "ask", TEAM, "row:group_questions",
          gone="unprotected"),
    _form("weeksummary", "sure", {"_question": 1, "words": "Thank you all."}, "send", TEAM, "row:group_questions",
          given="closed question", gone="returned question"),
    _form("casetalk", "sure", {"_case": 1, "_reason": "unkind", "_message": 501, "words": None, "delete": "no"}, "send",
          HANDLERS, "row:cases", gone="cases done"),
    _form("appealanswer", "sure", {"_case": 5, "verdict": "changed", "words": None}, "send", OVERSEER, "row:cases",
          gone="appeals judged"),
    _form("appealanswer", "sure", {"_case": 6, "verdict": "upheld", "words": None}, "send", frozenset({OWNER}),
          "row:cases", gone="appeals judged"),
    _form("appeal", "words", {"_case": 7}, "~I meant well", frozenset({MEMBER}), "row:cases", gone="appealed"),
    _form("hello", "languages", {"_group": LARKS}, "en", MEMBERS, "says:hello-shown says:hello-words",
          gone="all left"),
    _form("weekanswer", "words", {"_question": 1}, "~Shorter letters", MEMBERS, "row:question_answers",
          given="a question", gone="closed question"),
    _form("groupreport", "words", {"_group": LARKS, "safety": "no", "team": "no"}, "~Somebody sells things",
          MEMBERS | TEAM, "row:cases"),
)  # fmt: skip
IN_THE_GROUP = (
    Row(_command("rules"), ALL, "says:html", again=True),  # public: the same for everybody
    Row(_command("help"), ALL, "says:html", again=True),
    Row(_command("report", quoted=_REPORTED), ALL, "row:cases"),
    Row(_command("report", quoted=replace(_REPORTED, author_id=TELEGRAM_ID[MEMBER])), ALL - {MEMBER}, "row:cases",
        leaves=frozenset({"effects"})),
    Row(_command("start", UNKNOWN_CHAT, "g_1"), DESKS, "row:groups", leaves=frozenset({"due"})),
    Row(_command("start", NEW_CHAT, "g_2"), NOBODY, "row:groups", leaves=frozenset({"effects"})),
)  # fmt: skip
HAPPENS = (
    Row(AskedToJoin(LARKS_CHAT, None), frozenset(MEMBERS | {ASSIGNED}), "effect:approve_join",
        leaves=frozenset({"join_requests", "outbox", "due"}), again=True),
    Row(AskedToJoin(ROBINS_CHAT, None), NOBODY, "effect:approve_join",
        leaves=frozenset({"join_requests", "outbox", "due"})),
    Row(BotChanged(UNKNOWN_CHAT, False, True, True, "Somewhere"), DESKS, "row:groups", leaves=frozenset({"due"})),
)  # fmt: skip
MATRIX = (*SETTING_UP, *PARENTS, *LOOKING_AFTER, *CASES, *FORMS, *IN_THE_GROUP, *HAPPENS)
# What Telegram tells as a fact, whoever brought it about: nobody's right.
FACTS = {"MemberChanged", "GroupMoved", "HeldBack", "LeftLine", "JoinedLine"}
_WHOEVER_BEGAN = "who may report is asked when the form begins, and not again when it ends"
_NO_MEMBERS = ALL - MEMBERS - TEAM - {STRANGER}
# The proof is green only while exactly these cells fail, exactly so.
KNOWN_WRONG = (
    KnownWrong("groupreport()", _NO_MEMBERS, "may not, but did: row:cases", _WHOEVER_BEGAN),
    KnownWrong("groupreport()", _NO_MEMBERS,
               "may not, but changed ['audit', 'case_reporters', 'cases', 'due', 'outbox']", _WHOEVER_BEGAN),
)  # fmt: skip


# Forms that break when a forged button begins them: they look for the object that was never put in.
KNOWN_TO_BREAK: set[tuple[str, str]] = set()


@dataclass
class Found:
    """What became of one cell."""

    touched: list[tuple[str, int, int | None]] = field(default_factory=list)  # table, row, whose (if anybody's)
    effects: set[str] = field(default_factory=set)
    begun: str = ""
    screen: Screen | None = None
    words: str = ""
    refused: str = ""

    def shows(self, row: Row) -> bool:
        """Whether any sign of the deed is there."""
        return any(self._sign(*sign.split(":", 1)) for sign in row.proof.split())

    def _sign(self, kind: str, name: str) -> bool:
        bubbles = self.screen.bubbles() if self.screen else []
        match kind:
            case "row":
                return any(each == name for each, _, _ in self.touched)
            case "effect":
                return name in self.effects
            case "begins":
                return self.begun == name
            case "button":
                actions = [b.action for bubble in bubbles for line in bubble.rows for b in line if b.action]
                return any(each.code == name for each in actions)
            case _:
                return any(_key(line) == name for bubble in bubbles for line in bubble.lines)


def _key(line: Line) -> str:
    return line.key if isinstance(line, Text) else "html"


class World:
    """The place in a file, one connection, each cell rolled back; every row that a cell touches is noted."""

    def __init__(self, engine: AsyncEngine, connection: AsyncConnection) -> None:
        self.engine = engine
        self.connection = connection
        owner = frozenset({TELEGRAM_ID[OWNER]})
        self.wording = Wording(first="en", strict=True)
        library = Library.load()
        self.house = House(library, self.wording, load_lexicon(), table(), "abc_bot", owner)
        self.edge = Edge(self.house, lambda: NOW, Random(3))
        self.numbers = itertools.count(1)

    async def find(self, row: Row, who: str, *also: str, twice: bool = False) -> list[Found]:
        """Try it, and once more if `twice`, after what else is `also` given; nothing stays."""
        async with self.prepared(row, who, *also):
            sender = Sender(TELEGRAM_ID[who])
            return [await self.turn(row.what, sender) for _ in range(2 if twice else 1)]

    @asynccontextmanager
    async def prepared(self, row: Row, who: str, *also: str) -> AsyncIterator[None]:
        """The place as the row wants it, the form begun; all of it rolled back in the end."""
        await self.connection.begin()
        try:
            uow = UnitOfWork(self.connection, SEALER)
            person = await uow.people.find(TELEGRAM_ID.get(who, 0))
            if row.form and person:
                name, step, answers = row.form
                asked = NOW - timedelta(minutes=5)
                await uow.questions.save(OpenQuestion(person.id, name, step, dict(answers), asked))
            for name in (row.given, *also):
                if name == REVOKED and person:
                    for role in Role:
                        await uow.roles.revoke(person.id, role, NOW)
                elif name:
                    await GIVEN[name](uow)
            yield
        finally:
            await self.connection.rollback()

    async def turn(self, what: Action | Incoming | None, sender: Sender | None) -> Found:
        """One turn, and what it touched."""
        uow = UnitOfWork(self.connection, SEALER)
        if isinstance(what, Action):
            what = Pressed(what.pack(), 50)
        private = isinstance(what, Spoke) or (isinstance(what, Pressed) and what.private)
        chat = sender.telegram_id if sender and private else LARKS_CHAT
        shown = Shown(chat, None, message=50, private=private, press="p" if isinstance(what, Pressed) else None)
        [stored] = await uow.inbox.keep([Arrived("telegram", next(self.numbers), "person:1", {})], NOW)
        await uow.run(sql("DELETE FROM touched"))
        found = Found()
        savepoint = await self.connection.begin_nested()
        try:
            shown = await self.edge.decide(uow, stored, sender, what, shown)
            await savepoint.commit()
        except Refused as problem:
            await savepoint.rollback()
            found.refused = problem.key
            shown = await self.edge.refuse(UnitOfWork(self.connection, SEALER), stored, sender, problem, shown)
        await self._note(found, sender, shown.screen)
        return found

    async def _note(self, found: Found, sender: Sender | None, screen: Screen | None) -> None:
        uow = UnitOfWork(self.connection, SEALER)
        rows = await uow.run(sql("SELECT tab, row, person FROM touched"))
        found.touched = [(r.tab, r.row, r.person) for r in rows]
        ids = [number for name, number, _ in found.touched if name == "effects"]
        kinds = await uow.run(select(tables.effects.c.kind).where(tables.effects.c.id.in_(ids)))
        found.effects = {r.kind for r in kinds}
        person = await uow.people.find(sender.telegram_id) if sender else None
        question = await uow.questions.of(person.id) if person else None
        found.begun = question.form if question else ""
        found.screen = screen
        found.words = self._words(screen) if screen else ""

    def _words(self, screen: Screen) -> str:
        parts: list[str] = []
        for bubble in screen.bubbles():
            parts += [self.wording.line(line, "en") for line in bubble.lines]
            parts += [bubble.media.file_id] if bubble.media else []
            for each in (b for line in bubble.rows for b in line):
                parts += [self.wording.plain(each.label, "en"), each.url or "", each.copy or ""]
        parts += [self.wording.plain(screen.toast, "en")] if screen.toast else []
        return "\n".join(parts)


async def verdict(world: World, row: Row, who: str, then: str = "") -> list[str]:
    """What is wrong with one cell, in words; nothing for a cell that is as it should be.

    `then` happens between the screen and the press, and after it nobody may.
    """
    may = who in row.may and not then
    twice = may and not row.again and not isinstance(row.what, Spoke)
    first, *again = await world.find(row, who, then, twice=twice)
    if not may:
        return list(_unharmed(row, who, first))
    wrong = [] if first.shows(row) else [f"may, but did not: {first.refused or _keys(first)}"]
    wrong += [f"the second time changed {sorted(strange)}" for each in again if (strange := _deeds(row, each, who))]
    return wrong + list(_seen(row, who, first))


async def seen_in_forms(world: World, row: Row, who: str) -> list[str]:
    """What somebody sees, or changes, who goes back to a form that is not theirs to fill in (any more)."""
    async with world.prepared(row, who, REVOKED if who in ROLES and who != OWNER else ""):
        sender = Sender(TELEGRAM_ID[who])
        found = [await world.turn(press, sender) for press in (a.CarryOn(), a.StartAgain(), a.CarryOn())]
    wrong = [f"in a form: {each}" for one in found for each in _seen(replace(row, may=NOBODY), who, one)]
    return wrong + [f"in a form: changed {sorted(_strange(one, who))}" for one in found if _strange(one, who)]


async def begun_by_hand(world: World, form: str, who: str) -> list[str]:
    """A form begun by a forged button, which gives it no object, and answered to its end: nothing comes of it."""
    row = Row(a.BeginForm(form), NOBODY, "row:groups row:cases row:group_questions row:group_words")
    wrong: list[str] = []
    async with world.prepared(row, who):
        sender = Sender(TELEGRAM_ID[who])
        answer: Action | Incoming = row.what
        for _ in range(8):
            try:
                found = await world.turn(answer, sender)
            except Exception as problem:
                return [*wrong, f"breaks with {type(problem).__name__}"]
            wrong += [f"changed {found.touched}"] if found.shows(row) else []
            if found.begun != form:
                break
            answer = _next_answer(found)
    return wrong


def _next_answer(found: Found) -> Action | Incoming:
    """The first option of the form, or words that are a number, too."""
    bubbles = found.screen.bubbles() if found.screen else []
    options = [b.action for bubble in bubbles for line in bubble.rows for b in line if isinstance(b.action, a.Choose)]
    return options[0] if options else _said("20")


async def wrongs(world: World, tried: Iterable[tuple[Row, str]]) -> tuple[set[tuple[str, str, str]], int]:
    """What is wrong with these cells and not known, or known and not wrong; and how many cells there were.

    A cell is tried once more after its object has gone, and once more after the role was taken away (B14, B17).
    """
    found: set[tuple[str, str, str]] = set()
    known: set[tuple[str, str, str]] = set()
    count = 0
    for row, who in tried:
        for then in ("", *_afterwards(row, who)):
            count += 1
            name = f"{row.name}, then {then}" if then else row.name
            found |= {(name, who, each) for each in await verdict(world, row, who, then)}
            known |= {(name, who, k.wrong) for k in KNOWN_WRONG if k.what == name and who in k.who}
    return found ^ known, count


def _afterwards(row: Row, who: str) -> Iterator[str]:
    """What may happen between a screen and a press of somebody who may."""
    if who not in row.may:
        return
    if row.gone:
        yield row.gone
    if who in ROLES and who != OWNER and not row.may & _PARENTS:  # an owner is one by the settings
        yield REVOKED


def _keys(found: Found) -> str:
    bubbles = found.screen.bubbles() if found.screen else []
    return " ".join(_key(line) for bubble in bubbles for line in bubble.lines)


def _unharmed(row: Row, who: str, found: Found) -> Iterator[str]:
    """Nothing of others changed, nothing shown that is not theirs, and a polite answer."""
    if found.shows(row):
        yield f"may not, but did: {row.proof}"
    strange = _strange(found, who) - row.leaves
    if strange:
        yield f"may not, but changed {sorted(strange)}"
    yield from _seen(row, who, found)
    if isinstance(row.what, Action | Spoke) and not found.words:
        yield "was not answered"
    elif isinstance(row.what, Action) and who not in {STRANGER, NOT_JOINED} and not _leads_on(found):
        yield "was answered without a way on"  # who has not joined gets the words alone: anything they say leads in


def _leads_on(found: Found) -> bool:
    """A toast is enough; a bubble has a way on."""
    screen = found.screen
    return screen is not None and (screen.toast is not None or any(b.rows or b.keyboard for b in screen.bubbles()))


def _strange(found: Found, who: str) -> set[str]:
    """The tables in which rows changed that are not the presser's own."""
    own = EVERYBODY.index(who) or None  # our ids follow the list; whoever is met for the first time gets a new one
    return {
        name
        for name, number, person in found.touched
        if name != "inbox"
        and not (name == "people" and (number == own or number > LAST_ID))
        and not (name == "open_questions" and person == own)
    }


def _deeds(row: Row, found: Found, who: str) -> set[str]:
    """What a second press changed, beside the note that somebody read something, and looks at Telegram."""
    looks = {"look_up_member", "look_at_group", "delete_messages"}  # a second command is a second message to delete
    reads = {"audit"} if row.proof.startswith("says:") else set()
    return (_strange(found, who) - {"effects"} - reads) | (found.effects - looks)


def _seen(row: Row, who: str, found: Found) -> Iterator[str]:
    """Words that are not for them. What is said in the group itself is for everybody."""
    if isinstance(row.what, GroupCommand):
        return
    if who not in row.may or who not in TEAM | {OWNER}:
        hers = {ASSIGNED: {"a personal link"}, MEMBER: {"an answer to the question"}}.get(who, set())
        yield from (f"saw {name}" for name, words in SECRETS.items() if words in found.words and name not in hers)
    known = _KNOWN_GROUPS.get(who, frozenset())
    yield from (f"saw {name}" for name, group in _NAMES.items() if name in found.words and group not in known)


# Which groups somebody may read of at all; whoever lives in the area is shown its groups. The others: of none.
_KNOWN_GROUPS: dict[str, frozenset[int]] = {
    **dict.fromkeys(NEAR, frozenset({LARKS, ROBINS})),
    ELSEWHERE: frozenset({WRENS}),
    OTHERS_CHAMPION: frozenset({WRENS}),
    OTHERS_COORDINATOR: frozenset({WRENS}),
    COORDINATOR: frozenset({LARKS, ROBINS, NEW}),
    OWNER: frozenset({LARKS}),  # stands in for a case
}


def shared_updates(row: Row, shared: int) -> Iterator[dict[str, Any]]:
    """What a row looks like as Telegram would send it from an id that many people share."""
    sender = {"id": shared, "is_bot": shared != 777000, "first_name": "Group"}
    private = {"id": shared, "type": "private", "first_name": "Group"}
    what = row.what
    if isinstance(what, Action):
        for chat in (private, _group_chat(LARKS_CHAT)):
            message = {"message_id": 50, "date": 1795600000, "chat": chat, "text": "old"}
            query = {"id": "1", "from": sender, "chat_instance": "1", "data": what.pack(), "message": message}
            yield {"callback_query": query}
    elif isinstance(what, Spoke):
        yield {"message": {**_message(private, sender), "text": what.said.text}}
    elif isinstance(what, GroupCommand):
        chat = _group_chat(what.chat_id)
        own = chat if shared == 1087968824 else {"id": -1007, "type": "channel", "title": "A channel"}
        message = {**_message(chat, sender), "sender_chat": own, "text": f"/{what.name} {what.rest}".strip()}
        if what.quoted:
            by = {"id": what.quoted.author_id, "is_bot": False, "first_name": "Quentin"}
            message["reply_to_message"] = {**_message(chat, by), "message_id": 700, "text": "zebra remedy"}
        yield {"message": message}
    elif isinstance(what, AskedToJoin):
        request = {"chat": _group_chat(what.chat_id), "from": sender, "user_chat_id": shared, "date": 1795600000}
        yield {"chat_join_request": request}
    elif isinstance(what, BotChanged):
        bot = {"id": 1, "is_bot": True, "first_name": "ABC", "username": "abc_bot"}
        member = {"status": "member", "user": bot}
        changed = {"chat": _group_chat(what.chat_id), "from": sender, "date": 1795600000, "new_chat_member": member}
        yield {"my_chat_member": {**changed, "old_chat_member": {"status": "left", "user": bot}}}


def _group_chat(chat: int) -> dict[str, Any]:
    return {"id": chat, "type": "supergroup", "title": "A title"}


def _message(chat: dict[str, Any], sender: dict[str, Any]) -> dict[str, Any]:
    return {"message_id": 600, "date": 1795600000, "chat": chat, "from": sender}


# What the bot may do at the word of a shared id: say in the group that it means nobody, tidy that away, and leave.
SHARED_LEAVES = {"report": {"effects", "outbox", "due"}, "start": {"effects", "due"}}


async def wrong_when_shared(world: World, row: Row, shared: int) -> list[str]:
    """What is wrong when an anonymous admin, a channel or Telegram itself does it, even if it were given roles."""
    wrong: list[str] = []
    for update_ in shared_updates(row, shared):
        sender, incoming = read_update(Update.de_json({"update_id": 1, **update_}, None))
        async with world.prepared(replace(row, form=None), "", "shared ids hold every role"):
            found = await world.turn(incoming, sender)
        command = row.what.name if isinstance(row.what, GroupCommand) else ""
        may_leave = SHARED_LEAVES.get(command, {"due"} if isinstance(row.what, BotChanged) else set())
        touched = {name for name, _, _ in found.touched} - {"inbox"} - may_leave
        wrong += [f"{shared} changed {sorted(touched)}"] if touched else []
        if found.words and not isinstance(row.what, GroupCommand | BotChanged):
            wrong.append(f"{shared} was shown {found.words}")
        wrong += [f"{shared} saw {name}" for name, words in SECRETS.items() if words in found.words]
    return wrong


def missing_from_matrix() -> set[str]:
    """Every button, group command, happening and form about groups that has no line."""
    routes = table()
    tried = {type(row.what) for row in MATRIX}
    buttons = {each for each in routes.presses if each.__module__ in _GROUP_ACTIONS or each in _GROUP_BUTTONS}
    known = {each for each in Action.known().values() if each.__module__ in _GROUP_ACTIONS}
    commands = {row.what.name for row in MATRIX if isinstance(row.what, GroupCommand)}
    forms = {row.form[0] for row in MATRIX if row.form}
    of_groups = {name for name, route in routes.forms.items() if route.done.__module__ in _GROUP_FEATURES}
    happenings = {each.__name__ for each in routes.happenings} - FACTS - {each.__name__ for each in tried}
    names = {each.__name__ for each in (buttons | known) - tried}
    return names | (set(routes.in_group) - commands) | (of_groups - forms) | happenings


_GROUP_ACTIONS = {each.__name__ for each in (m, g, c, z)}
_GROUP_BUTTONS = {
    a.OpenGroup, a.ReadRules, a.SayAdult, a.AgreeRules, a.OpenChampion, a.OpenWaiting, a.DecideJoin,
}  # fmt: skip
_GROUP_FEATURES = {
    f"handlers.{name}"
    for name in (
        "appeals", "arriving", "case_deeds", "cases", "group_champions", "group_fields", "group_settings",
        "group_setup", "group_words", "reporting", "sharing", "weekly_answers", "weekly_question", "weekly_return",
    )
}  # fmt: skip


def cells(rows: Iterable[Row] = MATRIX) -> Iterator[tuple[Row, str]]:
    """Every cell. Whoever is no person of ours has no form open."""
    return ((row, who) for row in rows for who in EVERYBODY if not (row.form and who == STRANGER))


@asynccontextmanager
async def a_world(folder: Path) -> AsyncIterator[World]:
    """The place, made once, with a trigger on every table."""
    url = f"sqlite+aiosqlite:///{folder / 'rights.db'}"
    await migrate(url, NOW)
    database = Database(url, SEALER)
    await database.start()
    await database.write(_settle)
    await database.close()
    engine = make_engine(url)
    try:
        async with engine.connect() as connection:
            await connection.begin()
            for statement in _triggers():
                await connection.exec_driver_sql(statement)
            await connection.commit()
            yield World(engine, connection)
    finally:
        await engine.dispose()


def _triggers() -> Iterator[str]:
    """Whatever is inserted, deleted, or updated to another value leaves a line behind."""
    yield "CREATE TABLE touched (tab TEXT, row INTEGER, person INTEGER)"
    for each in tables.metadata.sorted_tables:
        names = [f'"{column.name}"' for column in each.columns]
        differs = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in names)
        whose = "person_id" in each.columns
        key = f'"{next(iter(each.primary_key)).name}"'
        for event, side in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            when = f"WHEN {differs}" if event == "UPDATE" else ""
            person = f"{side}.person_id" if whose else "NULL"
            note = f"INSERT INTO touched VALUES ('{each.name}', {side}.{key}, {person})"  # noqa: S608 - our own names
            yield f'CREATE TRIGGER noted_{each.name}_{event} AFTER {event} ON "{each.name}" {when} BEGIN {note}; END'


async def _settle(uow: UnitOfWork) -> None:
    """Areas, groups, people, and one of everything that somebody may want to lay hands on."""
    await uow.areas.add("edmonton", "Edmonton", ("N9", "N18"))
    await uow.areas.add("tottenham", "Tottenham", ("N15", "N17"))
    for chat, area, name, places, state in (
        (LARKS_CHAT, 1, "Larks", 40, GroupState.OPEN),
        (WRENS_CHAT, 2, "Wrens", 40, GroupState.OPEN),
        (ROBINS_CHAT, 1, "Robins", 2, GroupState.OPEN),
        (NEW_CHAT, 1, "Newts", 0, GroupState.NEW),
    ):
        languages = ("en", "tr") if state is GroupState.OPEN else ()
        group = Group(0, chat, area, name, -12, 26, languages, places, protected=True, state=state, checked_at=NOW)
        number = await uow.groups.add(group)
        if state is GroupState.NEW:
            await uow.groups.put(replace(group, id=number), "state")
    for who in EVERYBODY[1:]:
        await _seat(uow, TELEGRAM_ID[who], joined=who != NOT_JOINED, area=AREA.get(who), grants=ROLES.get(who, ()))
    others = [await _seat(uow, each, area=1) for each in (COLLEAGUE, REQUESTER, WAS_OUT, OFFENDER)]
    colleague, _, was_out, offender = others
    assert colleague == COLLEAGUE_ID  # the matrix names it
    await uow.roles.grant(colleague, Grant(Role.CHAMPION, LARKS), NOW)
    for who in (WAS_CHAMPION, WAS_COORDINATOR):
        for role in Role:
            await uow.roles.revoke(EVERYBODY.index(who), role, NOW)
    await _take_places(uow, was_out, offender)
    await _open_cases(uow, colleague)
    for chat, by in ((LARKS, STRANGERS[0]), (LARKS, STRANGERS[1]), (LARKS, STRANGERS[2]), (LARKS, REQUESTER),
                     (ROBINS, REQUESTER), (LARKS, WAS_OUT), (WRENS, STRANGERS[0])):  # fmt: skip
        await uow.groups.ask(chat, by, NOW - timedelta(hours=2))
    await uow.groups.set_words(LARKS, "rules", "en", "Be gentle.")


async def _seat(
    uow: UnitOfWork, telegram_id: int, *, joined: bool = True, area: int | None, grants: Iterable[Grant] = ()
) -> int:
    person = await uow.people.meet(telegram_id, NOW)
    if joined:
        await uow.people.change(person.id, language="en", joined_at=NOW, area_id=area, stage="baby", adult=True)
        for purpose in Purpose:
            await uow.consents.record(person.id, purpose, given=True, how="test", at=NOW)
    for grant in grants:
        await uow.roles.grant(person.id, grant, NOW)
    return person.id


async def _take_places(uow: UnitOfWork, was_out: int, offender: int) -> None:
    then = NOW - timedelta(days=3)
    for who, (group, place) in PLACES.items():
        await uow.groups.set_place(group, EVERYBODY.index(who), place, then)
        if place in {Place.OFFERED, Place.ASSIGNED}:
            await uow.groups.keep_until(group, EVERYBODY.index(who), NOW + timedelta(days=2))
    await uow.groups.set_link(LARKS, EVERYBODY.index(ASSIGNED), f"https://{SECRETS['a personal link']}")
    await uow.groups.set_place(ROBINS, COLLEAGUE_ID, Place.MEMBER, then)
    await uow.groups.set_place(LARKS, was_out, Place.REMOVED, then)
    await uow.groups.set_place(LARKS, offender, Place.BANNED, then)


async def _open_cases(uow: UnitOfWork, colleague: int) -> None:
    """Numbered as the matrix names them: what was reported, and what has been decided about it since."""
    champion, coordinator = EVERYBODY.index(CHAMPION), EVERYBODY.index(COORDINATOR)
    asked, done = {"state": CaseState.ASKED, "deed": Deed.BAN}, {"state": CaseState.DONE, "decided_at": NOW}
    warned = {**done, "deed": Deed.WARN, "ends_at": NOW + timedelta(days=20)}
    subject, member = TELEGRAM_ID[SUBJECT], TELEGRAM_ID[MEMBER]
    decided: tuple[tuple[int, int, dict[str, Any]], ...] = (
        (1, subject, {}),
        (2, subject, {**asked, "taken_by": colleague, "reason": "money"}),
        (3, OFFENDER, {**done, "deed": Deed.BAN, "reason": "money", "decided_by": champion, "taken_by": colleague}),
        (4, subject, {"state": CaseState.HANDED}),
        (5, subject, {**warned, "reason": "unkind", "decided_by": colleague, "appeal": Appeal.ASKED}),
        (6, OFFENDER, {**warned, "reason": "unkind", "decided_by": coordinator, "appeal": Appeal.ASKED}),
        (7, member, {**warned, "reason": "unkind", "decided_by": colleague}),
        (8, OFFENDER, {**asked, "taken_by": coordinator, "reason": "money"}),
    )
    for number, author, values in decided:
        case = Case(number, f"C-{number}", LARKS, author, NOW - timedelta(hours=1), message_id=500 + number)
        case = replace(case, author_name=SECRETS["their author"], words=SECRETS["reported words"])
        await uow.cases.add(case)
        if "appeal" in values:
            values["appeal_words"] = uow.cases._seal("appeal_words", SECRETS["what was appealed"])
        if values:
            await uow.run(update(tables.cases).where(tables.cases.c.id == number).values(values))
    await uow.bans.add(OFFENDER, LARKS, 3, NOW, asked_by=colleague, agreed_by=champion)


async def _ask_question(uow: UnitOfWork) -> None:
    times = (NOW - timedelta(days=1), NOW + timedelta(days=6))
    await uow.weekly.add(GroupQuestion(1, LARKS, _QUESTION, "", COLLEAGUE_ID, *times, QuestionState.OPEN))
    for number in (EVERYBODY.index(MEMBER), COLLEAGUE_ID, COLLEAGUE_ID + 1):  # the last one asks to come in, too
        await uow.weekly.ask(1, number)
        await uow.weekly.answer(1, number, SECRETS["an answer to the question"], NOW)


async def _closed(uow: UnitOfWork) -> None:
    if await uow.weekly.get(1) is None:
        await _ask_question(uow)
    await uow.weekly.step(1, QuestionState.OPEN, QuestionState.CLOSED, NOW)


async def _few_answers(uow: UnitOfWork) -> None:
    await _closed(uow)
    await uow.weekly.withdraw(1, COLLEAGUE_ID)


async def _set(uow: UnitOfWork, table: Any, **values: Any) -> None:
    await uow.run(update(table).values(**values))


async def _posted(uow: UnitOfWork) -> None:
    screen = Screen((Html("Good morning"),))
    letter = Letter(None, LARKS_CHAT, screen, Class.POST, Lane.REMINDER, "post", "starter:1:77", group_id=LARKS)
    await uow.outbox.put(letter, NOW)


async def _all_rest(uow: UnitOfWork) -> None:
    for who in (*CHAMPIONS, OTHERS_CHAMPION, WAS_CHAMPION):
        await uow.rests.take(EVERYBODY.index(who), NOW, NOW + timedelta(days=1))


async def _nobody_coordinates(uow: UnitOfWork) -> None:
    await uow.roles.revoke(EVERYBODY.index(COORDINATOR), Role.COORDINATOR, NOW)


async def _no_colleague(uow: UnitOfWork) -> None:
    await uow.roles.revoke(COLLEAGUE_ID, Role.CHAMPION, NOW)


async def _grant_shared(uow: UnitOfWork) -> None:
    for shared in sorted(SHARED_IDS):
        grants = dict.fromkeys(grant for each in ROLES.values() for grant in each)
        await _seat(uow, shared, area=1, grants=grants)


async def _returned(uow: UnitOfWork) -> None:
    await uow.weekly.give_back(1, "Thank you.", NOW)


# How the place is prepared, or an object taken away, by the name that the matrix calls it.
GIVEN: dict[str, Callable[[UnitOfWork], Awaitable[None]]] = {
    "a question": _ask_question,
    "closed question": _closed,
    "few answers": _few_answers,
    "returned question": _returned,
    "a post": _posted,
    "all off": _all_rest,
    "no coordinator": _nobody_coordinates,
    "shared ids hold every role": _grant_shared,
    "no colleague": _no_colleague,
    "closed": lambda uow: _set(uow, tables.groups, state="closed"),
    "shut": lambda uow: _set(uow, tables.groups, state="closed", capacity=2),
    "unprotected": lambda uow: _set(uow, tables.groups, protected=False),
    "all left": lambda uow: _set(uow, tables.group_places, state="left", link=None, until=None),
    "appealed": lambda uow: _set(uow, tables.cases, appeal="asked"),
    "appeals judged": lambda uow: _set(uow, tables.cases, appeal="upheld"),
    "requests decided": lambda uow: _set(uow, tables.join_requests, state=Asked.DECLINED.value),
    "cases done": lambda uow: _set(uow, tables.cases, state="done", deed="leave"),
}
