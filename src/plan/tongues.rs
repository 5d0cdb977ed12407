//! The site in several languages: where each stands, and what is not translated.

use super::Plan;
use super::frame::Here;
use super::menu::Part;
use super::shelf::Shelf;
use super::view::{Body, Frame, LanguageLink, Link, TranslationNote};
use crate::model::Thing;
use crate::model::html::escape;
use crate::model::wording::Wording;

/// A language of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tongue {
    /// BCP 47.
    pub(super) tag: String,
    /// Its folder: empty for the original, `fr/` for a translation.
    pub(super) folder: String,
}

impl Tongue {
    /// The original stands at the top, each translation in a folder of its own.
    pub(super) fn new(tag: &str, number: usize) -> Tongue {
        Tongue {
            tag: tag.to_owned(),
            folder: crate::export::folder(tag, number),
        }
    }
}

impl Plan<'_> {
    /// The prefix that leads from a page to the top of the site.
    pub(super) fn top(&self, here: &Here) -> String {
        let up = if self.tongue.folder.is_empty() {
            ""
        } else {
            "../"
        };
        format!("{}{up}", here.root)
    }

    /// This page in every language; none where the site has one.
    pub(super) fn languages(&self, here: &Here) -> Vec<LanguageLink> {
        self.languages_at(here, &here.path)
    }

    /// The same for a page that stands elsewhere in the other languages.
    fn languages_at(&self, here: &Here, elsewhere: &str) -> Vec<LanguageLink> {
        if self.tongues.len() < 2 {
            return Vec::new();
        }
        let top = self.top(here);
        let link = |tongue: &Tongue| {
            let current = *tongue == self.tongue;
            let path = if current { &here.path } else { elsewhere };
            LanguageLink {
                href: format!("{top}{}{path}", tongue.folder),
                lang: tongue.tag.clone(),
                name: own_name(&tongue.tag),
                current,
            }
        };
        self.tongues.iter().map(link).collect()
    }

    /// The frame of a page of a list, which stands elsewhere in the other languages.
    pub(super) fn frame_of_list<T: Copy>(
        &self,
        here: &Here,
        part: Part,
        title: &str,
        (shelf, number): (&Shelf<T>, usize),
    ) -> Frame {
        Frame {
            languages: self.languages_at(here, shelf.elsewhere(number)),
            ..self.frame(here, part, title, None)
        }
    }

    /// The original's language, where a thing's title is not translated.
    pub(super) fn head_lang(&self, thing: Thing) -> Option<String> {
        let wording = self.library.wording(self.library.id(thing));
        (!wording.head()).then(|| self.tongues[0].tag.clone())
    }

    /// A body, its language named where it is not the page’s.
    pub(super) fn tongued(&self, thing: Thing, mut body: Body) -> Body {
        if !self.library.wording(self.library.id(thing)).body() {
            for section in &mut body.sections {
                section.lang = Some(self.tongues[0].tag.clone());
            }
        }
        body
    }

    /// The frame of a thing's page, with what a reader must know of its translation.
    pub(super) fn translated(&self, here: &Here, thing: Thing, frame: Frame) -> Frame {
        let frame = Frame {
            own: self.own(thing),
            ..frame
        };
        let wording = self.library.wording(self.library.id(thing));
        let key = match wording {
            Wording::Missing => "translation-missing",
            _ if wording.outdated() => "translation-outdated",
            _ if !wording.head() || !wording.body() => "translation-partial",
            _ => return frame,
        };
        Frame {
            head_lang: self.head_lang(thing),
            translation: Some(self.translation_note(here, key)),
            ..frame
        }
    }

    /// The frame of a page of records that keep the original's words.
    pub(super) fn recorded(&self, here: &Here, frame: Frame) -> Frame {
        let foreign = self.tongue != self.tongues[0];
        Frame {
            translation: foreign.then(|| self.translation_note(here, "translation-partial")),
            ..self.of_records(frame)
        }
    }

    /// The frame of a page of records in its own language.
    pub(super) fn of_records(&self, frame: Frame) -> Frame {
        Frame {
            as_of: self.as_of_records(),
            ..frame
        }
    }

    fn translation_note(&self, here: &Here, key: &str) -> TranslationNote {
        let original = &self.tongues[0];
        let language = self.words.in_language(&original.tag);
        let text = self.words.tell(key, &[("language", language.into())]);
        let original = Link {
            text: self.words.say("translation-original"),
            href: format!("{}{}{}", self.top(here), original.folder, here.path),
            lang: None,
            mark: None,
        };
        TranslationNote { text, original }
    }
}

/// The attributes of an element whose words are in another language than the page.
pub(super) fn spoken_in(lang: Option<&str>) -> String {
    lang.map_or_else(String::new, |lang| {
        let way = crate::locale::direction(lang);
        format!(" lang=\"{}\" dir=\"{way}\"", escape(lang))
    })
}

/// A language's name in itself.
fn own_name(tag: &str) -> String {
    let name = match crate::locale::primary(tag) {
        "ar" => "العربية",
        "de" => "Deutsch",
        "en" => "English",
        "es" => "español",
        "fa" => "فارسی",
        "fr" => "français",
        "he" => "עברית",
        "it" => "italiano",
        "ja" => "日本語",
        "ko" => "한국어",
        "pl" => "polski",
        "pt" => "português",
        "ru" => "русский",
        "sv" => "svenska",
        "sw" => "Kiswahili",
        "tr" => "Türkçe",
        "uk" => "українська",
        "zh" => "中文",
        _ => tag,
    };
    name.to_owned()
}
