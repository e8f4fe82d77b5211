"""The demo studio: what Harbour Light owns, where it works, and what its two clients have said so far."""

from typing import Any

KIT: dict[str, Any] = {
    "cameras": [
        {"name": "Nikon Z8", "sensor": "full-frame", "megapixels": 45},
        {"name": "Fujifilm X-T5", "sensor": "aps-c", "megapixels": 40},
    ],
    "lenses": [
        {"name": "85 mm f/1.8", "shortest_mm": 85, "widest_f": 1.8},
        {"name": "24-70 mm f/2.8", "shortest_mm": 24, "longest_mm": 70, "widest_f": 2.8},
        {"name": "70-200 mm f/2.8", "shortest_mm": 70, "longest_mm": 200, "widest_f": 2.8},
    ],
    "lights": [
        {"name": "Godox AD600", "kind": "flash", "power_ws": 600, "count": 2},
        {"name": "Godox AD200", "kind": "flash", "power_ws": 200, "count": 2},
    ],
    "modifiers": [
        {"kind": "octa", "size_cm": 120, "count": 1},
        {"kind": "beauty-dish", "size_cm": 55, "count": 1},
        {"kind": "strip", "size_cm": 120, "count": 2},
        {"kind": "standard-reflector", "size_cm": 18, "count": 2},
        {"kind": "v-flat", "size_cm": 240, "count": 2},
    ],
    "reflectors": [{"kind": "white", "size_cm": 110}, {"kind": "black", "size_cm": 110}],
    "backdrops": [
        {"kind": "mid-grey", "width_m": 2.72},
        {"kind": "white", "width_m": 2.72},
        {"kind": "charcoal", "width_m": 1.35},
        {"kind": "canvas-mid", "width_m": 2.4},
    ],
    "set_up_min": 30,
    "crew": "alone",
    "newborn_training": "no",
    "house_contrast": "soft",
    "house_headroom": "normal",
    "house_retouch": "tidy",
}

ROOMS: dict[str, dict[str, Any]] = {
    "Studio A": {
        "room_length_m": 7.2,
        "room_width_m": 4.6,
        "ceiling_m": 3.1,
        "ceiling_white": "white",
        "window": "none",
    },
    "The loft": {
        "room_length_m": 5.2,
        "room_width_m": 3.8,
        "ceiling_m": 2.6,
        "ceiling_white": "white",
        "window": "soft",
        "window_side": "left",
    },
}

PRIYA: dict[str, Any] = {
    "people": "just-me",
    "purpose": ["company-page", "profile"],
    "uses": ["linkedin-profile", "company-website"],
    "place_role": "plain",
    "mood": ["approachable", "confident"],
    "light_feel": "bright",
    "smile": "small",
    "frame": "head-and-shoulders",
    "where": "studio",
    "backdrop_colour": "mid-grey",
    "wardrobe": "smart-casual",
    "clothes_tone": "dark",
    "hair_tone": "dark",
    "glasses": "sometimes",
    "features": "you-choose",
    "needs": "you-choose",
    "flash": "fine",
    "nerves": "nervous",
    "direction": "show",
    "retouch": "tidy",
    "minutes": 60,
    "publicity": "ask-each-time",
    "anything_else": "I never know what to do with my hands.",
}
"""Everything that a client is asked for LinkedIn and a team page."""

JONAH: dict[str, Any] = {
    "people": "just-me",
    "purpose": ["actor-drama"],
    "uses": ["casting-site", "imdb-primary"],
    "place_role": "plain",
    "mood": ["intense", "serious"],
    "creativity": "classic",
    "light_feel": "dramatic",
}
"""The first half of an actor's answers."""
