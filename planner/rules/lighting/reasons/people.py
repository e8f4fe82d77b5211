"""Who is in the picture, and what they asked for."""

from __future__ import annotations

from planner.craft import Lighting
from planner.interview.script.care import FLASH, GLASSES, Flash, Glasses
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.wardrobe import HAIR_TONE, HairTone
from planner.rules.asked import asked_for
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.engine import CLEAR, MILD, STRONG
from planner.rules.lighting.choice import LIGHTING, not_for, those
from planner.rules.lighting.power import power_for
from planner.words import Message, _

FRONTAL_DEG = 25.0
FOR_SEVERAL = 8
WIDE_FRAMES = ("three-quarter", "full-length", "environmental")


@LIGHTING.favours("team-flat", strength=STRONG, source="headshot-day")
def a_team_needs_light_that_repeats(case: Case, lighting: Lighting) -> Message | None:
    if case.told[PEOPLE] is not People.TEAM_ONE_BY_ONE:
        return None
    return _("It can be locked, so that everyone's picture matches, also those taken next year.")


@LIGHTING.speaks_against(*not_for("team-match"), strength=STRONG, source="headshot-day")
def it_cannot_be_repeated_for_a_team(case: Case, lighting: Lighting) -> Message | None:
    if case.told[PEOPLE] is not People.TEAM_ONE_BY_ONE:
        return None
    return _("It drifts or cannot be repeated, and a team's pictures must match.")


@LIGHTING.speaks_against(
    *those(lambda row: any(one.kind == "reflector" and not one.optional for one in row.lights)),
    strength=CLEAR,
    source="headshot-day",
)
def its_card_is_placed_anew_for_each_person(case: Case, lighting: Lighting) -> Message | None:
    if case.told[PEOPLE] is not People.TEAM_ONE_BY_ONE:
        return None
    return _("Its card has to be placed anew for every height, and no two pictures match.")


@LIGHTING.favours("group-copy", strength=STRONG, source="group-light")
def a_wide_row_needs_light_from_both_sides(case: Case, lighting: Lighting) -> Message | None:
    if case.people < 5:
        return None
    return _(
        "Two equal lights keep a wide row even; one from the side would leave the far end a stop darker."
    )


@LIGHTING.favours("big-octa-family", strength=CLEAR, source="one-big-light")
def few_people_share_one_large_light(case: Case, lighting: Lighting) -> Message | None:
    if not 2 <= case.people <= 4:
        return None
    return _("One large light covers {people} people with a single soft shadow.", people=case.people)


@LIGHTING.speaks_against(
    *those(lambda row: bool(row.key_light.wants) and row.key_light.azimuth_deg > FRONTAL_DEG),
    strength=STRONG,
    source="group-light",
)
def one_side_light_leaves_the_far_end_dark(case: Case, lighting: Lighting) -> Message | None:
    from_both_sides = any(light.power_stops == 0 and light.azimuth_deg < 0 for light in lighting.lights)
    if case.people < 3 or from_both_sides:
        return None
    return _("One light from the side leaves the far end of the row darker.")


@LIGHTING.speaks_against(
    *those(lambda row: row.people[1] >= FOR_SEVERAL), strength=MILD, source="one-big-light"
)
def a_group_light_on_one_person_is_large(case: Case, lighting: Lighting) -> Message | None:
    if case.people > 1 or case.decided(CROP).key in WIDE_FRAMES:
        return None
    return _("It is made for several people; one face is better served by a smaller light.")


@LIGHTING.speaks_against(*not_for("children"), strength=STRONG, source="child-sessions")
def children_do_not_sit_still_for_it(case: Case, lighting: Lighting) -> Message | None:
    if case.told[PEOPLE] is not People.CHILD:
        return None
    return _("It asks for a face that keeps its place, and a child moves.")


@LIGHTING.favours(strength=CLEAR, source="house-judgement")
def it_does_what_was_asked_for(case: Case, lighting: Lighting) -> Message | None:
    helped = [wish for wish in asked_for(case) if lighting.key in wish.favours_lightings]
    return _("It does what was asked for.") if helped else None


@LIGHTING.speaks_against(strength=STRONG, source="house-judgement")
def it_works_against_what_was_asked_for(case: Case, lighting: Lighting) -> Message | None:
    hindered = [
        wish
        for wish in asked_for(case)
        if lighting.key in wish.against_lightings or (wish.tag is not None and wish.tag in lighting.not_for)
    ]
    return _("It works against what was asked for.") if hindered else None


@LIGHTING.favours(*those(lambda row: row.glasses == "good"), strength=CLEAR, source="glasses-glare")
def it_clears_glasses(case: Case, lighting: Lighting) -> Message | None:
    if case.told[GLASSES] is not Glasses.ALWAYS:
        return None
    return _("It keeps glasses clear.")


@LIGHTING.speaks_against(*those(lambda row: row.glasses != "good"), strength=CLEAR, source="glasses-glare")
def it_may_mirror_in_glasses(case: Case, lighting: Lighting) -> Message | None:
    worn = case.told[GLASSES]
    fair_is_not_enough = lighting.glasses == "fair" and worn is Glasses.ALWAYS
    poor_some_of_the_time = lighting.glasses == "poor" and worn is Glasses.SOMETIMES
    if not fair_is_not_enough and not poor_some_of_the_time:
        return None
    return _("It may mirror in glasses.")


@LIGHTING.speaks_against(*not_for("no-hair"), strength=CLEAR, source="bald-heads")
def it_shines_on_a_bare_scalp(case: Case, lighting: Lighting) -> Message | None:
    if case.told[HAIR_TONE] is not HairTone.NONE:
        return None
    return _("Its light from behind or above would shine on the head.")


@LIGHTING.favours(strength=CLEAR, source="photosensitive-epilepsy")
def it_works_without_flash(case: Case, lighting: Lighting) -> Message | None:
    if case.told[FLASH] is Flash.FINE or power_for(case.told, lighting) in (None, "flash"):
        return None
    return _("It works without flash, which was asked for.")
