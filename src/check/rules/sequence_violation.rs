//! Things in an order that cannot be.

use crate::check::dates::is_before;
use crate::check::rule::{Checking, Rule};
use crate::model::date::When;
use crate::report::{Report, Span, Spanned};

pub(super) const RULE: Rule = Rule::error(
    "sequence-violation",
    "Dates stand in an order that cannot be.",
    "A part of an event lies within the whole; a claim is made after what it is about has begun; what replaces a claim \
     is later than the claim; a capture is taken after the publication; a name ends after it begins; a brief is \
     not older than its cutoff. Dates that only might be out of order are left alone, and so are those marked `?`, `~` or \
     `%`; where one has an hour the other may be a day of any time zone.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    let mut wrong = |span: Span, title: &str, other: Span, label: &str| {
        report.push(
            RULE.at(span, title)
                .also(other, label)
                .help("look at both dates"),
        );
    };
    for (_, event) in c.events() {
        if let Some(whole) = event.part_of.map(|w| c.library.event(w))
            && (before(&event.date, &whole.date) || before(&whole.date, &event.date))
        {
            wrong(
                event.date.span,
                "this part lies outside its whole",
                whole.date.span,
                "the whole",
            );
        }
        for claim in &event.claims {
            let Some(stated) = &claim.stated else {
                continue;
            };
            if before(stated, &event.date) {
                wrong(
                    stated.span,
                    "this was said before the event",
                    event.date.span,
                    "the event",
                );
            }
            let old = claim
                .supersedes
                .and_then(|old| c.library.claim(old).stated.as_ref());
            if let Some(old) = old.filter(|old| before(stated, old)) {
                wrong(
                    stated.span,
                    "this replaces a claim that is later",
                    old.span,
                    "the claim that it replaces",
                );
            }
        }
    }
    for source in &c.library.sources {
        let captured = source.capture.as_ref().and_then(|c| c.captured_at.as_ref());
        if let (Some(captured), Some(published)) = (captured, &source.published)
            && before(captured, published)
        {
            wrong(
                captured.span,
                "this capture was taken before the publication",
                published.span,
                "the publication",
            );
        }
    }
    let aliases = (c.library.actors.iter().flat_map(|a| &a.aliases))
        .chain(c.library.places.iter().flat_map(|p| &p.aliases));
    for alias in aliases {
        if let (Some(from), Some(to)) = (&alias.from, &alias.to)
            && before(to, from)
        {
            wrong(
                to.span,
                "this name ends before it begins",
                from.span,
                "it begins",
            );
        }
    }
    for brief in &c.library.briefs {
        if let Some(cutoff) = brief
            .cutoff
            .as_ref()
            .filter(|cutoff| before(&brief.date, cutoff))
        {
            wrong(
                brief.date.span,
                "this brief is older than the information in it",
                cutoff.span,
                "the cutoff",
            );
        }
    }
}

fn before(a: &Spanned<When>, b: &Spanned<When>) -> bool {
    is_before(&a.value, &b.value)
}
