//! From finished HTML to passages of plain text with their anchors.

use super::document::Passage;

/// Elements that do not part words.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
];

/// Elements without content.
const VOID: &[&str] = &["br", "col", "hr", "img", "input", "source", "track", "wbr"];

/// An open element.
struct Open<'h> {
    name: &'h str,
    id: Option<&'h str>,
    lang: Option<&'h str>,
    /// Nothing in it is for finding: the margin's copy of a note, a note's number.
    silent: bool,
}

/// Reads HTML as the writer of texts makes it; of anything else it makes what it can.
struct Reader<'h, 'o> {
    open: Vec<Open<'h>>,
    /// Where what stands under no anchor of its own is found: the last heading.
    section: Option<&'h str>,
    /// The open passage, with its language.
    text: String,
    lang: Option<&'h str>,
    out: &'o mut Vec<Passage<'h>>,
}

/// Adds the passages of a piece of HTML; `section` is the anchor of what has none of its own.
pub(super) fn passages<'h>(html: &'h str, section: Option<&'h str>, out: &mut Vec<Passage<'h>>) {
    let mut reader = Reader {
        open: Vec::new(),
        section,
        text: String::new(),
        lang: None,
        out,
    };
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        reader.words(&rest[..at]);
        let end = tag_end(&rest[at..]).map_or(rest.len(), |end| at + end);
        reader.tag(&rest[at..end]);
        rest = &rest[end..];
    }
    reader.words(rest);
    reader.flush();
}

/// Where a tag ends: at the first `>` outside quotation marks.
fn tag_end(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

impl<'h> Reader<'h, '_> {
    fn tag(&mut self, tag: &'h str) {
        let inner = tag.trim_start_matches('<').trim_end_matches('>');
        if let Some(name) = inner.strip_prefix('/') {
            return self.close(name.trim());
        }
        let end = inner.find([' ', '\n', '/']).unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(end);
        self.part(name);
        if VOID.contains(&name) || name.starts_with('!') {
            return;
        }
        let id = attribute(attributes, "id").filter(|_| !INLINE.contains(&name));
        if name.len() == 2 && name.starts_with('h') && id.is_some() {
            self.section = id;
        }
        let class = attribute(attributes, "class");
        let hidden = attribute(attributes, "aria-hidden") == Some("true");
        self.open.push(Open {
            name,
            id,
            lang: attribute(attributes, "lang"),
            silent: hidden
                || matches!(class, Some("ref" | "live" | "vh"))
                || matches!(name, "script" | "style" | "svg"),
        });
    }

    fn close(&mut self, name: &str) {
        self.part(name);
        if let Some(at) = self.open.iter().rposition(|open| open.name == name) {
            self.open.truncate(at);
        }
    }

    /// An element begins or ends. A quotation and its attribution are one passage.
    fn part(&mut self, name: &str) {
        let quoted = name != "figure" && self.open.iter().any(|open| open.name == "figure");
        if !INLINE.contains(&name) && !quoted {
            self.flush();
        } else if !INLINE.contains(&name) {
            self.plain(" ");
        }
    }

    fn words(&mut self, text: &str) {
        if self.open.iter().any(|open| open.silent) {
            return;
        }
        let mut rest = text;
        while let Some(at) = rest.find('&') {
            self.plain(&rest[..at]);
            let end = rest[at..].find(';').map(|end| at + end + 1);
            let decoded = end.and_then(|end| entity(&rest[at + 1..end - 1]));
            match decoded.zip(end) {
                Some((c, end)) => {
                    self.plain(c.encode_utf8(&mut [0; 4]));
                    rest = &rest[end..];
                }
                None => {
                    self.plain("&");
                    rest = &rest[at + 1..];
                }
            }
        }
        self.plain(rest);
    }

    /// Runs of white space become one space. A no-break space is a space of its own kind.
    fn plain(&mut self, text: &str) {
        for piece in text.split_inclusive([' ', '\n', '\t', '\r']) {
            let word = piece.trim_end_matches([' ', '\n', '\t', '\r']);
            if self.text.is_empty() {
                self.lang = self.open.iter().rev().find_map(|open| open.lang);
            }
            self.text.push_str(word);
            if word.len() < piece.len() && !self.text.is_empty() && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
        }
    }

    fn flush(&mut self) {
        let text = self.text.trim_end();
        if !text.is_empty() {
            let own = self.open.iter().rev().find_map(|open| open.id);
            self.out.push(Passage {
                anchor: own.or(self.section).map(Into::into),
                lang: self.lang,
                text: text.to_owned().into(),
                counted: true,
            });
        }
        self.text.clear();
    }
}

/// The value of an attribute in double quotes, as our own HTML has them.
fn attribute<'t>(attributes: &'t str, name: &str) -> Option<&'t str> {
    let mut from = 0;
    while let Some(at) = attributes[from..].find(name).map(|at| from + at) {
        let after = &attributes[at + name.len()..];
        if attributes[..at].ends_with([' ', '\n'])
            && let Some(value) = after.strip_prefix("=\"")
        {
            return value.split('"').next();
        }
        from = at + name.len();
    }
    None
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => digits.parse(),
            };
            code.ok().and_then(char::from_u32)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> Vec<String> {
        let mut out = Vec::new();
        passages(html, Some("s"), &mut out);
        let line = |p: Passage<'_>| {
            format!(
                "{} {}: {}",
                p.anchor.unwrap_or_default(),
                p.lang.unwrap_or("-"),
                p.text
            )
        };
        out.into_iter().map(line).collect()
    }

    #[test]
    fn blocks_are_passages_and_margin_notes_are_none() {
        let html = "<p>The <em>port</em> re<b>opened</b> &amp; rested<a class=\"ref\" id=\"r1\" href=\"#n1\">1</a>\
            <span class=\"mn\" aria-hidden=\"true\"><b>1</b> <span lang=\"fr\">Le fil</span>, May</span>,\nso.</p>\
            <h3 id=\"after\">After</h3><p id=\"p2\">Two</p><ul><li>three<li>four</ul>\
            <figure class=\"quote\"><blockquote lang=\"fr\"><p>a &#8220;b&#x201d;</p></blockquote><figcaption><span class=\"vh\">(found) </span>— <a href=\"x\">X</a> <a class=\"live\" href=\"y\">in the original</a></figcaption></figure>";
        assert_eq!(
            read(html),
            [
                "s -: The port reopened & rested, so.",
                "after -: After",
                "p2 -: Two",
                "after -: three",
                "after -: four",
                "after fr: a “b” — X",
            ]
        );
    }

    #[test]
    fn odd_html_is_read_as_far_as_it_goes() {
        assert_eq!(
            read("a < b & c &nope; <p title=\"x>y\">d"),
            ["s -: a", "s -: d"]
        );
        assert_eq!(
            read("</p>x<br>y<svg><text>z</text></svg>"),
            ["s -: x", "s -: y"]
        );
        assert_eq!(read("AT&T"), ["s -: AT&T"]);
    }
}
