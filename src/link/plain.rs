//! Texts without markup: links as their words, quotes as quoted, citations left out.

use super::Library;
use crate::model::html::escape;
use crate::model::text::{Text, What};
use crate::model::{Linked, Thing};

/// A text as records keep it: a line for each paragraph, heading and item. A heading that divides the text begins with
/// `## `, and a link that has no words of its own is `[[id]]`, whatever the thing is called one day.
pub fn lines(library: &Library, text: &Text<Linked>) -> String {
    // Where the writer's lines end says nothing.
    let mut filled = filled(library, text, true);
    filled.html = filled.html.replace('\n', " ");
    let plain = filled.plain();
    let lines = plain.lines().map(one_line).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// A text's words on one line.
pub fn plain(library: &Library, text: &Text<Linked>) -> String {
    one_line(&filled(library, text, false).plain())
}

/// On one line, without spaces at its ends.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with words in its holes, and without holes; as records keep it, or as it is read.
fn filled(library: &Library, text: &Text<Linked>, recorded: bool) -> Text<Linked> {
    let mut html = String::with_capacity(text.html.len());
    let mut from = 0;
    let dividing = text.headings.iter().filter(|h| recorded && h.level == 2);
    let mut dividing = dividing.peekable();
    let mut copy = |to: usize, html: &mut String, from: &mut usize| {
        while let Some(heading) = dividing.next_if(|h| h.at <= to) {
            html.push_str(text.html.get(*from..heading.at).unwrap_or_default());
            html.push_str(&format!("<h2>## {}</h2>", heading.html));
            *from = heading.at;
        }
        html.push_str(text.html.get(*from..to).unwrap_or_default());
        *from = to;
    };
    for hole in &text.holes {
        copy(hole.at, &mut html, &mut from);
        match &hole.what {
            What::Link(link) => match &link.words {
                Some(words) => html.push_str(words),
                None if recorded => html.push_str(&named(library, link.to)),
                None => html.push_str(&escape(library.name(link.to))),
            },
            What::Quote(quote) => {
                let quoted = escape(&quote.words.words().value);
                html.push_str(&format!("<p>“{quoted}”</p>"));
            }
            What::File(link) => html.push_str(&link.words),
            What::Picture(_) => {}
            What::Cite(_) | What::Footnote(_) => {
                html.truncate(html.trim_end_matches(' ').len());
            }
        }
    }
    copy(text.html.len(), &mut html, &mut from);
    Text {
        html,
        ..Text::default()
    }
}

/// A thing as records name it.
pub(super) fn named(library: &Library, thing: Thing) -> String {
    format!("[[{}]]", library.id(thing))
}
