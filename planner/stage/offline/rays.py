"""Mitsuba's rays: the camera, and a figure made ready to be met by them."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from planner.stage.offline.figure import Figure

LEAST = 0.01
"""No surface is darker."""
LLVM = (
    "/usr/lib/{}-linux-gnu/libLLVM-19.so",
    "/usr/lib/llvm-19/lib/libLLVM.so.1",
    "/usr/lib/llvm-19/lib/libLLVM-19.so",
)


def _mitsuba() -> tuple[Any, Any]:
    """Mitsuba on LLVM 19 (15, which many systems have, makes it crash)."""
    if "DRJIT_LIBLLVM_PATH" not in os.environ:
        found = [path for path in (name.format(os.uname().machine) for name in LLVM) if Path(path).exists()]
        if not found:
            raise SystemExit(
                "The stage needs LLVM 19: on Debian, apt-get install libllvm19, or set DRJIT_LIBLLVM_PATH."
            )
        os.environ["DRJIT_LIBLLVM_PATH"] = found[0]
    import drjit
    import mitsuba

    mitsuba.set_variant("llvm_ad_rgb")
    return mitsuba, drjit


mi, dr = _mitsuba()


@dataclass
class Camera:
    """An upright picture, `frame_m` high in the plane of the eyes, its middle somewhat below and beside them."""

    distance_m: float = 1.6
    frame_m: float = 0.46
    drop_m: float = 0.045
    right_m: float = 0.0

    def rays(self, x: Any, y: Any, width: int, height: int) -> tuple[Any, Any]:
        """Origin and direction of the rays through pixel coordinates; the camera looks along -z, level."""
        across = (x / width - 0.5) * (self.frame_m * width / height)
        up = (0.5 - y / height) * self.frame_m
        origin = mi.Point3f(self.right_m, -self.drop_m, self.distance_m)
        return origin, dr.normalize(mi.Vector3f(across, up, -self.distance_m))

    def pixel(self, point: np.ndarray, width: int, height: int) -> np.ndarray:
        """Where a point of the world lies in the picture."""
        scale = self.distance_m / (self.distance_m - point[..., 2])
        x = ((point[..., 0] - self.right_m) * scale / (self.frame_m * width / height) + 0.5) * width
        y = (0.5 - (point[..., 1] + self.drop_m) * scale / self.frame_m) * height
        return np.stack([x, y], -1)


@dataclass
class Stage:
    """A figure made ready for rays."""

    figure: Figure
    camera: Camera = field(default_factory=Camera)

    def __post_init__(self) -> None:
        f = self.figure
        mesh = mi.Mesh("figure", len(f.vertices), len(f.triangles), has_vertex_normals=True)
        given = mi.traverse(mesh)
        given["vertex_positions"] = mi.Float(f.vertices.astype("f4").ravel())
        given["vertex_normals"] = mi.Float(f.normals.astype("f4").ravel())
        given["faces"] = mi.UInt32(f.triangles.astype("u4").ravel())
        given.update()
        self.scene = mi.load_dict({"type": "scene", "figure": mesh})
        self.corners = mi.UInt32(f.triangles.astype("u4").ravel())
        self.columns = {name: mi.Float(column.astype("f4")) for name, column in f.columns().items()}

    def hit(self, origin: Any, direction: Any, active: Any = True) -> dict[str, Any]:
        """What a ray meets: point, normals and the surface's own qualities there."""
        found = self.scene.ray_intersect_preliminary(
            mi.Ray3f(origin, direction), coherent=False, active=active
        )
        seen = found.is_valid() & active
        first = found.prim_index * 3
        one, two, three = (dr.gather(mi.UInt32, self.corners, first + k, seen) for k in range(3))
        u, v = found.prim_uv.x, found.prim_uv.y

        def corner(names: str, at: Any) -> Any:
            return mi.Vector3f(*(dr.gather(mi.Float, self.columns[name], at, seen) for name in names.split()))

        at = [corner("x y z", index) for index in (one, two, three)]
        flat = dr.normalize(dr.cross(at[1] - at[0], at[2] - at[0]))
        flat = dr.select(dr.dot(flat, direction) > 0, -flat, flat)
        values: dict[str, Any] = {}
        for name, column in self.columns.items():
            a, b, c = (dr.gather(mi.Float, column, index, seen) for index in (one, two, three))
            values[name] = a * (1 - u - v) + b * u + c * v
        smooth = dr.normalize(mi.Vector3f(values["nx"], values["ny"], values["nz"]))
        smooth = dr.select(dr.dot(smooth, flat) < 0, -smooth, smooth)
        values |= {
            "seen": seen,
            "p": mi.Vector3f(values["x"], values["y"], values["z"]),
            "n": flat,
            "ns": smooth,
        }
        values["view"] = -direction
        return values

    def colour(self, point: dict[str, Any]) -> Any:
        """The surface's luminance: what divides radiance into shading."""
        return 0.2126 * point["red"] + 0.7152 * point["green"] + 0.0722 * point["blue"]
