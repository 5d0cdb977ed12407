//! The lists of a thing that grow with what others write.

use crate::model::{ClaimIdx, EventIdx, Thing};

/// A list that grows with what others write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Long {
    Events,
    /// Claims that it makes.
    Says,
    /// Claims about it.
    SaidOf,
    /// Claims that a source carries.
    Claims,
    Mentions,
    Parts,
    /// Actors that grew out of it.
    Became,
    /// Places whose position is measured from it.
    Measured,
    /// Sources that relay it.
    Relays,
}

/// What stands in such a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Event(EventIdx),
    Claim(ClaimIdx),
    Thing(Thing),
}

impl Long {
    pub(super) const ALL: [Long; 9] = [
        Long::Events,
        Long::Says,
        Long::SaidOf,
        Long::Claims,
        Long::Mentions,
        Long::Parts,
        Long::Became,
        Long::Measured,
        Long::Relays,
    ];

    /// The folder's name.
    pub(super) fn word(self) -> &'static str {
        match self {
            Long::Events => "events",
            Long::Says => "says",
            Long::SaidOf => "said-of",
            Long::Claims => "claims",
            Long::Mentions => "mentions",
            Long::Parts => "parts",
            Long::Became => "became",
            Long::Measured => "measured",
            Long::Relays => "relays",
        }
    }

    /// The head that it has on the thing's own page.
    pub(super) fn title(self, thing: Thing) -> &'static str {
        match self {
            Long::Events => "what-happened",
            Long::Says => "what-it-claims",
            Long::SaidOf => "claimed-of-it",
            Long::Claims => "nav-claims",
            Long::Mentions if matches!(thing, Thing::Source(_)) => "cited-by",
            Long::Mentions => "mentioned-in",
            Long::Parts if matches!(thing, Thing::Event(_)) => "parts",
            Long::Parts => "record-includes",
            Long::Became => "record-became",
            Long::Measured => "record-measured-to",
            Long::Relays => "relayed-by",
        }
    }

    /// What is counted.
    pub(super) fn counted(self) -> &'static str {
        match self {
            Long::Events => "event",
            Long::Says | Long::SaidOf | Long::Claims => "claim",
            _ => "listed",
        }
    }

    /// Whether it is in order of time, so that the last ones are the newest.
    pub(super) fn is_timed(self) -> bool {
        self.counted() != "listed"
    }
}
