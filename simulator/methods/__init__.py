"""The Bot API methods that this Telegram understands, each a signature and what it does to the world."""

from simulator.methods import account, editing, groups, inline, links, sending
from simulator.methods.table import Method

METHODS: dict[str, Method] = {
    method.name.lower(): method
    for feature in (account, sending, editing, groups, links, inline)
    for method in feature.METHODS
}
