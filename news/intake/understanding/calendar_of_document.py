"""What a day without a year or a month means in its document."""

from datetime import date
from itertools import islice

from ..doubts import DoubtCode
from .dates import Day, days_in
from .ledger import Ledger
from .passage import Passage

_MOST_DAYS = 300


class Calendar:
    """Completes days by the document's own dates: `issued` first, then those with a year."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.issued: date | None = None
        self.known: list[date] = []

    def learn(self, days: list[Day]) -> None:
        """Remembers the days that need no completion."""
        for each in days:
            full = each.year and each.month and each.on(each.year, each.month)
            if full:
                self.known.append(full)

    def resolve(self, day: Day, source: Passage, path: str) -> date | None:
        """The date that `day` is; what is doubtful about it goes into the ledger."""
        found = self.complete(day)
        where = source[day.start : day.end]
        if found is None:
            code: DoubtCode = "impossible_date" if _is_impossible(day) else "no_date_year"
            self.ledger.doubt(code, path, where, text=day.text)
        elif day.weekday and day.weekday != found.isoweekday():
            self.ledger.doubt(
                "weekday_differs", path, where, text=day.text, weekday=str(found.isoweekday())
            )
        return found

    def check(self, text: Passage) -> None:
        """Doubts about days anywhere: weekdays that do not match, days that nothing dates."""
        doubted = {span.start for doubt in self.ledger.doubts for span in doubt.spans}
        undated = 0
        for day in islice(days_in(text.text), _MOST_DAYS):
            fixed = day.weekday is not None or (day.year is not None and day.month is not None)
            if fixed and self._reference and text.at[day.start] not in doubted:
                self.resolve(day, text, "")
            elif not self._reference and not undated:
                undated += 1
                self.resolve(day, text, "")

    def complete(self, day: Day) -> date | None:
        if day.year and day.month:
            return day.on(day.year, day.month)
        if not self._reference:
            return None
        if day.month:
            return self._nearest(day, [(year, day.month) for year in self._years()])
        same = [each for each in self.known if each.day == day.day]
        if same and day.weekday is None:
            return min(same, key=self._distance)
        return self._nearest(day, self._months())

    @property
    def _reference(self) -> date | None:
        return self.issued or (self.known[0] if self.known else None)

    def _distance(self, day: date) -> int:
        return abs((day - self._reference).days) if self._reference else 0

    def _years(self) -> list[int]:
        assert self._reference
        return [self._reference.year + offset for offset in (0, 1, -1)]

    def _months(self) -> list[tuple[int, int]]:
        assert self._reference
        months = self._reference.year * 12 + self._reference.month - 1
        return [divmod(months + offset, 12) for offset in (0, 1, -1)]

    def _nearest(self, day: Day, months: list[tuple[int, int]]) -> date | None:
        shift = 0 if day.month else 1
        dates = [day.on(year, month + shift) for year, month in months]
        possible = [each for each in dates if each]
        right = [each for each in possible if day.weekday in {None, each.isoweekday()}]
        return min(right or possible, key=self._distance, default=None)


def _is_impossible(day: Day) -> bool:
    """No calendar has it; 2024 is a leap year."""
    if day.month is None:
        return not 1 <= day.day <= 31
    return day.on(day.year or 2024, day.month) is None
