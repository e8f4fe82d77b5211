"""A run of points becomes as few cubic curves as keep within an error: each one reaches as far as it can."""

from __future__ import annotations

import numpy as np

Reach = tuple[int, np.ndarray, np.ndarray]
"""The point that a curve ends at, the curve (4, 2), and its direction there, backwards."""

ROUNDS = 4
"""So often the points' places along a curve are sought again before it is given up."""
HOPELESS = 3.0
"""Times the error, from which on no seeking helps."""
ABOUT = 2
"""Points either way that tell the direction at one of them."""
FIRST_STEP = 12


def fitted(
    points: np.ndarray, error: float, start: np.ndarray | None = None, end: np.ndarray | None = None
) -> list[np.ndarray]:
    """Cubic segments (4, 2) through the points; directions at the ends may be given (pointing inwards)."""
    last = len(points) - 1
    if last < 2:
        return [_straight(points[0], points[-1])]
    first = unit(points[min(ABOUT, last)] - points[0]) if start is None else start
    final = unit(points[max(last - ABOUT, 0)] - points[last]) if end is None else end
    pieces: list[np.ndarray] = []
    at, step = 0, FIRST_STEP
    while at < last:
        to, curve, back = _furthest(points, at, error, first, final, step)
        at, step = to, max(to - at, FIRST_STEP // 2)
        pieces.append(curve)
        first = -back
    return pieces


def unit(vector: np.ndarray) -> np.ndarray:
    """A direction of length one."""
    return np.asarray(vector / max(float(np.hypot(*vector)), 1e-9))


def _straight(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.stack([a, a + (b - a) / 3, a + 2 * (b - a) / 3, b])


def _furthest(
    points: np.ndarray, at: int, error: float, first: np.ndarray, final: np.ndarray, step: int
) -> Reach:
    """The longest curve from one point on: in growing steps until one fails, then halved between."""
    last = len(points) - 1
    best: Reach = (at + 1, _straight(points[at], points[at + 1]), unit(points[at] - points[at + 1]))

    def reaches(to: int) -> bool:
        nonlocal best
        around = max(1, min(ABOUT, to - at, last - to))
        back = final if to == last else unit(points[to - around] - points[to + around])
        curve = _within(points[at : to + 1], error, first, back)
        if curve is not None:
            best = (to, curve, back)
        return curve is not None

    if last - at < 2 * step and reaches(last):
        return best
    good, bad = at + 1, last + 1
    while good + step < bad:
        if not reaches(good + step):
            bad = good + step
            break
        good += step
    # To a fortieth of what is found is near enough.
    while bad - good > 1 + (good - at) // 40:
        middle = (good + bad) // 2
        good, bad = (middle, bad) if reaches(middle) else (good, middle)
    return best


def _within(points: np.ndarray, error: float, first: np.ndarray, last: np.ndarray) -> np.ndarray | None:
    """One curve that strays no further than the error from any point; None where there is none."""
    length = np.r_[0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    if length[-1] < 1e-9:
        return _straight(points[0], points[-1])
    share = length / length[-1]
    for _ in range(ROUNDS):
        curve = _cubic(points, share, first, last, float(length[-1]))
        off = float(np.hypot(*(_value(curve, share) - points).T).max())
        if off <= error:
            return curve
        if off > HOPELESS * error:
            return None
        share = _nearer(curve, points, share)
    return None


def _cubic(points: np.ndarray, t: np.ndarray, first: np.ndarray, last: np.ndarray, long: float) -> np.ndarray:
    """The least squares curve with these directions at its ends."""
    u = 1 - t
    b0, b1, b2, b3 = u**3, 3 * t * u**2, 3 * t**2 * u, t**3
    a1, a2 = b1[:, None] * first, b2[:, None] * last
    rest = points - ((b0 + b1)[:, None] * points[0] + (b2 + b3)[:, None] * points[-1])
    c = np.array([[(a1 * a1).sum(), (a1 * a2).sum()], [(a1 * a2).sum(), (a2 * a2).sum()]])
    x = np.array([(a1 * rest).sum(), (a2 * rest).sum()])
    determinant = c[0, 0] * c[1, 1] - c[0, 1] ** 2
    far = float(np.hypot(*(points[-1] - points[0])))
    one = two = 0.0
    if abs(determinant) > 1e-9:
        one = (x[0] * c[1, 1] - x[1] * c[0, 1]) / determinant
        two = (c[0, 0] * x[1] - c[0, 1] * x[0]) / determinant
    if not (1e-3 * far < one < 2 * long) or not (1e-3 * far < two < 2 * long):
        one = two = long / 3
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
