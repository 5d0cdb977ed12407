//! "Cite this" on the pages of briefs, events and sources.

use super::Plan;
use super::view::{self, Link};
use crate::export;
use crate::model::claim::Claim;
use crate::model::{BriefIdx, Claimant, EventIdx, Linked, SourceIdx, Thing};

/// A brief, and each judgement by its anchor.
pub(super) fn brief(plan: &Plan<'_>, idx: BriefIdx) -> view::Cite {
    let judgements = &plan.library.briefs[idx.at()].judgements;
    let anchors = judgements.iter().zip(1..).map(|(j, n): (_, usize)| Link {
        text: plan.words.tell("judgement", &[("number", n.into())]),
        href: format!("#{}", j.id.value),
        ..Link::default()
    });
    view::Cite {
        anchors: anchors.collect(),
        note: place(plan, Thing::Brief(idx)),
        ..view(plan, plan.data.cite_brief(idx))
    }
}

/// An event, and each claim by its anchor.
pub(super) fn event(plan: &Plan<'_>, idx: EventIdx) -> view::Cite {
    let claims = &plan.library.event(idx).claims;
    let who = |c: &Claim<Linked>| match c.claimant {
        Claimant::Actor(i) => plan.library.name(Thing::Actor(i)),
        Claimant::Source(i) => plan.library.name(Thing::Source(i)),
    };
    let anchors = claims.iter().map(|c| Link {
        text: format!(
            "{}: {}",
            plan.words.beside(who(c)),
            plan.data.claim_words(c)
        ),
        href: format!("#{}", c.id.value),
        ..Link::default()
    });
    view::Cite {
        anchors: anchors.collect(),
        note: place(plan, Thing::Event(idx)),
        ..view(plan, plan.data.cite_event(idx))
    }
}

/// A source: the document itself.
pub(super) fn source(plan: &Plan<'_>, idx: SourceIdx) -> view::Cite {
    view::Cite {
        note: plan.words.say("cite-document"),
        ..view(plan, plan.data.cite_source(idx))
    }
}

/// Where the thing stands for good.
fn place(plan: &Plan<'_>, thing: Thing) -> String {
    plan.data.permanent(thing).map_or_else(
        || plan.words.say("cite-no-address"),
        |address| {
            plan.words
                .tell("cite-address", &[("address", address.into())])
        },
    )
}

fn view(plan: &Plan<'_>, cite: export::Cite) -> view::Cite {
    view::Cite {
        plain: plan.words.put(cite.plain),
        bibtex: cite.bibtex,
        ris: cite.ris,
        csl: cite.csl,
        ..view::Cite::default()
    }
}
