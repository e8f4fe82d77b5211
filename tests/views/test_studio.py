"""The studio, described once."""

import io
import re
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from planner.models import Room, Studio
from tests.cast import Cast

DETAILS = {"name": "North Quay", "accent": "#2f5d73", "units": "imperial", "paper": "Letter"}


def picture(kind: str = "PNG") -> SimpleUploadedFile:
    written = io.BytesIO()
    Image.new("RGB", (20, 20), "teal").save(written, kind)
    return SimpleUploadedFile("../../logo.php", written.getvalue(), "image/png")


class TestTheFirstTime:
    def test_a_name_is_enough_and_the_kit_comes_next(self, cast: Cast) -> None:
        answer = cast.browsers["newcomer"].post("/studio/new/", DETAILS)
        assert answer.headers["Location"] == "/studio/kit/"
        studio = Studio.objects.get(name="North Quay")
        assert studio.memberships.get().user.email == "new@example.org"
        assert (studio.units, studio.paper) == ("imperial", "Letter")

    def test_it_is_done_once(self, cast: Cast) -> None:
        assert cast.browsers["owner"].post("/studio/new/", DETAILS).headers["Location"] == "/studio/"
        assert not Studio.objects.filter(name="North Quay").exists()

    @pytest.mark.parametrize(
        ("wrong", "sentence"),
        [
            ({"name": " "}, "Please give the studio a name."),
            ({"name": "x" * 81}, "Please keep the name to 80 characters."),
            ({"accent": "red"}, "Please give a colour as # and six hexadecimal digits"),
            ({"accent": "#c8371f;}"}, "colour"),
            ({"units": "furlongs"}, "furlongs is not one of the available choices."),
        ],
    )
    def test_what_cannot_be_used_is_said_and_nothing_typed_is_lost(
        self, cast: Cast, wrong: dict[str, str], sentence: str
    ) -> None:
        answer = cast.browsers["newcomer"].post("/studio/new/", DETAILS | wrong)
        assert answer.status_code == 422
        assert sentence in answer.text
        given = DETAILS | wrong
        assert all(
            f'value="{given[name]}"' in answer.text for name in ("name", "accent") if given[name].strip()
        )
        assert re.search('value="Letter"[^>]* checked', answer.text)
        assert Studio.objects.count() == 2


class TestNameAndLooks:
    def test_only_the_fields_of_the_form_are_taken(self, cast: Cast) -> None:
        before = cast.studio
        smuggled = {"kit": "{}", "uuid": "0", "id": "99", "members": "5", "created": "2000-01-01"}
        cast.browsers["owner"].post("/studio/", DETAILS | smuggled)
        after = Studio.objects.get(pk=before.pk)
        assert after.name == "North Quay"
        assert (after.kit, after.uuid, after.created) == (before.kit, before.uuid, before.created)

    def test_a_logo_is_written_anew_under_a_random_name(self, cast: Cast) -> None:
        cast.browsers["owner"].post("/studio/", DETAILS | {"logo": picture("JPEG")})
        studio = Studio.objects.get(pk=cast.studio.pk)
        answer = cast.browsers["anyone"].get(f"/studio/logo/{studio.logo_name}")
        assert answer.content.startswith(b"\x89PNG")
        assert answer.headers["Content-Type"] == "image/png"
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert "logo.php" not in studio.logo.name

    def test_a_logo_that_is_replaced_or_removed_is_deleted(self, cast: Cast) -> None:
        owner = cast.browsers["owner"]
        for more in ({"logo": picture()}, {"logo": picture()}, {"logo-clear": "on"}):
            former = Studio.objects.get(pk=cast.studio.pk).logo.name
            assert owner.post("/studio/", DETAILS | more).status_code == 302
            assert not former or not default_storage.exists(former)
        assert Studio.objects.get(pk=cast.studio.pk).logo_name == ""

    def test_a_fake_is_refused_in_words_and_the_former_logo_stays(self, cast: Cast) -> None:
        owner = cast.browsers["owner"]
        owner.post("/studio/", DETAILS | {"logo": picture()})
        kept = Studio.objects.get(pk=cast.studio.pk).logo_name
        fake = SimpleUploadedFile("logo.png", b"<svg onload=alert(1)>", "image/png")
        answer = owner.post("/studio/", DETAILS | {"logo": fake})
        assert answer.status_code == 422
        assert "not a picture we can read" in answer.text
        assert Studio.objects.get(pk=cast.studio.pk).logo_name == kept

    @pytest.mark.parametrize(
        ("colour", "ink"), [("c8371f", "#fff"), ("ffffff", "#000"), ("000000", "#fff"), ("e0a33a", "#000")]
    )
    def test_the_accent_brings_an_ink_that_can_be_read_on_it(self, cast: Cast, colour: str, ink: str) -> None:
        answer = cast.browsers["anyone"].get(f"/studio/{colour}/accent.css")
        assert answer.text == f":root {{ --accent: #{colour}; --accent-ink: {ink}; }}\n"
        assert "immutable" in answer.headers["Cache-Control"]


class TestTheKit:
    def kit(self, cast: Cast) -> dict[str, Any]:
        return Studio.objects.get(pk=cast.studio.pk).kit

    def test_the_house_style_is_chosen_by_pictures_and_may_stay_open(self, cast: Cast) -> None:
        owner = cast.browsers["owner"]
        for told in ({"house_contrast": "strong"}, {"house_contrast": ""}):
            assert owner.post("/studio/kit/", told).status_code == 302
            assert self.kit(cast).get("house_contrast", "") == told["house_contrast"]
            page = owner.get("/studio/kit/").text
            chosen = f'<input type="radio" name="house_contrast" value="{told["house_contrast"]}" checked>'
            assert page.count('name="house_contrast"') == 4
            assert chosen in page
        assert "/pictures/light/contrast-soft.webp" in page
        assert "Simulated light, stand-in figure" in page

    def test_rows_are_stored_and_empty_ones_are_not(self, cast: Cast) -> None:
        rows = {
            "lenses.0.name": "85 mm", "lenses.0.shortest_mm": "85", "lenses.0.widest_f": "1,8",
            "lenses.1.name": "", "lenses.1.shortest_mm": "", "crew": "alone",
        }  # fmt: skip
        assert cast.browsers["owner"].post("/studio/kit/", rows).status_code == 302
        assert self.kit(cast) == {
            "lenses": [{"name": "85 mm", "shortest_mm": 85, "widest_f": 1.8}],
            "crew": "alone",
        }

    def test_a_wrong_cell_is_named_and_nothing_typed_is_lost(self, cast: Cast) -> None:
        rows = {"lenses.0.name": "my <b>lens</b>", "lenses.0.shortest_mm": "long", "lenses.0.widest_f": "2"}
        answer = cast.browsers["owner"].post("/studio/kit/", rows)
        assert answer.status_code == 422
        assert 'value="my &lt;b&gt;lens&lt;/b&gt;"' in answer.text
        assert 'value="long"' in answer.text
        assert "Please give a number from 4 to 1200" in answer.text
        assert self.kit(cast) == {"bodies": []}

    def test_rows_are_added_and_removed_without_a_script(self, cast: Cast) -> None:
        owner, row = cast.browsers["owner"], {"lenses.0.name": "85 mm"}
        assert 'name="lenses.4.name"' in owner.post("/studio/kit/", row | {"add": "lenses"}).text
        answer = owner.post("/studio/kit/", row | {"remove": "lenses.0"})
        assert answer.status_code == 200
        assert "85 mm" not in answer.text
        assert self.kit(cast) == {"bodies": []}


class TestRooms:
    def test_a_room_is_described_changed_and_deleted(self, cast: Cast) -> None:
        owner = cast.browsers["owner"]
        owner.post("/studio/rooms/new/", {"name": "Loft", "room_length_m": "5.2", "room_width_m": "4"})
        loft = Room.objects.get(name="Loft")
        assert loft.answers == {"room_length_m": 5.2, "room_width_m": 4}
        assert "Loft" in owner.get("/studio/rooms/").text
        owner.post(f"/studio/rooms/{loft.uuid}/", {"name": "The loft", "room_length_m": "5.4"})
        loft.refresh_from_db()
        assert (loft.name, loft.answers) == ("The loft", {"room_length_m": 5.4})
        assert owner.get(f"/studio/rooms/{loft.uuid}/delete/").status_code == 200
        owner.post(f"/studio/rooms/{loft.uuid}/delete/")
        assert not Room.objects.filter(name="The loft").exists()

    def test_a_measure_out_of_range_is_said(self, cast: Cast) -> None:
        answer = cast.browsers["owner"].post("/studio/rooms/new/", {"name": "Hall", "room_length_m": "400"})
        assert answer.status_code == 422
        assert "Please give a number from 1.5 to 60" in answer.text
        assert 'value="400"' in answer.text
