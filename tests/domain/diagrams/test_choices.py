"""Pictures to choose by: each set differs in one thing only."""

from __future__ import annotations

from planner.diagrams.expressions import SMILES
from planner.speech import say

FEW = 12
"""So many strokes make a smile at the most."""


def test_smiles_to_choose_by_differ_in_the_smile_alone() -> None:
    each = [draw(say) for name, draw in SMILES.items() if name != "smile-mix"]
    drawn = [one.split("<path")[1:] for one in each]
    shared = set.intersection(*map(set, drawn))
    assert len(set(each)) == 4
    for shapes in drawn:
        own = [shape for shape in shapes if shape not in shared]
        assert len(own) <= FEW < len(shapes)
        assert all("tone-light" in shape or "feature-" in shape for shape in own)


def test_some_of_each_shows_all_four() -> None:
    sheet = SMILES["smile-mix"](say)
    assert sheet.count("<svg") == sheet.count("</svg>") == 5
    assert all(
        SMILES[f"smile-{one}"](say).partition("<svg ")[2] in sheet for one in ("open", "small", "closed")
    )
