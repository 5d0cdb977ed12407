//! Words between quotation marks that a citation follows in running text: they are told as the source's own.

use crate::evidence::{Normal, normal};
use crate::locale::primary;
use crate::model::text::{Hole, Text, What};
use crate::model::{Drafted, Name};
use crate::report::Span;
use std::sync::Arc;

/// Fewer words between quotation marks are often no quotation: a “so-called” thing.
const FEWEST: usize = 3;

/// Stands for a hole among letters.
const HOLE: char = '\u{fffc}';

/// What ends a paragraph, an item or a cell, and what begins one.
const EDGES: [&str; 8] = ["</p>", "<p", "</li>", "<li", "</td>", "<td", "</th>", "<th"];

/// Words that a text gives as a source's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spoken {
    /// A part of a quotation that nothing is left out of.
    pub(super) words: String,
    /// The citation.
    pub(super) span: Span,
    /// The language of the text.
    pub(super) language: Arc<str>,
}

impl Spoken {
    /// Whether a text that is in a language says the words; of one in another language nothing is known. The first letter may be
    /// large or small, and a mark at either end may be the writer's.
    pub(super) fn is_missing(&self, text: &Normal, language: Option<&str>) -> bool {
        let same = language.is_some_and(|language| primary(language) == primary(&self.language));
        let words = normal(&self.words);
        let words = words.trim_matches(|c: char| !c.is_alphanumeric());
        let (first, rest) = words.split_at(words.chars().next().map_or(0, char::len_utf8));
        let text = text.as_str();
        let says = || {
            text.contains(words)
                || text.contains(&(first.to_lowercase() + rest))
                || text.contains(&(first.to_uppercase() + rest))
        };
        same && !says()
    }
}

/// The quotations of a text that the citation of one source follows in the same sentence, in parts.
pub(super) fn of<'t>(text: &'t Text<Drafted>, tell: &mut dyn FnMut(&'t Name, String)) {
    let parts = text.footnotes.iter().chain([text]);
    for part in parts.filter(|part| has_marks(&part.html)) {
        for (at, hole) in part.holes.iter().enumerate() {
            if let What::Cite(cites) = &hole.what
                && let [cite] = cites.as_slice()
            {
                let sentence = before(&part.html, &part.holes[..at], hole.at);
                for quotation in quotations(&sentence) {
                    let parts = quotation
                        .split(['…', '[', ']'])
                        .flat_map(|p| p.split("..."));
                    let whole = |part: &&str| part.split_whitespace().count() >= FEWEST;
                    parts
                        .filter(whole)
                        .for_each(|part| tell(&cite.source, part.to_owned()));
                }
            }
        }
    }
}

/// Whether there are quotation marks in a text at all.
fn has_marks(html: &str) -> bool {
    html.contains(['“', '„', '«']) || html.contains("&quot;")
}

/// What stands between the citation before, or the beginning of the paragraph, and a place: letters without tags, a sign for each hole.
fn before(html: &str, holes: &[Hole<Drafted>], end: usize) -> String {
    let cites = |hole: &&Hole<Drafted>| matches!(hole.what, What::Cite(_) | What::Quote(_));
    let cited = holes.iter().rev().find(cites).map_or(0, |hole| hole.at);
    let since = &html[cited..end];
    let edges = EDGES.iter().filter_map(|edge| since.rfind(edge));
    let start = edges.max().map_or(cited, |edge| cited + edge);
    let mut out = String::with_capacity(end - start);
    let first = holes.partition_point(|hole| hole.at <= start);
    let mut inside = holes[first..].iter().map(|hole| hole.at).peekable();
    let mut in_tag = false;
    for (at, c) in html[start..end].char_indices() {
        while inside.next_if(|hole| *hole <= start + at).is_some() {
            out.push(HOLE);
        }
        match c {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            _ if in_tag => {}
            c => out.push(c),
        }
    }
    out.extend(inside.map(|_| HOLE));
    let plain = out
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
    plain.replace("&amp;", "&")
}

/// Quotations of the last sentence: what stands between marks, without a link inside, where no sentence ends behind it.
fn quotations(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((open, closing)) = opening(rest) {
        let inside = &rest[open..];
        let Some(end) = inside.find(closing) else {
            break;
        };
        let behind = &inside[end..];
        let (quotation, tail) = (&inside[..end], behind.trim_start_matches(closing));
        if !quotation.contains(HOLE) && !ends_a_sentence(tail) {
            out.push(quotation);
        }
        rest = tail;
    }
    out
}

/// Where the first quotation begins, and what may end it.
fn opening(text: &str) -> Option<(usize, &'static [char])> {
    text.char_indices().find_map(|(at, c)| {
        let closing: &'static [char] = match c {
            '“' => &['”'],
            '„' => &['“', '”'],
            '«' => &['»'],
            '"' => &['"'],
            _ => return None,
        };
        Some((at + c.len_utf8(), closing))
    })
}

/// Whether a sentence ends in a text and another begins.
fn ends_a_sentence(text: &str) -> bool {
    let mut ends = text.match_indices(['.', '!', '?']);
    ends.any(|(at, mark)| {
        let next = &text[at + mark.len()..];
        let parted = next.trim_start();
        parted.len() < next.len() && parted.starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_of_the_last_sentence() {
        let check =
            |text: &str, expected: &[&str]| assert_eq!(quotations(text), expected, "{text}");
        check("It said “all is well here”.", &["all is well here"]);
        check(
            "Er sagte „alles ist gut“ und „nichts fehlt“",
            &["alles ist gut", "nichts fehlt"],
        );
        check("Il dit « tout va bien ».", &[" tout va bien "]);
        check("He called it “a great mess”. Later they counted five", &[]);
        check("It said “all is \u{fffc} here”", &[]);
        check("It said \"one\" and \"two\" of 3.5 m", &["one", "two"]);
        check("no end “of this", &[]);
    }

    #[test]
    fn a_text_says_words_whatever_letter_begins_them() {
        let text = Normal::new("The port said: nobody was hurt, it is calm.");
        let missing = |words: &str, language: &str| {
            let spoken = Spoken {
                words: words.to_owned(),
                span: Span::new(crate::report::FileId(0), 0, 0),
                language: "en-GB".into(),
            };
            spoken.is_missing(&text, Some(language))
        };
        assert!(!missing("Nobody was hurt.", "en"));
        assert!(!missing("the port said", "en"));
        assert!(missing("somebody was hurt", "en-US"));
        assert!(!missing("personne n’est blessé", "fr"));
    }
}
