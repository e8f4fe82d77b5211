"""Bring the database and the static files up to date, start Granian, and make the demo studio.

Everything that can be skipped is skipped, so that a second start takes a moment only.
"""

import fcntl
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / "staticfiles" / "staticfiles.json"


def port() -> str:
    """Return the port that PORT names, or stop with a sentence."""
    value = os.environ.get("PORT", "8000")
    if not value.isdigit() or not 1 <= int(value) <= 65535:
        sys.exit(f"PORT is {value!r}; allowed: a number from 1 to 65535.")
    return value


def check_free(number: str) -> None:
    """Stop with a sentence if something else already listens at the port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        if probe.connect_ex(("127.0.0.1", int(number))) == 0:
            sys.exit(f"Port {number} is taken; with another one: make run PORT={int(number) % 65535 + 1}")


def static_files_changed() -> bool:
    """Tell whether anything under static/, or a package, is newer than what was collected."""
    if not MANIFEST.exists():
        return True
    collected = MANIFEST.stat().st_mtime
    served = [*(ROOT / "static").rglob("*"), *(ROOT / "planner" / "stage" / "data").rglob("*")]
    sources = [ROOT / ".venv" / "installed", ROOT / "config" / "static.py", *served]
    return any(path.exists() and path.stat().st_mtime > collected for path in sources)


def collect_static_files() -> None:
    """Collect what changed; of two servers that start at once, one collects and the other waits for it."""
    from django.core.management import call_command

    with (ROOT / ".venv" / "collecting").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if static_files_changed():
            print("Collecting static files", flush=True)
            call_command("collectstatic", interactive=False, clear=True, verbosity=0)


def prepare() -> None:
    """Migrate, collect static files."""
    import django
    from django.conf import settings
    from django.core.management import call_command
    from django.db import OperationalError

    django.setup()
    try:
        call_command("migrate", verbosity=0)
    except OperationalError as error:
        sys.exit(
            f"The database that DATABASE_URL or CATCHLIGHT_DATA names can't be used: {error}".splitlines()[0]
        )
    if not settings.DEBUG:
        collect_static_files()


def tell() -> None:
    """Make the demo studio where there is none, and print where to go."""
    from django.core.management import call_command
    from django.db import connections

    call_command("demo")
    sys.stdout.flush()
    connections.close_all()


def main() -> None:
    """Prepare, then serve."""
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    number = port()
    check_free(number)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    # Not 127.0.0.1: a passkey belongs to a name, and this is the one that browsers trust without https.
    os.environ.setdefault("CATCHLIGHT_BASE_URL", f"http://localhost:{number}")
    prepare()
    sys.exit(serve(number))


def serve(number: str) -> int:
    """Run Granian until it ends or is told to; its exit status.

    It gets a session of its own: Ctrl-C reaches a whole group, and a worker that hears it twice, from the terminal
    and from its parent, may never end. A closed terminal ends it too, where Granian alone would start anew.
    """
    # One process with a few threads: SQLite has one writer, and waiting for it must not stop the readers.
    command = [
        ROOT / ".venv" / "bin" / "granian",
        "--interface=wsgi",
        "--host=127.0.0.1",
        f"--port={number}",
        "--workers=1",
        "--blocking-threads=4",
        # A worker that is asked to end before it listens to that would never end.
        "--workers-kill-timeout=3",
        "--no-access-log",
        "--log-level=warning",
        "config.wsgi:application",
    ]
    server = subprocess.Popen(command, start_new_session=True)
    try:
        for ends in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(ends, lambda _number, _frame: server.terminate())
        tell()  # while the server loads what it needs
        return server.wait()
    finally:
        server.terminate()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
