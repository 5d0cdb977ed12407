//! The fields at the head of a mail, of its parts, and of whatever else writes them so.

use super::words::{decoded, in_charset};
use crate::archive::decode::decode;

/// As much as is read of a head.
const MOST: usize = 1 << 20;

/// As many fields as are kept of a head.
const FIELDS: usize = 2000;

/// As many pieces as a parameter may stand in.
const PIECES: usize = 50;

/// As many parameters as a field may have.
const PARAMETERS: usize = 100;

/// Fields in order, folded lines joined.
#[derive(Debug, Clone, Default)]
pub struct Head(Vec<(String, String)>);

impl Head {
    /// The fields at the start of bytes, and where what follows them begins.
    pub fn read(bytes: &[u8]) -> (Head, usize) {
        let mut fields: Vec<(String, Vec<u8>)> = Vec::new();
        let mut at = 0;
        while at < bytes.len().min(MOST) {
            let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |n| at + n + 1);
            let line = bytes[at..end].trim_ascii_end();
            at = end;
            if line.is_empty() {
                break;
            }
            let folded = matches!(line[0], b' ' | b'\t');
            if let Some((_, value)) = fields.last_mut().filter(|_| folded) {
                value.push(b' ');
                value.extend_from_slice(line.trim_ascii_start());
            } else if fields.len() < FIELDS {
                fields.extend(field(line));
            }
        }
        let texts = fields.into_iter().map(|(name, v)| (name, decode(&v, None)));
        (Head(texts.collect()), at)
    }

    /// The first field of a name, as it stands.
    pub fn raw(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(n, _)| n.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.trim())
    }

    /// The first field of a name as its reader sees it; none where it is empty.
    pub fn text(&self, name: &str) -> Option<String> {
        let shown = decoded(self.raw(name)?);
        let words: Vec<&str> = shown.split_whitespace().collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// The value before the parameters, in lower case: `text/html`.
    pub fn value(&self, name: &str) -> Option<String> {
        let value = self.raw(name)?.split(';').next().unwrap_or_default();
        Some(value.trim().to_ascii_lowercase())
    }

    /// A parameter of a field, also one in pieces or with a charset of its own (RFC 2231).
    pub fn parameter(&self, field: &str, name: &str) -> Option<String> {
        let all = parameters(self.raw(field)?);
        let find = |wanted: &str| {
            let found = all.iter().find(|(n, _)| n.eq_ignore_ascii_case(wanted));
            found.map(|(_, value)| value.as_str())
        };
        if let Some(value) = find(name) {
            return Some(decoded(value));
        }
        if let Some(value) = find(&format!("{name}*")) {
            return Some(extended(value));
        }
        let mut whole = String::new();
        let mut coded = false;
        for piece in 0..PIECES {
            if let Some(value) = find(&format!("{name}*{piece}*")) {
                coded = true;
                whole.push_str(value);
            } else if let Some(value) = find(&format!("{name}*{piece}")) {
                whole.push_str(value);
            } else {
                break;
            }
        }
        match (whole.is_empty(), coded) {
            (true, _) => None,
            (false, true) => Some(extended(&whole)),
            (false, false) => Some(whole),
        }
    }
}

fn field(line: &[u8]) -> Option<(String, Vec<u8>)> {
    let colon = memchr::memchr(b':', line)?;
    let name = std::str::from_utf8(&line[..colon]).ok()?.trim_end();
    let fits = !name.is_empty() && name.bytes().all(|b| b.is_ascii_graphic());
    fits.then(|| (name.to_owned(), line[colon + 1..].trim_ascii().to_vec()))
}

/// `charset'language'%C3%A9t%C3%A9`.
fn extended(value: &str) -> String {
    let mut parts = value.splitn(3, '\'');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(charset), Some(_), Some(text)) => {
            let bytes: Vec<u8> = percent_encoding::percent_decode_str(text).collect();
            in_charset(&bytes, charset)
        }
        _ => value.to_owned(),
    }
}

/// The parameters of a value: after its first semicolon, with quotation marks taken off.
fn parameters(value: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut chars = value.chars().skip_while(|c| *c != ';').skip(1).peekable();
    while chars.peek().is_some() && out.len() < PARAMETERS {
        let mut name = String::new();
        let mut value = String::new();
        let mut quoted = false;
        let mut valued = false;
        while let Some(c) = chars.next() {
            match c {
                ';' if !quoted => break,
                '"' if valued => quoted = !quoted,
                '\\' if quoted => value.extend(chars.next()),
                '=' if !valued => valued = true,
                c if valued => value.push(c),
                c => name.push(c),
            }
        }
        out.push((name.trim().to_owned(), value.trim().to_owned()));
    }
    out
}
