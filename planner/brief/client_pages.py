"""What stands on the client's sheet: no gear, no measures of light, nothing private."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import structs

from planner.brief.clock import timetable
from planner.brief.lines import files, public, seen_on, together
from planner.craft import CROPS
from planner.diagrams.of_shot import every_use
from planner.plan.account import named
from planner.plan.plan import Line, Plan, Shot
from planner.rules.engine import Decision
from planner.speech import say
from planner.stage.heads import alternative, shows_light
from planner.stage.scene import scene_of
from planner.words import Message

ON_THE_DAY = {"welcome", "hair-and-make-up", "shot", "outfit-change", "long-outfit-change", "review"}
"""The stretches of the session that the client takes part in; changing a backdrop is not their concern."""
FELT = (".face", ".smile")
"""Of the expression, what the client feels; angles and what the photographer will say are left for the day."""


@dataclass(frozen=True)
class Look:
    """One picture as the client will see it."""

    title: Message
    frame: Message
    backdrop: Message
    expression: tuple[Line, ...]
    seen_on: Message | None
    light: str
    """The name of its light preview; empty where there is none."""
    light_words: Message
    uses: str
    """The frame with the cut of every use laid over it, as SVG; empty where one use takes it whole."""


def for_client(plan: Plan, head: str = "") -> dict[str, object]:
    """What the sheet's template may use; the plan itself is not among it."""
    return {
        "looks": [_look(plan, shot, head) for shot in plan.shots],
        "schedule": [(at, block) for at, block in timetable(plan) if block.key.split(".")[0] in ON_THE_DAY],
        "preparation": together(public(plan.preparation)),
        "files": tuple(_their_file(line) for line in public(one.line for one in files(plan))),
    }


def _look(plan: Plan, shot: Shot, head: str) -> Look:
    return Look(
        title=shot.title,
        frame=_in_the_frame(shot),
        backdrop=_plainly(shot.backdrop),
        expression=public(line for line in shot.expression if line.key.endswith(FELT)),
        seen_on=seen_on(shot),
        light=scene_of(plan, shot, head).key if shows_light(plan, shot, head) else "",
        light_words=alternative(shot),
        uses=every_use(plan, shot, say),
    )


def _in_the_frame(shot: Shot) -> Message:
    """What one sees of the person; of two, a newborn or for a document, the frame's name is enough."""
    row = CROPS.get(shot.framing.crop)
    is_told = shot.framing.people == 1 or row == CROPS["group"]
    if row and is_told and not shot.framing.lies and shot.verdict.genre != "identity-photo":
        return row.shows
    return _plainly(shot.crop)


def _their_file(line: Line) -> Line:
    """The file and its size; how far the frame has pixels enough for it is the photographer's concern."""
    size = line.what.given.get("size")
    return structs.replace(line, what=size) if isinstance(size, Message) else line


def _plainly(line: Line) -> Message:
    """The name alone, without widths and distances."""
    return named(line.account.key, line.account.winner) if isinstance(line.account, Decision) else line.what
