//! Reads `letters.bin`.

use super::{Character, Face, Outline, Point};
use crate::packed::{Bytes, unfolded};
use std::collections::BTreeMap;

/// Every face of the file; none where it does not hold what it should.
pub(super) fn faces(bytes: &[u8]) -> Option<Vec<Face>> {
    let mut bytes = Bytes::new(bytes);
    let mut faces = Vec::new();
    while !bytes.is_empty() {
        faces.push(face(&mut bytes)?);
    }
    Some(faces)
}

fn face(bytes: &mut Bytes<'_>) -> Option<Face> {
    let em = bytes.whole()?;
    let mut shapes = Vec::new();
    for _ in 0..bytes.count()? {
        let shape = shape(bytes, &shapes)?;
        shapes.push(shape);
    }
    let characters = characters(bytes)?;
    let mut kerning = Vec::new();
    for _ in 0..bytes.count()? {
        kerning.push(row(bytes)?);
    }
    Some(Face {
        em: em.max(1),
        shapes,
        characters,
        kerning,
    })
}

/// A shape, with those that it is made of in their places.
fn shape(bytes: &mut Bytes<'_>, earlier: &[Vec<Outline>]) -> Option<Vec<Outline>> {
    let mut outlines = Vec::new();
    for _ in 0..bytes.count()? {
        let part = earlier.get(bytes.count()?)?;
        let (right, up) = (bytes.signed()?, bytes.signed()?);
        let moved = |p: &Point| Point {
            x: p.x + right,
            y: p.y + up,
            on: p.on,
        };
        outlines.extend(part.iter().map(|o| o.iter().map(moved).collect()));
    }
    let (mut x, mut y) = (0, 0);
    for _ in 0..bytes.count()? {
        let mut outline = Outline::new();
        for _ in 0..bytes.count()? {
            let (across, up) = (bytes.whole()?, bytes.signed()?);
            x += unfolded(across / 2);
            y += up;
            let on = across % 2 == 1;
            outline.push(Point { x, y, on });
        }
        outlines.push(outline);
    }
    Some(outlines)
}

fn characters(bytes: &mut Bytes<'_>) -> Option<BTreeMap<char, Character>> {
    let mut code = 0;
    let mut all = BTreeMap::new();
    for _ in 0..bytes.count()? {
        code += bytes.whole()?;
        let character = Character {
            shape: bytes.count()?,
            width: bytes.whole()?,
            row: bytes.count()?,
            column: bytes.count()?,
        };
        all.insert(char::from_u32(u32::try_from(code).ok()?)?, character);
    }
    Some(all)
}

fn row(bytes: &mut Bytes<'_>) -> Option<BTreeMap<usize, i64>> {
    let mut column = 0;
    let mut row = BTreeMap::new();
    for _ in 0..bytes.count()? {
        column += bytes.count()?;
        row.insert(column, bytes.signed()?);
    }
    Some(row)
}
