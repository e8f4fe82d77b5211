"""One posed scene as paths: dressed, cast, traced, in painter's order."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy.ndimage import distance_transform_edt, label

from planner.stage.offline.drawing.cast import Camera, Scene, Seen, soft
from planner.stage.offline.drawing.curves import closed_path
from planner.stage.offline.drawing.dressed import Actor, can_be_covered, surfaces, wardrobe
from planner.stage.offline.drawing.lines import MARGIN, ORDER, Path, face_of, lines_of
from planner.stage.offline.drawing.rest import GROUPS
from planner.stage.offline.drawing.strokes import seen_runs, strokes_of
from planner.stage.offline.drawing.trace import outlines, shade, under
from planner.stage.offline.figures.props import Solid
from planner.stage.paths import Window, box, subpaths

PIXEL_MM = 1.5
SHADES = {
    "seat": (10, 0.12, 500),
    "bottom": (10, 0.16, 600),
    "shoe": (5, 0.10, 160),
    "top": (10, 0.16, 600),
    "skin": (6, 0.14, 160),
    "hair": (9, 0.20, 160),
    "cover": (12, 0.18, 300),
    "prop": (4, 0.12, 120),
}
"""For each role: blur in mm, the share of the key below which it is in shade, and the least area in mm2."""
STRAYS_MM = {
    "seat": 2.2,
    "bottom": 2.0,
    "shoe": 1.4,
    "top": 2.0,
    "skin": 1.1,
    "hair": 1.3,
    "cover": 1.5,
    "prop": 1.4,
}
"""How far an outline may stray from what is seen; on paper a figure is some forty times smaller."""
SMALL = ("shoe", "hair", "seat", "prop")
"""What has no shade where it is only seen small."""
SHADE_STRAYS = 1.6
"""Times that for a shade, which has no line along its edge."""
IN_SHADE_ON_THE_TRUNK = 0.0
SLIT_MM, ROUND_A_SLIT_MM = 42.0, 15.0
"""How long a slit between chin and scarf may be at most, and how far its lines stray."""
FACE = ("beard", "brow", "lid", "iris", "mouth")


def drawn(
    actors: list[Actor], solids: list[tuple[Solid, str]], camera: Camera, coarse: float = 1.0
) -> list[Path]:
    """The paths of a scene, in painter's order; also heads under a headscarf, with their own lines.

    `coarse` is how many times the usual error outlines may stray.
    """
    scene = Scene(surfaces(actors, solids), camera, GROUPS.index("neck"))
    seen = _filled(scene.seen(PIXEL_MM))
    paths = _areas(scene, seen, coarse)
    for person, actor in enumerate(actors):
        paths += strokes_of(scene, actor, person)
        for side in actor.in_pockets:
            points = wardrobe(actor.body).pockets[side].posed(actor.bones).vertices
            paths += [("line", person, data) for data in seen_runs(scene, points, 0.016)]
    faces = [face_of(actor, camera) for actor in actors]
    paths += lines_of(scene, seen, faces, coarse)
    if any(can_be_covered(actor.body) for actor in actors):
        scene = Scene(surfaces(actors, solids, covered=True), camera, GROUPS.index("neck"))
        reach = np.stack([face.nose + side * 1.25 * face.height_mm for face in faces for side in (-1, 1)])
        seen = _filled(scene.seen(PIXEL_MM, (*reach.min(0), *reach.max(0))))
        covers = [path for path in _areas(scene, seen, coarse) if path[0].startswith("cover")]
        first = next(i for i, path in enumerate(paths) if path[0] in FACE or path[0] == "line")
        under = {person for role, person, _ in covers if role == "cover"}
        lines = [
            ("cover-line", *path[1:])
            for path in lines_of(scene, seen, faces, coarse)
            if path[0] == "head-line" and path[1] in under
        ]
        paths = _without_slits(paths[:first] + covers + paths[first:] + lines)
    return paths


def _without_slits(paths: list[Path]) -> list[Path]:
    """Without what shows through a slit between chin and scarf, and without the lines round it."""
    slits = [
        (person, there)
        for role, person, data in paths
        if role == "cover"
        for there in map(_box, _subpaths(data))
        if max(there[2] - there[0], there[3] - there[1]) <= SLIT_MM
    ]

    def is_at_a_slit(person: int, data: str) -> bool:
        left, top, right, bottom = _box(data)
        return any(
            whose == person
            and left >= there[0] - ROUND_A_SLIT_MM
            and top >= there[1] - ROUND_A_SLIT_MM
            and right <= there[2] + ROUND_A_SLIT_MM
            and bottom <= there[3] + ROUND_A_SLIT_MM
            for whose, there in slits
        )

    mended = (
        (role, person, "".join(one for one in _subpaths(data) if not is_at_a_slit(person, one)))
        if role in ("cover", "cover-line")
        else (role, person, data)
        for role, person, data in paths
    )
    return [path for path in mended if path[2]]


def _subpaths(data: str) -> list[str]:
    return [f"M{one}" for one in data.split("M")[1:] if subpaths(f"M{one}")]


def _box(data: str) -> Window:
    return box(subpaths(data))


def _filled(seen: Seen) -> Seen:
    """Without pinholes: specks of backdrop that are enclosed take after what is next to them."""
    marked, count = label(seen.surface < 0)
    size = np.bincount(marked.ravel(), minlength=count + 1) * seen.pixel_mm**2
    pinhole = (size < 220)[marked] & (marked > 0)
    if not pinhole.any():
        return seen
    rows, columns = distance_transform_edt(pinhole, return_distances=False, return_indices=True)
    near = {name: getattr(seen, name)[rows, columns] for name in ("surface", "group", "depth", "light")}
    return replace(seen, **near)


def _areas(scene: Scene, seen: Seen, coarse: float) -> list[Path]:
    """Each region and its shade."""
    paths: list[Path] = []
    regions = _regions(scene, seen)
    for index, (person, role, whole) in enumerate(regions):
        near, here = seen.window(whole, MARGIN)
        mask = whole[here]
        later = np.zeros_like(mask)
        for _, _, other in regions[index + 1 :]:
            later |= other[here]
        least = 25.0 if role in ("skin", "prop") else 60.0
        error = STRAYS_MM[role] * coarse
        data = _closed(outlines(under(mask, later, near), near, smooth_mm=1.3, least_mm2=least), error)
        if data:
            paths.append((role, person, data))
        if coarse > 1 and role in SMALL:
            continue
        dark = _shade(role, mask, near)
        least = 120.0 if role in ("skin", "prop", "shoe") else 240.0
        rings = outlines(under(dark, later, near), near, smooth_mm=1.3, least_mm2=least)
        data = _closed(rings, SHADE_STRAYS * error)
        if data:
            paths.append((f"{role}-shade", person, data))
    return paths


def _shade(role: str, mask: np.ndarray, seen: Seen) -> np.ndarray:
    """A region's shade; a trunk is eased more than limbs, and the one goes over into the other."""
    blur, below, least = SHADES[role]
    trunk = mask & (seen.group % 1000 == GROUPS.index("trunk"))
    if role not in ("top", "bottom") or not trunk.any():
        return shade(mask, 1 + seen.light - below, seen.pixel_mm, blur_mm=blur, least_mm2=least)
    calm = soft(seen.light, trunk, 2.6 * blur / seen.pixel_mm) - IN_SHADE_ON_THE_TRUNK
    own = soft(seen.light, mask, blur / seen.pixel_mm) - below
    part = soft(trunk.astype(float), mask, blur / seen.pixel_mm)
    return shade(mask, 1 + part * calm + (1 - part) * own, seen.pixel_mm, blur_mm=blur, least_mm2=least)


def _closed(rings: list[np.ndarray], error: float) -> str:
    return "".join(closed_path(ring, error) for ring in rings)


def _regions(scene: Scene, seen: Seen) -> list[tuple[int, str, np.ndarray]]:
    """Each person's roles as masks, in painter's order: things first, then people, then what is held."""
    kinds = {(s.person, s.role) for s in scene.surfaces}
    role_of = [(s.person, s.role) for s in scene.surfaces]
    found = []
    for person, role in sorted(kinds, key=lambda kind: (kind[1] == "prop", kind[0], ORDER.index(kind[1]))):
        wanted = [i for i, kind in enumerate(role_of) if kind == (person, role)]
        mask = np.isin(seen.surface, wanted)
        if mask.sum() * seen.pixel_mm**2 > 30:
            found.append((person, role, mask))
    return found
