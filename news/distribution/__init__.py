"""The ways out, a file each, by the name that a delivery gives them.

A channel's `send` returns once the other side has accepted the delivery, and raises otherwise.
It may be called again for the same delivery: `uuid` tells the other side that it is the same.
"""

from collections.abc import Callable, Mapping

from news.distribution import caches, mail
from news.models import Channels, Delivery

CHANNELS: Mapping[str, Callable[[Delivery], None]] = {
    Channels.MAIL: mail.send,
    Channels.CACHE: caches.send,
}
