"""What drawings of the set show, in words: for whoever does not see them."""

from __future__ import annotations

from planner.diagrams.floor import body_deg
from planner.diagrams.layout import Layout
from planner.words import Listing, Message, _, degrees, metres


def floor_plan(layout: Layout) -> Message:
    """All that a floor plan shows."""
    framing = layout.framing
    lights = Listing(tuple(light.line.what for light in layout.shot.lights))
    more = [_("{lights}. {distances}", lights=lights, distances=distances(layout))]
    if framing.people == 1:
        more.append(
            _("Body: {body}; face: {face}.", body=way(body_deg(layout.shot)), face=way(layout.shot.face_deg))
        )
    if framing.backdrop_width_m:
        more.append(_("The backdrop is {width} wide.", width=metres(framing.backdrop_width_m)))
    if layout.clear:
        more.append(
            _(
                "The set takes {width} by {depth} of clear floor.",
                width=metres(round(layout.clear.width_m, 2)),
                depth=metres(round(layout.clear.depth_m, 2)),
            )
        )
    return together(more)


def distances(layout: Layout) -> Message:
    """How far off camera and backdrop are, and how deep the rows of people."""
    framing = layout.framing
    near, gap = metres(round(framing.camera_distance_m, 2)), metres(round(framing.backdrop_gap_m, 2))
    if not framing.rows_deep_m:
        return _("Camera {distance} from the subject, backdrop {gap} behind.", distance=near, gap=gap)
    return _(
        "Camera {distance} from the first row, rows {deep} deep, backdrop {gap} behind the last.",
        distance=near,
        deep=metres(framing.rows_deep_m),
        gap=gap,
    )


def together(sentences: list[Message]) -> Message:
    """Several sentences as one message."""
    text = " ".join(f"{{{chr(97 + place)}}}" for place in range(len(sentences)))
    return Message(text, {chr(97 + place): one for place, one in enumerate(sentences)})


def way(turn_deg: float) -> Message:
    """A turn in words, to the side on which the camera sees it."""
    angle = degrees(round(abs(turn_deg)))
    if not round(turn_deg):
        return _("to the lens")
    return (
        _("{angle} to camera left", angle=angle)
        if turn_deg > 0
        else _("{angle} to camera right", angle=angle)
    )
