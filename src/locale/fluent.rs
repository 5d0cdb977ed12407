//! Reading Fluent without the parser's one way to panic.

use fluent_syntax::ast::Resource;
use fluent_syntax::parser::{ErrorKind, ParserError, parse};

/// What a file says, and what is wrong with it; nothing of one that the parser cannot be given.
pub(super) fn parsed(text: &str) -> (Resource<&str>, Vec<ParserError>) {
    if let Some(at) = trap(text) {
        let error = ParserError {
            pos: at..at + 1,
            slice: None,
            kind: ErrorKind::UnknownEscapeSequence(text[at..].chars().take(2).collect()),
        };
        return (Resource { body: Vec::new() }, vec![error]);
    }
    match parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err(found) => found,
    }
}

/// A text that the parser can be given; nothing in place of one that it cannot.
pub(super) fn readable(text: &str) -> &str {
    if trap(text).is_some() { "" } else { text }
}

/// A backslash that fluent-syntax 0.12 panics at: it cuts the text one byte behind what it takes for an escape, which may
/// be inside a letter (projectfluent/fluent-rs#389).
fn trap(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'\\', bytes).find(|at| {
        let rest = &bytes[at + 1..];
        let digits = match rest.first() {
            Some(b'u') => 4,
            Some(b'U') => 6,
            other => return other.is_some_and(|byte| !byte.is_ascii()),
        };
        let digits = rest[1..].iter().take(digits);
        let cut = digits.into_iter().find(|byte| !byte.is_ascii_hexdigit());
        cut.is_some_and(|byte| !byte.is_ascii())
    })
}
