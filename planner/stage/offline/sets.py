"""A head's light as the app reads it: planner/stage/data/light/<head>-<view>/."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image
from scipy.ndimage import zoom

from planner.stage.offline import directions, mirrors
from planner.stage.offline.dome import Care, Progress, Set, discs, raw
from planner.stage.offline.finish import Finish
from planner.stage.offline.maps import SIZE, turned
from planner.stage.offline.people import YAWS

if TYPE_CHECKING:
    from pathlib import Path

QUALITIES = (46, 40, 34, 30)
"""From the best to the least that still agrees with direct renders on the face."""
FINE = 80
"""For lights whose every fault shows: those beside the face, which are used one by one and graze it, and the sun."""
BESIDE_DEG, LOW_DEG, HIGH_DEG = (75, 105), -10, 30
NEAREST_M, DEEP_M = 0.40, -0.25
"""Of the depth map: z is -0.25 m at 0 and 0.40 m more at 255."""


def write(of: Set, care: Care) -> Path:
    """The whole set: tiles, maps, mirrors, and set.json that tells where all of it lies."""
    angles = directions.lights()
    if care.most_lights:
        angles = angles[:: max(1, len(angles) // care.most_lights)]
    straight, bounced = raw(of, care, discs(angles), "lights")
    finish = Finish(of, care.tile)
    folder = care.folder / of.folder
    folder.mkdir(parents=True, exist_ok=True)
    greys, scales = [], []
    tick = Progress(f"{of.folder}: writing")
    for index in range(len(angles)):
        picture = finish(straight[index], bounced[index])
        if tuple(angles[index]) in directions.SUNS:
            picture = picture * of.falls_off(*angles[index], care.tile)
        scales.append(max(float(np.percentile(picture[finish.sure], 99.95)), 1e-4))
        greys.append((np.sqrt(np.clip(picture / scales[-1], 0, 1)) * 255 + 0.5).astype("u1"))
        tick(0.6 * (index + 1) / len(angles))
    tiles = _within(greys, [_shows_all(*angle, YAWS[of.view]) for angle in angles], care.budget)
    tick(1.0)
    (folder / "dome.bin").write_bytes(b"".join(tiles))
    offsets = np.cumsum([0] + [len(tile) for tile in tiles])
    camera = of.stage.camera
    told: dict[str, Any] = {
        "head": of.name,
        "view": of.view,
        "face_yaw_deg": YAWS[of.view],
        "frame_height_m": camera.frame_m,
        "camera_m": [camera.right_m, -camera.drop_m, camera.distance_m],
        "tile": list(care.tile),
        "size": list(SIZE),
        "light_distance_m": directions.DISTANCE_M,
        "light_diameter_m": round(directions.DIAMETER_M, 4),
        "lights": [
            {
                "azimuth_deg": float(azimuth),
                "elevation_deg": float(elevation),
                "offset": int(offset),
                "length": len(tile),
                "scale": round(scale, 5),
            }
            for (azimuth, elevation), offset, tile, scale in zip(angles, offsets, tiles, scales, strict=False)
        ],
        "landmarks_px": landmarks(of),
    }
    _write_maps(of, folder)
    told["eyes"] = mirrors.eyes(of.stage, of.head.eyes, YAWS[of.view], folder)
    if of.lenses:
        told["lenses"] = mirrors.lenses(of.stage, of.lenses, YAWS[of.view], folder)
    (folder / "set.json").write_text(json.dumps(told, separators=(",", ":")) + "\n")
    return folder


def _shows_all(azimuth: float, elevation: float, yaw_deg: float) -> bool:
    """Whether a light stands beside the face as the lens sees it, or as it looks, or is a sun."""
    off = (abs(azimuth), abs((azimuth - yaw_deg + 180) % 360 - 180))
    beside = any(BESIDE_DEG[0] <= one <= BESIDE_DEG[1] for one in off)
    return (azimuth, elevation) in directions.SUNS or (beside and LOW_DEG <= elevation <= HIGH_DEG)


def _within(greys: list[np.ndarray], fine: list[bool], budget: int) -> list[bytes]:
    """The tiles as WebP, all but the fine ones at the best quality that keeps within the budget, by every eighth."""
    for quality in QUALITIES:
        some = greys[::8]
        if sum(len(_webp(grey, quality)) for grey in some) * len(greys) / len(some) <= budget:
            break
    return [_webp(grey, FINE if shows else quality) for grey, shows in zip(greys, fine, strict=True)]


def _webp(grey: np.ndarray, quality: int) -> bytes:
    file = io.BytesIO()
    Image.fromarray(grey).save(file, "WEBP", quality=quality, method=6)
    return file.getvalue()


def _write_maps(of: Set, folder: Path) -> None:
    colour = np.stack([of.maps[name] for name in ("red", "green", "blue")], -1)
    kept = {"lossless": True} if of.name == "clay" else {"quality": 95}  # a plain grey shows every false tint
    Image.fromarray(coded(colour)).save(folder / "surface.webp", method=6, **kept)
    Image.fromarray((of.maps["matte"] * 255 + 0.5).astype("u1")).save(folder / "matte.png", optimize=True)
    depth = np.clip((zoom(of.maps["z"], 0.5, order=1) - DEEP_M) / NEAREST_M, 0, 1) * 255 + 0.5
    Image.fromarray(depth.astype("u1")).save(folder / "depth.png", optimize=True)


def coded(light: np.ndarray) -> np.ndarray:
    """sRGB bytes of linear light."""
    light = np.clip(light, 0, 1)
    curve = np.where(light <= 0.0031308, 12.92 * light, 1.055 * np.maximum(light, 1e-9) ** (1 / 2.4) - 0.055)
    return (curve * 255 + 0.5).astype("u1")


def landmarks(of: Set) -> dict[str, list[float]]:
    """Where the features lie in the picture; left is camera left."""
    skin, k = of.head.vertices, of.head.scale
    middle = skin[(np.abs(skin[:, 0]) < 0.0012) & (skin[:, 1] > -0.16 * k) & (skin[:, 2] > -0.06 * k)]
    profile = middle[np.argsort(middle[:, 1])]

    def between(low: float, high: float) -> np.ndarray:
        return profile[(profile[:, 1] > low * k) & (profile[:, 1] < high * k)]

    nose = between(-0.06, -0.01)
    tip = nose[np.argmax(nose[:, 2])]
    under = between(tip[1] / k - 0.022, tip[1] / k - 0.004)
    base = under[np.argmin(under[:, 2])]
    lips = of.head.masks["lips"]
    mouth = np.average(skin, axis=0, weights=lips * (skin[:, 2] > 0))
    chin = between(-0.16, mouth[1] / k - 0.012)
    most = chin[np.argmax(chin[:, 2])]
    menton = chin[(chin[:, 2] > most[2] - 0.012 * k)][0]
    cheek_height = (tip[1] + mouth[1]) / 2 + 0.012 * k

    def cheek(side: int) -> np.ndarray:
        near = skin[
            (np.abs(skin[:, 1] - cheek_height) < 0.002) & (np.abs(skin[:, 0] - side * 0.043 * k) < 0.002)
        ]
        return near[np.argmax(near[:, 2])]

    places = {"left_eye": of.head.eyes[0].centre, "right_eye": of.head.eyes[1].centre, "nose_tip": tip}
    places |= {
        "nose_base": base,
        "mouth": mouth,
        "chin": menton,
        "left_cheek": cheek(-1),
        "right_cheek": cheek(1),
    }
    turn = turned(YAWS[of.view])
    found = {}
    for name, place in places.items():
        if name.endswith("eye"):
            centre = turn @ place
            place_seen = centre + np.array([0, 0, of.head.eyes[0].radius])
            pixel = of.stage.camera.pixel(np.where([1, 1, 0], centre, place_seen), *SIZE)
        else:
            pixel = of.stage.camera.pixel(turn @ place, *SIZE)
        found[name] = [round(float(value), 1) for value in pixel]
    rows, columns = np.nonzero(of.maps["matte"] > 0.5)
    found["crown"] = [round(float(columns[rows == rows.min()].mean()), 1), float(rows.min())]
    return found
