//! The bytes of a file as words: runs of letters and digits, folded, with where each begins and whether it is text,
//! inside a tag or inside a comment.

use super::decode::{Unit, folded_line, unit};
use super::letters::{Byte, Letter, add, ascii, byte, hash};

/// Where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Tag,
    Comment,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Of the folded letters.
    pub(super) hash: u64,
    /// The byte where it begins.
    pub(super) at: usize,
    pub(super) place: Place,
}

/// A tag that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tag {
    /// Written as it is; the value that is open, by its quotation mark.
    Plain(Option<u8>),
    /// Its `<` was an escape: markup in a feed or in JSON.
    Escaped,
}

/// Reads the words of one file, or of one piece of what it holds.
#[derive(Debug)]
pub(super) struct Reader<'b> {
    pub(super) bytes: &'b [u8],
    /// Whether long lines are folded as in calendars.
    pub(super) lines: bool,
    tag: Option<Tag>,
    comment: bool,
    /// Folded letters of the last word that was put together.
    word: Vec<u8>,
}

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8], lines: bool) -> Reader<'b> {
        Reader {
            bytes,
            lines,
            tag: None,
            comment: false,
            word: Vec::new(),
        }
    }

    /// The folded letters of the word at a place, by which escapes it is written, and its end.
    pub(super) fn word(&mut self, at: usize) -> (&[u8], u8, usize) {
        let (how, end) = self.put_together(at);
        (&self.word, how, end)
    }

    /// What stands between two words.
    pub(super) fn between(&self, end: usize, at: usize) -> &'b [u8] {
        self.bytes.get(end..at).unwrap_or_default()
    }

    /// Hands on every word, in order.
    pub(super) fn read(&mut self, mut sink: impl FnMut(Word)) {
        let mut at = 0;
        while let Some(&b) = self.bytes.get(at) {
            let kind = byte(b);
            at = if kind == Byte::Letter {
                self.letters(at, &mut sink)
            } else if kind == Byte::Gap {
                at + 1
            } else if kind == Byte::Tag {
                let quote = matches!(b, b'"' | b'\'');
                if quote && self.tag.is_none() {
                    at + 1
                } else {
                    self.mark(at, b)
                }
            } else {
                self.coded(at, &mut sink)
            };
        }
    }

    /// A word that begins with an ASCII letter.
    fn letters(&mut self, at: usize, sink: &mut impl FnMut(Word)) -> usize {
        let (hash, end) = ascii(self.bytes, at);
        let whole = |b: &u8| byte(*b) != Byte::Coded;
        if self.bytes.get(end).is_none_or(whole) {
            sink(Word {
                hash,
                at,
                place: self.place(),
            });
            return end;
        }
        self.composed(at, sink)
    }

    /// A word of which some letters are coded.
    fn composed(&mut self, at: usize, sink: &mut impl FnMut(Word)) -> usize {
        let (_, end) = self.put_together(at);
        if !self.word.is_empty() {
            sink(Word {
                hash: hash(&self.word),
                at,
                place: self.place(),
            });
        }
        end
    }

    /// A character that is not plain ASCII.
    fn coded(&mut self, at: usize, sink: &mut impl FnMut(Word)) -> usize {
        let (letter, unit) = self.next(at);
        match letter {
            Letter::Part | Letter::Alone => return self.composed(at, sink),
            Letter::Gap | Letter::Nothing => {}
        }
        match unit.c {
            '<' if self.opens(unit.next) => self.tag = Some(Tag::Escaped),
            '>' if self.tag == Some(Tag::Escaped) => self.tag = None,
            _ => {}
        }
        unit.next
    }

    /// The character at a place and what it is; `word` has its letters at the end.
    fn next(&mut self, at: usize) -> (Letter, Unit) {
        if self.lines
            && let Some((letter, next)) = folded_line(self.bytes, at)
        {
            let (c, how) = (' ', 0);
            return (letter, Unit { c, next, how });
        }
        let unit = unit(self.bytes, at);
        (add(unit.c, &mut self.word), unit)
    }

    /// Collects the letters of the word that begins here.
    fn put_together(&mut self, at: usize) -> (u8, usize) {
        self.word.clear();
        let (mut how, mut at) = (0, at);
        while let Some(&b) = self.bytes.get(at) {
            match byte(b) {
                Byte::Letter => {
                    self.word.push(b.to_ascii_lowercase());
                    at += 1;
                }
                Byte::Coded => {
                    let before = self.word.len();
                    let (letter, unit) = self.next(at);
                    match letter {
                        Letter::Gap => break,
                        Letter::Alone if before > 0 => {
                            self.word.truncate(before);
                            break;
                        }
                        Letter::Part | Letter::Alone => how |= unit.how,
                        Letter::Nothing => {}
                    }
                    at = unit.next;
                    if letter == Letter::Alone {
                        break;
                    }
                }
                Byte::Gap | Byte::Tag => break,
            }
        }
        (how, at)
    }

    fn place(&self) -> Place {
        match (self.tag, self.comment) {
            (Some(_), _) => Place::Tag,
            (None, true) => Place::Comment,
            (None, false) => Place::Text,
        }
    }

    /// `<`, `>`, `"` and `'`, as they are.
    fn mark(&mut self, at: usize, b: u8) -> usize {
        match (b, self.tag) {
            (b'"' | b'\'', Some(Tag::Plain(None))) => {
                let opens = at > 0 && self.bytes[at - 1] == b'=';
                self.tag = Some(Tag::Plain(opens.then_some(b)));
            }
            (b'"' | b'\'', Some(Tag::Plain(Some(open)))) if b == open => {
                self.tag = Some(Tag::Plain(None));
            }
            (b'"' | b'\'', _) | (_, Some(Tag::Plain(Some(_)))) => {}
            (b'<', _) => return self.less(at),
            _ => {
                self.tag = None;
                self.comment &= !self.bytes[..at].ends_with(b"--");
            }
        }
        at + 1
    }

    /// `<` as it is: a comment, a tag, or nothing of the kind.
    fn less(&mut self, at: usize) -> usize {
        const DATA: &[u8] = b"<![CDATA[";
        let rest = &self.bytes[at..];
        if rest.starts_with(b"<!--") {
            (self.tag, self.comment) = (None, true);
            return at + 4;
        }
        if rest.starts_with(DATA) {
            self.tag = None;
            return at + DATA.len();
        }
        if self.opens(at + 1) {
            self.tag = Some(Tag::Plain(None));
        }
        at + 1
    }

    /// Whether `<` in front of this place begins a tag.
    fn opens(&self, at: usize) -> bool {
        match self.bytes.get(at..).unwrap_or_default() {
            [b'/' | b'!' | b'?', ..] | [b'\\', b'/', ..] => true,
            [first, ..] => first.is_ascii_alphabetic(),
            [] => false,
        }
    }
}
