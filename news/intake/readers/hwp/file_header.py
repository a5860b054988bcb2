"""The stream that says whether the rest can be read (HWP 5.0, revision 1.3, table 3)."""

import struct

from news.intake.refused import DocumentRefused, Reason

_SIGNATURE = b"HWP Document File"
_FLAGS = struct.Struct("<I")
_AT = 36
_PACKED = 1
_LOCKED: dict[int, Reason] = {
    1 << 1: "encrypted",
    1 << 2: "distribution_only",
    1 << 4: "protected",
    1 << 8: "encrypted",  # with a certificate
    1 << 10: "protected",
}


def read_file_header(data: bytes) -> bool:
    """Whether the other streams are packed. Raises `DocumentRefused` for locked documents."""
    if not data.startswith(_SIGNATURE) or len(data) < _AT + _FLAGS.size:
        raise DocumentRefused("damaged")
    (flags,) = _FLAGS.unpack_from(data, _AT)
    for bit, reason in _LOCKED.items():
        if flags & bit:
            raise DocumentRefused(reason)
    return bool(flags & _PACKED)
