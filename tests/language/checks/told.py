"""What the examples share: a release's data, and texts with marks."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from news.draft import Run
from news.language import Facts

FACTS = Facts(
    dates=(date(2022, 2, 11),),
    instants=(datetime(2022, 2, 11, 14, 0, tzinfo=ZoneInfo("Asia/Seoul")),),
    counts=(14,),
    countries=("ID", "PH", "MN"),
    phones=("+82324401234",),
)
LINKED = (Run("자세한 내용은 "), Run("누리집", link="https://example.org"), Run("에 있다."))
NOTED = (Run("학생"), Run(note=1), Run("들이 참여했다."))
