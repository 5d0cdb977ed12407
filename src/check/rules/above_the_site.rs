//! Something marked above the whole site: it would be published with a lower label than its own.

use super::Rule;
use crate::link::Library;
use crate::link::uses::Uses;
use crate::model::marking::Marking;
use crate::model::words::Word;
use crate::report::{Finding, Report, Spanned};

pub(super) const RULE: Rule = Rule {
    name: "above-the-site",
    check,
};

fn check(library: &Library, _: &Uses, report: &mut Report) {
    let site = library.settings.marking;
    let l = library;
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
        report.push(
            Finding::error(RULE.name, marking.span, title)
                .help("move it out of this project, or raise `marking` under [site] in bluf.toml for the whole site"),
        );
    }
}
