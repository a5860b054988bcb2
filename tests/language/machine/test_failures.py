"""Each way in which each service fails, by the code that a person is told."""

import traceback

import pytest

from news.language.machine import MachineRefused

from .conftest import KEYS, connected
from .deepl_api import DeepLApi
from .loopback import Reply, running


def refused(backend):
    with pytest.raises(MachineRefused) as caught:
        backend.translate(["회의가 열린다."], "ko", "en")
    told = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
    assert not any(key in told for key in KEYS)
    return caught.value.code, caught.value.parameters


@pytest.mark.parametrize(
    ("failure", "code", "parameters"),
    [
        (401, "key_refused", {"status": 401}),
        (403, "key_refused", {"status": 403}),
        (413, "too_long", {}),
        (429, "slow_down", {}),
        (456, "quota_spent", {}),
        (500, "server_failed", {"status": 500}),
        (503, "server_failed", {"status": 503}),
        (404, "not_understood", {"status": 404}),
        ("not JSON", "not_understood", {}),
        ("deep JSON", "not_understood", {}),
        ("endless", "not_understood", {"status": 200}),
        ("hangs up", "unreachable", {}),
        ("hangs up amid", "unreachable", {}),
    ],
    ids=str,
)
def test_a_failure_has_a_code(machine, failure, code, parameters):
    backend, server = machine
    server.failures.append(failure)
    assert refused(backend) == (code, parameters)
    assert len(server.asked) == 1


def test_an_answer_in_chunks_and_compressed_is_read(machine):
    backend, server = machine
    server.failures.append("chunks")
    assert len(backend.translate(["회의가 열린다."], "ko", "en")) == 1


@pytest.mark.parametrize("failure", ["late", "late amid", "drips"])
def test_a_server_that_does_not_answer_is_not_waited_for(kind, failure):
    with connected(kind, timeout=0.2) as (backend, server):
        server.failures.append(failure)
        assert refused(backend) == ("timed_out", {})


def test_a_redirection_is_not_followed_and_the_key_stays_here(machine):
    backend, server = machine
    with running(DeepLApi()) as other:
        server.elsewhere = other.address
        server.failures.append("redirects")
        assert refused(backend) == ("unreachable", {"status": 302})
        assert not other.asked


def test_a_server_that_is_not_there_is_unreachable(kind):
    with connected(kind) as (backend, _):
        pass
    assert refused(backend) == ("unreachable", {})


@pytest.mark.parametrize("kind", ["deepl", "openai"], indirect=True)
@pytest.mark.parametrize(("failure", "answered"), [("one less", 0), ("one more", 2)])
def test_a_wrong_number_of_answers_is_refused(machine, failure, answered):
    backend, server = machine
    server.failures.append(failure)
    assert refused(backend) == ("wrong_count", {"asked": 1, "answered": answered})


@pytest.mark.parametrize(
    "body",
    [
        [],
        b"null",
        "text",
        {"message": None},
        {"message": {"result": {"translatedText": 7}}},
        {"translations": [None]},
        {"translations": [{"text": "a"}]},
        {"translations": 7},
        {"choices": []},
        {"choices": [{"message": {"content": None}}]},
        {"choices": [7]},
    ],
    ids=str,
)
def test_an_answer_in_another_form_is_not_understood(machine, body):
    backend, server = machine
    server.failures.append(Reply(200, body))
    code, _ = refused(backend)
    assert code in ("not_understood", "wrong_count")


def test_a_page_of_a_gateway_instead_of_an_error_does_not_hide_it(machine):
    backend, server = machine
    server.failures.append(Reply(502, b"<html>Bad gateway</html>"))
    assert refused(backend) == ("server_failed", {"status": 502})


def test_retry_after_is_told_with_the_failure(machine):
    backend, server = machine
    server.failures.append(Reply(429, None, {"Retry-After": "30"}))
    assert refused(backend) == ("slow_down", {"retry_after": 30.0})


@pytest.mark.parametrize(
    "body",
    [
        {"error": {"type": "insufficient_quota", "code": "insufficient_quota"}},
        {"error": {"type": "insufficient_quota", "code": "project_spend_limit_exceeded"}},
    ],
)
def test_openai__an_empty_account_is_not_a_busy_server(openai, body):
    backend, server = openai
    server.failures.append(Reply(429, body))
    assert refused(backend) == ("quota_spent", {})


@pytest.mark.parametrize(
    ("error", "code"),
    [("400", "quota_spent"), ("410", "slow_down"), ("420", "slow_down")],
)
def test_papago__a_spent_quota_is_not_a_busy_server(papago, error, code):
    backend, server = papago
    body = {"errorCode": error, "message": "Quota Exceeded"}
    server.failures.extend([Reply(429, {"error": body}), Reply(429, body)])
    assert refused(backend) == (code, {})
    assert refused(backend) == (code, {})
