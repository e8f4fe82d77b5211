"""A logo is taken as a picture and as nothing else."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageFile, PngImagePlugin

from planner.models.logo import LONGEST_SIDE, MOST_BYTES, UnusablePicture, cleaned_logo

PAYLOAD = b"<script>alert(1)</script>"


def file_of(image: Image.Image, kind: str, **options: object) -> bytes:
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def cleaned(content: bytes) -> bytes:
    return cleaned_logo(io.BytesIO(content), len(content))


def square(mode: str = "RGB", side: int = 64) -> Image.Image:
    return Image.new(mode, (side, side), 120 if mode == "L" else (200, 55, 31, 128)[: len(mode)])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_usual_pictures_become_a_plain_png(kind: str) -> None:
    with Image.open(io.BytesIO(cleaned(file_of(square(), kind)))) as logo:
        assert (logo.format, logo.size) == ("PNG", (64, 64))


def test_transparency_stays() -> None:
    with Image.open(io.BytesIO(cleaned(file_of(square("RGBA"), "PNG")))) as logo:
        assert logo.getpixel((1, 1))[3] == 128


def test_a_large_one_is_made_smaller() -> None:
    with Image.open(io.BytesIO(cleaned(file_of(square(side=2 * LONGEST_SIDE), "PNG")))) as logo:
        assert logo.size == (LONGEST_SIDE, LONGEST_SIDE)


def test_no_metadata_survives() -> None:
    exif = Image.Exif()
    exif[0x010E] = "a description"
    exif[0x8825] = {1: "N", 2: (54.0, 19.0, 10.0)}
    taken = file_of(square(), "JPEG", exif=exif, comment=PAYLOAD)
    assert PAYLOAD in taken
    assert b"description" in taken
    written = cleaned(taken)
    assert PAYLOAD not in written
    with Image.open(io.BytesIO(written)) as logo:
        assert not logo.getexif()
        assert not logo.info


def test_text_chunks_of_a_png_do_not_survive() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", PAYLOAD.decode())
    assert PAYLOAD not in cleaned(file_of(square(), "PNG", pnginfo=notes))


def test_what_hangs_behind_the_picture_does_not_survive() -> None:
    assert PAYLOAD not in cleaned(file_of(square(), "PNG") + PAYLOAD)


def test_a_picture_lying_on_its_side_is_put_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    with Image.open(io.BytesIO(cleaned(file_of(Image.new("RGB", (40, 20)), "JPEG", exif=exif)))) as logo:
        assert logo.size == (20, 40)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        PAYLOAD,
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n(hello) show\n",
        b"GIF89a" + b"\0" * 40,
        file_of(square(), "GIF"),
        file_of(square(), "BMP"),
        file_of(square(), "TIFF"),
    ],
    ids=["nothing", "script", "svg", "eps", "broken gif", "gif", "bmp", "tiff"],
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(UnusablePicture, match="JPEG, PNG or WebP"):
        cleaned(content)


def test_a_file_that_was_cut_off_is_refused_also_after_a_pdf_was_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # What `import weasyprint` does to the whole process.
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    with pytest.raises(UnusablePicture, match="damaged"):
        cleaned(file_of(square(side=300), "JPEG", quality=95)[:900])


def test_a_small_file_with_very_many_pixels_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(UnusablePicture, match="pixels"):
        cleaned(bomb(60_000, 60_000))


def test_a_moving_picture_is_refused() -> None:
    with pytest.raises(UnusablePicture, match="still"):
        cleaned(file_of(square(), "WEBP", save_all=True, append_images=[Image.new("RGB", (64, 64))]))


def test_a_large_file_is_refused_unread() -> None:
    with pytest.raises(UnusablePicture, match="2 MB"):
        cleaned_logo(io.BytesIO(b""), MOST_BYTES + 1)


def bomb(width: int, height: int) -> bytes:
    """A PNG that says it is this large, with hardly any data."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
