"""data/manifest.json: what the data of the stage were made with, their checksums, and how true the sums are."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from planner.stage.offline import directions
from planner.stage.offline.bodies import SCRATCH
from planner.stage.offline.dome import Care
from planner.stage.offline.finish import COLLAR, SPREAD_M
from planner.stage.offline.people import PEOPLE
from planner.stage.offline.rays import Camera

DATA = Path(__file__).parents[1] / "data"
PACKAGES = (
    "anny",
    "torch",
    "mitsuba",
    "drjit",
    "numpy",
    "scipy",
    "pillow",
    "scikit-image",
    "trimesh",
    "embreex",
)


def write() -> Path:
    """Collects everything anew from what lies there; what was not compared anew stays as it was measured."""
    care, target = Care(), DATA / "manifest.json"
    measured = json.loads(target.read_text())["agreement"]["db"] if target.exists() else {}
    told: dict[str, Any] = {
        "light": {
            "lights": {
                path.parent.name: len(json.loads(path.read_text())["lights"])
                for path in sorted((DATA / "light").glob("*/set.json"))
            },
            "distance_m": directions.DISTANCE_M,
            "diameter_deg": directions.DIAMETER_DEG,
            "suns": directions.SUNS,
            "rims": directions.RIMS,
            "samples": care.samples,
            "bounces": 2,
            "clothes_at_half_size_below": COLLAR,
            "spread_below_skin_m": SPREAD_M,
            "camera": asdict(Camera()),
        },
        "heads": {name: asdict(person) for name, person in PEOPLE.items()},
        "versions": {package: version(package) for package in PACKAGES},
        "agreement": {
            "what": "Sum as shown against a direct render with the true lamps: PSNR of the developed picture over "
            "the face, dB. The sun stands where it is stored; elsewhere its shadow's edge is softer.",
            "face": "Pixels of 320 x 400, above the chin, more than nine tenths of which are skin or eye: one that is "
            "half hair or frame has no light of its own to compare.",
            "db": measured
            | {
                path.stem: json.loads(path.read_text())
                for path in sorted((SCRATCH / "compared").glob("*.json"))
            },
        },
        "files": {
            str(path.relative_to(DATA)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(DATA.rglob("*"))
            if path.is_file() and path.name != "manifest.json"
        },
    }
    target.write_text(json.dumps(told, indent=1) + "\n")
    return target


if __name__ == "__main__":
    write()
