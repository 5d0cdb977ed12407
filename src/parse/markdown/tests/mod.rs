//! Markdown in, HTML with its holes out.

mod any;
mod blocks;
mod links;
mod labels;

use super::*;
use crate::model::text::{Cite, Text, What};
use crate::report::{Place, Sources};
use std::fmt::Write;

fn base(markdown: &str) -> (Sources, Span) {
    let mut sources = Sources::default();
    let file = sources.add("t.md".to_owned(), format!("é---\n{markdown}"));
    (sources, Span::new(file, 6, 6 + markdown.len()))
}

/// The HTML with each hole written as ⟦…⟧, or the flaws as `line:column rule`.
fn shown(markdown: &str, options: Options) -> String {
    let (sources, base) = base(markdown);
    let mut flaws = Vec::new();
    let text = compile(markdown, base, &options, &mut flaws);
    if flaws.is_empty() {
        with_holes(&text, &sources)
    } else {
        places(&flaws, &sources)
    }
}

/// The line of front matter that `base` adds is not counted.
fn places(flaws: &[Flaw], sources: &Sources) -> String {
    let line = |flaw: &Flaw| {
        let Place { line, column, .. } = sources.place(flaw.span);
        format!("{}:{column} {}", line - 1, flaw.rule)
    };
    flaws.iter().map(line).collect::<Vec<_>>().join("; ")
}

fn cited(cite: &Cite<Drafted>, sources: &Sources) -> String {
    assert_eq!(sources.text(cite.source.span), cite.source.value);
    cite.locator
        .as_ref()
        .map_or(cite.source.value.clone(), |locator| {
            format!("{}, {locator}", cite.source)
        })
}

fn with_holes(text: &Text<Drafted>, sources: &Sources) -> String {
    let mut parts: Vec<(usize, String)> = Vec::new();
    for heading in text.headings.iter().filter(|heading| heading.level == 2) {
        parts.push((heading.at, format!("⟦## {} {}⟧", heading.id, heading.html)));
    }
    for hole in &text.holes {
        parts.push((
            hole.at,
            match &hole.what {
                What::Cite(cites) => {
                    format!(
                        "⟦cite {}⟧",
                        cites
                            .iter()
                            .map(|c| cited(c, sources))
                            .collect::<Vec<_>>()
                            .join("; ")
                    )
                }
                What::Link(link) => {
                    assert_eq!(sources.text(link.to.span), link.to.value);
                    let heading = link
                        .heading
                        .as_ref()
                        .map_or(String::new(), |h| format!("#{h}"));
                    let words = link
                        .words
                        .as_ref()
                        .map_or(String::new(), |w| format!("|{w}"));
                    format!("⟦link {}{heading}{words}⟧", link.to)
                }
                What::Quote(quote) => {
                    format!(
                        "⟦quote {} — {}⟧",
                        quote.words.words,
                        cited(&quote.cite, sources)
                    )
                }
                What::Picture(picture) => {
                    let said =
                        [&picture.alt, &picture.caption].map(|s| s.clone().unwrap_or_default());
                    format!("⟦picture {}|{}⟧", picture.file, said.join("|"))
                }
                What::File(link) => {
                    let at = link
                        .fragment
                        .as_ref()
                        .map_or(String::new(), |f| format!("#{f}"));
                    format!("⟦file {}{at}|{}⟧", link.file, link.words)
                }
                What::Footnote(n) => format!("⟦note {n}⟧"),
            },
        ));
    }
    parts.sort_by_key(|(at, _)| *at);
    let (mut out, mut from) = (String::new(), 0);
    for (at, part) in parts {
        out.push_str(&text.html[from..at]);
        out.push_str(&part);
        from = at;
    }
    out.push_str(&text.html[from..]);
    for (n, note) in text.footnotes.iter().enumerate() {
        let _ = write!(out, "⟦{n}: {}⟧", with_holes(note, sources));
    }
    out
}

fn check(markdown: &str, expected: &str) {
    assert_eq!(shown(markdown, Options::default()), expected, "{markdown}");
}

fn check_inline(text: &str, expected: &str) {
    let (sources, base) = base(text);
    let mut flaws = Vec::new();
    let compiled = compile_inline(text, base, true, &Options::default(), &mut flaws);
    let shown = if flaws.is_empty() {
        with_holes(&compiled, &sources)
    } else {
        places(&flaws, &sources)
    };
    assert_eq!(shown, expected, "{text}");
}
