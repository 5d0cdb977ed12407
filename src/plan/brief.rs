//! The page of a brief, and its judgements wherever they stand.

use super::frame::{Here, Part};
use super::text::Writer;
use super::view::{self, Confidence, Indicator, Likelihood, Mention, Revision};
use super::{Page, Plan, View, words};
use crate::model::brief::{Brief, Judgement};
use crate::model::scale::Band;
use crate::model::words::{Confidence as Level, Word};
use crate::model::{BriefIdx, Evidence, Linked, Thing};

pub(super) fn brief(plan: &Plan<'_>, idx: BriefIdx) -> Page {
    let brief = &plan.library.briefs[idx.at()];
    let here = Here::new(plan.path(Thing::Brief(idx)));
    let mut writer = Writer::new(plan, &here);
    let bluf_html = paragraphs(writer.html(&brief.bluf));
    let judgements = judgements(plan, &here, idx, &mut |t| writer.html(t));
    let sections = writer.sections(&brief.body);
    let gaps_html = brief.gaps.iter().map(|t| writer.html(t)).collect();
    let dissent_html = brief.dissent.iter().map(|t| writer.html(t)).collect();
    let source_summary_html = brief
        .source_summary
        .as_ref()
        .map(|t| paragraphs(writer.html(t)));
    let summary = super::text::without_tags(&plan.without_notes(&here, &brief.bluf));
    let view = view::Brief {
        frame: plan.frame(&here, Part::Briefs, &brief.title.value, Some(&summary)),
        kicker: kicker(brief),
        title: brief.title.value.clone(),
        bluf_html,
        judgements,
        body: view::Body {
            sections,
            notes: writer.notes(),
        },
        indicators: indicators(brief),
        gaps_html,
        dissent_html,
        source_summary_html,
        revisions: brief.revisions.iter().map(|r| revision(brief, r)).collect(),
        mentions: plan.mentions(&here, &plan.uses.briefs[idx.at()]),
    };
    Page {
        path: here.path,
        view: View::Brief(Box::new(view)),
    }
}

/// Inline text as a paragraph; paragraphs as they are.
pub(super) fn paragraphs(html: String) -> String {
    if html.is_empty() || html.starts_with("<p>") {
        html
    } else {
        format!("<p>{html}</p>")
    }
}

/// "Brief · 9 October 2024 · information up to 9 October 2024".
fn kicker(brief: &Brief<Linked>) -> String {
    let cutoff = brief
        .cutoff
        .as_ref()
        .map(|c| format!(" · information up to {}", words::date(&c.value)));
    format!(
        "Brief · {}{}",
        words::date(&brief.date.value),
        cutoff.unwrap_or_default()
    )
}

/// A brief's judgements; `html` writes their texts, with notes or without.
pub(super) fn judgements(
    plan: &Plan<'_>,
    here: &Here,
    idx: BriefIdx,
    html: &mut dyn FnMut(&crate::model::text::Text<Linked>) -> String,
) -> Vec<view::Judgement> {
    let brief = &plan.library.briefs[idx.at()];
    let ticks = plan.library.settings.scale.ticks();
    let view = |(j, number): (&Judgement<Linked>, usize)| view::Judgement {
        id: j.id.value.clone(),
        number,
        html: html(&j.text),
        likelihood: likelihood(&j.likelihood.value, &ticks),
        confidence: confidence(j.confidence),
        basis_html: j.basis.as_ref().map(&mut *html),
        footing: plan.footing(plan.origins.judgement(idx, number - 1)),
        ceiling: plan.ceiling(idx, number - 1),
        rests_on: rests_on(j),
        evidence: j
            .evidence
            .iter()
            .map(|e| evidence(plan, here, *e))
            .collect(),
        assumptions: j.assumptions.clone(),
        alternatives: j.alternatives.clone(),
        resolution: j.resolution.clone(),
    };
    brief.judgements.iter().zip(1..).map(view).collect()
}

/// A word of the scale with its range.
pub(super) fn likelihood(band: &Band, ticks: &[u8]) -> Likelihood {
    Likelihood {
        word: band.word.clone(),
        low: band.low,
        high: band.high,
        width: band.high.saturating_sub(band.low),
        ticks: ticks.to_vec(),
    }
}

fn confidence(level: Level) -> Confidence {
    let height = match level {
        Level::Low => 1,
        Level::Moderate => 2,
        Level::High => 3,
    };
    Confidence {
        word: level.word().to_owned(),
        level: height,
    }
}

/// "2 events, 3 claims, 2 sources".
fn rests_on(judgement: &Judgement<Linked>) -> String {
    let of = |pick: fn(&Evidence) -> bool| judgement.evidence.iter().filter(|e| pick(e)).count();
    let counts = [
        (of(|e| matches!(e, Evidence::Event(_))), "event", "events"),
        (of(|e| matches!(e, Evidence::Claim(_))), "claim", "claims"),
        (
            of(|e| matches!(e, Evidence::Source(_))),
            "source",
            "sources",
        ),
    ];
    let parts: Vec<String> = counts
        .into_iter()
        .filter(|c| c.0 > 0)
        .map(|(n, one, many)| words::count(n, one, many))
        .collect();
    if parts.is_empty() {
        "no evidence is named".to_owned()
    } else {
        parts.join(", ")
    }
}

fn evidence(plan: &Plan<'_>, here: &Here, evidence: Evidence) -> Mention {
    match evidence {
        Evidence::Event(i) => plan.mention(here, Thing::Event(i), None),
        Evidence::Source(i) => plan.mention(here, Thing::Source(i), None),
        Evidence::Claim(i) => {
            let row = plan.claim_row(here, i, None);
            let subject = row
                .subject
                .map_or(String::new(), |s| format!("{}, ", s.text));
            let text = format!(
                "{}: {subject}{} {}",
                row.claimant.text, row.attribute, row.says
            );
            let link = view::Link {
                text,
                lang: None,
                ..row.event
            };
            Mention {
                link,
                kind: "claim".to_owned(),
                how: None,
            }
        }
    }
}

fn indicators(brief: &Brief<Linked>) -> Vec<Indicator> {
    let of = |(j, number): (&Judgement<Linked>, usize)| -> Vec<Indicator> {
        let href = format!("#{}", j.id.value);
        let row = |i: &crate::model::brief::Indicator| Indicator {
            text: i.text.clone(),
            effect: i.effect.clone(),
            judgement: number,
            href: href.clone(),
        };
        j.indicators.iter().map(row).collect()
    };
    brief.judgements.iter().zip(1..).flat_map(of).collect()
}

fn revision(brief: &Brief<Linked>, revision: &crate::model::brief::Revision) -> Revision {
    let moved = |m: &crate::model::brief::Moved| {
        let number = brief
            .judgements
            .iter()
            .position(|j| j.id.value == m.id.value);
        let which = number.map_or(m.id.value.clone(), |n| (n + 1).to_string());
        let why = m.why.as_ref().map_or(String::new(), |w| format!(": {w}"));
        format!("Judgement {which}: {} → {}{why}", m.from, m.to)
    };
    Revision {
        date: words::date(&revision.date.value),
        kind: revision.kind.word().to_owned(),
        note: revision.note.clone(),
        judgements: revision.judgements.iter().map(moved).collect(),
    }
}
