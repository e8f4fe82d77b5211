"""The neutral bodies that take the poses: three adult builds, a child, small ones to hold, and a bump where one is meant.

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
    "slim": {"weight": 0.22, "muscle": 0.42, "height": 0.42},
    "middle": {"weight": 0.5},
    "broad": {"weight": 0.86, "muscle": 0.55, "height": 0.38},
    "child": {"age": 0.285, "height": 0.5, "weight": 0.48},
    "small-child": {"age": 0.14, "height": 0.5},
    "baby": {"age": 0.0, "height": 0.5},
}
BUMP = {"stomach-pregnant-incr": 0.85, "stomach-navel-out": 0.2}


@cache
def body(name: str) -> Body:
    """A body at rest: a build, `-bump` behind it for one that expects, `*0.95` behind it for one smaller."""
    stem, _, size = name.partition("*")
    shape = {**ADULT, **SHAPES[stem.removesuffix("-bump")]}
    made = bodies.body(shape, BUMP if stem.endswith("-bump") else {})
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
