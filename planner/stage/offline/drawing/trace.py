"""Pixel maps become outlines: regions, one soft shade a region, and lines where one thing stands before another."""

from __future__ import annotations

import numpy as np
from scipy.ndimage import binary_dilation, distance_transform_edt, gaussian_filter, label, minimum_filter
from skimage.measure import find_contours
from skimage.morphology import skeletonize

from planner.stage.offline.drawing.cast import Seen, soft


def outlines(mask: np.ndarray, seen: Seen, *, smooth_mm: float, least_mm2: float) -> list[np.ndarray]:
    """The closed outlines of a mask in millimetres; holes run the other way round. Small ones are dropped."""
    if not mask.any():
        return []
    window, corner = cropped(mask)
    padded = gaussian_filter(np.pad(window.astype(float), 4), smooth_mm / seen.pixel_mm)
    found = []
    for ring in find_contours(padded, 0.5):
        if len(ring) < 12 or (ring[0] != ring[-1]).any():
            continue
        points = seen.to_mm(ring[:-1] - 4 + corner)
        # A hole must be larger than an island to be worth its line.
        area = area_mm2(points)
        if area >= least_mm2 or -area >= 2.5 * least_mm2:
            found.append(points)
    return found


def area_mm2(points: np.ndarray) -> float:
    """Signed area of an outline."""
    x, y = points[:, 0], points[:, 1]
    return float(0.5 * np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))


SPANS_MM = 40.0
"""Half as wide as what may lie over a region without its outline going round it."""


def under(mask: np.ndarray, later: np.ndarray, seen: Seen) -> np.ndarray:
    """A region that also runs under what is painted after it, so that no gap shows and no hand leaves a notch in it."""
    reach = max(2, round(4 / seen.pixel_mm))
    near = distance_transform_edt(~mask) * seen.pixel_mm
    grown = np.pad(near <= SPANS_MM, 1, constant_values=True)
    closed = distance_transform_edt(grown)[1:-1, 1:-1] * seen.pixel_mm > SPANS_MM
    return np.asarray(mask | ((closed | (binary_dilation(mask, iterations=reach))) & later))


def shade(
    mask: np.ndarray, light: np.ndarray, pixel_mm: float, *, blur_mm: float, least_mm2: float
) -> np.ndarray:
    """Where a region's light, eased, falls below 1: one soft shape, without islands or pinholes."""
    window, (top, left) = cropped(mask, 8)
    here = slice(top, top + window.shape[0]), slice(left, left + window.shape[1])
    dark = window & (soft(light[here], window, blur_mm / pixel_mm) < 1)
    dark = window & (soft(dark.astype(float), window, 0.6 * blur_mm / pixel_mm) > 0.5)
    whole = np.zeros_like(mask)
    light_islands = _without_small(window & ~dark, pixel_mm, least_mm2)
    whole[here] = _without_small(window & ~light_islands, pixel_mm, least_mm2)
    return whole


def _without_small(mask: np.ndarray, pixel_mm: float, least_mm2: float) -> np.ndarray:
    marked, count = label(mask)
    if not count:
        return mask
    size = np.bincount(marked.ravel()) * pixel_mm**2
    size[0] = 0
    return np.asarray((size >= least_mm2)[marked])


def edges(mask: np.ndarray, seen: Seen, jump_m: np.ndarray, *, smooth_mm: float) -> list[np.ndarray]:
    """Runs of a mask's outline along which what lies outside is further away, by `jump_m` of the outside's pixel.

    The depth is followed from inside across the outline: where the surface just goes on, however steeply, is no edge.
    """
    (rows, columns), (top, left) = mask.shape, (0, 0)
    window, (top, left) = cropped(mask)
    padded = gaussian_filter(np.pad(window.astype(float), 4), smooth_mm / seen.pixel_mm)
    depth = np.where(np.isfinite(seen.depth), seen.depth, 1e3)
    reach = 2.4 / seen.pixel_mm
    found = []
    for ring in find_contours(padded, 0.5):
        ring = ring + np.array([top - 4, left - 4])
        if abs(area_mm2(ring)) * seen.pixel_mm**2 < 60:
            continue
        along = gaussian_filter(np.roll(ring, -2, 0) - np.roll(ring, 2, 0), (2, 0), mode="wrap")
        outwards = np.stack([along[:, 1], -along[:, 0]], 1)
        outwards /= np.maximum(np.linalg.norm(outwards, axis=1, keepdims=True), 1e-9)

        def at(
            distance: float, ring: np.ndarray = ring, way: np.ndarray = outwards
        ) -> tuple[np.ndarray, ...]:
            place = np.clip(np.round(ring + way * distance).astype(int), 0, (rows - 1, columns - 1))
            return place[:, 0], place[:, 1]

        inside_out = mask[at(reach)].mean() > mask[at(-reach)].mean()
        sign = -1.0 if inside_out else 1.0
        out, own, deeper = (depth[at(sign * step * reach)] for step in (1.0, -0.6, -2.0))
        steep = np.where(mask[at(-2 * sign * reach)], np.maximum(own - deeper, 0), 0)
        needed = jump_m[at(sign * reach)]
        on = ((out - own > needed + 1.3 * steep) & ~mask[at(sign * reach)]) | np.isneginf(needed) & (
            out > own
        )
        found += [seen.to_mm(run) for run in _runs(ring, on, round(9 / seen.pixel_mm))]
    return found


def cropped(mask: np.ndarray, margin: int = 0) -> tuple[np.ndarray, tuple[int, int]]:
    """The part of a mask that holds something, and where it begins."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    top, left = max(rows[0] - margin, 0), max(columns[0] - margin, 0)
    return mask[top : rows[-1] + 1 + margin, left : columns[-1] + 1 + margin], (int(top), int(left))


def _runs(ring: np.ndarray, on: np.ndarray, least: int) -> list[np.ndarray]:
    """The stretches of a closed ring where `on` holds; short gaps are bridged, short stretches dropped."""
    if on.all():
        return [ring]
    if not on.any():
        return []
    ring, on = ring[:-1], on[:-1].copy()
    start = int(np.argmin(on))
    ring, on = np.roll(ring, -start, axis=0), np.roll(on, -start)
    edge = np.flatnonzero(np.diff(np.r_[0, on.astype(int), 0]))
    spans = list(zip(edge[::2], edge[1::2], strict=True))
    joined: list[list[int]] = []
    for first, last in spans:
        if joined and first - joined[-1][1] < least:
            joined[-1][1] = int(last)
        else:
            joined.append([int(first), int(last)])
    return [ring[a:b] for a, b in joined if b - a >= least]


def folds(mask: np.ndarray, seen: Seen, jump_m: float, least_mm: float) -> list[np.ndarray]:
    """Lines inside one region where it hides itself, such as a nose before a cheek."""
    whole = mask
    mask, corner = cropped(whole)
    depth = np.where(
        mask, seen.depth[corner[0] : corner[0] + mask.shape[0], corner[1] : corner[1] + mask.shape[1]], np.nan
    )
    cut = np.zeros(mask.shape, bool)
    step = 2
    for axis in (0, 1):
        jump = np.abs(np.roll(depth, -step, axis) - depth)
        near = np.roll(depth, -step, axis) < depth
        far_side = np.nan_to_num(jump) > jump_m
        cut |= far_side & ~near
        cut |= np.roll(far_side & near, step, axis)
    inner = minimum_filter(mask, max(3, round(16 / seen.pixel_mm)))
    bones = skeletonize(gaussian_filter((cut & inner).astype(float), 1.0) > 0.35)
    return [seen.to_mm(line + corner) for line in _walks(bones, round(least_mm / seen.pixel_mm))]


def _walks(bones: np.ndarray, least: int) -> list[np.ndarray]:
    """The longest walk through each branch-free or branching skeleton, smoothed."""
    marked, count = label(bones, np.ones((3, 3)))
    found = []
    for index in range(1, count + 1):
        points = np.argwhere(marked == index)
        if len(points) < least:
            continue
        first = _walk(points, points[0])[-1]
        line = _walk(points, first)
        if len(line) >= least:
            path = np.array(line, float)
            found.append(np.stack([gaussian_filter(path[:, c], 2.0, mode="nearest") for c in (0, 1)], 1))
    return found


def _walk(points: np.ndarray, start: np.ndarray) -> list[tuple[int, int]]:
    """From a pixel to the furthest one of its skeleton, by breadth."""
    left = {tuple(map(int, p)) for p in points}
    begin = (int(start[0]), int(start[1]))
    came: dict[tuple[int, int], tuple[int, int] | None] = {begin: None}
    layer, last = [begin], begin
    while layer:
        nxt = []
        for row, column in layer:
            last = (row, column)
            for near in [(row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]:
                if near in left and near not in came:
                    came[near] = (row, column)
                    nxt.append(near)
        layer = nxt
    path: list[tuple[int, int]] = []
    at: tuple[int, int] | None = last
    while at is not None:
        path.append(at)
        at = came[at]
    return path[::-1]
