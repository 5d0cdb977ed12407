//! From drafts to the drafts of one edition: what is above its ceiling is taken out, once, before anything is
//! linked, so that no later phase has it.
//!
//! 1. `marks` works out how far each thing may travel, and what an edition therefore hides.
//! 2. `sieve` takes hidden things out, and every reference to them: `nouns` noun by noun, `text` in Markdown.
//! 3. A site that speaks from a day goes through the same sieve again: `known` says what was known by then, `cuts` what
//!    of a text that leaves out, and `then` what was written of the rest later.
//! 4. `secrets` lists the words of all that was taken out, and `public` those that may be shown all the same,
//!    for the leak gate.
//!
//! The markings are those of the Traffic Light Protocol 2.0 (FIRST). Everything that is counted or concluded,
//! origins, status and ceilings of confidence, is worked out afterwards from what is left.

mod ageless;
mod behind;
mod cuts;
mod hidden;
mod known;
mod marks;
mod nouns;
mod people;
mod places;
mod public;
mod quoted;
mod revisions;
mod secrets;
mod sieve;
mod text;
mod then;
mod unfounded;
mod waivers;
mod withheld;
mod words;

pub use hidden::Hidden;
pub use secrets::{Kind, Secret};
pub use withheld::{Later, Withheld};

use crate::model::Drafted;
use crate::model::marking::Marking;
use crate::model::settings::Unseen;
use crate::model::text::Text;
use crate::model::words::Word;
use crate::parse::Drafts;
use crate::report::{Finding, Report, Sources, Span};
use chrono::NaiveDate;
use marks::Marks;
use quoted::InPart;
use rayon::prelude::*;
use sieve::Sieve;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The drafts of an edition that holds nothing above `ceiling`, and what it withholds. Documents that nothing was
/// taken from are the same values. `persons` are private persons with the ids that earlier editions showed them by. An error
/// says that an open statement has nothing left to stand on.
pub fn withhold(
    drafts: &Drafts,
    ceiling: Marking,
    persons: &BTreeMap<String, String>,
    sources: &Sources,
) -> (Drafts, Withheld, Report) {
    let mut report = Report::default();
    if drafts.settings.marking > ceiling {
        report.push(above_all(drafts, ceiling));
        return (empty(drafts, ceiling), Withheld::default(), report);
    }
    let marks = Marks::of(drafts, ceiling, sources);
    let people = people::private(drafts, &marks, persons);
    let mut withheld = Withheld {
        files: marks.files(),
        documents: marks.documents(),
        parts: marks.parts(),
        persons: people.ids().collect(),
        renamed: renamed(drafts, &marks, &people),
        hides: marks.hides_any(drafts),
        ..Withheld::default()
    };
    if withheld.is_nothing() && !marks.any_given() {
        return (whole(drafts, ceiling), withheld, report);
    }
    let mut edition = sifted(drafts, &marks, &people, &withheld, &mut report);
    for translation in &drafts.translations {
        let marks = marks.of_translation(translation);
        // What has nothing left to stand on has been reported in the original.
        let mut known = Report::default();
        let other = sifted(translation, &marks, &people, &withheld, &mut known);
        edition.translations.push(other);
    }
    ageless::translations(drafts, &mut edition, &withheld.renamed);
    if !withheld.renamed.is_empty() {
        in_order(&mut edition);
        edition.translations.iter_mut().for_each(in_order);
    }
    left_behind(&edition, sources, &mut report);
    withheld.hidden = hidden::of(drafts, &marks, &people);
    let in_part = InPart::of(drafts, &edition, &marks, &withheld.renamed);
    report.extend(in_part.quotes(&edition, ceiling.word()));
    let shown = edition.sources.iter().filter(|s| in_part.has(&s.id));
    withheld.in_part = shown.cloned().collect();
    withheld.public = public::of(&edition);
    withheld.anchors = public::anchors(&edition);
    withheld.ids = public::ids(&edition);
    withheld.linked = public::linked(drafts, &marks);
    withheld.look_for(drafts, &marks, &people, sources);
    let shared = public::fields(&edition);
    (withheld.secrets).retain(|s| s.kind != Kind::Text || !shared.contains(&s.words));
    (edition, withheld, report)
}

/// An edition as it was known on a day: nothing that had not been published by then is in its drafts. That is no
/// secret, so nothing is looked for afterwards. An error says that nothing was known yet.
pub fn known_on(edition: &Drafts, day: NaiveDate) -> (Drafts, Later, Report) {
    let mut report = Report::default();
    let marks = Marks::of_day(edition, day);
    let (nobody, nothing) = (people::People::default(), Withheld::default());
    let mut known = sifted(edition, &marks, &nobody, &nothing, &mut report);
    for translation in &edition.translations {
        let marks = marks.of_translation(translation);
        let other = sifted(translation, &marks, &nobody, &nothing, &mut report);
        known.translations.push(other);
    }
    speak_from(&mut known, day);
    known
        .translations
        .iter_mut()
        .for_each(|t| speak_from(t, day));
    if known.sources.is_empty() && known.briefs.is_empty() {
        report.push(before_all(edition, day));
    }
    let count = |d: &Drafts| {
        let written = d.briefs.len() + d.pages.len();
        d.sources.len() + d.events.len() + d.actors.len() + d.places.len() + written
    };
    let later = Later {
        day,
        documents: count(edition) - count(&known),
        parts: marks.parts(),
    };
    (known, later, report)
}

/// A site that speaks from a day stands beside the one of today, and has no address of its own.
fn speak_from(drafts: &mut Drafts, day: NaiveDate) {
    drafts.settings.as_of = Some(day);
    drafts.settings.evidence = Unseen::Recount;
    drafts.settings.base_url = None;
}

fn before_all(edition: &Drafts, day: NaiveDate) -> Finding {
    let published = edition.sources.iter().filter_map(|s| s.published.as_ref());
    let first = published.filter_map(|p| p.value.latest().day()).min();
    let help = first.map_or_else(
        || {
            "give the sources their `published` dates: one without a date is on no day's site"
                .to_owned()
        },
        |first| format!("the first source with a date is of {first}; name that day or a later one"),
    );
    let title = format!("nothing of this project had been published by {day}");
    Finding::about("nothing-known-yet", crate::load::SETTINGS, title).help(help)
}

/// A document of any kind.
struct Document<'d> {
    id: &'d String,
    /// Its front matter.
    span: Span,
    body: &'d Text<Drafted>,
    /// The message that stands for it where it may not be told of: "an event".
    neutral: &'static str,
}

/// Every document.
fn documents(drafts: &Drafts) -> impl Iterator<Item = Document<'_>> {
    macro_rules! of {
        ($list:ident, $neutral:literal) => {
            drafts.$list.iter().map(|x| Document {
                id: &x.id,
                span: x.span,
                body: &x.body,
                neutral: $neutral,
            })
        };
    }
    of!(sources, "withheld-source")
        .chain(of!(events, "withheld-event"))
        .chain(of!(actors, "withheld-actor"))
        .chain(of!(places, "withheld-place"))
        .chain(of!(briefs, "withheld-brief"))
        .chain(of!(pages, "withheld-page"))
}

/// The text of every document, with its id.
fn bodies(drafts: &Drafts) -> impl Iterator<Item = (&String, &Text<Drafted>)> {
    documents(drafts).map(|document| (document.id, document.body))
}

/// Every text of every document, with its id.
fn texts(drafts: &Drafts) -> impl Iterator<Item = (&String, &Text<Drafted>)> {
    let briefs = drafts.briefs.iter();
    let briefs = briefs.flat_map(|b| b.texts().into_iter().map(move |text| (&b.id, text)));
    (bodies(drafts).chain(briefs))
        .flat_map(|(id, text)| text.footnotes.iter().chain([text]).map(move |t| (id, t)))
}

/// An error for a block that the sieve left where it may not be: no edition is made rather than that.
fn left_behind(edition: &Drafts, sources: &Sources, report: &mut Report) {
    let ceiling = edition.settings.ceiling;
    let languages = std::iter::once(edition).chain(&edition.translations);
    let blocks = languages.flat_map(texts).flat_map(|(_, text)| &text.marked);
    for block in blocks.filter(|block| block.marking > ceiling) {
        let path = &sources.file(block.span.file).path;
        let title = format!(
            "a block of {path} is above {} and was not taken out",
            ceiling.word()
        );
        let help = "this is a fault of bluf; mark the whole document until it is mended";
        report.push(Finding::error("above-the-ceiling", block.span, title).help(help));
    }
}

/// One language of an edition.
fn sifted(
    drafts: &Drafts,
    marks: &Marks,
    people: &people::People,
    withheld: &Withheld,
    report: &mut Report,
) -> Drafts {
    let mut edition = empty(drafts, marks.ceiling());
    let sieve = Sieve::new(marks, people, &withheld.renamed, &drafts.settings);
    sieve.all(drafts, &mut edition, report);
    let hidden = waivers::hidden(drafts, marks);
    edition.waivers.retain(|w| !hidden.has(w));
    edition
}

/// An edition without documents.
fn empty(drafts: &Drafts, ceiling: Marking) -> Drafts {
    let mut edition = Drafts {
        settings: drafts.settings.clone(),
        waivers: drafts.waivers.clone(),
        own: drafts.own.clone(),
        ..Drafts::default()
    };
    edition.settings.ceiling = ceiling;
    edition
}

/// All of the drafts, as an edition.
fn whole(drafts: &Drafts, ceiling: Marking) -> Drafts {
    let mut all = drafts.clone();
    all.settings.ceiling = ceiling;
    for translation in &mut all.translations {
        translation.settings.ceiling = ceiling;
    }
    all
}

fn above_all(drafts: &Drafts, ceiling: Marking) -> Finding {
    let site = drafts.settings.marking.word();
    let title = format!(
        "the whole site is marked {site}, above the ceiling of this edition, {}",
        ceiling.word()
    );
    Finding::about("above-the-ceiling", crate::load::SETTINGS, title).help(format!(
        "build with `--ceiling {site}`, or lower `marking` under [site], which is for what has none of its own"
    ))
}

/// Puts lists in the order of the ids that are shown: that of the files would tell of those that are not.
fn in_order(edition: &mut Drafts) {
    edition.sources.sort_by(|a, b| a.id.cmp(&b.id));
    edition.events.sort_by(|a, b| a.id.cmp(&b.id));
    edition.actors.sort_by(|a, b| a.id.cmp(&b.id));
    edition.places.sort_by(|a, b| a.id.cmp(&b.id));
    edition.briefs.sort_by(|a, b| a.id.cmp(&b.id));
    edition.pages.sort_by(|a, b| a.id.cmp(&b.id));
}

/// Ids as an edition shows them, where they are others than in the files.
fn renamed(drafts: &Drafts, marks: &Marks, people: &people::People) -> BTreeMap<String, String> {
    let public = (drafts.settings.public_ids.iter())
        .filter(|_| marks.ceiling() == Marking::Clear)
        .map(|(id, public)| (id.value.clone(), public.value.clone()));
    let mut all: BTreeMap<String, String> = people.ids().chain(public).collect();
    all.retain(|id, _| !marks.hides(id));
    all
}

/// Documents that a look-up changes or takes out; the rest are the same values.
fn each<T: Clone + Send + Sync>(
    of: &[Arc<T>],
    sieve: &Sieve<'_>,
    one: impl Fn(T, &mut sieve::Pass<'_>) -> Option<T> + Sync,
) -> (Vec<Arc<T>>, Report) {
    let made: Vec<(Option<Arc<T>>, Report)> = (of.par_iter())
        .map(|document| {
            let mut pass = sieve.pass();
            let made = one(T::clone(document), &mut pass);
            let made = made.map(|made| {
                if pass.changed {
                    Arc::new(made)
                } else {
                    Arc::clone(document)
                }
            });
            (made, pass.report)
        })
        .collect();
    let mut report = Report::default();
    let mut out = Vec::with_capacity(of.len());
    for (document, found) in made {
        out.extend(document);
        report.extend(found);
    }
    (out, report)
}
