//! Words of a source as a claim to be pasted into an event.

use super::Document;
use super::quote::{Quote, quotes};
use crate::evidence::{Miss, Nearest, nearest, normal};
use crate::import::quoted;
use crate::lexicon::{Kind, Lexicon, lexicon};
use std::fmt::Write;

/// Why words cannot be quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lost {
    /// There are none.
    Empty,
    /// The document does not say this; the nearest that it says.
    Nowhere(Option<Nearest>),
    /// They stand in what is not the document, by the number of the range.
    Noise(usize),
}

/// A claim for each place in which the words stand, in the notation of events.
pub fn excerpt(document: &Document<'_>, words: &str) -> Result<String, Lost> {
    let found = quotes(document, words).map_err(|miss| match miss {
        Miss::Empty => Lost::Empty,
        Miss::Noise(number) => Lost::Noise(number),
        Miss::Nowhere | Miss::OutOfContext | Miss::Several(..) => {
            Lost::Nowhere(nearest(normal(words).trim(), document.text.as_str()))
        }
    })?;
    let mut out = String::new();
    if found.len() > 1 {
        let _ = writeln!(out, "# {} places: keep the one that you mean.", found.len());
    }
    for quote in &found {
        let at = &quote.excerpt.selector();
        let _ = writeln!(
            out,
            "# Found at code points {} to {} of the text of `{}`.",
            at.start, at.end, document.source.id
        );
        out.push_str("claims:\n");
        out.push_str(&claim(document, quote));
    }
    Ok(out)
}

/// A claim in the notation of events, two spaces in.
pub(super) fn claim(document: &Document<'_>, quote: &Quote) -> String {
    let id = &document.source.id;
    let lexicon = document.source.language.as_deref().and_then(lexicon);
    let mut out = String::from("  - id: \"\"\n");
    let _ = writeln!(
        out,
        "    claimant: {id}  # or whoever the source quotes, with `relayed_by: [{id}]`"
    );
    out.push_str("    attribute: \"\"\n");
    let value = lexicon.and_then(|lexicon| value(lexicon, document, quote));
    let value = value.unwrap_or_else(|| "\"\"".to_owned());
    let _ = writeln!(out, "    value: {value}");
    if let Some(hedge) = lexicon.and_then(|lexicon| hedge(lexicon, document, quote)) {
        let _ = writeln!(out, "    modality: conditional  # “{hedge}”");
    }
    out.push_str("    evidence:\n");
    let _ = writeln!(out, "      - source: {id}");
    let _ = writeln!(out, "        quote: {}", quoted(&quote.words));
    for (name, words) in [("prefix", &quote.prefix), ("suffix", &quote.suffix)] {
        if let Some(words) = words {
            let _ = writeln!(out, "        {name}: {}", quoted(words));
        }
    }
    out
}

/// The first amount of a quote, with the bound that stands around it where the quote leaves that out.
fn value(lexicon: &Lexicon, document: &Document<'_>, quote: &Quote) -> Option<String> {
    let amount = lexicon.amounts(&quote.words).into_iter().next()?;
    let (lead, trail) = quote.excerpt.around(&document.text);
    let cut = lexicon.cut_bounds(lead, &quote.excerpt.selector().exact, trail);
    let mut cut = cut.into_iter().flatten();
    let cut = cut.find(|cut| cut.value.to_string() == amount.value);
    Some(match cut {
        Some(cut) => format!("{:?}  # “{}”: quote all of that", cut.figure(), cut.words),
        None => format!("{:?}  # “{}”", amount.value, &quote.words[amount.range]),
    })
}

/// The words by which the sentence around a quote does not vouch for it.
fn hedge(lexicon: &Lexicon, document: &Document<'_>, quote: &Quote) -> Option<String> {
    let at = quote.excerpt.selector();
    let text = document.text.as_str();
    let at = document.text.bytes(&(at.start..at.end))?;
    let before = text[..at.start]
        .rfind(['.', '!', '?'])
        .map_or(0, |end| end + 1);
    let after = text[at.end..]
        .find(['.', '!', '?'])
        .map_or(text.len(), |end| at.end + end);
    let sentence = &text[before..after];
    let found = lexicon.find(Kind::Hedge, sentence).into_iter().next()?;
    Some(sentence[found.range].to_owned())
}
