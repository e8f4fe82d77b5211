"""Static files as they are served: hashed names, compressed, and one stylesheet instead of twenty.

While debugging the browser follows the imports of css/catchlight.css itself; here they are written in place.
"""

import re
from collections.abc import Iterator
from typing import Any

from django.contrib.staticfiles.finders import find
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

ENTRY = "css/catchlight.css"
IMPORT = re.compile(r'@import "(?P<path>[\w/.-]+)" layer\((?P<layer>\w+)\);')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLANK = re.compile(r"\s*\n\s*")


def bundle(name: str = ENTRY) -> str:
    """Return the stylesheet with every import replaced by the file that it names, in its layer.

    Imported files may name others by url() only if they lie in the same folder as the entry.
    """

    def written_out(match: re.Match[str]) -> str:
        return f"@layer {match['layer']} {{\n{_read('css/' + match['path'])}\n}}"

    whole = IMPORT.sub(written_out, _read(name))
    return BLANK.sub("\n", COMMENT.sub("", whole)).strip() + "\n"


def _read(name: str) -> str:
    path = find(name)
    if path is None:
        raise FileNotFoundError(f"{ENTRY} imports {name}, which is not there")
    with open(path, encoding="utf-8") as file:
        return file.read()


class BundledStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage, with the stylesheet put together before it is hashed and compressed."""

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        if ENTRY in paths and not dry_run:
            self.delete(ENTRY)
            self._save(ENTRY, ContentFile(bundle().encode()))
            paths = {**paths, ENTRY: (self, ENTRY)}
        yield from super().post_process(paths, dry_run, **options)
