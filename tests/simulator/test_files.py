"""Files: what counts as a picture, where files are found, what is too big."""

import pytest

from simulator.files import FileShelf, Upload, image_size
from simulator.people import Person
from tests.simulator.raw import Raw
from tests.simulator.test_people import PNG

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x04\x00\x00"  # a segment to step over
    b"\xff\xc0\x00\x0b\x08\x00\x05\x00\x07\x01\x01\x11\x00\xff\xd9"
)


@pytest.mark.parametrize(
    ("content", "size"),
    [(PNG, (4, 2)), (JPEG, (7, 5)), (b"\xff\xd8\xff", (1, 1)), (b"GIF89a", None), (b"", None)],
)
def test_pictures_are_known_by_their_first_bytes(content: bytes, size: tuple[int, int] | None) -> None:
    """PNG and JPEG only; the size comes from the picture itself."""
    assert image_size(content) == size


def test_paths_and_ids_lead_to_the_same_file() -> None:
    """Both ways of finding a file agree, and ids count up."""
    shelf = FileShelf()
    first, second = shelf.keep("photo", Upload("a", PNG)), shelf.keep("document", Upload("b.ics", b"x"))
    assert (first.path, second.path) == ("photos/file_1.png", "documents/file_2.ics")
    assert shelf.at_path(second.path) is shelf.find(second.file_id) is second
    assert shelf.at_path("photos/file_9.png") is None


async def test_a_file_that_nobody_sent_cannot_be_fetched(raw: Raw) -> None:
    """Telegram's words for an unknown id."""
    said = await raw.refused("getFile", file_id="nobody")
    assert said == "Bad Request: wrong file_id or the file is temporarily unavailable"


async def test_bots_cannot_fetch_more_than_twenty_megabytes(raw: Raw, amina: Person) -> None:
    """A long video reaches the bot as a message, but not as bytes."""
    await amina.send_video(bytes(20 * 1024 * 1024 + 1))
    (update,) = await raw.updates()
    said = await raw.refused("getFile", file_id=update["message"]["video"]["file_id"])
    assert said == "Bad Request: file is too big"
