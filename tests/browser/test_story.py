"""One story from sign-up to the papers: a photographer at the desk, a client on a phone, nothing else."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser import acts
from tests.browser.acts import Site, answer, answer_all, approve, asked, enter, open_line, said
from tests.browser.screens import Screens

PHOTOGRAPHER, PASSWORD = "ines@north-window.example", "a quiet north window"
CLIENT = "Priya Raman"
TOLD = {
    "people": "just-me",
    "purpose": ["company-page", "profile"],
    "uses": ["linkedin-profile", "company-website"],
    "place_role": "plain",
    "mood": ["approachable", "confident"],
    "light_feel": "bright",
    "smile": "small",
    "frame": "head-and-shoulders",
    "where": "studio",
    "backdrop_colour": "mid-grey",
    "wardrobe": "smart-casual",
    "clothes_tone": "dark",
    "hair_tone": "dark",
    "glasses": "sometimes",
    "features": ["open-eyes"],
    "nerves": "nervous",
    "direction": "show",
    "minutes": "60",
    "anything_else": "I never know what to do with my hands.",
}


GEAR = {"Godox", "Nikon", "octa", "Octa", "f/6.3", "mm", "ISO"}


def test_from_sign_up_to_the_papers(
    site: Site, desk: Page, phone: Page, other_phone: Page, screens: Screens
) -> None:
    _signs_up(site, desk, screens)
    _describes_the_studio(desk, screens)
    _plans_a_shoot(site, desk, screens)
    link = site.last_address("/i/")
    _client_answers(link, phone, other_phone, screens)
    _desk_waits(desk)
    _client_sends(site, other_phone, screens)
    shoot = _desk_shows_the_plan(desk, screens)
    _photographers_part(desk, shoot, screens)
    _answers_for_the_client(desk, shoot, screens)
    _corrects(desk, shoot, screens)
    _approves_and_shares(site, desk, shoot, screens)
    _client_reads_the_plan(site, other_phone, screens)
    _an_answer_changes_afterwards(desk, shoot, screens)
    _both_have_their_papers(desk, shoot, other_phone, screens)


def _signs_up(site: Site, desk: Page, screens: Screens) -> None:
    desk.goto("/")
    screens.take(desk, "landing", dark=True)
    desk.get_by_role("link", name="Sign up").first.click()
    screens.take(desk, "sign-up")
    desk.get_by_label("E-mail").fill(PHOTOGRAPHER)
    desk.get_by_label("Password", exact=True).fill(PASSWORD)
    desk.get_by_role("button", name="Sign up").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Look into your mailbox")
    screens.take(desk, "look-into-your-mailbox")
    desk.goto(site.last_address("/accounts/confirm-email/"))
    screens.take(desk, "confirm-your-address")
    desk.get_by_role("button", name="Yes, confirm").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Log in")
    screens.take(desk, "log-in")
    desk.get_by_label("E-mail").fill(PHOTOGRAPHER)
    desk.get_by_label("Password", exact=True).fill(PASSWORD)
    desk.get_by_role("button", name="Log in").click()


def _describes_the_studio(desk: Page, screens: Screens) -> None:
    expect(desk).to_have_url(re.compile("/studio/new/$"))
    screens.take(desk, "new-studio")
    desk.get_by_label("Studio name").fill("North Window")
    desk.get_by_label("Accent colour").fill("#2f5d73")
    desk.locator("form button.button").click()
    expect(desk).to_have_url(re.compile("/studio/kit/$"))
    for name, value in KIT.items():
        field = desk.locator(f'[name="{name}"]')
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    screens.take(desk, "kit", dark=True)
    desk.get_by_role("button", name="Save").first.click()
    expect(desk).to_have_url(re.compile("/studio/rooms/$"))
    screens.take(desk, "no-rooms-yet")
    desk.goto("/studio/rooms/new/")
    desk.get_by_label("Name of the room").fill("The long room")
    for label, value in {"Length": "7.2", "Width": "4.6", "Ceiling height": "3.1"}.items():
        desk.get_by_label(label).fill(value)
    screens.take(desk, "room")
    desk.get_by_role("button", name="Save").first.click()
    expect(desk.get_by_role("status")).to_contain_text("Room saved")
    screens.take(desk, "rooms")


KIT = {
    "cameras.0.name": "Nikon Z8",
    "cameras.0.sensor": "full-frame",
    "cameras.0.megapixels": "45",
    "lenses.0.name": "85 mm f/1.8",
    "lenses.0.shortest_mm": "85",
    "lenses.0.widest_f": "1.8",
    "lenses.1.name": "24-70 mm f/2.8",
    "lenses.1.shortest_mm": "24",
    "lenses.1.longest_mm": "70",
    "lenses.1.widest_f": "2.8",
    "lights.0.name": "Godox AD600",
    "lights.0.kind": "flash",
    "lights.0.power_ws": "600",
    "lights.0.count": "2",
    "modifiers.0.kind": "octa",
    "modifiers.0.size_cm": "120",
    "modifiers.0.count": "1",
    "modifiers.1.kind": "strip",
    "modifiers.1.size_cm": "120",
    "modifiers.1.count": "2",
    "reflectors.0.kind": "white",
    "reflectors.0.size_cm": "110",
    "backdrops.0.kind": "mid-grey",
    "backdrops.0.width_m": "2.72",
}


def _plans_a_shoot(site: Site, desk: Page, screens: Screens) -> None:
    desk.goto("/shoots/")
    screens.take(desk, "no-shoots-yet")
    desk.goto("/shoots/new/")
    screens.take(desk, "new-shoot")
    link = acts.plan_shoot(desk, CLIENT, "priya@client.example", room="The long room")
    expect(desk.get_by_role("status")).to_contain_text("The invitation is on its way")
    screens.take(desk, "private-link")
    mail = site.mail_to("priya@client.example")
    assert link in mail
    assert "North Window" in mail


def _client_answers(link: str, phone: Page, other_phone: Page, screens: Screens) -> None:
    """On one phone as far as the frame, then on another one to the end."""
    phone.goto(link)
    screens.take(phone, "entrance", dark=True)
    enter(phone, link)
    for key in answer_all(phone, TOLD, until="smile"):
        screens.take(phone, f"asks-{key}", dark=key in ("light_feel", "purpose"))
    _goes_back(phone, screens)
    other_phone.goto(link)
    expect(other_phone.get_by_role("button")).to_have_text("Go on")
    screens.take(other_phone, "entrance-again")
    enter(other_phone, link)
    assert asked(other_phone) == "smile"
    expect(other_phone.locator(".talk-answer")).to_have_text("Bright and open")
    for key in answer_all(other_phone, TOLD):
        screens.take(other_phone, f"asks-{key}", dark=key in ("frame", "backdrop_colour"))


def _goes_back(phone: Page, screens: Screens) -> None:
    """One step back, another answer, and back again; what was said after it is kept."""
    phone.get_by_role("link", name="Back").tap()
    expect(phone.locator("h1")).to_have_text("Which light feels right?")
    screens.take(phone, "back-at-light_feel")
    answer(phone, "dramatic")
    expect(phone.locator(".talk-remark")).to_contain_text("You would like it dramatic")
    phone.get_by_role("link", name="Back").tap()
    expect(phone.locator("h1")).to_have_text("Which light feels right?")
    answer(phone, "bright")
    phone.goto(phone.url.replace("/smile/", "/people/"))
    answer(phone, "just-me")
    assert asked(phone) == "smile", "a changed early answer kept the later ones"


def _desk_waits(desk: Page) -> None:
    """The shoot stays open on the desk while the client goes on."""
    desk.clock.install()
    desk.goto("/shoots/")
    desk.get_by_role("link", name=CLIENT).click()
    expect(desk.locator("#status")).to_have_text(f"{CLIENT} is answering")


def _client_sends(site: Site, phone: Page, screens: Screens) -> None:
    """Everything on one page; one answer is changed there, then it is sent."""
    expect(phone.get_by_role("heading", level=1)).to_have_text("Is this right?")
    screens.take(phone, "review", dark=True)
    expect(said(phone, "retouch")).to_contain_text("We tidy what would be gone in three weeks")
    phone.locator("#glasses").get_by_role("link", name="Change").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Will there be glasses in the pictures?")
    screens.take(phone, "change-from-review")
    answer(phone, "always")
    expect(said(phone, "glasses")).to_contain_text("Always")
    expect(said(phone, "anything_else")).to_contain_text("what to do with my hands")
    phone.get_by_role("button", name="Send").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text(f"Thank you, {CLIENT}.")
    screens.take(phone, "sent")
    assert CLIENT in site.mail_to(PHOTOGRAPHER)


def _desk_shows_the_plan(desk: Page, screens: Screens) -> str:
    """What arrived shows by itself; then the plan, part by part. The shoot's address."""
    desk.clock.fast_forward(11_000)
    expect(desk.get_by_role("status")).to_contain_text(f"{CLIENT} answered 1 more question.")
    expect(desk.locator("#status")).to_have_text(f"{CLIENT} has sent the answers")
    screens.take(desk, "desk-answers-arrive")
    desk.goto("/shoots/")
    screens.take(desk, "shoots", dark=True)
    desk.get_by_role("link", name=CLIENT).click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("A headshot.")
    expect(desk.locator("#status")).to_have_text(f"{CLIENT} has sent the answers")
    screens.take(desk, "desk", dark=True)
    desk.locator("#criteria > summary").click()
    screens.take(desk, "desk-criteria")
    address = desk.url.split("?")[0]
    for part in desk.locator(".desk-parts a[href*='part=']").evaluate_all("all => all.map(a => a.href)"):
        desk.goto(part)
        screens.take(desk, f"desk-{re.search('part=([a-z]+)', part)[1]}")
    return address


def _photographers_part(desk: Page, shoot: str, screens: Screens) -> None:
    desk.goto(shoot)
    desk.get_by_role("link", name="Kit, room, time, style").click()
    expect(desk.locator('[name="cameras.0.name"]')).to_have_value("Nikon Z8")
    expect(desk.locator('[name="room_length_m"]')).to_have_value("7.2")
    screens.take(desk, "photographers-part", dark=True)
    desk.locator('[name="set_up_min"]').fill("30")
    desk.get_by_role("button", name="Save", exact=True).first.click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("A headshot.")


def _answers_for_the_client(desk: Page, shoot: str, screens: Screens) -> None:
    desk.goto(shoot)
    desk.get_by_role("link", name="Client’s answers").click()
    screens.take(desk, "answers")
    _answer_for_the_client(desk, "nerves", "fine")
    expect(desk.locator("#told-nerves")).to_contain_text("A little nervous")


def _answer_for_the_client(desk: Page, key: str, given: str) -> None:
    told = desk.locator(f"#told-{key}")
    told.locator("details > summary").click()
    told.get_by_role("combobox").select_option(given)
    told.get_by_role("button", name="Save for the client").click()
    expect(told).to_contain_text("You, for the client")


def _corrects(desk: Page, shoot: str, screens: Screens) -> None:
    """Another light by pressing, another aperture by typing; both stand beside what was struck."""
    desk.goto(shoot)
    lighting = desk.locator("details.line[id$='.lighting']").first.get_attribute("id").removeprefix("line-")
    before = desk.locator(f'[id="row-{lighting}"] .line-what').inner_text()
    line = open_line(desk, lighting)
    screens.take(desk, "desk-account")
    line.get_by_role("button", name=re.compile("^Use .* instead$")).first.click()
    expect(desk.locator(f'[id="row-{lighting}"] del')).to_have_text(before)
    aperture = lighting.replace(".lighting", ".aperture")
    line = open_line(desk, aperture)
    line.locator("input[name=typed]").fill("far too open")
    line.get_by_role("button", name="Write it in").click()
    expect(desk.locator(f'[id="wrong-{aperture}"]')).to_be_visible()
    screens.take(desk, "desk-wrong-correction")
    line.locator("input[name=typed]").fill("6.3")
    line.get_by_role("button", name="Write it in").click()
    expect(desk.locator(f'[id="row-{aperture}"] ins')).to_contain_text("6.3")
    screens.take(desk, "desk-corrected", dark=True)


def _approves_and_shares(site: Site, desk: Page, shoot: str, screens: Screens) -> None:
    desk.goto(shoot)
    approve(desk)
    expect(desk.locator("#status")).to_have_text("Approved")
    screens.take(desk, "desk-approved")
    desk.get_by_role("button", name=f"Share with {CLIENT}").click()
    expect(desk.locator("#status")).to_have_text("Approved and shared")
    assert "/plan/" in site.mail_to("priya@client.example") or "/i/" in site.mail_to("priya@client.example")


def _client_reads_the_plan(site: Site, phone: Page, screens: Screens) -> None:
    phone.goto(phone.url.replace("/review/", "/plan/"))
    expect(phone.get_by_role("heading", level=1)).to_contain_text("this is the plan")
    screens.take(phone, "shared-plan", dark=True)
    assert not GEAR & set(re.findall(r"[\w/.]+", phone.locator("main").inner_text()))


def _an_answer_changes_afterwards(desk: Page, shoot: str, screens: Screens) -> None:
    """The approved plan stays; the desk says what would change, and the photographer takes it."""
    desk.goto(f"{shoot}answers/")
    _answer_for_the_client(desk, "frame", "waist")
    desk.goto(shoot)
    expect(desk.locator("#status")).to_have_text(re.compile(r"^\d+ lines? would change$"))
    screens.take(desk, "desk-would-change")
    desk.get_by_role("link", name="See what would change").click()
    expect(desk.locator(".changes .change").first).to_be_visible()
    screens.take(desk, "desk-what-would-change")
    approve(desk, "Take the changes")
    expect(desk.locator("#status")).to_have_text("Approved")
    desk.get_by_role("button", name=f"Share with {CLIENT}").click()
    expect(desk.locator("#status")).to_have_text("Approved and shared")


def _both_have_their_papers(desk: Page, shoot: str, phone: Page, screens: Screens) -> None:
    desk.goto(shoot)
    desk.get_by_role("link", name="Shoot brief, PDF").click()
    screens.take(desk, "paper")
    brief = _paper(desk, screens, "paper-ready")
    assert len(brief) >= 3
    assert CLIENT in brief[0]
    assert "f/6.3" in " ".join(brief), "the correction survived the changed answer"
    phone.reload()
    phone.get_by_role("link", name="This as a PDF").tap()
    screens.take(phone, "clients-paper")
    sheet = _paper(phone, screens, "clients-paper-ready")
    assert len(sheet) <= 2
    assert CLIENT in sheet[0]
    assert not GEAR & set(re.findall(r"[\w/.]+", " ".join(sheet)))


def _paper(page: Page, screens: Screens, name: str) -> list[str]:
    """Waits for the paper, which approval had made, and downloads it; the text of its pages."""
    ready = page.get_by_role("link", name="Download the PDF")
    expect(ready).to_be_visible(timeout=30_000)
    screens.take(page, name)
    with page.expect_download() as download:
        ready.click()
    file = download.value.path()
    assert file.read_bytes().startswith(b"%PDF")
    return acts.pages_of(file)
