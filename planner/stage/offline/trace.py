"""The light on a figure: paths from the camera, each point of them joined to every light at once.

Mitsuba is used for its rays and its mesh alone. A path is the point a pixel sees and two bounces from it; each of
these points is joined to all lights (each light at a jittered point of its own area), so one path serves all
lights and the pictures of neighbouring lights share their noise.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.stage.offline.figure import Figure

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


@dataclass(frozen=True)
class Emitters:
    """Flat lights: centre, half axes, round or not, and the radiance that makes 1 at the origin facing them."""

    centre: np.ndarray
    half_u: np.ndarray
    half_v: np.ndarray
    round: np.ndarray
    strength: np.ndarray
    """Irradiance at the origin, on a surface that faces the light."""
    hole: np.ndarray
    """Share of a round light's diameter that stays dark."""

    def __len__(self) -> int:
        return len(self.centre)

    def some(self, part: slice) -> Emitters:
        """A few of them."""
        columns = (self.centre, self.half_u, self.half_v, self.round, self.strength, self.hole)
        return Emitters(*(column[part] for column in columns))

    def stamp(self) -> bytes:
        """What tells one list of lights from another."""
        columns = np.column_stack(
            [self.centre, self.half_u, self.half_v, self.round, self.strength, self.hole]
        )
        return np.round(columns, 6).astype("f4").tobytes()

    def gain(self) -> np.ndarray:
        """What a point of the light counts: strength over the mean of cos·cos/d² at the origin."""
        grid = (np.arange(24) + 0.5) / 12 - 1
        x, y = (axis.ravel() for axis in np.meshgrid(grid, grid))
        found = []
        for centre, u, v, is_round, strength in zip(
            self.centre, self.half_u, self.half_v, self.round, self.strength, strict=True
        ):
            on = (x * x + y * y <= 1) if is_round else np.ones_like(x, bool)
            points = centre + x[on, None] * u + y[on, None] * v
            facing = np.cross(u, v) / np.linalg.norm(np.cross(u, v))
            distance = np.linalg.norm(points, axis=1)
            at_light = np.abs(points @ facing) / distance
            at_face = np.maximum(points @ (centre / np.linalg.norm(centre)), 0) / distance
            found.append(strength / (at_light * at_face / distance**2).mean())
        return np.array(found)


def disc(
    azimuth_deg: float, elevation_deg: float, distance_m: float, width_m: float, height_m: float
) -> tuple[np.ndarray, ...]:
    """Centre and half axes of a light that faces the origin."""
    a, e = np.radians(azimuth_deg), np.radians(elevation_deg)
    towards = np.array([-np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])
    across = np.array([np.cos(a), 0.0, np.sin(a)])
    return distance_m * towards, across * width_m / 2, np.cross(towards, across) * height_m / 2


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


KEPT = ("seen", "p", "n", "ns", "view", "gloss", "rough", "hair", "tx", "ty", "tz")


def _wide(point: dict[str, Any], index: Any) -> dict[str, Any]:
    kept = {}
    for name in KEPT:
        value = point[name]
        kept[name] = dr.gather(type(value), value, index)
    kept["albedo"] = dr.gather(mi.Float, point["albedo"], index)
    return kept


def _scatter(point: dict[str, Any], towards: Any, glossy: bool) -> Any:
    """Cosine times reflectance over a white diffuser's, divided by the surface's colour."""
    cosine = dr.maximum(dr.dot(point["ns"], towards), 0)
    tangent = mi.Vector3f(point["tx"], point["ty"], point["tz"])
    along = dr.dot(tangent, towards)
    strand = dr.safe_sqrt(1 - along * along)
    share = point["hair"]
    diffuse = cosine * (1 - share + share * strand)
    if not glossy:
        return diffuse
    half = dr.normalize(towards + point["view"])
    facing = dr.maximum(dr.dot(point["ns"], half), 0)
    seen = dr.maximum(dr.dot(point["ns"], point["view"]), 0.05)
    alpha = dr.square(point["rough"])
    spread = dr.square(alpha) / (dr.pi * dr.square(dr.square(facing) * (dr.square(alpha) - 1) + 1))
    k = alpha / 2
    masked = 1 / ((seen * (1 - k) + k) * (cosine * (1 - k) + k)) / 4
    grazing = dr.power(1 - dr.maximum(dr.dot(half, towards), 0), 5)
    fresnel = point["gloss"] + (1 - point["gloss"]) * grazing * dr.minimum(point["gloss"] * 25, 1)
    shiny = dr.pi * spread * masked * fresnel * cosine
    bent = dr.safe_sqrt(1 - dr.square(dr.dot(tangent, half)))
    sheen = point["gloss"] * 8 * dr.power(bent, 24) * dr.minimum(cosine * 4, 1) * 0.5
    return diffuse + dr.lerp(shiny, sheen, share) / point["albedo"]


def shading(
    stage: Stage,
    lights: Emitters,
    pixels: np.ndarray,
    size: tuple[int, int],
    samples: int,
    *,
    bounced: bool,
    tick: Callable[[float], None] | None = None,
    seed: int = 1,
) -> np.ndarray:
    """Shading of each pixel (flat index) under each light: radiance over the surface's colour.

    Either what comes straight from the lights, or what comes by way of other surfaces: two bounces, the second
    for every other sample.
    """
    count, many = len(pixels), len(lights)
    columns = np.concatenate([lights.centre, lights.half_u, lights.half_v], 1).astype("f4")
    emitter = [mi.Float(np.ascontiguousarray(columns[:, k])) for k in range(9)]
    gains, rounds = mi.Float(lights.gain().astype("f4")), mi.Bool(lights.round.astype(bool))
    holes = mi.Float(lights.hole.astype("f4"))
    axis = np.cross(lights.half_u, lights.half_v)
    axis = axis / np.linalg.norm(axis, axis=1, keepdims=True)
    facing = [mi.Float(np.ascontiguousarray(axis[:, k].astype("f4"))) for k in range(3)]

    wide = dr.arange(mi.UInt32, count * many)
    which_pixel, which_light = wide // many, wide % many
    noise = mi.PCG32(size=count * many, initstate=seed)
    start_a, start_b = noise.next_float32(), noise.next_float32()
    dr.eval(which_pixel, which_light, start_a, start_b)
    total = dr.zeros(mi.Float, count * many)
    hits = dr.zeros(mi.Float, count)
    walk = mi.PCG32(size=count, initstate=seed + 7)
    px, py = mi.Float((pixels % size[0]).astype("f4")), mi.Float((pixels // size[0]).astype("f4"))

    def joined(point: dict[str, Any], step: int, glossy: bool, weight: Any) -> Any:
        at = _wide(point, which_pixel)
        a = start_a + step * 0.7548776662
        b = start_b + step * 0.5698402910
        a, b = a - dr.floor(a), b - dr.floor(b)
        is_round = dr.gather(mi.Bool, rounds, which_light)
        hole = dr.square(dr.gather(mi.Float, holes, which_light))
        radius, angle = dr.sqrt(hole + (1 - hole) * a), 2 * dr.pi * b
        x = dr.select(is_round, radius * dr.cos(angle), 2 * a - 1)
        y = dr.select(is_round, radius * dr.sin(angle), 2 * b - 1)
        get = [dr.gather(mi.Float, column, which_light) for column in emitter]
        target = mi.Vector3f(*(get[k] + x * get[3 + k] + y * get[6 + k] for k in range(3)))
        normal = mi.Vector3f(*(dr.gather(mi.Float, column, which_light) for column in facing))
        way = target - at["p"]
        distance = dr.norm(way)
        way = way / distance
        emitted = dr.abs(dr.dot(normal, way))
        value = (
            _scatter(at, way, glossy)
            * emitted
            / dr.square(distance)
            * dr.gather(mi.Float, gains, which_light)
        )
        value *= dr.gather(mi.Float, weight, which_pixel)
        alive = at["seen"] & (value > 0) & (dr.dot(at["n"], way) > 0)
        shadow = mi.Ray3f(at["p"] + at["n"] * 2e-4, way, distance * 0.999, mi.Float(0), [])
        return dr.select(alive & ~stage.scene.ray_test(shadow, active=alive), value, 0)

    for step in range(samples):
        jitter = (0.5 + step * 0.7548776662) % 1, (0.5 + step * 0.5698402910) % 1
        origin, direction = stage.camera.rays(px + jitter[0], py + jitter[1], *size)
        point = stage.hit(origin, direction)
        point["albedo"] = dr.maximum(stage.colour(point), 0.02)
        weight = dr.select(point["seen"], mi.Float(1), 0)
        hits += weight
        dr.eval(point, weight, hits)
        if not bounced:
            total += joined(point, step, True, weight)
            dr.eval(total)
        for factor in (1, 2) if bounced and step % 2 == 0 else (1,) if bounced else ():
            local = mi.warp.square_to_cosine_hemisphere(mi.Point2f(walk.next_float32(), walk.next_float32()))
            onward = mi.Frame3f(point["ns"]).to_world(local)
            alive = point["seen"] & (dr.dot(onward, point["n"]) > 0)
            ahead = stage.hit(point["p"] + point["n"] * 2e-4, onward, alive)
            ahead["albedo"] = dr.maximum(stage.colour(ahead), 0.02)
            weight = dr.select(ahead["seen"], weight * ahead["albedo"] * factor, 0)
            point = ahead
            dr.eval(point, weight)
            total += joined(point, step, False, weight)
            dr.eval(total)
        dr.sync_thread()
        if tick:
            tick((step + 1) / samples)
    found = np.array(total).reshape(count, many)
    return (found / np.maximum(np.array(hits), 1)[:, None]).astype("f4")
