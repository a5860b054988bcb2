"""Symbol fonts' characters, which stand in Unicode's private area, as what they show."""

# Wingdings, the usual bullets of Hangul and Word, by their place in the font.
_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "◆",
    0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○",
    0xA2: "○", 0xA3: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "▷",
    0xE0: "→", 0xE8: "→", 0xF0: "⇒", 0xFC: "✓", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {0xB7: "•", 0xAE: "→", 0xA8: "◆", 0xD7: "·", 0x2D: "-"}
_PRIVATE = range(0xF000, 0xF100)


def shown(text: str, font: str = "") -> str:
    """`text` with the private characters of a symbol font as those which look like them."""
    table = _SYMBOL if font.lower() == "symbol" else {**_SYMBOL, **_WINGDINGS}
    return "".join(
        table.get(ord(char) - 0xF000, char) if ord(char) in _PRIVATE else char for char in text
    )
