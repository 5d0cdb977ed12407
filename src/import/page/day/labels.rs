//! Words that say what the date after them is.

/// What a date is that follows a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Published,
    Changed,
}

const PUBLISHED: &[&str] = &[
    "publié",
    "publiée",
    "paru le",
    "mis en ligne",
    "mise en ligne",
    "posté le",
    "posted",
    "published",
    "first published",
    "put online",
    "issued",
    "released",
    "date de publication",
    "créé le",
    "fait à",
    "date:",
    "date :",
    "publication date",
];

const CHANGED: &[&str] = &[
    "mis à jour",
    "mise à jour",
    "actualisé",
    "modifié",
    "dernière modification",
    "last updated",
    "updated",
    "last modified",
    "modified",
    "last changed",
    "last edited",
    "last reviewed",
    "edited",
    "reviewed",
    "màj",
    "maj le",
    "corrected",
];

/// A part of a line, and the label that it begins with.
pub(super) fn parts(line: &str) -> Vec<(Option<Label>, &str)> {
    let mut marks: Vec<(usize, Label)> = Vec::new();
    let mut free = 0;
    for (at, _) in line.char_indices() {
        let starts = line[..at]
            .chars()
            .next_back()
            .is_none_or(|c| !c.is_alphanumeric());
        if at < free || !starts {
            continue;
        }
        if let Some((label, length)) = label(&line[at..]) {
            marks.push((at, label));
            free = at + length;
        }
    }
    let mut out = Vec::new();
    let first = marks.first().map_or(line.len(), |(at, _)| *at);
    out.push((None, &line[..first]));
    for (number, (at, label)) in marks.iter().enumerate() {
        let end = marks.get(number + 1).map_or(line.len(), |(next, _)| *next);
        out.push((Some(*label), &line[*at..end]));
    }
    out
}

/// A part of a line without the label that it begins with.
pub(super) fn unlabelled(part: &str) -> &str {
    let length = label(part).map_or(0, |(_, length)| length);
    part[length..].trim_start_matches([' ', ':', '\u{a0}'])
}

/// The label that a text begins with, and its length in bytes.
fn label(text: &str) -> Option<(Label, usize)> {
    let longest = |words: &[&str], label| {
        (words.iter())
            .filter_map(|word| begins(text, word))
            .max()
            .map(|length| (label, length))
    };
    let published = longest(PUBLISHED, Label::Published);
    let changed = longest(CHANGED, Label::Changed);
    published
        .into_iter()
        .chain(changed)
        .max_by_key(|(_, length)| *length)
}

fn begins(text: &str, word: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in word.chars() {
        let (_, c) = letters.next()?;
        if !c.to_lowercase().eq(std::iter::once(wanted)) {
            return None;
        }
    }
    let rest = letters.as_str();
    let whole = !word.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphabetic);
    whole.then(|| text.len() - rest.len())
}
