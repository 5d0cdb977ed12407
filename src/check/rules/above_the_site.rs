//! Something marked above the whole site: it would be published with a lower label than its own.

use crate::check::rule::{Checking, Rule};
use crate::model::marking::Marking;
use crate::model::words::Word;
use crate::report::{Report, Spanned};

pub(super) const RULE: Rule = Rule::error(
    "above-the-site",
    "Something is marked above the whole site.",
    "A page carries the site's marking. What is marked higher would travel under a label that is too low, so it is \
     refused: move it out of the project, or raise `marking` under [site] in bluf.toml.",
    check,
)
.strict();

fn check(c: &Checking<'_>, report: &mut Report) {
    let l = c.library;
    let site = l.settings.marking;
    let marked = (l.sources.iter().map(|x| x.marking))
        .chain(l.events.iter().map(|x| x.marking))
        .chain(l.actors.iter().map(|x| x.marking))
        .chain(l.places.iter().map(|x| x.marking))
        .chain(l.briefs.iter().map(|x| x.marking))
        .chain(l.pages.iter().map(|x| x.marking));
    for marking in marked
        .flatten()
        .filter(|m: &Spanned<Marking>| m.value > site)
    {
        let title = format!(
            "{} is above the site's marking, {}",
            marking.value.word(),
            site.word()
        );
        report.push(RULE.at(marking.span, title).help(
            "move it out of this project, or raise `marking` under [site] in bluf.toml for the whole site",
        ));
    }
}
