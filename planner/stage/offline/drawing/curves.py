"""Dense outlines become few cubic curves, split where they turn, and are written on a grid of whole millimetres."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from scipy.ndimage import gaussian_filter1d

from planner.stage.offline.drawing.fit import fitted, unit

CORNER_DEG = 50.0
REACH_MM = 5.0
"""Over this length either way a turn of CORNER_DEG is a corner."""

EASE_MM = 3.2


def closed_path(points: np.ndarray, error_mm: float, *, decimals: int = 0) -> str:
    """Path data of a closed outline (N, 2) in millimetres, without a repeated last point."""
    corners = _corners(points)
    if len(corners) == 0:
        corners = np.array([0])
    rolled = np.roll(points, -corners[0], axis=0)
    stops = np.r_[corners - corners[0], len(points)]
    loop = np.r_[rolled, rolled[:1]]
    smooth_start = len(corners) == 1 and not _is_corner(points, int(corners[0]))
    pieces: list[np.ndarray] = []
    for start, stop in pairwise(stops):
        run = _thinned(_eased(loop[start : stop + 1], closed=smooth_start))
        ends = (_middle_tangent(loop[:-1], 0),) * 2 if smooth_start else (None, None)
        pieces += fitted(run, error_mm, ends[0], None if ends[1] is None else -ends[1])
    return _written(pieces, decimals) + "z"


def open_path(points: np.ndarray, error_mm: float, *, decimals: int = 0) -> str:
    """Path data of a line (N, 2) in millimetres."""
    return _written(fitted(_thinned(_eased(points)), error_mm), decimals)


def _eased(points: np.ndarray, *, closed: bool = False) -> np.ndarray:
    """Without the staircase of the pixels it came from; the ends of an open run stay where they are."""
    step = float(np.median(np.linalg.norm(np.diff(points, axis=0), axis=1)))
    sigma = EASE_MM / max(step, 1e-6)
    if closed:
        ring = gaussian_filter1d(points[:-1], min(sigma, len(points) / 12), axis=0, mode="wrap")
        return np.r_[ring, ring[:1]]
    if len(points) < 5:
        return points
    sigma = min(sigma, len(points) / 10)
    # Odd reflection about the ends keeps them, and the direction there.
    reach = min(len(points) - 1, int(4 * sigma) + 1)
    before = 2 * points[0] - points[reach:0:-1]
    after = 2 * points[-1] - points[-2 : -reach - 2 : -1]
    eased = gaussian_filter1d(np.r_[before, points, after], sigma, axis=0)[reach : reach + len(points)]
    return np.asarray(eased)


def _thinned(points: np.ndarray) -> np.ndarray:
    """Every second point of what was eased over several, and the last one."""
    return points if len(points) < 9 else np.concatenate([points[:-1:2], points[-1:]])


def _turns(points: np.ndarray) -> np.ndarray:
    """By how many degrees a closed outline turns at each point, seen over REACH_MM either way."""
    step = np.linalg.norm(np.roll(points, -1, 0) - points, axis=1)
    reach = max(1, round(REACH_MM / max(float(np.median(step)), 1e-6)))
    reach = min(reach, max(1, len(points) // 8))
    before, after = points - np.roll(points, reach, 0), np.roll(points, -reach, 0) - points
    cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    return np.abs(np.degrees(np.arctan2(cross, (before * after).sum(1))))


def _corners(points: np.ndarray) -> np.ndarray:
    turn = _turns(points)
    step = np.linalg.norm(np.roll(points, -1, 0) - points, axis=1)
    apart = max(2, round(REACH_MM / max(float(np.median(step)), 1e-6)))
    order = np.argsort(-turn)
    taken: list[int] = []
    for index in order:
        if turn[index] < CORNER_DEG:
            break
        if all(min(abs(index - other), len(points) - abs(index - other)) > apart for other in taken):
            taken.append(int(index))
    return np.array(sorted(taken))


def _is_corner(points: np.ndarray, index: int) -> bool:
    return bool(_turns(points)[index] >= CORNER_DEG)


def _middle_tangent(points: np.ndarray, index: int) -> np.ndarray:
    count = len(points)
    return unit(points[(index + 2) % count] - points[(index - 2) % count])


def _written(pieces: list[np.ndarray], decimals: int) -> str:
    """Relative path data on a whole grid, so that rounding never adds up."""
    if not pieces:
        return ""
    scale = 10**decimals

    def grid(point: np.ndarray) -> np.ndarray:
        return np.round(point * scale).astype(int)

    def text(values: np.ndarray) -> str:
        out = ""
        for value in values.ravel():
            word = f"{value / scale:.{decimals}f}".rstrip("0").rstrip(".") if decimals else str(value)
            word = "0" if word in ("-0", "") else word
            word = word.replace("0.", ".", 1) if word.startswith(("0.", "-0.")) else word
            out += word if word.startswith("-") or not out else f" {word}"
        return out

    at = grid(pieces[0][0])
    data = f"M{text(at)}"
    for curve in pieces:
        ends = grid(curve[1:])
        if (ends[2] == at).all():
            continue
        straight = _is_straight(curve)
        data += f"l{text(ends[2] - at)}" if straight else f"c{text(ends - at)}"
        at = ends[2]
    return data


def _is_straight(curve: np.ndarray) -> bool:
    """Whether the handles lie on the chord, to a third of a millimetre."""
    chord = curve[3] - curve[0]
    size = max(float(np.linalg.norm(chord)), 1e-9)
    off = [abs(chord[0] * (p - curve[0])[1] - chord[1] * (p - curve[0])[0]) / size for p in curve[1:3]]
    return max(off) < 0.35
