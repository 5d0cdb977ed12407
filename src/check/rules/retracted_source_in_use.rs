//! A source was withdrawn or corrected, and something leans on it.

use crate::check::rule::{Checking, Rule};
use crate::link::uses::{cited, claim_sources};
use crate::model::source::Standing;
use crate::model::{Evidence, SourceIdx};
use crate::report::{Finding, Report, Severity, Span};

pub(super) const RULE: Rule = Rule::error(
    "retracted-source-in-use",
    "Something leans on a source that was retracted or corrected.",
    "A retraction ripples: every event, claim and judgement that leaned on the source is listed, and marked on the \
     site. A retracted source is an error until each use is taken out or waived with the reason; a corrected one is a \
     warning.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    if c.library
        .sources
        .iter()
        .all(|s| s.status == Standing::Current)
    {
        return;
    }
    let mut lean = |source: SourceIdx, span: Span, what: String| {
        report.findings.extend(finding(c, source, span, what))
    };
    for (_, event, claim) in c.claims() {
        for source in claim_sources(claim) {
            let cited = claim.evidence.iter().find(|e| e.source == source);
            lean(
                source,
                cited.map_or(claim.id.span, |e| e.at),
                format!("the claim `{}` of “{}”", claim.id.value, event.title.value),
            );
        }
    }
    for (_, event) in c.events() {
        for source in cited(&event.body) {
            lean(
                source,
                event.title.span,
                format!("the account of “{}”", event.title.value),
            );
        }
    }
    for brief in &c.library.briefs {
        for judgement in &brief.judgements {
            let named = judgement.evidence.iter().filter_map(|e| match e {
                Evidence::Source(source) => Some(*source),
                Evidence::Event(_) | Evidence::Claim(_) => None,
            });
            named.for_each(|source| {
                lean(
                    source,
                    judgement.id.span,
                    format!("the judgement `{}`", judgement.id.value),
                )
            });
        }
        let texts = brief.texts();
        let mut sources: Vec<SourceIdx> = texts.iter().flat_map(|t| cited(t)).collect();
        sources.sort_unstable();
        sources.dedup();
        sources.into_iter().for_each(|source| {
            lean(
                source,
                brief.title.span,
                format!("the brief “{}”", brief.title.value),
            )
        });
    }
}

fn finding(c: &Checking<'_>, source: SourceIdx, span: Span, what: String) -> Option<Finding> {
    let source = c.library.source(source);
    let (severity, word) = match source.status {
        Standing::Current => return None,
        Standing::Corrected => (Severity::Warning, "corrected"),
        Standing::Retracted => (Severity::Error, "retracted"),
    };
    let note = source
        .status_note
        .as_deref()
        .map_or(String::new(), |n| format!(": {n}"));
    let finding = RULE
        .at(
            span,
            format!(
                "{what} leans on `{}`, which its publisher has {word}{note}",
                source.id
            ),
        )
        .also(source.title.span, "the source")
        .help("look at what still stands without it, take it out, or waive this with the reason");
    Some(Finding {
        severity,
        ..finding
    })
}
