//! "The ministry denied that 84 were killed", stored as 84.

use crate::check::rule::{Checking, Rule};
use crate::model::Linked;
use crate::model::claim::{Claim, Modality};
use crate::model::figure::Figure;
use crate::model::words::Word;
use crate::report::Report;

pub(super) const RULE: Rule = Rule::error(
    "denial-dropped",
    "The source denies a figure, and the claim is asserted.",
    "“The ministry denied that 84 were killed”, “there is no evidence that”, « dément que »: whoever speaks takes the figure back. \
     Keep that: `modality: denied`, by the claimant who denies it. Who asserted it first is a claim of its own, with words of its own. \
     Denials are read where a “that” leads on to the figure in the same sentence.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    let held = |claim: &Claim<Linked>| claim.modality != Modality::Denied;
    for (_, _, claim) in c.claims().filter(|(_, _, claim)| held(claim)) {
        let (Figure::Exact(n) | Figure::AtLeast(n) | Figure::AtMost(n) | Figure::About(n)) =
            &claim.value.value
        else {
            continue;
        };
        for quote in c.quotes(claim) {
            let (Some(lexicon), words) = (quote.lexicon(), quote.words()) else {
                continue;
            };
            let is_figure = |value: f64| (value - n.value()).abs() < 1e-9;
            let denies = |clause: &str| lexicon.numbers(clause).iter().any(|(_, v)| is_figure(*v));
            let denied = lexicon.denied(words);
            let found = denied
                .iter()
                .find(|(_, clause)| denies(&words[clause.clone()]));
            if let Some((denial, _)) = found {
                let title = format!(
                    "the source takes this back (“{}”), and the claim is {}",
                    words[denial.clone()].trim(),
                    claim.modality.word()
                );
                report.push(
                    RULE.at(quote.span(), title)
                        .also(claim.value.span, "the figure")
                        .help("set `modality: denied`, or quote the words of who asserts it"),
                );
            }
        }
    }
}
