//! An event: what happened, as far as the sources say.

use super::claim::Claim;
use super::date::When;
use super::marking::Marking;
use super::revision::Revision;
use super::settings::Unseen;
use super::text::Text;
use super::words::{Basis, Precision, vocabulary};
use super::{Drafted, Stage};
use crate::report::{Span, Spanned};

vocabulary! {
    /// How far an event is settled.
    Status {
        /// Told by one origin.
        Reported = "reported",
        /// Told by two or more independent origins.
        Corroborated = "corroborated",
        /// Those who tell it disagree.
        Contested = "contested",
        /// Shown to be untrue.
        Refuted = "refuted",
        /// Withdrawn by its source.
        Retracted = "retracted",
    }
}

vocabulary! {
    /// What a place is to an event.
    PlaceRole {
        /// Where it happened.
        Scene = "scene",
        /// Where it came from.
        Origin = "origin",
        /// Where it went.
        Destination = "destination",
        /// What lay on the way.
        Route = "route",
    }
}

impl Status {
    /// Whether those who tell it disagree.
    pub fn is_contested(self) -> bool {
        self == Status::Contested
    }
}

/// An event.
#[derive(Debug, Clone)]
pub struct Event<S: Stage = Drafted> {
    /// The file's stem.
    pub id: String,
    /// Its front matter.
    pub span: Span,
    /// What happened, in a few words.
    pub title: Spanned<String>,
    /// What happened, in one sentence.
    pub summary: Spanned<String>,
    /// When, as exactly as the sources say and no more.
    pub date: Spanned<When>,
    /// How the date is known.
    pub date_basis: Option<Basis>,
    /// The working behind it.
    pub date_note: Option<String>,
    /// Time of day, in words or figures.
    pub time: Option<String>,
    /// IANA time zone of `time`.
    pub timezone: Option<String>,
    /// One of the project's event types.
    pub kind: Option<Spanned<String>>,
    /// Where; the first is the main place.
    pub places: Vec<PlaceUse<S>>,
    /// Who.
    pub actors: Vec<ActorUse<S>>,
    /// How far it is settled.
    pub status: Status,
    /// Why.
    pub status_note: Option<String>,
    /// The larger event that it belongs to.
    pub part_of: Option<S::Event>,
    /// How far it may travel.
    pub marking: Option<Spanned<Marking>>,
    /// What becomes of it where evidence behind it is withheld; none where nothing is.
    pub unseen: Option<Unseen>,
    /// What is claimed about it.
    pub claims: Vec<Claim<S>>,
    /// What changed since it was first published.
    pub revisions: Vec<Revision>,
    /// The account.
    pub body: Text<S>,
}

/// A place's part in an event.
#[derive(Debug, Clone)]
pub struct PlaceUse<S: Stage = Drafted> {
    /// The place.
    pub place: S::Place,
    /// Its part.
    pub role: PlaceRole,
    /// How exactly it is known for this event; as the place's own where none.
    pub precision: Option<Precision>,
    /// How far from another place it happened.
    pub position: Option<Position<S>>,
}

/// A position known by its distance from another place.
#[derive(Debug, Clone)]
pub struct Position<S: Stage = Drafted> {
    /// Kilometres, as written.
    pub distance_km: super::figure::Number,
    /// True where the distance is "about".
    pub approximate: bool,
    /// Compass bearing from the other place, N, NE, …
    pub bearing: Option<Bearing>,
    /// The other place.
    pub of: S::Place,
}

vocabulary! {
    /// A compass bearing.
    Bearing {
        /// North.
        N = "N",
        /// North-east.
        Ne = "NE",
        /// East.
        E = "E",
        /// South-east.
        Se = "SE",
        /// South.
        S = "S",
        /// South-west.
        Sw = "SW",
        /// West.
        W = "W",
        /// North-west.
        Nw = "NW",
    }
}

impl Bearing {
    /// Degrees from north, clockwise.
    pub fn degrees(self) -> f64 {
        match self {
            Bearing::N => 0.0,
            Bearing::Ne => 45.0,
            Bearing::E => 90.0,
            Bearing::Se => 135.0,
            Bearing::S => 180.0,
            Bearing::Sw => 225.0,
            Bearing::W => 270.0,
            Bearing::Nw => 315.0,
        }
    }
}

/// An actor's part in an event.
#[derive(Debug, Clone)]
pub struct ActorUse<S: Stage = Drafted> {
    /// The actor.
    pub actor: S::Actor,
    /// Its part, in the writer's words.
    pub role: Option<String>,
}
