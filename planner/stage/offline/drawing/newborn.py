"""A newborn, swaddled, asleep on the back and seen from above: drawn by hand, as no body of ours is so young.

Millimetres from the crown, x to camera right, y towards the feet, by the measures of a newborn: a head 12 cm high and
9.6 cm broad, 50 cm from crown to heel, of which the wrapped legs, a little bent, leave 47.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from planner.stage.offline.drawing.curves import closed_path, open_path

Points = tuple[tuple[float, float], ...]

LONG_MM = 470
"""From the crown to where the wrap ends: there is the floor of the figure."""
TILT_DEG, ABOUT = 5.0, (0.0, 118.0)
"""The head lies a little to one side."""
ERROR_MM = 0.5

WRAP: Points = (
    (-36, 108), (-58, 122), (-76, 148), (-86, 190), (-89, 240), (-86, 292), (-77, 348), (-62, 402),
    (-42, 444), (-6, 468), (32, 452), (56, 408), (74, 350), (85, 292), (88, 240), (85, 190), (75, 148),
    (57, 122), (36, 108), (0, 98),
)  # fmt: skip
WRAP_SHADE: Points = (
    (62, 132), (75, 168), (79, 214), (76, 262), (68, 318), (54, 374), (36, 422), (10, 452), (-12, 462),
    (-6, 468), (32, 452), (56, 408), (74, 350), (85, 292), (88, 240), (85, 190), (76, 150),
)  # fmt: skip
UNDER: Points = ((-34, 112), (-18, 130), (1, 146), (20, 132), (36, 112), (0, 100))
"""What is seen of the inner layer between the two edges at the neck."""
OVER_EDGE: Points = ((40, 111), (24, 134), (-6, 172), (-38, 222), (-64, 272), (-80, 322))
"""The outer layer's edge, from one shoulder over the chest to the other side."""
INNER_EDGE: Points = ((-38, 110), (-22, 127), (-5, 146), (4, 154))
OVER_SHADE: Points = (
    (33, 124), (17, 146), (-8, 182), (-37, 232), (-61, 282), (-77, 330), (-80, 322), (-64, 272), (-38, 222),
    (-6, 172), (24, 134),
)  # fmt: skip
FOLDS: tuple[Points, ...] = (
    ((-74, 334), (-44, 326), (-4, 306), (34, 276)),
    ((-70, 356), (-36, 360), (2, 350), (42, 326)),
    ((-58, 388), (-28, 400), (8, 396)),
    ((-80, 204), (-64, 216), (-46, 222)),
    ((72, 168), (54, 184), (36, 190)),
)
HEAD: Points = (
    (0, 6), (-26, 10), (-42, 26), (-48, 48), (-48.5, 66), (-49, 84), (-44, 101), (-31, 114), (-14, 119.5),
    (0, 120.5), (14, 119.5), (31, 114), (44, 101), (49, 84), (48.5, 66), (48, 48), (42, 26), (26, 10),
)  # fmt: skip
HEAD_SHADE: Points = (
    (36, 44), (38, 62), (40, 80), (36, 96), (24, 109), (8, 116), (-6, 120), (0, 120.5), (14, 119.5),
    (31, 114), (44, 101), (49, 84), (48.5, 66), (48, 48), (44, 36),
)  # fmt: skip
EARS: tuple[Points, ...] = (
    ((-47, 60), (-52, 59), (-55, 67), (-53, 77), (-48, 82)),
    ((47, 60), (52, 59), (55, 67), (53, 77), (48, 82)),
)
CAP: Points = (
    (0, 0), (-26, 5), (-44, 20), (-52, 42), (-53, 55), (-38, 45), (-20, 39), (0, 37), (20, 39), (38, 45),
    (53, 55), (52, 42), (44, 20), (26, 5),
)  # fmt: skip
CAP_SHADE: Points = (
    (26, 6), (36, 24), (40, 36), (41, 46), (53, 55), (52, 42), (44, 20),
)  # fmt: skip
CAP_BAND: Points = ((-52, 44), (-37, 34), (-19, 28.5), (0, 27), (19, 28.5), (37, 34), (52, 44))
LIDS: tuple[Points, ...] = (
    ((-32, 67), (-27, 70.5), (-22, 71.5), (-17, 70.5), (-13, 67.5)),
    ((32, 67), (27, 70.5), (22, 71.5), (17, 70.5), (13, 67.5)),
)
NOSE: Points = ((-6, 84), (-3.5, 87), (0, 88), (3.5, 87), (6, 84))
MOUTH: tuple[Points, ...] = (((-8, 99), (-4, 99.8), (0, 101), (4, 99.8), (8, 99)),)
CHIN: Points = ((-5, 108.5), (0, 109.5), (5, 108.5))

LANDMARKS_MM = {
    "crown": (0, 0), "eyes": (0, 69), "left_eye": (-22, 69), "right_eye": (22, 69), "nose": (0, 86),
    "chin": (0, 120), "neck": (0, 122), "left_shoulder": (-58, 142), "right_shoulder": (58, 142),
    "left_elbow": (-72, 228), "right_elbow": (72, 228), "left_wrist": (-20, 206), "right_wrist": (20, 206),
    "waist": (0, 258), "left_hip": (-38, 290), "right_hip": (38, 290), "left_knee": (-44, 346),
    "right_knee": (44, 346), "left_ankle": (-18, 430), "right_ankle": (18, 430), "sole": (0, 470),
}  # fmt: skip
ON_THE_HEAD = ("crown", "eyes", "left_eye", "right_eye", "nose", "chin")


HOLDER = "kind-listening"
"""Somebody seated with the hands in the lap, who holds the newborn: the forearms are under it."""
LAID_DEG, AT_THE_ELBOW_MM = 22.0, (-95.0, -38.0)
"""How steeply it lies in arms, and where its chin is from the middle of the holder, at the elbows' height."""


def make(data: Path) -> None:
    """Write both figures' files: alone, and in the arms of somebody seated."""
    _write(data, _alone())
    _write(data, _held(json.loads(gzip.decompress((data / HOLDER / "middle.json.gz").read_bytes()))))


def _write(data: Path, record: dict[str, Any]) -> None:
    folder = data / record["pose"]
    folder.mkdir(parents=True, exist_ok=True)
    packed = json.dumps(record, separators=(",", ":")).encode()
    (folder / "middle.json.gz").write_bytes(gzip.compress(packed, 9, mtime=0))


def _alone() -> dict[str, Any]:
    return {
        "pose": "newborn-swaddled",
        "build": "middle",
        "people": 1,
        "body_deg": 0.0,
        "face_yaw_deg": 0.0,
        "camera": {"height_m": round(LONG_MM / 2000, 3), "distance_m": 7.0},
        "landmarks": [{name: _metres(name, place) for name, place in LANDMARKS_MM.items()}],
        "paths": _paths(),
    }


def _held(holder: dict[str, Any]) -> dict[str, Any]:
    """The same newborn across the lap of the holder, whose figure it follows."""
    own = holder["landmarks"][0]
    across, down = AT_THE_ELBOW_MM
    chin = np.array([1000 * own["waist"][0] + across, -1000 * own["left_elbow"][1] + down])
    turn = np.radians(LAID_DEG - 90)
    spun = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    start = _lying((LANDMARKS_MM["chin"],), True)[0]

    def laid(points: np.ndarray) -> np.ndarray:
        return np.asarray((points - start) @ spun.T + chin)

    small = {}
    for name, place in LANDMARKS_MM.items():
        x, y = laid(_lying((place,), name in ON_THE_HEAD))[0] / 1000
        small[name] = [round(float(x), 3), round(float(-y), 3), own["left_wrist"][2]]
    kept = {key: holder[key] for key in ("build", "body_deg", "face_yaw_deg", "camera")}
    paths = [*holder["paths"], *((role, 1, data) for role, _person, data in _paths(laid))]
    return {"pose": "baby-in-arms", **kept, "people": 2, "landmarks": [own, small], "paths": paths}


def _paths(laid: Callable[[np.ndarray], np.ndarray] = np.asarray) -> list[tuple[str, int, str]]:
    """In painter's order: the wrap with its lines, then the head, so that no cloth lies on the face."""

    def areas(role: str, *several: Points, on_the_head: bool = False) -> tuple[str, int, str]:
        curves = (_curve(laid(_lying(one, on_the_head)), closed=True) for one in several)
        return role, 0, "".join(closed_path(one, ERROR_MM, decimals=1) for one in curves)

    def lines(role: str, *several: Points, on_the_head: bool = False) -> tuple[str, int, str]:
        curves = (_curve(laid(_lying(one, on_the_head))) for one in several)
        return role, 0, "".join(open_path(one, ERROR_MM, decimals=1) for one in curves)

    return [
        areas("prop", WRAP),
        areas("prop-shade", WRAP_SHADE, OVER_SHADE, UNDER),
        lines("line", OVER_EDGE, INNER_EDGE, *FOLDS),
        areas("line", WRAP),
        areas("skin", *EARS, HEAD, on_the_head=True),
        areas("skin-shade", HEAD_SHADE, on_the_head=True),
        areas("head-line", HEAD, on_the_head=True),
        lines("head-line", *EARS, NOSE, CHIN, on_the_head=True),
        areas("prop", CAP, on_the_head=True),
        areas("prop-shade", CAP_SHADE, on_the_head=True),
        areas("head-line", CAP, on_the_head=True),
        lines("head-line", CAP_BAND, on_the_head=True),
        lines("mouth", *MOUTH, on_the_head=True),
        lines("lid", *LIDS, on_the_head=True),
    ]


def _lying(points: Points, on_the_head: bool) -> np.ndarray:
    """On the figure's own ground, those of the head turned with it."""
    at = np.array(points, float)
    if on_the_head:
        turn = np.radians(TILT_DEG)
        spun = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        at = (at - ABOUT) @ spun.T + ABOUT
    return at - [0, LONG_MM]


def _metres(name: str, place: tuple[float, float]) -> list[float]:
    x, y = _lying((place,), name in ON_THE_HEAD)[0] / 1000
    return [round(float(x), 3), round(float(-y), 3), 0.0]


def _curve(points: np.ndarray, *, closed: bool = False) -> np.ndarray:
    """A dense curve through the points (Catmull and Rom's)."""
    last = len(points) - 1
    dense = []
    for place in range(len(points) if closed else last):
        at = [place - 1, place, place + 1, place + 2]
        a, b, c, d = points[[one % len(points) if closed else min(max(one, 0), last) for one in at]]
        t = np.linspace(0, 1, 12, endpoint=False)[:, None]
        dense.append(
            0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        )
    return np.concatenate([*dense, points[-1:]] if not closed else dense)
