"""What the camera sees of a figure besides its light: coverage, colour, depth."""

from __future__ import annotations

from typing import Any

import numpy as np
from PIL import Image
from scipy.ndimage import distance_transform_edt, gaussian_filter

from planner.stage.offline.rays import LEAST, Stage, dr, mi

SIZE = (480, 600)


def turned(yaw_deg: float) -> np.ndarray:
    """The turn of a head about the vertical axis, positive to camera left."""
    angle = np.radians(-yaw_deg)
    return np.array([[np.cos(angle), 0, np.sin(angle)], [0, 1, 0], [-np.sin(angle), 0, np.cos(angle)]])


def maps(stage: Stage, width: int, height: int, side: int = 6) -> dict[str, np.ndarray]:
    """What the camera sees, averaged over each pixel; colours only over what is covered.

    `soft` and `hair` are shares of what is covered, `soft_light` and `hair_light` of what it reflects: where half a
    pixel is skin and half dark hair, nearly all light in it is the skin's.
    """
    count = width * height
    index = dr.arange(mi.UInt32, count)
    total: dict[str, Any] = {}
    names = ("red", "green", "blue", "z", "soft", "hair", "eye", "matte", "light", "soft_light", "hair_light")
    for row in range(side):
        for column in range(side):
            x = mi.Float(index % width) + (column + 0.5) / side
            y = mi.Float(index // width) + (row + 0.5) / side
            point = stage.hit(*stage.camera.rays(x, y, width, height))
            point["matte"] = mi.Float(1)
            point["light"] = dr.maximum(stage.colour(point), LEAST)
            for name in ("soft", "hair"):
                point[f"{name}_light"] = point[name] * point["light"]
            one = {name: dr.select(point["seen"], point[name], 0) for name in names}
            for name, value in one.items():
                total[name] = total[name] + value if name in total else value
            dr.eval(total)
    flat = {name: np.array(value).reshape(height, width) for name, value in total.items()}
    cover, light = flat.pop("matte"), flat.pop("light")
    found = {
        name: extended(value / np.maximum(light if name.endswith("_light") else cover, LEAST), cover > 0)
        for name, value in flat.items()
    }
    found["matte"] = (cover / side**2).astype("f4")
    return found


def extended(values: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """Values carried on smoothly beyond the silhouette."""
    rows, columns = distance_transform_edt(~inside, return_distances=False, return_indices=True)
    filled = values[rows, columns]
    return np.where(inside, values, gaussian_filter(filled, 4))


def reduced(channel: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """A map made smaller, each pixel the mean of those it covers."""
    return np.asarray(Image.fromarray(channel.astype("f4")).resize(size, Image.Resampling.BOX))
