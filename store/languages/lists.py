"""Word lists as the modules of languages write them: one text with marks between the words."""

Words = tuple[str, ...]


def words(text: str) -> Words:
    """The words of a list with blanks between them."""
    return tuple(text.split())


def forms(text: str) -> Words:
    """The forms of a list, which may be of several words, with ``|`` between them."""
    return tuple(text.split("|"))


def each(text: str) -> tuple[Words, ...]:
    """The forms of several things in their order, with commas between the things."""
    return tuple(forms(thing) for thing in text.split(", "))
