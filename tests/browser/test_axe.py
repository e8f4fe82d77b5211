"""Every page as a person with a screen reader, a dark room, or a very small screen meets it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, StorageState, expect

from tests.browser.acts import Site, answer_all, approve, enter, plan_shoot
from tests.browser.conftest import PHONE, device
from tests.browser.screens import Screens

ANYONE = (
    "/",
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/confirm-email/",
    "/i/unknown/",
    "/no/such/page/",
)
STUDIO = (
    "/studio/",
    "/studio/kit/",
    "/studio/rooms/",
    "/studio/rooms/new/",
    "/shoots/",
    "/shoots/new/",
    "/accounts/2fa/",
    "/accounts/password/change/",
    "/accounts/email/",
    "/accounts/logout/",
)
SHOOT = (
    "",
    "?open=lead.lighting#line-lead.lighting",
    "?open=criteria",
    "?part=deliverables",
    "?part=schedule",
    "?part=preparation",
    "?part=private",
    "?part=changes",
    "revisions/1/",
    "answers/",
    "kit/",
    "approval/",
    "papers/brief/",
    "link/",
    "link/renew/",
    "link/revoke/",
    "edit/",
    "delete/",
)
CLIENT = ("review/", "plan/", "preparation/")
STEPS = {
    "people",
    "purpose",
    "uses",
    "place_role",
    "backdrop_colour",
    "clothes_tone",
    "minutes",
    "anything_else",
}
"""A question of every shape; the rest look like one of these."""

AXE = Axe()
EVERYTHING = {"resultTypes": ["violations"]}
AGAIN = "() => axe.run({runOnly: ['color-contrast'], resultTypes: ['violations']})"
"""Only what the dark can change, by the axe that is in the page already."""
HEADINGS = "all => all.filter(one => one.checkVisibility()).map(one => Number(one.tagName[1]))"
TOO_SMALL = """() => [...document.querySelectorAll("main :is(button, select, summary, th a)")]
    .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44).map(one => one.outerHTML)"""
"""What is pressed; links in a sentence are as high as its line."""
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def page(chromium: Browser, site: Site, mara: StorageState) -> Iterator[Page]:
    """A phone on which the demo photographer is logged in and a client has come in as well."""
    with device(chromium, site, storage_state=mara, **PHONE) as page:
        yield page


@pytest.fixture(scope="module")
def shoot(page: Page) -> str:
    """The demo's answered shoot: corrected, approved, shared, then changed; its client is in."""
    page.goto("/shoots/")
    page.get_by_role("link", name="Priya Raman").click()
    page.locator("#status").wait_for()
    shoot = page.url
    approve(page)
    page.get_by_role("button", name="Share with Priya Raman").click()
    page.locator("#status", has_text="Approved and shared").wait_for()
    page.goto(f"{shoot}link/")
    enter(page, page.get_by_label("Link", exact=True).input_value())
    return shoot


def fits_everyone(page: Page, screens: Screens, name: str) -> None:
    """No violation in the light, enough contrast in the dark, headings in order, nothing wider than 320 px."""
    screens.take(page, f"axe-{re.sub('[^a-z0-9]+', '-', name).strip('-')}")
    in_the_light = AXE.run(page, options=EVERYTHING)
    assert not in_the_light.response["violations"], in_the_light.generate_report()
    page.emulate_media(color_scheme="dark")
    in_the_dark = AxeResults(page.evaluate(AGAIN))
    page.emulate_media(color_scheme="light")
    assert not in_the_dark.response["violations"], in_the_dark.generate_report()
    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(HEADINGS)
    assert levels[:1] == [1]
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels)), levels
    page.set_viewport_size({"width": 320, "height": 640})
    too_wide = page.evaluate(TOO_WIDE)
    page.set_viewport_size(PHONE["viewport"])
    assert too_wide <= 0, f"{too_wide} px too wide at 320 px"


@pytest.mark.parametrize("address", ANYONE)
def test_pages_for_anyone(phone: Page, screens: Screens, address: str) -> None:
    phone.goto(address)
    fits_everyone(phone, screens, address)


@pytest.mark.parametrize("address", STUDIO)
def test_pages_of_the_studio(page: Page, screens: Screens, address: str) -> None:
    page.goto(address)
    fits_everyone(page, screens, address)


@pytest.mark.parametrize("address", SHOOT)
def test_pages_of_a_shoot(page: Page, screens: Screens, shoot: str, address: str) -> None:
    assert page.goto(shoot + address).ok
    fits_everyone(page, screens, address)


@pytest.mark.parametrize("address", CLIENT)
def test_pages_of_a_client(page: Page, screens: Screens, shoot: str, address: str) -> None:
    assert page.goto(re.sub("/shoots/", "/c/", shoot) + address).ok
    fits_everyone(page, screens, address)


def test_a_form_that_could_not_be_saved(page: Page, screens: Screens) -> None:
    page.goto("/shoots/new/")
    page.get_by_role("button", name="Save and invite").click()
    expect(page.get_by_role("alert")).to_be_visible()
    fits_everyone(page, screens, "not-saved")


def test_the_entrance_and_every_kind_of_question(page: Page, screens: Screens) -> None:
    link = plan_shoot(page, "Noor Haddad", "noor@client.example")
    page.goto(link)
    fits_everyone(page, screens, "entrance")
    enter(page, link)
    for key in answer_all(page, {"people": "just-me", "purpose": ["musician"], "place_role": "plain"}):
        if key == "uses":
            page.get_by_role("button", name="Continue").tap()
            expect(page.get_by_role("alert")).to_be_visible()
        if key in STEPS:
            fits_everyone(page, screens, key)
    fits_everyone(page, screens, "review")


def test_a_part_of_the_plan_comes_into_sight_on_a_phone(page: Page, shoot: str) -> None:
    page.goto(shoot)
    page.get_by_role("link", name="Deliverables", exact=True).tap()
    expect(page.get_by_role("heading", name="Deliverables", level=2)).to_be_in_viewport()


@pytest.mark.parametrize("address", ["/shoots/", "answers/", "kit/", "link/"])
def test_what_is_pressed_is_as_large_as_a_thumb(page: Page, shoot: str, address: str) -> None:
    page.goto(address if address.startswith("/") else shoot + address)
    small = page.evaluate(TOO_SMALL)
    assert not small, small


def test_with_text_twice_as_large_a_client_scrolls_one_way_only(page: Page, shoot: str) -> None:
    """Text of twice the size on 390 px is laid out as usual text on half of them."""
    page.set_viewport_size({"width": 195, "height": 422})
    too_wide = {}
    for address in ("/i/unknown/", "review/", "plan/", "preparation/"):
        page.goto(address if address.startswith("/") else shoot.replace("/shoots/", "/c/") + address)
        too_wide[address] = page.evaluate(TOO_WIDE)
    link = plan_shoot(page, "Ida Strom", "ida@client.example")
    page.goto(link)
    too_wide["entrance"] = page.evaluate(TOO_WIDE)
    enter(page, link)
    too_wide["people"] = page.evaluate(TOO_WIDE)
    page.set_viewport_size(PHONE["viewport"])
    assert not any(too_wide.values()), too_wide
