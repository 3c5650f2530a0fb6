"""Web addresses that staff type: the one rule for links of events, buttons of notices and pages of places."""

from __future__ import annotations

import re

# Telegram refuses a button whose address has no dot in its host, or signs that ought to be escaped.
_ADDRESS = re.compile(r"https://(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+(?::\d{1,5})?(?:[/?#][!-~]*)?", re.IGNORECASE)


def is_web_address(written: str, longest: int) -> bool:
    """Whether it is a whole https address of at most so many characters, and nothing else."""
    return len(written) <= longest and _ADDRESS.fullmatch(written) is not None
