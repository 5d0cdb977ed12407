#!/usr/bin/env python3
"""Makes letters.bin, the letters of cards, out of Noto.

    apt-get install fonts-noto-core python3-fonttools && python3 make.py

All of it is compressed (zlib). Whole numbers are varints (LEB128), signed ones zigzag. A face, in the order of FACES:
  units per em
  shapes: count; of each its parts, then its outlines
    parts: count; of each the number of another shape, and how far it is moved right and up
    outlines: count; of each its number of points; a point is the difference to the one before in x, twice, plus
    one where the outline goes through it (else it pulls at the curve), then in y
  characters: count, rising; of each the difference of its code point to the one before, the number of its shape,
    its width, and its row and its column in the table of kerning
  kerning: count of rows; of each its number of entries, then of each the difference of its column to the one before
    and how far the right letter is moved
"""
import hashlib
import zlib
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path("/usr/share/fonts/truetype/noto")
# Latin with what Europe and North and West Africa write, transliterations from Arabic, punctuation.
LATIN = [(0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x17E), (0x181, 0x181), (0x186, 0x187), (0x189, 0x18A), (0x18E, 0x194),
         (0x196, 0x199), (0x19D, 0x1A1), (0x1A9, 0x1A9), (0x1AF, 0x1B4), (0x1B7, 0x1B7), (0x1CD, 0x1DC),
         (0x1DD, 0x1DD), (0x1E2, 0x1F0), (0x1F4, 0x1FF), (0x218, 0x21B), (0x21E, 0x21F), (0x226, 0x233),
         (0x241, 0x242), (0x244, 0x245), (0x253, 0x254), (0x256, 0x257), (0x259, 0x259), (0x25B, 0x25B),
         (0x260, 0x260), (0x263, 0x263), (0x268, 0x269), (0x272, 0x272), (0x283, 0x283), (0x289, 0x28B),
         (0x292, 0x292), (0x294, 0x294), (0x2B9, 0x2BF), (0x1E02, 0x1E2B), (0x1E30, 0x1E4B), (0x1E56, 0x1E99),
         (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022),
         (0x2026, 0x2026), (0x202F, 0x202F), (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A),
         (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2212, 0x2212), (0x2248, 0x2248),
         (0x2264, 0x2265)]
# A marking's label.
LABEL = [(ord(c), ord(c)) for c in sorted(set("TLP:CLEAR GREEN AMBER+STRICT RED"))]
FACES = [
    ("NotoSerif-Bold.ttf", LATIN, "0af0ff2be8f84910fb21ec5fe1b6b7395e3073250502a334baf6ca2f860c88fe"),
    ("NotoSerif-Regular.ttf", LATIN, "9d7583b7dc9e812afd32a14280c5cac3160012efe50c8d08938f4fea266ff67f"),
    ("NotoSans-Regular.ttf", LATIN, "89c3c497f618fdaa0b2d1e98fef93582f28c71debd2c4a8cdf41f190ced2909d"),
    ("NotoSans-Bold.ttf", LABEL, "e83493c945848ecd4a9ad0f6d19164541a0d3e23a9c952304a00a46e00272ac5"),
]

out = bytearray()


def whole(n):
    while n > 127:
        out.append(n % 128 | 128)
        n //= 128
    out.append(n)


def signed(n):
    return -2 * n - 1 if n < 0 else 2 * n


def pairs(font, glyphs):
    """How far GPOS moves the second of two glyphs, where it does: the first subtable that knows the pair decides."""
    gpos = font["GPOS"].table
    wanted = {i for f in gpos.FeatureList.FeatureRecord if f.FeatureTag == "kern" for i in f.Feature.LookupListIndex}
    moves = {}
    for lookup in (gpos.LookupList.Lookup[i] for i in sorted(wanted)):
        decided = {}
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            for at, left in enumerate(table.Coverage.glyphs):
                if left not in glyphs:
                    continue
                if table.Format == 1:
                    for pair in table.PairSet[at].PairValueRecord:
                        decided.setdefault((left, pair.SecondGlyph), advance(pair.Value1))
                    continue
                row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)].Class2Record
                for right in glyphs:
                    value = row[table.ClassDef2.classDefs.get(right, 0)].Value1
                    decided.setdefault((left, right), advance(value))
        for pair, value in decided.items():
            moves[pair] = moves.get(pair, 0) + value
    return {p: v for p, v in moves.items() if v and p[1] in glyphs}


def advance(value):
    return getattr(value, "XAdvance", 0) if value else 0


def shapes(font, wanted):
    """Every outline that the wanted glyphs need, those that others are made of first."""
    glyf, order = font["glyf"], []

    def visit(name):
        if name in order:
            return
        if glyf[name].isComposite():
            for part in glyf[name].components:
                visit(part.glyphName)
        order.append(name)

    for name in wanted:
        visit(name)
    return order


def simple(glyph):
    """Whether a glyph is made of others that are moved and nothing else."""
    return glyph.isComposite() and not any(hasattr(p, "transform") or hasattr(p, "firstPt") for p in glyph.components)


def shape(font, order, name):
    glyf = font["glyf"]
    glyph = glyf[name]
    if simple(glyph):
        whole(len(glyph.components))
        for part in glyph.components:
            whole(order.index(part.glyphName))
            whole(signed(part.x))
            whole(signed(part.y))
        whole(0)
        return
    points, ends, flags = glyph.getCoordinates(glyf)
    whole(0)
    whole(len(ends))
    x = y = start = 0
    for end in ends:
        whole(end + 1 - start)
        for at in range(start, end + 1):
            px, py = (round(c) for c in points[at])
            whole(signed(px - x) * 2 + (flags[at] & 1))
            whole(signed(py - y))
            x, y = px, py
        start = end + 1


def classes(keys, row):
    """Numbers for what behaves alike, and one of each kind; 0 is what is never moved."""
    number, kinds = {(): 0}, [None]
    of = {}
    for key in keys:
        kind = row(key)
        if kind not in number:
            number[kind] = len(kinds)
            kinds.append(key)
        of[key] = number[kind]
    return of, kinds


def face(file, ranges, digest):
    found = hashlib.sha256((FOLDER / file).read_bytes()).hexdigest()
    if found != digest:
        raise SystemExit(f"{file} is another edition than the one that letters.bin was made of: {found}")
    font = TTFont(FOLDER / file)
    cmap = font.getBestCmap()
    chars = [c for a, b in ranges for c in range(a, b + 1) if c in cmap]
    glyphs = list(dict.fromkeys(cmap[c] for c in chars))
    order = shapes(font, glyphs)
    moves = pairs(font, set(glyphs))
    by_left, by_right = {}, {}
    for (left, right), value in sorted(moves.items()):
        by_left.setdefault(left, []).append((right, value))
        by_right.setdefault(right, []).append((left, value))
    left, rows = classes(glyphs, lambda g: tuple(by_left.get(g, ())))
    right, columns = classes(glyphs, lambda g: tuple(by_right.get(g, ())))

    whole(font["head"].unitsPerEm)
    whole(len(order))
    for name in order:
        shape(font, order, name)
    whole(len(chars))
    before = 0
    for char in chars:
        name = cmap[char]
        whole(char - before)
        whole(order.index(name))
        whole(font["hmtx"][name][0])
        whole(left[name])
        whole(right[name])
        before = char
    whole(len(rows))
    for row in rows:
        entries = [(c, moves[row, g]) for c, g in enumerate(columns) if (row, g) in moves]
        whole(len(entries))
        before = 0
        for column, value in entries:
            whole(column - before)
            whole(signed(value))
            before = column
    print(file, len(chars), "characters,", len(order), "shapes,", len(out), "bytes so far")


for one in FACES:
    face(*one)
Path(__file__).with_name("letters.bin").write_bytes(zlib.compress(bytes(out), 9))
