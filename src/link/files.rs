//! Which files of `static/` a site carries: those that a text refers to, and those that the settings name.

use super::Library;
use crate::model::text::{Text, What};
use crate::model::{FileIdx, Linked};
use std::collections::BTreeMap;

/// The files that a text shows or leads to, and whether it shows them.
fn of(text: &Text<Linked>) -> impl Iterator<Item = (FileIdx, bool)> {
    let footnotes = text.footnotes.iter().flat_map(|f| &f.holes);
    let holes = text.holes.iter().chain(footnotes);
    holes.filter_map(|hole| match &hole.what {
        What::Picture(picture) => Some((picture.file, true)),
        What::File(link) => Some((link.file, false)),
        _ => None,
    })
}

/// Every file that a site in these languages carries, and whether a text shows it as a picture.
pub fn carried<'l>(languages: impl IntoIterator<Item = &'l Library>) -> BTreeMap<FileIdx, bool> {
    let mut out: BTreeMap<FileIdx, bool> = BTreeMap::new();
    for library in languages.into_iter().filter(|l| !l.files.is_empty()) {
        let roots = library
            .files
            .iter()
            .zip(0..)
            .filter(|(file, _)| file.at_root);
        let roots = roots.map(|(_, i)| (FileIdx(i), false));
        for (file, shown) in texts(library).flat_map(of).chain(roots) {
            *out.entry(file).or_default() |= shown;
        }
    }
    out
}

/// Every text in Markdown.
fn texts(library: &Library) -> impl Iterator<Item = &Text<Linked>> {
    (library.sources.iter().map(|x| &x.body))
        .chain(library.events.iter().map(|x| &x.body))
        .chain(library.actors.iter().map(|x| &x.body))
        .chain(library.places.iter().map(|x| &x.body))
        .chain(library.briefs.iter().flat_map(|x| x.texts()))
        .chain(library.pages.iter().map(|x| &x.body))
}
