"""The edge where messages become text: translated, with measures in the reader's units.

Units are like the language of a request: `with units("imperial"):` holds for everything that is said inside.
What a person typed is put in as it is; braces and percent signs in it mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, get_args

from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_noop as noop
from django.utils.translation import ngettext as plural_form

from planner.words import Listing, Message, Param, Quantity

Units = Literal["metric", "imperial"]
UNITS: tuple[Units, ...] = get_args(Units)

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
BRACES = re.compile(r"\{(\w+)\}")
LENGTHS = re.compile(r"(\d+(?:[.,]\d+)?)(?:( \w+ )(\d+(?:[.,]\d+)?))? (m|cm)\b")
"""A length that a sentence of the craft tables has in it, or a range of them."""
FRACTIONS = {0: "", 1: "⅓", 2: "½", 3: "⅔"}
"""Parts of a stop as light meters and cameras show them."""
PARTS = (0, 1 / 3, 1 / 2, 2 / 3, 1)

_current: ContextVar[Units] = ContextVar("units", default="metric")


@contextmanager
def units(system: Units) -> Iterator[None]:
    """Says every length inside in this system."""
    token = _current.set(system)
    try:
        yield
    finally:
        _current.reset(token)


def system() -> Units:
    """The units in which lengths are said here."""
    return _current.get()


def say(message: Message, units: Units | None = None) -> str:
    """The message as text, in the active language and in these units (the current ones where none are named).

    Metres and centimetres that a sentence of the craft tables has in it follow the units as well.
    A sentence that begins with a parameter begins with a capital all the same.
    """
    system = units or _current.get()
    text = _translated(message)
    if system == "imperial":
        text = LENGTHS.sub(_in_feet_or_inches, text)
    said = BRACES.sub(
        lambda brace: _spoken(message.given[brace[1]], system) if brace[1] in message.given else brace[0],
        text,
    )
    return said[:1].upper() + said[1:] if text.startswith("{") and text.endswith(".") else said


def _translated(message: Message) -> str:
    if not message.text:
        return ""
    count = message.given.get("count")
    if message.plural is not None and isinstance(count, int | float):
        return plural_form(message.text, message.plural, count)
    return gettext(message.text)


def _spoken(param: Param, system: Units) -> str:
    if isinstance(param, Message):
        return say(param, system)
    if isinstance(param, Listing):
        return _listed([_spoken(item, system) for item in param.items], param.joined_by)
    if isinstance(param, Quantity):
        return _measured(param, system)
    return param if isinstance(param, str) else _number(param)


def _listed(items: list[str], joined_by: Literal["and", "or", "beside"]) -> str:
    """“a, b and c”, or “A · b · C”."""
    if joined_by == "beside" or len(items) < 2:
        return f"{NBSP}· ".join(items)
    before = items[0]
    for item in items[1:-1]:
        before = pgettext("list", "{before}, {next}").format(before=before, next=item)
    last = (
        pgettext("list", "{before} or {last}")
        if joined_by == "or"
        else pgettext("list", "{before} and {last}")
    )
    return last.format(before=before, last=items[-1])


def _number(value: float, places: int = 2) -> str:
    """A number in the language's own writing, with a true minus sign and no trailing zeros."""
    plain = f"{value:.{places}f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    shown = str(number_format(plain.lstrip("-"), use_l10n=True))
    return MINUS + shown if plain.startswith("-") and plain != "-0" else shown


def _measured(quantity: Quantity, system: Units) -> str:
    """The quantity with its unit, held together by a no-break space."""
    form = IMPERIAL.get(quantity.unit) if system == "imperial" else None
    return (form or FORMS[quantity.unit])(quantity.value).replace(" ", NBSP)


def _with(unit: str, places: int = 0) -> Callable[[float], str]:
    return lambda value: gettext(unit).format(number=_number(value, places))


def _shorter_or_longer(value: float) -> int:
    """Decimal places for a length on the scale of a hand: tenths below ten, whole above."""
    return 1 if abs(value) < 10 else 0


def _centimetres(value: float) -> str:
    return gettext("{number} cm").format(number=_number(value, _shorter_or_longer(value)))


def _inches(centimetres: float) -> str:
    value = centimetres / 2.54
    return gettext("{number} in").format(number=_number(value, _shorter_or_longer(value)))


def _feet(metres: float) -> str:
    """Feet and inches, to the inch; less than a foot in inches alone."""
    feet, inches = divmod(round(abs(metres) / 0.0254), 12)
    parts = [gettext("{number} ft").format(number=_number(feet))] if feet else []
    if inches or not feet:
        parts.append(gettext("{number} in").format(number=_number(inches)))
    sign = MINUS if metres < 0 and (feet or inches) else ""
    return sign + " ".join(parts)


def _in_feet_or_inches(found: re.Match[str]) -> str:
    first, between, last, unit = found.groups()
    said = [IMPERIAL[unit](float(one.replace(",", "."))).replace(" ", NBSP) for one in (first, last) if one]
    return (between or "").join(said)


def _stops(value: float) -> str:
    """“−1½ stops”: the sign always shown."""
    return _counted_stops(value, MINUS if value < 0 else "+")


def _stops_apart(value: float) -> str:
    """“1½ stops”, without a sign."""
    return _counted_stops(value, "")


def _counted_stops(value: float, sign: str) -> str:
    """To the nearest third or half."""
    whole = int(abs(value))
    nearest = min(range(len(PARTS)), key=lambda place: abs(abs(value) - whole - PARTS[place]))
    if nearest == len(PARTS) - 1:
        whole, nearest = whole + 1, 0
    if not whole and not nearest:
        return gettext("{number} stops").format(number="0")
    size = (_number(whole) if whole else "") + FRACTIONS[nearest]
    more_than_one = whole > 1 or (whole == 1 and nearest > 0)
    return plural_form("{number} stop", "{number} stops", 2 if more_than_one else 1).format(
        number=sign + size
    )


def _shutter(seconds: float) -> str:
    """As the camera's dial says it: “1/160 s”, and from 0.3 s on “0.5 s”."""
    if 0 < seconds < 0.3:
        return gettext("1/{number} s").format(number=_number(round(1 / seconds)))
    return gettext("{number} s").format(number=_number(seconds, 1))


def _minutes(value: float) -> str:
    """“90 min”, and from two hours on “6 h 40 min”."""
    hours, rest = divmod(round(value), 60)
    if hours < 2:
        return gettext("{number} min").format(number=_number(value, 0))
    whole = gettext("{number} h").format(number=_number(hours))
    return f"{whole} {gettext('{number} min').format(number=_number(rest))}" if rest else whole


def _people(count: float) -> str:
    return plural_form("{number} person", "{number} people", round(count)).format(number=_number(count, 0))


FORMS: Mapping[str, Callable[[float], str]] = {
    "m": _with(noop("{number} m"), 2),
    "cm": _centimetres,
    "mm": _with(noop("{number} mm")),
    "deg": _with(noop("{number}°")),
    "stops": _stops,
    "stops-apart": _stops_apart,
    "s": _shutter,
    "min": _minutes,
    "K": _with(noop("{number} K")),
    "px": _with(noop("{number} px")),
    "f": _with(noop("f/{number}"), 1),
    "ISO": _with(noop("ISO {number}")),
    "people": _people,
    "percent": _with(noop("{number}%")),
}
IMPERIAL: Mapping[str, Callable[[float], str]] = {"m": _feet, "cm": _inches}


def language() -> str:
    """The active language as a tag for documents, such as `en`."""
    return translation.get_language() or "en"
