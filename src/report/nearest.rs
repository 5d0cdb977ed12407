//! The nearest known word to one that is not known.

/// Words that are known, to be compared with many that are not.
#[derive(Debug)]
pub struct Known<'a>(Vec<(String, &'a str)>);

impl<'a> Known<'a> {
    /// These words; of two that are as similar, the one that comes first is taken.
    pub fn of(words: impl IntoIterator<Item = &'a str>) -> Known<'a> {
        let words = words.into_iter();
        Known(words.map(|word| (word.to_lowercase(), word)).collect())
    }

    /// The most similar one, where it is similar enough to be meant.
    pub fn nearest(&self, word: &str) -> Option<&'a str> {
        let lower = word.to_lowercase();
        let mut best: Option<(f64, &str)> = None;
        for (candidate, written) in &self.0 {
            let score = strsim::jaro_winkler(&lower, candidate);
            if score > 0.8 && best.is_none_or(|(top, _)| score > top) {
                best = Some((score, written));
            }
        }
        best.map(|(_, written)| written)
    }
}

/// The most similar of `known`, where it is similar enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    Known::of(known).nearest(word)
}

/// "did you mean `publisher`?", or, where nothing is near, "known: `a`, `b`".
pub fn did_you_mean<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Option<String> {
    if let Some(near) = nearest(word, known.clone()) {
        return Some(format!("did you mean `{near}`?"));
    }
    let all: Vec<&str> = known.into_iter().collect();
    if all.is_empty() || all.len() > 40 {
        return None;
    }
    Some(format!(
        "known: {}",
        all.iter()
            .map(|k| format!("`{k}`"))
            .collect::<Vec<_>>()
            .join(", ")
    ))
}
