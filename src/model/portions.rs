//! Things that carry a marking, and hold parts that may be marked higher.

use super::Stage;
use super::actor::Actor;
use super::brief::Brief;
use super::event::Event;
use super::marking::Marking;
use super::page::Page;
use super::place::Place;
use super::revision::Revision;
use super::source::Source;
use super::text::Text;
use std::sync::Arc;

/// What a record of a thing has to be labelled with, so that it never travels under a label too low for a part.
pub trait Portions {
    /// The thing's own marking; none where it has its folder's or the site's.
    fn own(&self) -> Option<Marking>;
    /// The highest marking of its parts; none where none is marked.
    fn highest_part(&self) -> Option<Marking>;
}

impl<T: Portions> Portions for Arc<T> {
    fn own(&self) -> Option<Marking> {
        T::own(self)
    }

    fn highest_part(&self) -> Option<Marking> {
        T::highest_part(self)
    }
}

fn blocks<S: Stage>(text: &Text<S>) -> Option<Marking> {
    let all = text.footnotes.iter().chain([text]);
    all.flat_map(|text| &text.marked).map(|m| m.marking).max()
}

fn revisions(of: &[Revision]) -> impl Iterator<Item = Marking> {
    of.iter().filter_map(|r| Some(r.marking.as_ref()?.value))
}

macro_rules! of_body {
    ($($noun:ident)*) => {$(
        impl<S: Stage> Portions for $noun<S> {
            fn own(&self) -> Option<Marking> {
                self.marking.as_ref().map(|m| m.value)
            }

            fn highest_part(&self) -> Option<Marking> {
                blocks(&self.body)
            }
        }
    )*};
}

of_body! { Source Actor Place Page }

impl<S: Stage> Portions for Event<S> {
    fn own(&self) -> Option<Marking> {
        self.marking.as_ref().map(|m| m.value)
    }

    fn highest_part(&self) -> Option<Marking> {
        let claims = self.claims.iter().filter_map(|c| c.marking.as_ref());
        let parts = claims.map(|m| m.value).chain(blocks(&self.body));
        parts.chain(revisions(&self.revisions)).max()
    }
}

impl<S: Stage> Portions for Brief<S> {
    fn own(&self) -> Option<Marking> {
        self.marking.as_ref().map(|m| m.value)
    }

    fn highest_part(&self) -> Option<Marking> {
        let judgements = self.judgements.iter().filter_map(|j| j.marking.as_ref());
        let texts = self.texts().into_iter().filter_map(blocks);
        let parts = judgements.map(|m| m.value).chain(texts);
        parts.chain(revisions(&self.revisions)).max()
    }
}
