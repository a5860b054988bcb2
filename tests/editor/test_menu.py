"""The admin's menu: what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from news.models import Newsroom
from tests.editor.people import client_in


@pytest.mark.parametrize("role", ["Administrator", "Publisher", "Editor", "Translator"])
@pytest.mark.parametrize("address", ["/admin/", "/admin/translation/"])
def test_asks_for_the_newsroom_once_and_the_screen_once(newsroom, role, address):
    client = client_in(role)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    table = f'FROM "{Newsroom._meta.db_table}"'
    assert len([each for each in captured if table in each["sql"]]) <= 2
