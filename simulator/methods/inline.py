"""The answer to what somebody types after the bot's name in any chat."""

from simulator.errors import bad_request
from simulator.inline_mode import USUAL_CACHE_SECONDS, InlineAnswer, checked_button, checked_results, keep
from simulator.methods.table import Method, method
from simulator.parameters import Params
from simulator.world import World


def answer_inline_query(world: World, params: Params) -> bool:
    """Show results on the phone, and keep them for `cache_time` seconds for everybody unless they are personal."""
    ask = world.inline_asks.get(params["inline_query_id"])
    if ask is None or not ask.open():
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    answer = InlineAnswer(checked_results(params["results"]), checked_button(params.get("button")))
    seconds = params.get("cache_time", USUAL_CACHE_SECONDS)
    keep(world, ask, answer, seconds=seconds, personal=params.get("is_personal", False))
    ask.take_answer(answer)
    return True


METHODS: list[Method] = [
    method(
        "answerInlineQuery",
        "inline_query_id!:str results!:array cache_time:int is_personal:bool next_offset:str button:object",
        answer_inline_query,
    ),
]
