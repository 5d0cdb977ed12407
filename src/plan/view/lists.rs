//! Lists, and pages about the site itself.

use super::{Body, ClaimRow, Frame, Link, ListRow, MapView, Mention, Month, Rail, Rest};

views! {
    /// `sources.html`, `actors.html`, `places.html`, `briefs.html`, and their parts: `sources/by/YEAR.html`.
    List { frame: Frame, kicker: String, title: String,
        map: Option<MapView>,
        /// Ways to its parts, where the list is split.
        rails: Vec<Rail>,
        rows: Vec<ListRow>, }

    /// `actors/ID/events.html`, `actors/ID/events/YEAR.html` and so on: what a thing's page has no room for.
    More { frame: Frame,
        /// The thing.
        of: Link,
        kicker: String, title: String, rails: Vec<Rail>,
        /// Of these three one has rows; none where there are parts.
        months: Vec<Month>, claims: Vec<ClaimRow>, rows: Vec<ListRow>,
        /// Whether the thing makes the claims, or they are about it.
        says: bool, said_of: bool, }

    /// `pages/ID.html`.
    Plain { frame: Frame, title: String, summary: Option<String>, body: Body, mentions: Vec<Mention>, mentions_rest: Option<Rest>, }

    /// `404.html`.
    NotFound { frame: Frame, home: String, chronology: String, search: Option<String>, }

    /// `search.html`. The page's script finds and shows; its words stand in the template.
    Search { frame: Frame,
        /// How many pages, "{n} pages", by plural category (CLDR), as JSON.
        pages: String,
        /// Ways without search: the lists of all there is.
        ways: Vec<Link>, }

    /// `rules.html`: what the site is checked for, and what its writers stand by.
    Rules { frame: Frame, kicker: String, title: String, rules: Vec<RuleRow>, waivers: Vec<WaiverRow>,
        /// What rules that go by words do not read.
        unread: Option<String>, }

    /// One rule.
    RuleRow { name: String,
        /// error, warning.
        severity: String,
        summary: String, explain_html: String, waivable: bool, }

    /// A finding that a writer stands by.
    WaiverRow { rule: String,
        /// What it is waived in; none for the whole project.
        link: Option<Link>,
        reason: String, }

    /// `data.html`: every file to take away.
    Files { frame: Frame, kicker: String, title: String, groups: Vec<FileGroup>,
        /// Feeds and a sitemap need the site's address, and it is not known.
        homeless: bool, }

    /// Files of one kind.
    FileGroup { title: String, rows: Vec<FileRow>, }

    /// One file.
    FileRow {
        /// "events.csv".
        name: String,
        href: String, standard: String, what_html: String, opens: String,
        /// "21 events", "12,345 bytes".
        rows: String, size: String, }
}
