"""A plain jumper, straight trousers and closed shoes, made on the resting body.

The cloth is the body's own surface, smoothed until no anatomy shows and moved off the skin; it is cut along planes
(neckline, hem, cuffs, trouser hems), so that every edge is straight at rest and stays clean in a pose.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from planner.stage.offline.drawing.mesh import Piece, kept, normals, relaxed, smoothed, triangles
from planner.stage.offline.figures.figure import SOLE
from planner.stage.offline.figures.rig import Body

SIDES = ("L", "R")
LIMBS = ("arm", "forearm", "leg", "shin", "foot", "palm", "thumb", "finger2", "finger3", "finger4", "finger5")
GROUPS = ("trunk", "neck", "head", *(f"{part}.{side}" for part in LIMBS for side in SIDES))

CHAINS = (("trunk", "arm", "forearm", "palm"), ("trunk", "leg", "shin", "foot"), ("trunk", "neck"))
FANS = tuple(("palm", finger) for finger in LIMBS[6:])


def _joined() -> dict[int, tuple[int, ...]]:
    """For each group those it goes over into, where no line is wanted while the surface goes on."""
    pairs = set()
    for side in SIDES:
        for chain in (*CHAINS, *FANS):
            names = [part if part in ("trunk", "neck", "head") else f"{part}.{side}" for part in chain]
            pairs |= set(pairwise(names))
    pairs.add(("leg.L", "leg.R"))
    both = {*pairs, *((b, a) for a, b in pairs)}
    return {
        index: tuple(GROUPS.index(b) for a, b in sorted(both) if a == name)
        for index, name in enumerate(GROUPS)
    }


def group_of(bone: str) -> int:
    """The group a bone's faces belong to."""
    side = bone[-2:] if bone.endswith((".L", ".R")) else ""
    if bone.startswith("finger1"):
        name = f"thumb{side}"
    elif bone.startswith("finger"):
        name = f"finger{bone[6]}{side}"
    elif bone.startswith(("wrist", "metacarpal")):
        name = f"palm{side}"
    elif bone.startswith("upperarm"):
        name = f"arm{side}"
    elif bone.startswith("lowerarm"):
        name = f"forearm{side}"
    elif bone.startswith("upperleg"):
        name = f"leg{side}"
    elif bone.startswith("lowerleg"):
        name = f"shin{side}"
    elif bone.startswith(("foot", "toe")):
        name = f"foot{side}"
    elif bone.startswith(("root", "spine", "pelvis", "breast", "clavicle", "shoulder")):
        name = "trunk"
    elif bone.startswith("neck"):
        name = "neck"
    else:
        name = "head"
    return GROUPS.index(name)


JOINED = _joined()


class Rest:
    """The resting body with what the tailor measures on it."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self.faces = triangles(body.faces)
        self.vertices = body.rest.astype(float)
        self.weights = np.zeros((len(self.vertices), len(body.bones)))
        rows = np.arange(len(self.vertices))[:, None]
        np.add.at(self.weights, (rows, body.skin_bones), body.skin_weights)
        of_bone = np.array([group_of(bone) for bone in body.bones])
        by_group = np.stack([self.weights[:, of_bone == g].sum(1) for g in range(len(GROUPS))], 1)
        self.group = by_group.argmax(1)
        self.share = {name: by_group[:, g] for g, name in enumerate(GROUPS)}
        # Faces between groups go where most of their corners hang.
        self.face_group = by_group[self.faces].sum(1).argmax(1)
        self.floor = float(self.vertices[:, 1].min()) - SOLE
        self.k = float(np.ptp(self.vertices[:, 1])) / 1.72
        self.mean = {bone: body.head(bone) for bone in body.bones}

    def in_groups(self, *starts: str) -> np.ndarray:
        """Which faces belong to groups of these names."""
        wanted = [g for g, name in enumerate(GROUPS) if name.startswith(starts)]
        return np.isin(self.face_group, wanted)

    def on(self, *parts: str) -> np.ndarray:
        """How much each vertex hangs on these parts, on both sides together; a side may be named."""
        return np.asarray(sum(self.share[name] for name in GROUPS if name.startswith(parts)))

    def piece(self, role: str, faces: np.ndarray) -> Piece:
        """The body's own surface under these faces."""
        return Piece(role, self.vertices, self.faces[faces], self.weights, self.face_group[faces])

    # Fields: zero at the seam, positive on the side named.

    def below_neckline(self) -> np.ndarray:
        """A plane round the neck, higher at the back."""
        base = self.mean["neck01"]
        line = base[1] + 0.012 * self.k + 0.42 * (base[2] - self.vertices[:, 2])
        return np.asarray(line - self.vertices[:, 1])

    def above_hem(self, cloth: np.ndarray) -> np.ndarray:
        """A level line at the hips; arms are above it however low they hang."""
        hip = 0.5 * (self.mean["upperleg01.L"] + self.mean["upperleg01.R"])
        field = cloth[:, 1] - (hip[1] + 0.025 * self.k)
        return np.where(self.on("arm", "forearm", "palm") > 0.5, 1.0, field)

    def up_the_sleeve(self) -> np.ndarray:
        """Along the forearm, zero at the wrist, positive towards the elbow."""
        out = np.full(len(self.vertices), 1.0)
        for side, sign in (("L", 1), ("R", -1)):
            wrist, elbow = self.mean[f"wrist.{side}"], self.mean[f"lowerarm01.{side}"]
            along = (elbow - wrist) / np.linalg.norm(elbow - wrist)
            on_side = self.vertices[:, 0] * sign > 0.6 * abs(elbow[0])
            field = (self.vertices - wrist) @ along + 0.004 * self.k
            out = np.where(on_side, field, out)
        return out

    def above_ankle(self) -> np.ndarray:
        """Zero where trousers end, just above the shoe's opening."""
        return self.vertices[:, 1] - (self.floor + 0.075 * self.k)


def skin(rest: Rest) -> list[Piece]:
    """Head with neck, and the hands: as far as they may show under a collar or a cuff."""
    head = rest.piece("skin", rest.in_groups("head", "neck", "trunk"))
    calm = relaxed(rest.vertices, rest.faces, 220, 0.5)
    head = kept(replace(head, calm=calm), 0.008 * rest.k - rest.below_neckline())
    hands = kept(
        rest.piece("skin", rest.in_groups("palm", "thumb", "finger", "forearm")), 0.03 - rest.up_the_sleeve()
    )
    return [head, hands]


def pocketed(piece: Piece, sides: tuple[str, ...]) -> Piece:
    """Without the hands that are inside a pocket."""
    hidden = [GROUPS.index(f"{part}.{side}") for side in sides for part in LIMBS[5:]]
    if piece.role != "skin" or not hidden:
        return piece
    shown = ~np.isin(piece.groups, hidden)
    return replace(piece, faces=piece.faces[shown], groups=piece.groups[shown])


def pocket(rest: Rest, trousers: Piece, side: str) -> Piece:
    """The slanted edge of a trouser pocket: a line of points on the cloth (a piece without faces)."""
    sign = 1 if side == "L" else -1
    hip = rest.mean[f"upperleg01.{side}"]
    share = np.linspace(0, 1, 12)
    x = hip[0] + sign * rest.k * (0.012 + 0.062 * share)
    y = hip[1] + rest.k * (0.022 - 0.105 * share**0.8)
    front = np.flatnonzero(
        (trousers.vertices[:, 2] > hip[2] - 0.03 * rest.k) & (trousers.vertices[:, 0] * sign > 0)
    )
    points, weights = [], []
    for one in np.stack([x, y], 1):
        away = np.linalg.norm(trousers.vertices[front, :2] - one, axis=1)
        near = np.argsort(away)[:4]
        closeness = 1 / np.maximum(away[near], 1e-4)
        closeness /= closeness.sum()
        points.append(np.r_[one, closeness @ trousers.vertices[front[near], 2]])
        weights.append(closeness @ trousers.weights[front[near]])
    none = np.zeros((0, 3), int)
    return Piece("line", np.array(points), none, np.array(weights), np.zeros(0, int))


def top(rest: Rest) -> list[Piece]:
    """The jumper: the body's cloth, with a collar and the ends of the sleeves as bands of their own."""
    shell = rest.piece("top", rest.in_groups("trunk", "arm", "forearm", "neck", "palm", "leg"))
    on_trunk = 1 - np.clip(
        sum(rest.share[f"arm.{side}"] + rest.share[f"palm.{side}"] for side in SIDES), 0, 1
    )
    cloth = _off_the_skin(rest, shell.faces, 0.009 + 0.008 * on_trunk, 0.35 + 0.3 * on_trunk)
    cloth = _straight_sleeves(rest, shell.faces, cloth)
    shell = replace(
        shell,
        vertices=cloth,
        calm=relaxed(cloth, shell.faces, 60),
        weights=_handed_over(rest, shell.faces, {"wrist": "lowerarm02", "metacarpal": "lowerarm02"}),
    )
    body = np.minimum.reduce(
        [rest.below_neckline() - 0.016 * rest.k, rest.above_hem(cloth), rest.up_the_sleeve() - 0.05 * rest.k]
    )
    return [kept(shell, body), _collar(rest), *(_cuff(rest, side) for side in SIDES)]


def bottom(rest: Rest) -> list[Piece]:
    """The trousers: the body's cloth to the middle of the shin, then tubes."""
    shell = rest.piece("bottom", rest.in_groups("trunk", "leg", "shin", "foot"))
    cloth = _off_the_skin(
        rest, shell.faces, np.full(len(rest.vertices), 0.009), np.full(len(rest.vertices), 0.6)
    )
    cloth = _straight_legs(rest, shell.faces, cloth)
    shell = replace(
        shell,
        vertices=cloth,
        calm=relaxed(cloth, shell.faces, 20),
        weights=_handed_over(rest, shell.faces, {"foot": "lowerleg02", "toe": "lowerleg02"}),
    )
    hip = rest.mean["upperleg01.L"][1]
    body = np.minimum(rest.above_ankle() - 0.11 * rest.k, hip + 0.075 * rest.k - rest.vertices[:, 1])
    return [kept(shell, body), *(_trouser_end(rest, side) for side in SIDES)]


def _off_the_skin(rest: Rest, faces: np.ndarray, off: np.ndarray, strength: np.ndarray) -> np.ndarray:
    """The skin without its relief, moved outwards by `off` (metres of an adult of 1.72 m)."""
    cloth = smoothed(rest.vertices, faces, 30, strength)
    cloth = relaxed(cloth, faces, 10, 0.6 * strength)
    outward = relaxed(normals(cloth, faces), faces, 6)
    outward /= np.maximum(np.linalg.norm(outward, axis=1, keepdims=True), 1e-9)
    return np.asarray(cloth + outward * (off * rest.k)[:, None])


def _handed_over(rest: Rest, faces: np.ndarray, from_to: dict[str, str]) -> np.ndarray:
    """The weights of cloth: what would hang on a hand or a foot hangs on the limb; bends are spread a little."""
    weights = rest.weights.copy()
    bones = list(rest.body.bones)
    for start, limb in from_to.items():
        for index, bone in enumerate(bones):
            if bone.startswith(start):
                weights[:, bones.index(limb + bone[-2:])] += weights[:, index]
                weights[:, index] = 0
    weights = relaxed(weights, faces, 5)
    return np.asarray(weights / np.maximum(weights.sum(1, keepdims=True), 1e-9))


@dataclass(frozen=True)
class Axis:
    """The middle line of a limb: a place at share 0, and the way to share 1."""

    foot: np.ndarray
    way: np.ndarray

    def shares(self, points: np.ndarray) -> np.ndarray:
        return np.asarray((points - self.foot) @ self.way / (self.way @ self.way))

    def pushed(self, points: np.ndarray, radius: np.ndarray, part: np.ndarray) -> np.ndarray:
        """Points moved to a radius about the line, by a part of the way."""
        centre = self.foot + self.way * self.shares(points)[:, None]
        away = points - centre
        far = np.maximum(np.linalg.norm(away, axis=1), 1e-6)
        return np.asarray(centre + away * ((far + (radius - far) * part) / far)[:, None])


def _shin(rest: Rest, side: str) -> Axis:
    """From the middle of the ankle to the middle of the knee."""
    knee, ankle = rest.mean[f"lowerleg01.{side}"], rest.mean[f"foot.{side}"]
    mine = rest.on(f"leg.{side}", f"shin.{side}") > 0.6
    middles = []
    for level in (0.2, 1.0):
        at = ankle + (knee - ankle) * level
        ring = rest.vertices[mine & (np.abs(rest.vertices[:, 1] - at[1]) < 0.02 * rest.k)]
        middles.append((ring.max(0) + ring.min(0)) / 2 * (1, 0, 1) + at * (0, 1, 0))
    way = (middles[1] - middles[0]) / 0.8
    return Axis(middles[0] - 0.2 * way, way)


def forearm(rest: Rest, side: str) -> Axis:
    wrist = rest.mean[f"wrist.{side}"]
    return Axis(wrist, rest.mean[f"lowerarm01.{side}"] - wrist)


LEG_TUBE = ((-0.2, 0.0, 1.0, 1.5), (0.066, 0.067, 0.077, 0.085))
SLEEVE_TUBE = ((0.0, 0.35, 1.0), (0.036, 0.043, 0.047))


def _straight_legs(rest: Rest, faces: np.ndarray, cloth: np.ndarray) -> np.ndarray:
    """From the knee down a trouser leg is a tube; above it the tube blends into the thigh."""
    for side in SIDES:
        mine = rest.on(f"leg.{side}", f"shin.{side}", f"foot.{side}") > 0.5
        line = _shin(rest, side)
        share = line.shares(cloth)
        far = np.linalg.norm(cloth - line.foot - line.way * share[:, None], axis=1)
        tube = rest.k * np.interp(share, *LEG_TUBE)
        wanted = np.where(share > 0.6, np.maximum(far + 0.002, tube), tube)
        part = np.where(mine, np.interp(share, [1.0, 1.5], [1.0, 0.0]), 0.0)
        cloth = line.pushed(cloth, wanted, part)
        cloth = relaxed(cloth, faces, 6, np.where(mine & (share > 0.5) & (share < 1.6), 0.5, 0.0))
        cloth = line.pushed(cloth, tube, np.where(mine, np.interp(share, [0.75, 1.0], [1.0, 0.0]), 0.0))
    return cloth


def _straight_sleeves(rest: Rest, faces: np.ndarray, cloth: np.ndarray) -> np.ndarray:
    """From the elbow to the wrist a sleeve is a tube."""
    for side in SIDES:
        mine = rest.on(f"arm.{side}", f"forearm.{side}", f"palm.{side}") > 0.5
        line = forearm(rest, side)
        share = line.shares(cloth)
        far = np.linalg.norm(cloth - line.foot - line.way * share[:, None], axis=1)
        tube = rest.k * np.interp(share, *SLEEVE_TUBE)
        wanted = np.where(share > 0.5, np.maximum(far, tube), tube)
        part = np.where(mine & (share < 1), np.interp(share, [0.75, 1.0], [1.0, 0.0]), 0.0)
        cloth = line.pushed(cloth, wanted, part)
        cloth = relaxed(cloth, faces, 6, np.where(mine & (share > 0.4) & (share < 1.3), 0.5, 0.0))
        cloth = line.pushed(cloth, tube, np.where(mine, np.interp(share, [0.55, 0.8], [1.0, 0.0]), 0.0))
    return cloth


def band(role: str, group: int, rings: list[np.ndarray], weights: np.ndarray) -> Piece:
    """A strip of cloth through rings of points, each with the weights of its ring."""
    count, rows = len(rings[0]), len(rings)
    faces = _grid(rows, count)
    return Piece(role, np.concatenate(rings), faces, weights, np.full(len(faces), group))


def limb_end(
    rest: Rest,
    role: str,
    group: str,
    line: Axis,
    tube: tuple,
    first: float,
    last: float,
    bones: tuple[str, ...],
) -> Piece:
    """The tube about a limb's line from one share to another, hung on the limb's bones alone."""
    other = np.array([0.0, 0.0, 1.0])
    one = np.cross(line.way, other)
    one /= np.linalg.norm(one)
    two = np.cross(one, line.way)
    two /= np.linalg.norm(two)
    turn = np.linspace(0, 2 * np.pi, 36, endpoint=False)[:, None]
    rings, weights = [], []
    near = rest.vertices[rest.on(group) > 0.5]
    hung = rest.weights[rest.on(group) > 0.5]
    shares = line.shares(near)
    wanted = [rest.body.bones.index(bone) for bone in bones]
    for share in np.linspace(first, last, 14):
        radius = rest.k * np.interp(share, *tube)
        rings.append(line.foot + line.way * share + radius * (np.cos(turn) * one + np.sin(turn) * two))
        ring = hung[np.abs(shares - share) < 0.08]
        row = np.zeros(len(rest.body.bones))
        if len(ring):
            row[wanted] = ring.mean(0)[wanted]
        if row.sum() < 0.2:
            row[wanted[-1]] = 1
        weights.append(np.tile(row / row.sum(), (36, 1)))
    return band(role, GROUPS.index(group), rings, np.concatenate(weights))


def _trouser_end(rest: Rest, side: str) -> Piece:
    line = _shin(rest, side)
    hem = float((rest.floor + 0.060 * rest.k - line.foot[1]) / line.way[1])
    bones = (f"lowerleg01.{side}", f"lowerleg02.{side}")
    return limb_end(rest, "bottom", f"shin.{side}", line, LEG_TUBE, hem, 0.62, bones)


def _cuff(rest: Rest, side: str) -> Piece:
    bones = (f"lowerarm01.{side}", f"lowerarm02.{side}")
    return limb_end(rest, "top", f"forearm.{side}", forearm(rest, side), SLEEVE_TUBE, -0.02, 0.45, bones)


def round_the_neck(rest: Rest, level: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Middle, radii at 48 angles and weights of the skin so far below the neckline (metres of an adult of 1.72 m)."""
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    near = (rest.on("head", "neck", "trunk") > 0.5) & (np.abs(rest.vertices[:, 0]) < 0.16 * rest.k)
    there = near & (np.abs(rest.below_neckline() / rest.k - level) < 0.011)
    ring, hung = rest.vertices[there], rest.weights[there]
    middle = (ring.max(0) + ring.min(0)) / 2
    spread = np.arctan2(ring[:, 2] - middle[2], ring[:, 0] - middle[0])
    closeness = np.exp((np.cos(turn[:, None] - spread) - 1) / (2 * 0.2**2))
    closeness /= closeness.sum(1, keepdims=True)
    return middle, closeness @ np.linalg.norm((ring - middle)[:, [0, 2]], axis=1), closeness @ hung


def _collar(rest: Rest) -> Piece:
    """A ribbed collar close to the neck, along the neckline's plane."""
    k, base = rest.k, rest.mean["neck01"]
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    low, high = round_the_neck(rest, 0.026), round_the_neck(rest, -0.012)
    rings, weights = [], []
    for share, off in (
        (0.0, 0.0150),
        (0.35, 0.0150),
        (0.7, 0.0105),
        (1.0, 0.0070),
        (1.0, 0.0035),
        (0.7, 0.0015),
    ):
        middle, radius, hung = (a * (1 - share) + b * share for a, b in zip(low, high, strict=True))
        x = middle[0] + (radius + off * k) * np.cos(turn)
        z = middle[2] + (radius + off * k) * np.sin(turn)
        level = 0.026 * (1 - share) - 0.012 * share
        y = base[1] + 0.012 * k + 0.42 * (base[2] - z) - level * k
        rings.append(np.stack([x, y, z], 1))
        weights.append(hung)
    return band("top", GROUPS.index("trunk"), rings, np.concatenate(weights))


def _last(rest: Rest, side: str) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The foot's heel, forward and sideways directions (level), and its length with room for the toes."""
    foot = rest.vertices[np.asarray(rest.share[f"foot.{side}"] > 0.6)]
    foot = foot[foot[:, 1] < rest.floor + 0.075 * rest.k]
    flat = foot[:, [0, 2]]
    toes, heel = (
        flat[flat[:, 1] > np.quantile(flat[:, 1], 0.9)].mean(0),
        flat[flat[:, 1] < np.quantile(flat[:, 1], 0.1)].mean(0),
    )
    forward = (toes - heel) / np.linalg.norm(toes - heel)
    sideways = np.array([forward[1], -forward[0]])
    run, across = flat @ forward, flat @ sideways
    start = forward * (run.min() - 0.008 * rest.k) + sideways * (across.max() + across.min()) / 2
    size = np.array([np.ptp(run) + 0.026 * rest.k, np.ptp(across) / 2 + 0.005 * rest.k])
    return start, forward, sideways, size


def shoes(rest: Rest) -> list[Piece]:
    """Closed shoes: a last lofted over the foot's length, on a sole; no toes."""
    made = []
    bones = list(rest.body.bones)
    for side in SIDES:
        start, forward, sideways, (length, half) = _last(rest, side)
        along = np.linspace(0, 1, 41)
        # Shares of the half width and of the length: a shoe's outline from above and from the side.
        wide = np.interp(
            along,
            [0, 0.03, 0.08, 0.18, 0.35, 0.5, 0.66, 0.78, 0.88, 0.95, 0.985, 1],
            [0.02, 0.36, 0.52, 0.64, 0.66, 0.74, 0.93, 0.96, 0.84, 0.58, 0.32, 0.02],
        )
        tall = (
            np.interp(
                along,
                [0, 0.04, 0.12, 0.3, 0.42, 0.55, 0.7, 0.85, 0.95, 1],
                [0.2, 0.27, 0.315, 0.315, 0.28, 0.225, 0.18, 0.15, 0.125, 0.09],
            )
            * 0.88
        )
        wide, tall = _rounded(wide), _rounded(tall)
        turn = np.linspace(0, np.pi, 25)
        round_x, round_y = np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.75, np.abs(np.sin(turn)) ** 0.8
        sole = 0.085 * np.interp(along, [0, 0.35, 0.5, 1], [1, 0.95, 0.7, 0.7]) * 0.9
        rings = {
            "upper": [
                (
                    wide[:, None] * half * round_x,
                    sole[:, None] * 0.6 * length + (tall - sole * 0.6)[:, None] * length * round_y,
                )
            ],
            "sole": [
                (
                    wide[:, None] * half * 1.05 * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.3,
                    sole[:, None] * length * np.abs(np.sin(turn)) ** 0.3,
                )
            ],
        }
        for name, [(across, up)] in rings.items():
            flat = start + forward * (along * length)[:, None, None] + sideways * across[..., None]
            points = np.stack([flat[..., 0], rest.floor + up, flat[..., 1]], -1).reshape(-1, 3)
            weights = np.zeros((len(points), len(bones)))
            weights[:, bones.index(f"foot.{side}")] = 1
            faces = _grid(41, 25)
            group = GROUPS.index(f"foot.{side}") + (100 if name == "sole" else 0)
            made.append(Piece("shoe", points, faces, weights, np.full(len(faces), group)))
    return made


def _rounded(values: np.ndarray) -> np.ndarray:
    """Without the corners of a polyline."""
    for _ in range(6):
        inner = (values[:-2] + 2 * values[1:-1] + values[2:]) / 4
        values = np.concatenate([values[:1], inner, values[-1:]])
    return values


def _grid(rows: int, columns: int) -> np.ndarray:
    """Triangles between neighbouring rows of points; each row's ends are joined underneath."""
    first = np.arange(rows - 1)[:, None] * columns
    here = np.arange(columns)
    nxt = (here + 1) % columns
    a, b, c, d = first + here, first + nxt, first + columns + nxt, first + columns + here
    return np.stack([np.stack([a, b, c], -1), np.stack([a, c, d], -1)], 2).reshape(-1, 3)
