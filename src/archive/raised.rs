//! Raised digits: numbers of notes, and exponents.

/// Whether a raised digit behind a text may be an exponent, as in km² and x².
pub(super) fn takes_an_exponent(text: &str) -> bool {
    const UNITS: &[&str] = &["cm", "dm", "ft", "in", "km", "mi", "mm", "nm", "yd"];
    let before = text.trim_end_matches(char::is_alphabetic);
    let word = &text[before.len()..];
    word.chars().count() == 1 || UNITS.contains(&word)
}
