"""A local Telegram, with a phone-like page, to try the bot without an account and to test it over real HTTP."""

from simulator.clock import SimClock
from simulator.server import SimulatedTelegram

__all__ = ["SimClock", "SimulatedTelegram"]
