"""Pictures are found by name inside their folder, and nothing else is ever opened."""

from pathlib import Path

import pytest

from content.library import FOLDER, Library
from content.pictures import NoSuchPicture, picture
from content.pictures.render import CHROMIUM, render


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../../.env",
        "..",
        ".",
        "",
        "file:///etc/passwd",
        "https://example.org/a",
        "high-temperature.png",
        "high-temperature\n",
        "high-temperature\x00",
        "HIGH-TEMPERATURE",
        "png/high-temperature",
        "no-such-picture",
    ],
)
def test_a_path_or_address_instead_of_a_name_opens_nothing(name: str) -> None:
    """B18: `/etc/passwd`, `../../.env`, `file://` and their like find no picture."""
    with pytest.raises(NoSuchPicture):
        picture(name)


def test_a_symbolic_link_to_another_file_is_not_followed(tmp_path: Path) -> None:
    """B18: a link laid into the folder does not lead out of it."""
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET_KEY=…", encoding="utf-8")
    folder = tmp_path / "png"
    folder.mkdir()
    (folder / "bath.png").symlink_to(secret)
    with pytest.raises(NoSuchPicture):
        picture("bath", folder)


def test_a_symbolic_link_to_a_sibling_picture_is_not_followed_either(tmp_path: Path) -> None:
    """B18: no link at all is opened, wherever it leads."""
    (tmp_path / "real.png").write_bytes(b"png")
    (tmp_path / "bath.png").symlink_to(tmp_path / "real.png")
    assert picture("real", tmp_path) == b"png"
    with pytest.raises(NoSuchPicture):
        picture("bath", tmp_path)


def test_a_picture_comes_as_bytes_of_a_png() -> None:
    """B18: bytes leave this module, never a path that a library might open."""
    assert Library.load().picture("high-temperature").startswith(b"\x89PNG\r\n")


def test_every_drawing_is_rendered_in_full_size_and_light() -> None:
    """Each SVG has its PNG beside it, 1280x720, below 150 kB for phones with little data."""
    drawings = sorted((FOLDER / "pictures").glob("*.svg"))
    rendered = {path.stem for path in (FOLDER / "pictures" / "png").glob("*.png")}
    assert {drawing.stem for drawing in drawings} == rendered
    for drawing in drawings:
        png = picture(drawing.stem)
        width, height = int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
        assert (width, height) == (1280, 720)
        assert len(png) < 150_000


def test_no_drawing_fetches_anything() -> None:
    """B18: the SVGs are shapes alone: no scripts, no images, no addresses but SVG's own name."""
    for drawing in (FOLDER / "pictures").glob("*.svg"):
        text = drawing.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
        text = text.replace("url(#", "")  # a shape of the same drawing
        assert not any(mark in text for mark in ("://", "<script", "<image", "href", "<text", "url("))


@pytest.mark.browser
@pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="drawing needs Debian's Chromium")
def test_a_drawing_is_rendered_again_the_same_size(tmp_path: Path) -> None:
    """Whoever changes an SVG can draw its PNG with one command."""
    size = render(FOLDER / "pictures" / "feeling-low.svg", tmp_path / "feeling-low.png")
    assert 0 < size < 150_000
    assert picture("feeling-low", tmp_path).startswith(b"\x89PNG")
