"""The stage's data are whole: what the manifest names is there, unchanged, small enough, and true."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path

import pytest
from PIL import Image

DATA = Path(__file__).parents[3] / "planner" / "stage" / "data"
MANIFEST = json.loads((DATA / "manifest.json").read_text())
SETS = sorted(path.parent for path in DATA.glob("light/*/set.json"))
HEADS = {"clay", "child", "long-hair", "curls", "glasses", "bald", "beard", "head-covering"}
ALL_MB, LIGHT_MB = 15, 9.5
AGREES_DB = 34.0


def _size_mb(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def test_every_head_is_lit_from_the_front_and_turned() -> None:
    assert {folder.name for folder in SETS} == {
        f"{head}-{view}" for head in HEADS for view in ("front", "turned")
    }


def test_the_manifest_names_every_file_of_the_light_as_it_is() -> None:
    there = {str(path.relative_to(DATA)): path for path in (DATA / "light").rglob("*") if path.is_file()}
    named = {name: digest for name, digest in MANIFEST["files"].items() if name.startswith("light/")}
    assert named == {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in there.items()}


def test_the_data_stay_small() -> None:
    assert _size_mb(DATA) <= ALL_MB
    assert _size_mb(DATA / "light") <= LIGHT_MB


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_every_light_of_a_set_is_a_picture_of_its_size(folder: Path) -> None:
    told = json.loads((folder / "set.json").read_text())
    packed = (folder / "dome.bin").read_bytes()
    assert sum(light["length"] for light in told["lights"]) == len(packed)
    for light in told["lights"]:
        with Image.open(io.BytesIO(packed[light["offset"] :][: light["length"]])) as tile:
            assert tile.size == tuple(told["tile"])


def test_sums_agree_with_direct_renders_on_the_face() -> None:
    measured = MANIFEST["agreement"]["db"]
    assert measured
    short = {
        (name, family): level
        for name, families in measured.items()
        for family, level in families.items()
        if level < AGREES_DB
    }
    assert not short
