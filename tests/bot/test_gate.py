"""The send gate: who goes first, and how fast."""

import asyncio
from collections.abc import Callable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.gate import MOST_LEAVING, Gate
from domain.delivery import Lane
from tests.bot.clockwork import in_jumping_time

GROUP = -1001000000001
PRIVATE = 5011
Wish = tuple[Lane, int, bool]
Left = tuple[float, Lane, int]


def send(wishes: list[Wish], rate: float = 30, pauses: dict[int, float] | None = None) -> list[Left]:
    """Ask for all of them at once; gives when each may leave, in seconds from the beginning, in order."""

    async def work(clock: Callable[[], float]) -> list[Left]:
        gate = Gate(rate, clock)
        began, left = clock(), []
        for chat, seconds in (pauses or {}).items():
            gate.pause(chat, seconds)

        async def one(lane: Lane, chat: int, is_message: bool) -> None:
            at = await gate.wait(lane, chat, is_message=is_message)
            if lane >= Lane.LESSON:
                await gate.reach(at, lane)
            left.append((clock() - began, lane, chat))
            gate.landed(lane)

        await asyncio.gather(*(one(*wish) for wish in wishes))
        await gate.close()
        return left

    return in_jumping_time(work)


def most_in(times: list[float], seconds: float) -> int:
    """The largest number of moments in any window of that length."""
    return max(sum(1 for other in times if at <= other < at + seconds) for at in times)


def test_the_lanes_leave_in_their_order() -> None:
    """D31: whatever asks first, answers go before alerts, reminders, lessons and broadcasts."""
    wishes = [(lane, 100 + n, True) for n, lane in enumerate([*reversed(Lane), *Lane])]
    lanes = [lane for _, lane, _ in send(wishes)]
    assert lanes == sorted(lanes)


def test_in_one_lane_who_came_first_goes_first() -> None:
    """Nobody is overtaken by an equal."""
    chats = [chat for _, _, chat in send([(Lane.BROADCAST, 100 + n, True) for n in range(50)])]
    assert chats == [100 + n for n in range(50)]


def test_an_answer_overtakes_a_running_broadcast() -> None:
    """D31: with a thousand letters waiting, somebody who asks is next."""

    async def work(clock: Callable[[], float]) -> float:
        gate = Gate(30, clock)

        async def one(chat: int) -> None:
            await gate.wait(Lane.BROADCAST, chat)
            gate.landed(Lane.BROADCAST)

        broadcast = [asyncio.create_task(one(100 + n)) for n in range(1000)]
        await asyncio.sleep(10)
        asked = clock()
        await gate.wait(Lane.INTERACTIVE, PRIVATE)
        took = clock() - asked
        for task in broadcast:
            task.cancel()
        await asyncio.gather(*broadcast, return_exceptions=True)
        await gate.close()
        return took

    assert in_jumping_time(work) < 0.1


def test_there_is_no_opening_burst() -> None:
    """D30: a hundred messages for the whole bot: never more than thirty in any second, from the first one on."""
    times = [at for at, _, _ in send([(Lane.BROADCAST, 100 + n, True) for n in range(100)])]
    assert most_in(times, 1.0) <= 30
    assert times[-1] < 100 / 30 * 1.1


def test_a_group_gets_twenty_a_minute() -> None:
    """D30: sixty messages for one group: never more than twenty in any minute, whatever their lane."""
    wishes = [(Lane.INTERACTIVE if n % 2 else Lane.BROADCAST, GROUP, True) for n in range(60)]
    times = [at for at, _, _ in send(wishes)]
    assert most_in(times, 60.0) <= 20
    assert times[-1] < 3 * 60 * 1.1


def test_a_private_chat_gets_one_a_second_and_answers_in_a_short_burst() -> None:
    """D30: at most five answers at once, then one a second; what was not asked for has no burst."""
    answers = [at for at, _, _ in send([(Lane.INTERACTIVE, PRIVATE, True)] * 12)]
    assert most_in(answers, 0.9) <= 5
    assert answers[4] < 0.5
    assert all(later - earlier >= 1 for earlier, later in pairwise(answers[5:]))
    lessons = [at for at, _, _ in send([(Lane.LESSON, PRIVATE, True)] * 5)]
    assert most_in(lessons, 1.0) == 1


def test_edits_count_towards_the_overall_rate_only() -> None:
    """A screen that is turned over quickly does not use up the chat's messages."""
    times = [at for at, _, _ in send([(Lane.INTERACTIVE, PRIVATE, False)] * 60)]
    assert times[-1] < 60 / 30 * 1.1
    assert most_in(times, 1.0) <= 30


def test_a_refusal_pauses_the_chat_that_it_names_and_no_other() -> None:
    """D29: nothing leaves for that chat for as long as Telegram said; everybody else is answered."""
    left = send([(Lane.INTERACTIVE, GROUP, True), (Lane.INTERACTIVE, PRIVATE, True)], pauses={GROUP: 30})
    times = {chat: at for at, _, chat in left}
    assert times[PRIVATE] < 0.1
    assert times[GROUP] >= 30


def test_an_edit_waits_for_a_paused_chat_too() -> None:
    """D29: any request in that scope counts."""
    assert send([(Lane.INTERACTIVE, GROUP, False)], pauses={GROUP: 30})[0][0] >= 30


def test_refusals_again_and_again_pause_everything() -> None:
    """D29: when three chats are refused within seconds it is the whole bot that goes too fast."""
    left = send([(Lane.INTERACTIVE, PRIVATE, True)], pauses={1: 5, 2: 5, 3: 5})
    assert left[0][0] >= 5


def test_a_second_shorter_pause_does_not_end_the_first() -> None:
    """D29: the later deadline holds."""

    async def work(clock: Callable[[], float]) -> float:
        gate = Gate(30, clock)
        began = clock()
        gate.pause(GROUP, 30)
        gate.pause(GROUP, 1)
        await gate.wait(Lane.ALERT, GROUP)
        await gate.close()
        return clock() - began

    assert in_jumping_time(work) >= 30


def test_who_gives_up_waiting_takes_no_slot() -> None:
    """A cancelled message does not hold up the ones behind it."""

    async def work(clock: Callable[[], float]) -> float:
        gate = Gate(30, clock)
        await gate.wait(Lane.LESSON, PRIVATE)
        gate.landed(Lane.LESSON)
        given_up = asyncio.create_task(gate.wait(Lane.LESSON, PRIVATE))
        await asyncio.sleep(0.01)
        given_up.cancel()
        await asyncio.gather(given_up, return_exceptions=True)
        began = clock()
        await gate.wait(Lane.LESSON, PRIVATE)
        await gate.close()
        return clock() - began

    assert in_jumping_time(work) < 1.1


def test_only_few_letters_of_many_are_on_their_way_at_once() -> None:
    """D27: of lessons and broadcasts four, and one more for each that landed; answers and reminders are not held up."""

    async def work(clock: Callable[[], float]) -> None:
        gate = Gate(30, clock)
        many = [asyncio.create_task(gate.wait(Lane.BROADCAST, 100 + n)) for n in range(10)]
        await asyncio.sleep(5)
        assert [task.done() for task in many] == [True] * MOST_LEAVING + [False] * (10 - MOST_LEAVING)
        await gate.wait(Lane.REMINDER, PRIVATE)
        gate.landed(Lane.BROADCAST)
        await asyncio.sleep(5)
        assert sum(task.done() for task in many) == MOST_LEAVING + 1
        many[-1].cancel()
        for _ in range(9):
            gate.landed(Lane.BROADCAST)
        await asyncio.gather(*many, return_exceptions=True)
        await gate.close()

    in_jumping_time(work)


def test_who_is_called_off_with_the_slot_in_hand_gives_the_room_back() -> None:
    """A stop between the slot and the departure leaves no hole in the number that may be on their way."""

    async def work(clock: Callable[[], float]) -> None:
        gate = Gate(30, clock)
        for number in range(3 * MOST_LEAVING):
            task = asyncio.create_task(gate.wait(Lane.LESSON, 100 + number))
            await asyncio.sleep(0.2 if number % 2 else 0)
            task.cancel()
            if isinstance((await asyncio.gather(task, return_exceptions=True))[0], float):
                gate.landed(Lane.LESSON)
        await asyncio.gather(*(gate.wait(Lane.LESSON, 200 + n) for n in range(MOST_LEAVING)))
        await gate.close()

    in_jumping_time(work)


def test_what_is_paid_for_has_a_pace_of_its_own() -> None:
    """D30: of a thousand a second thirty are free: answers keep to these, and broadcasts do not wait for them."""

    async def work(clock: Callable[[], float]) -> tuple[list[float], list[float]]:
        gate = Gate(1000, clock, free=30, leaving=130)
        answers: list[float] = []
        letters: list[float] = []

        async def one(lane: Lane, chat: int, left: list[float]) -> None:
            at = await gate.wait(lane, chat)
            if lane >= Lane.LESSON:
                await gate.reach(at, lane)
            left.append(clock())
            gate.landed(lane)

        wishes = [one(Lane.BROADCAST, 1000 + n, letters) for n in range(2500)]
        wishes += [one(Lane.INTERACTIVE, 9000 + n, answers) for n in range(60)]
        await asyncio.gather(*wishes)
        await gate.close()
        return answers, letters

    answers, letters = in_jumping_time(work)
    assert most_in(answers, 1.0) <= 30
    assert answers[-1] - answers[0] < 60 / 30 * 1.1
    assert most_in(sorted(answers + letters), 1.0) <= 1000
    assert letters[-1] - letters[0] < 2.5 * 1.1


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(Lane), st.sampled_from([PRIVATE, 5012, 5013, GROUP]), st.booleans()),
        min_size=1,
        max_size=60,
    )
)
def test_no_mixture_breaks_a_limit(wishes: list[Wish]) -> None:
    """D30: whatever is asked for at once, everything leaves, and every limit holds in every window."""
    messages = [(lane, chat, True) for lane, chat, _ in wishes]
    left = send(messages)
    assert len(left) == len(messages)
    assert most_in([at for at, _, _ in left], 1.0) <= 30
    for chat in {chat for _, _, chat in left}:
        times = [at for at, _, where in left if where == chat]
        assert most_in(times, 60.0) <= (20 if chat < 0 else 65)
        assert most_in(times, 1.0) <= (1 if chat < 0 else 6)


def test_letters_that_leave_late_do_not_crowd_those_behind_them() -> None:
    """D30: whatever holds some of them up after their slot (a slow disk), no second holds more than the limit."""

    async def work(clock: Callable[[], float]) -> list[float]:
        gate = Gate(30, clock)
        left: list[float] = []

        async def one(number: int) -> None:
            at = await gate.wait(Lane.BROADCAST, 100 + number)
            await asyncio.sleep(0.12 if number % 40 < 10 else 0.001)
            await gate.reach(at, Lane.BROADCAST)
            left.append(clock())
            gate.landed(Lane.BROADCAST)

        await asyncio.gather(*(one(n) for n in range(200)))
        await gate.close()
        return left

    left = in_jumping_time(work)
    assert most_in(sorted(left), 1.0) <= 30
    assert len(left) == 200


def test_what_arrives_late_is_counted_where_it_arrives() -> None:
    """D30: the first letters open their connections and arrive late; those a second behind them do not crowd them."""

    async def work(clock: Callable[[], float]) -> list[float]:
        gate = Gate(30, clock)
        there: list[float] = []

        async def one(number: int) -> None:
            departure = await gate.reach(await gate.wait(Lane.BROADCAST, 100 + number), Lane.BROADCAST)
            await asyncio.sleep(0.035 if number < 4 else 0.002)
            there.append(clock())
            gate.arrived(departure)
            gate.landed(Lane.BROADCAST)

        await asyncio.gather(*(one(n) for n in range(90)))
        await gate.close()
        return there

    assert most_in(sorted(in_jumping_time(work)), 1.0) <= 30
