"""The neutral bodies that take the poses: three adult builds, a child, small ones to hold, a bump where one is meant.

Sex is in the middle of the model's axis: the app never picks one for anybody.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from planner.stage.offline import bodies
from planner.stage.offline.figures.rig import Body

EYES = slice(bodies.LEFT_EYE.start, bodies.RIGHT_EYE.stop)
ADULT = {
    "gender": 0.5,
    "age": 0.68,
    "muscle": 0.5,
    "weight": 0.5,
    "height": 0.4,
    "proportions": 0.62,
    "cupsize": 0.3,
    "firmness": 0.6,
    "african": 0.33,
    "asian": 0.33,
    "caucasian": 0.34,
}
SHAPES: dict[str, dict[str, float]] = {
    "slim": {"weight": 0.1, "muscle": 0.38, "height": 0.42},
    "middle": {"weight": 0.5},
    "broad": {"weight": 1.0, "muscle": 0.36, "height": 0.38},
    "child": {"age": 0.285, "height": 0.5, "weight": 0.48},
    "small-child": {"age": 0.14, "height": 0.5},
    "baby": {"age": 0.0, "height": 0.5},
}
QUIET = {"breast-volume-vert-up": 0.2, "measure-bust-circ-incr": -0.5, "breast-point-incr": -0.8}
"""A chest that says neither one nor the other under cloth."""
LOCAL: dict[str, dict[str, float]] = {
    "slim": {"measure-waist-circ-incr": -0.2, "torso-scale-horiz-incr": -0.15},
    "broad": {
        "torso-scale-horiz-incr": 0.45,
        "torso-scale-depth-incr": 0.35,
        "hip-scale-horiz-incr": 0.35,
        "hip-scale-depth-incr": 0.2,
        "measure-waist-circ-incr": 0.35,
        "l-upperarm-fat-incr": 0.4,
        "r-upperarm-fat-incr": 0.4,
        "l-upperleg-fat-incr": 0.4,
        "r-upperleg-fat-incr": 0.4,
        "head-fat-incr": 0.4,
        "neck-scale-horiz-incr": 0.2,
    },
}
BUMP = {"stomach-pregnant-incr": 1.0, "stomach-navel-out": 0.2}


@cache
def body(name: str) -> Body:
    """A body at rest: a build, `-bump` behind it for one that expects, `*0.95` behind it for one smaller."""
    stem, _, size = name.partition("*")
    build = stem.removesuffix("-bump")
    local = {**QUIET, **LOCAL.get(build, {}), **(BUMP if stem.endswith("-bump") else {})}
    made = bodies.body({**ADULT, **SHAPES[build]}, local)
    kept = np.r_[0 : bodies.SKIN.stop, EYES]
    place = np.full(len(made.vertices), -1)
    place[kept] = np.arange(len(kept))
    faces = place[made.faces]
    factor = float(size or 1)

    def upright(points: np.ndarray) -> np.ndarray:
        return bodies.to_stage(points.astype(float)) * factor

    weights = made.weights[kept].astype(float)
    return Body(
        name=name,
        rest=upright(made.vertices)[kept],
        faces=faces[(faces >= 0).all(1)],
        heads=upright(made.heads),
        tails=upright(made.tails),
        parents=made.parents,
        bones=made.bones,
        skin_bones=made.weight_bones[kept],
        skin_weights=weights / weights.sum(1, keepdims=True),
        kept=kept,
    )
