//! One text in the writer's own words. What rules ask of every text is kept; the words themselves stand in the file,
//! and are taken from there again by the few rules that read them.

use crate::lexicon::{Found, Kind, Lexicon, Mention};
use crate::parse::prose;
use crate::report::{SourceFile, Span};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// A text in the writer's own words, and what rules read in it.
#[derive(Debug)]
pub(super) struct Said {
    words: Words,
    /// Where words with a capital begin.
    capitals: Box<[u32]>,
    /// Every date in it.
    pub(super) dates: Box<[Mention]>,
    /// Expressions that only the day of writing makes clear.
    pub(super) deictic: Box<[Found]>,
    /// Whether there is an equals sign in it.
    pub(super) equates: bool,
    span: Span,
}

/// Where the words of a text are.
#[derive(Debug)]
pub(super) enum Words {
    /// In the file, letter for letter.
    Plain(Arc<SourceFile>),
    /// In the file, between markup.
    Marked(Arc<SourceFile>),
    /// Nowhere: they were put together from what is there.
    Apart(String),
}

impl Words {
    /// The words, with markup blanked out.
    fn text(&self, span: Span) -> Cow<'_, str> {
        match self {
            Words::Plain(file) => part(file, span).into(),
            Words::Marked(file) => prose(part(file, span)).into(),
            Words::Apart(words) => words.into(),
        }
    }
}

fn part(file: &SourceFile, span: Span) -> &str {
    let range = span.start as usize..span.end as usize;
    file.text.get(range).unwrap_or_default()
}

impl Said {
    /// Reads a text; none where nothing is said.
    pub(super) fn of(words: Words, span: Span, lexicon: Option<&Lexicon>) -> Option<Said> {
        let text = words.text(span);
        if text.trim().is_empty() {
            return None;
        }
        let (dates, deictic) = lexicon
            .map(|l| l.dates_and(Kind::Deictic, &text))
            .unwrap_or_default();
        let (capitals, equates) = (capitals(&text), text.contains('='));
        Some(Said {
            capitals,
            dates: dates.into(),
            deictic: deictic.into(),
            equates,
            span,
            words,
        })
    }

    /// The words, with markup blanked out.
    pub(super) fn text(&self) -> Cow<'_, str> {
        self.words.text(self.span)
    }

    /// The words with everything that stands between them: all that is said, and more.
    pub(super) fn raw(&self) -> &str {
        match &self.words {
            Words::Plain(file) | Words::Marked(file) => part(file, self.span),
            Words::Apart(words) => words,
        }
    }

    /// Words that begin with a capital, with their places.
    pub(super) fn capitals(&self) -> impl Iterator<Item = (Range<usize>, &str)> {
        let raw = self.raw();
        self.capitals.iter().filter_map(move |from| {
            let from = *from as usize;
            let rest = raw.get(from..)?;
            let length = rest.find(|c: char| !c.is_alphabetic());
            let to = from + length.unwrap_or(rest.len());
            Some((from..to, &raw[from..to]))
        })
    }

    /// The place of a range of the text.
    pub(super) fn at(&self, range: &Range<usize>) -> Span {
        match self.words {
            Words::Apart(_) => self.span,
            Words::Plain(_) | Words::Marked(_) => self.span.part(range.start, range.end),
        }
    }
}

/// Where words begin that begin with a capital. Files are smaller than these numbers: spans count in the same.
fn capitals(text: &str) -> Box<[u32]> {
    let mut out = Vec::new();
    let (mut inside, mut at) = (false, 0);
    while let Some(byte) = text.as_bytes().get(at) {
        let (letter, upper, length) = if byte.is_ascii() {
            (byte.is_ascii_alphabetic(), byte.is_ascii_uppercase(), 1)
        } else {
            let c = text[at..].chars().next().unwrap_or_default();
            (c.is_alphabetic(), c.is_uppercase(), c.len_utf8())
        };
        if upper && !inside {
            out.extend(u32::try_from(at));
        }
        inside = letter;
        at += length;
    }
    out.into()
}

/// Words of letters, with inner apostrophes and hyphens as ends.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let from = letters.find(|(_, c)| c.is_alphabetic())?.0;
        while letters.next_if(|(_, c)| c.is_alphabetic()).is_some() {}
        let to = letters.peek().map_or(text.len(), |(at, _)| *at);
        Some(from..to)
    })
}
