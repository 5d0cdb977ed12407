//! Template tags out of reach, and spaces that matter guarded.
//!
//! A tag becomes a number between two private-use characters. In a quoted attribute it holds a space too,
//! so that the quotes must stay: escaping does not know its context, and an unquoted value is injectable.

use std::fmt::Write;

const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';
/// Stands for a space that must not go.
pub(super) const SPACE: char = '\u{e002}';

/// Elements at whose edges white space shows nothing.
pub(super) const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "base",
    "blockquote",
    "body",
    "caption",
    "circle",
    "col",
    "colgroup",
    "dd",
    "defs",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "line",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "pre",
    "rect",
    "script",
    "section",
    "style",
    "summary",
    "table",
    "tbody",
    "td",
    "template",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Elements whose text is not to be touched.
const VERBATIM: &[&str] = &["pre", "script", "style", "textarea"];

/// A template ready to be minified.
pub(super) struct Shielded {
    /// Tags out of reach.
    pub(super) plain: String,
    /// The same with white space dropped or guarded.
    pub(super) guarded: String,
    /// The tags, in order.
    pub(super) tags: Vec<String>,
}

/// Where in the HTML the reading stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Text,
    Tag,
    Quoted(char),
}

pub(super) fn shield(text: &str) -> Result<Shielded, String> {
    if text.contains([OPEN, CLOSE, SPACE]) {
        return Err("it holds private-use characters".to_owned());
    }
    let (mut plain, mut tags) = (String::with_capacity(text.len()), Vec::<String>::new());
    let (mut state, mut value, mut rest) = (State::Text, false, text);
    // Of the HTML tag being read: where its attributes begin, in the text and in `plain`, and the tags before it.
    let mut attributes = (0, 0, 0);
    while let Some(c) = rest.chars().next() {
        if let Some(len) = template_tag(rest) {
            if state == State::Tag {
                let (from, at, before) = attributes;
                let end =
                    attributes_end(&text[from..]).ok_or("an attribute's value is not in quotes")?;
                plain.truncate(at);
                tags.truncate(before);
                let _ = write!(plain, " {OPEN}{}{CLOSE}", tags.len());
                tags.push(text[from..from + end].trim().to_owned());
                (value, rest) = (false, &text[from + end..]);
                continue;
            }
            let gap = if matches!(state, State::Quoted(_)) {
                " "
            } else {
                ""
            };
            let _ = write!(plain, "{OPEN}{gap}{}{CLOSE}", tags.len());
            tags.push(rest[..len].to_owned());
            rest = &rest[len..];
            continue;
        }
        let was = state;
        (state, value) = next(state, value, c, rest);
        plain.push(c);
        rest = &rest[c.len_utf8()..];
        if was == State::Text && state == State::Tag {
            let name = rest
                .find(|n: char| !n.is_ascii_alphanumeric() && n != '-' && n != '/')
                .unwrap_or(rest.len());
            plain.push_str(&rest[..name]);
            rest = &rest[name..];
            attributes = (text.len() - rest.len(), plain.len(), tags.len());
        }
    }
    let guarded = guard(&plain);
    Ok(Shielded {
        plain,
        guarded,
        tags,
    })
}

/// The length of a tag's attributes, which hold template tags between them; none where a template tag stands
/// in a value without quotes. They go back as one piece: minify-html puts attributes into another order.
fn attributes_end(text: &str) -> Option<usize> {
    let (mut state, mut value, mut rest) = (State::Tag, false, text);
    while let Some(c) = rest.chars().next() {
        if let Some(len) = template_tag(rest) {
            if state == State::Tag && value {
                return None;
            }
            rest = &rest[len..];
            continue;
        }
        (state, value) = next(state, value, c, rest);
        if state == State::Text {
            return Some(text.len() - rest.len());
        }
        rest = &rest[c.len_utf8()..];
    }
    Some(text.len())
}

/// The state after a character; `value` says whether an attribute's bare value is being read.
fn next(state: State, value: bool, c: char, rest: &str) -> (State, bool) {
    match (state, c) {
        (State::Text, '<') => {
            let tag = rest[1..].starts_with(|n: char| n.is_ascii_alphabetic() || n == '/');
            (if tag { State::Tag } else { State::Text }, false)
        }
        (State::Tag, '>') => (State::Text, false),
        (State::Tag, '"' | '\'') if value => (State::Quoted(c), false),
        (State::Tag, '=') => (State::Tag, true),
        (State::Tag, c) if c.is_ascii_whitespace() => (State::Tag, false),
        (State::Quoted(quote), c) if c == quote => (State::Tag, false),
        (state, _) => (state, value),
    }
}

/// The length of the template tag that a text begins with. A raw block counts as one.
fn template_tag(text: &str) -> Option<usize> {
    let close = match text.get(..2)? {
        "{{" => "}}",
        "{%" => "%}",
        "{#" => return Some(text.find("#}").map_or(text.len(), |at| at + 2)),
        _ => return None,
    };
    let mut quote = None;
    let mut len = text.len();
    for (at, c) in text.char_indices().skip(2) {
        match (quote, c) {
            (Some(q), c) if c == q => quote = None,
            (None, '"' | '\'' | '`') => quote = Some(c),
            (None, _) if text[at..].starts_with(close) => {
                len = at + 2;
                break;
            }
            _ => {}
        }
    }
    let inner = text[2..len].trim_start_matches('-').trim_start();
    if close == "%}"
        && inner.starts_with("raw")
        && !inner[3..].starts_with(|c: char| c.is_alphanumeric() || c == '_')
    {
        let end = text
            .find("endraw")
            .and_then(|at| text[at..].find("%}").map(|e| at + e + 2));
        return Some(end.unwrap_or(text.len()));
    }
    Some(len)
}

/// Drops the white space at the edges of blocks and guards the rest.
fn guard(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    let mut rest = plain;
    let mut after_block = false;
    while !rest.is_empty() {
        if let Some((len, name)) = html_tag(rest) {
            out.push_str(&rest[..len]);
            after_block = BLOCKS.contains(&name.as_str());
            let closing = rest.starts_with("</");
            rest = &rest[len..];
            if !closing && VERBATIM.contains(&name.as_str()) {
                let end = rest
                    .to_ascii_lowercase()
                    .find(&format!("</{name}"))
                    .unwrap_or(rest.len());
                out.push_str(&rest[..end]);
                rest = &rest[end..];
            }
            continue;
        }
        let len = text_len(rest);
        let before_block =
            html_tag(&rest[len..]).is_some_and(|(_, name)| BLOCKS.contains(&name.as_str()));
        out.push_str(&collapsed(&rest[..len], after_block, before_block, SPACE));
        after_block = false;
        rest = &rest[len..];
    }
    out
}

/// White-space runs as one character each; none at the edge of a block.
pub(super) fn collapsed(text: &str, after_block: bool, before_block: bool, space: char) -> String {
    let white = |c: char| c.is_ascii_whitespace();
    let text = if after_block {
        text.trim_start_matches(white)
    } else {
        text
    };
    let text = if before_block {
        text.trim_end_matches(white)
    } else {
        text
    };
    let mut out = String::with_capacity(text.len());
    let mut run = false;
    for c in text.chars() {
        if white(c) {
            if !run {
                out.push(space);
            }
            run = true;
        } else {
            out.push(c);
            run = false;
        }
    }
    out
}

/// The length and the lower-case name of the HTML tag that a text begins with; comments and doctypes too.
fn html_tag(text: &str) -> Option<(usize, String)> {
    let after = text.strip_prefix('<')?;
    if after.starts_with("!--") {
        return Some((
            text.find("-->").map_or(text.len(), |at| at + 3),
            String::new(),
        ));
    }
    let named = after.trim_start_matches(['/', '!']);
    if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name: String = named
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect();
    let name = if after.starts_with('!') {
        "html".to_owned()
    } else {
        name.to_ascii_lowercase()
    };
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(q), c) if c == q => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return Some((at + 1, name)),
            _ => {}
        }
    }
    Some((text.len(), name))
}

/// Text up to the next HTML tag; at least one character.
fn text_len(text: &str) -> usize {
    text.char_indices()
        .skip(1)
        .find(|(at, c)| *c == '<' && html_tag(&text[*at..]).is_some())
        .map_or(text.len(), |(at, _)| at)
}

/// Puts the template's tags back. Inside one HTML tag attributes may have changed places, and their tags with them;
/// that each comes back once is all that can be asked here, and the proof has compared the rest.
pub(super) fn unshield(text: &str, tags: &[String]) -> Result<String, String> {
    let lost = || "a template tag was lost".to_owned();
    let mut out = String::with_capacity(text.len() * 2);
    let mut seen = vec![false; tags.len()];
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (number, after) = after.split_once(CLOSE).ok_or_else(lost)?;
        let number: usize = number.trim().parse().map_err(|_| lost())?;
        let tag = tags.get(number).ok_or_else(lost)?;
        if std::mem::replace(&mut seen[number], true) {
            return Err("a template tag was doubled".to_owned());
        }
        out.push_str(before);
        out.push_str(tag);
        rest = after;
    }
    out.push_str(rest);
    if seen.iter().all(|seen| *seen) {
        Ok(out)
    } else {
        Err(lost())
    }
}
