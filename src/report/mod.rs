//! What there is to say about a project's files: findings, and how they are drawn, for people
//! ([`draw`]) and for machines ([`json`], [`sarif`], [`github`]).
//!
//! Imports nothing of ours, so every room can report.

pub mod draw;
mod fingerprint;
pub mod github;
pub mod json;
mod lines;
pub mod nearest;
pub mod sarif;
mod sentences;
mod span;

#[cfg(test)]
mod tests;

pub use span::{FileId, Place, SourceFile, Sources, Span, Spanned};

use std::collections::BTreeSet;

/// What a rule stands for: the words that explain its findings to who meets them first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleInfo {
    /// The name that its findings carry, `unknown-field`.
    pub name: &'static str,
    /// What it asks, in one line.
    pub summary: &'static str,
    /// Why, and what to do, as Markdown.
    pub explain: &'static str,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published while it stands.
    Error,
    /// Worth a look; fails a run under `--deny warnings`.
    Warning,
}

impl Severity {
    /// Its name in machine formats.
    fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One thing that is wrong, where, and what to try.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Finding {
    /// A stable name, `unknown-field`.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, in a sentence without a full stop.
    pub title: String,
    /// The place; none for what has no line, a missing file say.
    pub span: Option<Span>,
    /// The path to name where there is no place in a text.
    pub path: Option<String>,
    /// A few words at the place.
    pub label: String,
    /// Other places that explain it, "first used here".
    pub also: Vec<(Span, String)>,
    /// What to try.
    pub help: Option<String>,
}

impl Finding {
    /// An error at a place.
    pub fn error(rule: &'static str, span: Span, title: impl Into<String>) -> Finding {
        Finding {
            rule,
            severity: Severity::Error,
            title: title.into(),
            span: Some(span),
            path: None,
            label: String::new(),
            also: Vec::new(),
            help: None,
        }
    }

    /// A warning at a place.
    pub fn warning(rule: &'static str, span: Span, title: impl Into<String>) -> Finding {
        Finding {
            severity: Severity::Warning,
            ..Finding::error(rule, span, title)
        }
    }

    /// An error about a file as a whole, or about something that is not in a file.
    pub fn about(rule: &'static str, path: impl Into<String>, title: impl Into<String>) -> Finding {
        let nowhere = Span::new(FileId(0), 0, 0);
        Finding {
            span: None,
            path: Some(path.into()),
            ..Finding::error(rule, nowhere, title)
        }
    }

    /// Adds the few words at the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Finding {
        self.label = label.into();
        self
    }

    /// Adds what to try.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Finding {
        self.help = Some(help.into());
        self
    }

    /// Adds what to try, where something is known.
    #[must_use]
    pub fn maybe_help(mut self, help: Option<String>) -> Finding {
        self.help = help.or(self.help);
        self
    }

    /// The path of the file that it is about; the settings' where it names none.
    pub fn file<'a>(&'a self, sources: &'a Sources) -> &'a str {
        match (self.span, &self.path) {
            (Some(span), _) => &sources.file(span.file).path,
            (None, Some(path)) => path,
            (None, None) => "bluf.toml",
        }
    }

    /// Adds another place.
    #[must_use]
    pub fn also(mut self, span: Span, label: impl Into<String>) -> Finding {
        self.also.push((span, label.into()));
        self
    }
}

/// All that was found, in the order it was found until [`Report::sort`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The findings.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Adds a finding.
    pub fn push(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Takes over another report's findings.
    pub fn extend(&mut self, other: Report) {
        self.findings.extend(other.findings);
    }

    /// Leaves what has its place in one of these files.
    pub fn keep_in(&mut self, files: &BTreeSet<FileId>) {
        self.findings
            .retain(|f| f.span.is_some_and(|span| files.contains(&span.file)));
    }

    /// The number of errors.
    pub fn errors(&self) -> usize {
        self.findings
            .iter()
            .filter(|f| f.severity == Severity::Error)
            .count()
    }

    /// The number of warnings.
    pub fn warnings(&self) -> usize {
        self.findings.len() - self.errors()
    }

    /// True where something stands in the way of publishing.
    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    /// Orders the findings by path, then place, then rule; the same finding stays once.
    pub fn sort(&mut self, sources: &Sources) {
        let key = |f: &Finding| {
            (
                f.file(sources).to_owned(),
                f.span.map(|s| (s.start, s.end)),
                f.rule,
                f.title.clone(),
            )
        };
        self.findings.sort_by_cached_key(key);
        self.findings.dedup();
    }
}
