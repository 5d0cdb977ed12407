//! `bluf.toml`: what the project decides for itself.

use super::marking::Marking;
use super::scale::Scale;
use super::target::Target;
use super::waiver::Waiver;
use super::words::vocabulary;
use crate::locale::{Locale, Locales};
use crate::report::Spanned;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The project's settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The site's title.
    pub title: String,
    /// The title for narrow places: the header of each page.
    pub short: Option<String>,
    /// One sentence about it.
    pub description: Option<String>,
    /// The ids of the pages that stand in the menu, in their order; none for the first few.
    pub menu: Vec<Spanned<String>>,
    /// Who publishes it, for citations and feeds.
    pub publisher: Option<String>,
    /// Where it will be published; needed by formats that demand absolute addresses.
    pub base_url: Option<String>,
    /// BCP 47 language of the texts.
    pub language: String,
    /// The words of the interface.
    pub locales: Locales,
    /// The marking of what has none.
    pub marking: Marking,
    /// The ceiling of the edition at hand: what is above it is not in it, and each page carries this label.
    pub ceiling: Marking,
    /// The day that the edition at hand speaks from; none for today.
    pub as_of: Option<NaiveDate>,
    /// The markings of what has none of its own, by folder.
    pub markings: Vec<(Spanned<String>, Spanned<Marking>)>,
    /// Ids as they are published, by the ids in the files.
    pub public_ids: Vec<(Spanned<String>, Spanned<String>)>,
    /// What becomes of a word in a text that leads to something withheld.
    pub references: References,
    /// What becomes of a statement some of whose evidence is withheld.
    pub evidence: Unseen,
    /// Words that the leak gate lets pass.
    pub exceptions: Vec<Exception>,
    /// Files of `static/` that stand at the root of the site.
    pub at_root: Vec<Spanned<String>>,
    /// What was published and is no more, with the reason.
    pub removed: Vec<(Spanned<String>, Spanned<String>)>,
    /// The key that the site's manifests are signed with, as minisign prints it.
    pub public_key: Option<String>,
    /// For how many days a correction stands at the top of what it corrects.
    pub notice_days: u64,
    /// Where the project publishes to.
    pub targets: Vec<Target>,
    /// The output folder below the root.
    pub output: String,
    /// Whether raw HTML may stand in Markdown.
    pub allow_html: bool,
    /// Whether the site can be searched.
    pub search: bool,
    /// Whether there are files to take away, and JSON-LD in pages; feeds there are in any case.
    pub data: bool,
    /// Whether there are maps, timelines, charts and graphs.
    pub drawings: bool,
    /// The words for likelihood.
    pub scale: Scale,
    /// The event types; any where empty.
    pub event_types: Vec<String>,
    /// The attributes of claims with their units; any where empty.
    pub attributes: Vec<Attribute>,
    /// The most rows of a list that a page shows; longer lists are parted.
    pub split_chronology: usize,
    /// Rules that the project stands by not following, anywhere.
    pub waivers: Vec<Waiver>,
    /// What the project lists itself (types of events, attributes, roles) in the words of `language`.
    pub words: BTreeMap<String, String>,
    /// The other languages of the site, in the order of the settings.
    pub translations: Vec<Translation>,
}

/// The site in one more language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Translation {
    /// BCP 47.
    pub language: String,
    /// As in the settings; the original's where there is none.
    pub title: Option<String>,
    /// As in the settings.
    pub short: Option<String>,
    /// As in the settings.
    pub description: Option<String>,
    /// The words for likelihood, one for each band of the scale.
    pub likelihood: Vec<String>,
    /// The words for what the project lists itself.
    pub words: BTreeMap<String, String>,
}

vocabulary! {
    /// What becomes of a word in a text that leads to something withheld.
    References {
        /// It is replaced by a word that says no more than what kind of thing it is.
        Word = "word",
        /// It is left out.
        Drop = "drop",
    }
}

vocabulary! {
    /// What becomes of a statement some of whose evidence is withheld.
    Unseen {
        /// Status, origins and ceilings follow from what the edition shows.
        Recount = "recount",
        /// Status and confidence stay, and the page says that unseen evidence stands behind them.
        Keep = "keep",
    }
}

/// Words that the leak gate lets pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// The words.
    pub words: String,
    /// Why they may stand in an edition that withholds what they belong to.
    pub reason: String,
}

/// Something that claims count or state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Its name in the files.
    pub name: String,
    /// Its unit, "km"; none for a count.
    pub unit: Option<String>,
}

impl Settings {
    /// The path at which the site stands: `/brief/` of `https://example.org/brief/`; `/` where it has no address.
    pub fn mount(&self) -> &str {
        let base_url = self.base_url.as_deref().unwrap_or("/");
        let host = base_url.find("://").map_or(0, |at| at + 3);
        let path = base_url[host..].find('/').map(|at| host + at);
        path.map_or("/", |at| &base_url[at..])
    }

    /// The ids that things are published by, where they are others than in the files.
    pub fn shown_ids(&self) -> impl Iterator<Item = String> {
        self.public_ids.iter().map(|(_, shown)| shown.value.clone())
    }

    /// The words of the interface in the settings' language.
    pub fn locale(&self) -> &Locale {
        self.locales.of(&self.language)
    }

    /// Each language of the site, with the words of the interface.
    pub fn spoken(&self) -> Vec<(String, Arc<Locale>)> {
        let others = self.translations.iter().map(|t| &t.language);
        let all = std::iter::once(&self.language).chain(others);
        all.map(|tag| (tag.clone(), Arc::clone(self.locales.of(tag))))
            .collect()
    }

    /// The settings as they read in another language of the site.
    #[must_use]
    pub fn translated(&self, translation: &Translation) -> Settings {
        let mut out = self.clone();
        out.language.clone_from(&translation.language);
        out.title = translation.title.clone().unwrap_or(out.title);
        out.short = translation.short.clone().or(out.short);
        out.description = translation.description.clone().or(out.description);
        out.words.clone_from(&translation.words);
        out.scale = out.scale.spoken(out.locales.of(&translation.language));
        for (band, word) in out.scale.bands.iter_mut().zip(&translation.likelihood) {
            band.word.clone_from(word);
        }
        out.translations.clear();
        out
    }
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            title: "Brief".to_owned(),
            short: None,
            description: None,
            publisher: None,
            base_url: None,
            language: "en".to_owned(),
            locales: Locales::default(),
            marking: Marking::Clear,
            ceiling: Marking::Clear,
            as_of: None,
            markings: Vec::new(),
            menu: Vec::new(),
            public_ids: Vec::new(),
            references: References::Word,
            evidence: Unseen::Recount,
            exceptions: Vec::new(),
            at_root: Vec::new(),
            removed: Vec::new(),
            public_key: None,
            notice_days: 90,
            targets: Vec::new(),
            output: "site".to_owned(),
            allow_html: false,
            search: true,
            data: true,
            drawings: true,
            scale: Scale::icd_203(),
            event_types: Vec::new(),
            attributes: Vec::new(),
            waivers: Vec::new(),
            split_chronology: 500,
            words: BTreeMap::new(),
            translations: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Settings;

    #[test]
    fn a_site_stands_at_the_path_of_its_address() {
        for (base_url, path) in [
            (None, "/"),
            (Some("https://example.org/"), "/"),
            (Some("https://example.org/brief/"), "/brief/"),
            (Some("https://example.org/a/brief/"), "/a/brief/"),
        ] {
            let settings = Settings {
                base_url: base_url.map(str::to_owned),
                ..Settings::default()
            };
            assert_eq!(settings.mount(), path);
        }
    }
}
