"""Things beside a person as simple solids in metres: boxes, rods, balls. Whoever draws them gives them their look."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from planner.stage.offline.figures.rig import Array, about, frame

if TYPE_CHECKING:
    import trimesh


@dataclass(frozen=True)
class Part:
    """One solid: a `box` (size), a `rod` (from its centre along `axis`, radius), a `ball`, a `ring` about its axis."""

    kind: str
    """What it belongs to: stool, chair, armchair, table, wall, step, box, cane, tool, book …"""
    shape: str
    centre: tuple[float, float, float]
    size: tuple[float, float, float]
    """A box: its sides. A rod: radius, length, radius at the end. A ball: three radii. A ring: radius, bar."""
    axis: tuple[float, float, float] = (0, 1, 0)
    yaw: float = 0
    solid: bool = True
    """Whether hands and limbs keep out of it."""


@dataclass(frozen=True)
class Solid:
    """A part where it stands in the world of the figure."""

    kind: str
    shape: str
    centre: Array
    axes: Array
    """Columns: the part's x, y and z in the world; a rod runs along y."""
    size: tuple[float, float, float]
    solid: bool = True

    def mesh(self, sides: int = 20) -> trimesh.Trimesh:
        """Its surface."""
        import trimesh

        if self.shape == "box":
            made = trimesh.creation.box(self.size)
        elif self.shape == "rod":
            made = _rod(self.size[0], self.size[1], self.size[2], sides)
        elif self.shape == "ring":
            made = trimesh.creation.torus(self.size[0], self.size[1], major_sections=48, minor_sections=10)
            made.apply_transform(trimesh.transformations.rotation_matrix(np.pi / 2, (1, 0, 0)))
        else:
            made = trimesh.creation.icosphere(subdivisions=3)
            made.apply_scale(self.size)
        matrix = np.eye(4)
        matrix[:3, :3], matrix[:3, 3] = self.axes, self.centre
        made.apply_transform(matrix)
        return made


def _rod(start: float, length: float, end: float, sides: int) -> trimesh.Trimesh:
    """A round bar along y about its middle, perhaps thinner at its far end."""
    import trimesh

    angles = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    ring = np.stack([np.cos(angles), np.zeros(sides), np.sin(angles)], 1)
    low, high = ring * start - [0, length / 2, 0], ring * end + [0, length / 2, 0]
    points = np.concatenate([low, high, [[0, -length / 2, 0], [0, length / 2, 0]]])
    i = np.arange(sides)
    j = (i + 1) % sides
    faces = np.concatenate(
        [
            np.stack([i, i + sides, j], 1),
            np.stack([j, i + sides, j + sides], 1),
            np.stack([i, j, np.full(sides, 2 * sides)], 1),
            np.stack([j + sides, i + sides, np.full(sides, 2 * sides + 1)], 1),
        ]
    )
    return trimesh.Trimesh(points, faces, process=False)


def stand(part: Part, turned: Array, at: Array, scale: float) -> Solid:
    """A part put where a frame of axes stands."""
    along = np.asarray(part.axis, float)
    built = frame(along, (1, 0, 0) if abs(along[0]) < 0.9 else (0, 0, 1))
    axes = np.stack([built[:, 1], built[:, 0], np.cross(built[:, 1], built[:, 0])], 1)
    size = (part.size[0] * scale, part.size[1] * scale, part.size[2] * scale)
    return Solid(
        part.kind,
        part.shape,
        at + turned @ (np.asarray(part.centre, float) * scale),
        turned @ axes @ about(y=part.yaw),
        size,
        part.solid,
    )


def box(
    kind: str, centre: tuple[float, float, float], size: tuple[float, float, float], yaw: float = 0
) -> Part:
    """A box about its centre."""
    return Part(kind, "box", centre, size, yaw=yaw)


def rod(
    kind: str,
    start: tuple[float, float, float],
    end: tuple[float, float, float],
    radius: float,
    tip: float | None = None,
) -> Part:
    """A bar from one point to another."""
    a, b = np.array(start, float), np.array(end, float)
    length = float(np.linalg.norm(b - a))
    axis = tuple(float(v) for v in (b - a) / length)
    middle = tuple(float(v) for v in (a + b) / 2)
    return Part(kind, "rod", middle, (radius, length, radius if tip is None else tip), axis)


def ball(kind: str, centre: tuple[float, float, float], radius: float | tuple[float, float, float]) -> Part:
    """A ball, or an egg of three radii."""
    radii = radius if isinstance(radius, tuple) else (radius, radius, radius)
    return Part(kind, "ball", centre, radii)


def ring(
    kind: str,
    centre: tuple[float, float, float],
    radius: float,
    bar: float,
    axis: tuple[float, float, float] = (1, 0, 0),
) -> Part:
    """A bar bent round an axis: a wheel's tyre, a rim."""
    return Part(kind, "ring", centre, (radius, bar, 0), axis)


def moved(parts: tuple[Part, ...], x: float = 0, z: float = 0, yaw: float = 0) -> tuple[Part, ...]:
    """The same things turned about the upright and set elsewhere."""
    r = about(y=yaw)
    out = []
    for p in parts:
        c = r @ np.array(p.centre) + [x, 0, z]
        axis = r @ np.array(p.axis)
        upright = abs(p.axis[1]) > 0.99
        out.append(
            replace(p, centre=tuple(map(float, c)), axis=tuple(map(float, axis)), yaw=p.yaw + yaw * upright)
        )
    return tuple(out)


def stool(height: float = 0.62, radius: float = 0.17, z: float = -0.02) -> tuple[Part, ...]:
    """A round stool on four legs with a ring for the feet."""
    legs = tuple(
        rod("stool", (a * 0.11, height - 0.04, z + b * 0.11), (a * 0.18, 0, z + b * 0.18), 0.014)
        for a in (-1, 1)
        for b in (-1, 1)
    )
    return (rod("stool", (0, height - 0.05, z), (0, height, z), radius), *legs)


def chair(height: float = 0.46, back: float = 0.42, z: float = -0.05, yaw: float = 0) -> tuple[Part, ...]:
    """A plain chair: seat, four legs, a back; the sitter faces away from the back."""
    legs = [(x, 0.19) for x in (-0.19, 0.19)] + [(x, -0.19) for x in (-0.19, 0.19)]
    parts = (
        box("chair", (0, height - 0.02, 0), (0.44, 0.04, 0.43)),
        *(rod("chair", (x, height - 0.04, q), (x * 1.05, 0, q * 1.08), 0.016) for x, q in legs),
        *(rod("chair", (x, height, -0.2), (x, height + back, -0.26), 0.016) for x in (-0.19, 0.19)),
        Part("chair", "box", (0, height + back - 0.1, -0.25), (0.4, 0.03, 0.17), (0, 0.17, 0.985)),
    )
    return moved(parts, 0, z, yaw)


def armchair(height: float = 0.42, z: float = -0.06, yaw: float = 0) -> tuple[Part, ...]:
    """A padded chair with a high back and two arm rests."""
    parts = (
        box("armchair", (0, height - 0.09, 0.02), (0.52, 0.18, 0.56)),
        box("armchair", (0, height - 0.26, 0.02), (0.62, 0.16, 0.6)),
        Part("armchair", "box", (0, height + 0.25, -0.3), (0.6, 0.14, 0.62), (0, 0.2, 0.98)),
        *(box("armchair", (x, height + 0.04, 0.02), (0.11, 0.44, 0.58)) for x in (-0.315, 0.315)),
        *(rod("armchair", (x, 0.1, q), (x, 0, q), 0.02) for x in (-0.27, 0.27) for q in (-0.24, 0.26)),
    )
    return moved(parts, 0, z, yaw)


def table(
    height: float, x: float, z: float, width: float = 1.1, depth: float = 0.6, yaw: float = 0
) -> tuple[Part, ...]:
    """A table top on four legs."""
    legs = [(a * (width / 2 - 0.05), b * (depth / 2 - 0.05)) for a in (-1, 1) for b in (-1, 1)]
    parts = (
        box("table", (0, height - 0.018, 0), (width, 0.036, depth)),
        *(box("table", (a, (height - 0.036) / 2, b), (0.04, height - 0.036, 0.04)) for a, b in legs),
    )
    return moved(parts, x, z, yaw)


def wheelchair(seat: float = 0.5) -> tuple[Part, ...]:
    """An active wheelchair: two large wheels with push rims, casters, a low back, a footrest, no arm rests."""
    both = (-1, 1)
    wheels = tuple(
        part
        for a in both
        for part in (
            ring("wheelchair-wheel", (a * 0.285, 0.3, -0.08), 0.29, 0.012),
            ring("wheelchair-rim", (a * 0.325, 0.3, -0.08), 0.255, 0.009),
            rod("wheelchair-wheel", (a * 0.25, 0.3, -0.08), (a * 0.32, 0.3, -0.08), 0.025),
            ring("wheelchair-wheel", (a * 0.19, 0.06, 0.36), 0.05, 0.012),
            rod("wheelchair-frame", (a * 0.19, 0.1, 0.36), (a * 0.19, seat - 0.1, 0.33), 0.012),
        )
    )
    frame_ = tuple(
        part
        for a in both
        for part in (
            rod("wheelchair-frame", (a * 0.2, seat - 0.05, -0.2), (a * 0.2, seat - 0.03, 0.27), 0.013),
            rod("wheelchair-frame", (a * 0.2, seat - 0.03, 0.27), (a * 0.13, 0.14, 0.46), 0.013),
            rod("wheelchair-frame", (a * 0.2, seat - 0.08, -0.2), (a * 0.2, seat + 0.36, -0.25), 0.013),
            box("wheelchair-guard", (a * 0.235, seat + 0.03, -0.04), (0.008, 0.18, 0.3)),
        )
    )
    return (
        box("wheelchair-seat", (0, seat - 0.025, 0.02), (0.42, 0.05, 0.46)),
        Part("wheelchair-seat", "box", (0, seat + 0.2, -0.215), (0.4, 0.025, 0.34), (0, 0.13, 0.99)),
        box("wheelchair-footrest", (0, 0.13, 0.48), (0.3, 0.015, 0.16)),
        *wheels,
        *frame_,
    )
