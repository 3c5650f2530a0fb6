"""Finds where a key stands in YAML text: its line for sentences, its place in the text for changing it."""

from collections.abc import Sequence

import yaml

Key = str | int


def node_at(text: str, keys: Sequence[Key]) -> yaml.Node | None:
    """Return the value under `keys` (names and places in lists, from 0) of YAML `text`, or None where it is not."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    for key in keys:
        node = _below(node, key)
    return node


def line_of(text: str, keys: Sequence[Key], first_line: int = 1) -> int | None:
    """Return the line of the deepest of `keys` that is there, when the text begins at `first_line`; None if none is."""
    for depth in range(len(keys), 0, -1):
        node = node_at(text, keys[:depth])
        if node is not None:
            return int(node.start_mark.line) + first_line
    return None


def _below(node: yaml.Node | None, key: Key) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == str(key)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        found: yaml.Node = node.value[key]
        return found
    return None
