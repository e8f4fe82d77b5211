"""From a declaration to bodies in the world: stance, back, head, then the arms one after the other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from planner.stage.offline.figures import arms
from planner.stage.offline.figures.bodies import body
from planner.stage.offline.figures.declare import At, Foot, Free, Hang, Person, Pose, Sit, Stand
from planner.stage.offline.figures.figure import SOLE, Figure
from planner.stage.offline.figures.limbs import LEG, bent, put
from planner.stage.offline.figures.props import Solid, stand
from planner.stage.offline.figures.rig import Array, about, share, turn, unit
from planner.stage.offline.figures.touch import Surface, surface

SPINE = ("spine05", "spine04", "spine03", "spine02", "spine01")
NECK = ("neck01", "neck02", "neck03")
STRAIGHT = 0.992


class Scene:
    """All the people of a pose and their things while they are being placed."""

    def __init__(self, pose: Pose, build: str, body_deg: float, face_deg: float) -> None:
        self.pose, self.build = pose, build
        self.figures: list[Figure] = []
        self.faces: list[float] = []
        for person in pose.people:
            name = person.shape or build
            if person.bump:
                name += "-bump"
            if person.size != 1:
                name += f"*{person.size}"
            turned = body_deg if person.body is None else person.body
            self.figures.append(Figure(body(name), turned - person.twist, person.place))
            self.faces.append(face_deg if person.face is None else person.face)
        first = self.figures[0]
        self.solids: list[Solid] = [
            stand(part, first.heading, first.place, first.body.scale if build == "child" else 1.0)
            for part in pose.props
        ]

    def solve(self) -> None:
        """Place everybody."""
        self.placed: set[tuple[int, str]] = set()
        for i, person in enumerate(self.pose.people):
            self._stance(i, person)
            if person.close:
                self._close(i, person)
        self._wear()
        for i, person in enumerate(self.pose.people):
            for side in "LR":
                self._arm(i, side, Hang(), person.shrug, solid=False)
            self._snap(i)
        for late, repeat in ((False, False), (True, False), (False, True), (True, True)):
            for i, person in enumerate(self.pose.people):
                if repeat and not person.again:
                    continue
                which = person.second if late else {"left": "right", "right": "left"}[person.second]
                arm = person.left if which == "left" else person.right
                self._arm(i, which[0].upper(), arm, person.shrug)
                self.placed.add((i, which[0].upper()))
        self._hold()

    def find(self, index: int, at: At) -> Array:
        """A declared place for one of the people; `other.` is the other one's joint and axes."""
        other = self.figures[1 - index] if len(self.figures) > 1 else self.figures[index]
        me = self.figures[index]

        def joint(name: str) -> Array:
            return other.joint(name[6:]) if name.startswith("other.") else me.joint(name)

        point = joint(at.joint)
        if at.to:
            point = point + (joint(at.to) - point) * at.part
        whose = other if at.joint.startswith("other.") else me
        return point + whose.heading @ np.array([at.x, at.y, at.z]) * whose.body.scale

    def _snap(self, index: int) -> None:
        """Bring the things that are leant on up to the skin."""
        for snap in self.pose.snaps:
            if snap.person != index:
                continue
            d = unit(self.figures[0].heading @ np.array(snap.towards))
            mine = [s for s in self.solids if s.kind == snap.kind]
            front = max(float((s.mesh().vertices @ d).max()) for s in mine)
            v = self.figures[index].vertices
            if snap.near:
                around = self.find(index, At(snap.near))
                v = v[np.linalg.norm(v - around, axis=1) < 0.17]
            move = (float((v @ d).min()) - snap.gap - front) * d
            self.solids = [
                replace(s, centre=s.centre + move) if s.kind == snap.kind else s for s in self.solids
            ]

    def _stance(self, index: int, person: Person) -> None:
        figure, stance = self.figures[index], person.stance
        ahead = 0.0
        for round_ in range(4):
            if isinstance(stance, Stand):
                self._stand(figure, stance, person, ahead)
            elif isinstance(stance, Free):
                self._free(index, figure, stance)
            else:
                self._sit(figure, stance, person, round_)
            self._back(figure, person)
            self._head(figure, person, self.faces[index])
            if isinstance(stance, Stand) and stance.balance:
                ahead += self._unbalanced(figure, stance)

    def _stand(self, figure: Figure, stance: Stand, person: Person, ahead: float) -> None:
        b, w = figure.body, stance.weight
        s = b.scale
        lean_on = (w - 0.5) * 2
        x = (
            (stance.left.x * w - stance.right.x * (1 - w)) * 0.72 * s
            if w != 0.5
            else (stance.left.x - stance.right.x) / 2 * s
        )
        x += stance.shift * s
        figure.turns["root"] = figure.heading @ about(x=person.hips, z=lean_on * 7)
        hips_rest = (b.head("upperleg01.L") + b.head("upperleg01.R")) / 2
        offset = figure.turns["root"] @ (hips_rest - b.heads[0])
        z0 = (stance.left.z * w + stance.right.z * (1 - w)) * s
        flat = figure.place + figure.heading @ np.array([x, 0, z0 + ahead])
        heights = []
        for side, foot, load in (("L", stance.left, w), ("R", stance.right, 1 - w)):
            ankle = self._ankle(figure, side, foot)
            hip = flat + figure.turns["root"] @ (b.head(f"upperleg01.{side}") - hips_rest)
            length = _leg(figure, side) * (STRAIGHT if load >= 0.5 else 0.9995)
            away = np.hypot(*(ankle - hip)[[0, 2]])
            heights.append(ankle[1] + np.sqrt(max(length**2 - away**2, 0.01)) - (hip[1] - flat[1]))
        flat[1] = min(heights) - stance.crouch * s
        figure.at = flat - offset
        figure.refresh()
        self._feet(figure, stance.left, stance.right)

    def _sit(self, figure: Figure, stance: Sit, person: Person, round_: int) -> None:
        b = figure.body
        height = stance.height * (b.scale if b.scale < 0.9 else 1)
        figure.turns["root"] = figure.heading @ about(x=stance.tilt + person.hips)
        hips_rest = (b.head("upperleg01.L") + b.head("upperleg01.R")) / 2
        offset = figure.turns["root"] @ (hips_rest - b.heads[0])
        if round_ == 0:
            figure.at = figure.place + np.array([0, height + 0.1 * b.scale, 0]) - offset
        else:
            hips = figure.joint("pelvis")
            v = figure.vertices
            local = (v - hips) @ figure.heading
            near = (np.abs(local[:, 0]) < 0.2 * b.scale) & (np.abs(local[:, 2] + 0.05) < 0.11 * b.scale)
            bones = figure.bones_of("root", "pelvis", "upperleg")
            low = v[near & np.isin(b.dominant, bones), 1].min()
            figure.at = figure.at + np.array([0, height - 0.012 - low, 0])
        figure.refresh()
        self._feet(figure, stance.left, stance.right)

    def _free(self, index: int, figure: Figure, stance: Free) -> None:
        b = figure.body
        figure.turns["root"] = figure.heading @ about(*stance.tip)
        hips_rest = (b.head("upperleg01.L") + b.head("upperleg01.R")) / 2
        figure.at = self.find(index, stance.at) - figure.turns["root"] @ (hips_rest - b.heads[0])
        for i, side in enumerate("LR"):
            sign = 1 if side == "L" else -1
            figure.turns[f"upperleg01.{side}"] = turn((1, 0, 0), -stance.hips[i]) @ turn(
                (0, 0, 1), sign * (stance.spread - 7)
            )
            figure.turns[f"lowerleg01.{side}"] = turn((1, 0, 0), stance.knees[i])
            figure.turns[f"foot.{side}"] = turn((1, 0, 0), stance.feet)
        figure.refresh()

    def _close(self, index: int, person: Person) -> None:
        """Slide somebody up to the others until the skin is as near as asked."""
        way, gap = person.close or ((1, 0, 0), 0.0)
        figure = self.figures[index]
        others = [f for i, f in enumerate(self.figures) if i < index]
        on = _together([(f.vertices, f.without_arms("L", "R")) for f in others], [])
        d = unit(way)
        mine = figure.vertices[np.unique(figure.without_arms("L", "R"))]
        if person.meets:
            mine = mine[np.linalg.norm(mine - figure.joint(person.meets), axis=1) < 0.2 * figure.body.scale]
        steps = np.arange(-0.5, 0.6, 0.004)
        free = [t for t in steps if float(on.depth(mine[::3] + d * t).min()) >= gap]
        before = [t for t in free if all(u in free or u > t for u in steps[::1] if u <= t)]
        move = d * (max(before) if before else 0)
        figure.at = figure.at + move
        figure.place = figure.place + move
        figure.refresh()

    def _ankle(self, figure: Figure, side: str, foot: Foot) -> Array:
        b, sign = figure.body, 1 if side == "L" else -1
        rest = b.head(f"foot.{side}")
        sole = float(b.rest[:, 1].min())
        ball = b.head(f"toe2-1.{side}")
        behind = ball[2] if foot.heel >= 0 else rest[2] - 0.045 * b.scale
        pivot = np.array([ball[0], sole, behind])
        turned = self._foot(figure, side, foot)
        ground = figure.place + figure.heading @ (np.array([sign * foot.x, foot.y, foot.z]) * b.scale)
        ground[1] += SOLE
        level = figure.heading @ about(y=sign * foot.out)
        ball_now = ground + level @ (pivot - [rest[0], sole, rest[2]])
        return np.asarray(ball_now + turned @ (rest - pivot))

    def _foot(self, figure: Figure, side: str, foot: Foot) -> Array:
        sign = 1 if side == "L" else -1
        natural = 6.0
        return np.asarray(
            figure.heading
            @ about(y=sign * (foot.out - natural))
            @ turn((1, 0, 0), foot.heel)
            @ turn((0, 0, 1), sign * foot.roll)
        )

    def _feet(self, figure: Figure, left: Foot, right: Foot) -> None:
        for side, foot in (("L", left), ("R", right)):
            sign = 1 if side == "L" else -1
            knee = foot.knee or (np.sin(np.radians(foot.out)) * 0.8, 0.0, 1.0)
            pole = figure.heading @ np.array([sign * knee[0], knee[1], knee[2]])
            limb = bent(figure, LEG, side, self._ankle(figure, side, foot), pole)
            put(figure, LEG, side, limb)
            figure.turns[f"foot.{side}"] = figure.parent_turned(f"foot.{side}").T @ self._foot(
                figure, side, foot
            )
            for toe in range(1, 6):
                figure.turns[f"toe{toe}-1.{side}"] = turn((1, 0, 0), -max(foot.heel, 0) * 0.9)
            figure.refresh()

    def _back(self, figure: Figure, person: Person) -> None:
        upright = figure.heading.T @ figure.turns["root"]
        stance = person.stance
        level = 1.2 if isinstance(stance, Stand) else 0.0
        if isinstance(stance, Free):
            upright = np.eye(3)
        roll = np.degrees(np.arctan2(upright[1, 0], upright[1, 1])) * level
        lean = person.lean - (stance.tilt if isinstance(stance, Sit) else 0)
        for bone in SPINE:
            figure.turns[bone] = about(
                x=lean / len(SPINE), y=-person.twist / len(SPINE), z=(-roll - person.side) / len(SPINE)
            )
        figure.refresh()

    def _head(self, figure: Figure, person: Person, face_deg: float) -> None:
        """Turn the face to the lens or away from it; `forward` brings the chin out, the neck leading."""
        if person.limp is not None:
            for bone in (*NECK, "head"):
                figure.turns[bone] = about(y=person.limp / 4, x=person.nod / 4)
            figure.refresh()
            return
        target = about(y=-face_deg) @ turn((1, 0, 0), person.nod) @ turn((0, 0, 1), -person.tilt)
        chest = figure.turned("spine01")
        whole = chest.T @ target
        for bone in NECK:
            figure.turns[bone] = turn((1, 0, 0), person.forward / 3) @ share(whole, 0.14)
        figure.refresh()
        figure.turns["head"] = figure.parent_turned("head").T @ target
        figure.refresh()

    def _unbalanced(self, figure: Figure, stance: Stand) -> float:
        """How far the middle of mass is off the middle of the feet, ahead of them."""
        b, v = figure.body, figure.vertices
        corners = v[b.triangles]
        volume = np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])) / 6
        mass = (corners.sum(1) / 4 * volume[:, None]).sum(0) / volume.sum()
        w = stance.weight
        middle = np.zeros(3)
        for side, load in (("l", w), ("r", 1 - w)):
            middle += (figure.joint(f"ankle.{side}") * 0.55 + figure.joint(f"toe.{side}") * 0.45) * load
        off = figure.heading.T @ (middle - mass)
        return float(off[2])

    def _wear(self) -> None:
        """Put what goes on a head or round a body."""
        for grip in self.pose.grips:
            figure = self.figures[grip.person]
            if grip.hand == "head":
                at, axes, size = figure.joint("crown"), figure.turned("head"), figure.body.scale
            elif grip.hand == "body":
                at, axes, size = figure.joint("pelvis"), figure.turned("root"), 1.0
            else:
                continue
            self.solids += [stand(part, axes, at, size) for part in grip.parts]

    def _hold(self) -> None:
        """Put things into the hands that hold them."""
        for grip in self.pose.grips:
            figure = self.figures[grip.person]
            if grip.hand not in ("left", "right"):
                continue
            s = grip.hand[0].upper()
            along, out = (figure.turned(f"wrist.{s}") @ axis for axis in figure.palm_axes(s))
            thumbwards = np.cross(along, out) * (1 if s == "L" else -1)
            axes = np.stack([along, out, thumbwards], 1)
            at = figure.joint(f"palm.{s.lower()}")
            self.solids += [stand(part, axes, at, 1.0) for part in grip.parts]

    def _settled(self, index: int, but: str = "") -> NDArray[np.int64]:
        """The triangles of somebody without the arms that have no place yet, and without one more."""
        figure = self.figures[index]
        gone = [s for s in "LR" if s == but or (index, s) not in self.placed]
        return figure.without_arms(*gone)

    def _arm(self, index: int, side: str, arm: arms.Arm, shrug: float, solid: bool = True) -> None:
        figure = self.figures[index]
        settle: dict[str, Surface] = {}
        solids = [s.mesh() for s in self.solids if s.solid and solid]
        theirs = [(f.vertices, self._settled(i)) for i, f in enumerate(self.figures) if i != index]
        mine = (figure.vertices, self._settled(index, side))
        parts = {"all": [mine, *theirs], "self": [mine], "other": theirs}
        for name, meshes in parts.items():
            if meshes and (name == "all" or getattr(arm, "on", "") == name):
                settle[name] = _together(meshes, solids if name == "all" else [])
        if getattr(arm, "on", "") == "props":
            settle["props"] = surface(np.zeros((0, 3)), np.zeros((0, 3), np.int64), solids)
        arms.place(figure, side, arm, settle, lambda at: self.find(index, at), shrug)


def _together(meshes: list[tuple[Array, np.ndarray]], solids: list) -> Surface:
    count, points, faces = 0, [], []
    for vertices, triangles in meshes:
        points.append(vertices)
        faces.append(triangles + count)
        count += len(vertices)
    return surface(np.concatenate(points), np.concatenate(faces), solids)


def _leg(figure: Figure, side: str) -> float:
    b = figure.body
    hip, knee, ankle = (b.head(f"{n}.{side}") for n in ("upperleg01", "lowerleg01", "foot"))
    return float(np.linalg.norm(knee - hip) + np.linalg.norm(ankle - knee))
