"""The pictures of lessons and help cards, fetched by name and never by path."""

import re
from pathlib import Path

FOLDER = Path(__file__).parent / "png"
_NAME = re.compile(r"[a-z0-9-]+")


class NoSuchPicture(LookupError):
    """There is no picture of that name in the folder; nothing was opened."""


def picture(name: str, folder: Path = FOLDER) -> bytes:
    """Return the PNG called `name` (lower-case letters, digits, hyphens) as bytes, at most 150 kB each.

    Bytes, because a library that is given a path or an address may open it. Raises `NoSuchPicture`.
    """
    if not _NAME.fullmatch(name):
        raise NoSuchPicture("a picture's name holds only lower-case letters, digits and hyphens")
    path = folder / f"{name}.png"
    inside = path.resolve().is_relative_to(folder.resolve())
    if path.is_symlink() or not inside or not path.is_file():
        raise NoSuchPicture(f"there is no picture `{name}`")
    return path.read_bytes()
