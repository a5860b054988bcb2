import pytest

from tests.distribution.receiver import receiving


@pytest.fixture
def cache(settings):
    """A cache before the newsroom."""
    with receiving() as receiver:
        settings.CACHE_PURGE_URLS = [receiver.address]
        yield receiver
