"""A machine's suggestion, on demand. It becomes a text only where somebody takes it over."""

from typing import Any

from news.draft import plain
from news.editor.desk.advice import machine_text
from news.editor.desk.answering import Verb
from news.language.codes import to_markup


class MachineView(Verb):
    """Asks the machine for one segment."""

    def act(self, said: dict[str, str]) -> dict[str, Any]:
        segment = self.segment(said["path"])
        text, engine = machine_text(self.release, segment, self.language)
        markup = to_markup(text, segment.codes) if segment.rich else plain(text)
        return {"markup": markup, "target": plain(text), "engine": engine}
