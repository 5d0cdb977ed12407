//! Things in an order that cannot be.

use crate::check::dates::is_before;
use crate::check::rule::{Checking, Rule};
use crate::model::Linked;
use crate::model::actor::Alias;
use crate::model::brief::Brief;
use crate::model::claim::Claim;
use crate::model::date::When;
use crate::model::event::Event;
use crate::model::source::Source;
use crate::report::{Finding, Report, Spanned};

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
    for (_, event) in c.events() {
        let whole = event.part_of.map(|whole| &c.library.event(whole).date);
        let outside = whole.filter(|w| before(&event.date, w) || before(w, &event.date));
        let title = "this part lies outside its whole";
        report
            .findings
            .extend(outside.map(|w| told(&event.date, title, w, "the whole")));
        for claim in &event.claims {
            report.findings.extend(of_claim(c, event, claim));
        }
    }
    let sources = c.library.sources.iter().filter_map(|s| of_source(s));
    report.findings.extend(sources);
    let aliases = (c.library.actors.iter().flat_map(|a| &a.aliases))
        .chain(c.library.places.iter().flat_map(|p| &p.aliases));
    report.findings.extend(aliases.filter_map(of_alias));
    let briefs = c.library.briefs.iter().filter_map(|b| of_brief(b));
    report.findings.extend(briefs);
}

/// A claim that comes before its event, or before the claim that it replaces.
fn of_claim(
    c: &Checking<'_>,
    event: &Event<Linked>,
    claim: &Claim<Linked>,
) -> impl Iterator<Item = Finding> {
    let stated = claim.stated.as_ref();
    let early = stated.and_then(|stated| {
        let title = "this was said before the event";
        too_early(stated, title, &event.date, "the event")
    });
    let replaces = stated.zip(claim.supersedes).and_then(|(stated, old)| {
        let title = "this replaces a claim that is later";
        let old = c.library.claim(old).stated.as_ref()?;
        too_early(stated, title, old, "the claim that it replaces")
    });
    early.into_iter().chain(replaces)
}

fn of_source(source: &Source<Linked>) -> Option<Finding> {
    let captured = source.capture.as_ref()?.captured_at.as_ref()?;
    let published = source.published.as_ref()?;
    let title = "this capture was taken before the publication";
    too_early(captured, title, published, "the publication")
}

fn of_alias(alias: &Alias<Linked>) -> Option<Finding> {
    let title = "this name ends before it begins";
    too_early(alias.to.as_ref()?, title, alias.from.as_ref()?, "it begins")
}

fn of_brief(brief: &Brief<Linked>) -> Option<Finding> {
    let title = "this brief is older than the information in it";
    too_early(&brief.date, title, brief.cutoff.as_ref()?, "the cutoff")
}

/// What is said of two dates where the first is before the other.
fn too_early(
    date: &Spanned<When>,
    title: &str,
    other: &Spanned<When>,
    label: &str,
) -> Option<Finding> {
    before(date, other).then(|| told(date, title, other, label))
}

fn told(date: &Spanned<When>, title: &str, other: &Spanned<When>, label: &str) -> Finding {
    let finding = RULE.at(date.span, title).also(other.span, label);
    finding.help("look at both dates")
}

fn before(a: &Spanned<When>, b: &Spanned<When>) -> bool {
    is_before(&a.value, &b.value)
}
