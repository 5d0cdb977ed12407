//! How far each thing may travel: as it says, else as its folder, else as the site; and never further than what it
//! is part of. Or, of a site that speaks from a day, what was not known by then.

use super::cuts::{Cuts, Ids, cuts, leans_on_hidden};
use super::known::{Known, lost_headings, names};
use super::texts;
use crate::model::attachment::FOLDER;
use crate::model::claim::Claim;
use crate::model::event::Event;
use crate::model::marking::Marking;
use crate::model::text::{Marked, Text};
use crate::model::{Drafted, Name};
use crate::parse::{Drafts, of_folder};
use crate::report::{Sources, Span, Spanned};
use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

/// What an edition hides.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks {
    ceiling: Marking,
    /// The day that the edition speaks from; then things are hidden for being later, and for nothing else.
    day: Option<NaiveDate>,
    /// The marking of the site.
    site: Marking,
    /// Documents that are not marked like the site, by id, and all files.
    documents: FxHashMap<String, Marking>,
    /// Documents whose marking is their folder's, or that of the larger event.
    given: FxHashSet<String>,
    /// Documents and claims that are above the ceiling or later than the day, or cannot be told without something
    /// that is.
    hidden: FxHashSet<String>,
    /// Hidden judgements, by their briefs' ids and their own.
    judgements: FxHashSet<(String, String)>,
    /// Hidden claims, judgements and paragraphs of documents that are shown.
    parts: usize,
    /// Sources, events and briefs, where the edition speaks from a day.
    timed: FxHashSet<String>,
    /// Headings that are left with nothing under them, by their documents.
    headings: FxHashSet<(String, String)>,
    /// What sources are called that are later than the day, in every language.
    names: FxHashSet<(String, String)>,
}

impl Ids for Marks {
    fn hides(&self, id: &str) -> bool {
        self.hidden.contains(id)
    }

    fn has_time(&self, id: &str) -> bool {
        self.timed.contains(id)
    }
}

impl Marks {
    pub(super) fn of(drafts: &Drafts, ceiling: Marking, sources: &Sources) -> Marks {
        let mut marks = Marks {
            ceiling,
            site: drafts.settings.marking,
            ..Marks::default()
        };
        let folders = &drafts.settings.markings;
        let mut mark = |id: &str, span: Span, own: &Option<Spanned<Marking>>| {
            let folder = of_folder(folders, || &sources.file(span.file).path);
            if own.is_none() && folder.is_some() {
                marks.given.insert(id.to_owned());
            }
            if let Some(marking) = own.as_ref().or(folder)
                && marking.value != marks.site
            {
                marks.documents.insert(id.to_owned(), marking.value);
            }
        };
        (drafts.sources.iter()).for_each(|x| mark(&x.id, x.span, &x.marking));
        (drafts.events.iter()).for_each(|x| mark(&x.id, x.span, &x.marking));
        (drafts.actors.iter()).for_each(|x| mark(&x.id, x.span, &x.marking));
        (drafts.places.iter()).for_each(|x| mark(&x.id, x.span, &x.marking));
        (drafts.briefs.iter()).for_each(|x| mark(&x.id, x.span, &x.marking));
        (drafts.pages.iter()).for_each(|x| mark(&x.id, x.span, &x.marking));
        marks.mark_files(drafts, folders);
        marks.raise_parts_of_events(drafts);
        marks.hide(drafts);
        marks
    }

    /// What was not known on a day, of an edition's drafts.
    pub(super) fn of_day(drafts: &Drafts, day: NaiveDate) -> Marks {
        let known = Known::of(drafts, day);
        let files = drafts.files.iter();
        let files = files.filter_map(|f| Some((f.origin(), f.marking?)));
        let mut marks = Marks {
            ceiling: drafts.settings.ceiling,
            day: Some(day),
            documents: files.collect(),
            hidden: known.hidden,
            judgements: known.judgements,
            timed: known.timed,
            parts: known.parts,
            ..Marks::default()
        };
        marks.headings = lost_headings(drafts, &marks);
        marks.names = names(drafts, &marks);
        marks
    }

    /// A file travels no further than the source that it comes from.
    fn mark_files(&mut self, drafts: &Drafts, folders: &[(Spanned<String>, Spanned<Marking>)]) {
        for file in &drafts.files {
            let path = file.origin();
            let folder = of_folder(folders, || &path);
            let own = file.marking.or(folder.map(|m| m.value));
            let source = file.source.as_ref();
            let source = source.map_or(self.site, |s| self.of_document(&s.value));
            let marking = own.unwrap_or(self.site).max(source);
            if file.marking.is_none() && marking != self.site {
                self.given.insert(path.clone());
            }
            self.documents.insert(path, marking);
        }
    }

    /// The same marks, for the claims of a translation, which are those of its original.
    pub(super) fn of_translation(&self, drafts: &Drafts) -> Marks {
        let mut marks = Marks {
            parts: 0,
            ..self.clone()
        };
        match self.day {
            None => marks.hide_claims(drafts),
            Some(_) => {
                marks.headings.extend(lost_headings(drafts, self));
                marks.names.extend(names(drafts, self));
            }
        }
        marks
    }

    /// An event that is part of a larger one travels no further than that.
    fn raise_parts_of_events(&mut self, drafts: &Drafts) {
        let whole: FxHashMap<&str, &str> = (drafts.events.iter())
            .filter_map(|e| Some((e.id.as_str(), e.part_of.as_ref()?.value.as_str())))
            .collect();
        let parts = drafts.events.iter().filter(|e| e.part_of.is_some());
        for event in parts {
            let own = self.of_document(&event.id);
            let mut highest = own;
            let mut seen = FxHashSet::from_iter([event.id.as_str()]);
            let mut at = event.id.as_str();
            while let Some(next) = whole.get(at).filter(|next| seen.insert(next)) {
                highest = highest.max(self.of_document(next));
                at = next;
            }
            if own != highest {
                self.documents.insert(event.id.clone(), highest);
                self.given.insert(event.id.clone());
            }
        }
    }

    /// How far a document may travel.
    fn of_document(&self, id: &str) -> Marking {
        self.documents.get(id).copied().unwrap_or(self.site)
    }

    fn hide(&mut self, drafts: &Drafts) {
        let above = self
            .documents
            .iter()
            .filter(|(_, marking)| **marking > self.ceiling);
        self.hidden = above.map(|(id, _)| id.clone()).collect();
        self.hide_claims(drafts);
        self.hide_judgements(drafts);
        let open = texts(drafts).filter(|(id, _)| !self.hides(id));
        // A text is a body or a brief's; a brief's body is one of its texts.
        let blocks = open.flat_map(|(_, text)| self.blocks(text).map(|m| m.span));
        let blocks = blocks.collect::<FxHashSet<Span>>().len();
        let revisions = self.closed(drafts).map(|closed| closed.revisions.len());
        self.parts += blocks + self.judgements.len() + revisions.sum::<usize>();
    }

    fn hide_judgements(&mut self, drafts: &Drafts) {
        let briefs = drafts.briefs.iter().filter(|b| !self.hides(&b.id));
        let hidden = briefs.flat_map(|b| {
            let above = |m: &Spanned<Marking>| self.hides_part(m.value);
            let hidden =
                (b.judgements.iter()).filter(move |j| j.marking.as_ref().is_some_and(above));
            hidden.map(|j| (b.id.clone(), j.id.value.clone()))
        });
        self.judgements = hidden.collect();
    }

    fn hide_claims(&mut self, drafts: &Drafts) {
        for event in &drafts.events {
            let open = !self.hides(&event.id);
            for claim in &event.claims {
                if !open || self.hides_claim(claim) {
                    let new = self.hidden.insert(claim.id.value.clone());
                    self.parts += usize::from(open && new);
                }
            }
        }
    }

    /// A claim cannot be told without who makes it, nor without any of the words that say it.
    fn hides_claim(&self, claim: &Claim) -> bool {
        let hidden = |name: &Name| self.hides(&name.value);
        claim
            .marking
            .as_ref()
            .is_some_and(|m| self.hides_part(m.value))
            || hidden(&claim.claimant)
            || match claim.evidence.as_slice() {
                // It reached us through them alone.
                [] => !claim.relayed_by.is_empty() && claim.relayed_by.iter().all(hidden),
                evidence => evidence.iter().all(|c| hidden(&c.source)),
            }
    }

    pub(super) fn ceiling(&self) -> Marking {
        self.ceiling
    }

    pub(super) fn day(&self) -> Option<NaiveDate> {
        self.day
    }

    /// Whether a document or a claim is not in the edition.
    pub(super) fn hides(&self, id: &str) -> bool {
        self.hidden.contains(id)
    }

    /// Whether anything of these drafts or of their translations is not in the edition.
    pub(super) fn hides_any(&self, drafts: &Drafts) -> bool {
        let mut languages = std::iter::once(drafts).chain(&drafts.translations);
        let block = |(_, text): (&String, &Text<Drafted>)| self.blocks(text).next().is_some();
        !self.hides_nothing()
            || !self.judgements.is_empty()
            || self.closed(drafts).next().is_some()
            || languages.any(|drafts| texts(drafts).any(block))
    }

    /// Whether no document and no claim is missing from the edition.
    pub(super) fn hides_nothing(&self) -> bool {
        self.hidden.is_empty()
    }

    /// Whether a judgement of a brief that is in the edition is not.
    pub(super) fn hides_judgement(&self, brief: &str, judgement: &str) -> bool {
        let key = (brief.to_owned(), judgement.to_owned());
        self.judgements.contains(&key)
    }

    pub(super) fn hides_part(&self, marking: Marking) -> bool {
        marking > self.ceiling
    }

    /// The blocks of a text that are not in the edition.
    pub(super) fn blocks<'t>(&self, text: &'t Text<Drafted>) -> impl Iterator<Item = &'t Marked> {
        let ceiling = self.ceiling;
        text.marked.iter().filter(move |m| m.marking > ceiling)
    }

    /// What goes out of a text.
    pub(super) fn cuts(&self, text: &Text<Drafted>) -> Cuts {
        if self.day.is_some() {
            return cuts(text, self);
        }
        Cuts {
            ranges: self.blocks(text).map(|m| m.range.clone()).collect(),
            ..Cuts::default()
        }
    }

    /// Whether a text goes as a whole.
    pub(super) fn drops(&self, text: &Text<Drafted>) -> bool {
        self.day.is_some() && leans_on_hidden(text, self)
    }

    /// Whether a heading is left with nothing under it.
    pub(super) fn hides_heading(&self, id: &str, heading: &str) -> bool {
        let key = (id.to_owned(), heading.to_owned());
        self.headings.contains(&key)
    }

    /// Whether the words of a link, as HTML, are what a source is called that is later than the day.
    pub(super) fn is_name(&self, id: &str, words: &str) -> bool {
        let words: Text<Drafted> = Text {
            html: words.to_owned(),
            ..Text::default()
        };
        self.names.contains(&(id.to_owned(), words.plain()))
    }

    /// What a document's marking is by its folder or its larger event.
    pub(super) fn given(&self, id: &str) -> Option<Marking> {
        let given = self.given.contains(id);
        given.then(|| self.of_document(id))
    }

    /// Whether a document is marked by its folder or its larger event.
    pub(super) fn any_given(&self) -> bool {
        !self.given.is_empty()
    }

    pub(super) fn documents(&self) -> usize {
        self.hidden
            .iter()
            .filter(|id| self.documents.contains_key(*id) && !is_file(id))
            .count()
    }

    /// The files of `static/` that are not in the edition, by their paths below it.
    pub(super) fn files(&self) -> Vec<String> {
        let paths = self.hidden.iter().filter(|id| is_file(id));
        let mut paths: Vec<String> = paths.map(|id| id[FOLDER.len() + 1..].to_owned()).collect();
        paths.sort();
        paths
    }

    /// How far a file of `static/` may travel.
    pub(super) fn of_file(&self, origin: &str) -> Option<Marking> {
        self.documents.get(origin).copied()
    }

    pub(super) fn parts(&self) -> usize {
        self.parts
    }

    /// Whether one of two claims of different claimants about the same goes.
    pub(super) fn loses_a_rival(&self, event: &Event) -> bool {
        let hidden = event.claims.iter().filter(|c| self.hides(&c.id.value));
        hidden.into_iter().any(|gone| {
            let mut others = event.claims.iter();
            others.any(|other| {
                other.attribute.value == gone.attribute.value
                    && other.claimant.value != gone.claimant.value
            })
        })
    }

    /// The evidence of a statement that is not in the edition.
    pub(super) fn misses(&self, event: &Event) -> bool {
        use crate::model::text::What;
        let cited = |text: &Text<Drafted>| {
            text.holes.iter().any(|hole| match &hole.what {
                What::Cite(cites) => cites.iter().any(|c| self.hides(&c.source.value)),
                What::Quote(quote) => self.hides(&quote.cite.source.value),
                What::Link(_) | What::Footnote(_) | What::Picture(_) | What::File(_) => false,
            })
        };
        cited(&event.body)
            || event.claims.iter().any(|c| self.hides(&c.id.value))
            || (event.claims.iter().flat_map(|c| &c.evidence)).any(|c| self.hides(&c.source.value))
    }
}

/// Ids hold no stroke; the names of files begin with their folder.
fn is_file(id: &str) -> bool {
    id.contains('/')
}
