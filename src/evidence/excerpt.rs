//! Words as a writer quotes them, and words that were found.

use super::find::find;
use super::inside::is_inside;
use super::normal::{Normal, normal};
use crate::report::Spanned;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::io::{ErrorKind, Read};
use std::ops::Range;

/// So many code points before and after an excerpt are looked at.
const LINE: usize = 40;

/// Words that a writer says are in a source, with what stands around them where that decides.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// The words, letter for letter.
    pub words: Spanned<String>,
    /// What stands right before them.
    pub prefix: Option<String>,
    /// What stands right after them.
    pub suffix: Option<String>,
}

/// W3C selectors, on the normalised text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Selector {
    /// The first code point (`TextPositionSelector`).
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The words (`TextQuoteSelector`).
    pub exact: String,
    /// What stands right before them, where that was needed.
    pub prefix: Option<String>,
    /// What stands right after them, where that was needed.
    pub suffix: Option<String>,
}

/// When an excerpt was proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Proof {
    /// In this run, against the text itself.
    Now,
    /// In an earlier run, as `evidence.lock` keeps it.
    Earlier,
}

/// Words that are in their source. Only finding them makes one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Excerpt {
    words: Spanned<String>,
    selector: Selector,
    proof: Proof,
}

impl Wanted {
    /// The words as they are compared.
    pub fn exact(&self) -> String {
        normal(&self.words.value).trim().to_owned()
    }

    /// The selector for words at `at`, counted in code points.
    pub(super) fn selector(&self, at: Range<usize>) -> Selector {
        Selector {
            start: at.start,
            end: at.end,
            exact: self.exact(),
            prefix: self.prefix.as_deref().map(tidy),
            suffix: self.suffix.as_deref().map(tidy),
        }
    }

    /// Whether a selector is for these words in this setting.
    pub fn is(&self, selector: &Selector) -> bool {
        self.selector(selector.start..selector.end) == *selector
    }

    /// The excerpt, where the words are those of a selector that was proved before.
    pub fn proved_earlier(&self, selector: &Selector) -> Option<Excerpt> {
        self.is(selector).then(|| Excerpt {
            words: self.words.clone(),
            selector: selector.clone(),
            proof: Proof::Earlier,
        })
    }

    pub(super) fn proved_now(&self, at: Range<usize>) -> Excerpt {
        Excerpt {
            words: self.words.clone(),
            selector: self.selector(at),
            proof: Proof::Now,
        }
    }
}

fn tidy(context: &str) -> String {
    normal(context).trim().to_owned()
}

impl Selector {
    /// SHA-256 of the words, in lower-case hexadecimal.
    pub fn hash(&self) -> String {
        sha256(self.exact.as_bytes())
    }

    /// The text fragment that leads a browser to the words: `#:~:text=[prefix-,]start[,end][,-suffix]`.
    pub fn fragment(&self) -> String {
        let part = |words: &str| percent(words);
        let mut out = String::from("#:~:text=");
        if let Some(prefix) = &self.prefix {
            let _ = write!(out, "{}-,", part(prefix));
        }
        let words: Vec<&str> = self.exact.split(' ').collect();
        if words.len() > 12 {
            let _ = write!(
                out,
                "{},{}",
                part(&words[..5].join(" ")),
                part(&words[words.len() - 5..].join(" "))
            );
        } else {
            out.push_str(&part(&self.exact));
        }
        if let Some(suffix) = &self.suffix {
            let _ = write!(out, ",-{}", part(suffix));
        }
        out
    }
}

/// Percent-encodes all that is not a letter or a digit of ASCII, `-`, `&` and `,` too.
fn percent(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// SHA-256 in lower-case hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// The same of all that there is to read, which need not fit into memory.
pub(crate) fn sha256_of(mut from: impl Read) -> std::io::Result<String> {
    let (mut hasher, mut part) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        match from.read(&mut part) {
            Ok(0) => return Ok(hexadecimal(&hasher.finalize())),
            Ok(length) => hasher.update(&part[..length]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn hexadecimal(digest: &[u8]) -> String {
    digest
        .iter()
        .fold(String::with_capacity(64), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        })
}

impl Excerpt {
    /// The words as the writer typed them.
    pub fn words(&self) -> &Spanned<String> {
        &self.words
    }

    /// Where they are.
    pub fn selector(&self) -> &Selector {
        &self.selector
    }

    /// The same in another text that says it; none where that does not, or says it twice.
    pub fn found_in(&self, text: &Normal) -> Option<Excerpt> {
        let wanted = Wanted {
            words: self.words.clone(),
            prefix: self.selector.prefix.clone(),
            suffix: self.selector.suffix.clone(),
        };
        find(text, &wanted, &[]).ok()
    }

    /// Whether they begin or end inside a word or a number of the text that they were found in.
    pub fn cuts_a_word(&self, text: &Normal) -> bool {
        let at = text.bytes(&(self.selector.start..self.selector.end));
        at.is_some_and(|at| is_inside(text.as_str(), at.start) || is_inside(text.as_str(), at.end))
    }

    /// What stands right before and right after them in the text that they were found in, in the same line or so.
    pub fn around<'t>(&self, text: &'t Normal) -> (&'t str, &'t str) {
        let (start, end) = (self.selector.start, self.selector.end);
        let at = text.bytes(&(start.saturating_sub(LINE)..start));
        let lead = at.and_then(|at| text.as_str().get(at)).unwrap_or_default();
        let at = text.bytes(&(end..end));
        let rest = at.and_then(|at| text.as_str().get(at.start..));
        let rest = rest.unwrap_or_default();
        let line = rest.char_indices().nth(LINE);
        (lead, &rest[..line.map_or(rest.len(), |(at, _)| at)])
    }

    /// When they were proved.
    pub fn proof(&self) -> Proof {
        self.proof
    }
}
