"""One posed scene as paths: dressed, cast, traced, in painter's order."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from planner.stage.offline.drawing import clothes, head
from planner.stage.offline.drawing.cast import Camera, Scene, Seen, Surface
from planner.stage.offline.drawing.curves import closed_path, open_path
from planner.stage.offline.drawing.mesh import Piece, normals, smoothed
from planner.stage.offline.drawing.trace import edges, folds, outlines, shade, under
from planner.stage.offline.figures.props import Solid
from planner.stage.offline.figures.rig import Body

PIXEL_MM = 1.25
ORDER = ("seat", "bottom", "shoe", "top", "skin", "hair", "prop")
SHADES = {
    "seat": (10, 0.12, 300),
    "bottom": (10, 0.16, 600),
    "shoe": (5, 0.10, 160),
    "top": (10, 0.16, 600),
    "skin": (6, 0.14, 160),
    "hair": (9, 0.20, 160),
    "prop": (4, 0.12, 80),
}
"""For each role: blur in mm, the share of the key below which it is in shade, and the least area in mm2."""
FACE = ("brow", "lid", "iris", "mouth")

Path = tuple[str, int, str]


@dataclass(frozen=True)
class Actor:
    """One person of the scene: the resting body and where its bones are."""

    body: Body
    bones: np.ndarray
    in_pockets: tuple[str, ...] = ()
    """The sides of hands that are in a trouser pocket."""


@dataclass(frozen=True)
class Wardrobe:
    """Everything made on a resting body, once."""

    pieces: tuple[Piece, ...]
    strokes: tuple[head.Stroke, ...]
    skull: head.Skull
    pockets: dict[str, Piece]


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
        )
        pockets = {side: clothes.pocket(rest, trousers[0], side) for side in clothes.SIDES}
        _made[body.name] = Wardrobe(pieces, tuple(head.face(rest, skull, 1)), skull, pockets)
    return _made[body.name]


def surfaces(actors: list[Actor], solids: list[tuple[Solid, str]]) -> list[Surface]:
    """All that is in the scene, posed; a solid comes with its role."""
    found = []
    for person, actor in enumerate(actors):
        for piece in wardrobe(actor.body).pieces:
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


@dataclass(frozen=True)
class Face:
    """Where nose and mouth are in the drawing, and how tall the head is."""

    nose: np.ndarray
    chin: np.ndarray
    height_mm: float
    in_profile: bool

    def tells(self, line: np.ndarray) -> bool:
        """Whether a fold says where the face looks: beside the nose, or along the jaw."""
        by_nose = np.abs(line - self.nose).max() < 0.2 * self.height_mm
        jaw = self.nose + 0.72 * (self.chin - self.nose)
        down = (self.chin - self.nose) / max(float(np.linalg.norm(self.chin - self.nose)), 1e-6)
        return bool((by_nose and not self.in_profile) or np.median((line - jaw) @ down) > 0)


def _face_of(actor: Actor, camera: Camera) -> Face:
    skull = wardrobe(actor.body).skull
    matrix = actor.bones[list(actor.body.bones).index("head")]
    marks = np.stack([skull.nose_tip, skull.chin, skull.crown]) @ matrix[:3, :3].T + matrix[:3, 3]
    nose, chin, crown = camera.seen(marks)
    ahead = matrix[:3, :3] @ np.array([0.0, 0.0, 1.0])
    return Face(nose, chin, float(np.linalg.norm(crown - chin)), bool(ahead[2] < 0.5))


def drawn(actors: list[Actor], solids: list[tuple[Solid, str]], camera: Camera) -> list[Path]:
    """The paths of a scene, in painter's order."""
    scene = Scene(surfaces(actors, solids), camera, clothes.GROUPS.index("neck"))
    seen = scene.seen(PIXEL_MM)
    paths: list[Path] = []
    regions = _regions(scene, seen)
    for index, (person, role, mask) in enumerate(regions):
        later = np.zeros_like(mask)
        for _, _, other in regions[index + 1 :]:
            later |= other
        least = 25.0 if role in ("skin", "prop") else 60.0
        data = _closed(outlines(under(mask, later, seen), seen, smooth_mm=1.3, least_mm2=least), 0.7)
        if data:
            paths.append((role, person, data))
        dark = _shade(role, mask, seen)
        data = _closed(outlines(under(dark, later, seen), seen, smooth_mm=1.3, least_mm2=120), 0.9)
        if data:
            paths.append((f"{role}-shade", person, data))
    for person, actor in enumerate(actors):
        paths += _face(scene, actor, person)
        for side in actor.in_pockets:
            points = wardrobe(actor.body).pockets[side].posed(actor.bones).vertices
            paths += [("line", person, data) for data in _seen_runs(scene, points, 0.016)]
    return paths + _lines(scene, seen, [_face_of(actor, camera) for actor in actors])


def _shade(role: str, mask: np.ndarray, seen: Seen) -> np.ndarray:
    """A region's shade: limbs and trunk each for itself, so that the one does not lighten the other."""
    blur, below, least = SHADES[role]
    if role not in ("top", "bottom"):
        return shade(mask, seen, blur_mm=blur, below=below, least_mm2=least)
    trunk = mask & (seen.group % 1000 == clothes.GROUPS.index("trunk"))
    whole = np.zeros_like(mask)
    for part, factor in ((trunk, 2.2), (mask & ~trunk, 1.0)):
        if part.any():
            whole |= shade(
                part, seen, blur_mm=blur * factor, below=below / factor**2, least_mm2=least * factor
            )
    return whole


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
    """Outlines: round each person and thing, round each part that stands before another, and a few folds."""
    found: list[Path] = []
    roles = np.array([s.role for s in scene.surfaces] + [""])
    role_at = roles[seen.surface]
    for owner in np.unique(seen.group[seen.group >= 0] // 1000):
        whole = seen.group // 1000 == owner
        face = faces[owner - 1] if owner else None
        data = _open(edges(whole, seen, np.full(whole.shape, -np.inf), smooth_mm=1.3)) if owner else ""
        for group in np.unique(seen.group[whole]):
            for role in np.unique(role_at[seen.group == group]):
                mask = (seen.group == group) & (role_at == role)
                if mask.sum() * seen.pixel_mm**2 >= 40:
                    data += _part_lines(mask, whole, role_at, (int(group), str(role)), seen, face)
        if data:
            found.append(("line", int(owner) - 1, data))
    return found


def _part_lines(
    mask: np.ndarray,
    whole: np.ndarray,
    role_at: np.ndarray,
    of: tuple[int, str],
    seen: Seen,
    face: Face | None,
) -> str:
    """The lines of one part against the rest of its owner."""
    (owner, name), role = divmod(of[0], 1000), of[1]
    part = clothes.GROUPS[name] if name < len(clothes.GROUPS) else ""
    fine = part.startswith(("palm", "thumb", "finger"))
    jump = np.full(mask.shape, 0.002 if fine else 0.009)
    if part in ("head", "neck"):
        jump[:] = 0.004
    near = [g + 1000 * owner for g in clothes.JOINED.get(name, ())]
    jump[np.isin(seen.group, near)] = 0.006 if fine else 0.02
    # Where cloth ends there is a line however close it lies; the hairline is softer without one.
    border = (role_at != role) & ~((role_at == "hair") | (role == "hair"))
    jump[border] = -np.inf
    jump[((role_at == "hair") | (role == "hair")) & (role_at != role)] = 0.03
    if owner:
        jump[~whole] = np.inf
    data = _open(edges(mask, seen, jump, smooth_mm=1.3))
    if part == "head" and role == "skin" and face:
        data += _open([line for line in folds(mask, seen, 0.006, 9) if face.tells(line)])
    elif part and not fine:
        data += _open(folds(mask, seen, 0.02, 25))
    return data


def _open(lines: list[np.ndarray]) -> str:
    return "".join(open_path(line, 0.7) for line in lines)


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
            if open_to_view.mean() > 0.75 and (stroke.role != "iris" or wide > 0.45 * tall):
                found.append((stroke.role, person, closed_path(flat[open_to_view], 0.25, decimals=1)))
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
    return [open_path(flat[first:last], 0.25, decimals=1) for first, last in spans if last - first >= 4]
