"""The one error of loading content: a file that cannot be used, and how to mend it, in plain words."""

from pathlib import Path

from pydantic import ValidationError


class ContentFault(Exception):
    """A file of lessons or help cannot be used; says the file, the line (from 1, when known) and the cure."""

    def __init__(self, path: Path, sentence: str, line: int | None = None) -> None:
        file = f"{path.parent.name}/{path.name}"
        place = file if line is None else f"{file}, line {line}"
        super().__init__(f"{place}: {sentence}")
        self.path = path
        self.line = line


def in_plain_words(path: Path, fault: ValidationError) -> ContentFault:
    """Turn a record's faults into a sentence which names each field."""
    named = [f"`{'.'.join(str(part) for part in error['loc'])}`: {error['msg']}" for error in fault.errors()]
    return ContentFault(path, f"correct the field {'; the field '.join(named)}.")
