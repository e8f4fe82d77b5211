"""The light basis of a head: rendered once, kept raw in the scratch folder, written as the app reads it."""

from __future__ import annotations

import hashlib
import io
import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from scipy.ndimage import distance_transform_edt, gaussian_filter, zoom

from planner.stage.offline import directions
from planner.stage.offline.bodies import SCRATCH
from planner.stage.offline.head import CORNEA, IRIS, Head
from planner.stage.offline.people import YAWS, View, figure
from planner.stage.offline.trace import Camera, Emitters, Stage, disc, dr, mi, shading
from planner.stage.offline.worn import Lens

DATA = Path(__file__).parents[1] / "data" / "light"
TILE, SIZE = (320, 400), (480, 600)
EYE_SCALE = 4
RIGHT_M: dict[View, float] = {"front": 0.0, "turned": 0.022}
"""How far beside the eyes the picture is centred: on the head."""
SPREAD_M = 0.001
"""How far light spreads below skin (standard deviation)."""
SURE = 0.35
"""Pixels that the figure covers less are filled from within."""
CHUNK = 64
"""Lights rendered in one go, and kept as one file."""


@dataclass(frozen=True)
class Care:
    """How well it is rendered."""

    samples: int = 48
    tile: tuple[int, int] = TILE
    quality: int = 40
    most_lights: int | None = None


class Progress:
    """One line that says how far a step is and when it will be done."""

    def __init__(self, what: str) -> None:
        self.what, self.start, self.before = what, time.monotonic(), 0.0

    def __call__(self, share: float) -> None:
        now = time.monotonic()
        if share < 1 and now - self.before < 1:
            return
        self.before = now
        left = (now - self.start) * (1 - share) / max(share, 1e-6)
        sys.stderr.write(f"\r{self.what:44s} {100 * share:5.1f} %  {left:5.0f} s left ")
        sys.stderr.write("\n" if share >= 1 else "")
        sys.stderr.flush()


def discs(angles: np.ndarray) -> Emitters:
    """The dome's lights."""
    each = [
        disc(azimuth, elevation, directions.DISTANCE_M, directions.DIAMETER_M, directions.DIAMETER_M)
        for azimuth, elevation in angles
    ]
    centre, u, v = (np.array([one[k] for one in each]) for k in range(3))
    one = np.ones(len(each))
    return Emitters(centre, u, v, one > 0, one, 0 * one)


@dataclass
class Set:
    """A head in one view, ready for rays, with its maps."""

    name: str
    view: View
    stage: Stage
    head: Head
    lenses: list[Lens]
    maps: dict[str, np.ndarray]

    @property
    def folder(self) -> str:
        return f"{self.name}-{self.view}"

    def seen_by_tile(self, tile: tuple[int, int]) -> np.ndarray:
        """Flat indices of a tile's pixels that show any of the figure."""
        cover = np.asarray(Image.fromarray(self.maps["matte"]).resize(tile, Image.Resampling.BOX))
        return np.flatnonzero(cover > 0.002)


def made(name: str, view: View) -> Set:
    """The head with its maps at full size: coverage, colour, depth, softness."""
    whole = figure(name, view)
    stage = Stage(whole.figure, Camera(right_m=RIGHT_M[view]))
    return Set(name, view, stage, whole.bare, whole.lenses, maps(stage, *SIZE))


def maps(stage: Stage, width: int, height: int, side: int = 6) -> dict[str, np.ndarray]:
    """What the camera sees, averaged over each pixel; colours only over what is covered."""
    count = width * height
    index = dr.arange(mi.UInt32, count)
    total: dict[str, Any] = {}
    names = ("red", "green", "blue", "z", "soft", "eye")
    for row in range(side):
        for column in range(side):
            x = mi.Float(index % width) + (column + 0.5) / side
            y = mi.Float(index // width) + (row + 0.5) / side
            point = stage.hit(*stage.camera.rays(x, y, width, height))
            one = {name: dr.select(point["seen"], point[name], 0) for name in names}
            one["matte"] = dr.select(point["seen"], mi.Float(1), 0)
            for name, value in one.items():
                total[name] = total[name] + value if name in total else value
            dr.eval(total)
    flat = {name: np.array(value).reshape(height, width) for name, value in total.items()}
    cover = flat.pop("matte")
    found = {name: extended(value / np.maximum(cover, 1), cover > 0) for name, value in flat.items()}
    found["matte"] = (cover / side**2).astype("f4")
    return found


def extended(values: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """Values carried on smoothly beyond the silhouette."""
    rows, columns = distance_transform_edt(~inside, return_distances=False, return_indices=True)
    filled = values[rows, columns]
    return np.where(inside, values, gaussian_filter(filled, 4))


def raw(of: Set, care: Care, lights: Emitters, what: str) -> tuple[np.ndarray, np.ndarray]:
    """Straight and bounced shading under each light (lights, pixels), rendered as far as it is not kept yet.

    Bounced light is smooth: it is rendered at half the size.
    """
    shape = of.stage.figure
    stamp = hashlib.sha256(shape.vertices.astype("f4").tobytes() + shape.qualities.astype("f4").tobytes())
    stamp.update(repr((care.samples, care.tile)).encode())
    straight, bounced = [], []
    for first in range(0, len(lights), CHUNK):
        some = lights.some(slice(first, first + CHUNK))
        key = hashlib.sha256(stamp.digest() + some.stamp()).hexdigest()[:16]
        kept = SCRATCH / "raw" / f"{of.folder}-{key}.npz"
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            title = f"{of.folder}: {what} {first + 1} to {first + len(some)} of {len(lights)}"
            rendered = _rendered(of, care, some, Progress(title))
            part = kept.with_suffix(".part.npz")
            np.savez(part, straight=rendered[0].T.astype("f2"), bounced=rendered[1].T.astype("f2"))
            part.rename(kept)
        with np.load(kept) as stored:
            straight.append(stored["straight"].astype("f4"))
            bounced.append(stored["bounced"].astype("f4"))
    return np.concatenate(straight), np.concatenate(bounced)


def _rendered(of: Set, care: Care, lights: Emitters, tick: Progress) -> tuple[np.ndarray, np.ndarray]:
    half = (care.tile[0] // 2, care.tile[1] // 2)
    full, coarse = of.seen_by_tile(care.tile), of.seen_by_tile(half)
    straight = shading(
        of.stage, lights, full, care.tile, care.samples, bounced=False, tick=lambda share: tick(share * 0.75)
    )
    bounced = shading(
        of.stage,
        lights,
        coarse,
        half,
        care.samples,
        bounced=True,
        tick=lambda share: tick(0.75 + share * 0.25),
    )
    return straight, bounced


class Finish:
    """From rendered pixels to whole pictures: light spread below skin, bounced light, and all beyond the edge."""

    def __init__(self, of: Set, tile: tuple[int, int]) -> None:
        self.tile, self.half = tile, (tile[0] // 2, tile[1] // 2)
        self.pixels, self.coarse = of.seen_by_tile(tile), of.seen_by_tile(self.half)
        self.matte = np.asarray(Image.fromarray(of.maps["matte"]).resize(tile, Image.Resampling.BOX))
        soft = np.asarray(Image.fromarray(of.maps["soft"].astype("f4")).resize(tile, Image.Resampling.BOX))
        self.soft = np.where(self.matte > 0, np.clip(soft, 0, 1), 0)
        self.sigma = SPREAD_M * tile[1] / of.stage.camera.frame_m
        self.share = np.maximum(gaussian_filter(self.soft, self.sigma), 1e-6)
        self.sure = self.matte > SURE
        small = np.asarray(Image.fromarray(of.maps["matte"]).resize(self.half, Image.Resampling.BOX)) > SURE
        self.nearest = distance_transform_edt(~self.sure, return_distances=False, return_indices=True)
        self.nearest_small = distance_transform_edt(~small, return_distances=False, return_indices=True)

    def __call__(self, straight: np.ndarray, bounced: np.ndarray) -> np.ndarray:
        """One light's picture."""
        small = self._placed(bounced, self.coarse, self.half)[tuple(self.nearest_small)]
        glow = np.asarray(
            Image.fromarray(gaussian_filter(small, 1.2).astype("f4")).resize(
                self.tile, Image.Resampling.BICUBIC
            )
        )
        picture = self._placed(straight, self.pixels, self.tile) + np.maximum(glow, 0)
        spread = gaussian_filter(picture * self.soft, self.sigma) / self.share
        picture = picture * (1 - self.soft) + spread * self.soft
        beyond = gaussian_filter(picture[tuple(self.nearest)], 4)
        return np.where(self.sure, picture, beyond)

    @staticmethod
    def _placed(values: np.ndarray, pixels: np.ndarray, size: tuple[int, int]) -> np.ndarray:
        picture = np.zeros(size[0] * size[1], "f4")
        picture[pixels] = values
        return picture.reshape(size[1], size[0])


def write(of: Set, care: Care) -> Path:
    """The set in the format of the app."""
    angles = directions.lights()
    if care.most_lights:
        angles = angles[:: max(1, len(angles) // care.most_lights)]
    straight, bounced = raw(of, care, discs(angles), "lights")
    finish = Finish(of, care.tile)
    folder = DATA / of.folder
    folder.mkdir(parents=True, exist_ok=True)
    packed, listed = io.BytesIO(), []
    tick = Progress(f"{of.folder}: writing")
    for index, (azimuth, elevation) in enumerate(angles):
        picture = finish(straight[index], bounced[index])
        scale = max(float(np.percentile(picture[finish.sure], 99.95)), 1e-4)
        grey = np.sqrt(np.clip(picture / scale, 0, 1)) * 255 + 0.5
        tile = io.BytesIO()
        Image.fromarray(grey.astype("u1")).save(tile, "WEBP", quality=care.quality, method=6)
        listed.append(
            {
                "azimuth_deg": float(azimuth),
                "elevation_deg": float(elevation),
                "offset": packed.tell(),
                "length": tile.tell(),
                "scale": round(scale, 5),
            }
        )
        packed.write(tile.getvalue())
        tick((index + 1) / len(angles))
    (folder / "dome.bin").write_bytes(packed.getvalue())
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
        "lights": listed,
        "landmarks_px": landmarks(of),
    }
    _write_maps(of, folder)
    told["eyes"] = write_eyes(of, folder)
    (folder / "set.json").write_text(json.dumps(told, separators=(",", ":")) + "\n")
    return folder


def _write_maps(of: Set, folder: Path) -> None:
    colour = np.stack([of.maps[name] for name in ("red", "green", "blue")], -1)
    Image.fromarray(coded(colour)).save(folder / "surface.webp", quality=88, method=6)
    Image.fromarray((of.maps["matte"] * 255 + 0.5).astype("u1")).save(folder / "matte.png", optimize=True)
    depth = np.clip((zoom(of.maps["z"], 0.5, order=1) + 0.25) / 0.40, 0, 1) * 255 + 0.5
    Image.fromarray(depth.astype("u1")).save(folder / "depth.png", optimize=True)


def coded(light: np.ndarray) -> np.ndarray:
    """sRGB bytes of linear light."""
    light = np.clip(light, 0, 1)
    curve = np.where(light <= 0.0031308, 12.92 * light, 1.055 * np.maximum(light, 1e-9) ** (1 / 2.4) - 0.055)
    return (curve * 255 + 0.5).astype("u1")


def _turn(of: Set) -> np.ndarray:
    angle = np.radians(-YAWS[of.view])
    return np.array([[np.cos(angle), 0, np.sin(angle)], [0, 1, 0], [-np.sin(angle), 0, np.cos(angle)]])


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
    turn = _turn(of)
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


def write_eyes(of: Set, folder: Path) -> list[dict[str, Any]]:
    """A map of mirrors for each eye: where the cornea and the white of it turn, and how much of them is seen."""
    turn, told = _turn(of), []
    for index, eye in enumerate(of.head.eyes):
        centre = turn @ eye.centre
        ray = of.stage.camera
        gaze = np.array([0.0, 0.0, ray.distance_m]) - centre
        gaze = gaze / np.linalg.norm(gaze)
        middle = ray.pixel(centre + np.array([0, 0, eye.radius]), *SIZE)
        reach = eye.radius * 1.12 * SIZE[1] / ray.frame_m
        x, y = int(middle[0] - reach), int(middle[1] - reach * 0.72)
        width, height = int(2 * reach) + 1, int(1.44 * reach) + 1
        picture = mirror_map(of.stage, (x, y, width, height), centre, eye.radius, gaze)
        file = f"eye-{index}.png"
        Image.fromarray(picture).save(folder / file, optimize=True)
        told.append(
            {
                "box": [x, y, width, height],
                "scale": EYE_SCALE,
                "file": file,
                "centre_m": [round(float(value), 5) for value in centre],
            }
        )
    return told


def mirror_map(
    stage: Stage,
    box: tuple[int, int, int, int],
    centre: np.ndarray,
    radius: float,
    gaze: np.ndarray,
    side: int = 4,
) -> np.ndarray:
    """Normals of the eye's wet surface: a cornea of its own curvature that runs into the eyeball."""
    left, top, width, height = box
    columns, rows = width * EYE_SCALE, height * EYE_SCALE
    index = np.arange(columns * rows)
    seen, total = np.zeros(len(index)), np.zeros((len(index), 3))
    bend = CORNEA * radius
    forward = np.sqrt(1 - IRIS**2) * radius - np.sqrt(bend**2 - (IRIS * radius) ** 2)
    for row in range(side):
        for column in range(side):
            x = left + (index % columns + (column + 0.5) / side) / EYE_SCALE
            y = top + (index // columns + (row + 0.5) / side) / EYE_SCALE
            point = stage.hit(*stage.camera.rays(mi.Float(x), mi.Float(y), *SIZE))
            eye = np.array(dr.select(point["seen"] & (point["eye"] > 0.5), mi.Float(1), 0))
            place = np.array(point["p"]).T - centre
            ball = place / np.maximum(np.linalg.norm(place, axis=1, keepdims=True), 1e-9)
            toward = ball @ gaze
            out = np.sqrt(np.maximum(1 - toward**2, 0)) / IRIS
            dome = place - gaze * forward
            dome = dome / np.maximum(np.linalg.norm(dome, axis=1, keepdims=True), 1e-9)
            share = np.clip((1.12 - out) / 0.24, 0, 1)[:, None]
            normal = ball * (1 - share) + dome * share
            normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
            total += normal * eye[:, None]
            seen += eye
    normal = total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-9)
    cover = seen / side**2
    grid = cover.reshape(rows, columns) > 0
    full = np.stack([extended(normal[:, k].reshape(rows, columns), grid) for k in (0, 1)], -1)
    picture = np.dstack([full * 127 + 128, cover.reshape(rows, columns) * 255]) + 0.5
    return np.clip(picture, 0, 255).astype("u1")
