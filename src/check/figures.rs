//! Figures against each other: what each allows, and whether they can both be true.

use crate::link::Library;
use crate::link::origins::{Origins, Replaced};
use crate::model::claim::{Claim, Modality};
use crate::model::event::Event;
use crate::model::figure::Figure;
use crate::model::{ClaimIdx, Linked, Subject};

/// The values that a figure allows: the least and the most. None for words.
pub(super) fn bounds(figure: &Figure) -> Option<(f64, f64)> {
    let about = 0.2;
    Some(match figure {
        Figure::Exact(n) => (n.value(), n.value()),
        Figure::AtLeast(n) => (n.value(), f64::INFINITY),
        Figure::AtMost(n) => (0.0, n.value()),
        Figure::About(n) => (n.value() * (1.0 - about), n.value() * (1.0 + about)),
        Figure::Range(a, b) => (a.value(), b.value()),
        Figure::Vague(v) => (v.least(), v.most()),
        Figure::Words(_) => return None,
    })
}

/// Whether both figures can be true. Words agree with anything.
pub(super) fn agree(a: &Figure, b: &Figure) -> bool {
    match (bounds(a), bounds(b)) {
        (Some(a), Some(b)) => a.0 <= b.1 && b.0 <= a.1,
        _ => true,
    }
}

/// Whether two claims are about the same thing.
pub(super) fn same_matter(a: &Claim<Linked>, b: &Claim<Linked>) -> bool {
    let subject = |s: &Option<Subject>| match s {
        Some(Subject::Words(words)) => Some(Subject::Words(words.to_lowercase())),
        other => other.clone(),
    };
    a.attribute.value == b.attribute.value && subject(&a.subject) == subject(&b.subject)
}

/// Whether claimants differ over something in an event.
pub(super) fn competing(event: &Event<Linked>) -> bool {
    let pairs = event
        .claims
        .iter()
        .enumerate()
        .flat_map(|(i, a)| event.claims[i + 1..].iter().map(move |b| (a, b)));
    let mut rival = pairs.filter(|(a, b)| a.claimant != b.claimant && same_matter(a, b));
    rival.any(|(a, b)| {
        let denies = (a.modality == Modality::Denied) != (b.modality == Modality::Denied);
        denies || !agree(&a.value.value, &b.value.value)
    })
}

/// Whether one figure can confirm another. Words can confirm words, which are told apart by their readers alone.
fn may_confirm(a: &Figure, b: &Figure) -> bool {
    matches!(a, Figure::Words(_)) == matches!(b, Figure::Words(_)) && agree(a, b)
}

/// Whether another claim of the same event, from another origin, says the same of the same matter. Who does not vouch for
/// it, and who has taken it back, confirms nothing.
pub(super) fn confirmed(
    library: &Library,
    origins: &Origins,
    idx: ClaimIdx,
    event: &Event<Linked>,
) -> bool {
    let own = &origins.claim(idx).origins;
    let claim = &event.claims[idx.claim as usize];
    let denies = |claim: &Claim<Linked>| claim.modality == Modality::Denied;
    let replaced = Replaced::of(library, event);
    let vouches = |c: &Claim<Linked>| matches!(c.modality, Modality::Asserted | Modality::Denied);
    let confirms = |(other, n): (&Claim<Linked>, u32)| {
        let other_idx = ClaimIdx {
            event: idx.event,
            claim: n,
        };
        let independent = !origins.claim(other_idx).origins.is_subset(own);
        let stands = vouches(other) && denies(other) == denies(claim) && !replaced.has(other);
        independent
            && stands
            && same_matter(claim, other)
            && may_confirm(&claim.value.value, &other.value.value)
    };
    event.claims.iter().zip(0..).any(confirms)
}
