"""A figure as the tracer takes it: one mesh of triangles whose vertices carry the surface's qualities."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from planner.stage.offline.mesh import normals, triangles, unit


@dataclass
class Part:
    """A piece of the figure: quads or triangles, with qualities given once or by vertex."""

    vertices: np.ndarray
    faces: np.ndarray
    colour: np.ndarray
    """Reflectance, linear RGB."""
    gloss: np.ndarray | float = 0.03
    """Mirror reflectance at normal incidence."""
    rough: np.ndarray | float = 0.5
    hair: np.ndarray | float = 0.0
    """1 where light is scattered as by strands along `strand`."""
    strand: np.ndarray | None = None
    soft: np.ndarray | float = 0.0
    """1 where light spreads below the surface: skin."""
    eye: float = 0.0
    """1 on an eyeball: what mirrors the lights."""

    def spread(self) -> np.ndarray:
        """All qualities as columns by vertex, in the order of `Figure.NAMES` after the normals."""
        count = len(self.vertices)
        strand = np.zeros((count, 3)) if self.strand is None else unit(self.strand)
        colour = np.broadcast_to(np.asarray(self.colour, float), (count, 3))
        single = [
            np.broadcast_to(value, (count,))
            for value in (self.gloss, self.rough, self.hair, self.soft, self.eye)
        ]
        return np.column_stack([colour, *single, strand])


class Figure:
    """All parts in one mesh."""

    NAMES = (
        "x",
        "y",
        "z",
        "nx",
        "ny",
        "nz",
        "red",
        "green",
        "blue",
        "gloss",
        "rough",
        "hair",
        "soft",
        "eye",
        "tx",
        "ty",
        "tz",
    )

    def __init__(self, parts: list[Part]) -> None:
        start, points, corners, around, qualities = 0, [], [], [], []
        for part in parts:
            points.append(part.vertices)
            around.append(normals(part.vertices, part.faces))
            corners.append((triangles(part.faces) if part.faces.shape[1] == 4 else part.faces) + start)
            qualities.append(part.spread())
            start += len(part.vertices)
        self.vertices, self.normals = np.concatenate(points), np.concatenate(around)
        self.triangles, self.qualities = np.concatenate(corners), np.concatenate(qualities)

    def columns(self) -> dict[str, np.ndarray]:
        """Every quality by name, one number a vertex."""
        return dict(
            zip(self.NAMES, np.column_stack([self.vertices, self.normals, self.qualities]).T, strict=True)
        )

    def turned(self, yaw_deg: float) -> Figure:
        """The figure turned about the vertical axis through the origin, positive to camera left."""
        a = np.radians(-yaw_deg)
        turn = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
        other = object.__new__(Figure)
        other.triangles, other.qualities = self.triangles, self.qualities.copy()
        other.vertices, other.normals = self.vertices @ turn.T, self.normals @ turn.T
        other.qualities[:, 8:11] = self.qualities[:, 8:11] @ turn.T
        return other
