"""A studio's logo: decoded under limits and written anew; of the upload only the picture is kept."""

from __future__ import annotations

import io
import secrets
import warnings
from typing import BinaryIO

from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

MOST_BYTES = 2_000_000
MOST_PIXELS = 25_000_000
LONGEST_SIDE = 1_200
FORMATS = ("JPEG", "PNG", "WEBP")
"""Never Pillow's whole list: an EPS named .jpg would be handed to Ghostscript."""
TOO_MANY_PIXELS = _("That picture has more than 25 million pixels. Please choose a smaller one.")


class UnusablePicture(ValueError):
    """A file that is not taken; its text tells the person what would work."""


def random_logo_name(studio: object, filename: str) -> str:
    """A name that says nothing about the file that was uploaded and cannot be guessed."""
    return f"logos/{secrets.token_hex(16)}.png"


def cleaned_logo(upload: BinaryIO, size: int) -> bytes:
    """The picture as a PNG of at most 1,200 pixels a side, without any metadata; raises UnusablePicture."""
    if size > MOST_BYTES:
        raise UnusablePicture(_("That file is larger than 2 MB. Please choose a smaller one."))
    # WeasyPrint, once imported anywhere in the process, makes Pillow accept files that were cut off.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        return _written_anew(upload)
    except UnusablePicture:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnusablePicture(TOO_MANY_PIXELS) from error
    except UnidentifiedImageError as error:
        raise UnusablePicture(
            _("That is not a picture we can read. Please choose a JPEG, PNG or WebP file.")
        ) from error
    except Exception as error:
        # Decoders raise whatever they stumble over: OSError, SyntaxError, struct.error, zlib.error and more.
        raise UnusablePicture(
            _("That picture is damaged or incomplete. Please choose another file.")
        ) from error


def _written_anew(upload: BinaryIO) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = Image.open(upload, formats=FORMATS)
        if picture.width * picture.height > MOST_PIXELS:
            raise UnusablePicture(TOO_MANY_PIXELS)
        if getattr(picture, "n_frames", 1) > 1:
            raise UnusablePicture(_("That picture moves. Please choose a still one."))
        upright = ImageOps.exif_transpose(picture)
        plain = upright.convert("RGBA")
    # Comments and text chunks survive convert() and save() unless they are thrown away.
    plain.info.clear()
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    written = io.BytesIO()
    plain.save(written, "PNG", optimize=True)
    return written.getvalue()
