//! "Likely" here, "probable" there.

use crate::check::rule::{Checking, Rule};
use crate::lexicon::Kind;
use crate::model::scale::Scale;
use crate::model::{BriefIdx, Thing};
use crate::report::{Report, Span};

pub(super) const RULE: Rule = Rule::error(
    "mixed-likelihood-sets",
    "A brief uses words of both ICD 203 sets.",
    "ICD 203 has two sets of words for one scale, and one product uses one of them: a reader who meets “likely” and \
     “probable” looks for a difference that is not there.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    let Some(lexicon) = c.lexicon() else { return };
    let (first, second) = (Scale::icd_203(), Scale::icd_203_second());
    for i in (0..).take(c.library.briefs.len()).map(BriefIdx) {
        let mut seen: [Option<(Span, String)>; 2] = [None, None];
        for prose in c.prose_of(|thing| thing == Thing::Brief(i)) {
            let text = prose.text();
            for found in lexicon.find(Kind::Likelihood, &text) {
                let word = &text[found.range.clone()];
                let set = if first.has(word) {
                    0
                } else if second.has(word) && !word.eq_ignore_ascii_case("remote") {
                    1
                } else {
                    continue;
                };
                seen[set].get_or_insert_with(|| (prose.at(&found.range), word.to_lowercase()));
            }
        }
        let ours = usize::from(c.library.settings.scale == second);
        if let [Some(a), Some(b)] = seen {
            let (kept, other) = if ours == 0 { (a, b) } else { (b, a) };
            report.push(
                RULE.at(
                    other.0,
                    format!("“{}” and “{}” are words of two sets", kept.1, other.1),
                )
                .also(kept.0, "the other set")
                .help("keep to one set of words"),
            );
        }
    }
}
