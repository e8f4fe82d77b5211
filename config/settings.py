"""Every setting of Catchlight, from the environment; README.md lists the variables.

An illegal value stops the start with one sentence (see config/environment.py). What is not set here stays at
the default of Django or of its package; tests/views/test_headers.py holds what that must be.
"""

from pathlib import Path

from csp.constants import NONE, SELF
from whitenoise.compress import Compressor

from config import environment

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = environment.folder("CATCHLIGHT_DATA", BASE_DIR / "var")

# Where people reach the site. https is what makes an installation a public one.
BASE_URL, _host, HTTPS = environment.origin("CATCHLIGHT_BASE_URL", "http://localhost:8000")
BEHIND_PROXY = environment.switch("CATCHLIGHT_PROXY")
DEBUG = environment.switch("CATCHLIGHT_DEBUG")
if DEBUG and HTTPS:
    environment.refuse("CATCHLIGHT_DEBUG", "no, where CATCHLIGHT_BASE_URL is https")

SECRET_KEY = environment.secret_key("CATCHLIGHT_SECRET_KEY", DATA_DIR / "secret-key", required=HTTPS)
# A public site answers to its one name; on a desk the loopback names all mean the same machine.
ALLOWED_HOSTS = [_host] if HTTPS else [_host, "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [BASE_URL]

# ---------------------------------------------------------------- the application

INSTALLED_APPS = [
    "planner",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "template_partials",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.compression.CompressText",
    "config.headers.PrivateByDefault",
    "csp.middleware.CSPMiddleware",
    "config.headers.AccountsAreReadAndPosted",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

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
    },
]

# ---------------------------------------------------------------- what is kept, and where

DATABASES = {"default": environment.database("DATABASE_URL", DATA_DIR / "catchlight.sqlite3")}

STORAGES = {
    "default": environment.media("CATCHLIGHT_STORAGE", DATA_DIR / "media"),
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "config.static.BundledStorage",
    },
}
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
# The browser reads the same light basis as the server.
STATICFILES_DIRS = [BASE_DIR / "static", ("stage", BASE_DIR / "planner" / "stage" / "data")]
# While debugging, files are read from static/ at each request; otherwise once, hashed and compressed.
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_ALLOW_ALL_ORIGINS = False
# The stage's stored light is pictures one behind the other: pressed already, and large enough to keep a start waiting.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (*Compressor.SKIP_COMPRESS_EXTENSIONS, "bin")

DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FILES = 12

# ---------------------------------------------------------------- work beside the request

WORKER = environment.choice("CATCHLIGHT_WORKER", ("immediate", "database"), "immediate")
TASKS = {
    "default": {
        "BACKEND": {
            "immediate": "django_tasks.backends.immediate.ImmediateBackend",
            "database": "django_tasks_db.DatabaseBackend",
        }[WORKER],
        "QUEUES": ["default"],
    },
    "beside": {"BACKEND": "config.beside.Beside"},
}
# Nobody waits for a paper: without a worker a thread of the server sees to it.
PAPERS_ARE_MADE = "default" if WORKER == "database" else "beside"

# A public site must say how it sends mail: without it nobody could confirm an address or be invited.
globals().update(environment.mail("CATCHLIGHT_MAIL", None if HTTPS else "console"))
DEFAULT_FROM_EMAIL = environment.mail_address("CATCHLIGHT_MAIL_FROM", f"Catchlight <catchlight@{_host}>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# ---------------------------------------------------------------- accounts

AUTH_USER_MODEL = "planner.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["config.hashers.Argon2", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator")
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "planner:shoots"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = environment.choice(
    "CATCHLIGHT_EMAIL_VERIFICATION", ("mandatory", "optional"), "mandatory"
)
ACCOUNT_ADAPTER = "config.accounts.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "config.account_forms.Login",
    "signup": "config.account_forms.Signup",
    "reset_password": "config.account_forms.ResetPassword",
    "reset_password_from_key": "config.account_forms.NewPassword",
    "change_password": "config.account_forms.ChangePassword",
    "add_email": "config.account_forms.AddEmail",
    "reauthenticate": "config.account_forms.Reauthenticate",
}
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_MAX_EMAIL_ADDRESSES = 3
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0

MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Catchlight"
MFA_ADAPTER = "config.accounts.SecondStepAdapter"
MFA_FORMS = {
    "authenticate": "config.account_forms.SecondStep",
    "reauthenticate": "config.account_forms.SecondStepAgain",
    "activate_totp": "config.account_forms.ActivateApp",
    "add_webauthn": "config.account_forms.AddPasskey",
    "edit_webauthn": "config.account_forms.RenamePasskey",
}
# Browsers allow passkeys over plain http on localhost only.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS

# ---------------------------------------------------------------- cookies, headers, transport

SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = HTTPS
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
# Not no-referrer: with it browsers send "Origin: null" on plain form posts and Django refuses them.
SECURE_REFERRER_POLICY = "same-origin"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        # data: for the QR codes of private links and of the second factor, drawn on the server.
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    },
}

# ---------------------------------------------------------------- language and time

LANGUAGES = [("en", "English")]
LANGUAGE_CODE = environment.choice("CATCHLIGHT_LANGUAGE", tuple(code for code, _ in LANGUAGES), "en")
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = environment.time_zone("CATCHLIGHT_TIME_ZONE", "UTC")

# ---------------------------------------------------------------- log

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "config.logs.OneLine",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        },
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    # Django's own handlers would print a second time, and whole tracebacks while debugging.
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
