"""A translation holds words only; what is the same in every language is taken from the English file."""

from typing import Any

from content.fault import ContentFault, line_in
from content.front_matter import Page

SHARED = (
    "topic", "stages", "minutes", "essential", "by_birth_age", "by_itself", "early_only", "months", "sources",
    "to_verify", "watch", "hide", "help_card", "related", "lesson",
)  # fmt: skip


def in_full(page: Page, original: Page) -> dict[str, Any]:
    """Return a translation's record with what it shares; raises `ContentFault` where it says it once more."""
    twice = [name for name in SHARED if name in page.record]
    if twice:
        cure = f"`{twice[0]}` is taken from the English file; remove it here."
        raise ContentFault(page.path, cure, line_in(page.path, [twice[0]]))
    shared = {name: original.record[name] for name in SHARED if name in original.record}
    return {"review_by": original.record.get("review_by")} | page.record | shared
