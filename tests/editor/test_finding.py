"""Searching in Wagtail's own lists and choosers."""

import pytest

from news.draft import Photo
from news.models import NewsImage
from tests import factories

ADDRESSES = [
    "/admin/images/",
    "/admin/documents/",
    "/admin/images/chooser/results/",
    "/admin/documents/chooser/results/",
    "/admin/pages/search/",
    "/admin/choose-page/search/",
    "/admin/snippets/choose/news/topic/results/",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("words", ['"', "'", "*", "a\x00b", "가" * 10_000, "a " * 5_000])
def test_search__odd_input_is_no_error(admin, address, words):
    assert admin.get(address, {"q": words}).status_code == 200


def test_search__finds_a_word_inside_another(admin):
    factories.make_image("인천시는")
    factories.make_image("Other")
    page = admin.get("/admin/images/", {"q": "인천시"}).content.decode()
    assert "인천시는" in page
    assert "Other" not in page


def test_search__finds_a_term_by_its_name(admin):
    factories.TopicFactory(slug="smart", name_ko="스마트도시", name_en="Smart City")
    factories.TopicFactory(slug="other", name_ko="가뭄", name_en="Drought")
    page = admin.get("/admin/snippets/choose/news/topic/results/", {"q": "도시"}).content.decode()
    assert "스마트도시" in page
    assert "가뭄" not in page


def test_delete__a_file_that_an_edition_shows_stays(admin, newsroom):
    image = factories.make_image(width=60, height=40)
    photos = {code: (Photo(1, "caption", "alt", "credit"),) for code in ("ko", "en")}
    release, _ = factories.publish_release(photos=photos, images={1: image})
    release.photos.all().delete()
    admin.post(f"/admin/images/{image.pk}/delete/")
    admin.post(f"/admin/bulk/news/newsimage/delete/?id={image.pk}")
    assert NewsImage.objects.filter(pk=image.pk).exists()
