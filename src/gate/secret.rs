//! What is withheld, and which of it can be told from chance.

pub use crate::withhold::{Kind, Secret};

use super::phrases::Text;

/// A secret as words; none where it has too few to be told from chance.
pub(super) fn text(secret: &Secret) -> Option<Text> {
    let mut text = Text::new(&secret.words);
    if secret.kind == Kind::Address {
        let scheme = |word: &[u8]| matches!(word, b"http" | b"https" | b"www");
        let words = (0..text.len()).map(|n| text.word(n));
        let skip = words.take(2).take_while(|word| scheme(word)).count();
        text.skip(skip);
    }
    let telling = match text.len() {
        0 => false,
        1..4 if secret.kind == Kind::Text => false,
        1 => alone(text.word(0)),
        _ => true,
    };
    telling.then_some(text)
}

/// Whether a word says something by itself.
fn alone(word: &[u8]) -> bool {
    let word = String::from_utf8_lossy(word);
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let letters = word.chars().count() - digits;
    match (letters, digits) {
        (0, digits) => digits >= 6,
        (letters, 0) => letters >= 4,
        _ => true,
    }
}
