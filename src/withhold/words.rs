//! The words of a text as a reader sees them, with what its holes print.

use crate::model::Drafted;
use crate::model::html::escape;
use crate::model::text::{Text, What};
use crate::parse::Drafts;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What a link without words of its own prints, by id.
pub(super) struct Names<'d>(FxHashMap<&'d str, &'d str>);

impl<'d> Names<'d> {
    pub(super) fn of(drafts: &'d Drafts) -> Names<'d> {
        let sources = drafts.sources.iter().map(|x| (&x.id, &x.title));
        let events = drafts.events.iter().map(|x| (&x.id, &x.title));
        let actors = drafts.actors.iter().map(|x| (&x.id, &x.name));
        let places = drafts.places.iter().map(|x| (&x.id, &x.name));
        let briefs = drafts.briefs.iter().map(|x| (&x.id, &x.title));
        let pages = drafts.pages.iter().map(|x| (&x.id, &x.title));
        let all = sources.chain(events).chain(actors);
        let all = all.chain(places).chain(briefs).chain(pages);
        Names(
            all.map(|(id, name)| (id.as_str(), name.value.as_str()))
                .collect(),
        )
    }

    pub(super) fn get(&self, id: &str) -> Option<&'d str> {
        self.0.get(id).copied()
    }

    /// The words in a part of a text's HTML: a line for each paragraph, heading and item; quotations and pictures are
    /// left out, and so are citations, which print numbers.
    pub(super) fn words(&self, text: &Text<Drafted>, part: Range<usize>) -> String {
        let mut html = String::with_capacity(part.len());
        let mut done = part.start;
        for hole in &text.holes {
            if !is_inside(hole.at, &part, text) {
                continue;
            }
            html.push_str(&text.html[done..hole.at]);
            done = hole.at;
            match &hole.what {
                What::Link(link) => match &link.words {
                    Some(words) => html.push_str(words),
                    None => {
                        let name = self.get(&link.to.value);
                        html.push_str(&escape(name.unwrap_or_default()));
                    }
                },
                What::File(link) => html.push_str(&link.words),
                What::Quote(_) | What::Picture(_) => html.push_str("<p>"),
                What::Cite(_) | What::Footnote(_) => {}
            }
        }
        html.push_str(&text.html[done..part.end]);
        let whole: Text<Drafted> = Text {
            html,
            ..Text::default()
        };
        whole.plain()
    }
}

/// Whether a hole goes with a part that is taken out: one that stands where it begins is before it.
pub(super) fn is_inside(at: usize, part: &Range<usize>, text: &Text<Drafted>) -> bool {
    let whole = *part == (0..text.html.len());
    whole || part.start < at && at < part.end
}
