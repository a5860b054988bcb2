"""Tables of words, written as one string each."""


def word_list(*lines: str) -> tuple[str, ...]:
    """The words of `lines`, which spaces part."""
    return tuple(word for line in lines for word in line.split())
