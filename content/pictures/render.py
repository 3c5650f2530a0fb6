"""Draws the SVG pictures as PNG, 1280x720, with a headless Chromium: `python -m content.pictures.render`."""

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"
WIDTH, HEIGHT = 1280, 720
MOST_BYTES = 150_000
# A picture is drawn from one local file: the browser has no business on the network or on the disk.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
)


def render(svg: Path, png: Path) -> int:
    """Draw one SVG; return the size of the PNG in bytes. Raises `CalledProcessError`, `TimeoutExpired`."""
    with tempfile.TemporaryDirectory() as profile:
        page = Path(profile) / "page.html"
        # Wrapped in a page, so that no margin of the browser's own gets in.
        style = "<style>html,body{margin:0;overflow:hidden}svg{display:block}</style>"
        page.write_text(f"<!doctype html>{style}{svg.read_text(encoding='utf-8')}", encoding="utf-8")
        drawing = (f"--user-data-dir={profile}/browser", f"--screenshot={png}", f"--window-size={WIDTH},{HEIGHT}")
        command = [CHROMIUM, *FLAGS, *drawing, page.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603 - fixed command, own files
    return png.stat().st_size


def main() -> int:
    """Draw every picture; return 1 when one is too heavy for a phone with little data."""
    folder = HERE / "png"
    folder.mkdir(exist_ok=True)
    heavy = [svg.name for svg in sorted(HERE.glob("*.svg")) if render(svg, folder / f"{svg.stem}.png") >= MOST_BYTES]
    sys.stderr.write("".join(f"{name} is drawn above {MOST_BYTES} bytes; use fewer shades.\n" for name in heavy))
    return 1 if heavy else 0


if __name__ == "__main__":
    sys.exit(main())
