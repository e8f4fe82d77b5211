"""What speaks for a backdrop and what against it."""

from __future__ import annotations

from planner.craft import MOODS, Backdrop
from planner.interview.script.feel import CREATIVITY, MOOD, Creativity
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.place import BACKDROP_COLOUR, Where
from planner.interview.script.room import WINDOW_SIDE, WindowSide
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.rules import kit
from planner.rules.backdrop.choice import BACKDROP
from planner.rules.backdrop.tone import (
    STANDS_OUT,
)
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.engine import CLEAR, DECISIVE, MILD, SLIGHT, STRONG
from planner.words import Message, _, ngettext

LIGHTS_FOR_A_WHITE_HEAD = 2


@BACKDROP.favours(strength=DECISIVE, source="house-judgement")
def it_is_the_colour_that_was_asked_for(case: Case, backdrop: Backdrop) -> Message | None:
    if case.told[BACKDROP_COLOUR] != backdrop.key:
        return None
    return _("{backdrop} was asked for.", backdrop=backdrop.words)


@BACKDROP.speaks_against(strength=STRONG, source="house-judgement")
def another_colour_was_asked_for(case: Case, backdrop: Backdrop) -> Message | None:
    wished = case.told[BACKDROP_COLOUR]
    if wished == backdrop.key:
        return None
    return _("{wished} was asked for.", wished=BACKDROP.rows[wished].words)


@BACKDROP.favours(strength=CLEAR, source="house-judgement")
def it_comes_nearest_to_the_colour_asked_for(case: Case, backdrop: Backdrop) -> Message | None:
    wished = BACKDROP.rows[case.told[BACKDROP_COLOUR]]
    if wished.key == backdrop.key or backdrop.reads_as != "plain":
        return None
    if abs(backdrop.lightness_at_key - wished.lightness_at_key) > STANDS_OUT:
        return None
    return _("It is nearly as light as {wished}, which was asked for.", wished=wished.words)


@BACKDROP.favours(strength=STRONG, source="house-judgement")
def the_purpose_is_first_of_all_set_before_it(case: Case, backdrop: Backdrop) -> Message | None:
    if backdrop.key not in case.purpose.backdrops[:1]:
        return None
    return _("It is the usual ground for {purpose}.", purpose=case.for_what)


@BACKDROP.favours(strength=CLEAR, source="house-judgement")
def the_purpose_is_often_set_before_it(case: Case, backdrop: Backdrop) -> Message | None:
    if backdrop.key not in case.purpose.backdrops[1:3]:
        return None
    return _("It suits {purpose} well.", purpose=case.for_what)


@BACKDROP.favours(strength=MILD, source="house-judgement")
def it_suits_the_purpose(case: Case, backdrop: Backdrop) -> Message | None:
    if backdrop.key in case.purpose.backdrops[:3]:
        return None
    if backdrop.key not in case.purpose.backdrops and case.purpose.key not in backdrop.purposes:
        return None
    return _("It suits {purpose}.", purpose=case.for_what)


@BACKDROP.favours(strength=STRONG, source="founding-article")
def the_place_is_part_of_the_story(case: Case, backdrop: Backdrop) -> Message | None:
    if case.told[PLACE_ROLE] not in (PlaceRole.STORY, PlaceRole.HINT) or backdrop.reads_as != "place":
        return None
    return _("The place is to be seen, so it is what stands behind.")


@BACKDROP.speaks_against(strength=STRONG, source="founding-article")
def it_hides_the_place(case: Case, backdrop: Backdrop) -> Message | None:
    if case.told[PLACE_ROLE] not in (PlaceRole.STORY, PlaceRole.HINT) or backdrop.reads_as == "place":
        return None
    return _("The place is to be seen, and this hides it.")


@BACKDROP.favours(strength=STRONG, source="founding-article")
def the_place_is_only_colour(case: Case, backdrop: Backdrop) -> Message | None:
    if case.told[PLACE_ROLE] is not PlaceRole.BLURRED or backdrop.reads_as != "blurred-place":
        return None
    return _("A place blurred past reading gives colour and tells no story.")


@BACKDROP.speaks_against(strength=CLEAR, source="founding-article")
def it_can_be_read(case: Case, backdrop: Backdrop) -> Message | None:
    role = case.told.get(PLACE_ROLE, PlaceRole.PLAIN)
    if role in (PlaceRole.STORY, PlaceRole.HINT) or backdrop.reads_as != "place":
        return None
    if backdrop.key in case.purpose.backdrops[:1]:
        return None
    return _("It can be read, which makes the picture a portrait of a place as well.")


@BACKDROP.favours(strength=CLEAR, source="house-judgement")
def the_mood_lives_before_it(case: Case, backdrop: Backdrop) -> Message | None:
    leading = MOODS[case.told[MOOD][0]]
    if backdrop.key not in leading.backdrops:
        return None
    return _("It is a usual ground for “{mood}”.", mood=leading.words)


@BACKDROP.favours(strength=MILD, source="house-judgement")
def it_has_the_tone_that_the_purpose_likes(case: Case, backdrop: Backdrop) -> Message | None:
    first = BACKDROP.rows[case.purpose.backdrops[0]]
    if backdrop.tone != first.tone or backdrop.reads_as != first.reads_as or backdrop.key == first.key:
        return None
    return _(
        "It is about as light as {first}, which is usual for {purpose}.",
        first=first.words,
        purpose=case.for_what,
    )


@BACKDROP.speaks_against(strength=CLEAR, source="white-background")
def it_needs_more_lights_than_there_are(case: Case, backdrop: Backdrop) -> Message | None:
    count = len(kit.lamps(case.told))
    if backdrop.lights_wanted <= count or (backdrop.key == "white" and count >= _lights_for_white(case)):
        return None
    return ngettext(
        "It wants {wanted} lights to look its best; there is {count}.",
        "It wants {wanted} lights to look its best; there are {count}.",
        count,
        wanted=backdrop.lights_wanted,
    )


@BACKDROP.speaks_against("white", strength=DECISIVE, source="white-background")
def white_would_turn_grey(case: Case, backdrop: Backdrop) -> Message | None:
    lights = len(kit.lamps(case.told))
    if lights == 0 or lights >= _lights_for_white(case):
        return None
    return _("Nothing is left to light the paper with, so it turns grey; light grey is grey on purpose.")


@BACKDROP.favours("light-grey", strength=CLEAR, source="white-background")
def it_is_as_near_to_white_as_these_lights_get(case: Case, backdrop: Backdrop) -> Message | None:
    wants_white = case.told.get(BACKDROP_COLOUR, None) == "white" or "white" in case.purpose.backdrops[:1]
    lights = len(kit.lamps(case.told))
    if not wants_white or lights == 0 or lights >= _lights_for_white(case):
        return None
    return _("As near to white as these lights get, and it can be lifted to white afterwards.")


def _lights_for_white(case: Case) -> int:
    """A key and one light behind the head; for more of a person two, so that the paper is even."""
    head = case.people == 1 and case.decided(CROP).gate != "portrait"
    return LIGHTS_FOR_A_WHITE_HEAD if head else BACKDROP.rows["white"].lights_wanted


@BACKDROP.favours("light-grey", strength=CLEAR, source="headshot-day")
def a_team_takes_a_ground_that_is_bought_again(case: Case, backdrop: Backdrop) -> Message | None:
    if case.told[PEOPLE] is not People.TEAM_ONE_BY_ONE:
        return None
    return _("It is easy to match for those who join later.")


@BACKDROP.favours("brand-colour", strength=STRONG, source="house-judgement")
def the_colour_carries_the_idea(case: Case, backdrop: Backdrop) -> Message | None:
    if case.told[CREATIVITY] is not Creativity.COLOUR:
        return None
    return _("The idea is in the colour.")


@BACKDROP.speaks_against("window-sheer", "muslin", strength=CLEAR, source="house-judgement")
def it_is_for_those_who_ask_for_it(case: Case, backdrop: Backdrop) -> Message | None:
    if backdrop.key in case.purpose.backdrops:
        return None
    return _("It has a look of its own that was not asked for.")


@BACKDROP.speaks_against("window-sheer", strength=STRONG, source="window-light")
def the_window_is_wanted_for_the_face(case: Case, backdrop: Backdrop) -> Message | None:
    if case.told.get(WINDOW_SIDE, None) is WindowSide.BEHIND_SITTER or kit.lamps(case.told):
        return None
    return _("The window is all the light there is, and it is wanted for the face.")


@BACKDROP.speaks_against("workplace", strength=MILD, source="house-judgement")
def a_family_is_at_home(case: Case, backdrop: Backdrop) -> Message | None:
    if case.purpose.capacity != "personal":
        return None
    return _("This picture has nothing to do with work.")


@BACKDROP.speaks_against("home", strength=MILD, source="house-judgement")
def work_is_not_at_home(case: Case, backdrop: Backdrop) -> Message | None:
    if case.purpose.capacity == "personal":
        return None
    return _("This picture has nothing to do with home.")


@BACKDROP.favours("foliage", strength=MILD, source="house-judgement")
def greenery_is_quiet(case: Case, backdrop: Backdrop) -> Message | None:
    if kit.place(case.told) is not Where.OUTDOORS:
        return None
    return _("Soft greenery is the quietest ground outdoors.")


@BACKDROP.favours("light-grey", strength=SLIGHT, source="backdrop-paper")
def light_grey_can_become_anything(case: Case, backdrop: Backdrop) -> Message | None:
    return _("It can be taken to white or to mid grey by light alone.")


@BACKDROP.favours("plain-wall", strength=SLIGHT, source="house-judgement")
def a_wall_is_always_there(case: Case, backdrop: Backdrop) -> Message | None:
    if kit.hangings(case.told):
        return None
    return _("Almost every place has a plain wall, and it costs nothing.")
