"""The environment decides; what it may not say stops the start with one sentence."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from config.environment import database, mail, origin
from config.logs import masked

ROOT = Path(__file__).resolve().parent.parent
PUBLIC = {
    "CATCHLIGHT_BASE_URL": "https://studio.example",
    "CATCHLIGHT_SECRET_KEY": "a-long-secret-of-more-than-fifty-characters-0123456789",
    "CATCHLIGHT_MAIL": "smtps://me:pass@mail.example",
}


def start(tmp_path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Load the settings in a process of their own."""
    environment = {"PATH": os.environ["PATH"], "CATCHLIGHT_DATA": str(tmp_path), **variables}
    return subprocess.run(
        [sys.executable, "manage.py", "diffsettings"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("variable", "value", "allowed"),
    [
        ("CATCHLIGHT_DEBUG", "maybe", "yes or no"),
        ("CATCHLIGHT_PROXY", "1", "yes or no"),
        ("CATCHLIGHT_BASE_URL", "studio.example", "https://HOST"),
        ("CATCHLIGHT_BASE_URL", "http://studio.example", "https://HOST"),
        ("CATCHLIGHT_BASE_URL", "https://studio.example/path", "without a path"),
        ("CATCHLIGHT_BASE_URL", "https://me:pw@studio.example", "https://HOST"),
        ("CATCHLIGHT_WORKER", "celery", "immediate or database"),
        ("CATCHLIGHT_EMAIL_VERIFICATION", "none", "mandatory or optional"),
        ("CATCHLIGHT_TIME_ZONE", "Berlin", "Europe/Berlin"),
        ("CATCHLIGHT_LANGUAGE", "tlh", "en"),
        ("CATCHLIGHT_STORAGE", "ftp://here", "s3://BUCKET"),
        ("CATCHLIGHT_STORAGE", "s3://bucket?region=eu", 'pip install "django-storages[s3]"'),
        ("CATCHLIGHT_MAIL_FROM", "nobody", "an e-mail address"),
        ("CATCHLIGHT_DATA", "/dev/null/here", "a folder"),
    ],
)
def test_an_illegal_value_stops_the_start_with_one_sentence(
    tmp_path: Path, variable: str, value: str, allowed: str
) -> None:
    result = start(tmp_path, **{variable: value})
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    for part in (variable, value, allowed):
        assert part in result.stderr


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("CATCHLIGHT_SECRET_KEY", "hunter2"),
        ("DATABASE_URL", "mysql://me:hunter2@db/catchlight"),
        ("DATABASE_URL", "sqlite:hunter2"),
        ("CATCHLIGHT_MAIL", "imap://me:hunter2@mail.example"),
    ],
)
def test_a_refused_secret_is_not_repeated(tmp_path: Path, variable: str, value: str) -> None:
    result = start(tmp_path, **{variable: value})
    assert result.returncode == 1
    assert variable in result.stderr
    assert "hunter2" not in result.stderr + result.stdout


@pytest.mark.parametrize("missing", ["CATCHLIGHT_SECRET_KEY", "CATCHLIGHT_MAIL"])
def test_a_public_site_must_say_its_key_and_its_mail(tmp_path: Path, missing: str) -> None:
    result = start(tmp_path, **{name: value for name, value in PUBLIC.items() if name != missing})
    assert result.returncode == 1
    assert f"{missing} is not set" in result.stderr


def test_a_public_site_does_not_debug(tmp_path: Path) -> None:
    result = start(tmp_path, **PUBLIC, CATCHLIGHT_DEBUG="yes")
    assert result.returncode == 1
    assert "CATCHLIGHT_DEBUG" in result.stderr


def test_https_makes_cookies_and_transport_strict(tmp_path: Path) -> None:
    shown = start(tmp_path, **PUBLIC).stdout
    for line in (
        "SESSION_COOKIE_NAME = '__Host-session'",
        "SESSION_COOKIE_SECURE = True",
        "CSRF_COOKIE_SECURE = True",
        "SECURE_SSL_REDIRECT = True",
        "SECURE_HSTS_SECONDS = 31536000",
        "ALLOWED_HOSTS = ['studio.example']",
    ):
        assert line in shown
    assert "SECURE_PROXY_SSL_HEADER = (" not in shown


def test_the_forwarded_header_counts_only_behind_a_proxy(tmp_path: Path) -> None:
    shown = start(tmp_path, **PUBLIC, CATCHLIGHT_PROXY="yes").stdout
    assert "SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')" in shown


def test_the_development_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    start(tmp_path)
    kept = tmp_path / "secret-key"
    first = kept.read_text()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert len(first) >= 50
    start(tmp_path)
    assert kept.read_text() == first


def test_sqlite_waits_for_its_turn_and_writes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:////srv/catchlight.sqlite3")
    settings = database("DATABASE_URL", Path("unused"))
    assert settings["NAME"] == "/srv/catchlight.sqlite3"
    assert settings["CONN_MAX_AGE"] is None
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert settings["OPTIONS"]["timeout"] == 20
    assert "synchronous=FULL" in settings["OPTIONS"]["init_command"]
    assert "journal_mode=WAL" in settings["OPTIONS"]["init_command"]


def test_a_postgres_address_is_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://mara:p%40ss@db.local:5433/catchlight?sslmode=require")
    settings = database("DATABASE_URL", Path("unused"))
    assert (settings["USER"], settings["PASSWORD"]) == ("mara", "p@ss")
    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == ("db.local", "5433", "catchlight")
    assert settings["OPTIONS"] == {"sslmode": "require"}


def test_mail_over_the_internet_is_encrypted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CATCHLIGHT_MAIL", "smtp://mara:secret@mail.example")
    settings = mail("CATCHLIGHT_MAIL", None)
    assert (settings["EMAIL_PORT"], settings["EMAIL_USE_TLS"]) == (587, True)
    monkeypatch.setenv("CATCHLIGHT_MAIL", "smtps://mara:secret@mail.example")
    settings = mail("CATCHLIGHT_MAIL", None)
    assert (settings["EMAIL_PORT"], settings["EMAIL_USE_SSL"], settings["EMAIL_USE_TLS"]) == (
        465,
        True,
        False,
    )


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000", "http://192.168.1.20:8000", "http://localhost"])
def test_plain_http_is_for_this_machine_and_its_network(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("CATCHLIGHT_BASE_URL", address + "/")
    assert origin("CATCHLIGHT_BASE_URL", "")[0] == address


def test_secrets_in_addresses_are_masked() -> None:
    line = "Not Found: /i/S3cr3t-t0ken_x/ and /accounts/password/reset/key/1-abc-def/ from /shoots/5/"
    assert masked(line) == "Not Found: /i/.../ and /accounts/password/reset/key/.../ from /shoots/5/"
