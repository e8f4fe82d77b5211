"""A passkey on a device that has one, and what is said where it cannot be used."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.acts import Site, log_in
from tests.browser.conftest import PHONE, device

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(chromium: Browser, site: Site) -> Iterator[Page]:
    """A phone that reaches the site by a name: browsers give no passkey to a number."""
    with device(chromium, Site(site.url.replace("127.0.0.1", "localhost"), site.log), **PHONE) as page:
        yield page


def test_it_is_added_and_logs_in_without_a_password(page: Page, site: Site) -> None:
    log_in(page, *site.demo_login())
    page.goto("/accounts/2fa/webauthn/add/")
    page.get_by_label("Password").fill(site.demo_login()[1])
    page.get_by_role("button", name="Go on").tap()
    phone = page.context.new_cdp_session(page)
    phone.send("WebAuthn.enable")
    key = phone.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})["authenticatorId"]
    page.get_by_label("Name of the passkey").fill("My phone")
    page.get_by_role("button", name="Add the passkey").tap()
    expect(page.get_by_role("status").first).to_contain_text("The passkey is added.")
    page.goto("/accounts/logout/")
    page.locator("main form button.button").tap()
    expect(page.get_by_role("status")).to_contain_text("You are logged out.")
    page.goto("/accounts/login/")
    page.get_by_role("button", name="Use a passkey").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Shoots")
    page.goto("/accounts/2fa/webauthn/")
    page.get_by_role("link", name="Remove").tap()
    page.get_by_label("Password").fill(site.demo_login()[1])
    page.get_by_role("button", name="Go on").tap()
    page.get_by_role("button", name="Remove the passkey").tap()
    expect(page.get_by_role("status").first).to_contain_text("The passkey is removed.")
    phone.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": key})


def test_where_it_cannot_be_used_that_is_said(phone: Page) -> None:
    phone.goto("/accounts/login/")
    phone.get_by_role("button", name="Use a passkey").tap()
    expect(phone.get_by_role("alert")).to_contain_text("log in with your password")
