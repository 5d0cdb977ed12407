//! "Possibly", in a judgement.

use crate::check::prose::Part;
use crate::check::rule::{Checking, Rule};
use crate::lexicon::Kind;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "likelihood-off-scale",
    "A judgement uses a word of likelihood that is not on the project's scale.",
    "“Possible”, “may”, “cannot be ruled out” mean something else to every reader. A judgement states what is judged; \
     how likely it is stands in `likelihood`, on the scale that bluf.toml chooses.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    let Some(lexicon) = c.lexicon() else { return };
    for prose in c
        .prose
        .iter()
        .filter(|p| matches!(p.part, Part::Judgement(_)))
    {
        let text = prose.text();
        for found in lexicon.find(Kind::Likelihood, &text) {
            let word = &text[found.range.clone()];
            if !c.library.settings.scale.has(word) {
                report.push(
                    RULE.at(
                        prose.at(&found.range),
                        format!("“{word}” is not on the scale"),
                    )
                    .help("state what is judged, and how likely it is in `likelihood`"),
                );
            }
        }
    }
}
