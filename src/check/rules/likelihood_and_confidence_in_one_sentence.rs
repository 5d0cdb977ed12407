//! "It is likely, with high confidence": two things that do not share a sentence (ICD 203).

use crate::check::rule::{Checking, Rule};
use crate::lexicon::Kind;
use crate::model::Thing;
use crate::model::scale::Scale;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "likelihood-and-confidence-in-one-sentence",
    "A sentence of a brief speaks of likelihood and of confidence.",
    "Likelihood is about the event, confidence about the evidence. In one sentence readers take one for the other, so \
     ICD 203 keeps them apart. Make two sentences.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    let Some(lexicon) = c.lexicon() else { return };
    for prose in c.prose_of(|thing| matches!(thing, Thing::Brief(_))) {
        let text = prose.text();
        let confidence = lexicon.find(Kind::Confidence, &text);
        if confidence.is_empty() {
            continue;
        }
        let likelihood: Vec<_> = (lexicon.find(Kind::Likelihood, &text).into_iter())
            .filter(|f| {
                Scale::knows(&text[f.range.clone()])
                    || c.library.settings.scale.has(&text[f.range.clone()])
            })
            .collect();
        for sentence in lexicon.sentences(&text) {
            let within = |f: &&crate::lexicon::Found| {
                sentence.start <= f.range.start && f.range.end <= sentence.end
            };
            if let (Some(a), Some(b)) = (
                likelihood.iter().find(within),
                confidence.iter().find(within),
            ) {
                report.push(
                    RULE.at(
                        prose.at(&b.range),
                        "likelihood and confidence share this sentence",
                    )
                    .also(prose.at(&a.range), "the likelihood")
                    .help(
                        "make two sentences: one for how likely, one for how sure of the evidence",
                    ),
                );
            }
        }
    }
}
