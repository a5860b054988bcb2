"""Registration of receivers: signals in, actions out."""


def connect() -> None:
    """Called once, when the applications are ready."""
