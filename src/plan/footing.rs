//! What a statement stands on, in words: "5 articles, 2 origins".

use super::Plan;
use super::frame::Here;
use super::view::{Link, OriginRow};
use crate::check::ceiling;
use crate::link::origins::{Footing, Origin};
use crate::model::source::Kind;
use crate::model::{BriefIdx, EventIdx, Thing};

impl Plan<'_> {
    /// "5 articles, 2 origins"; sources, where not all are articles.
    pub(super) fn footing(&self, footing: &Footing) -> String {
        if footing.carriers.is_empty() {
            return self.words.say("no-source");
        }
        let article = |s: &crate::model::SourceIdx| self.library.source(*s).kind == Kind::Article;
        let thing = if footing.carriers.iter().all(article) {
            "article"
        } else {
            "source"
        };
        let args = [
            (
                "carriers",
                self.words.count(footing.carriers.len(), thing).into(),
            ),
            (
                "origins",
                self.words.count(footing.origins.len(), "origin").into(),
            ),
        ];
        self.words.tell("footing", &args)
    }

    /// What an event stands on, in words.
    pub(super) fn event_footing(&self, event: EventIdx) -> String {
        self.footing(self.origins.event(event))
    }

    /// Every origin of an event, with the sources through which it reached us.
    pub(super) fn origin_rows(&self, here: &Here, event: EventIdx) -> Vec<OriginRow> {
        let paths = self.origins.paths(self.library, event);
        let row = |(origin, carriers): (Origin, _)| OriginRow {
            link: self.origin_link(here, origin),
            through: self.source_links(here, carriers),
        };
        paths.into_iter().map(row).collect()
    }

    pub(super) fn origin_link(&self, here: &Here, origin: Origin) -> Link {
        match origin {
            Origin::Actor(actor) => self.link(here, Thing::Actor(actor)),
            Origin::Source(source) => self.link(here, Thing::Source(source)),
        }
    }

    /// The confidence that a judgement's evidence bears, and why no more.
    pub(super) fn ceiling(&self, brief: BriefIdx, judgement: usize) -> super::view::Ceiling {
        let found = ceiling(self.library, self.origins, brief, judgement);
        let reasons: Vec<String> = (found.reasons.iter())
            .map(|r| self.words.of("ceiling", *r))
            .collect();
        let above = &self.library.briefs[brief.at()].judgements[judgement].above_ceiling;
        super::view::Ceiling {
            word: self.words.of("confidence", found.level),
            reasons: self.words.locale.semicolons(&reasons),
            above: above.clone(),
        }
    }
}
