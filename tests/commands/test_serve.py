"""`scripts/serve.py`, which `make run` starts: it ends when it is told to, and says in a sentence what keeps it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def start(folder: Path, port: int, **given: str) -> subprocess.Popen[str]:
    """The script in a group of its own, as a terminal starts it."""
    return subprocess.Popen(
        [sys.executable, "scripts/serve.py"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PORT": str(port), "CATCHLIGHT_DATA": str(folder), **given},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def is_answered(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_ctrl_c_ends_all_of_it(tmp_path: Path) -> None:
    port = free_port()
    server = start(tmp_path, port)
    printed = ""
    while "Client " not in printed:  # the last line that it prints
        printed += server.stdout.readline()
        assert server.poll() is None, printed
    while not is_answered(port):
        time.sleep(0.05)
    os.killpg(server.pid, signal.SIGINT)
    printed += server.communicate(timeout=60)[0]
    assert "Killing" not in printed
    assert "Traceback" not in printed
    assert not is_answered(port)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"PORT": "eighty"}, "PORT is 'eighty'; allowed: a number from 1 to 65535."),
        (
            {"DATABASE_URL": "sqlite:////nowhere/at/all.sqlite3"},
            "can't be used: unable to open database file",
        ),
        ({"CATCHLIGHT_WORKER": "celery"}, "CATCHLIGHT_WORKER is 'celery'"),
    ],
)
def test_what_keeps_it_from_starting_is_one_sentence(
    tmp_path: Path, given: dict[str, str], said: str
) -> None:
    server = start(tmp_path, free_port(), **given)
    printed, _ = server.communicate(timeout=60)
    assert server.returncode == 1
    assert said in printed
    assert printed.count("\n") == 1


def test_a_taken_port_names_another(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        printed, _ = start(tmp_path, port).communicate(timeout=60)
    assert printed == f"Port {port} is taken; with another one: make run PORT={port % 65535 + 1}\n"
