"""Make docs/catchlight.png anew: a question on the phone, the desk, and a page of the brief, beside each other.

`make run` has to be running; its address is the argument, http://localhost:8000 where there is none. It needs what
the tests need. The login and the private link are those of the demo studio, read from `manage.py demo`, so the
environment has to be that of the server.
"""

import re
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
CLIENT, SHOWN, BRIEFS_PAGE = "Priya Raman", "light_feel", 2
HEIGHT, GAP, SCALE, TABLE = 1000, 20, 1.2, "#d9d2c7"
EVERY_PICTURE = """() => Promise.all([...document.images].map(one => {
    one.loading = "eager";  // one that waits to be scrolled to would be waited for without end
    return one.decode().catch(() => null);
}))"""
FLAGS = ("--no-sandbox", "--disable-gpu")


def main() -> None:
    """Photograph the three, put them on one sheet, and keep it in few colours."""
    address = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000"
    said = subprocess.run(
        [sys.executable, "manage.py", "demo"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    email, password = re.findall(r"log in with +(\S+) +(\S+)", said.stdout)[0]
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        desk = browser.new_page(
            base_url=address, viewport={"width": 1320, "height": HEIGHT}, device_scale_factor=SCALE
        )
        log_in(desk, email, password)
        desk.get_by_role("link", name=CLIENT).click()
        shoot = desk.url
        middle = photograph(desk)
        desk.goto(f"{shoot}link/")
        link = desk.get_by_label("Link", exact=True).input_value()
        phone = browser.new_page(viewport={"width": 390, "height": HEIGHT}, device_scale_factor=SCALE)
        phone.goto(link.replace("http://localhost:8000", address))
        phone.locator(".button-start").click()
        phone.goto(re.sub("/review/.*", f"/questions/{SHOWN}/", phone.url))
        left = photograph(phone)
        right = page_of_brief(desk, shoot)
        browser.close()
    sheet = side_by_side([left, middle, right])
    sheet.quantize(160).save(ROOT / "docs" / "catchlight.png", optimize=True)


def log_in(page: Page, email: str, password: str) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name="Shoots").wait_for()


def photograph(page: Page) -> Image.Image:
    """What can be seen, once every picture is there."""
    page.wait_for_load_state()
    page.evaluate(EVERY_PICTURE)
    return Image.open(BytesIO(page.screenshot(animations="disabled"))).convert("RGB")


def page_of_brief(desk: Page, shoot: str) -> Image.Image:
    """A page of the draft, as it is printed."""
    desk.goto(f"{shoot}papers/brief/")
    make, ready = (
        desk.get_by_role("button", name="Make the PDF"),
        desk.get_by_role("link", name="Download the PDF"),
    )
    if make.is_visible():
        make.click()
    ready.wait_for(timeout=90_000)
    with desk.expect_download() as download:
        ready.click()
    number, tall = str(BRIEFS_PAGE), str(round(HEIGHT * SCALE))
    drawn = subprocess.run(
        ["pdftoppm", "-png", "-f", number, "-l", number, "-scale-to", tall, download.value.path()],
        capture_output=True,
        check=True,
    )
    return Image.open(BytesIO(drawn.stdout)).convert("RGB")


def side_by_side(pictures: list[Image.Image]) -> Image.Image:
    gap, height = round(GAP * SCALE), round(HEIGHT * SCALE)
    width = sum(one.width for one in pictures) + gap * (len(pictures) + 1)
    sheet, at = Image.new("RGB", (width, height + 2 * gap), TABLE), gap
    for picture in pictures:
        sheet.paste(picture, (at, gap))
        at += picture.width + gap
    return sheet


if __name__ == "__main__":
    main()
