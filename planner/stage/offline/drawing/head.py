"""The measures of a resting head."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from planner.stage.offline.drawing.rest import Rest


@dataclass(frozen=True)
class Skull:
    """The measures of a resting head: metres, in the body's axes."""

    left_eye: np.ndarray
    right_eye: np.ndarray
    crown: np.ndarray
    chin: np.ndarray
    nose_tip: np.ndarray
    centre: np.ndarray
    """Inside the skull, above the ears."""
    size: float
    """Crown above the eyes."""

    @property
    def eyes(self) -> np.ndarray:
        return (self.left_eye + self.right_eye) / 2


def skull(rest: Rest) -> Skull:
    """The head's landmarks."""
    body = rest.body
    left, right = body.head("eye.L"), body.head("eye.R")
    eyes = (left + right) / 2
    head = rest.vertices[np.asarray(rest.share["head"] > 0.4)]
    crown = head[head[:, 1].argmax()] * (0, 1, 1)
    size = float(crown[1] - eyes[1])
    middle = head[(np.abs(head[:, 0]) < 0.008) & (head[:, 2] > eyes[2] - 0.03)]
    face = middle[(middle[:, 1] < eyes[1] - 0.15 * size) & (middle[:, 1] > eyes[1] - 0.6 * size)]
    nose = face[face[:, 2].argmax()]
    # The chin: lowest point of the profile that still lies near the front of the face.
    low = middle[(middle[:, 1] < eyes[1] - 0.7 * size) & (middle[:, 2] > nose[2] - 0.045 * size / 0.115)]
    chin = low[low[:, 1].argmin()]
    centre = np.array([0, eyes[1] + 0.012, eyes[2] - 0.085 * size / 0.115])
    return Skull(left, right, crown, chin * (0, 1, 1), nose * (0, 1, 1), centre, size)
