from django.db import models, transaction
from django.db.models import F


class NumberSeries(models.Model):
    """The last serial number that a department has given in a year."""

    code = models.CharField(max_length=12)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("code", "year"), name="one_series_a_year")]

    @classmethod
    @transaction.atomic
    def next_number(cls, code: str, year: int) -> str:
        """Draw the next number, such as `SMC-2022-0001`. Safe against others drawing at once."""
        cls.objects.get_or_create(code=code, year=year)
        # The update locks the row until the caller's transaction ends.
        cls.objects.filter(code=code, year=year).update(last=F("last") + 1)
        last = cls.objects.values_list("last", flat=True).get(code=code, year=year)
        return f"{code}-{year}-{last:04}"
