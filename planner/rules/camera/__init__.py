"""Lens, distance, height and exposure: numbers that must agree with each other, with the room and with the kit."""

from planner.rules.camera import depth
from planner.rules.camera.aperture import APERTURE
from planner.rules.camera.exposure import ISO, SHUTTER, WHITE_BALANCE
from planner.rules.camera.gap import GAP
from planner.rules.camera.lens import LENS
from planner.rules.camera.lines import camera_lines
from planner.rules.camera.settle import settle_camera
from planner.rules.camera.standing import CAMERA_HEIGHT, DISTANCE

__all__ = [
    "APERTURE",
    "CAMERA_HEIGHT",
    "DISTANCE",
    "GAP",
    "ISO",
    "LENS",
    "SHUTTER",
    "WHITE_BALANCE",
    "camera_lines",
    "depth",
    "settle_camera",
]
