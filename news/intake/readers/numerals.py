"""The numbers that office programs put before paragraphs, as characters."""

from collections.abc import Sequence

# Initial consonants in the order of lists, and the syllables that they begin with ㅏ.
_JAMO = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_SYLLABLES = "가나다라마바사아자차카타파하"
_IDEOGRAPHS = "一二三四五六七八九"
_PHONETIC = "일이삼사오육칠팔구"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
# Unicode's enclosed characters: the first of a row, and how many there are.
_CIRCLED = {"①": 20, "Ⓐ": 26, "ⓐ": 26, "㉮": 14, "㉠": 14, "㊀": 10, "⑴": 20, "㈎": 14}
# By the names that OWPML (KS X 6101, NumberType1) has for them; others are translated to these.
_ENCLOSED = {
    "CIRCLED_DIGIT": "①",
    "CIRCLED_LATIN_CAPITAL": "Ⓐ",
    "CIRCLED_LATIN_SMALL": "ⓐ",
    "CIRCLED_HANGUL_SYLLABLE": "㉮",
    "CIRCLED_HANGUL_JAMO": "㉠",
    "CIRCLED_IDEOGRAPH": "㊀",
    "PARENTHESISED_DIGIT": "⑴",
}
OWPML_FORMATS = (
    "DIGIT", "CIRCLED_DIGIT", "ROMAN_CAPITAL", "ROMAN_SMALL", "LATIN_CAPITAL", "LATIN_SMALL",
    "CIRCLED_LATIN_CAPITAL", "CIRCLED_LATIN_SMALL", "HANGUL_SYLLABLE", "CIRCLED_HANGUL_SYLLABLE",
    "HANGUL_JAMO", "CIRCLED_HANGUL_JAMO", "HANGUL_PHONETIC", "IDEOGRAPH", "CIRCLED_IDEOGRAPH",
)  # fmt: skip


def numeral(number: int, format: str) -> str:
    """`number` as the list of `format` writes it; beyond a list's end, in digits."""
    if not 1 <= number <= 9999:
        return str(number)
    if first := _ENCLOSED.get(format):
        return chr(ord(first) + number - 1) if number <= _CIRCLED[first] else str(number)
    match format:
        case "ROMAN_CAPITAL" | "ROMAN_SMALL":
            roman = _roman(number)
            return roman if format == "ROMAN_CAPITAL" else roman.lower()
        case "LATIN_CAPITAL" | "LATIN_SMALL":
            letter = chr(ord("A") + (number - 1) % 26) * min(1 + (number - 1) // 26, 9)
            return letter if format == "LATIN_CAPITAL" else letter.lower()
        case "HANGUL_SYLLABLE":
            return _of(_SYLLABLES, number)
        case "HANGUL_JAMO":
            return _of(_JAMO, number)
        case "HANGUL_PHONETIC":
            return _counted(number, _PHONETIC, "십")
        case "IDEOGRAPH":
            return _counted(number, _IDEOGRAPHS, "十")
    return str(number)


def _of(letters: str, number: int) -> str:
    """After the last letter a list goes on with vowels: 거 after 하. Fourteen are enough."""
    if number <= len(letters):
        return letters[number - 1]
    if letters is _SYLLABLES and number <= 2 * len(letters):
        vowel = "거너더러머버서어저처커터퍼허"
        return vowel[number - len(letters) - 1]
    return str(number)


def _roman(number: int) -> str:
    made = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        made += letters * count
    return made


def _counted(number: int, ones: str, ten: str) -> str:
    """Up to 99 as it is said: 十二, 이십."""
    if number > 99:
        return str(number)
    tens, rest = divmod(number, 10)
    return (
        ("" if tens < 2 else ones[tens - 1])
        + (ten if tens else "")
        + (ones[rest - 1] if rest else "")
    )


class Counter:
    """Counts the paragraphs of one list, level by level; a higher level begins the lower anew."""

    def __init__(self) -> None:
        self._at: dict[int, int] = {}

    def next(self, level: int, starts: Sequence[int]) -> list[int]:
        """The numbers of the levels 0 to `level` for the paragraph that comes now."""
        for deeper in [each for each in self._at if each > level]:
            del self._at[deeper]
        for upper in range(level):
            self._at.setdefault(upper, _start(starts, upper))
        self._at[level] = self._at.get(level, _start(starts, level) - 1) + 1
        return [self._at[each] for each in range(level + 1)]


def _start(starts: Sequence[int], level: int) -> int:
    return starts[level] if level < len(starts) else 1


def headed(level: int, glyph: str) -> str:
    """What stands before the text of a paragraph in a list: spaces for its level, and its mark."""
    return " " * min(level, 9) + f"{glyph} " if glyph else ""
