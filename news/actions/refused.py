class ActionRefused(Exception):
    """A verb did nothing, and says why in the words of the user's language."""
