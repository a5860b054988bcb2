"""Outlines as nested lists. The marks □ ㅇ – · are the style sheet's, by level."""

from django.utils.safestring import SafeString, mark_safe

from news.draft import Outline
from news.templatetags.runs import Numbering, runs_html


def outline_html(block: Outline, numbering: Numbering, *, absolute: bool = False) -> SafeString:
    """`block` as real nested lists; a level that is skipped nests once, under its own mark."""
    html: list[str] = []
    levels: list[int] = []  # of the lists still open
    for item in block.items:
        if levels and levels[-1] >= item.level:
            html.append("</li>")
            while len(levels) > 1 and levels[-2] >= item.level:
                html.append("</ul></li>")
                levels.pop()
            levels[-1] = item.level
        else:
            html.append('<ul class="outline">')
            levels.append(item.level)
        words = runs_html(item.text, numbering, absolute=absolute)
        html.append(f'<li class="level-{item.level}">{words}')
    html.append("</li></ul>" * len(levels))
    return mark_safe("".join(html))
