//! The nouns: plain data, one file each. What came from a file keeps its span.
//!
//! Every noun exists in two stages. [`Drafted`]: as one file says it, other things named
//! by id. [`Linked`]: every name has become the thing it stands for. The same struct
//! serves both, with [`Stage`] choosing what a reference is.

pub mod actor;
pub mod attachment;
pub mod brief;
pub mod claim;
pub mod date;
pub mod event;
pub mod figure;
pub(crate) mod html;
pub mod marking;
pub mod page;
pub mod place;
pub mod portions;
pub mod revision;
pub mod scale;
pub mod settings;
pub mod target;
pub mod source;
pub mod text;
pub mod waiver;
pub mod wording;
pub mod words;

use crate::evidence::{Excerpt, Wanted};
use crate::report::Spanned;
use std::fmt::Debug;

/// What a reference is at a stage of the work.
pub trait Stage: Debug + Clone + Default {
    /// A reference to a source.
    type Source: Debug + Clone;
    /// A reference to an event.
    type Event: Debug + Clone;
    /// A reference to an actor.
    type Actor: Debug + Clone;
    /// A reference to a place.
    type Place: Debug + Clone;
    /// A reference to a file of `static/`.
    type File: Debug + Clone;
    /// A reference to anything that has a page.
    type Thing: Debug + Clone;
    /// Who makes a claim: an actor or a source.
    type Claimant: Debug + Clone;
    /// What a claim is about: an actor or plain words.
    type Subject: Debug + Clone;
    /// What a judgement rests on: an event, a claim or a source.
    type Evidence: Debug + Clone;
    /// A reference to a claim.
    type Claim: Debug + Clone;
    /// Words said to be in a source; once linked, words that are.
    type Quote: Debug + Clone;
}

/// As one file says it: every reference is an id with its place.
#[derive(Debug, Clone, Copy, Default)]
pub struct Drafted;

/// Every reference leads to a thing in the library.
#[derive(Debug, Clone, Copy, Default)]
pub struct Linked;

/// An id with the place it was written at.
pub type Name = Spanned<String>;

impl Stage for Drafted {
    type Source = Name;
    type Event = Name;
    type Actor = Name;
    type Place = Name;
    type File = Name;
    type Thing = Name;
    type Claimant = Name;
    type Subject = Name;
    type Evidence = Name;
    type Claim = Name;
    type Quote = Wanted;
}

impl Stage for Linked {
    type Source = SourceIdx;
    type Event = EventIdx;
    type Actor = ActorIdx;
    type Place = PlaceIdx;
    type File = FileIdx;
    type Thing = Thing;
    type Claimant = Claimant;
    type Subject = Subject;
    type Evidence = Evidence;
    type Claim = ClaimIdx;
    type Quote = Excerpt;
}

macro_rules! index {
    ($($name:ident: $what:literal;)*) => {$(
        #[doc = concat!("The number of ", $what, " in the library.")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in the library's list.
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index! {
    SourceIdx: "a source";
    EventIdx: "an event";
    ActorIdx: "an actor";
    PlaceIdx: "a place";
    FileIdx: "a file";
    BriefIdx: "a brief";
    PageIdx: "a plain page";
}

/// A claim: the event that holds it and its position there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimIdx {
    /// The event.
    pub event: EventIdx,
    /// The position among the event's claims.
    pub claim: u32,
}

/// Anything that has a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A brief.
    Brief(BriefIdx),
    /// An event.
    Event(EventIdx),
    /// A source.
    Source(SourceIdx),
    /// An actor.
    Actor(ActorIdx),
    /// A place.
    Place(PlaceIdx),
    /// A plain page.
    Page(PageIdx),
}

/// Who makes a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claimant {
    /// An actor speaks.
    Actor(ActorIdx),
    /// The source speaks in its own voice.
    Source(SourceIdx),
}

/// What a claim is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An actor of the library.
    Actor(ActorIdx),
    /// Plain words, "civilians" say.
    Words(String),
}

/// What a judgement rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// An event.
    Event(EventIdx),
    /// One claim.
    Claim(ClaimIdx),
    /// A source.
    Source(SourceIdx),
}
