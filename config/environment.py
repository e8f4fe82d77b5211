"""Reads one environment variable and says in one sentence what is wrong with it.

Settings come from the environment only. A value that cannot be used stops the start here, before anything
has been opened or sent, with the variable, the value (never that of a secret) and what would be allowed.
"""

import ipaddress
import os
import sys
from email.utils import parseaddr
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import parse_qsl, unquote, urlsplit
from zoneinfo import available_timezones

SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864;"


def refuse(name: str, allowed: str, *, secret: bool = False) -> NoReturn:
    """Stop the start with one sentence; the value of a secret is not repeated."""
    value = os.environ.get(name)
    if value is None:
        sys.exit(f"{name} is not set; allowed: {allowed}.")
    shown = "set to a value that is not shown here" if secret else f"{value!r}"
    sys.exit(f"{name} is {shown}; allowed: {allowed}.")


def choice(name: str, allowed: tuple[str, ...], default: str) -> str:
    """One word out of a few."""
    value = os.environ.get(name) or default
    if value not in allowed:
        refuse(name, " or ".join(allowed))
    return value


def switch(name: str, *, default: bool = False) -> bool:
    """`yes` or `no`."""
    return choice(name, ("yes", "no"), "yes" if default else "no") == "yes"


def folder(name: str, default: Path) -> Path:
    """A folder that exists or can be made, as an absolute path."""
    path = Path(os.environ.get(name) or default).expanduser().absolute()
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        refuse(name, "a folder that exists or can be created")
    return path


def time_zone(name: str, default: str) -> str:
    """A name from the time zone database."""
    value = os.environ.get(name) or default
    if value not in available_timezones():
        refuse(name, "a name from the time zone database, such as Europe/Berlin")
    return value


def origin(name: str, default: str) -> tuple[str, str, bool]:
    """The address under which people reach the site: (origin without a slash, host, whether it is https).

    Plain http is accepted for this machine and its own network only: private links and passwords travel here.
    """
    value = (os.environ.get(name) or default).rstrip("/")
    allowed = "https://HOST[:PORT], or http:// for this machine and private addresses, without a path"
    try:
        parts = urlsplit(value)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        refuse(name, allowed)
    plain = parts.scheme in ("http", "https") and host and "@" not in parts.netloc
    if not plain or host is None or parts.path or parts.query or parts.fragment:
        refuse(name, allowed)
    if parts.scheme == "http" and not _is_nearby(host):
        refuse(name, allowed)
    return value, host, parts.scheme == "https"


def _is_nearby(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return False


def database(name: str, default: Path) -> dict[str, Any]:
    """Django's settings for one database, from `sqlite:///PATH` or `postgres://USER:PASSWORD@HOST:PORT/NAME`."""
    value = os.environ.get(name) or f"sqlite:///{default}"
    allowed = "sqlite:///PATH or postgres://USER:PASSWORD@HOST:PORT/NAME"
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        refuse(name, allowed, secret=True)
    path = unquote(parts.path.removeprefix("/"))
    if value.startswith("sqlite:///") and path:
        return _sqlite(path)
    if parts.scheme not in ("postgres", "postgresql") or not path:
        refuse(name, allowed, secret=True)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": path,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


def _sqlite(path: str) -> dict[str, Any]:
    """IMMEDIATE: a writer waits instead of failing; FULL: what was acknowledged is on the disk."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_PRAGMAS},
    }


def mail(name: str, default: str | None) -> dict[str, Any]:
    """Django's mail settings, from `console`, `smtp://USER:PASSWORD@HOST:PORT` (STARTTLS) or `smtps://...`."""
    value = os.environ.get(name) or default
    allowed = "console, smtp://USER:PASSWORD@HOST:PORT (with STARTTLS) or smtps://USER:PASSWORD@HOST:PORT"
    if value == "console":
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    try:
        parts = urlsplit(value or "")
        port = parts.port
    except ValueError:
        refuse(name, allowed, secret=True)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        refuse(name, allowed, secret=True)
    # A server on this machine has no certificate for its name; everywhere else the line must be encrypted.
    starttls = parts.scheme == "smtp" and not _is_nearby(parts.hostname)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": starttls,
        "EMAIL_TIMEOUT": 20,
    }


def mail_address(name: str, default: str) -> str:
    """An address, with or without a name before it."""
    value = os.environ.get(name) or default
    address = parseaddr(value)[1]
    if "@" not in address or "\n" in value:
        refuse(name, "an e-mail address, such as Catchlight <hello@studio.example>")
    return value


def media(name: str, local: Path) -> dict[str, Any]:
    """Django's storage for uploads, from `local` or `s3://BUCKET?region=R&endpoint=URL`.

    The keys for S3 are read by its own library from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
    """
    value = os.environ.get(name) or "local"
    if value == "local":
        return {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": local, "base_url": None, "file_permissions_mode": 0o600},
        }
    parts = urlsplit(value)
    options = dict(parse_qsl(parts.query))
    if parts.scheme != "s3" or not parts.netloc or not options.keys() <= {"region", "endpoint"}:
        refuse(name, "local or s3://BUCKET?region=REGION&endpoint=URL")
    if find_spec("boto3") is None:
        refuse(name, 'local, until `pip install "django-storages[s3]"` has been typed')
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": parts.netloc,
            "region_name": options.get("region"),
            "endpoint_url": options.get("endpoint"),
            "default_acl": "private",
            "file_overwrite": False,
        },
    }


def secret_key(name: str, kept_in: Path, *, required: bool) -> str:
    """The key that signs cookies; where it is not required, it is made once and kept in a private file."""
    value = os.environ.get(name)
    if value:
        if len(value) < 50 or len(set(value)) < 5:
            refuse(name, "at least 50 random characters", secret=True)
        return value
    if required:
        refuse(name, "at least 50 random characters")
    return _kept_secret(kept_in)


def _kept_secret(path: Path) -> str:
    from django.core.management.utils import get_random_secret_key

    try:
        # O_EXCL: of two processes that start at once, one makes the key and the other reads it.
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(get_random_secret_key() + get_random_secret_key())
    except FileExistsError:
        pass
    return path.read_text().strip()
