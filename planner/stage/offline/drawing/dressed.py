"""The people and things of a scene, dressed, in their pose: the surfaces that are drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from planner.stage.offline.drawing import clothes, features, hair, head, robe
from planner.stage.offline.drawing.cast import Surface
from planner.stage.offline.drawing.mesh import Piece, normals, smoothed
from planner.stage.offline.drawing.rest import SIDES, Rest
from planner.stage.offline.drawing.shoes import shoes
from planner.stage.offline.figures.props import Solid
from planner.stage.offline.figures.rig import Body


@dataclass(frozen=True)
class Actor:
    """One person of the scene: the resting body and where its bones are."""

    body: Body
    bones: np.ndarray
    in_pockets: tuple[str, ...] = ()
    """The sides of hands that are in a trouser pocket."""
    wears: str = ""
    """A gown of `robe` over the rest."""


@dataclass(frozen=True)
class Wardrobe:
    """Everything made on a resting body, once."""

    pieces: tuple[Piece, ...]
    strokes: tuple[features.Stroke, ...]
    skull: head.Skull
    pockets: dict[str, Piece]
    gowns: dict[str, tuple[Piece, ...]]


_made: dict[str, Wardrobe] = {}


def wardrobe(body: Body) -> Wardrobe:
    """Clothes, hair and face of a body."""
    if body.name not in _made:
        rest = Rest(body)
        skull = head.skull(rest)
        trousers = clothes.bottom(rest)
        pieces = (
            *clothes.skin(rest),
            *clothes.top(rest),
            *trousers,
            *shoes(rest),
            hair.hair(rest, skull),
            *hair.cover(
                rest, skull, [clothes.round_the_neck(rest, level) for level in (-0.012, 0.022, 0.030)]
            ),
        )
        if body.name.startswith("baby"):
            # One soft light suit with feet, that stands out from whoever holds it.
            pieces = tuple(
                replace(one, role="prop") if one.role in ("top", "bottom", "shoe") else one for one in pieces
            )
        pockets = {side: clothes.pocket(rest, trousers[0], side) for side in SIDES}
        _made[body.name] = Wardrobe(
            pieces, tuple(features.face(rest, skull, 1)), skull, pockets, robe.gown(rest)
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
        for piece in robe.over(made.pieces, made.gowns, actor.wears):
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
