//! The pages of events, sources, actors and places.

use super::{
    Body, Cite, ClaimGroup, ClaimRow, EventRow, Excerpt, Fact, FactLink, Frame, Glyph, GraphView,
    Link, Mention, NoteSource, Notice, OriginRow, Past, Rest, Revision, Spelling, Status,
};
use crate::draw::map::Map;

views! {
    /// `events/ID.html`.
    Event { frame: Frame,
        /// "battle".
        kind: Option<String>,
        title: String, summary: String, status: Status, status_note: Option<String>,
        revisions: Vec<Revision>, past: Vec<Past>, notice: Option<Notice>,
        /// That unseen evidence stands behind it.
        unseen: Option<String>,
        /// "27 July 2024", bracketed where inferred.
        when: String,
        time: Option<String>,
        /// "Africa/Bamako".
        timezone: Option<String>,
        /// How we know the date.
        date_note: Option<String>,
        places: Vec<PlaceUse>, actors: Vec<ActorUse>,
        map: Option<MapView>,
        /// "3 articles, 2 origins".
        rests_on: String, glyph: Option<Glyph>, graph: Option<GraphView>,
        /// Each origin, and the sources through which it is known.
        origins: Vec<OriginRow>,
        part_of: Option<Link>, parts: Vec<Link>,
        claims: Vec<ClaimGroup>,
        body: Body,
        /// Every source of this event and how the event uses it.
        sources: Vec<SourceUse>,
        before: Option<EventRow>, after: Option<EventRow>,
        cite: Cite,
        mentions: Vec<Mention>, mentions_rest: Option<Rest>, }

    /// A place in an event.
    PlaceUse { link: Link,
        /// scene, origin, destination, route.
        role: String,
        /// "about 15 km from Kidal".
        position: Option<String>,
        /// "area".
        precision: Option<String>, }

    /// An actor in an event.
    ActorUse { link: Link, role: Option<String>, }

    /// A source in an event.
    SourceUse { source: NoteSource,
        /// "notes 1 and 3; evidence for 2 claims".
        how: String, }

    /// `sources/ID.html`.
    Source { frame: Frame,
        /// "Source · article · in French".
        kicker: String,
        title: String, title_lang: Option<String>, translation: Option<String>,
        /// When it was published, as the record says.
        date: Option<String>,
        record: Vec<Fact>,
        /// Fingerprint of the capture; empty where there is none.
        fingerprint: Vec<Fact>,
        sha256: Option<String>,
        /// "Digest", or "Full text".
        body_title: String,
        body: Body,
        excerpts: Vec<Excerpt>,
        /// Sources that it relays or syndicates, and those that relay it.
        derived_from: Vec<Link>, relayed_by: Vec<Link>,
        /// "2 excerpts; 1 brief, 3 events, 7 claims".
        in_use: Vec<String>,
        cite: Cite,
        mentions: Vec<Mention>, mentions_rest: Option<Rest>,
        claims: Vec<ClaimRow>, claims_rest: Option<Rest>,
        /// "current", or "corrected", "retracted" with the reason.
        withdrawn: Option<String>, }

    /// `actors/ID.html`.
    Actor { frame: Frame, kicker: String, name: String,
        record: Vec<FactLink>, names: Vec<Spelling>, body: Body,
        events: Vec<EventRow>, events_rest: Option<Rest>,
        says: Vec<ClaimRow>, says_rest: Option<Rest>,
        said_of: Vec<ClaimRow>, said_of_rest: Option<Rest>,
        mentions: Vec<Mention>, mentions_rest: Option<Rest>, }

    /// `places/ID.html`.
    Place { frame: Frame, kicker: String, name: String,
        map: Option<MapView>,
        record: Vec<FactLink>, names: Vec<Spelling>, body: Body,
        events: Vec<EventRow>, events_rest: Option<Rest>,
        mentions: Vec<Mention>, mentions_rest: Option<Rest>, }

    /// A map with its words.
    MapView {
        /// What a reader who does not see it is told.
        label: String,
        caption: String,
        /// True for a map in the text, larger than one in the margin.
        over: bool,
        /// What `map.html` draws.
        drawing: Map, }
}
