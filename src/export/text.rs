//! Texts without markup, and escaping.

pub(super) use crate::link::plain::{one_line as line, plain};

use crate::link::Library;
use crate::model::Thing;

/// Text as XML text or an attribute's value; what XML cannot hold is left out.
pub fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

/// The names of a list of things.
pub(super) fn names(library: &Library, things: impl IntoIterator<Item = Thing>) -> Vec<String> {
    let name = |thing| library.name(thing).to_owned();
    things.into_iter().map(name).collect()
}

/// A string of JSON that may stand in a `<script>`: it can neither end it nor open a comment.
pub(super) fn in_script(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_a_script() {
        let hostile = "</script><!-- <script> & \u{2028}";
        let safe = in_script(&serde_json::Value::from(hostile).to_string());
        assert!(!safe.contains(['<', '>', '&', '\u{2028}']), "{safe}");
        assert_eq!(
            serde_json::from_str::<String>(&safe).ok().as_deref(),
            Some(hostile)
        );
    }

    #[test]
    fn xml_leaves_out_what_it_cannot_hold() {
        assert_eq!(
            xml("a<b> & \"c\"\u{0}\u{b}\n"),
            "a&lt;b&gt; &amp; &quot;c&quot;\n"
        );
    }
}
