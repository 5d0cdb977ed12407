//! Findings drawn for people, as the compiler draws its own.

use super::lines::floor;
use super::{Finding, Report, Severity, SourceFile, Sources, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::collections::HashMap;

/// Characters of one line that are shown at the most.
const LINE: usize = 400;

/// Draws all findings, a blank line between them, with or without colour.
pub fn draw(report: &Report, sources: &Sources, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut alike: HashMap<Cause<'_>, usize> = HashMap::new();
    for finding in &report.findings {
        *alike.entry(cause(finding)).or_default() += 1;
    }
    let mut seen: HashMap<Cause<'_>, usize> = HashMap::new();
    let mut drawn = Vec::new();
    for finding in &report.findings {
        let cause = cause(finding);
        let number = seen.entry(cause).or_default();
        *number += 1;
        if *number <= SHOWN {
            drawn.push(renderer.render(&groups(finding, sources)));
        }
        let more = alike.get(&cause).map_or(0, |all| all.saturating_sub(SHOWN));
        if *number == SHOWN && more > 0 {
            drawn.push(format!("… and {more} more like this"));
        }
    }
    drawn.join("\n\n")
}

/// So many findings of one cause are drawn; who mends the cause mends them all.
const SHOWN: usize = 5;

/// What findings have in common that one repair mends: the rule, and the other place that explains it. Those that have no
/// other place are each their own.
type Cause<'a> = (&'a str, Result<Span, *const Finding>);

fn cause(finding: &Finding) -> Cause<'_> {
    let other = finding.also.first().map(|(span, _)| *span);
    (finding.rule, other.ok_or(std::ptr::from_ref(finding)))
}

fn groups<'a>(finding: &'a Finding, sources: &'a Sources) -> Vec<Group<'a>> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(finding.title.as_str()).id(finding.rule);
    let mut group = match finding.span {
        Some(span) => title.elements(snippets(finding, span, sources)),
        None => title.element(annotate_snippets::Origin::path(finding.file(sources))),
    };
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    vec![group]
}

fn snippets<'a>(
    finding: &'a Finding,
    span: Span,
    sources: &'a Sources,
) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let mut out = vec![snippet(
        span,
        &finding.label,
        AnnotationKind::Primary,
        sources,
    )];
    for (other, label) in &finding.also {
        out.push(snippet(*other, label, AnnotationKind::Context, sources));
    }
    out
}

fn snippet<'a>(
    span: Span,
    label: &'a str,
    kind: AnnotationKind,
    sources: &'a Sources,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let file = sources.file(span.file);
    let window = Window::around(file, span);
    let annotation = kind.span(window.start..window.end);
    let annotation = if label.is_empty() {
        annotation
    } else {
        annotation.label(label)
    };
    Snippet::source(window.text)
        .line_start(window.line)
        .path(file.path.as_str())
        .annotation(annotation)
}

/// The few lines around a span, with the span's offsets in them.
struct Window<'a> {
    text: &'a str,
    line: usize,
    start: usize,
    end: usize,
}

impl<'a> Window<'a> {
    fn around(file: &'a SourceFile, span: Span) -> Window<'a> {
        let text = &file.text;
        let start = floor(text, span.start as usize);
        let end = floor(text, (span.end as usize).min(start + LINE)).max(start);
        let line_start = file.line_range(file.line(start)).start;
        let from = if start - line_start > LINE {
            floor(text, start - LINE / 2)
        } else {
            line_start
        };
        let line_end = file.line_range(file.line(end)).end;
        let to = floor(text, line_end.min(end + LINE));
        let line = file.line(from);
        Window {
            text: &text[from..to],
            line,
            start: start - from,
            end: end - from,
        }
    }
}
