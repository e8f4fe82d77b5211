"""A passkey on a device that has one, and what is said where it cannot be used."""

from __future__ import annotations

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


def test_it_is_added_and_logs_in_without_a_password(phone: Page, site: Site) -> None:
    log_in(phone, *site.demo_login())
    phone.goto("/accounts/2fa/webauthn/add/")
    phone.get_by_label("Password").fill(site.demo_login()[1])
    phone.get_by_role("button", name="Go on").tap()
    devices = phone.context.new_cdp_session(phone)
    devices.send("WebAuthn.enable")
    key = devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})["authenticatorId"]
    phone.get_by_label("Name of the passkey").fill("My phone")
    phone.get_by_role("button", name="Add the passkey").tap()
    expect(phone.get_by_role("status").first).to_contain_text("The passkey is added.")
    phone.goto("/accounts/logout/")
    phone.locator("main form button.button").tap()
    expect(phone.get_by_role("status")).to_contain_text("You are logged out.")
    phone.goto("/accounts/login/")
    phone.get_by_role("button", name="Use a passkey").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Shoots")
    phone.goto("/accounts/2fa/webauthn/")
    phone.get_by_role("link", name="Remove").tap()
    phone.get_by_label("Password").fill(site.demo_login()[1])
    phone.get_by_role("button", name="Go on").tap()
    phone.get_by_role("button", name="Remove the passkey").tap()
    expect(phone.get_by_role("status").first).to_contain_text("The passkey is removed.")
    devices.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": key})


def test_where_it_cannot_be_used_that_is_said(chromium: Browser, site: Site) -> None:
    """Browsers give no passkey to a number."""
    with device(chromium, Site(site.url.replace("localhost", "127.0.0.1"), site.log), **PHONE) as phone:
        phone.goto("/accounts/login/")
        phone.get_by_role("button", name="Use a passkey").tap()
        expect(phone.get_by_role("alert")).to_contain_text("log in with your password")
