"""Compound files (MS-CFB, version 3): a small file system in sectors of 512 bytes."""

import struct

SECTOR, MINI, CUTOFF = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_NONE = 0xFFFFFFFF


def compound(streams):
    """`streams` by path; storages are made as they are needed."""
    tree = {}
    for path, data in streams.items():
        *storages, name = path.split("/")
        place = tree
        for storage in storages:
            place = place.setdefault(storage, {})
        place[name] = data
    return _Writer().write(tree)


class _Writer:
    def __init__(self):
        self.sectors, self.fat = [], []
        self.mini, self.mini_fat = b"", []
        self.entries = [None]

    def write(self, tree):
        child = self._storage(tree)
        mini_start = self._chain(self.mini) if self.mini else _END
        self.entries[0] = _entry("Root Entry", 5, child, mini_start, len(self.mini))
        directory = self._chain(b"".join(self.entries), _entry("", 0, _NONE, 0, 0))
        packed = b"".join(struct.pack("<I", each) for each in self.mini_fat)
        mini_fat = self._chain(packed, b"\xff" * 4) if packed else _END
        mini_sectors = -(-len(packed) // SECTOR)
        count = 1
        while (len(self.sectors) + count) * 4 > count * SECTOR:
            count += 1
        places = [len(self.sectors) + n for n in range(count)]
        self.fat += [_FAT] * count
        table = b"".join(struct.pack("<I", each) for each in self.fat)
        table = table.ljust(count * SECTOR, b"\xff")
        head = struct.pack(
            "<8s16sHHHHH6xIIIIIIIII",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            b"",
            0x3E, 3, 0xFFFE, 9, 6, 0,
            count, directory, 0, CUTOFF, mini_fat, mini_sectors, _END, 0,
        )  # fmt: skip
        head += b"".join(struct.pack("<I", each) for each in places)
        return head.ljust(SECTOR, b"\xff") + b"".join(self.sectors) + table

    def _storage(self, tree):
        """Write what is in a storage; the number of its first entry."""
        numbers = []
        for name in sorted(tree, key=lambda name: (len(name), name.upper())):
            at = len(self.entries)
            self.entries.append(None)
            if isinstance(tree[name], dict):
                made = _entry(name, 1, self._storage(tree[name]), 0, 0)
            else:
                made = _entry(name, 2, _NONE, self._stream(tree[name]), len(tree[name]))
            self.entries[at] = made
            numbers.append(at)
        for at, following in zip(numbers, [*numbers[1:], _NONE], strict=True):
            entry = self.entries[at]
            self.entries[at] = entry[:72] + struct.pack("<I", following) + entry[76:]
        return numbers[0] if numbers else _NONE

    def _stream(self, data):
        if not data:
            return _END
        if len(data) >= CUTOFF:
            return self._chain(data)
        start, count = len(self.mini_fat), -(-len(data) // MINI)
        self.mini_fat += [*range(start + 1, start + count), _END]
        self.mini += data.ljust(count * MINI, b"\0")
        return start

    def _chain(self, data, filling=b"\0"):
        start, count = len(self.sectors), -(-len(data) // SECTOR)
        data += filling * ((count * SECTOR - len(data)) // len(filling))
        self.sectors += [data[n * SECTOR : (n + 1) * SECTOR] for n in range(count)]
        self.fat += [*range(start + 1, start + count), _END]
        return start


def _entry(name, kind, child, start, size):
    coded = name.encode("utf-16-le")
    length = len(coded) + 2 if name else 0
    return struct.pack(
        "<64sHBBIII16sIQQIQ", coded, length, kind, 1, _NONE, _NONE, child, b"", 0, 0, 0, start, size
    )
