"""What a first visit on a phone has to carry, and that no system font falls in."""

import gzip
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find
from django.test import Client
from fontTools.ttLib import TTFont

from config.static import bundle

FONTS = Path(find("fonts"))
WRITTEN = "Aa09 éüßłşőțĉ –—‘’“”…·×°′″½¼¾⅓⅔−±≤≥▸←→↑↓✓"


def test_the_stylesheet_is_one_file_with_its_layers_in_order() -> None:
    css = bundle()
    assert css.startswith("@layer tokens, base, layout, components, pages;")
    assert "@import" not in css
    assert "@layer components {" in css


def test_the_first_page_stays_under_40_kb(client: Client) -> None:
    page = client.get("/").content
    scripts = [Path(find(name)).read_bytes() for name in ("js/catchlight.js", "django_htmx/htmx-2.min.js")]
    carried = [page, bundle().encode(), *scripts]
    assert sum(len(gzip.compress(part)) for part in carried) < 40_000


def test_the_fonts_of_the_screen_stay_under_150_kb() -> None:
    assert sum(path.stat().st_size for path in FONTS.glob("*.woff2")) < 150_000


@pytest.mark.parametrize("path", sorted(FONTS.rglob("*.ttf")), ids=lambda path: path.stem)
def test_a_face_has_every_sign_that_is_written(path: Path) -> None:
    assert {ord(sign) for sign in WRITTEN} <= TTFont(path).getBestCmap().keys()


def test_the_scripts_of_the_light_table_stay_under_10_kb() -> None:
    scripts = [Path(find(f"js/{name}.js")).read_bytes() for name in ("light", "stage")]
    assert sum(len(gzip.compress(part)) for part in scripts) < 10_000
