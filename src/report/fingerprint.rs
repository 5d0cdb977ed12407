//! What makes two findings of two runs the same, though lines have moved.

use super::{FileId, Finding, Sources, Span};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Gives each finding its fingerprint, in the report's order.
#[derive(Default)]
pub(super) struct Fingerprints {
    /// A line is hashed once, however many findings it has.
    lines: BTreeMap<(FileId, usize), String>,
    seen: BTreeMap<String, usize>,
}

impl Fingerprints {
    /// A hash of rule, path and the line's trimmed text, then which of its like this is: `4d0c…:1`.
    pub(super) fn next(&mut self, finding: &Finding, sources: &Sources) -> String {
        let line = finding
            .span
            .map(|span| self.line(span, sources))
            .unwrap_or_default();
        let hash = hash(&[finding.rule, finding.file(sources), &line]);
        let count = self.seen.entry(hash.clone()).or_default();
        *count += 1;
        format!("{hash}:{count}")
    }

    fn line(&mut self, span: Span, sources: &Sources) -> String {
        let file = sources.file(span.file);
        let line = file.line(span.start as usize);
        self.lines
            .entry((span.file, line))
            .or_insert_with(|| hash(&[file.text[file.line_range(line)].trim()]))
            .clone()
    }
}

/// The first 64 bits of SHA-256, in hexadecimal; a zero byte keeps the parts apart.
fn hash(parts: &[&str]) -> String {
    let digest = Sha256::digest(parts.join("\0").as_bytes());
    digest.iter().take(8).map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{Finding, Fingerprints, Sources, Span};

    /// The fingerprints of errors at these bytes of a text.
    fn fingerprints(text: &str, rule: &'static str, at: &[usize]) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add("a.md".to_owned(), text.to_owned());
        let mut fingerprints = Fingerprints::default();
        at.iter()
            .map(|at| Finding::error(rule, Span::new(file, *at, at + 1), "wrong"))
            .map(|finding| fingerprints.next(&finding, &sources))
            .collect()
    }

    #[test]
    fn a_fingerprint_survives_lines_that_move() {
        let first = fingerprints("bad word\n", "rule", &[0]);
        assert_eq!(first, ["ef7c8112536a7a70:1"]);
        assert_eq!(fingerprints("new\n\n\tbad word \n", "rule", &[6]), first);
    }

    #[test]
    fn another_line_or_rule_has_another_fingerprint() {
        let first = fingerprints("bad word\n", "rule", &[0]);
        assert_ne!(fingerprints("bad words\n", "rule", &[0]), first);
        assert_ne!(fingerprints("bad word\n", "other", &[0]), first);
    }

    #[test]
    fn the_same_line_again_is_counted() {
        let all = fingerprints("bad word\nbad word\n", "rule", &[0, 9, 13]);
        let counts: Vec<&str> = all.iter().filter_map(|f| f.split(':').nth(1)).collect();
        assert_eq!(counts, ["1", "2", "3"]);
    }
}
