//! Text for HTML.

/// Writes an address for a quoted attribute: what no address may hold is percent-encoded.
pub(super) fn escape_address(address: &str, out: &mut String) {
    for c in address.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                out.push_str(&format!("%{:02X}", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
}

/// The language of a code block, where it can be a class.
pub(super) fn language(info: &str) -> Option<&str> {
    let word = info.split([' ', '\t', ',', '{']).next()?;
    let fine = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'+' | b'-');
    (!word.is_empty() && word.bytes().all(fine)).then_some(word)
}

/// What is left of HTML when its comments are taken out; none where a comment never ends.
pub(super) fn without_comments(html: &str) -> Option<&str> {
    let mut rest = html.trim_start();
    while let Some(comment) = rest.strip_prefix("<!--") {
        rest = comment.split_once("-->")?.1.trim_start();
    }
    Some(rest.trim_end())
}
