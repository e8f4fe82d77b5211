"""One posed scene as paths: dressed, cast, traced, in painter's order."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.ndimage import distance_transform_edt, label

from planner.stage.offline.drawing import clothes, head, robe
from planner.stage.offline.drawing.cast import Camera, Scene, Seen, Surface, soft
from planner.stage.offline.drawing.curves import closed_path, open_path
from planner.stage.offline.drawing.mesh import Piece, normals, smoothed
from planner.stage.offline.drawing.trace import edges, folds, outlines, shade, under
from planner.stage.offline.figures.props import Solid
from planner.stage.offline.figures.rig import Body

PIXEL_MM = 1.25
MARGIN = 16
"""Pixels round a part that its outline may need."""
ORDER = ("seat", "bottom", "shoe", "top", "skin", "hair", "cover", "prop")
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
SHADE_STRAYS = 1.6
"""Times that for a shade, which has no line along its edge."""
LINE_STRAYS_MM = {"head": 0.8, "person": 1.4, "thing": 2.0}
IN_SHADE_ON_THE_TRUNK = 0.0
FACE = ("beard", "brow", "lid", "iris", "mouth")
LEAST_SEEN = {"beard": 0.35}
"""Share of a patch of the face that must be in view; of all others three quarters."""

Path = tuple[str, int, str]


@dataclass(frozen=True)
class Actor:
    """One person of the scene: the resting body and where its bones are."""

    body: Body
    bones: np.ndarray
    in_pockets: tuple[str, ...] = ()
    """The sides of hands that are in a trouser pocket."""
    wears: str = ""
    """`gown`: an academic gown over the rest."""


@dataclass(frozen=True)
class Wardrobe:
    """Everything made on a resting body, once."""

    pieces: tuple[Piece, ...]
    strokes: tuple[head.Stroke, ...]
    skull: head.Skull
    pockets: dict[str, Piece]
    gown: tuple[Piece, ...]


_made: dict[str, Wardrobe] = {}


def wardrobe(body: Body) -> Wardrobe:
    """Clothes, hair and face of a body."""
    if body.name not in _made:
        rest = clothes.Rest(body)
        skull = head.skull(rest)
        trousers = clothes.bottom(rest)
        pieces = (
            *clothes.skin(rest),
            *clothes.top(rest),
            *trousers,
            *clothes.shoes(rest),
            head.hair(rest, skull),
            *head.cover(
                rest, skull, [clothes.round_the_neck(rest, level) for level in (-0.012, 0.022, 0.030)]
            ),
        )
        if body.name.startswith("baby"):
            # One soft suit with feet, instead of shoes and trousers.
            pieces = tuple(
                replace(one, role="top") if one.role in ("bottom", "shoe") else one for one in pieces
            )
        pockets = {side: clothes.pocket(rest, trousers[0], side) for side in clothes.SIDES}
        _made[body.name] = Wardrobe(
            pieces, tuple(head.face(rest, skull, 1)), skull, pockets, tuple(robe.gown(rest))
        )
    return _made[body.name]


def can_be_covered(body: Body) -> bool:
    """Whether somebody of this body may wear a headscarf: not babies and small children."""
    return not body.name.startswith(("baby", "small-child"))


def surfaces(actors: list[Actor], solids: list[tuple[Solid, str]], *, covered: bool = False) -> list[Surface]:
    """All that is in the scene, posed; a solid comes with its role. Heads have hair, or are `covered`."""
    found = []
    for person, actor in enumerate(actors):
        made = wardrobe(actor.body)
        hidden = "hair" if covered and can_be_covered(actor.body) else "cover"
        for piece in robe.over(made.pieces, made.gown) if actor.wears == "gown" else made.pieces:
            if piece.role == hidden:
                continue
            posed = clothes.pocketed(piece.posed(actor.bones), actor.in_pockets)
            vertices = posed.vertices
            if piece.role in ("top", "bottom"):
                vertices = smoothed(vertices, posed.faces, 4, _inner(posed.faces, len(vertices)) * 0.5)
            calm = vertices if posed.calm is None else posed.calm
            found.append(
                Surface(piece.role, person, vertices, posed.faces, posed.groups, normals(calm, posed.faces))
            )
    for number, (solid, role) in enumerate(solids):
        mesh = solid.mesh(32)
        vertices, faces = _split(np.asarray(mesh.vertices), np.asarray(mesh.faces))
        found.append(
            Surface(role, -1, vertices, faces, np.full(len(faces), 300 + number), normals(vertices, faces))
        )
    return found


def _inner(faces: np.ndarray, size: int) -> np.ndarray:
    """1 for vertices inside an open surface, 0 on its edge."""
    pairs = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1)
    unique, count = np.unique(pairs, axis=0, return_counts=True)
    out = np.ones(size)
    out[unique[count == 1].ravel()] = 0
    return out


def _split(vertices: np.ndarray, faces: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Every face with corners of its own, so that flat sides are shaded flat."""
    return vertices[faces].reshape(-1, 3), np.arange(faces.size).reshape(-1, 3)


REACH = 1.15
"""Head heights from the middle of a face that a headscarf changes."""


@dataclass(frozen=True)
class Face:
    """Where nose and mouth are in the drawing, and how tall the head is."""

    nose: np.ndarray
    chin: np.ndarray
    height_mm: float
    in_profile: bool

    def near(self, line: np.ndarray, *, inside: bool) -> list[np.ndarray]:
        """The stretches of a line that are within a scarf's reach of the face, or those that are not."""
        middle = self.nose + 0.15 * (self.chin - self.nose)
        close = np.linalg.norm(line - middle, axis=1) < REACH * self.height_mm
        edge = np.flatnonzero(np.diff(np.r_[0, (close == inside).astype(int), 0]))
        spans = list(zip(edge[::2], edge[1::2], strict=True))
        # Neighbouring stretches share their point, so that no gap shows.
        return [line[first : last + 1] for first, last in spans if last - first >= 2]

    def tells(self, line: np.ndarray) -> bool:
        """Whether a fold says where the face looks: beside the nose, or along the jaw."""
        down = (self.chin - self.nose) / max(float(np.linalg.norm(self.chin - self.nose)), 1e-6)
        by_nose = np.abs(line - self.nose).max() < 0.2 * self.height_mm
        by_nose &= np.median((line - self.nose) @ down) < 0.03 * self.height_mm
        jaw = self.nose + 0.72 * (self.chin - self.nose)
        return bool((by_nose and not self.in_profile) or np.median((line - jaw) @ down) > 0)


def _face_of(actor: Actor, camera: Camera) -> Face:
    skull = wardrobe(actor.body).skull
    matrix = actor.bones[list(actor.body.bones).index("head")]
    marks = np.stack([skull.nose_tip, skull.chin, skull.crown]) @ matrix[:3, :3].T + matrix[:3, 3]
    nose, chin, crown = camera.seen(marks)
    ahead = matrix[:3, :3] @ np.array([0.0, 0.0, 1.0])
    return Face(nose, chin, float(np.linalg.norm(crown - chin)), bool(ahead[2] < 0.5))


def drawn(actors: list[Actor], solids: list[tuple[Solid, str]], camera: Camera) -> list[Path]:
    """The paths of a scene, in painter's order; also heads under a headscarf, with their own lines."""
    scene = Scene(surfaces(actors, solids), camera, clothes.GROUPS.index("neck"))
    seen = _filled(scene.seen(PIXEL_MM))
    paths = _areas(scene, seen)
    for person, actor in enumerate(actors):
        paths += _face(scene, actor, person)
        for side in actor.in_pockets:
            points = wardrobe(actor.body).pockets[side].posed(actor.bones).vertices
            paths += [("line", person, data) for data in _seen_runs(scene, points, 0.016)]
    faces = [_face_of(actor, camera) for actor in actors]
    paths += _lines(scene, seen, faces)
    if any(can_be_covered(actor.body) for actor in actors):
        scene = Scene(surfaces(actors, solids, covered=True), camera, clothes.GROUPS.index("neck"))
        reach = np.stack([face.nose + side * 1.25 * face.height_mm for face in faces for side in (-1, 1)])
        seen = _filled(scene.seen(PIXEL_MM, (*reach.min(0), *reach.max(0))))
        covers = [path for path in _areas(scene, seen) if path[0].startswith("cover")]
        first = next(i for i, path in enumerate(paths) if path[0] in FACE or path[0] == "line")
        under = {person for role, person, _ in covers if role == "cover"}
        lines = [
            ("cover-line", *path[1:])
            for path in _lines(scene, seen, faces)
            if path[0] == "head-line" and path[1] in under
        ]
        paths = paths[:first] + covers + paths[first:] + lines
    return paths


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


def _areas(scene: Scene, seen: Seen) -> list[Path]:
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
        error = STRAYS_MM[role]
        data = _closed(outlines(under(mask, later, near), near, smooth_mm=1.3, least_mm2=least), error)
        if data:
            paths.append((role, person, data))
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
    trunk = mask & (seen.group % 1000 == clothes.GROUPS.index("trunk"))
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


def _lines(scene: Scene, seen: Seen, faces: list[Face]) -> list[Path]:
    """Outlines: round each person and thing, round each part that stands before another, and a few folds.

    Those about a head are apart (`head-line`), as they are others under a headscarf.
    """
    found: list[Path] = []
    of_surface = np.array([ORDER.index(s.role) for s in scene.surfaces] + [-1])
    role_at = of_surface[seen.surface]
    for owner in np.unique(seen.group[seen.group >= 0] // 1000):
        whole = seen.group // 1000 == owner
        face = faces[owner - 1] if owner else None
        lines = edges(whole, seen, np.full(whole.shape, -np.inf), smooth_mm=1.3) if owner else []
        parts = np.unique(np.stack([seen.group[whole], role_at[whole]], 1), axis=0)
        for group, role in parts:
            mask = (seen.group == group) & (role_at == role)
            if mask.sum() * seen.pixel_mm**2 >= 40:
                near, here = seen.window(mask, MARGIN)
                own = _Part(mask[here], whole[here], role_at[here], int(group), int(role))
                lines += _part_lines(own, near, face)
        about_head = [part for line in lines for part in face.near(line, inside=True)] if face else []
        elsewhere = [part for line in lines for part in face.near(line, inside=False)] if face else lines
        for role, several in (("head-line", about_head), ("line", elsewhere)):
            if several:
                error = LINE_STRAYS_MM["head" if role == "head-line" else "person" if owner else "thing"]
                found.append((role, int(owner) - 1, "".join(open_path(line, error) for line in several)))
    return found


@dataclass(frozen=True)
class _Part:
    """One part of somebody or something in a window of the picture."""

    mask: np.ndarray
    whole: np.ndarray
    """All of its owner."""
    role_at: np.ndarray
    group: int
    role: int


def _part_lines(own: _Part, seen: Seen, face: Face | None) -> list[np.ndarray]:
    """The lines of one part against the rest of its owner."""
    mask, role_at = own.mask, own.role_at
    owner, name = divmod(own.group, 1000)
    role = ORDER[own.role]
    part = clothes.GROUPS[name] if name < len(clothes.GROUPS) else ""
    fine = part.startswith(("palm", "thumb", "finger"))
    jump = np.full(mask.shape, 0.002 if fine else 0.009)
    if part in ("head", "neck") and role == "skin":
        jump[:] = 0.004
    near = [g + 1000 * owner for g in clothes.JOINED.get(name, ())]
    jump[np.isin(seen.group, near)] = 0.006 if fine else 0.02
    # Where cloth ends there is a line however close it lies; the hairline is softer without one.
    hair = ORDER.index("hair")
    other = role_at != own.role
    jump[other & (role_at != hair) & (role != "hair")] = -np.inf
    jump[other & ((role_at == hair) | (role == "hair"))] = 0.03
    if owner:
        jump[~own.whole] = np.inf
    lines = edges(mask, seen, jump, smooth_mm=1.3)
    if not fine:
        lines = [line for line in lines if np.linalg.norm(np.diff(line, axis=0), axis=1).sum() > 16]
    if part == "head" and role == "skin" and face:
        lines += [line for line in folds(mask, seen, 0.006, 9) if face.tells(line)]
    elif part and not fine:
        lines += folds(mask, seen, 0.02, 25)
    return lines


def _face(scene: Scene, actor: Actor, person: int) -> list[Path]:
    """What of the face's strokes the camera sees."""
    found: list[Path] = []
    bones = list(actor.body.bones)
    for stroke in wardrobe(actor.body).strokes:
        matrix = actor.bones[bones.index(stroke.bone)]
        points = stroke.points @ matrix[:3, :3].T + matrix[:3, 3]
        far = np.linalg.norm(points - scene.camera.place, axis=1)
        facing = ((stroke.normals @ matrix[:3, :3].T) * (scene.camera.place - points)).sum(1) / far
        open_to_view = (scene.depth_of(points) > far - 0.010) & (facing > 0.12)
        flat = scene.camera.seen(points)
        if stroke.filled:
            wide, tall = np.ptp(flat, axis=0)
            enough = open_to_view.mean() > LEAST_SEEN.get(stroke.role, 0.75)
            if enough and (stroke.role != "iris" or wide > 0.45 * tall):
                found.append((stroke.role, person, closed_path(flat[open_to_view], 0.35, decimals=1)))
            continue
        found += [(stroke.role, person, data) for data in _runs_of(flat, open_to_view)]
    return found


def _seen_runs(scene: Scene, points: np.ndarray, slack_m: float) -> list[str]:
    """What of a line of points in the world is not hidden."""
    far = np.linalg.norm(points - scene.camera.place, axis=1)
    return _runs_of(scene.camera.seen(points), scene.depth_of(points) > far - slack_m)


def _runs_of(flat: np.ndarray, shown: np.ndarray) -> list[str]:
    edge = np.flatnonzero(np.diff(np.r_[0, shown.astype(int), 0]))
    spans = zip(edge[::2], edge[1::2], strict=True)
    return [open_path(flat[first:last], 0.35, decimals=1) for first, last in spans if last - first >= 4]
