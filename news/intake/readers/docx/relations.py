"""What the parts of an Open Packaging document are to each other (ECMA-376, part 2, 9)."""

import posixpath

from news.intake.readers.package import Package
from news.intake.readers.xml import attribute, children


class Relations:
    """The targets of one part, by id and by kind; pictures are read from the package."""

    def __init__(self, package: Package, part: str) -> None:
        folder, name = posixpath.split(part)
        root = package.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        self._package = package
        self._by_id: dict[str, str] = {}
        self._by_kind: dict[str, str] = {}
        self._outside: dict[str, str] = {}
        for each in children(root, "Relationship"):
            key, target = attribute(each, "Id"), attribute(each, "Target")
            if attribute(each, "TargetMode") == "External":
                self._outside[key] = target
            else:
                self._by_id[key] = path = posixpath.normpath(posixpath.join("/", folder, target))[
                    1:
                ]
                self._by_kind.setdefault(attribute(each, "Type").rpartition("/")[2], path)

    def of_kind(self, kind: str) -> str:
        return self._by_kind.get(kind, "")

    def address(self, key: str) -> str:
        """Where a link leads outside."""
        return self._outside.get(key, "")

    def picture(self, key: str) -> tuple[str, bytes]:
        """The name and the bytes of what is embedded under `key`."""
        path = self._by_id.get(key, "")
        return path, self._package.read(path)
