//! A source that was published before what it is cited for.

use crate::check::dates::is_before;
use crate::check::rule::{Checking, Rule};
use crate::link::uses::cited;
use crate::model::event::Event;
use crate::model::{Linked, SourceIdx};
use crate::report::{Report, Span};

pub(super) const RULE: Rule = Rule::error(
    "event-after-source",
    "A source was published before the event that it is cited for.",
    "A report cannot tell what had not happened. Either date is wrong, or the source is background: cite it elsewhere, \
     or waive this with the reason. Dates that are merely uncertain are left alone: both bounds must be apart, neither date \
     may be marked `?`, `~` or `%`, and where one has an hour the other may be a day of any time zone.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for (_, event) in c.events() {
        for citation in event.claims.iter().flat_map(|claim| &claim.evidence) {
            compare(c, event, citation.source, citation.at, report);
        }
        for source in cited(&event.body) {
            compare(c, event, source, event.date.span, report);
        }
    }
}

fn compare(
    c: &Checking<'_>,
    event: &Event<Linked>,
    source: SourceIdx,
    at: Span,
    report: &mut Report,
) {
    let source = c.library.source(source);
    let Some(published) = &source.published else {
        return;
    };
    if is_before(&published.value, &event.date.value) {
        let title = format!("`{}` was published before this event", source.id);
        report.push(
            RULE.at(at, title)
                .also(published.span, "published then")
                .help("look at both dates; background is better cited in a brief or on a page"),
        );
    }
}
