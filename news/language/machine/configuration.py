"""Which machine there is, by the environment."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from . import papago
from .backend import Backend
from .deepl import DeepL
from .dummy import Dummy
from .openai import OpenAICompatible
from .papago import Papago
from .refused import MachineRefused
from .wire import Wire

PAPAGO_HOSTS = {"": papago.HOST, "public-sector": papago.PUBLIC_SECTOR_HOST}


def backend_from(environ: Mapping[str, str]) -> Backend | None:
    """The machine that `MACHINE_TRANSLATION` names, or none.

    Raises `MachineRefused` `not_configured` with the `variable` that is missing or wrong.
    """
    match environ.get("MACHINE_TRANSLATION", "").strip():
        case "":
            return None
        case "papago":
            return _papago(environ)
        case "deepl":
            return _deepl(environ)
        case "openai":
            return _openai(environ)
        case "dummy":
            return Dummy()
    raise MachineRefused("not_configured", variable="MACHINE_TRANSLATION")


def _papago(environ: Mapping[str, str]) -> Papago:
    named = environ.get("PAPAGO_HOST", "").strip()
    return Papago(
        _secret(environ, "PAPAGO_CLIENT_ID"),
        _secret(environ, "PAPAGO_CLIENT_SECRET"),
        _wire(environ, 60),
        PAPAGO_HOSTS.get(named) or _address(environ, "PAPAGO_HOST"),
        environ.get("PAPAGO_GLOSSARY_KEY", "").strip(),
    )


def _deepl(environ: Mapping[str, str]) -> DeepL:
    return DeepL(
        _secret(environ, "DEEPL_AUTH_KEY"),
        _wire(environ, 60),
        _address(environ, "DEEPL_SERVER_URL", needed=False),
        _english(environ).upper(),
    )


def _openai(environ: Mapping[str, str]) -> OpenAICompatible:
    held = environ.get("OPENAI_ANSWER_FORMAT", "").strip() or "schema"
    if held not in ("schema", "words"):
        raise MachineRefused("not_configured", variable="OPENAI_ANSWER_FORMAT")
    return OpenAICompatible(
        _address(environ, "OPENAI_BASE_URL"),
        _named(environ, "OPENAI_MODEL"),
        _secret(environ, "OPENAI_API_KEY", needed=False),
        _wire(environ, 180),
        "schema" if held == "schema" else "words",
        _english(environ),
    )


def _named(environ: Mapping[str, str], variable: str, needed: bool = True) -> str:
    value = environ.get(variable, "").strip()
    if needed and not value:
        raise MachineRefused("not_configured", variable=variable)
    return value


def _secret(environ: Mapping[str, str], variable: str, needed: bool = True) -> str:
    """A key fit for a header: libraries repeat one that is not in their complaint."""
    value = _named(environ, variable, needed)
    if not (value.isascii() and value.isprintable()):
        raise MachineRefused("not_configured", variable=variable)
    return value


def _address(environ: Mapping[str, str], variable: str, needed: bool = True) -> str:
    value = _named(environ, variable, needed).rstrip("/")
    if value and not (urlsplit(value).scheme in ("http", "https") and urlsplit(value).hostname):
        raise MachineRefused("not_configured", variable=variable)
    return value


def _english(environ: Mapping[str, str]) -> str:
    english = environ.get("MACHINE_TRANSLATION_ENGLISH", "").strip() or "en-US"
    if english not in ("en-US", "en-GB"):
        raise MachineRefused("not_configured", variable="MACHINE_TRANSLATION_ENGLISH")
    return english


def _wire(environ: Mapping[str, str], usual: float) -> Wire:
    given = environ.get("MACHINE_TRANSLATION_TIMEOUT", "").strip()
    if given and not (given.isascii() and given.isdecimal() and int(given)):
        raise MachineRefused("not_configured", variable="MACHINE_TRANSLATION_TIMEOUT")
    proxy = _address(environ, "MACHINE_TRANSLATION_PROXY", needed=False)
    return Wire(float(given) if given else usual, proxy)
