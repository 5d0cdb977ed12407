//! A template engine's errors as findings with a place.

use super::templates::{AS_BUILT_IN, BUILT_IN};
use crate::report::nearest::nearest;
use crate::report::{FileId, Finding, Sources, Span};
use tera::ErrorKind;

/// Where each template's text is: in the project, or built in.
pub(super) type Origin<'a> = &'a dyn Fn(&str) -> Option<FileId>;

/// The finding for an error. `page` is the page that was being rendered, where one was.
pub(super) fn finding(
    error: &tera::Error,
    page: Option<&str>,
    origin: Origin<'_>,
    sources: &Sources,
) -> Finding {
    let on_page = page.map(|p| format!("while rendering {p}"));
    let finding = match error.kind() {
        ErrorKind::SyntaxError(report) => located(
            "template-syntax",
            report.filename(),
            report.span().range.clone(),
            report.message(),
            origin,
        ),
        ErrorKind::RenderingError(report) => located(
            "template-failed",
            report.filename(),
            report.span().range.clone(),
            report.message(),
            origin,
        ),
        ErrorKind::MissingParent { current, parent } => {
            parentless(current, parent, origin, sources)
        }
        ErrorKind::CircularExtend { tpl, .. } => circular(tpl, origin, sources),
        _ => from_text(&error.to_string(), origin, sources),
    };
    match on_page {
        Some(page) if finding.label.is_empty() => finding.label(page),
        _ => finding,
    }
}

fn located(
    rule: &'static str,
    name: &str,
    range: std::ops::Range<usize>,
    message: &str,
    origin: Origin<'_>,
) -> Finding {
    let message = message.trim_end_matches('.');
    match origin(name) {
        Some(file) => Finding::error(rule, Span::new(file, range.start, range.end), message),
        None => Finding::about(rule, format!("templates/{name} (built in)"), message),
    }
}

/// A template that extends one that is not there.
fn parentless(name: &str, parent: &str, origin: Origin<'_>, sources: &Sources) -> Finding {
    let title = format!("there is no template `{parent}` to extend");
    let (before, meant) = match parent.strip_prefix(AS_BUILT_IN) {
        Some(meant) => (AS_BUILT_IN, meant),
        None => ("", parent),
    };
    let near = nearest(meant, BUILT_IN.iter().map(|(name, _)| *name));
    let help = near.map(|near| format!("did you mean `{before}{near}`?"));
    quoted(name, parent, title, origin, sources).maybe_help(help)
}

/// A template that extends itself, most often because it was meant to extend the built-in one of its name.
fn circular(name: &str, origin: Origin<'_>, sources: &Sources) -> Finding {
    let title = format!("`{name}` extends itself");
    let help = format!("`{AS_BUILT_IN}{name}` is the built-in one");
    quoted(name, name, title, origin, sources).help(help)
}

/// A finding where a template names another.
fn quoted(
    name: &str,
    other: &str,
    title: String,
    origin: Origin<'_>,
    sources: &Sources,
) -> Finding {
    let rule = "template-broken";
    let Some(file) = origin(name) else {
        return Finding::about(rule, format!("templates/{name}"), title);
    };
    let text = &sources.file(file).text;
    let at = text.find("extends").unwrap_or(0);
    let start = text[at..].find(other).map_or(at, |found| at + found);
    let end = text.len().min(start + other.len());
    Finding::error(rule, Span::new(file, start, end), title)
}

/// An unknown filter, test, function or component comes as text alone: `error: …` and ` --> name:line:column`.
fn from_text(text: &str, origin: Origin<'_>, sources: &Sources) -> Finding {
    let title = text
        .lines()
        .next()
        .unwrap_or(text)
        .trim_start_matches("error: ")
        .trim_end_matches('.');
    let place = text
        .lines()
        .find_map(|line| line.trim_start().strip_prefix("--> "));
    let place = place.and_then(|p| {
        let p = p.trim().trim_matches(['[', ']']);
        let mut parts = p.rsplitn(3, ':');
        let column: usize = parts.next()?.parse().ok()?;
        let line: usize = parts.next()?.parse().ok()?;
        Some((parts.next()?, line, column))
    });
    let rule = "template-broken";
    let Some((name, line, column)) = place else {
        return Finding::about(rule, "templates", title);
    };
    match origin(name) {
        Some(file) => {
            let text = &sources.file(file).text;
            let start = text
                .split_inclusive('\n')
                .take(line.saturating_sub(1))
                .map(str::len)
                .sum::<usize>();
            let rest = text.get(start..).unwrap_or("").lines().next().unwrap_or("");
            let before: usize = rest
                .chars()
                .take(column.saturating_sub(1))
                .map(char::len_utf8)
                .sum();
            let word = rest[before..]
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(rest.len() - before);
            Finding::error(
                rule,
                Span::new(file, start + before, start + before + word.max(1)),
                title,
            )
        }
        None => Finding::about(rule, format!("templates/{name}"), title),
    }
}
