//! Rows of lists and records, and the ways between the parts of a long list.

use super::{Facts, Link, Status};

views! {
    /// One row in a list of events.
    EventRow { id: String, title: String, href: String,
        /// The language of title and summary, where it is not the page's.
        lang: Option<String>,
        /// In full words, "27 July 2024"; in brackets where inferred.
        when: String,
        /// For a row under its month's head: "Thu 9".
        when_short: String,
        /// "about 14:00", "evening".
        time: Option<String>,
        summary: String, status: Status,
        /// "45 km north of Kidal", or the main place's name.
        place: Option<String>,
        /// "3 articles, 2 origins".
        sources: String,
        glyph: Option<Glyph>,
        /// What filters ask; only in a chronology.
        facts: Option<Facts>, }

    /// A row of rings, articles, over a row of dots, origins; centres in pixels.
    Glyph { width: u32, rings: Vec<u32>, dots: Vec<u32>,
        /// There are more than are drawn.
        more: bool, }

    /// A month of the chronology.
    Month {
        /// `m2023-11`.
        id: String,
        /// "November 2023", "2024, month unknown".
        title: String, rows: Vec<EventRow>, }

    /// A row of a list.
    ListRow { link: Link,
        /// A second line: what it is, who published it.
        detail: Option<String>,
        /// At the right: "3 events", "F3".
        meta: Vec<String>, }

    /// A row of a record.
    Fact { label: String,
        /// Plain text; "not stated in the capture" where unknown.
        value: String,
        /// An explanation in quieter ink.
        note: Option<String>,
        href: Option<String>, }

    /// A row of a record that may lead to other pages.
    FactLink { label: String, value: Option<String>, links: Vec<Link>, }

    /// An actor's or a place's name that some source uses.
    Spelling { text: String, lang: Option<String>,
        /// "French".
        language: Option<String>,
        /// "since July 2024", "until …".
        period: Option<String>,
        /// Sources that use it.
        sources: Vec<Link>, }

    /// Where information comes from, and the sources through which it is known.
    OriginRow { link: Link, through: Vec<Link>, }

    /// The parts of a list, side by side.
    Rail {
        /// "Years".
        label: String,
        rows: Vec<YearRow>, }

    /// A part of a list: a year, a month, a letter, rows by number.
    YearRow { link: Link,
        /// "1,024 events".
        count: String, current: bool, }

    /// What a list goes on with elsewhere.
    Rest {
        /// "The latest 50 of 20,000 events."
        words: String,
        rows: Vec<YearRow>, }
}
