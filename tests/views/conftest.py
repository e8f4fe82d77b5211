"""What the web tests start from."""

import pytest

from planner.brief import press
from planner.views import pictures
from tests.cast import PDF, Cast, assemble


@pytest.fixture
def cast(db: None) -> Cast:
    """One studio with a shoot, and a browser for every role."""
    return assemble()


@pytest.fixture(autouse=True)
def pressed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that were sent to the press, which prints nothing here."""
    pages: list[str] = []

    def printed(html: str) -> bytes:
        pages.append(html)
        return PDF

    monkeypatch.setattr(press, "printed", printed)
    monkeypatch.setattr(press, "get_ready", lambda: None)
    return pages


@pytest.fixture(autouse=True)
def _nothing_is_drawn_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test leaves work behind for the next."""
    monkeypatch.setattr(pictures, "draw_ahead", lambda: None)
