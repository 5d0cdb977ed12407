//! A capture that is not the whole document.

use crate::check::rule::{Checking, Rule};
use crate::report::Report;

pub(super) const RULE: Rule = Rule::warning(
    "capture-incomplete",
    "A capture is cut off, or its record lacks what would identify it.",
    "A page behind a paywall or a “read more” is part of a document, and what it leaves out may say the opposite. \
     Outside the ranges of noise the capture is read for such words. Without `file` and `sha256` nobody can tell \
     whether a capture is the one that was used.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    for source in &c.library.sources {
        let Some(capture) = &source.capture else {
            continue;
        };
        let missing = match (&capture.file, &capture.sha256) {
            (Some(_), Some(_)) => None,
            (None, Some(_)) => Some("`file`"),
            (Some(_), None) => Some("`sha256`"),
            (None, None) => Some("`file` and `sha256`"),
        };
        if let Some(missing) = missing {
            report.push(
                RULE.at(
                    source.title.span,
                    format!("the capture's record lacks {missing}"),
                )
                .help("add what `sha256sum FILE` prints"),
            );
        }
        let cut = c
            .proofs
            .facts
            .get(&source.id)
            .and_then(|f| f.cut_off.as_ref());
        if let Some(words) = cut {
            report.push(
                RULE.at(source.title.span, "the capture seems to be cut off")
                    .label(format!("it says “{words}”"))
                    .help("take the whole document, or list those words under `noise` where they belong to the page"),
            );
        }
    }
}
