//! The page of a brief, and its judgements wherever they stand.

use super::frame::Here;
use super::menu::Part;
use super::text::Writer;
use super::view::{self, Confidence, Indicator, Likelihood, Mention, Move, Revision};
use super::words::Words;
use super::{Page, Plan, View, cite};
use crate::model::brief::{Brief, Judgement};
use crate::model::scale::Band;
use crate::model::words::Confidence as Level;
use crate::model::{BriefIdx, Evidence, Linked, Thing};

pub(super) fn brief(plan: &Plan<'_>, idx: BriefIdx) -> Page {
    let brief = &plan.library.briefs[idx.at()];
    let thing = Thing::Brief(idx);
    let here = Here::new(plan.path(thing));
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
    let (mentions, mentions_rest) = plan.mentions(&here, thing);
    let view = view::Brief {
        frame: plan.translated(
            &here,
            thing,
            view::Frame {
                card: plan.card(idx),
                as_of: plan.as_of_brief(&here, idx),
                ld: plan.ld(|data| data.brief_ld(idx)),
                ..plan.frame(&here, Part::Briefs, &brief.title.value, Some(&summary))
            },
        ),
        cite: cite::brief(plan, idx),
        kicker: plan
            .words
            .put(crate::export::kicker(brief, plan.words.locale)),
        title: brief.title.value.clone(),
        date: plan.words.date(&brief.date.value),
        bluf_html,
        judgements,
        body: plan.tongued(
            thing,
            view::Body {
                sections,
                notes: writer.notes(),
            },
        ),
        indicators: indicators(brief),
        gaps_html,
        dissent_html,
        source_summary_html,
        revisions: brief
            .revisions
            .iter()
            .map(|r| revision(plan, &brief.judgements, r))
            .collect(),
        past: plan.past(&here, &brief.id),
        notice: plan.notice(&brief.revisions),
        versions: plan.version_links(&here, &brief.id),
        mentions,
        mentions_rest,
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
        own: plan.part(j.marking.as_ref()),
        likelihood: likelihood(&j.likelihood.value, &ticks),
        confidence: confidence(j.confidence, plan.words),
        basis_html: j.basis.as_ref().map(&mut *html),
        footing: plan.footing(plan.origins.judgement(idx, number - 1)),
        glyph: plan.glyph(plan.origins.judgement(idx, number - 1)),
        ceiling: plan.ceiling(idx, number - 1),
        unseen: plan.unseen(j.unseen),
        rests_on: rests_on(j, plan.words),
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

fn confidence(level: Level, words: Words<'_>) -> Confidence {
    let height = match level {
        Level::Low => 1,
        Level::Moderate => 2,
        Level::High => 3,
    };
    Confidence {
        word: words.of("confidence", level),
        level: height,
    }
}

/// "2 events, 3 claims, 2 sources".
fn rests_on(judgement: &Judgement<Linked>, words: Words<'_>) -> String {
    let of = |pick: fn(&Evidence) -> bool| judgement.evidence.iter().filter(|e| pick(e)).count();
    let parts = words.counts(&[
        (of(|e| matches!(e, Evidence::Event(_))), "event"),
        (of(|e| matches!(e, Evidence::Claim(_))), "claim"),
        (of(|e| matches!(e, Evidence::Source(_))), "source"),
    ]);
    if parts.is_empty() {
        words.say("no-evidence")
    } else {
        words.locale.commas(&parts)
    }
}

fn evidence(plan: &Plan<'_>, here: &Here, evidence: Evidence) -> Mention {
    match evidence {
        Evidence::Event(i) => plan.mention(here, Thing::Event(i), None),
        Evidence::Source(i) => plan.mention(here, Thing::Source(i), None),
        Evidence::Claim(i) => {
            let row = plan.claim_row(here, i, None);
            let mut args = vec![
                ("claimant", row.claimant.text.into()),
                ("attribute", row.attribute.into()),
                ("says", row.says.into()),
            ];
            let key = match row.subject {
                None => "claim-says",
                Some(subject) => {
                    args.push(("subject", subject.text.into()));
                    "claim-says-of"
                }
            };
            let text = plan.words.tell(key, &args);
            let link = view::Link {
                text,
                lang: None,
                ..row.event
            };
            Mention {
                link,
                kind: plan.words.say("thing-claim"),
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

/// A revision; the judgements that it moved are called by their numbers.
pub(super) fn revision(
    plan: &Plan<'_>,
    judgements: &[Judgement<Linked>],
    revision: &crate::model::revision::Revision,
) -> Revision {
    let words = plan.words;
    let scale = &plan.library.settings.scale;
    let ticks = scale.ticks();
    let band = |word: &str| scale.band(word).map(|band| likelihood(band, &ticks));
    let moved = |m: &crate::model::revision::Moved| {
        let number = judgements.iter().position(|j| j.id.value == m.id.value);
        let which = number.map_or(m.id.value.clone(), |n| (n + 1).to_string());
        let mut args = vec![
            ("which", which.into()),
            ("from", (&m.from).into()),
            ("to", (&m.to).into()),
        ];
        let text = match &m.why {
            None => words.tell("judgement-moved", &args),
            Some(why) => {
                args.push(("why", why.into()));
                words.tell("judgement-moved-why", &args)
            }
        };
        let (from, to) = (band(&m.from), band(&m.to));
        let both = from.is_some() && to.is_some();
        Move {
            text,
            from: from.filter(|_| both),
            to: to.filter(|_| both),
        }
    };
    Revision {
        date: words.date(&revision.date.value),
        kind: words.of("revision", revision.kind),
        note: revision.note.clone(),
        judgements: revision.judgements.iter().map(moved).collect(),
        own: plan.part(revision.marking.as_ref()),
    }
}
