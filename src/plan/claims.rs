//! Claims in tables: who says what, side by side on one scale.

use super::Plan;
use super::frame::Here;
use super::view::{ClaimGroup, ClaimRow, Link, Quote, Scale, Span};
use super::words;
use crate::draw::{figures, percent};
use crate::link::origins::Footing;
use crate::model::claim::{Citation, Claim, Credibility, Modality};
use crate::model::figure::Figure;
use crate::model::source::Reliability;
use crate::model::{ClaimIdx, Claimant, Linked, Subject, Thing};

impl Plan<'_> {
    /// Claims grouped by what they are about, each group on a scale of its own.
    /// Figures first, then words, then silence; in each by the date stated. Never by size.
    pub(super) fn claim_groups(&self, here: &Here, claims: &[ClaimIdx]) -> Vec<ClaimGroup> {
        let mut order: Vec<(String, Vec<ClaimIdx>)> = Vec::new();
        for idx in claims {
            let title = self.group_title(self.library.claim(*idx));
            match order.iter_mut().find(|(t, _)| *t == title) {
                Some((_, group)) => group.push(*idx),
                None => order.push((title, vec![*idx])),
            }
        }
        order
            .into_iter()
            .map(|(title, group)| self.group(here, title, group))
            .collect()
    }

    fn group(&self, here: &Here, title: String, mut claims: Vec<ClaimIdx>) -> ClaimGroup {
        claims.sort_by_cached_key(|i| self.claim_order(self.library.claim(*i)));
        let figures = claims.iter().map(|i| &self.library.claim(*i).value.value);
        let top = figures::top(figures);
        let drawn = top.filter(|_| self.library.settings.drawings);
        let rows: Vec<ClaimRow> = claims
            .iter()
            .map(|i| self.claim_row(here, *i, drawn))
            .collect();
        let mut footing = Footing::default();
        (claims.iter()).for_each(|i| footing.add(self.origins.claim(*i)));
        ClaimGroup {
            chart: drawn.and_then(|top| self.chart(here, &title, &claims, &rows, top)),
            title,
            glyph: top.and_then(|_| self.glyph(&footing)),
            rests_on: top.is_some().then(|| self.footing(&footing)),
            top: drawn.map(|t| self.words.number(&format!("{t}"))),
            span: self.span(&claims),
            rows,
        }
    }

    /// Low, best and high over the figures that compete; none where all say the same. A figure that
    /// its own claimant has replaced no longer competes.
    fn span(&self, claims: &[ClaimIdx]) -> Option<Span> {
        let replaced: Vec<ClaimIdx> = claims
            .iter()
            .filter_map(|i| self.library.claim(*i).supersedes)
            .collect();
        let competing: Vec<&Claim<Linked>> = (claims.iter())
            .filter(|i| !replaced.contains(i))
            .map(|i| self.library.claim(*i))
            .filter(|c| c.modality != Modality::Denied && c.value.value.lowest().is_some())
            .collect();
        // Of two that begin at the same figure the one that ends sooner is the lower; of two that end there, the one that
        // begins later is the higher.
        let low = competing.iter().min_by(|a, b| {
            let (first, then) = (least(a).total_cmp(&least(b)), most(a).total_cmp(&most(b)));
            first.then(then)
        })?;
        let high = competing.iter().max_by(|a, b| {
            let (first, then) = (most(a).total_cmp(&most(b)), least(a).total_cmp(&least(b)));
            first.then(then)
        })?;
        let differ = competing.iter().any(|c| c.value.value != low.value.value);
        differ.then(|| Span {
            low: self.words.figure(&end(&low.value.value, false)),
            best: best(&competing).map(|f| self.words.figure(&f)),
            high: self.words.figure(&end(&high.value.value, true)),
        })
    }

    fn claim_order(&self, claim: &Claim<Linked>) -> impl Ord + use<> {
        let class = match claim.value.value {
            Figure::Words(_) => 2,
            Figure::Vague(_) => 1,
            _ => 0,
        };
        (
            class,
            claim.stated.is_none(),
            claim.stated.as_ref().map(|s| s.value.sort_key()),
            claim.id.value.clone(),
        )
    }

    /// "Wagner: killed".
    fn group_title(&self, claim: &Claim<Linked>) -> String {
        let attribute = self.attribute(claim);
        match &claim.subject {
            None => words::capital(&attribute),
            Some(subject) => format!("{}: {attribute}", words::capital(&self.subject(subject))),
        }
    }

    /// "distance (km)".
    fn attribute(&self, claim: &Claim<Linked>) -> String {
        let name = &claim.attribute.value;
        let declared = self
            .library
            .settings
            .attributes
            .iter()
            .find(|a| a.name == *name);
        let plain = self.words.own(name);
        match declared.and_then(|a| a.unit.as_deref()) {
            Some(unit) => {
                let suffix = format!(" {unit}");
                format!("{} ({unit})", plain.strip_suffix(&suffix).unwrap_or(&plain))
            }
            None => plain,
        }
    }

    fn subject(&self, subject: &Subject) -> String {
        match subject {
            Subject::Actor(i) => self.library.name(Thing::Actor(*i)).to_owned(),
            Subject::Words(words) => words.clone(),
        }
    }

    /// One claim; `top` is the end of its table's scale.
    pub(super) fn claim_row(&self, here: &Here, idx: ClaimIdx, top: Option<f64>) -> ClaimRow {
        let claim = self.library.claim(idx);
        let subject = claim.subject.as_ref().map(|s| match s {
            Subject::Actor(i) => self.link(here, Thing::Actor(*i)),
            Subject::Words(words) => Link {
                text: words.clone(),
                ..Link::default()
            },
        });
        ClaimRow {
            id: claim.id.value.clone(),
            claimant: self.claimant(here, claim),
            own: self.part(claim.marking.as_ref()),
            attribute: self.attribute(claim),
            subject,
            says: self.words.figure(&claim.value.value),
            scale: top.and_then(|top| scale(&claim.value.value, top)),
            manner: self.words.of("modality", claim.modality),
            stated: claim.stated.as_ref().map_or_else(
                || self.words.say("not-stated"),
                |s| self.words.date(&s.value),
            ),
            through: self.source_links(here, claim.relayed_by.iter().copied()),
            origins: Some(self.origins.claim(idx))
                .filter(|footing| footing.carriers.len() > 1)
                .map(|footing| self.footing(footing)),
            grade: self.claim_grade(claim),
            evidence: claim
                .evidence
                .iter()
                .filter_map(|c| self.quote(here, c))
                .collect(),
            note: claim.note.clone(),
            event: self.claim_link(here, idx),
        }
    }

    fn claimant(&self, here: &Here, claim: &Claim<Linked>) -> Link {
        match claim.claimant {
            Claimant::Actor(i) => self.link(here, Thing::Actor(i)),
            Claimant::Source(i) => self.link(here, Thing::Source(i)),
        }
    }

    /// The reliability of the source that carries the claim, the best where several do, with its credibility.
    fn claim_grade(&self, claim: &Claim<Linked>) -> Option<super::view::Grade> {
        let sources = crate::link::uses::claim_sources(claim);
        let best: Option<Reliability> = sources
            .iter()
            .map(|s| self.library.source(*s).reliability)
            .min();
        best.map(|r| self.words.grade(r, claim.credibility))
    }

    /// Exact words as evidence; none where only the source is named.
    pub(super) fn quote(&self, here: &Here, citation: &Citation<Linked>) -> Option<Quote> {
        let excerpt = citation.quote.as_ref()?;
        Some(Quote {
            words: excerpt.words().value.clone(),
            lang: self.library.source(citation.source).language.clone(),
            translation: citation.translation.clone(),
            source: self.excerpt_link(here, citation.source, excerpt),
            locator: citation.locator.as_deref().map(|l| self.words.locator(l)),
            live: self.live(citation.source, excerpt),
        })
    }
}

/// Where a figure stands among those that begin low: with no lower end of its own below the same figure exactly.
fn least(claim: &Claim<Linked>) -> f64 {
    let named = claim.value.value.lowest().unwrap_or(0.0);
    match claim.value.value {
        Figure::AtMost(_) => named - 0.5,
        _ => named,
    }
}

/// The highest value that a figure names; an open end counts for more than a closed one.
fn most(claim: &Claim<Linked>) -> f64 {
    let named = claim.value.value.highest().unwrap_or(0.0);
    match claim.value.value {
        Figure::AtLeast(_) | Figure::Vague(_) => named + 0.5,
        _ => named,
    }
}

/// One end of what a figure allows: of a range the figure that stands there.
fn end(figure: &Figure, upper: bool) -> Figure {
    match figure {
        Figure::Range(low, high) => Figure::Exact(if upper { high } else { low }.clone()),
        other => other.clone(),
    }
}

/// The figure of the best graded claims, where they agree on one and it is graded better than the others.
fn best(claims: &[&Claim<Linked>]) -> Option<Figure> {
    let graded = |c: &&&Claim<Linked>| c.credibility.filter(|c| *c < Credibility::Four);
    let top = claims.iter().filter_map(|c| graded(&c)).min()?;
    let mut figures: Vec<&Figure> = (claims.iter())
        .filter(|c| graded(c) == Some(top))
        .map(|c| &c.value.value)
        .collect();
    figures.dedup();
    let one = figures.pop()?;
    figures.is_empty().then(|| one.clone())
}

/// A figure on the line from 0 to `top`.
pub(super) fn scale(figure: &Figure, top: f64) -> Option<Scale> {
    let extent = figures::extent(figure, top)?;
    let kind = match extent.kind {
        figures::Kind::Exact => "exact",
        figures::Kind::AtLeast => "at-least",
        figures::Kind::AtMost => "at-most",
        figures::Kind::About => "about",
        figures::Kind::Range => "range",
        figures::Kind::Vague => "vague",
    };
    Some(Scale {
        kind: kind.to_owned(),
        from: percent(extent.from),
        to: percent(extent.to),
        width: percent(extent.to - extent.from),
    })
}
