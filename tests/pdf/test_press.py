"""The press: limits that hold, failures told in a sentence, and no way out of the machine."""

import base64
import subprocess
import sys

import pytest

from planner.brief import press

PAGE = '<!doctype html><html lang="en"><title>T</title><body><h1>T</h1>{}</body></html>'


def test_a_page_is_printed():
    assert press.printed(PAGE.format("<p>Hello</p>")).startswith(b"%PDF")


def test_a_paper_that_takes_too_long_is_stopped_and_said_so():
    with pytest.raises(press.PaperFailed) as failure:
        press.printed(PAGE.format("<p>x</p>"), seconds=0.05)
    assert "took too long" in failure.value.sentence.text


def test_a_paper_that_eats_memory_is_stopped_and_the_server_lives():
    with pytest.raises(press.PaperFailed) as failure:
        press.printed(PAGE.format("<p>" + "x" * 60_000_000), seconds=15)
    assert failure.value.sentence.text


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1/x.png",
        "https://example.com/x.png",
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "../manage.py",
    ],
)
def test_a_paper_fetches_nothing_but_our_own_files(address):
    with pytest.raises(press.PaperFailed):
        press.printed(PAGE.format(f'<p><img src="{address}" alt="x"></p>'))


def test_a_picture_within_the_page_may_be_shown():
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>t</title><path d="M0 0h9v9z"/></svg>'
    src = f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
    assert press.printed(PAGE.format(f'<p><img src="{src}" alt="A square"></p>')).startswith(b"%PDF")


def test_a_drawing_cannot_reach_a_file_either(caplog):
    link = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {link}><image xlink:href="file:///etc/passwd"/></svg>'
    src = f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
    press.printed(PAGE.format(f'<p><img src="{src}" alt="A square"></p>'))
    assert "Failed to render SVG image" in caplog.text


def test_the_web_process_never_imports_the_engine():
    code = "import django; django.setup(); import planner.urls, sys; print('weasyprint' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"DJANGO_SETTINGS_MODULE": "tests.settings", "PATH": ""},
    )
    assert done.stdout.strip() == "False"
