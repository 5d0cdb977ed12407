//! Figures as sources give them, and as claims keep them.

use super::dice::Dice;
use super::words;

/// What is counted: the attribute's name, and its words in a text.
pub(crate) const ATTRIBUTES: [(&str, &str); 6] = [
    ("vehicles", "vehicles"),
    ("crates", "crates"),
    ("ships", "ships"),
    ("hours-closed", "hours"),
    ("persons-held", "persons"),
    ("tonnes", "tonnes"),
];

/// A figure in a source's text.
#[derive(Debug)]
pub(crate) struct Count {
    /// Which of [`ATTRIBUTES`].
    pub(crate) attribute: usize,
    /// As a claim writes it: `84`, `>=84`, `<=84`, `~84`.
    pub(crate) value: String,
    /// The sentence that gives it, without its full stop.
    pub(crate) sentence: String,
}

/// Makes up a count of an attribute.
pub(crate) fn count(dice: &mut Dice, attribute: usize) -> Count {
    let number = dice.between(3, 40) * dice.between(1, 20);
    let (sign, bound) = match dice.below(10) {
        0..6 => ("", ""),
        6 | 7 => (">=", "at least "),
        8 => ("<=", "no more than "),
        _ => ("~", "about "),
    };
    let rest = words::sentence(dice, 8, &[]);
    let (head, tail) = rest.split_at(1);
    let unit = ATTRIBUTES[attribute].1;
    Count {
        attribute,
        value: format!("{sign}{number}"),
        sentence: format!(
            "A count gave {bound}{number} {unit} when {}{tail}",
            head.to_lowercase()
        ),
    }
}
