//! Markdown in bodies and in front matter, with its flaws turned into findings.

use super::markdown::{Flaw, Options, compile, compile_inline};
use crate::model::Drafted;
use crate::model::settings::Settings;
use crate::model::text::Text;
use crate::report::{FileId, Finding, Report, Span, Spanned};
use std::ops::Range;

/// A document's body, not compiled yet.
pub(super) struct Body<'a> {
    text: &'a str,
    span: Span,
    options: Options,
}

impl<'a> Body<'a> {
    pub(super) fn new(
        text: &'a str,
        id: FileId,
        range: Range<usize>,
        settings: &Settings,
    ) -> Body<'a> {
        let span = Span::new(id, range.start, range.end);
        Body {
            text: &text[range],
            span,
            options: options(settings),
        }
    }

    /// Compiles the body.
    pub(super) fn compile(&self, report: &mut Report) -> Text<Drafted> {
        let mut flaws = Vec::new();
        let text = compile(self.text, self.span, &self.options, &mut flaws);
        flaws
            .into_iter()
            .for_each(|flaw| report.push(finding(flaw)));
        text
    }
}

/// Compiles a text of the front matter. `exact`: whether its offsets are the file's.
pub(super) fn inline(
    (text, exact): (Spanned<String>, bool),
    settings: &Settings,
    report: &mut Report,
) -> Text<Drafted> {
    let mut flaws = Vec::new();
    let compiled = compile_inline(
        &text.value,
        text.span,
        exact,
        &options(settings),
        &mut flaws,
    );
    flaws
        .into_iter()
        .for_each(|flaw| report.push(finding(flaw)));
    compiled
}

fn options(settings: &Settings) -> Options {
    Options {
        allow_html: settings.allow_html,
    }
}

fn finding(flaw: Flaw) -> Finding {
    let make = if flaw.rule == "footnote-unused" {
        Finding::warning
    } else {
        Finding::error
    };
    make(flaw.rule, flaw.span, flaw.title)
        .label(flaw.label)
        .maybe_help(flaw.help)
}
