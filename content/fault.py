"""The one error of loading content: a file that cannot be used, and how to mend it, in plain words."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from content.lines import Key, line_of

_MOST_NAMED = 3


class ContentFault(Exception):
    """A file of lessons or help cannot be used; says the file, the line (from 1, when known) and the cure."""

    def __init__(self, path: Path, sentence: str, line: int | None = None) -> None:
        file = f"{path.parent.name}/{path.name}"
        place = file if line is None else f"{file}, line {line}"
        super().__init__(f"{place}: {sentence}")
        self.path = path
        self.sentence = sentence
        self.line = line


def in_plain_words(
    path: Path, fault: ValidationError, model: type[BaseModel] | None = None, within: Sequence[Key] = ()
) -> ContentFault:
    """Turn a record's faults into a sentence which names each field; `within` is where the record stands in the file.

    With its `model` an unknown key is answered with those that are known. The line is that of the first field found.
    """
    # A key that is not known first: it is often the one that is said to be missing, misspelt.
    errors = sorted(fault.errors(), key=lambda error: error["type"] != "extra_forbidden")
    named = [f"the field `{_name(error['loc'])}` {_cure(error, model)}" for error in errors[:_MOST_NAMED]]
    more = len(errors) - _MOST_NAMED
    end = f"; and {more} more." if more > 0 else "."
    lines = (line_in(path, [*within, *error["loc"]]) for error in errors)
    return ContentFault(path, "; ".join(named) + end, next((line for line in lines if line), None))


def line_in(path: Path, keys: Sequence[Key]) -> int | None:
    """Return the line of a key in a YAML file or in the front matter of a Markdown file, or None."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    if path.suffix != ".md":
        return line_of(text, keys)
    return line_of(text.removeprefix("---\n").split("\n---", 1)[0], keys, first_line=2)


def _name(where: Sequence[Key]) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in where)


def _cure(error: Any, model: type[BaseModel] | None) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return _not_known(str(error["loc"][-1]), sorted(_fields_at(model, error["loc"][:-1])) if model else [])
    if kind == "value_error":
        return f"cannot be used: {context['error']}"
    if kind == "string_pattern_mismatch":
        web = "http" in str(context.get("pattern"))
        return "must be a full address, https://…" if web else "takes lower-case letters, digits and hyphens only"
    if kind.startswith("date"):
        return "is no date; write it as in 2026-11-30"
    return _CURES.get(kind) or f"cannot be used: {error['msg']}"


_CURES = {
    "missing": "is missing; add it",
    "string_too_short": "is empty; write it",
    "tuple_type": "must be a list, as in [one, two]",
    "string_type": "must be words; put them in quotes",
    "int_parsing": "must be a whole number",
    "bool_parsing": "must be `true` or `false`",
}


def _not_known(key: str, known: list[str]) -> str:
    close = get_close_matches(key, known, n=1)
    meant = f"did you mean `{close[0]}`? " if close else ""
    return f"is not known; {meant}" + (f"known here are {', '.join(known)}" if known else "remove it")


def _fields_at(model: type[BaseModel], where: Sequence[Key]) -> set[str]:
    """Return the fields that the record at `where` may have."""
    for part in where:
        if isinstance(part, str) and part in model.model_fields:
            model = _model_in(model.model_fields[part].annotation) or model
    return {field.alias or name for name, field in model.model_fields.items()} - _MADE


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _model_in(each))), None)


_MADE = {"language", "version", "cards", "sections", "frame"}  # worked out while loading, never written in a file
