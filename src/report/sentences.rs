//! A finding as running text, for formats that have one field for it.

use super::Finding;

/// What is wrong, the words at the place and what to try, as sentences.
pub(super) fn sentences(finding: &Finding) -> String {
    let help = finding.help.as_deref().unwrap_or_default();
    let parts = [finding.title.as_str(), finding.label.as_str(), help];
    let sentences: Vec<String> = parts
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(sentence)
        .collect();
    sentences.join(" ")
}

fn sentence(part: &str) -> String {
    let first = part.split_whitespace().next().unwrap_or_default();
    let rest = &part[first.len()..];
    let stop = if part.ends_with(['.', '?', '!', '…', ':']) {
        ""
    } else {
        "."
    };
    format!("{}{rest}{stop}", capital(first))
}

/// Begins a word with a capital; what looks like a name or code (`bluf.toml`, `--root`) stays as it is.
fn capital(word: &str) -> String {
    let letters = word.trim_end_matches([',', ':', ';']);
    let mut characters = word.chars();
    match characters.next() {
        Some(first) if letters.chars().all(char::is_lowercase) => {
            first.to_uppercase().chain(characters).collect()
        }
        _ => word.to_owned(),
    }
}
