"""The order in which the numbers are settled: each may read those before it."""

from __future__ import annotations

from planner.rules.camera.aperture import APERTURE
from planner.rules.camera.exposure import ISO, SHUTTER, WHITE_BALANCE
from planner.rules.camera.gap import GAP
from planner.rules.camera.lens import LENS
from planner.rules.camera.standing import CAMERA_HEIGHT, DISTANCE
from planner.rules.case import Case


def settle_camera(case: Case) -> None:
    """Settles gap, lens, distance, height and exposure for the shot in hand."""
    GAP.settle(case, fallback=1.5)
    LENS.decide(case)
    DISTANCE.settle(case, fallback=1.5)
    CAMERA_HEIGHT.settle(case, fallback=1.6)
    APERTURE.settle(case, fallback=8.0)
    SHUTTER.settle(case, fallback=1 / 160)
    ISO.settle(case, fallback=100)
    WHITE_BALANCE.settle(case, fallback=5600)
