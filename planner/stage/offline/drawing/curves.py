"""Dense outlines become few cubic curves: least squares (Schneider's way), split where it strays or turns."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from scipy.ndimage import gaussian_filter1d

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
        run = _eased(loop[start : stop + 1], closed=smooth_start)
        ends = (_middle_tangent(loop[:-1], 0),) * 2 if smooth_start else (None, None)
        pieces += _fit(run, error_mm, ends[0], None if ends[1] is None else -ends[1])
    return _written(pieces, decimals) + "z"


def open_path(points: np.ndarray, error_mm: float, *, decimals: int = 0) -> str:
    """Path data of a line (N, 2) in millimetres."""
    return _written(_fit(_eased(points), error_mm, None, None), decimals)


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


def _unit(vector: np.ndarray) -> np.ndarray:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9))


def _middle_tangent(points: np.ndarray, index: int) -> np.ndarray:
    count = len(points)
    return _unit(points[(index + 2) % count] - points[(index - 2) % count])


def _fit(
    points: np.ndarray, error: float, start: np.ndarray | None, end: np.ndarray | None
) -> list[np.ndarray]:
    """Cubic segments (4, 2) through the points; tangents at the ends may be given (pointing inwards)."""
    if len(points) < 3:
        a, b = points[0], points[-1]
        return [np.stack([a, a + (b - a) / 3, a + 2 * (b - a) / 3, b])]
    near = min(3, len(points) - 1)
    first = _unit(points[near] - points[0]) if start is None else start
    last = _unit(points[-1 - near] - points[-1]) if end is None else end
    length = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
    if length[-1] < 1e-9:
        return []
    share = length / length[-1]
    for _ in range(4):
        curve = _cubic(points, share, first, last)
        where = _value(curve, share)
        off = np.linalg.norm(where - points, axis=1)
        worst = int(off.argmax())
        if off[worst] <= error:
            return [curve]
        if off[worst] > 4 * error:
            break
        share = _nearer(curve, points, share)
    split = min(max(worst, 1), len(points) - 2)
    reach = min(3, split, len(points) - 1 - split)
    through = _unit(points[split - reach] - points[split + reach])
    return _fit(points[: split + 1], error, first, through) + _fit(points[split:], error, -through, last)


def _cubic(points: np.ndarray, t: np.ndarray, first: np.ndarray, last: np.ndarray) -> np.ndarray:
    u = 1 - t
    b0, b1, b2, b3 = u**3, 3 * t * u**2, 3 * t**2 * u, t**3
    a1, a2 = b1[:, None] * first, b2[:, None] * last
    rest = points - ((b0 + b1)[:, None] * points[0] + (b2 + b3)[:, None] * points[-1])
    c = np.array([[(a1 * a1).sum(), (a1 * a2).sum()], [(a1 * a2).sum(), (a2 * a2).sum()]])
    x = np.array([(a1 * rest).sum(), (a2 * rest).sum()])
    determinant = c[0, 0] * c[1, 1] - c[0, 1] ** 2
    far = float(np.linalg.norm(points[-1] - points[0]))
    if abs(determinant) > 1e-9:
        one = (x[0] * c[1, 1] - x[1] * c[0, 1]) / determinant
        two = (c[0, 0] * x[1] - c[0, 1] * x[0]) / determinant
    else:
        one = two = 0.0
    chord = float(np.linalg.norm(np.diff(points, axis=0), axis=1).sum())
    if not (1e-3 * far < one < 2 * chord) or not (1e-3 * far < two < 2 * chord):
        one = two = chord / 3
    return np.stack([points[0], points[0] + first * one, points[-1] + last * two, points[-1]])


def _value(curve: np.ndarray, t: np.ndarray) -> np.ndarray:
    u, t = (1 - t)[:, None], t[:, None]
    return np.asarray(u**3 * curve[0] + 3 * t * u**2 * curve[1] + 3 * t**2 * u * curve[2] + t**3 * curve[3])


def _nearer(curve: np.ndarray, points: np.ndarray, t: np.ndarray) -> np.ndarray:
    """One Newton step of each parameter towards the point's foot on the curve."""
    u, s = (1 - t)[:, None], t[:, None]
    speed = 3 * (
        u**2 * (curve[1] - curve[0]) + 2 * s * u * (curve[2] - curve[1]) + s**2 * (curve[3] - curve[2])
    )
    bend = 6 * (u * (curve[2] - 2 * curve[1] + curve[0]) + s * (curve[3] - 2 * curve[2] + curve[1]))
    away = _value(curve, t) - points
    bottom = (speed * speed).sum(1) + (away * bend).sum(1)
    step = np.where(np.abs(bottom) > 1e-9, (away * speed).sum(1) / np.where(bottom == 0, 1, bottom), 0)
    return np.maximum.accumulate(np.clip(t - step, 0, 1))


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
