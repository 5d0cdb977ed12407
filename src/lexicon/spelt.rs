//! Lists as files write them: `said (it|he) was` is two phrases, `week(s|)` two words.

use serde::{Deserialize, Deserializer};
use std::ops::Deref;

/// Words or phrases, each spelt out.
#[derive(Debug, Default, Clone)]
pub(super) struct Words(Vec<String>);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Words, D::Error> {
        let written = Vec::<String>::deserialize(from)?;
        Ok(Words(written.iter().flat_map(|text| spelt(text)).collect()))
    }
}

impl Deref for Words {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.0
    }
}

impl IntoIterator for Words {
    type Item = String;
    type IntoIter = std::vec::IntoIter<String>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Words with what they stand for, each spelt out.
#[derive(Debug)]
pub(super) struct Valued<T>(Vec<(String, T)>);

impl<T> Default for Valued<T> {
    fn default() -> Self {
        Valued(Vec::new())
    }
}

impl<'de, T: Deserialize<'de> + Copy> Deserialize<'de> for Valued<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Valued<T>, D::Error> {
        let written = Vec::<(String, T)>::deserialize(from)?;
        let all = written.iter().flat_map(|(text, value)| {
            let texts = spelt(text).into_iter();
            texts.map(|text| (text, *value))
        });
        Ok(Valued(all.collect()))
    }
}

impl<T> Deref for Valued<T> {
    type Target = [(String, T)];

    fn deref(&self) -> &[(String, T)] {
        &self.0
    }
}

impl<T> IntoIterator for Valued<T> {
    type Item = (String, T);
    type IntoIter = std::vec::IntoIter<(String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// All that a text with choices in brackets stands for; what is in no brackets stands for itself.
fn spelt(text: &str) -> Vec<String> {
    let Some((before, choices, after)) = first_choice(text) else {
        return vec![text.to_owned()];
    };
    let ends = spelt(after);
    let beginnings = choices.into_iter().flat_map(spelt);
    let with_ends = |one: String| ends.iter().map(move |end| format!("{before}{one}{end}"));
    beginnings.flat_map(with_ends).collect()
}

/// The first choice of a text, with what stands before and after it.
fn first_choice(text: &str) -> Option<(&str, Vec<&str>, &str)> {
    let open = text.find('(')?;
    let (mut depth, mut from, mut choices) = (0, open + 1, Vec::new());
    for (at, c) in text.char_indices().skip_while(|(at, _)| *at < open) {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 || depth == 1 && c == '|' {
            choices.push(&text[from..at]);
            from = at + 1;
        }
        if depth == 0 {
            return Some((&text[..open], choices, &text[from..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::spelt;

    #[test]
    fn choices_are_spelt_out() {
        assert_eq!(spelt("said"), ["said"]);
        assert_eq!(spelt("week(s|)"), ["weeks", "week"]);
        assert_eq!(spelt("(a|b) c(d|e)"), ["a cd", "a ce", "b cd", "b ce"]);
        assert_eq!(spelt("(x(1|2)|y) z"), ["x1 z", "x2 z", "y z"]);
        assert_eq!(spelt("a (b"), ["a (b"]);
    }
}
