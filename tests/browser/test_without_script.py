"""Both sides of the story with plain links and forms: no script runs on any of these pages."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.acts import (
    Site,
    answer,
    answer_all,
    approve,
    choose,
    enter,
    log_in,
    open_line,
    plan_shoot,
    said,
)

TOLD = {
    "people": "couple",
    "purpose": ["couple"],
    "mood": ["warm"],
    "light_feel": "natural",
    "minutes": "90",
    "anything_else": "We have been married for forty years.",
}


def test_a_client_answers_and_sends(invitation: str, phone_without_script: Page) -> None:
    phone = phone_without_script
    enter(phone, invitation)
    for key in answer_all(phone, TOLD):
        if key == "minutes":
            _a_wrong_number_comes_back(phone)
        if key == "light_feel":
            _back_and_on_again(phone)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Is this right?")
    phone.locator("#people").get_by_role("link", name="Change").tap()
    answer(phone, "just-me")
    expect(said(phone, "people")).to_contain_text("Just me")
    if phone.get_by_role("link", name="Go on answering").is_visible():
        phone.get_by_role("link", name="Go on answering").tap()
        phone.wait_for_url("**/questions/**")
        list(answer_all(phone, TOLD))
    phone.get_by_role("button", name="Send").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Thank you, Noor Haddad.")


def _a_wrong_number_comes_back(phone: Page) -> None:
    choose(phone, "a while")
    expect(phone.get_by_role("alert")).to_contain_text("Please give a whole number from 10 to 480")
    expect(phone.get_by_label("Minutes")).to_have_value("a while")


def _back_and_on_again(phone: Page) -> None:
    phone.get_by_role("link", name="Back").tap()
    expect(phone).not_to_have_url(re.compile("/light_feel/"))
    phone.get_by_role("link", name="Keep this answer").or_(phone.get_by_role("button", name="Continue")).tap()
    expect(phone).to_have_url(re.compile("/light_feel/"))


def test_a_photographer_logs_in_plans_corrects_and_approves(
    site: Site, desk_without_script: Page, phone_without_script: Page
) -> None:
    desk = desk_without_script
    log_in(desk, *site.demo_login())
    link = plan_shoot(desk, "Tom Okafor", "tom@client.example")
    enter(phone_without_script, link)
    answer(phone_without_script, "just-me")
    desk.get_by_role("link", name="To the shoot").click()
    expect(desk.locator("#status")).to_have_text("Tom Okafor is answering")
    line = open_line(desk, "lead.aperture")
    line.locator("input[name=typed]").fill("5.6")
    line.get_by_role("button", name="Write it in").click()
    expect(desk.locator('[id="row-lead.aperture"] ins')).to_contain_text("5.6")
    line.get_by_role("button", name="Take it back").click()
    expect(desk.locator('[id="row-lead.aperture"] ins')).to_have_count(0)
    approve(desk)
    expect(desk.get_by_role("status").first).to_contain_text(re.compile("Approved as revision 1"))
