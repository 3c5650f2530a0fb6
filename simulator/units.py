"""The units that Telegram counts text in: UTF-16 for offsets and lengths, bytes for its complaints."""


def utf16_length(text: str) -> int:
    """Length in the units that Telegram counts in."""
    return len(text.encode("utf-16-le")) // 2


def byte_offset(text: str, index: int) -> int:
    """Where `text[index]` starts in UTF-8, as Telegram's error messages count."""
    return len(text[:index].encode())


def slice16(text: str, start: int, end: int) -> str:
    """The part of `text` between two UTF-16 offsets."""
    return text.encode("utf-16-le")[start * 2 : end * 2].decode("utf-16-le")
