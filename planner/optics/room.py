"""Whether a set-up fits a room: heights under the ceiling, clear depth and width. Metres and degrees."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, hypot, radians, sin

EYES_STANDING_M = 1.63  # a 1.73 m adult (source: anthropometry)
EYES_SEATED_M = 1.25  # on a stool of 0.55 to 0.60 m
YOKE_M = 0.15  # stand and yoke above a modifier
STAND_M = 0.2  # clearance for a stand
LAMP_M = 0.05  # and for the lamp at the back of a modifier
PHOTOGRAPHER_M = 0.9
SIDE_LEAST_M = 1.0  # what a person needs at either side, with or without a light


def light_centre_height_m(eyes_m: float, distance_m: float, elevation_deg: float) -> float:
    """Height of a light's centre above the floor."""
    return eyes_m + distance_m * sin(radians(elevation_deg))


def ceiling_needed_m(eyes_m: float, distance_m: float, elevation_deg: float, size_m: float) -> float:
    """Height of the room that a light tilted at the face needs, with its yoke."""
    top = light_centre_height_m(eyes_m, distance_m, elevation_deg) + size_m / 2 * cos(radians(elevation_deg))
    return top + YOKE_M


def highest_elevation_deg(ceiling_m: float, eyes_m: float, distance_m: float, size_m: float) -> float:
    """The highest elevation that the ceiling leaves a light; 90 where every one fits."""
    reach = hypot(distance_m, size_m / 2)
    lift = (ceiling_m - YOKE_M - eyes_m) / reach
    if lift >= 1:
        return 90.0
    return degrees(asin(max(lift, -1.0)) - atan2(size_m / 2, distance_m))


def reach_behind_m(distance_m: float, azimuth_deg: float, elevation_deg: float) -> float:
    """How far behind the sitter a light stands; negative when it stands in front."""
    return -distance_m * cos(radians(elevation_deg)) * cos(radians(azimuth_deg))


def body_behind_m(
    azimuth_deg: float, elevation_deg: float, sides_m: tuple[float, float], depth_m: float
) -> float:
    """How much farther behind the sitter than the middle of its face a light reaches that looks at them.

    Its tilted edge or the lamp at its back, whichever is farther; width and height of the face as it hangs.
    """
    turn, tilt = radians(azimuth_deg), radians(elevation_deg)
    width, height = sides_m
    edge = width / 2 * abs(sin(turn)) + height / 2 * abs(sin(tilt) * cos(turn))
    return max(edge, -depth_m * cos(tilt) * cos(turn))


def reach_aside_m(
    distance_m: float, azimuth_deg: float, elevation_deg: float, size_m: float, depth_m: float
) -> float:
    """How much width a light takes on its side: with half its size and its stand, or with the lamp at its back.

    `depth_m` is what stands behind its face; 0 for what looks away from the sitter.
    """
    level, turn = cos(radians(elevation_deg)), radians(azimuth_deg)
    edge, back = size_m / 2 * abs(cos(turn)) + STAND_M, depth_m * level * abs(sin(turn)) + LAMP_M
    return distance_m * level * abs(sin(turn)) + max(edge, back)


def depth_needed_m(
    gap_m: float, camera_m: float, furthest_behind_m: float = 0.0, furthest_before_m: float = 0.0
) -> float:
    """Clear depth from the backdrop, or a light behind the sitter, to the photographer's back or the last light's."""
    return max(gap_m, furthest_behind_m) + max(camera_m + PHOTOGRAPHER_M, furthest_before_m)


def width_needed_m(left_m: float, right_m: float) -> float:
    """Clear width for what reaches aside on both sides."""
    return max(left_m, SIDE_LEAST_M) + max(right_m, SIDE_LEAST_M)
