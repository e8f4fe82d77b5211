"""The heads to preview light on, and what is said with a preview. Clay is the default; nobody is given a face."""

from __future__ import annotations

from planner.interview.script.drawn import HEADS
from planner.plan.plan import Line, Plan, Shot
from planner.stage.basis import exists
from planner.words import Message, _

LABEL = _("Simulated light, stand-in figure")
SIGNATURE = (".signature.shadow", ".signature.catchlight")


def heads() -> dict[str, Message]:
    """The heads that are stored, by what one sees of them that matters for light."""
    return {key: words for key, words in HEADS.items() if exists(key, "front") or exists(key, "turned")}


def head_of(plan: Plan, chosen: str = "") -> str:
    """The head to show a plan's light on: the photographer's own choice, else the sitter's, else clay."""
    return chosen or plan.sitter.head


def shows_light(plan: Plan, shot: Shot, chosen: str = "") -> bool:
    """Whether there is a head to show a shot's light on; none of ours lies before a lens that looks down at it."""
    return head_of(plan, chosen) in heads() and not shot.framing.lies


def signature_of(shot: Shot) -> tuple[Line, ...]:
    """Of the lines to verify on set, those that a preview shows: shadow and catchlight."""
    return tuple(line for line in shot.light_signature if line.key.endswith(SIGNATURE))


def alternative(shot: Shot) -> Message:
    """What a preview shows, for those who do not see it."""
    told = {line.key.rpartition(".")[2]: line.what for line in signature_of(shot)}
    if len(told) < len(SIGNATURE):
        return LABEL
    return _(
        "{label}: {lighting}. Shadow: {shadow} Catchlight: {catchlight}",
        label=LABEL,
        lighting=shot.lighting.what,
        shadow=told["shadow"],
        catchlight=told["catchlight"],
    )
