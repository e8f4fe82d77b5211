"""The shots as a table for a spreadsheet: one row each, safe to open."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from planner.brief.lights import light_rows
from planner.brief.lines import seen_on
from planner.plan.plan import Line, Plan, Shot
from planner.speech import say
from planner.words import Message, _

CAMERA = ("lens", "distance", "height", "gap", "aperture", "shutter", "iso", "white-balance")
HEADS = (
    _("No."),
    _("Shot"),
    _("Must have"),
    _("Minutes"),
    _("Frame"),
    _("Orientation"),
    _("Backdrop"),
    _("Light"),
    _("Lens"),
    _("Distance"),
    _("Height"),
    _("Sitter to backdrop"),
    _("Aperture"),
    _("Shutter"),
    _("ISO"),
    _("White balance"),
    _("Lights"),
    _("Poses"),
    _("Seen on"),
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a text for a formula."""


def as_csv(plan: Plan) -> bytes:
    """In UTF-8 with its mark, which every spreadsheet understands."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow([say(head) for head in HEADS])
    for number, shot in enumerate(plan.shots, start=1):
        writer.writerow([_harmless(cell) for cell in _row(number, shot)])
    return table.getvalue().encode("utf-8-sig")


def _row(number: int, shot: Shot) -> Iterable[str]:
    camera = {line.key.rpartition(".")[2]: say(line.what) for line in shot.camera if not line.private}
    uses = seen_on(shot)
    return (
        f"{number:02}",
        say(shot.title),
        say(_("yes") if shot.must_have else _("no")),
        str(shot.minutes),
        *(say(line.what) for line in (shot.crop, shot.orientation, shot.backdrop, shot.lighting)),
        *(camera.get(key, "") for key in CAMERA),
        "; ".join(_light(row.line, row.name, row.where, row.power) for row in light_rows(shot)),
        "; ".join(say(pose.line.what) for pose in shot.poses if not pose.line.private),
        say(uses) if uses else "",
    )


def _light(line: Line, name: Message, where: Message, power: Message) -> str:
    return ", ".join((f"{say(line.label)}: {say(name)}", say(where), say(power)))


def _harmless(cell: str) -> str:
    """A text that a spreadsheet shows instead of working it out."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
