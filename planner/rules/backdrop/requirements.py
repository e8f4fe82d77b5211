"""What rules a backdrop out: it is not there, it is elsewhere, or it is too narrow."""

from __future__ import annotations

from planner.craft import Backdrop
from planner.interview.script.place import Where
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.rules import kit
from planner.rules.backdrop.choice import BACKDROP, CARRIED, least_width, width_owned
from planner.rules.case import Case
from planner.words import Message, _, metres


@BACKDROP.rules_out(source="house-judgement")
def it_is_not_among_the_backdrops(case: Case, backdrop: Backdrop) -> Message | None:
    if backdrop.kind not in CARRIED or width_owned(case.told, backdrop) is not None:
        return None
    return _("It is not among the backdrops that there are.")


@BACKDROP.rules_out(source="computed")
def it_is_too_narrow(case: Case, backdrop: Backdrop) -> Message | None:
    owned = width_owned(case.told, backdrop)
    if backdrop.kind not in CARRIED or owned is None:
        return None
    needed = least_width(case, backdrop)
    if needed <= owned:
        return None
    return _(
        "The frame sees {needed} of it; the piece is {owned} wide.",
        needed=metres(needed),
        owned=metres(owned),
    )


@BACKDROP.rules_out(source="house-judgement")
def a_studio_is_no_place_to_show(case: Case, backdrop: Backdrop) -> Message | None:
    if kit.place(case.told) is not Where.STUDIO or backdrop.kind not in ("environment", "outdoors"):
        return None
    return None if backdrop.key == "window-sheer" else _("The session is in the studio.")


@BACKDROP.rules_out(source="house-judgement")
def open_air_is_elsewhere(case: Case, backdrop: Backdrop) -> Message | None:
    if kit.place(case.told) is not Where.CLIENT_PLACE or backdrop.kind != "outdoors":
        return None
    return _("The session is indoors.")


@BACKDROP.rules_out(source="house-judgement")
def outdoors_there_is_no_backdrop_stand(case: Case, backdrop: Backdrop) -> Message | None:
    if kit.place(case.told) is not Where.OUTDOORS or backdrop.kind in ("outdoors", "wall"):
        return None
    return _("The session is outdoors, where wind and light decide.")


@BACKDROP.rules_out("window-sheer", source="window-light")
def there_is_no_window_behind(case: Case, backdrop: Backdrop) -> Message | None:
    return None if kit.has_a_window(case.told) else _("There is no window.")


@BACKDROP.rules_out("textured-wall", source="house-judgement")
def no_such_wall_is_known(case: Case, backdrop: Backdrop) -> Message | None:
    if kit.place(case.told) is not Where.STUDIO or width_owned(case.told, backdrop) is not None:
        return None
    return _("The studio has no such wall.")


@BACKDROP.rules_out(source="founding-article")
def a_plain_background_was_asked_for(case: Case, backdrop: Backdrop) -> Message | None:
    if case.told[PLACE_ROLE] is not PlaceRole.PLAIN or backdrop.reads_as in ("plain", "texture"):
        return None
    if kit.place(case.told) is Where.OUTDOORS and backdrop.reads_as == "blurred-place":
        return None
    return _("A plain background was asked for.")


@BACKDROP.rules_out(source="us-passport")
def a_document_has_its_own_ground(case: Case, backdrop: Backdrop) -> Message | None:
    if case.purpose.capacity != "document" or (backdrop.reads_as == "plain" and backdrop.tone == "light"):
        return None
    return _("Documents ask for a plain light ground.")


@BACKDROP.rules_out(source="founding-article")
def the_place_was_asked_for(case: Case, backdrop: Backdrop) -> Message | None:
    wants_a_place = case.told[PLACE_ROLE] in (PlaceRole.HINT, PlaceRole.STORY)
    if not wants_a_place or backdrop.reads_as == "place" or kit.place(case.told) is Where.STUDIO:
        return None
    return _("The place is to be seen, and this hides it.")
