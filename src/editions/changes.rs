//! Differences in words, as readers see them.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A piece of two texts laid over each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// In the earlier alone.
    Out(String),
    /// In the later alone.
    In(String),
    /// Words in both that are left out here.
    More,
    /// A new paragraph.
    Break,
}

/// So many words stand around a change.
const AROUND: usize = 8;

/// The difference of two texts, with the words around each change; nothing where they say the same.
pub fn difference(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (words(before), words(after));
    let ops = capture_diff_slices(Algorithm::Patience, &old, &new);
    let mut out = Vec::new();
    let last = ops.len().saturating_sub(1);
    for (at, op) in ops.iter().enumerate() {
        match *op {
            DiffOp::Equal { old_index, len, .. } => {
                let same = &old[old_index..old_index + len];
                kept(same, at > 0, at < last, &mut out);
            }
            DiffOp::Delete {
                old_index, old_len, ..
            } => put(&old[old_index..old_index + old_len], Piece::Out, &mut out),
            DiffOp::Insert {
                new_index, new_len, ..
            } => put(&new[new_index..new_index + new_len], Piece::In, &mut out),
            DiffOp::Replace {
                old_index,
                old_len,
                new_index,
                new_len,
            } => {
                put(&old[old_index..old_index + old_len], Piece::Out, &mut out);
                put(&new[new_index..new_index + new_len], Piece::In, &mut out);
            }
        }
    }
    if out
        .iter()
        .any(|piece| matches!(piece, Piece::Out(_) | Piece::In(_)))
    {
        out
    } else {
        Vec::new()
    }
}

/// Words that are the same: those near a change before or after them.
fn kept(same: &[&str], after_change: bool, before_change: bool, out: &mut Vec<Piece>) {
    let head = if after_change { AROUND } else { 0 };
    let tail = if before_change { AROUND } else { 0 };
    if same.len() <= head + tail + 1 {
        return put(same, Piece::Same, out);
    }
    put(&same[..head], Piece::Same, out);
    out.push(Piece::More);
    put(&same[same.len() - tail..], Piece::Same, out);
}

/// Words, and each end of a paragraph by itself.
fn words(text: &str) -> Vec<&str> {
    let lines = text.split('\n').enumerate();
    let words = lines.flat_map(|(at, line)| {
        let end = (at > 0).then_some("\n");
        end.into_iter().chain(line.split_whitespace())
    });
    words.collect()
}

fn put(words: &[&str], piece: fn(String) -> Piece, out: &mut Vec<Piece>) {
    for (at, part) in words.split(|word| *word == "\n").enumerate() {
        if at > 0 {
            out.push(Piece::Break);
        }
        if !part.is_empty() {
            out.push(piece(part.join(" ")));
        }
    }
}
