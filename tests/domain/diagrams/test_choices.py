"""Pictures to choose by: each set differs in one thing only."""

from __future__ import annotations

from planner.diagrams.expressions import SMILES
from planner.speech import say

FEW = 12
"""So many strokes make a smile at the most."""


def test_smiles_to_choose_by_differ_in_the_smile_alone() -> None:
    drawn = [draw(say).split("<path")[1:] for draw in SMILES.values()]
    shared = set.intersection(*map(set, drawn))
    assert len({tuple(one) for one in drawn}) == len(SMILES)
    for shapes in drawn:
        own = [shape for shape in shapes if shape not in shared]
        assert len(own) <= FEW < len(shapes)
        assert all("tone-light" in shape or "feature-" in shape for shape in own)
