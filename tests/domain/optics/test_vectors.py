"""The craft notes' thirty test vectors, T01 to T30, by name and within their tolerance."""

import json
from collections.abc import Callable
from fractions import Fraction
from math import log2
from pathlib import Path
from typing import Any

import pytest

from planner.optics import backdrop, blur, catchlight, focus, framing, glasses, light, perspective, room

VECTORS = [json.loads(line) for line in (Path(__file__).parent / "vectors.jsonl").read_text().splitlines()]

Given = dict[str, Any]


def depth_of_field(given: Given) -> Given:
    lens, n, c, s = given["f_mm"], given["N"], given["c"], given["s_mm"]
    near, far = focus.near_limit_mm(lens, n, c, s), focus.far_limit_mm(lens, n, c, s)
    return {
        "H_plus_f": focus.hyperfocal_mm(lens, n, c) + lens,
        "near": near,
        "far": far,
        "total": far - near,
    }


def framing_distance(given: Given) -> Given:
    return {"s_m": framing.distance_m(given["field_m"], given["f_mm"], given["sensor_dim_mm"])}


def field_of_view(given: Given) -> Given:
    sides = {"h": 36.0, "v": 24.0, "d": (36.0**2 + 24.0**2) ** 0.5}
    return {name: framing.field_of_view_deg(given["f_mm"], side) for name, side in sides.items()}


def blur_disc(given: Given) -> Given:
    return {"b_mm": blur.blur_disc_mm(given["f_mm"], given["N"], given["s_mm"], given["x_mm"])}


def point_falloff(given: Given) -> Given:
    return {"stops": light.point_falloff_stops(given["d1"], given["d2"])}


def disc_falloff(given: Given) -> Given:
    return {"stops": light.disc_falloff_stops(given["R"], given["d1"], given["d2"])}


def background_tone(given: Given) -> Given:
    y = backdrop.luminance(given["paper_R"], given["rel_incident_stops"])
    return {"Y": y, "Lstar": backdrop.lightness(y), "sRGB": backdrop.srgb(y)}


def white_clip(given: Given) -> Given:
    return {"stops": backdrop.clip_stops(given["paper_R"])}


def wrap(given: Given) -> Given:
    stops = backdrop.wrap_stops(
        given["bg_incident_rel_key"], given["paper_R"], given["bg_half_m"], given["gap_m"]
    )
    return {"stops_rel_key": stops}


def ratio(given: Given) -> Given:
    return {"ratio": light.lighting_ratio(given["fill_stops"])}


def ceiling(given: Given) -> Given:
    return {"m": room.ceiling_needed_m(given["eye_h"], given["d"], given["el"], given["mod_h"])}


def backdrop_width(given: Given) -> Given:
    width = backdrop.width_needed_m(given["frame_w"], given["s"], given["gap"], given["margin_each"])
    return {"m": width}


def exposure(given: Given) -> Given:
    ev = light.ev100(given["N"], float(Fraction(given["t"])), given["iso"])
    return {"EV": ev, "lux": light.lux(ev)}


def flash_power(given: Given) -> Given:
    share = light.flash_power_fraction(given["GN"], given["loss_stops"], given["d"], given["N"], given["iso"])
    return {"P": log2(share)}


def group_aperture(given: Given) -> Given:
    near, far = given["near_mm"], given["far_mm"]
    return {
        "N": focus.f_number_for_span(given["f_mm"], given["c"], near, far),
        "focus_mm": focus.focus_for_span_mm(near, far),
    }


def perspective_index(given: Given) -> Given:
    return {"pct": [perspective.nose_enlargement_percent(d) for d in given["D"]]}


def catchlight_height(given: Given) -> Given:
    return {"mm": catchlight.height_above_pupil_mm(given["el"])}


def two_light_row(given: Given) -> Given:
    azimuths = (given["az"], -given["az"])
    return {"stops": light.row_spread_stops(given["row_w"], given["d"], azimuths, given["R"])}


def one_light_row(given: Given) -> Given:
    return {"stops": light.row_spread_stops(given["row_w"], given["d"], (given["az"],), given["R"])}


def glasses_zone(given: Given) -> Given:
    lamp = given["light"]
    seen = glasses.mirrors(lamp["az"], lamp["el"], lamp["size"], lamp["d"], chin_up_deg=given.get("chin", 0))
    return {"mirrored": seen}


def stretch(given: Given) -> Given:
    return {"k": perspective.edge_stretch(given["theta"])}


# What is worked out, and the tolerance that the vector states, in the unit of what is expected.
WORK: dict[str, tuple[Callable[[Given], Given], float]] = {
    "T01": (depth_of_field, 1.0),
    "T02": (depth_of_field, 0.01),
    "T03": (depth_of_field, 0.01),
    "T04": (depth_of_field, 0.01),
    "T05": (depth_of_field, 0.1),
    "T06": (framing_distance, 0.001),
    "T07": (framing_distance, 0.001),
    "T08": (field_of_view, 0.1),
    "T09": (blur_disc, 0.005),
    "T10": (point_falloff, 0.01),
    "T11": (disc_falloff, 0.01),
    "T12": (background_tone, 1.0),
    "T13": (background_tone, 1.0),
    "T14": (white_clip, 0.01),
    "T15": (wrap, 0.02),
    "T16": (ratio, 0.01),
    "T17": (ceiling, 0.01),
    "T18": (backdrop_width, 0.01),
    "T19": (exposure, 0.01),
    "T20": (exposure, 0.01),
    "T21": (flash_power, 0.1),
    "T22": (group_aperture, 0.1),
    "T23": (perspective_index, 0.1),
    "T24": (catchlight_height, 0.01),
    "T25": (two_light_row, 0.02),
    "T26": (one_light_row, 0.02),
    "T27": (glasses_zone, 0.0),
    "T28": (glasses_zone, 0.0),
    "T29": (glasses_zone, 0.0),
    "T30": (stretch, 0.001),
}
RELATIVE = {"T19", "T20"}  # their tolerance is one percent


def rounding(expected: float) -> float:
    """Half a unit of the last digit that the vector prints."""
    decimals = f"{expected:g}" if expected == int(expected) else str(expected)
    return float(0.5 * 10 ** -len(decimals.partition(".")[2]))


def near(expected: Any, vector: str, tolerance: float) -> Any:
    """What the vector prints, within its stated tolerance and its own rounding."""
    if isinstance(expected, list):
        return [near(one, vector, tolerance) for one in expected]
    if isinstance(expected, bool):
        return expected
    if isinstance(expected, str):
        return pytest.approx(log2(Fraction(expected)), abs=tolerance)
    if vector in RELATIVE:
        return pytest.approx(expected, rel=tolerance)
    return pytest.approx(expected, abs=tolerance + rounding(expected))


def test_every_vector_is_worked_out() -> None:
    assert [vector["id"] for vector in VECTORS] == list(WORK)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: f"{vector['id']} {vector['what']}")
def test_a_vector_comes_out_as_published(vector: Given) -> None:
    work, tolerance = WORK[vector["id"]]
    found = work(vector["input"])
    for name, expected in vector["expect"].items():
        assert found[name] == near(expected, vector["id"], tolerance), name
