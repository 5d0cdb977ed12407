//! Addresses, and what every page carries.

use super::Plan;
use super::menu::Part;
use super::view::{AsOf, Frame, Link, Marking, Status};
use crate::evidence::Excerpt;
use crate::export::{Data, FORMATS};
use crate::model::marking;
use crate::model::settings::Unseen;
use crate::model::source::Standing;
use crate::model::words::Word;
use crate::model::{BriefIdx, ClaimIdx, SourceIdx, Thing};
use crate::report::Spanned;

/// Opened only as far as needed: the site's own style sheets, fonts, scripts and pictures, its own search, nothing from
/// anybody.
pub const CSP: &str = "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self'; \
    base-uri 'none'; form-action 'self'";

/// A page's address, from which all its links are relative.
#[derive(Debug, Clone)]
pub(super) struct Here {
    pub(super) path: String,
    pub(super) root: String,
}

impl Here {
    pub(super) fn new(path: impl Into<String>) -> Here {
        let path = path.into();
        let root = "../".repeat(path.matches('/').count());
        Here { path, root }
    }

    /// A link that leads from here to a path of the site.
    pub(super) fn to(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }
}

impl Plan<'_> {
    /// A thing's path below the output folder.
    pub(super) fn path(&self, thing: Thing) -> String {
        crate::export::path(self.library, thing)
    }

    /// A link to a thing by its name.
    pub(super) fn link(&self, here: &Here, thing: Thing) -> Link {
        let lang = match thing {
            Thing::Source(i) => {
                let source = self.library.source(i);
                let foreign = source.foreign_title(&self.library.settings.language);
                foreign
                    .filter(|_| source.short.is_none())
                    .map(str::to_owned)
            }
            _ => self.head_lang(thing),
        };
        Link {
            text: self.library.name(thing).to_owned(),
            href: here.to(&self.path(thing)),
            lang,
            mark: self.mark(thing),
        }
    }

    /// What a reader must know of a source before following it.
    fn mark(&self, thing: Thing) -> Option<Status> {
        let Thing::Source(idx) = thing else {
            return None;
        };
        let status = self.library.source(idx).status;
        let class = match status {
            Standing::Current => return None,
            Standing::Corrected => "con",
            Standing::Retracted => "ret",
        };
        Some(Status {
            word: self.words.of("standing", status),
            class: class.to_owned(),
        })
    }

    /// A link to the place of an excerpt on its source's page.
    pub(super) fn excerpt_link(&self, here: &Here, source: SourceIdx, excerpt: &Excerpt) -> Link {
        let link = self.link(here, Thing::Source(source));
        Link {
            href: format!("{}#{}", link.href, anchor(excerpt)),
            ..link
        }
    }

    /// The passage at the source's live address, where one is known.
    pub(super) fn live(&self, source: SourceIdx, excerpt: &Excerpt) -> Option<String> {
        let url = self.library.source(source).url.as_ref()?;
        let page = url.value.split('#').next().unwrap_or_default();
        Some(format!("{page}{}", excerpt.selector().fragment()))
    }

    /// A link to a claim on its event's page.
    pub(super) fn claim_link(&self, here: &Here, claim: ClaimIdx) -> Link {
        let link = self.link(here, Thing::Event(claim.event));
        Link {
            href: format!("{}#{}", link.href, self.library.claim(claim).id.value),
            ..link
        }
    }

    /// What every page carries.
    pub(super) fn frame(
        &self,
        here: &Here,
        part: Part,
        title: &str,
        description: Option<&str>,
    ) -> Frame {
        let settings = &self.library.settings;
        let short = settings.short.as_deref().unwrap_or(&settings.title);
        let cutoff = self
            .briefs
            .first()
            .and_then(|b| self.library.briefs[b.at()].cutoff.as_ref());
        Frame {
            site: short.to_owned(),
            title: if part == Part::Home {
                title.to_owned()
            } else {
                self.words.tell(
                    "page-title",
                    &[("page", title.into()), ("site", short.into())],
                )
            },
            description: description
                .or(settings.description.as_deref())
                .map(str::to_owned),
            lang: settings.language.clone(),
            root: here.root.clone(),
            top: self.top(here),
            languages: self.languages(here),
            head_lang: None,
            own: None,
            translation: None,
            nav: self.nav(here, part),
            marking: marking_view(settings.ceiling),
            as_of: self.as_of("as-of-words"),
            cutoff: cutoff.map(|c| {
                let date = self.words.date(&c.value);
                self.words
                    .tell("information-up-to", &[("date", date.into())])
            }),
            rules: here.to(super::rules::PATH),
            rules_count: self.rules,
            csp: CSP.to_owned(),
            data: settings.data.then(|| here.to(super::data::PATH)),
            changes: (!self.library.history.is_empty()).then(|| here.to(super::history::PATH)),
            canonical: self.canonical(here),
            feeds: self.feeds(here),
            card: None,
            ld: None,
        }
    }

    /// What a page must say first where the site speaks from a day.
    fn as_of(&self, text: &'static str) -> Option<AsOf> {
        let day = self.library.settings.as_of?;
        let args = [("date", self.words.day(day).into())];
        Some(AsOf {
            head: self.words.tell("as-of", &args),
            text: self.words.say(text),
            recorded: None,
        })
    }

    /// The same, where the page shows recorded words alone.
    pub(super) fn as_of_records(&self) -> Option<AsOf> {
        self.as_of("as-of-records")
    }

    /// The same, where it shows a brief: in the words of an edition, if one was recorded by that day.
    pub(super) fn as_of_brief(&self, here: &Here, brief: BriefIdx) -> Option<AsOf> {
        let id = self.library.id(Thing::Brief(brief));
        let recorded = self.version_links(here, id).into_iter().next();
        // Translations are not recorded.
        let recorded = recorded.filter(|_| self.foreign().is_none());
        let text = recorded.as_ref().map_or("as-of-words", |_| "as-of-brief");
        Some(AsOf {
            recorded,
            ..self.as_of(text)?
        })
    }

    /// That evidence which the edition does not show stands behind a statement, where the project says so.
    pub(super) fn unseen(&self, unseen: Option<Unseen>) -> Option<String> {
        let kept = unseen == Some(Unseen::Keep);
        kept.then(|| self.words.say("unseen-evidence"))
    }

    /// A thing's own marking; none in an edition that holds but one.
    pub(super) fn own(&self, thing: Thing) -> Option<Marking> {
        self.labelled(self.library.marking(thing))
    }

    /// The marking of a claim or a judgement, where it has one of its own.
    pub(super) fn part(&self, own: Option<&Spanned<marking::Marking>>) -> Option<Marking> {
        self.labelled(own?.value)
    }

    pub(super) fn labelled(&self, own: marking::Marking) -> Option<Marking> {
        let open = self.library.settings.ceiling == marking::Marking::Clear;
        (!open).then(|| marking_view(own))
    }

    /// A page's permanent address, where the site's is known; the page of no address has none.
    fn canonical(&self, here: &Here) -> Option<String> {
        let base = self.library.settings.base_url.as_deref()?;
        let path = if here.path == "index.html" {
            ""
        } else {
            &here.path
        };
        (path != "404.html").then(|| format!("{base}{}{path}", self.tongue.folder))
    }

    /// The feeds, for the head of each page; none where the site's address is not known.
    fn feeds(&self, here: &Here) -> Vec<Link> {
        if self.library.settings.base_url.is_none() {
            return Vec::new();
        }
        let atom = FORMATS.iter().filter(|f| f.media == "application/atom+xml");
        atom.map(|f| Link {
            text: f
                .what
                .split([':', ','])
                .next()
                .unwrap_or_default()
                .to_owned(),
            href: format!("{}{}", self.top(here), f.path),
            ..Link::default()
        })
        .collect()
    }

    /// The picture that a link to a brief shows elsewhere.
    pub(super) fn card(&self, brief: BriefIdx) -> Option<Link> {
        let card = self.data.card(brief)?;
        let base = self.library.settings.base_url.as_deref()?;
        Some(Link {
            text: card.alt,
            href: format!("{base}{}{}", self.tongue.folder, card.path),
            ..Link::default()
        })
    }

    /// What a page says of itself to machines, where the site says that.
    pub(super) fn ld(&self, of: impl FnOnce(&Data<'_>) -> String) -> Option<String> {
        self.library.settings.data.then(|| of(self.data))
    }
}

/// The anchor of an excerpt on its source's page.
pub(super) fn anchor(excerpt: &Excerpt) -> String {
    format!("x{}-{}", excerpt.selector().start, excerpt.selector().end)
}

fn marking_view(marking: marking::Marking) -> Marking {
    Marking {
        label: marking.word().to_owned(),
        class: marking.class().to_owned(),
    }
}
