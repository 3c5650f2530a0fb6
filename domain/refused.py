"""A rule said no, in words for the person who asked."""


class Refused(Exception):
    """The turn is rolled back and the text `key` (with `args`) is shown to the person."""

    def __init__(self, key: str, **args: object) -> None:
        super().__init__(key)
        self.key = key
        self.args_for_text = args
