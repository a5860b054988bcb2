"""The text of a release, without Django: its structure and its runs."""
