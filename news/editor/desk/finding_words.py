"""Findings of the checks in the words of the screen's language."""

from news.editor.desk.advice import Finding


def finding_words(finding: Finding) -> str:
    """What is wrong, or might be."""
    return finding.code
