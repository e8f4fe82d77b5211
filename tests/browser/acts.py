"""What people do on Catchlight's pages, in the words of the pages."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

Given = str | list[str]
LEFT_TO_YOU = "you-choose"
QUESTION = re.compile(r"/questions/([a-z_]+)/")
KEY = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Site:
    """A running Catchlight: its address, and what it printed, e-mails included."""

    url: str
    log: Path

    def printed(self) -> str:
        """Everything so far, with mails that hold more than ASCII put back on one line."""
        return self.log.read_text(encoding="utf-8").replace("=\n", "").replace("=3D", "=")

    def last_address(self, path: str) -> str:
        """The newest address in the mails that holds `path`, waited for since mails go out beside the answer."""
        return self._found(rf"{re.escape(self.url)}{path}[^\s\"<>]*", path)[-1]

    def mail_to(self, address: str) -> str:
        """The newest mail to this address, waited for."""
        return self._found(rf"(?s)^To: {re.escape(address)}.*?^-{{20,}}$", address)[-1]

    def demo_login(self) -> tuple[str, str]:
        """The demo photographer's e-mail address and password."""
        email, password = self._found(r"log in with +(\S+) +(\S+)", "a login")[-1]
        return email, password

    def _found(self, pattern: str, what: str) -> list[str]:
        for _try in range(300):
            found = re.findall(pattern, self.printed(), re.MULTILINE)
            if found:
                return found
            time.sleep(0.1)
        raise AssertionError(f"{what} was not printed")


# ---------------------------------------------------------------- photographers


def log_in(page: Page, email: str, password: str) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Shoots")


def plan_shoot(page: Page, client: str, email: str, room: str = "Studio A") -> str:
    """Plans a shoot in ten days; the client's private link."""
    page.goto("/shoots/new/")
    page.get_by_label("Client’s name").fill(client)
    page.get_by_label("Client’s e-mail").fill(email)
    page.get_by_label("Date").fill(f"{datetime.now(UTC) + timedelta(days=10):%Y-%m-%d}")
    page.get_by_label("Time").fill("10:00")
    page.get_by_label("Room").select_option(label=room)
    page.get_by_role("button", name="Save and invite").click()
    return page.get_by_label("Link", exact=True).input_value()


def open_line(page: Page, key: str) -> Locator:
    """The whole account of a line of the plan, opened."""
    line = page.locator(f'[id="line-{key}"]')
    if line.get_attribute("open") is None:
        line.locator("summary").first.click()
    return line


def approve(page: Page, words: str = "Approve") -> None:
    """Approves the plan; conflicts are shown first, and approved all the same."""
    page.get_by_role("button", name=words, exact=True).first.click()
    again = page.get_by_role("button", name="Approve all the same")
    done = page.locator("#status", has_text="Approved")
    again.or_(done).first.wait_for()
    if again.is_visible():
        again.click()
    done.wait_for()


# ---------------------------------------------------------------- clients


def enter(page: Page, link: str) -> None:
    """Through the private link to the first open question."""
    page.goto(link)
    page.locator(".button-start").click()
    page.wait_for_url("**/c/**")


def asked(page: Page) -> str | None:
    """The key of the question that the page asks; None on the review."""
    found = QUESTION.search(page.url)
    return found[1] if found else None


def answer(page: Page, given: Given) -> None:
    """Answers the question that the page asks, and waits until it asks something else."""
    page.locator("#answer").wait_for()
    key = asked(page)
    choose(page, given)
    page.wait_for_url(lambda address: f"/questions/{key}/" not in address)
    # The address changes just before the page does.
    expect(page.locator(f'form[action*="/questions/{key}/"]')).to_have_count(0)


def choose(page: Page, given: Given) -> None:
    """Taps what a person would tap to give this answer."""
    if given == LEFT_TO_YOU:
        page.locator(f'button[value="{LEFT_TO_YOU}"]').tap()
        return
    form = page.locator("#answer")
    if isinstance(given, list):
        for value in given:
            _tick(form, value)
    elif KEY.fullmatch(given) and form.locator(f'button[value="{given}"]').count():
        form.locator(f'button[value="{given}"]').tap()
        return
    else:
        form.locator("input:not([type=hidden]), textarea").fill(given)
    form.get_by_role("button", name="Continue").tap()


def answer_all(page: Page, told: Mapping[str, Given], until: str | None = None) -> Iterator[str]:
    """Answers question after question as told, the rest "You choose"; each key before it is answered."""
    while (key := asked(page)) and key != until:
        yield key
        answer(page, told.get(key, LEFT_TO_YOU))


def _tick(form: Locator, value: str) -> None:
    box = form.locator(f'input[value="{value}"]')
    if not box.is_visible():
        form.locator("details", has=form.page.locator(f'input[value="{value}"]')).locator("summary").tap()
    if not box.is_checked():
        box.tap()


def said(page: Page, key: str) -> Locator:
    """What the review says was answered to a question."""
    return page.locator(f"#{key} dd").first


# ---------------------------------------------------------------- papers


def pages_of(pdf: Path) -> list[str]:
    """The words of each page of a PDF, as poppler reads them."""
    read = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True)
    return [" ".join(page.split()) for page in read.stdout.decode().split("\f")[:-1]]
