//! A block quotation whose last line names no source.

use crate::check::rule::{Checking, Rule};
use crate::model::Linked;
use crate::model::source::Publish;
use crate::model::text::Text;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "quote-without-source",
    "A block quotation names no source, so that nothing proves it.",
    "A block quotation whose last line is `> — [@source-id]` is evidence: its words are looked for in the source. Without that line \
     they stand on the page as somebody’s words, and nothing holds them to anybody. Pages of the project’s own, and documents that \
     are published in full, may quote as they like.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    let l = c.library;
    let digests = l
        .sources
        .iter()
        .filter(|s| s.publish.value != Publish::Full);
    let bodies = (digests.map(|x| &x.body))
        .chain(l.events.iter().map(|x| &x.body))
        .chain(l.actors.iter().map(|x| &x.body))
        .chain(l.places.iter().map(|x| &x.body))
        .chain(l.briefs.iter().map(|x| &x.body));
    bodies
        .take_while(|_| c.goes_on())
        .for_each(|body| told(body, report));
}

fn told(text: &Text<Linked>, report: &mut Report) {
    for line in &text.unsourced {
        report.push(
            RULE.at(*line, "this quotation names no source")
                .help("end it with a line `> — [@source-id]`, or write the words as your own"),
        );
    }
    text.footnotes.iter().for_each(|note| told(note, report));
}
