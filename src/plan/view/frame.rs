//! What every page carries, and the small things that all are made of.

views! {
    /// What every page carries.
    Frame {
        /// The site's title.
        site: String,
        /// The page's own title, plain, for `<title>`.
        title: String,
        /// One sentence for `<meta name=description>`.
        description: Option<String>,
        /// BCP 47 language of the page.
        lang: String,
        /// Prefix that leads from this page to the first page of its language: empty or `../`.
        root: String,
        /// Prefix that leads from this page to the top of the site, where the style sheet is.
        top: String,
        /// This page in every language of the site; empty where there is one only.
        languages: Vec<LanguageLink>,
        /// The language of title and summary, where it is not the page's.
        head_lang: Option<String>,
        /// The marking of what the page is about, in editions that hold more than one.
        own: Option<Marking>,
        /// What a reader must know of the translation.
        translation: Option<TranslationNote>,
        /// The main navigation.
        nav: Vec<NavItem>,
        /// The marking in header and footer.
        marking: Marking,
        /// That the site speaks from a day.
        as_of: Option<AsOf>,
        /// "Information up to 9 October 2024".
        cutoff: Option<String>,
        /// The page of the rules that the site is checked by, "rules.html", and their number.
        rules: String, rules_count: usize,
        /// The Content-Security-Policy for the `meta` element.
        csp: String,
        /// The page that explains the data files.
        data: Option<String>,
        /// The page of what was published when, where anything was.
        changes: Option<String>,
        /// The page's permanent address, where the site's is known.
        canonical: Option<String>,
        /// Atom feeds.
        feeds: Vec<Link>,
        /// The picture that a link to the page shows: its whole address, and what it says.
        card: Option<Link>,
        /// JSON-LD, safe in a `<script>` as it is.
        ld: Option<String>,
    }

    /// "As known on 13 November 2023", and how far the words are of that day.
    AsOf { head: String, text: String,
        /// The page that keeps the words of a brief as they were recorded.
        recorded: Option<Link>, }

    /// A page in another language.
    LanguageLink { href: String,
        /// BCP 47.
        lang: String,
        /// The language's name in itself, "français".
        name: String, current: bool, }

    /// What is missing in a translation, or that it is older than its original.
    TranslationNote { text: String,
        /// The page in the original's language.
        original: Link, }

    /// One entry of the navigation.
    NavItem { label: String, href: String,
        /// This page itself, or the part of the site that it belongs to.
        current: bool, }

    /// A Traffic Light Protocol label.
    Marking {
        /// `TLP:CLEAR`, never translated.
        label: String,
        /// Style class: clear, green, amber, red.
        class: String, }

    /// Words that lead somewhere.
    Link { text: String, href: String,
        /// The words' language where it is not the page's.
        lang: Option<String>,
        /// Retracted or corrected, where the words lead to a source that was.
        mark: Option<Status>, }

    /// How far an event is settled.
    Status {
        /// reported, corroborated, contested, refuted, retracted.
        word: String,
        /// Style class: rep, cor, con, rfd, ret.
        class: String, }

    /// Reliability and credibility, as `F3`.
    Grade { code: String,
        /// In words: "Source: reliability cannot be judged. Information: possibly true."
        title: String, }

    /// Where a page is mentioned: "The battle of Tinzaouaten", "notes 1 and 4".
    Mention { link: Link,
        /// brief, event, claim, source, actor, place, page.
        kind: String,
        /// "notes 1 and 4", "evidence for 2 claims".
        how: Option<String>, }

    /// How to cite a thing.
    Cite { plain: String, bibtex: String, ris: String, csl: String,
        /// Statements that have anchors of their own: "Judgement 1".
        anchors: Vec<Link>,
        /// Where the thing stands for good, or what is cited here.
        note: String, }
}
