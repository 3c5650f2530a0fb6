"""A year of families: the real ticking, sending and handlers on a real database, with a clock that jumps."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import time as wall
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

from bot.drawing import Drawing
from bot.gate import Gate
from bot.request import NotSent
from bot.sending import Sending
from bot.ticking import Ticking
from content.crisis import load_lexicon
from content.library import Library
from content.wording import Wording
from domain.child import Child
from domain.crisis import LOSS
from domain.dates import PartDate
from domain.delivery import QuietHours
from domain.drip import Slot
from domain.people import Purpose
from domain.said import Said, Sent
from domain.screen import Screen
from handlers import children, circumstances, crisis, lesson, lesson_wishes, pausing, recalling, rights
from handlers.actions import AnswerQuiz, FinishLesson, OpenCard, StopAll
from handlers.ctx import Ctx, House
from handlers.learning_actions import (
    AnswerRecall,
    NotForMe,
    NotYet,
    OpenCircumstances,
    SetAWeek,
    SetPause,
    SetSlot,
    StartFor,
    StopMessages,
    ToggleGoal,
)
from handlers.table import table
from storage.database import Database
from storage.schema import migrate
from storage.sealing import Sealer
from storage.unit_of_work import UnitOfWork
from tests.prove.promised import DAY, Fact, Oracle, Promise, Trouble, day_of, is_quiet, last_day, local

FIRST = date(2026, 10, 1)  # both clock changes are within the year, and some lessons' review is over in its middle
TICKS = (time(9), time(13), time(18, 30), time(21, 30))
SOON = timedelta(minutes=6)  # longer than any letter waits before it is tried again
KINDS = {"post-lesson": "lesson", "post-nudge": "nudge", "recall-heading": "review", "baby-here": "baby-here"}
STYLES = ("finishes", "leaves", "mixed", "mixed", "ignores")
STAGES = (
    "expecting", "newborn", "several", "early", "month of birth", "month of birth to come", "no date",
    "expecting, no date", "early twins", "toddler",
)  # fmt: skip
Turn = Callable[[Ctx], Awaitable[Any]]


@dataclass
class Family:
    """One parent: what the program knows them by, how they are, and the diary of what they told and did."""

    number: int
    rng: Random
    stage: str
    style: str
    chat: int = 0
    person: int = 0
    diary: list[Fact] = field(default_factory=list)
    got: list[tuple[datetime, str, str, int]] = field(default_factory=list)
    kids: dict[int, tuple[bool, str | None, int]] = field(default_factory=dict)
    stopped: set[int] = field(default_factory=set)
    loss: bool = False
    goals: set[str] = field(default_factory=set)


@dataclass
class Post:
    """In place of showing: keeps what would have been seen, and draws its words in the reader's language."""

    year: Year
    drawing: Drawing

    async def send(self, chat_id: int, screen: Screen, language: str | None) -> Any:
        """A message of the bot's own accord. The way to Telegram may be broken: then nothing has left."""
        year = self.year
        if any(not t.process and t.start <= year.now < t.end for t in year.troubles):
            raise NotSent("no way there")
        assert self.drawing.words(screen, language)
        family = year.by_chat[chat_id]
        kind, about, child = year.seen(screen)
        if kind == "baby-here":
            about = family.kids[child][1] or ""  # the date that she told last
        family.got.append((year.now, kind, about, child))
        year.react(family, kind, about, child, screen)
        return SimpleNamespace(message_id=len(family.got))


class Year:
    """So many families through so many days, each with the dice of its own number."""

    def __init__(self, folder: Path, count: int, seed: int, days: int = 365) -> None:
        self.url = f"sqlite+aiosqlite:///{folder / 'year.db'}"
        self.days, self.last = days, FIRST + (days - 1) * DAY
        self.now = local(FIRST, time(5))
        self.library = Library.load()
        self.house = House(self.library, Wording(first="en"), load_lexicon(), table(), "", frozenset())
        self.rng = Random(seed)
        self.troubles = list(self._troubles(self.rng))
        self.families = [
            Family(
                n,
                Random(seed * 100_003 + n),
                STAGES[n % len(STAGES)],
                STYLES[n // len(STAGES) % 5 if n > 11 else n % 5],
            )
            for n in range(count)
        ]
        self.by_chat: dict[int, Family] = {}
        self.events: list[tuple[datetime, int, Family, Callable[[Family], Awaitable[None]]]] = []
        self.order = itertools.count()
        self.ages = {(e.kind, e.age(lang), e.lesson): e.id for e in self.library.milestones for lang in ("en", "tr")}

    def _troubles(self, rng: Random) -> list[Trouble]:
        """A quarter of the year each: stops of three hours and of two days, a way to Telegram that is broken, jumps."""
        found = []
        for quarter in range(max(self.days // 91, 1)):
            plan = [(3, True, 8), (3, True, 12), (3, True, 18), (48, True, rng.choice((7, 8, 12, 20)))]
            plan += [(3, False, 8), (3, False, 17), (5, True, 12), (14, True, 17)]  # the last two: jumps of the clock
            for place, (hours, process, hour) in enumerate(plan):
                day = FIRST + (quarter * 91 + 6 + place * 10 + rng.randrange(5)) * DAY
                start = local(day, time(hour, rng.randrange(5, 55)))
                found.append(Trouble(start, start + timedelta(hours=hours), process))
        return found

    async def run(self) -> None:
        """Everybody comes in, and the year goes by."""
        await migrate(self.url, self.now)
        self.database = Database(self.url, Sealer("a secret of the year, for nobody"))
        await self.database.start()
        gate = Gate(1e6, lambda: wall.monotonic() * 1e6)
        post = Post(self, Drawing(self.house.wording, self.library))
        self.sending = Sending(self.database, post, gate, lambda: self.now, QuietHours())  # type: ignore[arg-type] # all that it needs of showing
        self.ticking = Ticking(self.database, self.house, lambda: self.now, 15, lambda: None)
        try:
            for family in self.families:
                await self._settle_in(family)
                self._plan_a_life(family)
            for at in self._ticks():
                await self._until(at)
                for back in _set_back(at):  # and forward again
                    self.now = at - back
                    await self._tick()
                self.now = at
                await self._tick()
        finally:
            await gate.close()
            await self.database.close()

    def _ticks(self) -> list[datetime]:
        """Where something can be due; when the process is back; when letters that waited are tried again."""
        usual = [local(FIRST + n * DAY, clock) for n in range(self.days) for clock in TICKS]
        usual.append(local(FIRST, time(6)))  # the first one plans everybody's hour
        up = [at for at in usual if not self._is_away(at)]
        ends = [t.end if t.process else t.end + SOON for t in self.troubles]
        return sorted({*up, *(at for at in ends if day_of(at) <= self.last and not self._is_away(at))})

    def _is_away(self, at: datetime) -> Trouble | None:
        return next((t for t in self.troubles if t.process and t.start <= at < t.end), None)

    async def _until(self, at: datetime) -> None:
        """What parents do before this tick. What they tap while the process is away is taken up when it is back."""
        while self.events and self.events[0][0] <= at:
            when, _, family, does = heapq.heappop(self.events)
            away = self._is_away(when)
            if away:
                self._at(away.end, family, does)
                continue
            self.now = max(when, self.now)
            await does(family)

    async def _tick(self) -> None:
        await self.ticking.tick()
        while True:
            await self.sending.round()
            if not self.sending._in_hand:
                return
            while self.sending._in_hand:
                await wait_for(self.sending)

    def seen(self, screen: Screen) -> tuple[str, str, int]:
        """What a parent sees: kind, about what, and for which child its calm button is."""
        first: Any = screen.lines[0]
        actions = [b.action for row in screen.rows for b in row]
        child = next(a.child for a in actions if isinstance(a, OpenCircumstances))
        about = next((a.lesson for a in actions if isinstance(a, OpenCard | AnswerRecall)), "")
        kind = KINDS.get(first.key, "milestone")
        if kind == "milestone":
            about = self.ages[first.key.removeprefix("milestone-"), first.args["age"], about]
        return kind, about, child

    # What families are, and what happens to them.

    async def _settle_in(self, family: Family) -> None:
        rng, stage = family.rng, family.stage
        family.chat = 10_000 + family.number
        self.by_chat[family.chat] = family
        kids = _told(stage, rng)
        slot, a_week = rng.choice(("morning", "afternoon", "evening")), rng.choice((0, 1, 3, 3, 5))
        topics = [topic.id for topic in self.library.lesson_topics]
        family.goals = set(rng.sample(topics, rng.randint(0, 3)))
        consents = family.number % 37 != 36

        async def come_in(uow: UnitOfWork) -> None:
            person = await uow.people.meet(family.chat, self.now)
            family.person = person.id
            await uow.people.change(person.id, joined_at=self.now, language=rng.choice(("en", "tr")))
            await uow.consents.record(person.id, Purpose.LESSONS, given=consents, how="joining", at=self.now)
            await uow.consents.record(person.id, Purpose.HEALTH, given=True, how="joining", at=self.now)
            goals = frozenset(family.goals)
            await uow.learning.wish(person.id, slot=Slot(slot), a_week=a_week, interests=goals)
            for born, on, early in kids:
                when = PartDate.parse(on) if on else None
                number = await uow.people.add_child(person.id, Child(0, person.id, born, when, early))
                family.kids[number] = (born, on, early)

        await self.database.write(come_in)
        self._slot(family, slot)
        known = {"a_week": a_week, "interests": frozenset(family.goals), "consents": consents}
        for what, value in known.items():
            self._note(family, what, more=value)
        for number, facts in family.kids.items():
            self._note(family, "child", number, facts)

    def _plan_a_life(self, family: Family) -> None:
        """By the dice: births, corrected dates, rests, silence, losses, other wishes, each at a time of its own."""
        rng, number = family.rng, family.number

        def some_day(low: int = 3, high: int = 0) -> datetime:
            clock = rng.choice((time(7, 17), time(11, 41), time(16, 23), time(19, 52), time(22, 37)))
            return local(FIRST + rng.randint(low, max(high or self.days - 1, low)) * DAY, clock)

        for child, (born, on, _) in family.kids.items():
            if not born and on and rng.random() < 0.35:
                self._at(some_day(3, 25), family, self._corrects(child))
            if not born and on and rng.random() < 0.65:
                late = max((last_day(on) - FIRST).days + rng.randint(-60, 24), 4)
                self._at(local(FIRST + late * DAY, time(15, 11)), family, self._gives_birth(child))
        if rng.random() < 0.5 or number % 12 == 1:
            self._at(some_day(), family, self._rests(rng.choice((7, 30))))
        if rng.random() < 0.2 or number % 12 == 2:
            gone = some_day(30)
            self._at(gone, family, self._falls_silent)
            self._at(gone + timedelta(days=rng.randint(0, 40), hours=1), family, self._comes_back)
        if rng.random() < 0.12 or number % 12 in {0, 8}:
            loss = some_day(40)
            self._at(loss, family, self._loses)
            if rng.random() < 0.3:
                self._at(loss + timedelta(days=rng.randint(20, 60)), family, self._asks_again)
        for _ in range(rng.randint(0, 3)):
            evening = local(FIRST + rng.randint(5, self.days) * DAY, time(22, 19))  # from the next day on
            self._at(evening, family, self._wishes_otherwise)

    def _at(self, when: datetime, family: Family, does: Callable[[Family], Awaitable[None]]) -> None:
        heapq.heappush(self.events, (when, next(self.order), family, does))

    def _note(self, family: Family, what: str, who: int = 0, more: Any = None) -> None:
        family.diary.append(Fact(self.now, what, who, more))

    def _slot(self, family: Family, slot: str) -> None:
        self._note(family, "slot", more=slot)
        if len(family.diary) == 1:  # an hour from before the first day on
            family.diary[0] = Fact(self.now - DAY, "slot", more=slot)

    async def _turn(self, family: Family, turn: Turn) -> None:
        """A turn of hers, as the edge runs it."""

        async def work(uow: UnitOfWork) -> None:
            person = await uow.people.get(family.person)
            assert person is not None
            await turn(Ctx(person, uow, self.now, family.rng, self.house))

        await self.database.write(work)

    def _corrects(self, child: int) -> Callable[[Family], Awaitable[None]]:
        async def does(family: Family) -> None:
            _, on, early = family.kids[child]
            other = iso(last_day(on or "") + timedelta(days=family.rng.randint(-20, 20)))
            await self._turn(family, lambda ctx: children.date_changed(ctx, {"_child": child, "due": other}))
            self._now_is(family, child, (family.kids[child][0], other, early))

        return does

    def _gives_birth(self, child: int) -> Callable[[Family], Awaitable[None]]:
        async def does(family: Family) -> None:
            born, on, _ = family.kids[child]
            if born or child in family.stopped or family.loss:
                return
            on_day = day_of(self.now) - timedelta(days=family.rng.randint(0, 9))
            early = min(max((last_day(on or "") - on_day).days // 7, 0), 18)
            weeks = early if early >= 3 else 0
            told = {"_child": child, "born": iso(on_day), "weeks": weeks}
            await self._turn(family, lambda ctx: children.arrived(ctx, told))
            self._now_is(family, child, (True, iso(on_day), weeks))

        return does

    def _now_is(self, family: Family, child: int, facts: tuple[bool, str | None, int]) -> None:
        family.kids[child] = facts
        self._note(family, "child", child, facts)

    def _rests(self, length: int) -> Callable[[Family], Awaitable[None]]:
        async def does(family: Family) -> None:
            await self._turn(family, lambda ctx: pausing.set_pause(ctx, SetPause(length)))
            self._note(family, "rest_until", more=local(day_of(self.now) + length * DAY, time(0)))
            if family.rng.random() < 0.2:
                self._at(self.now + timedelta(days=3, minutes=3), family, self._rests_no_more)

        return does

    async def _rests_no_more(self, family: Family) -> None:
        await self._turn(family, lambda ctx: pausing.set_pause(ctx, SetPause(0)))
        self._note(family, "rest_until", more=None)

    async def _falls_silent(self, family: Family) -> None:
        await self._turn(family, lambda ctx: rights.stop(ctx, StopAll()))
        self._note(family, "silent", more=True)

    async def _comes_back(self, family: Family) -> None:
        await self.database.write(lambda uow: uow.people.change(family.person, stopped_at=None))
        self._note(family, "silent", more=False)

    async def _loses(self, family: Family) -> None:
        """By words, or by the button: of one child where there are several, else of all."""
        if family.rng.random() < 0.3:
            said = Said(Sent.TEXT, "I had a miscarriage", 1)
            await self._turn(family, lambda ctx: crisis.answer(ctx, (LOSS,), said, None))
            return self._lost_all(family)
        child = family.rng.choice([0, *family.kids, *family.kids])
        await self._turn(family, lambda ctx: circumstances.stop(ctx, StopMessages(child)))
        if child and set(family.kids) - family.stopped - {child} and not family.loss:
            family.stopped.add(child)
            return self._note(family, "stopped", child)
        return self._lost_all(family)

    def _lost_all(self, family: Family) -> None:
        family.loss = True
        self._note(family, "loss", more=True)

    async def _asks_again(self, family: Family) -> None:
        """For one child, which she names; the others stay silent."""
        child = family.rng.choice(list(family.kids))
        await self._turn(family, lambda ctx: children.start_for(ctx, StartFor(child)))
        was_silent = family.loss
        if family.loss:
            for other in family.kids:
                self._note(family, "stopped", other)
            family.stopped = set(family.kids)
        family.loss = False
        family.stopped.discard(child)
        self._note(family, "loss", more=False)
        self._note(family, "started", child, more=was_silent)

    async def _wishes_otherwise(self, family: Family) -> None:
        way = family.rng.randrange(3)
        if way == 0:
            slot = family.rng.choice(("morning", "afternoon", "evening"))
            await self._turn(family, lambda ctx: lesson_wishes.set_slot(ctx, SetSlot(slot)))
            self._slot(family, slot)
        elif way == 1:
            count = family.rng.choice((-1, 0, 1, 3, 5))  # -1: nothing at all, and so no consent any more
            await self._turn(family, lambda ctx: lesson_wishes.set_a_week(ctx, SetAWeek(count)))
            self._note(family, "consents", more=count >= 0)
            if count >= 0:
                self._note(family, "a_week", more=count)
        elif family.goals:
            topic = family.rng.choice(sorted(family.goals))
            await self._turn(family, lambda ctx: lesson_wishes.toggle_goal(ctx, ToggleGoal(topic)))
            family.goals.discard(topic)
            self._note(family, "interests", more=frozenset(family.goals))

    # What they do with what comes.

    def react(self, family: Family, kind: str, about: str, child: int, screen: Screen) -> None:
        """In three quarters of an hour, or in six hours, which in the evening is tomorrow; or never."""
        rng = family.rng
        later = self.now + timedelta(minutes=rng.choice((47, 47, 361)))
        lazy = {"finishes": 0.1, "leaves": 0.2, "mixed": 0.3, "ignores": 0.95}[family.style]
        if rng.random() < lazy:
            return
        if kind == "baby-here":
            if rng.random() < 0.5:
                self._at(later, family, self._says_not_yet(child))
        elif kind == "review":
            asked = next(b.action for row in screen.rows for b in row if isinstance(b.action, AnswerRecall))
            self._at(later, family, self._answers(asked, knew=rng.random() < 0.6))
        else:
            lesson_id = about
            if kind == "milestone":
                lesson_id = next(e.lesson for e in self.library.milestones if e.id == about)
            self._at(later, family, self._reads(lesson_id, may_pass=kind != "milestone"))

    def _says_not_yet(self, child: int) -> Callable[[Family], Awaitable[None]]:
        async def does(family: Family) -> None:
            await self._turn(family, lambda ctx: children.not_yet(ctx, NotYet(child)))

        return does

    def _answers(self, asked: AnswerRecall, *, knew: bool) -> Callable[[Family], Awaitable[None]]:
        async def does(family: Family) -> None:
            question = self.library.lesson(asked.lesson, "en").quiz[asked.question - 1]
            right = next(n for n, option in enumerate(question.options, 1) if option.id == question.right)
            option = right if knew else family.rng.choice((0, right % len(question.options) + 1))
            press = AnswerRecall(asked.lesson, asked.question, option)
            await self._turn(family, lambda ctx: recalling.answer(ctx, press))
            self._note(family, "knew" if knew else "unsure", more=asked.lesson)

        return does

    def _reads(self, lesson_id: str, *, may_pass: bool) -> Callable[[Family], Awaitable[None]]:
        async def does(family: Family) -> None:
            way = {"finishes": "all", "leaves": "some"}.get(family.style) or family.rng.choice(("all", "some", "pass"))
            if way == "pass" and may_pass:
                await self._turn(family, lambda ctx: lesson.not_for_me(ctx, NotForMe(lesson_id)))
                self._note(family, "passed", more=lesson_id)
            elif way == "all":
                await self._turn(family, lambda ctx: self._to_the_end(ctx, lesson_id))
                self._note(family, "touched", more=lesson_id)
                self._note(family, "done", more=lesson_id)
            else:
                cards = family.rng.randint(1, len(self.library.lesson(lesson_id, "en").cards))
                await self._turn(family, lambda ctx: self._opens(ctx, lesson_id, cards))
                self._note(family, "touched", more=lesson_id)

        return does

    async def _opens(self, ctx: Ctx, lesson_id: str, cards: int) -> None:
        for card in range(1, cards + 1):
            await lesson.open_card(ctx, OpenCard(lesson_id, card))

    async def _to_the_end(self, ctx: Ctx, lesson_id: str) -> None:
        text = self.library.lesson(lesson_id, "en")
        await self._opens(ctx, lesson_id, len(text.cards))
        for number in range(1, len(text.quiz) + 1):
            await lesson.answer_quiz(ctx, AnswerQuiz(lesson_id, number, 1))
        await lesson.finish(ctx, FinishLesson(lesson_id))

    # What is compared.

    def judge(self) -> Counter[str]:
        """Every letter of every family against what was promised; gives what was seen."""
        oracle = Oracle(self.library, self.troubles, SOON)
        seen = Counter({"families": len(self.families), "days": self.days * len(self.families)})
        for family in self.families:
            promised = oracle.promises(family.diary, FIRST, self.last)
            wanted = [(p.at, p.kind, p.about, p.child) for _, p in sorted(promised.items())]
            assert family.got == wanted, difference(family, wanted)
            self._plain_rules(family)
            seen.update(kind for _, kind, _, _ in family.got)
            seen.update(fact.what for fact in family.diary if fact.what in {"loss", "stopped", "silent", "rest_until"})
            seen["late"] += sum(self._is_late(p) for p in promised.values())
        return seen

    def _is_late(self, promise: Promise) -> bool:
        return promise.at.astimezone(local(FIRST, time(0)).tzinfo).minute not in {0, 30}

    def _plain_rules(self, family: Family) -> None:
        """Looked at without any oracle."""
        days = [day_of(at) for at, *_ in family.got]
        assert len(days) == len(set(days)), f"two on one day: family {family.number}"
        assert not any(is_quiet(at) for at, *_ in family.got), f"in quiet hours: family {family.number}"
        silences: dict[tuple[str, int], datetime] = {}
        for fact in (*family.diary, Fact(self.now + DAY, "end")):
            for (_, child), since in silences.items():
                inside = [got for got in family.got if since < got[0] < fact.at and child in {0, got[3]}]
                assert inside == [], f"after {since}: family {family.number}"
            match fact.what:
                case "loss" | "silent" if fact.more:
                    silences[fact.what, 0] = fact.at
                case "loss" | "silent":
                    silences.pop((fact.what, 0), None)
                case "stopped":
                    silences["stopped", fact.who] = fact.at
                case "started":
                    silences.pop(("stopped", fact.who), None)


def _told(stage: str, rng: Random) -> list[tuple[bool, str | None, int]]:
    """What a family tells of its children on the first day: born, on which day or in which month, weeks early."""

    def ago(low: int, high: int) -> date:
        return FIRST - timedelta(days=rng.randint(low, high))

    told: dict[str, list[tuple[bool, str | None, int]]] = {
        "expecting": [(False, iso(ago(-200, -30)), 0)],
        "newborn": [(True, iso(ago(0, 40)), 0)],
        "several": [(False, iso(ago(-200, 5)), 0), (True, iso(ago(300, 800)), 0)],
        "early": [(True, iso(ago(5, 60)), rng.randint(4, 16))],
        "month of birth": [(True, iso(ago(0, 200))[:7], rng.choice((0, 5)))],
        "month of birth to come": [(False, iso(ago(-150, -20))[:7], 0)],
        "no date": [(True, None, 0)],
        "expecting, no date": [(False, None, 0)],
        "early twins": [(True, iso(ago(20, 21)), 8)] * 2,
        "toddler": [(True, iso(ago(500, 900)), rng.choice((0, 12)))],
    }
    return told[stage]


def _set_back(at: datetime) -> tuple[timedelta, ...]:
    """Once a month, before one in the afternoon, the clock is set back: by hours, to yesterday, by a week."""
    noon = local(day_of(at), time(13))
    jumps = (timedelta(hours=4), timedelta(hours=25), timedelta(days=7))
    return jumps if at == noon and day_of(at).day == 19 and day_of(at) > FIRST + 10 * DAY else ()


def iso(day: date) -> str:
    """A day as it is kept."""
    return day.isoformat()


def difference(family: Family, wanted: list[Any]) -> str:
    """The first place where they part, with what was known there."""
    for got, want in itertools.zip_longest(family.got, wanted):
        if got != want:
            at = min(each[0] for each in (got, want) if each)
            known = [fact for fact in family.diary if fact.at <= at]
            facts = "\n".join(str(fact) for fact in known if fact.what not in {"touched", "done"})
            before = [each for each in family.got if each[0] < at][-6:]
            return f"family {family.number}, {family.stage}: came {got}, promised {want}\nbefore: {before}\n{facts}"
    return ""


async def wait_for(sending: Sending) -> None:
    """Until the letters in hand have their outcome."""
    await asyncio.wait({*sending._in_hand})


async def a_year(folder: Path, families: int, seed: int, days: int = 365) -> Counter[str]:
    """Live it, judge it; gives what was seen."""
    year = Year(folder, families, seed, days)
    await year.run()
    return year.judge()
