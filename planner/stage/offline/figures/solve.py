"""From a declaration to bodies in the world: stance, back, head, then the arms one after the other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from planner.stage.offline.figures import arms
from planner.stage.offline.figures.bodies import body
from planner.stage.offline.figures.declare import At, Free, Hang, Person, Pose, Stand
from planner.stage.offline.figures.figure import Figure
from planner.stage.offline.figures.props import Solid, stand
from planner.stage.offline.figures.rig import Array, unit
from planner.stage.offline.figures.stances import (
    let_go,
    sit_down,
    stand_up,
    straighten,
    turn_head,
    unbalanced,
)
from planner.stage.offline.figures.touch import Surface, surface


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
                stand_up(figure, stance, person, ahead)
            elif isinstance(stance, Free):
                let_go(figure, stance, self.find(index, stance.at))
            else:
                sit_down(figure, stance, person, round_)
            straighten(figure, person)
            turn_head(figure, person, self.faces[index])
            if isinstance(stance, Stand) and stance.balance:
                ahead += unbalanced(figure, stance)

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
