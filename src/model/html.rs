//! Words as HTML.

/// Writes words for content and for quoted attributes.
pub(crate) fn escape_to(out: &mut String, words: &str) {
    let mut from = 0;
    for (at, byte) in words.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&words[from..at]);
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(&words[from..]);
}

/// Words for content and for quoted attributes.
pub(crate) fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    escape_to(&mut out, words);
    out
}
