"""Settings of the newsroom, all read from the environment (or `.env` beside `manage.py`).

Each variable is described in the README, section "Settings". Safe for production as it stands:
what is not said is off.
"""

import os
from pathlib import Path
from urllib.parse import urlsplit

import environ

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()
env.read_env(BASE_DIR / ".env")

# The database, its key and whatever else belongs to this installation alone.
DATA_DIR = env.str("DATA_DIR", default=str(BASE_DIR / ".data"))
os.makedirs(DATA_DIR, exist_ok=True)

DEBUG = env.bool("DEBUG", default=False)
_key_of_demo = Path(DATA_DIR, "secret_key")
if _key_of_demo.exists():
    SECRET_KEY = env.str("SECRET_KEY", default=_key_of_demo.read_text())
elif DEBUG:
    SECRET_KEY = env.str("SECRET_KEY", default="only-for-debugging")
else:
    SECRET_KEY = env.str("SECRET_KEY")
SITE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
_site = urlsplit(SITE_URL)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[_site.hostname or "127.0.0.1"])

# --- Languages -------------------------------------------------------------------------------
# A column per language for each translated text. To add one, see the README, "Adding a language".
LANGUAGES = [
    ("ko", "한국어"),
    ("en", "English"),
    ("ja", "日本語"),
    ("zh-hans", "简体中文"),
    ("vi", "Tiếng Việt"),
    ("id", "Bahasa Indonesia"),
    ("mn", "Монгол"),
    ("ru", "Русский"),
]
LANGUAGE_CODE = "ko"
MODELTRANSLATION_DEFAULT_LANGUAGE = "ko"
MODELTRANSLATION_CUSTOM_FIELDS = ("CleanStreamField",)
MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = "{} ({})".format
# Never Korean under another language's address.
MODELTRANSLATION_ENABLE_FALLBACKS = False
# The audience that the pages and feeds of a language serve; languages not named: international.
LANGUAGE_AUDIENCES = env.dict("LANGUAGE_AUDIENCES", default={"ko": "domestic"})
USE_I18N = True
# The first that knows a text wins; the second words the admin's own Korean better than Wagtail.
LOCALE_PATHS = [BASE_DIR / "news" / "locale", BASE_DIR / "news" / "locale" / "wagtail"]
TIME_ZONE = "Asia/Seoul"
USE_TZ = True
# From when news for the morning and evening papers of a day may stand online: days from the
# papers' own, and a time of day in TIME_ZONE. Proposed to editors, never set by itself.
MORNING_PAPERS_ONLINE = env.str("MORNING_PAPERS_ONLINE", default="-1 12:00")
EVENING_PAPERS_ONLINE = env.str("EVENING_PAPERS_ONLINE", default="0 12:00")

# --- Applications ----------------------------------------------------------------------------
INSTALLED_APPS = [
    "modeltranslation",
    "news",
    "wagtail.contrib.table_block",
    "wagtail.sites",
    "news.apps.PeopleConfig",  # wagtail.users
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "news.views.caching.PublicCaching",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
AUTH_USER_MODEL = "news.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Data ------------------------------------------------------------------------------------
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{DATA_DIR}/gongbo.sqlite3")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Without IMMEDIATE, two writers that began as readers cannot wait for each other.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    INSTALLED_APPS += ["django.contrib.postgres"]  # for the admin's search
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}
_email = env.email_url("EMAIL_URL", default="consolemail://")
_smtp = {
    "host": _email["EMAIL_HOST"],
    "port": _email["EMAIL_PORT"],
    "username": _email["EMAIL_HOST_USER"],
    "password": _email["EMAIL_HOST_PASSWORD"],
    "use_tls": _email.get("EMAIL_USE_TLS", False),
    "use_ssl": _email.get("EMAIL_USE_SSL", False),
    "timeout": 10,
}
MAILERS = {
    "default": {
        "BACKEND": _email["EMAIL_BACKEND"],
        "OPTIONS": _smtp if _email["EMAIL_BACKEND"].endswith("smtp.EmailBackend") else {},
    }
}
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=f"newsroom@{_site.hostname}")

# --- Deliveries ------------------------------------------------------------------------------
# Wagtail's own tasks go through it too.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# The caches before this server, by the address at which each takes PURGE.
CACHE_PURGE_URLS = [
    base.rstrip("/") for base in env.list("CACHE_PURGE_URLS", default=[]) if base.strip()
]

# --- Translation ------------------------------------------------------------------------------
# What `news.language.machine` reads: which machine, and its keys. See the README.
MACHINE_TRANSLATION = {
    "MACHINE_TRANSLATION": env.str("MACHINE_TRANSLATION", default=""),
    "MACHINE_TRANSLATION_TIMEOUT": env.str("MACHINE_TRANSLATION_TIMEOUT", default=""),
    "MACHINE_TRANSLATION_PROXY": env.str("MACHINE_TRANSLATION_PROXY", default=""),
    "MACHINE_TRANSLATION_ENGLISH": env.str("MACHINE_TRANSLATION_ENGLISH", default=""),
    "PAPAGO_CLIENT_ID": env.str("PAPAGO_CLIENT_ID", default=""),
    "PAPAGO_CLIENT_SECRET": env.str("PAPAGO_CLIENT_SECRET", default=""),
    "PAPAGO_HOST": env.str("PAPAGO_HOST", default=""),
    "PAPAGO_GLOSSARY_KEY": env.str("PAPAGO_GLOSSARY_KEY", default=""),
    "DEEPL_AUTH_KEY": env.str("DEEPL_AUTH_KEY", default=""),
    "DEEPL_SERVER_URL": env.str("DEEPL_SERVER_URL", default=""),
    "OPENAI_BASE_URL": env.str("OPENAI_BASE_URL", default=""),
    "OPENAI_MODEL": env.str("OPENAI_MODEL", default=""),
    "OPENAI_API_KEY": env.str("OPENAI_API_KEY", default=""),
    "OPENAI_ANSWER_FORMAT": env.str("OPENAI_ANSWER_FORMAT", default=""),
}
# How grave the findings of a check are, by its code: `blocking`, `warning` or `off`.
TRANSLATION_CHECKS = env.dict("TRANSLATION_CHECKS", default={})

# --- Files -----------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = Path(DATA_DIR, "static")
MEDIA_URL = "/media/"
MEDIA_ROOT = env.str("MEDIA_ROOT", default=str(BASE_DIR / "media"))
# A web server before us sends the files that we name in this header; without it, we send them.
SENDFILE_HEADER = env.str("SENDFILE_HEADER", default="")
SENDFILE_PREFIX = env.str("SENDFILE_PREFIX", default="/protected/")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# --- Security: cookies and HSTS follow the scheme of SITE_URL --------------------------------
_https = _site.scheme == "https"
SECURE_SSL_REDIRECT = _https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _https else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _https else 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _https
SESSION_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [SITE_URL]
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail shows its previews in a frame

# --- Wagtail ---------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Gongbo"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_I18N_ENABLED = False
# The newsroom has one clock, whoever looks at it from wherever.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("ko", "한국어"), ("en", "English")]
WAGTAILIMAGES_IMAGE_MODEL = "news.NewsImage"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 40 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "news.forms.files.NewsImageForm"
WAGTAILDOCS_DOCUMENT_MODEL = "news.NewsDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "news.forms.files.NewsDocumentForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 100 * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "hwp", "hwpx", "odt", "pdf", "xlsx", "zip"]
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_PASSWORD_RESET_ENABLED = True
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAIL_FINISH_WORKFLOW_ACTION = "news.approval.publish_nothing"
# Our own mails tell of work that waits.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "news.editor.finding"}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_press_tokens": {"()": "cms.logs.WithoutPressTokens"}},
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django.request": {"filters": ["without_press_tokens"]},
        "django.tasks": {"level": "WARNING"},
    },
}
