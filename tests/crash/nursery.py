"""A process that has imported the bot and makes, for each line it reads, a child that runs it.

Nine tenths of a start are imports, and half of the rest is reading the texts, before anything is opened; a test with
many kills need not wait for them.
"""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from typing import NoReturn

from bot import app
from bot.cli import main


def _child() -> NoReturn:
    code = 1
    try:
        code = main(["run"])
    finally:
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    app.Texts.load = lru_cache(app.Texts.load)  # type: ignore[method-assign] # read once, by the mother of all
    app.Texts.load("en")
    for _line in sys.stdin:
        if not (pid := os.fork()):
            _child()
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])}\n")
        sys.stdout.flush()
