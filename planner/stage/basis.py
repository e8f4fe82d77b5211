"""A head's stored light: what planner/stage/data/light/<head>-<view>/ holds, decoded only as far as it is used."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np
from PIL import Image

from planner.stage.arrays import Bytes, Floats
from planner.stage.lamps import direction
from planner.stage.tone import LUMINANCE, linear
from planner.stage.weights import Dome, Points, dome_of

View = Literal["front", "turned"]
Curve = tuple[tuple[float, ...], tuple[float, ...]]

LIGHT = Path(__file__).parent / "data" / "light"
YAWS: dict[View, float] = {"front": 0.0, "turned": 30.0}
DEEPEST_M, DEPTH_M = -0.25, 0.40
"""Depth map: z = −0.25 m at 0, and 0.40 m more at 255."""
LEAST = 1e-3
"""No surface counts as darker."""
HEADS_KEPT = 6
"""Heads kept in memory, some 8 MB each without their tiles."""
TILES_KEPT = 320
"""Decoded tiles kept in memory, 125 kB each."""


class StoredLight(msgspec.Struct, frozen=True):
    """One disc of the dome: where it stood and where its tile lies in dome.bin."""

    azimuth_deg: float
    elevation_deg: float
    offset: int
    length: int
    scale: float


class Mirror(msgspec.Struct, frozen=True):
    """An eye or a spectacle lens: the box in the picture and the map of its surface normals."""

    box: tuple[int, int, int, int]
    file: str
    centre_m: tuple[float, float, float]
    scale: int = 4
    curve: Curve | None = None
    """A lens's normals, x and y, as factors of 1, u, v, u², uv and v² across the box from -1 to 1."""


class Spec(msgspec.Struct, frozen=True):
    """set.json."""

    head: str
    view: str
    face_yaw_deg: float
    frame_height_m: float
    camera_m: float | tuple[float, float, float]
    tile: tuple[int, int]
    size: tuple[int, int]
    light_distance_m: float
    light_diameter_m: float
    lights: tuple[StoredLight, ...]
    landmarks_px: dict[str, tuple[float, float]]
    eyes: tuple[Mirror, ...] = ()
    lenses: tuple[Mirror, ...] = ()


@dataclass(frozen=True)
class Basis:
    """One head in one view."""

    folder: Path
    spec: Spec

    @cached_property
    def dome(self) -> Dome:
        angles = [direction(one.azimuth_deg, one.elevation_deg) for one in self.spec.lights]
        return dome_of(np.array(angles), self.spec.light_distance_m, self.spec.light_diameter_m)

    @cached_property
    def matte(self) -> Floats:
        """Coverage, 0 to 1."""
        return np.asarray(self._picture("matte.png", "L"), dtype=np.float32) / np.float32(255)

    @cached_property
    def open(self) -> Floats:
        """What of the backdrop is seen past the subject, 0 to 1."""
        return (1 - self.matte)[..., None]

    @cached_property
    def surface(self) -> Floats:
        """Linear surface colour times coverage."""
        return linear(np.asarray(self._picture("surface.webp", "RGB"))) * self.matte[..., None]

    @cached_property
    def brightness(self) -> Floats:
        """The surface's luminance at each pixel of a tile: how much each surface in it gave of a stored light."""
        light = Image.fromarray((self.surface @ LUMINANCE + LEAST).astype(np.float32))
        return np.asarray(light.resize(self.spec.tile, Image.Resampling.BOX), dtype=np.float32)[..., None]

    @cached_property
    def enlarging(self) -> Floats:
        """The surface over its own enlarged brightness: what light times brightness, enlarged, is multiplied by.

        So a pixel of pale skin beside dark hair takes the light of the skin about it and none of the hair's.
        """
        return np.asarray(self.surface / enlarged(self.brightness, self.spec.size), dtype=np.float32)

    @cached_property
    def points(self) -> Points:
        """What is seen, pixel by pixel of a tile."""
        depth = self._picture("depth.png", "L").convert("F").resize(self.spec.tile, Image.Resampling.BILINEAR)
        z = DEEPEST_M + DEPTH_M / 255 * np.asarray(depth, dtype=np.float32)
        flat, camera = self.plane(*self.spec.tile), self.camera
        nearer = ((camera[2] - z) / camera[2])[..., None]
        across = camera[:2].astype(np.float32) + (flat - camera[:2].astype(np.float32)) * nearer
        at = np.concatenate([across, z[..., None]], axis=2).astype(np.float32)
        return Points(at, np.einsum("...i,...i->...", at, at))

    @cached_property
    def camera(self) -> Floats:
        """Where the lens stands."""
        told = self.spec.camera_m
        return np.array(told if isinstance(told, tuple) else (0.0, 0.0, told), dtype=np.float64)

    def plane(self, columns: int, rows: int) -> Floats:
        """x and y, on the upright plane through the eyes, of the middle of each pixel of a picture this large."""
        width, height = self.spec.size
        middle = self._between_the_eyes()
        scale = self.spec.frame_height_m / height
        across = ((np.arange(columns) + 0.5) * (width / columns) - middle[0]) * scale
        up = (middle[1] - (np.arange(rows) + 0.5) * (height / rows)) * scale
        return np.stack(np.meshgrid(across, up), axis=2).astype(np.float32)

    def _between_the_eyes(self) -> tuple[float, float]:
        left, right = self.spec.landmarks_px["left_eye"], self.spec.landmarks_px["right_eye"]
        return (left[0] + right[0]) / 2, (left[1] + right[1]) / 2

    def tile(self, index: int) -> Bytes:
        """One light's picture as it is stored: the root of the shading, 255 at the light's scale."""
        return _tile(self, index)

    @cached_property
    def packed(self) -> bytes:
        return (self.folder / "dome.bin").read_bytes()

    def mirror(self, file: str) -> Bytes:
        """A map of normals: red and green the normal's x and y, blue how much of the surface is seen."""
        return self._mirrors[file]

    @cached_property
    def _mirrors(self) -> dict[str, Bytes]:
        files = (one.file for one in (*self.spec.eyes, *self.spec.lenses))
        return {file: np.asarray(self._picture(file, "RGB")) for file in files}

    def _picture(self, name: str, mode: str) -> Image.Image:
        with Image.open(self.folder / name) as picture:
            return picture.convert(mode)

    def __hash__(self) -> int:
        return hash(self.folder)


@lru_cache(TILES_KEPT)
def _tile(basis: Basis, index: int) -> Bytes:
    one = basis.spec.lights[index]
    with Image.open(io.BytesIO(basis.packed[one.offset : one.offset + one.length])) as picture:
        return np.asarray(picture.convert("L"))


def enlarged(channels: Floats, size: tuple[int, int]) -> Floats:
    """A tile's channels at the size of the picture, evenly between neighbours."""
    planes = (Image.fromarray(np.ascontiguousarray(channels[..., part])) for part in range(channels.shape[2]))
    return np.stack([np.asarray(one.resize(size, Image.Resampling.BILINEAR)) for one in planes], axis=2)


def basis(head: str, view: View) -> Basis:
    """The stored light of a head; raises FileNotFoundError where there is none."""
    return _basis(LIGHT / f"{head}-{view}")


@lru_cache(HEADS_KEPT)
def _basis(folder: Path) -> Basis:
    return Basis(folder, msgspec.json.decode((folder / "set.json").read_bytes(), type=Spec))


def forget() -> None:
    """Drops what was decoded, so that the next preview starts from the files."""
    _basis.cache_clear()
    _tile.cache_clear()


def exists(head: str, view: View) -> bool:
    """Whether this head is stored in this view."""
    return (LIGHT / f"{head}-{view}" / "set.json").exists()


def fingerprint(head: str) -> str:
    """What the stored light of a head is, in short: it changes when the head is rendered anew."""
    return _fingerprint(tuple(LIGHT / f"{head}-{view}" / "set.json" for view in YAWS if exists(head, view)))


@lru_cache
def _fingerprint(sheets: tuple[Path, ...]) -> str:
    return hashlib.sha256(b"".join(sheet.read_bytes() for sheet in sheets)).hexdigest()[:16]
