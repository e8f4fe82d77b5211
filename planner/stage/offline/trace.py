"""The light on a figure: paths from the camera, each point of them joined to every light at once.

Mitsuba is used for its rays and its mesh alone. A path is the point a pixel sees and two bounces from it; each of
these points is joined to all lights (each light at a jittered point of its own area), so one path serves all
lights and the pictures of neighbouring lights share their noise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from planner.stage.offline.rays import LEAST, Stage, dr, mi

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.stage.offline.emitters import Emitters

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
    """Shading of each pixel (flat index) under each light: radiance over the surface's colour, each summed first.

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
        point["albedo"] = dr.maximum(stage.colour(point), LEAST)
        weight = dr.select(point["seen"], point["albedo"], 0)
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
            ahead["albedo"] = dr.maximum(stage.colour(ahead), LEAST)
            weight = dr.select(ahead["seen"], weight * ahead["albedo"] * factor, 0)
            point = ahead
            dr.eval(point, weight)
            total += joined(point, step, False, weight)
            dr.eval(total)
        dr.sync_thread()
        if tick:
            tick((step + 1) / samples)
    found = np.array(total).reshape(count, many)
    return (found / np.maximum(np.array(hits), LEAST)[:, None]).astype("f4")
