"""Make static/fonts from the three families as npm packages them (only needed to change the fonts).

    python scripts/fonts.py        needs npm, and the packages of tests/requirements.txt

Each face is cut to the Latin that the product writes, the signs that the originals lack are drawn in their
own weight (so that no system font falls in on paper), and the result is named Catchlight Serif, Sans, Mono:
original names may be reserved for unmodified fonts. Screen faces are woff2, paper faces TrueType.
"""

import subprocess
import tempfile
import unicodedata
from pathlib import Path

from fontTools.merge import Merger
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "static" / "fonts"
FONTSOURCE_VERSION = "5.3.0"
LATIN = {*range(0x20, 0x7F), *range(0xA0, 0x180)}
SIGNS = {ord(sign) for sign in "–—‘’‚“”„…·•×°′″½¼¾⅓⅔−±≤≥≈▸←→↑↓✓€ƒȘșȚț⁄"}
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "case"]

# (our file name, package, weight and style there, wanted on screen)
FACES = [
    ("serif-400", "instrument-serif", "400-normal", True),
    ("serif-400-italic", "instrument-serif", "400-italic", True),
    ("sans-400", "instrument-sans", "400-normal", True),
    ("sans-400-italic", "instrument-sans", "400-italic", False),
    ("sans-500", "instrument-sans", "500-normal", True),
    ("sans-600", "instrument-sans", "600-normal", True),
    ("mono-400", "ibm-plex-mono", "400-normal", True),
    ("mono-500", "ibm-plex-mono", "500-normal", False),
]
ACCENTS = {0x302: 0x2C6, 0x306: 0x2D8, 0x303: 0x2DC, 0x327: 0xB8}
FRACTIONS = {"½": "12", "¼": "14", "¾": "34", "⅓": "13", "⅔": "23"}


class Draft:
    """A face that is being completed; lengths are font units, y points up."""

    def __init__(self, font: TTFont) -> None:
        self.font = font
        self.cmap = font.getBestCmap()
        self.glyphs = font.getGlyphSet()
        self.cap = font["OS/2"].sCapHeight
        self.low = font["OS/2"].sxHeight
        self.mono = len({width for width, _ in font["hmtx"].metrics.values() if width}) == 1
        _, low, _, high = self.bounds("-")
        self.pen_width = high - low
        self.middle = (self.bounds("+")[1] + self.bounds("+")[3]) / 2

    def has(self, sign: str) -> bool:
        return ord(sign) in self.cmap

    def width(self, sign: str) -> int:
        return self.font["hmtx"][self.cmap[ord(sign)]][0]

    def bounds(self, sign: str) -> tuple[float, float, float, float]:
        glyph = self.font["glyf"][self.cmap[ord(sign)]]
        return glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax

    def copy(self, pen: TTGlyphPen, sign: str, scale: float, x: float, y: float) -> None:
        """Draw another glyph of the face into this one."""
        drawing = DecomposingRecordingPen(self.glyphs)
        self.glyphs[self.cmap[ord(sign)]].draw(drawing)
        drawing.replay(TransformPen(pen, (scale, 0, 0, scale, x, y)))

    def add(self, sign: str, pen: TTGlyphPen, width: float) -> None:
        if self.mono:
            width = self.width("0")
        name = f"uni{ord(sign):04X}"
        glyph = pen.glyph()
        self.font.setGlyphOrder([*self.font.getGlyphOrder(), name])
        self.font["glyf"].glyphs[name] = glyph
        self.font["glyf"].setGlyphOrder(self.font.getGlyphOrder())
        glyph.recalcBounds(self.font["glyf"])
        self.font["hmtx"][name] = (round(width), getattr(glyph, "xMin", 0))
        for table in self.font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(sign)] = name


def outline(pen: TTGlyphPen, points: list[tuple[float, float]]) -> None:
    """Draw a closed polygon, clockwise whatever order it comes in."""
    area = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True))
    for number, (x, y) in enumerate(points if area < 0 else points[::-1]):
        (pen.moveTo if number == 0 else pen.lineTo)((round(x), round(y)))
    pen.closePath()


def stroke(pen: TTGlyphPen, start: tuple[float, float], end: tuple[float, float], thick: float) -> None:
    """Draw a straight stroke with square ends."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5
    nx, ny = -dy / length * thick / 2, dx / length * thick / 2
    outline(
        pen,
        [
            (start[0] + nx, start[1] + ny),
            (end[0] + nx, end[1] + ny),
            (end[0] - nx, end[1] - ny),
            (start[0] - nx, start[1] - ny),
        ],
    )


def draw_signs(draft: Draft) -> None:
    """Triangle, arrows, tick, primes, comparisons."""
    width = draft.width("0") if draft.mono else round(draft.cap * 0.95)
    thick, middle = draft.pen_width, draft.middle
    left, right = width * 0.1, width * 0.9
    head = width * 0.28
    for sign in "←→↑↓":
        pen = TTGlyphPen(None)
        points = [
            ((left, 0), (right, 0)),
            ((right - head, head), (right, 0)),
            ((right - head, -head), (right, 0)),
        ]
        for start, end in points:
            stroke(pen, *(_turned(point, sign, width / 2, middle) for point in (start, end)), thick)
        _add_missing(draft, sign, pen, width)
    pen, size = TTGlyphPen(None), draft.low * 0.85
    at = width / 2 - size * 0.45
    outline(pen, [(at, middle + size / 2), (at + size * 0.9, middle), (at, middle - size / 2)])
    _add_missing(draft, "▸", pen, width if draft.mono else size * 1.8)
    pen = TTGlyphPen(None)
    stroke(pen, (left, draft.cap * 0.35), (width * 0.38, thick), thick * 1.2)
    stroke(pen, (width * 0.36, thick), (right, draft.cap * 0.85), thick * 1.2)
    _add_missing(draft, "✓", pen, width)
    for sign, count in (("′", 1), ("″", 2)):
        pen = TTGlyphPen(None)
        for number in range(count):
            x = thick * (1 + 2.2 * number) + (width / 2 - thick * 2 if draft.mono else 0)
            stroke(pen, (x, draft.cap * 0.68), (x + thick * 0.9, draft.cap * 1.02), thick)
        _add_missing(draft, sign, pen, thick * (2.8 + 2.2 * (count - 1)))


def _turned(point: tuple[float, float], sign: str, x: float, y: float) -> tuple[float, float]:
    along, across = point[0] - x, point[1]
    along = along if sign in "→↑" else -along
    return (x + along, y + across) if sign in "←→" else (x + across, y + along)


def _add_missing(draft: Draft, sign: str, pen: TTGlyphPen, width: float) -> None:
    if not draft.has(sign):
        draft.add(sign, pen, width)


def compose_signs(draft: Draft) -> None:
    """Signs made of others: comparisons, small figures, fractions."""
    _, low, _, _ = draft.bounds("+")
    for sign, parts in {
        "≤": (("<", 0.0), ("−", low - draft.middle - draft.pen_width)),
        "≥": ((">", 0.0), ("−", low - draft.middle - draft.pen_width)),
        "±": (("+", draft.pen_width * 1.2), ("−", low - draft.middle - draft.pen_width)),
        "≈": (("~", draft.pen_width * 1.3), ("~", -draft.pen_width * 1.3)),
    }.items():
        pen = TTGlyphPen(None)
        wide = max(draft.width(part) for part, _ in parts)
        for part, raised in parts:
            draft.copy(pen, part, 1, (wide - draft.width(part)) / 2, raised)
        _add_missing(draft, sign, pen, wide)
    raised, small = draft.cap * 0.42, 0.6
    for sign, figure in {"¹": "1", "²": "2", "³": "3"}.items():
        pen = TTGlyphPen(None)
        draft.copy(pen, figure, small, 0, raised)
        _add_missing(draft, sign, pen, draft.width(figure) * small)
    slash = "⁄" if draft.has("⁄") else "/"
    for sign, (over, under) in FRACTIONS.items():
        pen, scale = TTGlyphPen(None), 0.5 if draft.mono else 0.58
        first, second = draft.width(over) * scale, draft.width(under) * scale
        gap = draft.width("0") * 0.2
        draft.copy(pen, over, scale, 0, draft.cap * (1 - scale))
        draft.copy(pen, slash, 0.85, first + gap / 2 - draft.width(slash) * 0.85 / 2, draft.cap * 0.05)
        draft.copy(pen, under, scale, first + gap, 0)
        _add_missing(draft, sign, pen, first + gap + second)


def compose_letters(draft: Draft) -> None:
    """Letters with an accent that the original lacks, such as those of Esperanto."""
    for code in sorted(LATIN):
        parts = unicodedata.normalize("NFD", chr(code))
        if code in draft.cmap or len(parts) != 2 or ACCENTS.get(ord(parts[1])) not in draft.cmap:
            continue
        base = {"i": "ı", "j": "ȷ"}.get(parts[0], parts[0])
        base = base if draft.has(base) else parts[0]
        accent = chr(ACCENTS[ord(parts[1])])
        left, _, right, top = draft.bounds(base)
        accent_left, accent_low, accent_right, _ = draft.bounds(accent)
        lift = 0.0 if accent == "¸" else max(0.0, top + draft.low * 0.08 - accent_low)
        pen = TTGlyphPen(None)
        draft.copy(pen, base, 1, 0, 0)
        draft.copy(pen, accent, 1, (left + right - accent_left - accent_right) / 2, lift)
        draft.add(chr(code), pen, draft.width(base))


def cut(font: TTFont) -> None:
    """Keep what the product writes; drop hints, which modern rasterisers do without."""
    options = Options(hinting=False, layout_features=FEATURES, name_IDs=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LATIN | SIGNS | set(ACCENTS.values()))
    subsetter.subset(font)


def rename(font: TTFont, family: str, face: str) -> None:
    """Give the modified font its own name; copyright and licence stay as they are."""
    for record in list(font["name"].names):
        if record.nameID in (1, 16):
            record.string = family
        elif record.nameID in (3, 4):
            record.string = f"{family} {face}"
        elif record.nameID == 6:
            record.string = f"{family.replace(' ', '')}-{face}"


def unpack(package: str, folder: Path) -> Path:
    """Fetch a package through npm and return the folder with its files."""
    wanted = f"@fontsource/{package}@{FONTSOURCE_VERSION}"
    packed = subprocess.run(
        ["npm", "pack", wanted, "--silent"], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.split()[-1]
    target = folder / package
    target.mkdir()
    subprocess.run(["tar", "xzf", folder / packed, "-C", target, "--strip-components=1"], check=True)
    return target


def make(name: str, source: Path, style: str, folder: Path) -> TTFont:
    """Merge the two Latin parts of a face, complete it, cut it, name it."""
    parts = []
    for part in ("latin", "latin-ext"):
        font = TTFont(source / "files" / f"{source.name}-{part}-{style}.woff2")
        font.flavor = None
        cut(font)
        parts.append(folder / f"{name}-{part}.ttf")
        font.save(parts[-1])
    font = Merger().merge([str(part) for part in parts])
    for complete in (compose_letters, compose_signs, draw_signs):
        complete(Draft(font))
    cut(font)
    # The same input gives the same bytes.
    font.recalcTimestamp = False
    font["head"].modified = font["head"].created = TTFont(parts[0])["head"].created
    family, face = name.split("-", 1)
    rename(font, f"Catchlight {family.title()}", face)
    return font


def main() -> None:
    """Write every face and its licence."""
    (TARGET / "paper").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        sources = {package: unpack(package, folder) for package in sorted({face[1] for face in FACES})}
        for package, source in sources.items():
            (TARGET / f"OFL-{package}.txt").write_text((source / "LICENSE").read_text())
        for name, package, style, on_screen in FACES:
            font = make(name, sources[package], style, folder)
            font.save(TARGET / "paper" / f"{name}.ttf")
            if on_screen:
                font.flavor = "woff2"
                font.save(TARGET / f"{name}.woff2")
            print(name, "done")


if __name__ == "__main__":
    main()
