"""What share of its power a flash is said to need: as in the published examples, and from nearer or weaker."""

from dataclasses import replace

import pytest
from planned import checks, decided, lights, text

from planner.craft import LIGHTINGS
from planner.interview.script.kit import LightKind
from planner.rules.kit import Lamp
from planner.rules.lights.fitting import Fitted, set_up
from planner.rules.lights.strength import said_share, share_of_power
from planner.words import _

KEY = LIGHTINGS["loop"].key_light
AT_F_8 = {"lead.aperture": 8.0, "lead.iso": 100.0}


def key_with(power_ws: float, loss_stops: float, kind: LightKind = LightKind.FLASH) -> Fitted:
    return Fitted(KEY, "flash", _("softbox"), 0.9, lamp=Lamp(kind, power_ws), loss_stops=loss_stops)


@pytest.mark.parametrize(
    ("power_ws", "distance_m", "aperture", "iso", "one_over"),
    [
        (400, 1.0, 8, 100, 16),
        (400, 1.2, 8, 100, 11),
        (400, 2.5, 8, 100, 2.6),
        (200, 1.0, 8, 100, 8),
        (400, 4, 8, 200, 2),
    ],
)
def test_the_share_is_that_of_the_published_examples(
    power_ws: float, distance_m: float, aperture: float, iso: float, one_over: float
) -> None:
    """Softboxes at -2 stops; the notes state a stop either way."""
    case = decided(corrections={"lead.aperture": aperture, "lead.iso": iso})
    share = share_of_power(case, key_with(power_ws, 2.0), distance_m, 0.0)
    assert share is not None
    assert 1 / share == pytest.approx(one_over, rel=0.1)


def test_a_light_two_stops_under_the_key_needs_a_quarter_of_it() -> None:
    case = decided(corrections=AT_F_8)
    key, fill = (share_of_power(case, key_with(400, 2.0), 1.0, stops) for stops in (0.0, -2.0))
    assert key is not None
    assert fill == pytest.approx(key / 4)


def test_what_is_bounced_or_meant_for_the_backdrop_is_not_reckoned() -> None:
    case, light = decided(corrections=AT_F_8), key_with(400, 2.0)
    background = LIGHTINGS["high-key-white"].lights[-1]
    assert share_of_power(case, replace(light, bounced=True), 1.0, 0.0) is None
    assert share_of_power(case, replace(light, wanted=background), 1.0, 0.0) is None


def test_a_key_says_where_to_begin_and_one_that_is_too_weak_says_so() -> None:
    kit = {"lights": [{"kind": "flash", "power_ws": 400}], "modifiers": [{"kind": "softbox", "size_cm": 90}]}
    said = [text(why) for why in lights(decided(kit, corrections=AT_F_8))["key"].line.because]
    assert any(one.startswith("To begin with 1/") and "of its 400 Ws" in one for one in said)
    case = decided(kit, corrections=AT_F_8)
    assert "too little here" in text(said_share(case, key_with(5, 2.0), 2.0, 0.0)[0])
    assert "as far as it goes" in text(said_share(case, key_with(1000, 0.0), 0.3, -1.0)[0])


def test_the_check_speaks_only_where_the_key_is_too_weak() -> None:
    weak = {
        "lights": [{"kind": "speedlight", "power_ws": 5}],
        "modifiers": [{"kind": "softbox", "size_cm": 90}],
    }
    assert "flash-power" not in checks(decided(corrections=AT_F_8))
    assert checks(decided(weak, corrections=AT_F_8))["flash-power"].outcome == "conflict"


def test_every_flash_of_a_set_up_knows_its_lamp() -> None:
    assert all(one.lamp is not None for one in set_up(decided()) if one.source == "flash" and one.owned)
