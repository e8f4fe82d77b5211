"""The real thing: Granian on a fresh folder of data, and Chromium as a phone and as a desk.

These tests talk to the server as people do and never touch its database. CATCHLIGHT_SCREENS=FOLDER has every
screen of the story photographed into that folder.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect, sync_playwright

from tests.browser.acts import Site, log_in, plan_shoot
from tests.browser.screens import Screens

ROOT = Path(__file__).parents[2]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1440, "height": 900}}
PATIENCE_MS = 10_000
"""Long enough for a machine that does three other things."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """`make run` without its setting up, on a free port, with the demo studio."""
    folder = tmp_path_factory.mktemp("site")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://localhost:{port}"
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("CATCHLIGHT_", "DJANGO_"))
    }
    kept.pop("DATABASE_URL", None)
    given = {"PORT": str(port), "CATCHLIGHT_DATA": str(folder), "PYTHONUNBUFFERED": "1"}
    log = folder / "printed.txt"
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "scripts/serve.py"], cwd=ROOT, env={**kept, **given}, stdout=out, stderr=out
        )
    try:
        _wait_for(port, server, log)
        yield Site(url, log)
    finally:
        server.terminate()
        server.wait(timeout=10)


def _wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    for _try in range(600):
        if server.poll() is not None:
            break
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"the server did not start:\n{log.read_text()}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def device(chromium: Browser, site: Site, **shape: object) -> Iterator[Page]:
    """One page on a device of its own; a script error on any page of it fails the test."""
    context = chromium.new_context(base_url=site.url, **shape)
    context.set_default_timeout(PATIENCE_MS)
    wrong: list[str] = []
    context.on("weberror", lambda error: wrong.append(str(error.error)))
    yield context.new_page()
    context.close()
    assert not wrong


@pytest.fixture
def phone(chromium: Browser, site: Site) -> Iterator[Page]:
    """A client's phone, 390 px wide."""
    with device(chromium, site, **PHONE) as page:
        yield page


@pytest.fixture
def other_phone(chromium: Browser, site: Site) -> Iterator[Page]:
    """Another device, which knows nothing of the first."""
    with device(chromium, site, **PHONE) as page:
        yield page


@pytest.fixture
def phone_without_script(chromium: Browser, site: Site) -> Iterator[Page]:
    with device(chromium, site, java_script_enabled=False, **PHONE) as page:
        yield page


@pytest.fixture
def desk(chromium: Browser, site: Site) -> Iterator[Page]:
    """A photographer's desk, 1440 px wide, before anyone has logged in."""
    with device(chromium, site, **DESK) as page:
        yield page


@pytest.fixture
def desk_without_script(chromium: Browser, site: Site) -> Iterator[Page]:
    with device(chromium, site, java_script_enabled=False, **DESK) as page:
        yield page


@pytest.fixture(scope="session")
def mara(chromium: Browser, site: Site) -> StorageState:
    """What a browser remembers in which the demo photographer is logged in."""
    with device(chromium, site, **DESK) as page:
        log_in(page, *site.demo_login())
        return page.context.storage_state()


@pytest.fixture(scope="session")
def maras_desk(chromium: Browser, site: Site, mara: StorageState) -> Iterator[Page]:
    """The demo photographer's desk; it stays where the last test left it."""
    with device(chromium, site, storage_state=mara, **DESK) as page:
        yield page


@pytest.fixture
def invitation(maras_desk: Page) -> str:
    """The private link of a shoot that was planned a moment ago."""
    return plan_shoot(maras_desk, "Noor Haddad", "noor@client.example")


@pytest.fixture(scope="session")
def screens() -> Screens:
    """A camera for screens, which takes none unless CATCHLIGHT_SCREENS names a folder."""
    folder = os.environ.get("CATCHLIGHT_SCREENS")
    return Screens(Path(folder) if folder else None)
