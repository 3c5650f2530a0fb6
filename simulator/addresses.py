"""Which web addresses Telegram takes for links and buttons."""

import re


def is_web_address(address: str, *, also_tg: bool = False) -> bool:
    """Whether Telegram would accept this as the address of a link or a button."""
    if also_tg and re.fullmatch(r"tg://\S+", address):
        return True
    return re.fullmatch(r"(https?://)?[^\s/?#]+\.[^\s/?#.]{2,}(:\d+)?([/?#]\S*)?", address) is not None or (
        re.fullmatch(r"https?://(localhost|[\d.]+)(:\d+)?([/?#]\S*)?", address) is not None
    )
