"""Measure what is promised about time and size: `make bench` prints goal, measured, pass.

Times in the process are processor time, so that a busy machine does not count; whole commands are timed by what
they and their children used of the processor. Everything runs offline, on a database in memory.
"""

import gc
import gzip
import logging
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "priya.json"
ROUNDS = 5


@dataclass(frozen=True)
class Measured:
    """One promise: what it is about, the most that is allowed, what was found."""

    what: str
    goal: float
    found: float
    unit: str

    @property
    def holds(self) -> bool:
        return self.found <= self.goal

    def __str__(self) -> str:
        passed = "pass" if self.holds else "FAIL"
        return f"{self.what:<52} {self.goal:>8g} {self.found:>10.4g} {self.unit:<3} {passed}"


def used(work: Callable[[], object]) -> float:
    """Processor time of one run, in milliseconds."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def best_of(work: Callable[[], object]) -> float:
    """The quickest of some runs: what the work itself takes, in milliseconds."""
    work()
    gc.collect()
    return min(used(work) for _round in range(ROUNDS))


def command(*arguments: str) -> float:
    """The median processor time of a whole command, from a cold start, in seconds."""
    spent = []
    for _round in range(ROUNDS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return median(spent)


def plans() -> Iterator[Measured]:
    """One plan, over all stories."""
    from planner.plan.freeze import freeze, thaw
    from planner.plan.make import make_plan
    from tests.stories.story import STORIES

    briefs = [story.brief for story in STORIES.values()]
    times = [best_of(lambda brief=brief: make_plan(brief)) for brief in briefs]
    yield Measured(f"a plan, median of {len(times)} stories", 10, median(times), "ms")
    yield Measured("a plan, the worst story", 40, max(times), "ms")
    plan = make_plan(briefs[0])
    yield Measured("a plan frozen and thawed", 10, best_of(lambda: thaw(freeze(plan))), "ms")


@cache
def studio() -> Any:
    """The people and the shoot that the tests act with; there is one database for all parts."""
    from tests.cast import assemble

    return assemble()


def pages() -> Iterator[Measured]:
    """What a phone carries, and what an answer takes on the server."""
    from django.contrib.staticfiles.finders import find

    from config.static import bundle

    cast = studio()
    scripts = [Path(find(name)).read_bytes() for name in ("js/catchlight.js", "django_htmx/htmx-2.min.js")]
    parts = [cast.browsers["anyone"].get("/").content, bundle().encode(), *scripts]
    yield Measured("first page, compressed, without fonts", 40, sum(map(compressed, parts)), "kB")
    client, shoot = cast.browsers["client"], f"/c/{cast.shoot.uuid}"

    def step(key: str, value: str) -> Any:
        cast.shoot.refresh_from_db()
        given = {key: value, "revision": cast.shoot.revision}
        return client.post(
            f"{shoot}/questions/{key}/", given, headers={"HX-Request": "true", "HX-Target": "step"}
        )

    sizes = [compressed(step(*one).content) for one in (("people", "just-me"), ("purpose", "profile"))]
    yield Measured("a step of the conversation, compressed", 3, max(sizes), "kB")
    yield Measured(
        "an answer saved and the next question", 40, best_of(lambda: step("people", "just-me")), "ms"
    )
    desk = f"/shoots/{cast.shoot.uuid}/"
    yield Measured("the desk of a shoot", 300, best_of(lambda: cast.browsers["owner"].get(desk)), "ms")


SIX = ("clamshell", "loop", "rembrandt", "split", "double-rim", "high-key-white")


def previews() -> Iterator[Measured]:
    """The light of a shot on a stand-in: how long it takes, and what six of them add to a page."""
    from planner.stage import basis
    from planner.stage.picture import preview
    from planner.stage.scene import scene_of_lighting
    from tests.cast import approved

    scenes = [scene_of_lighting(key) for key in SIX]

    def anew(scene: Any) -> bytes:
        preview.cache_clear()
        return preview(scene)

    def cold() -> None:
        basis.forget()
        anew(scenes[0])

    yield Measured(
        "a light preview, 480 x 600, the slowest of six",
        60,
        max(best_of(lambda one=one: anew(one)) for one in scenes),
        "ms",
    )
    yield Measured("the first one, nothing in memory", 1000, best_of(cold), "ms")
    cast = studio()
    approved(cast.shoot).share()
    page = cast.browsers["client"].get(f"/c/{cast.shoot.uuid}/plan/").content
    carried = compressed(page) + sum(len(preview(one)) for one in scenes) / 1000
    yield Measured("a plan's page with six of them, on the line", 100, carried, "kB")


def commands() -> Iterator[Measured]:
    """The command line, whole processes."""
    with TemporaryDirectory() as folder:
        paper = str(Path(folder) / "brief.pdf")
        plan = ("manage.py", "plan", str(EXAMPLE))
        yield Measured("manage.py plan, cold", 1.5, command(*plan), "s")
        yield Measured(
            "manage.py plan --format pdf, cold", 5, command(*plan, "--format", "pdf", "-o", paper), "s"
        )
        yield Measured("the brief as PDF", 250, Path(paper).stat().st_size / 1000, "kB")


def papers() -> Iterator[Measured]:
    """Paper against the same document printed otherwise: ratios, so that any machine may measure them."""
    from scripts import bench_papers

    for one in bench_papers.ratios():
        yield Measured(*one)


def compressed(content: bytes) -> float:
    """Kilobytes on the line."""
    return len(gzip.compress(content)) / 1000


def main() -> None:
    """Print a line for each promise; end with status 1 where one does not hold."""
    sys.path.insert(0, str(ROOT))
    os.chdir(ROOT)
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import django
    from django.core.management import call_command
    from django.test.utils import setup_test_environment

    django.setup()
    logging.disable(logging.INFO)
    setup_test_environment()
    call_command("migrate", verbosity=0)
    print(f"{'':<52} {'goal':>8} {'measured':>10}")
    failed = 0
    for part in (plans, pages, previews, commands, papers):
        for one in part():
            print(one, flush=True)
            failed += not one.holds
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
