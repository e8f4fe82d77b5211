"""What the product says, as data: a message with named parameters, put into words at the edge.

The domain never builds a finished sentence. It hands on a `Message`, which `planner.speech` translates and whose
measures it formats in the studio's units. `_` is the name gettext's tools look for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

Unit = Literal[
    "m", "cm", "mm", "deg", "stops", "stops-apart", "s", "min", "K", "px", "f", "ISO", "people", "percent"
]


# gc=False: a plan holds thousands of these, none of which can point back at itself.
class Quantity(msgspec.Struct, frozen=True, gc=False, tag="quantity"):
    """A measured value with its unit; length is formatted as metric or imperial only when it is said."""

    value: float
    unit: Unit


class Listing(msgspec.Struct, frozen=True, gc=False, tag="listing"):
    """Several things said in one breath, “a, b and c”; or names that each begin as they please, “A · b · C”."""

    items: tuple[Param, ...]
    joined_by: Literal["and", "or", "beside"] = "and"


class Message(msgspec.Struct, frozen=True, gc=False, tag="message"):
    """A sentence or a name, in English as its key for translation, with what goes into its braces.

    With `plural`, `given["count"]` decides which of the two forms is said.
    """

    text: str
    given: dict[str, Param] = {}
    plural: str | None = None


Param = str | int | float | Quantity | Listing | Message


def _(text: str, **given: Param) -> Message:
    """A message; the parameters fill the braces of its text."""
    return Message(text, given)


def ngettext(one: str, many: str, count: int, **given: Param) -> Message:
    """A message whose form depends on `count`, which is also a parameter of the text."""
    return Message(one, {"count": count, **given}, many)


def verbatim(text: str) -> Message:
    """What a person typed, passed on as it is: never translated."""
    return Message("{verbatim}", {"verbatim": text})


def listing(*items: Param, joined_by: Literal["and", "or"] = "and") -> Listing:
    """Several parameters as one."""
    return Listing(items, joined_by)


def quoted(names: Iterable[Param], joined_by: Literal["and", "or"] = "and") -> Listing:
    """Names as one, each in quotation marks, for the middle of a sentence."""
    return Listing(tuple(_("“{name}”", name=name) for name in names), joined_by)


def side_by_side(names: Iterable[Message]) -> Listing:
    """Names as one, where no sentence is around them."""
    return Listing(tuple(names), "beside")


def metres(value: float) -> Quantity:
    return Quantity(value, "m")


def centimetres(value: float) -> Quantity:
    return Quantity(value, "cm")


def millimetres(value: float) -> Quantity:
    """A focal length or another measure that no unit system changes."""
    return Quantity(value, "mm")


def degrees(value: float) -> Quantity:
    return Quantity(value, "deg")


def stops(value: float) -> Quantity:
    """A difference with its sign: minus is darker."""
    return Quantity(value, "stops")


def stops_apart(value: float) -> Quantity:
    """How far two levels of light lie apart, where the words around it say which is the brighter."""
    return Quantity(value, "stops-apart")


def seconds(value: float) -> Quantity:
    """A shutter time."""
    return Quantity(value, "s")


def minutes(value: float) -> Quantity:
    return Quantity(value, "min")


def kelvin(value: float) -> Quantity:
    return Quantity(value, "K")


def pixels(value: float) -> Quantity:
    return Quantity(value, "px")


def f_number(value: float) -> Quantity:
    return Quantity(value, "f")


def iso(value: float) -> Quantity:
    return Quantity(value, "ISO")


def percent(value: float) -> Quantity:
    return Quantity(value, "percent")
