"""One page that shows every text in every language, to read, print and talk about."""

from content.preview.page import preview

__all__ = ["preview"]
