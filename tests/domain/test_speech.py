"""What is said: measures as the field writes them, lists, plurals, and other people's words left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.speech import say, units
from planner.words import (
    Quantity,
    _,
    centimetres,
    degrees,
    f_number,
    iso,
    kelvin,
    listing,
    metres,
    millimetres,
    minutes,
    ngettext,
    percent,
    pixels,
    seconds,
    side_by_side,
    stops,
    verbatim,
)


def said(quantity, system="metric"):
    """The quantity alone, with ordinary spaces for reading."""
    return say(_("{it}", it=quantity), system).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (metres(1.9), "1.9 m"),
        (metres(2.0), "2 m"),
        (metres(0.754), "0.75 m"),
        (metres(-0.001), "0 m"),
        (centimetres(120), "120 cm"),
        (centimetres(9.42), "9.4 cm"),
        (millimetres(85), "85 mm"),
        (degrees(35), "35°"),
        (degrees(-12), "−12°"),
        (stops(-1), "−1 stop"),
        (stops(0.5), "+½ stop"),
        (stops(-1.5), "−1½ stops"),
        (stops(-0.66), "−⅔ stop"),
        (stops(2.98), "+3 stops"),
        (stops(0), "0 stops"),
        (seconds(1 / 160), "1/160 s"),
        (seconds(0.5), "0.5 s"),
        (seconds(2), "2 s"),
        (minutes(15), "15 min"),
        (minutes(119), "119 min"),
        (minutes(120), "2 h"),
        (minutes(397), "6 h 37 min"),
        (kelvin(5600), "5600 K"),
        (pixels(1024), "1024 px"),
        (f_number(5.6), "f/5.6"),
        (f_number(4.0), "f/4"),
        (iso(100), "ISO 100"),
        (percent(38), "38%"),
        (Quantity(1, "people"), "1 person"),
        (Quantity(3, "people"), "3 people"),
    ],
)
def test_a_measure_is_written_as_photographers_write_it(quantity, text):
    assert said(quantity) == text


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (metres(1.9), "6 ft 3 in"),
        (metres(1.8288), "6 ft"),
        (metres(0.2), "8 in"),
        (metres(0), "0 in"),
        (metres(-1.9), "−6 ft 3 in"),
        (metres(1.825), "6 ft"),
        (centimetres(120), "47 in"),
        (centimetres(9.4), "3.7 in"),
        (millimetres(85), "85 mm"),
    ],
)
def test_lengths_are_said_in_feet_and_inches_where_the_studio_uses_them(quantity, text):
    assert said(quantity, "imperial") == text


def test_units_hold_for_everything_said_inside():
    nested = _("Stand {how}.", how=_("{far} away", far=metres(1.9)))
    with units("imperial"):
        assert say(nested) == "Stand 6\N{NO-BREAK SPACE}ft\N{NO-BREAK SPACE}3\N{NO-BREAK SPACE}in away."
    assert say(nested) == "Stand 1.9\N{NO-BREAK SPACE}m away."


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (_("Camera at 2.2 m or more."), "Camera at 7 ft 3 in or more."),
        (
            _("White at 0.6 to 1 m, 5 to 10 degrees lower."),
            "White at 2 ft to 3 ft 3 in, 5 to 10 degrees lower.",
        ),
        (_("5 to 15 cm apart, on 850 x 2000 mm."), "2 in to 5.9 in apart, on 850 x 2000 mm."),
        (verbatim("Meet me 2 m from the gate."), "Meet me 2 m from the gate."),
    ],
)
def test_lengths_in_a_sentence_follow_the_units_but_what_was_typed_stays(sentence, text):
    assert say(sentence, "imperial").replace("\N{NO-BREAK SPACE}", " ") == text
    assert say(sentence) == say(sentence, "metric")


@pytest.mark.parametrize(
    ("items", "text"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_a_list_is_said_in_one_breath(items, text):
    assert say(_("{all}", all=listing(*items))) == text


def test_a_list_of_alternatives_and_of_messages():
    assert say(_("{all}", all=listing(_("red"), _("blue"), joined_by="or"))) == "red or blue"


def test_names_that_begin_as_they_please_are_not_joined_to_a_sentence():
    names = side_by_side([_("Casting sites"), _("An 8 x 10 inch casting print")])
    assert say(_("{all}", all=names)) == "Casting sites\N{NO-BREAK SPACE}· An 8 x 10 inch casting print"


@pytest.mark.parametrize(("count", "text"), [(1, "1 light"), (3, "3 lights")])
def test_the_count_decides_the_form(count, text):
    assert say(ngettext("{count} light", "{count} lights", count)) == text


@pytest.mark.parametrize(("number", "text"), [(3, "3"), (-2, "−2"), (1.50, "1.5"), (0.333333, "0.33")])
def test_plain_numbers_have_no_trailing_zeros(number, text):
    assert say(_("{number}", number=number)) == text


@given(st.text())
def test_what_a_person_typed_is_never_touched(typed):
    assert say(verbatim(typed)) == typed
    assert say(_("They said: {words}", words=verbatim(typed))) == f"They said: {typed}"
    assert say(_("{words} {words}", words=typed)) == f"{typed} {typed}"


def test_an_empty_message_says_nothing():
    assert say(_("")) == ""


@given(
    st.floats(-1000, 1000, allow_nan=False),
    st.sampled_from(["m", "cm", "mm", "deg", "stops", "min", "K", "px", "f", "ISO", "percent", "people"]),
    st.sampled_from(["metric", "imperial"]),
)
def test_any_measure_is_one_unbreakable_word_with_a_true_minus(value, unit, system):
    text = say(_("{it}", it=Quantity(value, unit)), system)
    assert " " not in text
    assert "-" not in text
    assert "−0" not in text.replace("−0.", "")


@given(st.floats(0, 50, allow_nan=False))
def test_feet_and_inches_lose_less_than_an_inch(value):
    words = said(metres(value), "imperial").split()
    told = dict(zip(words[1::2], words[::2], strict=True))
    inches = int(told.get("ft", 0)) * 12 + int(told.get("in", 0))
    assert int(told.get("in", 0)) < 12
    assert abs(inches * 0.0254 - value) <= 0.0128


@given(st.floats(1 / 8000, 30, allow_nan=False))
def test_a_shutter_time_reads_back_within_its_own_step(value):
    words = said(seconds(value))
    number = words.removesuffix(" s")
    told = 1 / int(number[2:]) if number.startswith("1/") else float(number)
    assert told == pytest.approx(value, rel=0.15, abs=0.05)
