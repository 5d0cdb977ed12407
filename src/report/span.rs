//! Where in the project's files something stands.

use super::lines::Lines;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// The number of a file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in one file, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets; offsets past 4 GiB are cut to that.
    pub fn new(file: FileId, start: usize, end: usize) -> Span {
        let cut = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span {
            file,
            start: cut(start),
            end: cut(end.max(start)),
        }
    }

    /// The part of this span from `start` to `end`, counted from its own start.
    pub fn part(self, start: usize, end: usize) -> Span {
        Span::new(
            self.file,
            self.start as usize + start,
            self.start as usize + end,
        )
    }
}

/// A value and the place it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Puts a value and its place together.
    pub fn new(value: T, span: Span) -> Spanned<T> {
        Spanned { value, span }
    }

    /// The same place, another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: f(self.value),
            span: self.span,
        }
    }
}

impl<T: fmt::Display> fmt::Display for Spanned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// One text file of the project, by its path below the root, with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The path below the root.
    pub path: String,
    /// The whole text.
    pub text: String,
    lines: Lines,
}

impl SourceFile {
    /// The number of the line that holds this byte, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.lines.line(&self.text, at) + 1
    }

    /// The bytes of a line, counted from 1, without its line feed.
    pub fn line_range(&self, line: usize) -> Range<usize> {
        self.lines.range(&self.text, line.saturating_sub(1))
    }
}

/// Where a span begins and ends, as editors count: from 1, columns in Unicode characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The line of the first character.
    pub line: usize,
    /// The column of the first character.
    pub column: usize,
    /// The line in which the span ends.
    pub end_line: usize,
    /// One past the column of the last character.
    pub end_column: usize,
}

/// The texts that spans point into.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources(Vec<Arc<SourceFile>>);

impl Sources {
    /// Adds a file and gives its number.
    pub fn add(&mut self, path: String, text: String) -> FileId {
        self.0.push(Arc::new(SourceFile {
            path,
            text,
            lines: Lines::default(),
        }));
        FileId(u32::try_from(self.0.len() - 1).unwrap_or(u32::MAX))
    }

    /// Gives a file another text. With the text that it has, it stays the value that it is.
    pub fn put(&mut self, id: FileId, text: String) {
        let file = &mut self.0[id.0 as usize];
        if file.text != text {
            *file = Arc::new(SourceFile {
                path: file.path.clone(),
                text,
                lines: Lines::default(),
            });
        }
    }

    /// The file with this number, to be kept: another text makes another value of it.
    pub fn shared(&self, id: FileId) -> &Arc<SourceFile> {
        &self.0[id.0 as usize]
    }

    /// Every file that there is or was, with its number.
    pub fn all(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(self.0.iter().map(AsRef::as_ref))
    }

    /// The file with this number. Numbers come from [`Sources::add`] of the same value.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.0[id.0 as usize]
    }

    /// The words that a span covers; empty where it does not fit the text.
    pub fn text(&self, span: Span) -> &str {
        let text = &self.file(span.file).text;
        text.get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }

    /// Lines and columns of a span. The lines of a file are counted once, however often this is asked.
    pub fn place(&self, span: Span) -> Place {
        let file = self.file(span.file);
        let (line, column) = file.lines.position(&file.text, span.start as usize);
        let (end_line, end_column) = file.lines.position(&file.text, span.end as usize);
        Place {
            line,
            column,
            end_line,
            end_column,
        }
    }
}
