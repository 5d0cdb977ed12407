//! What becomes of each document: a record, or nothing where one stands.

use super::Options;
use super::differences::differences;
use super::known::{Known, Record, slug};
use super::read::Read;
use super::record::record;
use super::tell::{self, Done, Imported, Outcome};
use crate::evidence::{Sketch, Texts};
use crate::write::create;

/// How much of the shorter of two texts has to be in the longer for them to be reported as alike.
const ALIKE: f64 = 0.6;

/// What a file came to.
pub(super) enum Part {
    Document(Box<Read>),
    Trouble(String, String),
    Passed(String, Vec<String>),
}

impl Part {
    /// Whether it has a text that no record has.
    pub(super) fn is_new(&self, known: &Known) -> bool {
        let Part::Document(read) = self else {
            return false;
        };
        (read.kept.as_ref()).is_some_and(|kept| known.by_hash(&kept.sha256).is_none())
    }
}

/// Documents one after the other, in the order of their files, so that ids do not depend on who is read first.
pub(super) struct Settling<'a> {
    options: &'a Options<'a>,
    /// The texts so far, and the ids of their records.
    texts: Texts,
    ids: Vec<String>,
    pub(super) imported: Imported,
}

impl<'a> Settling<'a> {
    /// `sketches`: texts of records that stand, with their ids.
    pub(super) fn new(options: &'a Options<'a>, sketches: Vec<(String, Sketch)>) -> Settling<'a> {
        let mut texts = Texts::default();
        let add = |(id, sketch): (String, Sketch)| {
            texts.add(&sketch);
            id
        };
        let ids = sketches.into_iter().map(add).collect();
        Settling {
            options,
            texts,
            ids,
            imported: Imported::default(),
        }
    }

    pub(super) fn settle(&mut self, part: Part, known: &mut Known) -> anyhow::Result<()> {
        let outcome = match part {
            Part::Trouble(from, what) => Outcome::new(from, Done::Trouble(what)),
            Part::Passed(from, what) => Outcome::new(from, Done::Passed(what)),
            Part::Document(read) => self.document(&read, known)?,
        };
        self.imported.outcomes.push(outcome);
        Ok(())
    }

    fn document(&mut self, read: &Read, known: &mut Known) -> anyhow::Result<Outcome> {
        let hash = read.kept.as_ref().map(|kept| kept.sha256.as_str());
        if let Some(record) = hash.and_then(|hash| known.by_hash(hash)) {
            let source = record.source.as_ref();
            let done = Done::Known {
                id: record.id.clone(),
                differences: source.map_or_else(Vec::new, |s| differences(s, &read.stated)),
            };
            return Ok(Outcome::new(read.from.clone(), done));
        }
        self.record(read, known)
    }

    fn record(&mut self, read: &Read, known: &mut Known) -> anyhow::Result<Outcome> {
        let own = read.stated.url.as_ref().map(|url| url.value.as_str());
        let urls = || own.into_iter().chain(read.taken.url.as_deref());
        let earlier = known.by_url(urls());
        if read.kept.is_none()
            && let Some(earlier) = earlier
        {
            let (id, differences) = (earlier.id.clone(), Vec::new());
            return Ok(Outcome::new(
                read.from.clone(),
                Done::Known { id, differences },
            ));
        }
        let earlier = earlier.as_deref();
        let id = known.take(&stem(read, earlier.map(|earlier| earlier.id.as_str())));
        let text = record(read, earlier, self.options.today);
        // Beside the earlier one, as a folder may be marked.
        let folder = earlier
            .map_or("seeds", |earlier| &earlier.folder)
            .to_owned();
        let path = format!("{folder}/{id}.md");
        if !self.options.dry_run {
            let made = create(&self.options.root.join(&path), text.as_bytes())?;
            anyhow::ensure!(
                made,
                "{path} appeared while it was about to be written; run the import again"
            );
        }
        let like = self.like(read, &id);
        let done = Done::Recorded {
            text,
            version_of: earlier.map(|earlier| earlier.id.clone()),
            empty: tell::empty(&read.stated),
            path,
        };
        let hash = read.kept.as_ref().map(|kept| kept.sha256.as_str());
        let made = Record {
            id,
            folder,
            marking: earlier.and_then(|earlier| earlier.marking.clone()),
            source: None,
        };
        known.record(made, hash, urls());
        Ok(Outcome {
            like,
            ..Outcome::new(read.from.clone(), done)
        })
    }

    /// The text that is nearest to this one, where one is near.
    fn like(&mut self, read: &Read, id: &str) -> Option<(String, f64)> {
        let sketch = &read.kept.as_ref()?.sketch;
        let nearest = self
            .texts
            .nearest(sketch)
            .filter(|(_, share)| *share >= ALIKE);
        let nearest = nearest.map(|(text, share)| (self.ids[text].clone(), share));
        self.texts.add(sketch);
        self.ids.push(id.to_owned());
        nearest
    }
}

/// The words of an id: those of the record that it is a version of, of the headline, else of the file's name.
fn stem(read: &Read, earlier: Option<&str>) -> String {
    if let Some(earlier) = earlier {
        return earlier.to_owned();
    }
    let title = read.stated.title.as_ref().map(|title| slug(&title.value));
    let name = read.from.split(", ").next().unwrap_or_default();
    let name = name.rsplit('/').next().unwrap_or_default();
    let name = name.split('.').next().unwrap_or_default();
    [title, Some(slug(name))]
        .into_iter()
        .flatten()
        .find(|words| !words.is_empty())
        .unwrap_or_else(|| "source".to_owned())
}
