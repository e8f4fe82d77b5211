"""Photographs of screens, to be looked at by people."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Error, Page

WIDTHS = {390: 844, 1440: 900}
"""The widths at which every screen is looked at, each with its height, in CSS pixels."""

ALL_PICTURES_ARE_THERE = """() => Promise.all([...document.images].map(picture => {
    picture.loading = "eager";
    return picture.decode().catch(() => null);
}))"""
"""Waits for pictures, also for those that a person would have to scroll to."""


@dataclass
class Screens:
    """Takes numbered pictures into a folder; takes none where there is no folder."""

    folder: Path | None
    taken: int = field(default=0)

    def take(self, page: Page, name: str, *, dark: bool = False) -> None:
        """The whole page at each width, and once more in the dark where asked; then as it was before."""
        if self.folder is None:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        self.taken += 1
        before = page.viewport_size
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            self._shoot(page, f"{self.taken:02d}-{name}-{width}")
            if dark:
                page.emulate_media(color_scheme="dark")
                self._shoot(page, f"{self.taken:02d}-{name}-{width}-dark")
                page.emulate_media(color_scheme="light")
        if before is not None:
            page.set_viewport_size(before)

    def _shoot(self, page: Page, name: str) -> None:
        page.wait_for_load_state()
        try:
            page.evaluate(ALL_PICTURES_ARE_THERE)
        except Error:  # a page that waits for a paper went on meanwhile
            page.wait_for_load_state()
            page.evaluate(ALL_PICTURES_ARE_THERE)
        page.screenshot(path=self.folder / f"{name}.png", full_page=True, animations="disabled")
