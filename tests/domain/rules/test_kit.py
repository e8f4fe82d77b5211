"""What there is to work with."""

from planner.interview.answers import Answers
from planner.rules import kit


def test_a_typical_kit_is_assumed_where_nothing_was_said() -> None:
    told = Answers({})
    assert kit.body(told).sensor.key == "full-frame"
    assert [lens.longest_mm for lens in kit.lenses(told)] == [85, 70]
    assert len(kit.lamps(told)) == 2
    assert {one.row.key for one in kit.shapers(told)} == {"octa", "softbox"}
    assert kit.room(told) == kit.Room(6.0, 4.0, 2.7)


def test_an_empty_list_means_none() -> None:
    told = Answers({"lights": [], "modifiers": [], "reflectors": [], "backdrops": [], "lenses": []})
    assert not kit.lamps(told)
    assert not kit.shapers(told)
    assert not kit.panels(told)
    assert not kit.hangings(told)
    assert not kit.lenses(told)


def test_pieces_are_counted() -> None:
    told = Answers(
        {
            "lights": [{"kind": "flash", "count": 2}, {"kind": "continuous", "power_ws": 500}],
            "modifiers": [{"kind": "softbox", "size_cm": 60, "count": 2}, {"kind": "v-flat"}],
            "reflectors": [{"kind": "silver", "size_cm": 80}],
        }
    )
    assert [lamp.power for lamp in kit.lamps(told)] == [500, 400, 400]
    assert [one.size_m for one in kit.shapers(told)] == [0.6, 0.6]
    assert [one.row.key for one in kit.panels(told)] == ["silver-panel", "v-flat"]


def test_flashes_stay_in_the_bag_where_they_are_not_welcome() -> None:
    lights = [{"kind": "flash"}, {"kind": "continuous"}]
    assert [lamp.flashes for lamp in kit.lamps(Answers({"lights": lights, "flash": "no"}))] == [False]
    assert kit.flash_is_welcome(Answers({"flash": "prefer-not"}))


def test_the_place_follows_what_is_to_be_seen() -> None:
    assert kit.place(Answers({})) is kit.Where.STUDIO
    assert kit.place(Answers({"place_role": "story"})) is kit.Where.CLIENT_PLACE
    assert kit.room(Answers({"where": "outdoors"})) is None


def test_a_clients_room_is_taken_to_have_a_window() -> None:
    assert kit.has_a_window(Answers({"where": "client-place"}))
    assert not kit.has_a_window(Answers({}))
    assert not kit.has_a_window(Answers({"where": "client-place", "window": "none"}))


def test_without_a_lamp_there_must_be_a_window() -> None:
    assert kit.has_a_window(Answers({"lights": []}))
    assert kit.has_a_window(Answers({"flash": "no"}))
    assert not kit.has_a_window(Answers({"lights": [], "window": "none"}))


def test_a_gold_reflector_is_called_gold() -> None:
    told = Answers({"reflectors": [{"kind": "gold"}], "modifiers": []})
    assert [one.row.key for one in kit.panels(told)] == ["gold-panel"]


def test_panels_count_as_reflectors_wherever_they_are_listed() -> None:
    told = Answers({"modifiers": [{"kind": "white-panel", "count": 2}, {"kind": "scrim"}], "reflectors": []})
    assert [one.row.key for one in kit.panels(told)] == ["white-panel", "white-panel", "scrim"]
    assert [one.row.key for one in kit.shapers(told)] == ["scrim"]


def test_a_kit_zoom_closes_as_it_gets_longer() -> None:
    zoom = kit.Lens(18, 55, 3.5)
    assert (zoom.widest_at(18), round(zoom.widest_at(55), 1)) == (3.5, 5.6)
    assert 3.5 < zoom.widest_at(35) < 5.6


def test_primes_and_bright_zooms_stay_as_wide_as_they_are() -> None:
    assert kit.Lens(50, 50, 3.5).widest_at(50) == 3.5
    assert kit.Lens(70, 200, 2.8).widest_at(200) == 2.8
    assert kit.Lens(24, 105, 4).widest_at(105) == 4
