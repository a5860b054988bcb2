from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import override
from django.views.decorators.http import require_safe

from news.views.reader import best_language, newsroom_or_404


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """`/`: on to the newsroom in the language that the reader's browser likes best."""
    in_use = newsroom_or_404(request).languages_in_use()
    if not in_use:
        raise Http404("This newsroom uses no language yet.")
    with override(best_language(request, in_use)):
        response = HttpResponseRedirect(reverse("news:list"))
    patch_vary_headers(response, ["Accept-Language"])
    return response
