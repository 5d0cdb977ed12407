//! BibTeX and BibLaTeX, entry by entry.
//!
//! A value ends at the latest where a line begins with the next entry, so one missing brace costs one entry.

use std::collections::BTreeMap;

/// The longest value.
const LONGEST: usize = 64 << 10;

/// The longest value that a name may stand for, and as many names as are kept: values are made of names, and names of
/// values, so without a bound they grow without end.
const NAMED: usize = 500;
const NAMES: usize = 5000;

/// As many fields as are read of an entry.
const FIELDS: usize = 1000;

/// An entry as it is written.
pub(super) struct Raw<'t> {
    /// `article`, in lower case.
    pub(super) kind: String,
    /// Its key.
    pub(super) key: &'t str,
    /// Its fields in order, their names in lower case.
    pub(super) fields: Vec<(String, String)>,
}

/// Reads a text from front to back, each character once.
pub(super) struct Reader<'t> {
    text: &'t str,
    at: usize,
    names: BTreeMap<String, String>,
}

impl<'t> Reader<'t> {
    /// At the start of a text.
    pub(super) fn new(text: &'t str) -> Reader<'t> {
        Reader {
            text,
            at: 0,
            names: BTreeMap::new(),
        }
    }

    /// The next entry, or what is wrong with it; none at the end.
    pub(super) fn next(&mut self) -> Option<Result<Raw<'t>, &'static str>> {
        loop {
            self.at += memchr::memchr(b'@', self.rest().as_bytes())?;
            self.at += 1;
            let kind = self
                .word(|c| c.is_ascii_alphanumeric())
                .to_ascii_lowercase();
            self.space();
            let close = match self.peek() {
                Some('{') => '}',
                Some('(') => ')',
                _ => continue,
            };
            if kind.is_empty() {
                continue;
            }
            self.at += 1;
            match kind.as_str() {
                "comment" | "preamble" => {
                    let _ = self.balanced(close);
                }
                "string" => {
                    let mut fields = Vec::new();
                    if self.fields(close, &mut fields).is_ok() && self.names.len() < NAMES {
                        fields.retain(|(_, value)| value.len() <= NAMED);
                        self.names.extend(fields);
                    }
                }
                _ => return Some(self.entry(kind, close)),
            }
        }
    }

    fn entry(&mut self, kind: String, close: char) -> Result<Raw<'t>, &'static str> {
        self.space();
        let key = self
            .word(|c| !matches!(c, ',' | '\n' | '=' | '{' | '}' | '"'))
            .trim();
        self.space();
        let mut fields = Vec::new();
        match self.peek() {
            Some(',') => self.at += 1,
            Some(c) if c == close => {}
            _ => return Err("has no key"),
        }
        self.fields(close, &mut fields)?;
        Ok(Raw { kind, key, fields })
    }

    /// `name = value` pairs up to the end of their entry.
    fn fields(&mut self, close: char, out: &mut Vec<(String, String)>) -> Result<(), &'static str> {
        loop {
            self.space();
            match self.peek() {
                Some(c) if c == close => {
                    self.at += 1;
                    return Ok(());
                }
                Some(',') => {
                    self.at += 1;
                    continue;
                }
                _ => {}
            }
            let name = self.word(|c| {
                !c.is_whitespace() && !matches!(c, '=' | ',' | '{' | '}' | '(' | ')' | '"' | '@')
            });
            self.space();
            if name.is_empty() || self.peek() != Some('=') {
                return Err("has a field without a value, or is not closed");
            }
            self.at += 1;
            let value = self.value()?;
            if out.len() < FIELDS {
                out.push((name.to_ascii_lowercase(), value));
            }
        }
    }

    /// One value, or several joined by `#`.
    fn value(&mut self) -> Result<String, &'static str> {
        let mut out = String::new();
        loop {
            self.space();
            let part = match self.peek() {
                Some('{') => {
                    self.at += 1;
                    self.balanced('}')?.to_owned()
                }
                Some('"') => {
                    self.at += 1;
                    self.balanced('"')?.to_owned()
                }
                _ => {
                    let word = self.word(|c| {
                        !c.is_whitespace()
                            && !matches!(c, ',' | '#' | '{' | '}' | '(' | ')' | '"' | '@')
                    });
                    if word.is_empty() {
                        return Err("has a field without a value");
                    }
                    let known = self.names.get(&word.to_ascii_lowercase());
                    known.cloned().unwrap_or_else(|| word.to_owned())
                }
            };
            if out.len() + part.len() <= LONGEST {
                out.push_str(&part);
            }
            self.space();
            if self.peek() != Some('#') {
                return Ok(out);
            }
            self.at += 1;
        }
    }

    /// What stands before a closing sign that no brace protects; the sign is passed.
    fn balanced(&mut self, close: char) -> Result<&'t str, &'static str> {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let mut depth = 0_usize;
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'\\' => self.at += 1,
                _ if depth == 0 && u32::from(*byte) == u32::from(close) => {
                    self.at += 1;
                    return Ok(self.text.get(start..self.at - 1).unwrap_or_default());
                }
                b'{' => depth += 1,
                b'}' => depth = depth.checked_sub(1).ok_or("has a brace too many")?,
                b'@' if begins_a_line(bytes, self.at) && self.begins_an_entry() => {
                    return Err("is not closed");
                }
                _ => {}
            }
            self.at += 1;
        }
        self.at = bytes.len();
        Err("is not closed")
    }

    /// Whether `@word{` stands here; a word is short.
    fn begins_an_entry(&self) -> bool {
        let rest = self.text.as_bytes().get(self.at + 1..).unwrap_or_default();
        let word = rest
            .iter()
            .take(40)
            .take_while(|b| b.is_ascii_alphabetic())
            .count();
        word > 0 && matches!(rest.get(word), Some(b'{' | b'('))
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn word(&mut self, of: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let end = rest.find(|c| !of(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }
}

fn begins_a_line(bytes: &[u8], at: usize) -> bool {
    at == 0 || bytes.get(at - 1) == Some(&b'\n')
}
