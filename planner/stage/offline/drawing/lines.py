"""The outlines of a drawing: where somebody or something stands before something else, and a few folds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from planner.stage.offline.drawing.cast import Camera, Scene, Seen
from planner.stage.offline.drawing.curves import open_path
from planner.stage.offline.drawing.dressed import Actor, wardrobe
from planner.stage.offline.drawing.rest import GROUPS, JOINED
from planner.stage.offline.drawing.trace import edges, folds

Path = tuple[str, int, str]
"""A role, whose it is, and its data."""

MARGIN = 16
"""Pixels round a part that its outline may need."""
ORDER = ("seat", "bottom", "shoe", "top", "skin", "hair", "cover", "prop")
SHORTEST_MM = 16
LINE_STRAYS_MM = {"head": 0.8, "person": 1.4, "thing": 2.0}

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


def face_of(actor: Actor, camera: Camera) -> Face:
    skull = wardrobe(actor.body).skull
    matrix = actor.bones[list(actor.body.bones).index("head")]
    marks = np.stack([skull.nose_tip, skull.chin, skull.crown]) @ matrix[:3, :3].T + matrix[:3, 3]
    nose, chin, crown = camera.seen(marks)
    ahead = matrix[:3, :3] @ np.array([0.0, 0.0, 1.0])
    return Face(nose, chin, float(np.linalg.norm(crown - chin)), bool(ahead[2] < 0.5))


def lines_of(scene: Scene, seen: Seen, faces: list[Face], coarse: float) -> list[Path]:
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
        kinds = np.bincount(seen.group[whole] * len(ORDER) + role_at[whole])
        for group, role in (divmod(kind, len(ORDER)) for kind in np.flatnonzero(kinds).tolist()):
            mask = (seen.group == group) & (role_at == role)
            if mask.sum() * seen.pixel_mm**2 >= 40:
                near, here = seen.window(mask, MARGIN)
                own = _Part(mask[here], whole[here], role_at[here], int(group), int(role))
                lines += _part_lines(own, near, face, coarse)
        about_head = [part for line in lines for part in face.near(line, inside=True)] if face else []
        elsewhere = [part for line in lines for part in face.near(line, inside=False)] if face else lines
        for role, several in (("head-line", about_head), ("line", elsewhere)):
            if several:
                error = LINE_STRAYS_MM["head" if role == "head-line" else "person" if owner else "thing"]
                data = "".join(open_path(line, error * coarse) for line in several)
                found.append((role, int(owner) - 1, data))
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


def _part_lines(own: _Part, seen: Seen, face: Face | None, coarse: float) -> list[np.ndarray]:
    """The lines of one part against the rest of its owner; a hand that is far off has none."""
    mask, role_at = own.mask, own.role_at
    owner, name = divmod(own.group, 1000)
    role = ORDER[own.role]
    part = GROUPS[name] if name < len(GROUPS) else ""
    fine = part.startswith(("palm", "thumb", "finger"))
    jump = np.full(mask.shape, 0.002 if fine else 0.009)
    if part in ("head", "neck") and role == "skin":
        jump[:] = 0.004
    near = [g + 1000 * owner for g in JOINED.get(name, ())]
    jump[np.isin(seen.group, near)] = 0.006 if fine else 0.02
    # Where cloth ends there is a line however close it lies; the hairline is softer without one.
    hair = ORDER.index("hair")
    other = role_at != own.role
    jump[other & (role_at != hair) & (role != "hair")] = -np.inf
    jump[other & ((role_at == hair) | (role == "hair"))] = 0.03
    if owner:
        jump[~own.whole] = np.inf
    if fine and coarse > 1:
        return []
    lines = edges(mask, seen, jump, smooth_mm=1.3)
    if not fine:
        least = SHORTEST_MM * coarse
        lines = [line for line in lines if np.linalg.norm(np.diff(line, axis=0), axis=1).sum() > least]
    if part == "head" and role == "skin" and face:
        lines += [line for line in folds(mask, seen, 0.006, 9) if face.tells(line)]
    elif part and not fine:
        lines += folds(mask, seen, 0.02, 25)
    return lines
