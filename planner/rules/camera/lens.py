"""Which focal length: it frames the picture from a distance that is kind to a face and that the room has."""

from __future__ import annotations

from planner.craft import Row
from planner.interview.answers import remembered
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.optics import framing as optics
from planner.rules import kit
from planner.rules.backdrop import BACKDROP
from planner.rules.backdrop.choice import CARRIED, width_needed, width_owned
from planner.rules.camera.gap import GAP, room_for_the_camera, said_behind
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.engine import CLEAR, MILD, SLIGHT, STRONG, Choice
from planner.rules.field import Distances, distances_of
from planner.rules.posed_field import field_of, sensor_used
from planner.rules.rows import rows_deep
from planner.words import Message, _, metres, millimetres, percent

FOCAL_LENGTHS_MM = (
    4, 5, 6, 7, 8, 9, 10, 12, 15, 18, 20, 24, 28, 35,
    40, 45, 50, 56, 60, 65, 70, 75, 85, 90, 105, 110, 120, 135, 150, 180, 200,
)  # fmt: skip
MOST_CROPPED = 1.8
"""How much farther back than its own frame a lens may stand; beyond that a third of the pixels is left."""
REACH = 1.04
WIDEST_FOR_PEOPLE_MM = 35.0
WIDEST_FOR_ONE_MM = 28.0
MOST_SMALLER = 0.2
"""How much smaller than the front row the last one may be drawn."""


class Focal(Row, frozen=True):
    """A focal length to shoot at, in millimetres."""

    words: Message
    mm: float


FOCALS = {
    str(mm): Focal(key=str(mm), source="computed", words=_("{focal}", focal=millimetres(mm)), mm=mm)
    for mm in reversed(FOCAL_LENGTHS_MM)
}

LENS: Choice[Focal] = Choice("lens", FOCALS)


def lens_for(case: Case, focal: Focal) -> kit.Lens | None:
    """The owned lens that reaches this focal length, a prime before a zoom; None where there is none."""
    return _lenses_by_focal_length(case).get(focal.mm)


@remembered
def _lenses_by_focal_length(case: Case) -> dict[float, kit.Lens]:
    lenses = kit.lenses(case.told)
    return {
        focal.mm: lens
        for focal in FOCALS.values()
        for lens in reversed(lenses)
        if lens.shortest_mm / REACH <= focal.mm <= lens.longest_mm * REACH
    }


def focal_mm(case: Case) -> float:
    """The focal length that is set, within what the chosen lens does."""
    focal = case.decided(LENS)
    lens = lens_for(case, focal)
    return focal.mm if lens is None else min(max(focal.mm, lens.shortest_mm), lens.longest_mm)


def framing_distance(case: Case, mm: float) -> float:
    """Metres from which this focal length fills the frame with the crop."""
    return mm * _distance_for_a_millimetre(case)


@remembered
def _distance_for_a_millimetre(case: Case) -> float:
    """Metres for each millimetre of focal length: a lens twice as long frames the same from twice as far."""
    return optics.distance_m(field_of(case).height_m, 1.0, sensor_used(case)[1])


def _cropped_from(case: Case, focal: Focal) -> float:
    """How many times farther back than its frame the camera must stand to be kind to the face; 1 is not at all."""
    return max(1.0, distances_of(case).warn_below_m / framing_distance(case, focal.mm))


@LENS.passes_over(source="house-judgement")
def other_focal_lengths_are_there(case: Case, focal: Focal) -> Message | None:
    if lens_for(case, focal) or not _some_focal_length_is_there(case):
        return None
    return _("No lens that there is reaches {focal}.", focal=focal.words)


@remembered
def _some_focal_length_is_there(case: Case) -> bool:
    return bool(_lenses_by_focal_length(case))


@LENS.rules_out(source="house-judgement")
def no_lens_reaches_it(case: Case, focal: Focal) -> Message | None:
    return None if lens_for(case, focal) else _("No lens that there is reaches {focal}.", focal=focal.words)


@LENS.rules_out(source="house-judgement")
def the_nearest_lens_is_another(case: Case, focal: Focal) -> Message | None:
    lenses = kit.lenses(case.told)
    if not lenses or lens_for(case, focal):
        return None
    ends = [end for lens in lenses for end in (lens.shortest_mm, lens.longest_mm)]
    nearest = min(ends, key=lambda end: abs(end - focal.mm))
    return _("The nearest that there is has {nearest}.", nearest=millimetres(nearest))


@LENS.rules_out(source="computed")
def too_little_of_the_file_would_be_left(case: Case, focal: Focal) -> Message | None:
    if _cropped_from(case, focal) <= MOST_CROPPED:
        return None
    return _(
        "It fills the frame from {distance}, far too close to a face.",
        distance=metres(round(framing_distance(case, focal.mm), 2)),
    )


@LENS.rules_out(source="computed")
def the_room_is_too_short_for_it(case: Case, focal: Focal) -> Message | None:
    space = room_for_the_camera(case)
    needed = framing_distance(case, focal.mm)
    if space is None or needed <= space:
        return None
    return _(
        "It frames from {needed}; with {behind} the room leaves {space}.",
        needed=metres(round(needed, 2)),
        behind=said_behind(case),
        space=metres(round(space, 2)),
    )


@LENS.favours(strength=STRONG, source="distance-and-trust")
def it_stands_where_faces_look_like_themselves(case: Case, focal: Focal) -> Message | None:
    good, distance = distances_of(case), framing_distance(case, focal.mm)
    if not good.good_from_m <= distance <= good.good_to_m:
        return None
    if case.people > 1:
        return _(
            "It frames everyone from {distance}, where no face is much larger than another.",
            distance=metres(round(distance, 2)),
        )
    return _(
        "It frames {crop} from {distance}, where a face looks like itself.",
        crop=case.decided(CROP).words,
        distance=metres(round(distance, 2)),
    )


@LENS.favours(strength=CLEAR, source="computed")
def it_uses_the_whole_frame(case: Case, focal: Focal) -> Message | None:
    distance = framing_distance(case, focal.mm)
    if not distances_of(case).warn_below_m <= distance <= distances_of(case).flat_beyond_m:
        return None
    return _("From {distance} it fills the frame without cropping.", distance=metres(round(distance, 2)))


@LENS.favours(strength=MILD, source="house-judgement")
def it_stands_in_the_middle_of_the_good_distances(case: Case, focal: Focal) -> Message | None:
    if not _is_in_the_middle(distances_of(case), framing_distance(case, focal.mm)):
        return None
    return _("Neither close nor far: easy to talk across.")


@LENS.speaks_against(strength=CLEAR, source="distance-and-trust")
def it_must_stand_back_and_crop(case: Case, focal: Focal) -> Message | None:
    if _cropped_from(case, focal) <= 1.0:
        return None
    return _(
        "It fills the frame only from closer than is kind to a face, so the picture is cropped from a larger one."
    )


@LENS.speaks_against(strength=CLEAR, source="distance-and-trust")
def much_of_the_file_is_cropped_away(case: Case, focal: Focal) -> Message | None:
    return (
        _("More than a third of the file's width is cropped away.")
        if _cropped_from(case, focal) > 1.5
        else None
    )


@LENS.speaks_against(strength=CLEAR, source="distance-and-trust")
def it_stands_too_far_to_talk(case: Case, focal: Focal) -> Message | None:
    far = distances_of(case).flat_beyond_m
    if framing_distance(case, focal.mm) <= far:
        return None
    return _("Farther than {far} a face looks flat, and you have to call.", far=metres(round(far, 1)))


@LENS.speaks_against(strength=STRONG, source="computed")
def it_stretches_people_at_the_edges(case: Case, focal: Focal) -> Message | None:
    least = WIDEST_FOR_ONE_MM if case.people == 1 else WIDEST_FOR_PEOPLE_MM
    if focal.mm * kit.body(case.told).sensor.crop_factor >= least:
        return None
    return _("So wide a lens stretches heads near the edges.")


@LENS.speaks_against(strength=CLEAR, source="computed")
def it_sees_past_the_backdrop(case: Case, focal: Focal) -> Message | None:
    width = width_owned(case.told, case.decided(BACKDROP))
    if case.decided(BACKDROP).kind not in CARRIED or width is None:
        return None
    distance = max(framing_distance(case, focal.mm), distances_of(case).warn_below_m)
    if width_needed(case, field_of(case).width_m, case.settled(GAP), distance) <= width:
        return None
    return _("From where it stands the frame sees past the backdrop.")


@LENS.favours(strength=MILD, source="computed")
def a_longer_lens_blurs_the_place(case: Case, focal: Focal) -> Message | None:
    sensor = kit.body(case.told).sensor
    if case.told[PLACE_ROLE] is not PlaceRole.BLURRED or focal.mm < sensor.head_crop_lens_mm[0]:
        return None
    return _("It is long enough to turn the place into colour.")


@LENS.favours(strength=SLIGHT, source="house-judgement")
def a_prime_is_brighter(case: Case, focal: Focal) -> Message | None:
    lens = lens_for(case, focal)
    if lens is None or lens.longest_mm > lens.shortest_mm:
        return None
    return _("It is a fixed lens, with room to open the aperture.")


@LENS.speaks_against(strength=CLEAR, source="computed")
def it_makes_the_back_row_small(case: Case, focal: Focal) -> Message | None:
    deep, distance = rows_deep(case), max(framing_distance(case, focal.mm), distances_of(case).warn_below_m)
    smaller = deep / (distance + deep)
    if smaller <= MOST_SMALLER:
        return None
    return _(
        "From so near the back row is drawn {smaller} smaller than the front one.",
        smaller=percent(round(100 * smaller)),
    )


def _is_in_the_middle(good: Distances, distance: float) -> bool:
    quarter = (good.good_to_m - good.good_from_m) / 4
    return good.good_from_m + quarter <= distance <= good.good_to_m - quarter
